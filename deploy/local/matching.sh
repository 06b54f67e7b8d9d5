#!/usr/bin/env bash
# make matching: the four channels of invented départements through the API of a running case-service,
# the stored cases held against the truth; one table. GENERATOR is the program that writes the samples.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[ -f "${GENERATOR:-}" ] || fail "usage : make matching GENERATOR=<generate_samples.py> [SEEDS='a b c'] [HOUSEHOLDS=2000] [TYPOS='0 0.15 0.3']"
one_at_a_time
check_tools
prepare_state
ensure_rabbitmq
samples=$STATE/echantillons
rm -rf "$samples"
folders=()
for seed in ${SEEDS:-noisette muscari achillee}; do
    for departement in 21 77; do
        for typos in ${TYPOS:-0 0.15 0.3}; do
            folder=$samples/$seed-$departement-$typos
            "${PYTHON:-python3}" "$GENERATOR" "$folder" --seed "$seed" --departement "$departement" \
                --households "${HOUSEHOLDS:-2000}" --typos "$typos" || fail "les échantillons n'ont pas pu être fabriqués."
            folders+=("$folder")
        done
    done
done
cd "$ROOT"
status=0
"$MAVEN" -B -ntp -q -pl case-service -am verify -Dtest=QuatreCanauxTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Djacoco.skip -Dspotless.check.skip "-Dechantillons=$(IFS=, && printf '%s' "${folders[*]}")" >"$LOGS/matching.log" 2>&1 9>&- || status=1
cat case-service/target/rapprochement.txt || status=1
[ $status -eq 0 ] || fail "un seuil n'est pas tenu, ou l'essai n'a pas abouti. Journal : $LOGS/matching.log"
