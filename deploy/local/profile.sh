#!/usr/bin/env bash
# make drills, make bench: the long forms, which are no part of make test.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -ge 1 ] || fail "usage : profile.sh drills|bench"
case $1 in
drills) # FAULTS=broker,database chooses; KILLS=500 deaths is the long form; `rouge` breaks one line on purpose
    : "${FAULTS:=kills,broker,database,disk,messages,smtp,letters,two,clock,sigterm,rouge}"
    ran='TEST-fr.ancrage.drills.DrillsTest.xml'
    only=(-Dtest='fr.ancrage.drills.**.*Test' "-Ddrill.faults=$FAULTS"
        -Ddrill.kills="${KILLS:-40}" -Ddrill.away="${AWAY:-60}" -Ddrill.each="${HOUSEHOLDS:-5}" -Ddrill.caches=true) ;;
bench) ran='TEST-*Bench.xml'
    only=(-Dtest='*Bench' -Dtest.compiler=-XX:+TieredCompilation -Dancrage.mongodb.heap=3g -Dmaven.test.failure.ignore=true) ;; # one that fails holds no other
*) fail "usage : profile.sh drills|bench" ;;
esac
shift
one_at_a_time
check_tools
prepare_state
ensure_rabbitmq
ensure_keycloak
case ,${FAULTS:-}, in *,clock,*) ensure_compiler ;; esac
export ANCRAGE_KEYCLOAK_HOME=$KEYCLOAK_HOME
cd "$ROOT"
touch "$STATE/profile.start"
"$MAVEN" -B -ntp verify "${only[@]}" -Dsurefire.failIfNoSpecifiedTests=false -Dportal.test.skip=true "$@" 9>&-
find "$ROOT" -name bench.jsonl -path '*/target/*' -newer "$STATE/secrets.env" -exec cat {} + 2>/dev/null || true
failed=$(find "$ROOT" -path '*/target/surefire-reports/*Bench.txt' -newer "$STATE/profile.start" -exec grep -lE 'FAILURE!|ERROR!' {} + 2>/dev/null || true)
[ -z "$failed" ] || fail "des mesures n'ont pas abouti : $(printf '%s' "$failed" | tr '\n' ' ')"
[ -n "$(find "$ROOT" -path "*/target/surefire-reports/$ran" -newer "$STATE/profile.start" -print -quit)" ] || fail "rien n'a été exécuté : aucun rapport $ran"
