#!/usr/bin/env bash
# The trail of each service against the heads that another service was told (architecture §6). Each
# program reads the database of its own service and nothing else; the heads pass through a file.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# who is watched, and by whom: piste.tete.v1 in contracts/topologie.yml; the gateway by HeadsAtTheWitness
WITNESSES="gateway:case-service
case-service:diagnostic-service
diagnostic-service:case-service
commission-service:rehousing-service
notification-service:commission-service
rehousing-service:notification-service"

find_jdk
prepare_state
export_settings
export MONGODB_URI=${MONGODB_URI:-mongodb://127.0.0.1:$ANCRAGE_PORT_MONGODB}

ask() { # service argument…
    local service=$1
    shift
    [ -f "$RUN/$service/$service.jar" ] || fail "$service n'est pas construit : lancez d'abord make up."
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -jar "$RUN/$service/$service.jar" "$@"
}

heads=$(mktemp -d)
trap 'rm -rf "$heads"' EXIT
worst=0
worse() { # 1, an altered trail, says more than 2, a trail that could not be verified
    [ "$worst" -eq 1 ] || worst=$1
}
while IFS=: read -r service witness; do
    if ask "$witness" --tetes-recues >"$heads/$service.jsonl"; then
        ask "$service" --verifier-la-piste --tetes="$heads/$service.jsonl" || worse $?
    else
        say "$service : le témoin ($witness) n'a pas pu dire les têtes qu'il a reçues."
        worse 2
    fi
done <<<"$WITNESSES"
exit $worst
