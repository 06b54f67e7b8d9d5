#!/usr/bin/env bash
# make keys: what each key of this machine still seals. make keys D=21: one more for a département.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

prepare_keys
if [ -z "${1:-}" ]; then
    say "Clés de ce poste ($KEYS) :"
    find "$KEYS" -type f -printf '  %f\n' | sort -V
    say "Ce que les services en ont dit à leur dernier passage :"
    grep -ohE 'la clé [a-z0-9.-]+ (ne scelle plus rien|scelle encore [0-9]+ documents)' "$LOGS"/*-service.log 2>/dev/null | sort | uniq -c || true
    exit 0
fi
owner=$1
last=$(find "$KEYS" -name "$owner.[0-9]*" -printf '%f\n' | sed "s/^$owner\.//" | sort -n | tail -n 1)
[ -n "$last" ] || fail "le département $owner n'a pas de clé ici."
new_key "$owner.$((last + 1))"
say "La clé $owner.$((last + 1)) scelle dès le prochain make up ; $owner.$last ouvre encore ce qu'elle a scellé."
