#!/usr/bin/env bash
# make test: every level, with nothing installed by hand. The last line gives the counts.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ensure_chromium() {
    local name
    for name in chromium chromium-browser google-chrome; do
        ! command -v $name >/dev/null || return 0
    done
    may_install || fail "les tests du portail demandent un navigateur : apt-get install chromium, puis recommencez."
    step "Installation de Chromium par apt"
    apt_install chromium
}

sum_of_reports() { # attribute -> its sum over every <testsuite> of every report
    find "$ROOT" -path '*/node_modules' -prune -o \( -path '*/target/surefire-reports/TEST-*.xml' -o -path '*/target/failsafe-reports/TEST-*.xml' \
        -o -path '*/target/vitest/*.xml' \) -type f -newer "$STATE/test.start" -print0 |
        xargs -0 -r grep -ho '<testsuite [^>]*' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}

# The portal's tests when they left no report: vitest's own closing lines in Maven's log.
vitest_said() { # passed|failed|skipped
    [ -z "$(find "$ROOT/gateway/target/vitest" -name '*.xml' -newer "$STATE/test.start" 2>/dev/null)" ] || {
        printf '0'
        return
    }
    sed 's/\x1b\[[0-9;]*m//g' "$LOGS/test.log" | grep -E '^(\[INFO\])? *Tests  .*\([0-9]+\)' |
        grep -oE "[0-9]+ $1" | awk '{ sum += $1 } END { print sum + 0 }'
}

maven_of_all() { # log argument… : status says whether it succeeded
    local log=$LOGS/$1.log
    shift
    (cd "$ROOT" && timeout "${ANCRAGE_TEST_TIMEOUT:-40m}" "$MAVEN" -B -ntp "$@") 2>&1 9>&- </dev/null |
        tee "$log" |
        grep --line-buffered -E '^\[INFO\] (Building |Reactor Summary|BUILD|Ancrage|ancrage-|[a-z-]+ \.\.)|Tests run:|^\[ERROR\]|Tests  |^ *FAIL  |AssertionError'
    status=${PIPESTATUS[0]}
    grep -q '^\[INFO\] BUILD SUCCESS' "$log" || status=1
}

one_at_a_time
check_tools
prepare_state
step "JDK $(java_major "$JAVA_HOME") : $JAVA_HOME"
ensure_rabbitmq
ensure_chromium
fetch_keycloak
# Prepared while the first modules compile; the tests that need it ask the same script and wait for it.
"$ROOT/deploy/local/keycloak-home.sh" >/dev/null 9>&- &

touch "$STATE/test.start"
set +e +o pipefail # from here on failures are counted, they do not end the script
# Packaged first and tested then: the journeys and the drills run the services' jars, and need not
# wait for the services' own tests. The second run finds every class up to date; it does not look at
# what the tests cover, which only `mvn verify` reports.
step "Construction de tous les modules (journal : $LOGS/build-test.log)"
maven_of_all build-test -T 4 package -DskipTests -Djacoco.skip "$@"
if [ "$status" -eq 0 ]; then
    shared=
    # What the environment names, or containers, come first, as everywhere.
    if [ -z "${MONGODB_URI:-}${ANCRAGE_RABBITMQ_HOST:-}" ] && ! docker info >/dev/null 2>&1; then
        shared=$("$ROOT/deploy/local/test-servers.sh" start 9>&-)
        trap '"$ROOT/deploy/local/test-servers.sh" stop' EXIT
    fi
    step "Tests de tous les modules (journal : $LOGS/test.log)"
    # shellcheck disable=SC2086
    maven_of_all test $shared -T 3 test -Dany.order -Dspotless.check.skip -Djacoco.skip -fae -Dmaven.test.failure.ignore=true "$@"
fi

tests=$(sum_of_reports tests)
failed=$(($(sum_of_reports failures) + $(sum_of_reports errors)))
skipped=$(sum_of_reports skipped)
passed=$((tests - failed - skipped + $(vitest_said passed)))
failed=$((failed + $(vitest_said failed)))
skipped=$((skipped + $(vitest_said skipped)))

step "Terminé"
if [ "$failed" -gt 0 ] || [ "$passed" -eq 0 ] || [ "$status" -ne 0 ]; then
    say "ÉCHEC. Journaux : $LOGS/build-test.log, $LOGS/test.log"
    status=1
fi
printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
exit "$status"
