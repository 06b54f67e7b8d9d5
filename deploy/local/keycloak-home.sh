#!/usr/bin/env bash
# Prints the folder of a Keycloak that is ready to start, preparing it when it is not there yet.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

find_jdk >&2
mkdir -p "$LOGS"
exec 8>"$STATE/keycloak.verrou"
flock -w 600 8 || fail "une autre préparation de Keycloak n'en finit pas."
ensure_keycloak >&2 8>&-
printf '%s\n' "$KEYCLOAK_HOME"
