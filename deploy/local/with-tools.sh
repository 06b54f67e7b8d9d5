#!/usr/bin/env bash
# Runs a command with the ports, the tools and the JDK that the other scripts found.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

check_tools
cd "$ROOT"
export_settings
exec "$@"
