#!/usr/bin/env bash
# make drills, make bench: the long forms, which are no part of make test.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -ge 1 ] || fail "usage : profile.sh drills|bench"
case $1 in
drills) # FAULTS=broker,database chooses; KILLS=500 deaths is the long form; `rouge` breaks one line on purpose
    : "${FAULTS:=kills,broker,database,disk,messages,smtp,letters,two,clock,sigterm,door,rouge}"
    ran='TEST-fr.ancrage.drills.DrillsTest.xml'
    only=(-T 4 -Dtest='fr.ancrage.drills.**.*Test' "-Ddrill.faults=$FAULTS"
        -Ddrill.kills="${KILLS:-40}" -Ddrill.away="${AWAY:-60}" -Ddrill.each="${HOUSEHOLDS:-3}" -Ddrill.shapes=toutes -Ddrill.caches=true) ;;
bench) # BENCH='StartBench' chooses; one at a time; one that fails, or does not end, holds no other
    ran='TEST-*Bench.xml'
    only=(-Dtest="${BENCH:-*Bench}" -Dtest.compiler=-XX:+TieredCompilation -Dancrage.mongodb.heap=3g
        -Dmaven.test.failure.ignore=true -Djunit.jupiter.execution.parallel.enabled=false
        -Djunit.jupiter.execution.timeout.testable.method.default=20m) ;;
*) fail "usage : profile.sh drills|bench" ;;
esac
profile=$1
shift
one_at_a_time
check_tools
prepare_state
ensure_rabbitmq
ensure_keycloak
case ,${FAULTS:-}, in *,clock,*) ensure_compiler ;; esac
export ANCRAGE_KEYCLOAK_HOME=$KEYCLOAK_HOME
cd "$ROOT"

left() { # file: what the tests of all modules leave
    find "$ROOT" -name node_modules -prune -o -path "*/target/$1" -print0
}

left "surefire-reports/$ran" | xargs -0 -r rm -f
[ "$profile" = drills ] || left bench.jsonl | xargs -0 -r rm -f
status=0
"$MAVEN" -B -ntp verify "${only[@]}" -Dsurefire.failIfNoSpecifiedTests=false -Dportal.test.skip=true "$@" 9>&- || status=$?
if [ "$profile" = bench ]; then
    left bench.jsonl | xargs -0 -r cat >"$STATE/bench.jsonl"
    left "surefire-reports/$ran" | xargs -0 "$JAVA_HOME/bin/java" -Dstdout.encoding=UTF-8 "-Dbench.chosen=${BENCH:-}" \
        -cp platform/test/target/classes fr.ancrage.platform.test.bench.BenchTable "$STATE/bench.jsonl" || status=1
fi
[ $status -eq 0 ] || fail "tout n'a pas abouti"
[ -n "$(left "surefire-reports/$ran" | tr -d '\0')" ] || fail "rien n'a été exécuté : aucun rapport $ran"
