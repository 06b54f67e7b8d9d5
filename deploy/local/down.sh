#!/usr/bin/env bash
# make down: ends what make up started, and nothing else.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

one_at_a_time
mkdir -p "$PIDS"
if [ -z "$(ls -A "$PIDS")" ]; then
    say "Rien à arrêter."
    exit 0
fi
stop_all 25 gateway case-service diagnostic-service commission-service notification-service rehousing-service
stop_all 20 keycloak courriel rabbitmq
stop_all 10 mongodb epmd
say "Tout est arrêté. Les données restent dans $STATE."
