#!/usr/bin/env bash
# make bom: the bill of materials of each program that is deployed, with the digests of its libraries.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

check_tools
mkdir -p "$LOGS"
log=$LOGS/bom.log
cd "$ROOT"
step "Nomenclature des programmes déployés (journal : $log)"
"$MAVEN" -B -ntp -pl "gateway,${BUSINESS_SERVICES// /,}" -am package -DskipTests -Dspotless.check.skip=true -Djacoco.skip=true \
    -Dcyclonedx.skip=false >"$log" 2>&1 || fail "la construction a échoué. Journal : $log"
for module in gateway $BUSINESS_SERVICES; do say "$module/target/bom.json"; done
