#!/usr/bin/env bash
# Makes the databases of UpgradeRehearsal with a released version of the product, whose jar and whose H2's jar are named:
# make.sh arshjul.jar h2.jar. A year of the demo is stopped three times: while texts are drafted and reviewed, while
# contracts are signed, and while parties report. It takes some minutes and leaves its zips beside this file; only the
# first is kept in git, the others hold five megabytes of documents each.
set -euo pipefail
jar=$(realpath "$1") h2=$(realpath "$2") here=$(cd "$(dirname "$0")" && pwd) home=$(mktemp -d)
port=${PORT:-18997}
cp -r "$here/../../../../config" "$home/config"
cd "$home"

start() {
  java -Xmx1g -XX:TieredStopAtLevel=1 -jar "$jar" --spring.profiles.active=demo --server.port="$port" > product.log 2>&1 &
  product=$!
  until curl -sf "localhost:$port/actuator/health" > health.json; do kill -0 "$product"; sleep 2; done
}

api() {
  curl -sf -u coordinator:demo -X "$1" -H 'Content-Type: application/json' ${3:+-d "$3"} "localhost:$port/api/$2"
}

# Until the robots have nothing to do but wait for those who are excepted.
play() {
  api POST demo/play "{\"until\":\"$1\",\"except\":[$2]}" > play.json
  local before='' now='' same=0
  until [ "$same" -ge 5 ]; do
    sleep 4
    now=$(api GET demo)
    if [ "$now" = "$before" ] && ! grep -q '"waitingFor":\[\]' <<< "$now"; then same=$((same + 1)); else same=0; fi
    before=$now
  done
  api DELETE demo/play > play.json
}

keep() {
  kill "$product"
  wait "$product" || true
  java -cp "$h2" org.h2.tools.Shell -url jdbc:h2:file:./data/arshjul -user sa -password '' \
    -sql 'delete from mailbox_message' > shell.log
  java -cp "$h2" org.h2.tools.Script -url jdbc:h2:file:./data/arshjul -user sa -password '' \
    -script "$here/$1.zip" -options compression zip
}

start
play signed '"enkoping","lund"'
# Both are late with their drafts and with their opinions on the shared text by then.
api POST demo/clock '{"to":"2026-09-30T08:00"}' > clock.json
sleep 20
keep drafting
start
api POST demo/play '{"until":"signed"}' > play.json
until api GET cycles/2026 | grep -q '"state":"signing"'; do sleep 1; done
play signed '"formas"'
keep signing
start
api POST demo/play '{"until":"signed"}' > play.json
until api GET cycles/2026 | grep -q '"state":"inForce"'; do sleep 1; done
play closed '"enkoping"'
keep reporting
rm -rf "$home"
