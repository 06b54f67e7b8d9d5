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
stop_all 5 caches >/dev/null
# shellcheck disable=SC2086
stop_all 45 gateway $BUSINESS_SERVICES
stop_all 20 keycloak courriel rabbitmq
stop_all 10 mongodb epmd
say "Tout est arrêté. Les données restent dans $STATE."
