#!/usr/bin/env bash
# How long the packaged product takes to start, and how much memory, beside a bare Camunda webapp that is packaged the same
# way (unpacked, with class data sharing): mvn package -DskipTests, then src/bench/start.sh [ROUNDS]. Both have a database
# in a file from a start before; they start in turn.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5}
# So that neither memory that happens to be free nor the compiler's second stage decides.
options=(-Xmx512m -XX:TieredStopAtLevel=1)
work=target/start
rm -rf "$work"
mkdir -p "$work/product/run" "$work/bare/run"
work=$(realpath "$work")

mvn -q -f src/bench/webapp/pom.xml package
config/deploy/prepare.sh target/arshjul-*.jar "$work/product" > /dev/null
cp -r config "$work/product/run/config"
java -Djarmode=tools -jar src/bench/webapp/target/bare-webapp-1.jar extract --force --destination "$work/bare" \
  --application-filename bare.jar > /dev/null
(cd "$work/bare/run" && java -XX:ArchiveClassesAtExit="$work/bare/bare.jsa" -Dspring.context.exit=onRefresh \
  -jar "$work/bare/bare.jar" --server.port=0 --spring.datasource.url=jdbc:h2:mem:training) > "$work/training.log" \
  || { tail -20 "$work/training.log" >&2; exit 1; }

# Seconds until it is there, and then its resident memory in MiB; stops it.
start() {
  local name=$1 jar=$2 log="$work/$1.log"
  shift 2
  : > "$log"
  (cd "$work/$name/run" && exec java "${options[@]}" -XX:SharedArchiveFile="${jar%.jar}.jsa" -jar "$jar" --server.port=0 \
    "$@") > "$log" 2>&1 &
  local process=$!
  until grep -q 'process running for' "$log"; do
    kill -0 $process || { tail -20 "$log" >&2; exit 1; }
    sleep 0.1
  done
  echo "$(sed -n 's/.*process running for \([0-9.]*\)).*/\1/p' "$log" | head -1)" \
    "$(awk '/^VmRSS/ {printf "%.0f", $2 / 1024}' /proc/$process/status)"
  kill $process
  wait $process || true
}
product() { start product "$work/product/arshjul.jar" --ARSHJUL_ADMINISTRATOR_PASSWORD="$(head -c 18 /dev/urandom | base64)"; }
bare() { start bare "$work/bare/bare.jar" --spring.datasource.url=jdbc:h2:file:./bare; }

echo "round, product s, MiB, bare webapp s, MiB, ratio of seconds, of MiB"
for round in $(seq 0 "$rounds"); do
  ours=$(product)
  theirs=$(bare)
  # The first start makes the database.
  [ "$round" = 0 ] || echo "$round $ours $theirs" | awk '{printf "%d, %.1f, %d, %.1f, %d, %.2f, %.2f\n", $1, $2, $3, $4, $5, $2 / $4, $3 / $5}'
done | tee "$work/result.csv"
middle() { cut -d' ' -f"$1" "$work/result.csv" | tr -d , | sort -n | sed -n "$(((rounds + 1) / 2))p"; }
echo "median ratio $(middle 6) of seconds, $(middle 7) of memory"
