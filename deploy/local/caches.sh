#!/usr/bin/env bash
# Makes the caches of classes of these services, one after the other: each is started as far as its
# beans and ended there, before it listens to anything. `make up` runs it beside the platform.
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

for name in "$@"; do
    fingerprint=$(cache_fingerprint "$name")
    rm -f "$RUN/$name.aot.of" "$RUN/$name.aot.new"
    service_command "$name" -XX:AOTCacheOutput="$RUN/$name.aot.new" -Dspring.context.exit=onRefresh
    # In the group that `make down` ends, not in one of its own.
    timeout --foreground 300 "${command[@]}" >"$LOGS/cache-$name.log" 2>&1 || true
    if [ ! -f "$RUN/$name.aot.new" ]; then
        step "$name : pas de cache, journal : $LOGS/cache-$name.log"
        continue
    fi
    # Its running instance keeps the old file mapped.
    mv -f "$RUN/$name.aot.new" "$RUN/$name.aot"
    printf '%s\n' "$fingerprint" >"$RUN/$name.aot.of"
    step "$name : cache fait"
done
