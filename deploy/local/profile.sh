#!/usr/bin/env bash
# make drills, make bench: the long forms, which are no part of make test.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ $# -ge 1 ] || fail "usage : profile.sh drills|bench"
one_at_a_time
check_tools
prepare_state
ensure_rabbitmq
ensure_keycloak
export ANCRAGE_KEYCLOAK_HOME=$KEYCLOAK_HOME
profile=$1
shift
cd "$ROOT"
exec "$MAVEN" -B -ntp -P "$profile" verify "$@" 9>&-
