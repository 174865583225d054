#!/usr/bin/env bash
# Unpacks the product and keeps what Java learnt at one start beside it (class data sharing), so that each later start is
# shorter: prepare.sh target/arshjul-0.1.0.jar /opt/arshjul. With the Java that it will run on, again for each version of either.
set -euo pipefail
[ $# = 2 ] || { echo "usage: prepare.sh JAR FOLDER (one jar)" >&2; exit 2; }
umask 022
jar=$(realpath "$1") config=$(realpath "$(dirname "$0")/..")
mkdir -p "$2"
to=$(realpath "$2")
java -Djarmode=tools -jar "$jar" extract --force --destination "$to" --application-filename arshjul.jar
rm -f "$to/arshjul.jsa"
# The start is one of the demo in memory, which is over once everything is made; what it writes is thrown away.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -r "$config" "$scratch/config"
cd "$scratch"
java -XX:ArchiveClassesAtExit="$to/arshjul.jsa" -Dspring.context.exit=onRefresh -jar "$to/arshjul.jar" \
  --spring.profiles.active=demo --server.port=0 --spring.datasource.url=jdbc:h2:mem:training > start.log \
  || { tail -20 start.log; exit 1; }
