#!/usr/bin/env bash
# Runs a command with the ports, the tools and the JDK that the other scripts found.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

check_tools
cd "$ROOT"
export ANCRAGE_KEYCLOAK_URL=${ANCRAGE_KEYCLOAK_URL:-http://127.0.0.1:$ANCRAGE_PORT_KEYCLOAK}
exec "$@"
