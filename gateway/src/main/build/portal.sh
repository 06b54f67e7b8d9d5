#!/usr/bin/env bash
# Builds or tests the portal with the machine's own Node, and only what changed since the last time.
#   portal.sh build   packages (when package-lock.json changed), then dist/ (when a source changed)
#   portal.sh test    the portal's own tests, each time; their report beside the others in target/
set -euo pipefail
cd "$(dirname "$0")/../../../portal"

die() { echo "Portail : $*" >&2; exit 1; }

command -v npm >/dev/null || die "Node (20.19 ou plus récent) et npm sont nécessaires pour construire le portail. Installez-les, ou construisez sans lui : -Dportal.skip"
node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
  || die "Node $(node --version) est trop ancien : il faut 20.19 ou plus récent."

stamps=node_modules/.ancrage
digest() { sha256sum | cut -d' ' -f1; }
lock() { cat package.json package-lock.json | digest; }
# The services' contracts count as sources: types are made from them.
sources() {
  { find . -type f -not -path './node_modules/*' -not -path './dist/*' -not -path './src/api/genere/*' -print0
    find ../../*/src/main/openapi -name '*.json' -print0 2>/dev/null || true
  } | LC_ALL=C sort -z | xargs -0 sha256sum | digest
}
same() { [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$2" ]; }
mark() { mkdir -p "$stamps"; echo "$2" > "$stamps/$1"; }

packages() {
  local now; now=$(lock)
  same lock "$now" && return
  npm ci --no-audit --no-fund
  mark lock "$now"
}

case "${1:-}" in
  build)
    packages
    now=$(sources)
    if [ -f dist/index.html ] && same build "$now"; then exit 0; fi
    npm run build
    # Beside each text file, the same compressed once for all, for browsers that take it.
    find dist -type f \( -name '*.js' -o -name '*.css' -o -name '*.svg' -o -name '*.html' \) -size +1k -exec gzip -9 -n -k -f {} +
    mark build "$now"
    ;;
  test)
    # vitest calls "nothing to test" a failure.
    [ -n "$(find src -name '*.test.ts*' -print -quit)" ] || exit 0
    packages
    npm test -- --run --reporter=default --reporter=junit --outputFile.junit=../target/vitest/portal.xml
    ;;
  *) die "usage : portal.sh build|test" ;;
esac
