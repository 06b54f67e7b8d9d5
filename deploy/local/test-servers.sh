#!/usr/bin/env bash
# One broker and one database for the tests of the services: each service has its virtual host and
# its own databases there. What kills them (drills, platform/test) starts its own.
# start: prints what Maven must be told; stop: ends them.
ANCRAGE_ETAT=${ANCRAGE_ETAT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/.ancrage}/test-servers
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ "${1:-}" = start ] || {
    stop_all 5 rabbitmq mongodb epmd >/dev/null
    rm -rf "$STATE"
    exit 0
}

choose_ports() { # beyond those that tests give, below those that the system gives to callers
    local first
    while :; do
        first=$((32000 + RANDOM % 190 * 4))
        ANCRAGE_PORT_RABBITMQ=$first ANCRAGE_PORT_RABBITMQ_DIST=$((first + 1))
        ANCRAGE_PORT_EPMD=$((first + 2)) ANCRAGE_PORT_MONGODB=$((first + 3))
        listens $first || listens $((first + 1)) || listens $((first + 2)) || listens $((first + 3)) || return 0
    done
}

definitions() { # one user, who may do everything in every service's virtual host
    local name between=''
    printf '{"users": [{"name": "%s", "%s": "%s", "tags": ""}], "vhosts": [' "$ANCRAGE_RABBITMQ_USERNAME" password "$ANCRAGE_RABBITMQ_PASSWORD"
    for name in $BUSINESS_SERVICES gateway; do
        printf '%s{"name": "%s"}' "$between" "$name"
        between=', '
    done
    printf '], "permissions": ['
    between=''
    for name in $BUSINESS_SERVICES gateway; do
        printf '%s{"user": "%s", "vhost": "%s", "configure": ".*", "write": ".*", "read": ".*"}' "$between" "$ANCRAGE_RABBITMQ_USERNAME" "$name"
        between=', '
    done
    printf ']}\n'
}

{
    find_jdk
    rm -rf "$STATE"
    mkdir -p "$LOGS" "$PIDS" "$STATE/rabbitmq"
    choose_ports
    # as by default: it listens on loopback only, and ends with the tests
    ANCRAGE_RABBITMQ_USERNAME=guest ANCRAGE_RABBITMQ_PASSWORD=$ANCRAGE_RABBITMQ_USERNAME
    definitions >"$STATE/rabbitmq/definitions.json"
    LOCAL_JAR=$(echo "$ROOT"/deploy/local/target/ancrage-local-*-SNAPSHOT.jar)
    unset MONGODB_URI
    start_mongodb
    start_epmd_and_rabbitmq
    wait_for rabbitmq 60 listens "$ANCRAGE_PORT_RABBITMQ"
} >&2
printf -- '-Dshared.mongodb=%s -Dshared.rabbitmq=%s\n' "$MONGODB_URI" "$ANCRAGE_PORT_RABBITMQ"
