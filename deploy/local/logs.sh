#!/usr/bin/env bash
# make logs: follows every log, or one of them: make logs S=case-service.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if [ -n "${1:-}" ]; then
    [ -f "$LOGS/$1.log" ] || fail "pas de journal « $1 ». Journaux : $(find "$LOGS" -name '*.log' -printf '%f ' 2>/dev/null)"
    exec tail -n 100 -F "$LOGS/$1.log"
fi
[ -d "$LOGS" ] || fail "pas encore de journal : lancez make up."
exec tail -n 20 -F "$LOGS"/*.log
