#!/usr/bin/env bash
# make status: what runs, and whether it is ready.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

line() { # name port check…
    local name=$1 port=$2 pid state
    shift 2
    if pid=$(running_pid "$name"); then
        if "$@"; then state="prêt"; else state="démarre ou ne répond pas"; fi
        printf '%-20s 127.0.0.1:%-6s processus %-8s %s\n' "$name" "$port" "$pid" "$state"
    else
        printf '%-20s 127.0.0.1:%-6s %s\n' "$name" "$port" "arrêté"
        all_up=false
    fi
}

all_up=true
if [ -n "${MONGODB_URI:-}" ]; then
    say "mongodb              celui de MONGODB_URI"
else
    line mongodb "$ANCRAGE_PORT_MONGODB" listens "$ANCRAGE_PORT_MONGODB"
fi
line epmd "$ANCRAGE_PORT_EPMD" listens "$ANCRAGE_PORT_EPMD"
line rabbitmq "$ANCRAGE_PORT_RABBITMQ" listens "$ANCRAGE_PORT_RABBITMQ"
line keycloak "$ANCRAGE_PORT_KEYCLOAK" ready "$ANCRAGE_PORT_KEYCLOAK_MANAGEMENT" /health/ready
line courriel "$ANCRAGE_PORT_SMTP" listens "$ANCRAGE_PORT_SMTP"
read -ra services <<<"$SERVICES"
for service in "${services[@]}"; do
    line "$service" "$(service_port "$service")" ready "$(management_port "$service")" /actuator/health/readiness
done
$all_up
