#!/usr/bin/env bash
# make format: Java by Spotless, the portal by Prettier.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

check_tools
cd "$ROOT"
"$MAVEN" -B -ntp -q spotless:apply
if [ -f gateway/portal/package.json ]; then
    cd gateway/portal
    [ -d node_modules ] || npm ci --no-audit --no-fund --silent
    npm run --silent format:write --if-present >/dev/null
fi
say "Code mis en forme."
