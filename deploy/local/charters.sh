#!/usr/bin/env bash
# make charters: every charter of deploy/charters, or those named, checked as a service checks them.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

check_tools
mkdir -p "$LOGS" "$RUN"
log=$LOGS/charters.log
classpath=$STATE/charters.classpath
cd "$ROOT"
if [ ! -s "$classpath" ] || [ "$(cat "$classpath.sha1" 2>/dev/null)" != "$(source_fingerprint)" ]; then
    "$MAVEN" -B -ntp -q -pl platform/starter -am compile -Dspotless.check.skip=true \
        -Djacoco.skip=true org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath \
        "-Dmdep.outputFile=$classpath" -Dmdep.includeScope=runtime >"$log" 2>&1 ||
        fail "la construction a échoué. Journal : $log"
    source_fingerprint >"$classpath.sha1"
fi
[ $# -gt 0 ] || set -- deploy/charters
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlogback.configurationFile=deploy/local/quiet-logback.xml \
    -cp "platform/starter/target/classes:platform/contracts/target/classes:$(cat "$classpath")" \
    fr.ancrage.platform.charter.CheckCharters "$@"
