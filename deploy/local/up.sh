#!/usr/bin/env bash
# make up: everything on this machine, on the loopback interface, without containers.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

start_keycloak() {
    if running_pid keycloak >/dev/null; then return; fi
    ensure_keycloak
    claim_port Keycloak ANCRAGE_PORT_KEYCLOAK
    claim_port "Keycloak (santé)" ANCRAGE_PORT_KEYCLOAK_MANAGEMENT
    launch keycloak env \
        JAVA_OPTS_KC_HEAP='-Xms64m -Xmx512m' \
        KC_BOOTSTRAP_ADMIN_USERNAME="$ANCRAGE_KEYCLOAK_ADMIN" \
        KC_BOOTSTRAP_ADMIN_PASSWORD="$ANCRAGE_KEYCLOAK_ADMIN_PASSWORD" \
        "$KEYCLOAK_HOME/bin/kc.sh" start --optimized --cache=local \
        --db-url="jdbc:h2:file:$STATE/keycloak/data/keycloakdb;NON_KEYWORDS=VALUE" \
        --http-enabled=true --http-host=127.0.0.1 --http-port="$ANCRAGE_PORT_KEYCLOAK" \
        --http-management-host=127.0.0.1 --http-management-port="$ANCRAGE_PORT_KEYCLOAK_MANAGEMENT" \
        --hostname="$ANCRAGE_KEYCLOAK_URL"
}

# All at once: each takes some seconds to end.
stop_what_changed() {
    local name changed=()
    for name in "${services[@]}"; do
        [ ! -f "$RUN/$name.changed" ] || changed+=("$name")
    done
    [ ! -f "$RUN/local.changed" ] || changed+=(mongodb)
    [ ${#changed[@]} -eq 0 ] || stop_all 45 caches "${changed[@]}"
}

start_mail_catcher() {
    if running_pid courriel >/dev/null; then return; fi
    claim_port "le serveur de courriel" ANCRAGE_PORT_SMTP
    claim_port "le serveur de courriel (API)" ANCRAGE_PORT_SMTP_API
    launch courriel "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx96m -XX:TieredStopAtLevel=1 \
        -Dlog4j2.configurationFile="$ROOT/deploy/local/log4j2-courriel.xml" \
        -Dgreenmail.smtp.hostname=127.0.0.1 -Dgreenmail.smtp.port="$ANCRAGE_PORT_SMTP" \
        -Dgreenmail.api.hostname=127.0.0.1 -Dgreenmail.api.port="$ANCRAGE_PORT_SMTP_API" \
        -jar "$RUN/local/greenmail-standalone.jar"
}

settings_fingerprint() { # what a service reads from its environment
    { env | grep -E '^(ANCRAGE_|MONGODB_|SPRING_|LOGGING_)' | grep -v '^ANCRAGE_\(MVN\|BUILD_OPTIONS\)=' | sort; cat "$KEYS"/*; printf '%s' "$HEAP_OF_A_SERVICE"; } | sha1sum
}

start_service() { # name
    local name=$1 variable settings
    settings=$(settings_fingerprint)
    if running_pid "$name" >/dev/null; then
        if [ "$(cat "$RUN/$name.settings" 2>/dev/null)" = "$settings" ]; then return; fi
        step "$name redémarre : ses réglages ont changé"
        stop_all 45 "$name"
    fi
    printf '%s' "$settings" >"$RUN/$name.settings"
    variable=$(service_variable "$name" PORT)
    claim_port "$name" "$variable"
    claim_port "$name (santé)" "${variable}_MANAGEMENT"
    service_command "$name"
    launch "$name" env \
        SERVER_PORT="$(service_port "$name")" SERVER_ADDRESS=127.0.0.1 \
        MANAGEMENT_SERVER_PORT="$(management_port "$name")" MANAGEMENT_SERVER_ADDRESS=127.0.0.1 \
        "${command[@]}"
}

# Beside the running platform, for the next start: nobody waits for it, `make down` ends it.
make_caches() {
    local name missing=()
    for name in "${services[@]}"; do
        has_cache "$name" || missing+=("$name")
    done
    if [ ${#missing[@]} -eq 0 ] || running_pid caches >/dev/null; then return; fi
    launch caches nice -n 19 "$ROOT/deploy/local/caches.sh" "${missing[@]}"
}

reconcile_realm() {
    local log=$LOGS/royaume.log
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
        -cp "$RUN/local/ancrage-local.jar" fr.ancrage.local.royaume.ReconcilierRoyaume \
        "$ROOT/deploy/keycloak/royaume.json" "$ROOT/deploy/keycloak/royaume-local.json" >"$log" 2>&1 9>&- || {
        tail -n 3 "$log" >&2
        fail "le royaume n'a pas pu être réconcilié. Journal : $log"
    }
    step "$(tail -n 1 "$log")"
}

export_addresses() {
    local service variable
    export ANCRAGE_RABBITMQ_PORT=$ANCRAGE_PORT_RABBITMQ
    export ANCRAGE_SMTP_HOST=127.0.0.1 ANCRAGE_SMTP_PORT=$ANCRAGE_PORT_SMTP
    export ANCRAGE_CHARTES=${ANCRAGE_CHARTES:-$ROOT/deploy/charters}
    for service in $BUSINESS_SERVICES; do
        variable=$(service_variable "$service" URL)
        [ -n "${!variable:-}" ] || export "$variable=http://127.0.0.1:$(service_port "$service")"
    done
}

show_address() {
    say ""
    say "Ancrage est prêt : http://localhost:$ANCRAGE_PORT_GATEWAY"
    say ""
    say "Comptes de démonstration (mot de passe : demo)"
    say "  Côte-d'Or       secretariat-21, gestionnaire-21, acces-logement-21, social-cd-21, encadrant-cd-21,"
    say "                  social-dijon-metropole, social-caf-21, operateur-adefo, operateur-sdat-asco, bailleur-orvitis,"
    say "                  commissaire-justice-21, organisme-caf-21, siao-21, adil-21, banque-de-france-21,"
    say "                  action-logement-21, police-21, membre-unpi-21, observateur-21, admin-21, dpo-21, exploitant,"
    say "                  et les référents des comptes : referent-ddets-21, referent-cd-21, referent-caf-21, referent-adefo,"
    say "                  referent-orvitis, referent-scp-vauban-dijon, referent-siao-21"
    say "  Seine-et-Marne  secretariat-77, social-cd-77, siao-77, referent-cd-77"
    say ""
    say "Suite : make status, make logs, make demo, make down. Courriels attrapés : http://127.0.0.1:$ANCRAGE_PORT_SMTP_API/api"
}

one_at_a_time
check_tools
prepare_state
prepare_keys
export_settings
step "JDK $(java_major "$JAVA_HOME") : $JAVA_HOME"
ensure_rabbitmq
start_epmd_and_rabbitmq

# Keycloak prepares itself while the project is built. Only its download comes before: two Mavens
# filling one empty repository get in each other's way.
fetch_keycloak
start_keycloak &
keycloak_started=$!
build
wait "$keycloak_started" || exit 1

read -ra services <<<"$SERVICES"
stop_what_changed
export_addresses
start_mail_catcher
start_mongodb
wait_for rabbitmq 120 listens "$ANCRAGE_PORT_RABBITMQ"
for service in "${services[@]}"; do start_service "$service"; done
rm -f "$RUN"/*.changed
rm -rf "$RUN"/*.old
wait_for keycloak 300 ready "$ANCRAGE_PORT_KEYCLOAK_MANAGEMENT" /health/ready
reconcile_realm
for service in "${services[@]}"; do
    wait_for "$service" 300 ready "$(management_port "$service")" /actuator/health/readiness
done
wait_for courriel 60 listens "$ANCRAGE_PORT_SMTP"
make_caches
show_address
