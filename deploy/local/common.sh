# shellcheck shell=bash
# What every script of this folder shares; sourced, never run. Bash and coreutils only: a bare
# Debian has neither curl nor jq. English for the machine, French for whoever reads the terminal.

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
STATE=${ANCRAGE_ETAT:-$ROOT/.ancrage}
LOGS=$STATE/journaux
PIDS=$STATE/pids
RUN=$STATE/run
MAVEN=${ANCRAGE_MVN:-mvn}
KEYCLOAK_VERSION=$(sed -n 's|.*<keycloak.version>\(.*\)</keycloak.version>.*|\1|p' "$ROOT/pom.xml")
KEYCLOAK_HOME=${ANCRAGE_KEYCLOAK_HOME:-$STATE/keycloak/keycloak-$KEYCLOAK_VERSION}
RABBITMQ_BIN=/usr/lib/rabbitmq/bin
STARTED_AT=$SECONDS

say() { printf '%s\n' "$*"; }
step() { printf '[%3d s] %s\n' $((SECONDS - STARTED_AT)) "$*"; }
fail() {
    printf '\nÉCHEC : %s\n' "$*" >&2
    exit 1
}

# ---- ports: the environment, then .ancrage/ports.env, then these

default_ports() {
    cat <<'PORTS'
ANCRAGE_PORT_GATEWAY=8080
ANCRAGE_PORT_GATEWAY_MANAGEMENT=9080
ANCRAGE_PORT_CASE_SERVICE=8081
ANCRAGE_PORT_CASE_SERVICE_MANAGEMENT=9081
ANCRAGE_PORT_DIAGNOSTIC_SERVICE=8082
ANCRAGE_PORT_DIAGNOSTIC_SERVICE_MANAGEMENT=9082
ANCRAGE_PORT_COMMISSION_SERVICE=8083
ANCRAGE_PORT_COMMISSION_SERVICE_MANAGEMENT=9083
ANCRAGE_PORT_NOTIFICATION_SERVICE=8084
ANCRAGE_PORT_NOTIFICATION_SERVICE_MANAGEMENT=9084
ANCRAGE_PORT_REHOUSING_SERVICE=8085
ANCRAGE_PORT_REHOUSING_SERVICE_MANAGEMENT=9085
ANCRAGE_PORT_KEYCLOAK=8180
ANCRAGE_PORT_KEYCLOAK_MANAGEMENT=9180
ANCRAGE_PORT_RABBITMQ=5772
ANCRAGE_PORT_RABBITMQ_DIST=25772
ANCRAGE_PORT_EPMD=4370
ANCRAGE_PORT_MONGODB=27117
ANCRAGE_PORT_SMTP=3025
ANCRAGE_PORT_SMTP_API=3080
PORTS
}

read_settings() { # file: lines NAME=value; what the environment says already stays
    local name value
    while IFS='=' read -r name value; do
        case $name in
        ANCRAGE_* | MONGODB_URI) [ -n "${!name:-}" ] || printf -v "$name" '%s' "$value" ;;
        esac
    done <"$1"
}

[ ! -f "$STATE/ports.env" ] || read_settings "$STATE/ports.env"
read_settings <(default_ports)

service_variable() { # case-service PORT -> ANCRAGE_PORT_CASE_SERVICE
    local name=${1//-/_}
    printf 'ANCRAGE_%s_%s' "$2" "${name^^}"
}
service_port() {
    local name
    name=$(service_variable "$1" PORT)
    printf '%s' "${!name}"
}
management_port() {
    local name
    name=$(service_variable "$1" PORT)_MANAGEMENT
    printf '%s' "${!name}"
}

BUSINESS_SERVICES="case-service diagnostic-service commission-service notification-service rehousing-service"
SERVICES=${ANCRAGE_SERVICES-$BUSINESS_SERVICES gateway}
# One file turns the day of every service at once; while it is absent, today is today.
DAY_FILE=$STATE/horloge

# ---- what must be on the machine

java_major() { # home -> 25
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() { # JAVA_HOME when it is good enough, else the usual places
    local home major
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if [ -z "$home" ] || [ ! -x "$home/bin/javac" ]; then continue; fi
        major=$(java_major "$home")
        if [ "${major:-0}" -ge 25 ]; then
            export JAVA_HOME=$home
            PATH=$JAVA_HOME/bin:$PATH
            return
        fi
    done
    fail "il faut un JDK 25 ou plus récent. Aucun dans JAVA_HOME ni sous /usr/lib/jvm : installez par exemple Temurin 25, ou donnez son répertoire dans JAVA_HOME."
}

version_at_least() { # 20.20.2 20.19
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

check_tools() {
    find_jdk
    command -v "$MAVEN" >/dev/null || fail "Maven est introuvable : installez-le (3.8.7 ou plus récent), par exemple apt-get install maven."
    local node
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        fail "Node et npm sont introuvables : installez Node 20.19 ou plus récent."
    fi
    node=$(node --version)
    version_at_least "${node#v}" 20.19 || fail "Node $node est trop ancien : il faut 20.19 ou plus récent."
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

apt_install() { # package…; no service of a package starts because we installed it
    local policy=/usr/sbin/policy-rc.d ours=false log=$LOGS/apt.log
    if [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
        as_root chmod 755 $policy
        ours=true
    fi
    local status=0
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" ||
            { as_root apt-get update && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }
    } >>"$log" 2>&1 </dev/null || status=$?
    if $ours; then as_root rm -f $policy; fi
    [ $status -eq 0 ] || fail "l'installation de $* par apt a échoué. Journal : $log"
}

ensure_rabbitmq() {
    [ ! -x $RABBITMQ_BIN/rabbitmq-server ] || return 0
    may_install || fail "RabbitMQ manque et l'installer demande les droits de root : apt-get install rabbitmq-server, puis recommencez."
    step "Installation de RabbitMQ par apt"
    apt_install rabbitmq-server
    # Only the services that came with what we have just installed: had they been here before, the
    # package would not have been missing.
    if [ -d /run/systemd/system ]; then
        as_root systemctl disable --now rabbitmq-server.service epmd.service epmd.socket >>"$LOGS/apt.log" 2>&1 || true
    fi
}

ensure_compiler() { # the drill of wrong clocks preloads a library of its own
    if printf '#include <pthread.h>\n' | cc -E - >/dev/null 2>&1; then return 0; fi
    may_install || fail "Un compilateur C manque et l'installer demande les droits de root : apt-get install gcc libc6-dev, puis recommencez (ou choisissez d'autres exercices : FAULTS=kills,broker)."
    step "Installation d'un compilateur C par apt"
    apt_install gcc libc6-dev
}

# ---- processes: a pid file holds "pid start-time", so that a reused pid is never taken for ours

start_time() { # pid -> field 22 of /proc/pid/stat
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    stat=${stat##*) }
    # shellcheck disable=SC2086
    set -- $stat
    [ "$1" != Z ] || return 1
    printf '%s' "${20}"
}

running_pid() { # name -> pid, or fails
    local pid since
    [ -f "$PIDS/$1" ] || return 1
    read -r pid since <"$PIDS/$1" || return 1
    [ -n "$pid" ] && [ "$(start_time "$pid")" = "$since" ] || return 1
    printf '%s' "$pid"
}

launch() { # name command…: in a session of its own, without our terminal nor our lock
    local name=$1 pid
    shift
    [ ! -f "$LOGS/$name.log" ] || mv -f "$LOGS/$name.log" "$LOGS/$name.log.1"
    setsid "$@" >"$LOGS/$name.log" 2>&1 </dev/null 9>&- &
    pid=$!
    disown "$pid" 2>/dev/null || true
    printf '%s %s\n' "$pid" "$(start_time "$pid")" >"$PIDS/$name"
}

group_alive() { # leader: whether anything of its group still runs (a zombie does not)
    local stat rest
    kill -0 -- "-$1" 2>/dev/null || return 1
    for stat in /proc/[0-9]*/stat; do
        rest=$(cat "$stat" 2>/dev/null) || continue
        rest=${rest##*) }
        # shellcheck disable=SC2086
        set -- "$1" $rest
        if [ "$4" = "$1" ] && [ "$2" != Z ]; then return 0; fi
    done
    return 1
}

# Stops several at once, each with whatever it started: TERM, a bounded wait, then KILL.
stop_all() { # seconds name…
    local patience=$1 name pid deadline
    local -A pids=()
    shift
    for name in "$@"; do
        if pid=$(running_pid "$name"); then
            pids[$name]=$pid
            kill -TERM -- "-$pid" 2>/dev/null || true
        fi
    done
    deadline=$((SECONDS + patience))
    for name in "${!pids[@]}"; do
        while group_alive "${pids[$name]}" && [ $SECONDS -lt $deadline ]; do sleep 0.1; done
        if group_alive "${pids[$name]}"; then
            # Where it hangs is worth knowing: a JVM writes its threads into its log.
            step "$name ne s'arrête pas : arrêt forcé (journal : $LOGS/$name.log)"
            kill -QUIT -- "-${pids[$name]}" 2>/dev/null || true
            sleep 0.5
            kill -KILL -- "-${pids[$name]}" 2>/dev/null || true
        fi
        rm -f "$PIDS/$name"
        step "$name arrêté"
    done
    for name in "$@"; do rm -f "$PIDS/$name"; done
}

listens() { # port
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

http_status() { # port path -> 200
    local line
    {
        exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
        printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$2" >&3
        read -r -t 5 line <&3 || return 1
        exec 3<&- 3>&-
    } 2>/dev/null
    line=${line#* }
    printf '%s' "${line%% *}"
}

ready() { # port path
    [ "$(http_status "$1" "$2" || true)" = 200 ]
}

last_words() { # name
    tail -n 12 "$LOGS/$1.log" 2>/dev/null | cut -c 1-300 | sed 's/^/    | /' >&2 || true
}

wait_for() { # name seconds check… : ends as soon as the process does
    local name=$1 deadline=$((SECONDS + $2))
    shift 2
    until "$@"; do
        if ! running_pid "$name" >/dev/null; then
            last_words "$name"
            fail "$name s'est arrêté en démarrant. Journal : $LOGS/$name.log"
        fi
        if [ $SECONDS -ge $deadline ]; then
            last_words "$name"
            fail "$name n'est pas prêt à temps. Journal : $LOGS/$name.log"
        fi
        sleep 0.2
    done
    step "$name prêt"
}

claim_port() { # name variable
    if listens "${!2}"; then
        fail "le port ${!2} est déjà pris, $1 ne peut pas démarrer. Libérez-le, ou choisissez-en un autre : $2=<port> dans l'environnement ou dans $STATE/ports.env."
    fi
}

one_at_a_time() { # up, down and test never cross
    mkdir -p "$STATE"
    exec 9>"$STATE/verrou"
    flock -w 900 9 || fail "une autre commande travaille déjà sur cette plateforme."
}

prepare_state() {
    mkdir -p "$LOGS" "$PIDS" "$RUN"
    local file=$STATE/secrets.env name
    (umask 077 && touch "$file")
    for name in KEYCLOAK_ADMIN_PASSWORD RABBITMQ_PASSWORD SECRET_GATEWAY SECRET_CASE_SERVICE SECRET_DIAGNOSTIC_SERVICE \
        SECRET_COMMISSION_SERVICE SECRET_NOTIFICATION_SERVICE SECRET_REHOUSING_SERVICE SECRET_PARTNER_SYSTEM SECRET_LOGICIEL_ETUDE SECRET_LOGICIEL_CAF SECRET_GATEWAY_COMPTES TRAIL_KEY SESSION_KEY; do
        grep -q "^ANCRAGE_$name=" "$file" || printf 'ANCRAGE_%s=%s\n' "$name" "$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')" >>"$file"
    done
    read_settings "$file"
}

# Keys of what is sealed at rest, one by département that has a charter. They are made once and
# never shown: who loses them loses what they seal.
KEYS=$STATE/cles
prepare_keys() {
    local charter
    (umask 077 && mkdir -p "$KEYS")
    for charter in "${ANCRAGE_CHARTES:-$ROOT/deploy/charters}"/*.yml; do
        charter=$(basename "$charter")
        [ -e "$KEYS/${charter%%-*}.1" ] || new_key "${charter%%-*}.1"
    done
    : "${ANCRAGE_CLES:=$KEYS}"
}
new_key() { # owner.version
    (umask 077 && head -c 32 /dev/urandom | base64 -w 0 >"$KEYS/$1")
}

# What the programs of the platform read. Tests must not see it: they would take an address for the
# name of a broker to use, where they start their own.
export_settings() {
    : "${ANCRAGE_KEYCLOAK_ADMIN:=admin}"
    : "${ANCRAGE_KEYCLOAK_URL:=http://127.0.0.1:$ANCRAGE_PORT_KEYCLOAK}"
    : "${ANCRAGE_RABBITMQ_HOST:=127.0.0.1}"
    : "${ANCRAGE_RABBITMQ_USERNAME:=ancrage}"
    : "${ANCRAGE_HORLOGE:=fichier:$DAY_FILE}"
    : "${ANCRAGE_DAILY_EVERY:=1s}"
    local name
    for name in "${!ANCRAGE_@}" MONGODB_URI; do
        # shellcheck disable=SC2163
        [ -z "${!name:-}" ] || export "$name"
    done
}

# ---- Keycloak: fetched by Maven, unpacked and built once

keycloak_zip() { # where Maven keeps it, or where we asked Maven to put it
    local name=keycloak-quarkus-dist-$KEYCLOAK_VERSION.zip zip
    for zip in "$HOME/.m2/repository/org/keycloak/keycloak-quarkus-dist/$KEYCLOAK_VERSION/$name" "$STATE/cache/$name"; do
        if [ -f "$zip" ]; then
            printf '%s' "$zip"
            return
        fi
    done
    return 1
}

fetch_keycloak() {
    if [ -f "$KEYCLOAK_HOME/.prepared" ] || keycloak_zip >/dev/null; then return; fi
    local log=$LOGS/keycloak-preparation.log
    step "Téléchargement de Keycloak $KEYCLOAK_VERSION par Maven (177 Mo)"
    (cd "$STATE" && "$MAVEN" -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.10.0:copy \
        "-Dartifact=org.keycloak:keycloak-quarkus-dist:$KEYCLOAK_VERSION:zip" \
        "-DoutputDirectory=$STATE/cache") >"$log" 2>&1 9>&- ||
        fail "Keycloak n'a pas pu être téléchargé. Journal : $log"
}

ensure_keycloak() {
    [ ! -f "$KEYCLOAK_HOME/.prepared" ] || return 0
    local zip log=$LOGS/keycloak-preparation.log
    fetch_keycloak
    zip=$(keycloak_zip) || fail "Maven n'a pas rendu l'archive de Keycloak. Journal : $log"
    step "Préparation de Keycloak (une seule fois)"
    rm -rf "$KEYCLOAK_HOME" "$STATE/keycloak/unpacked"
    mkdir -p "$STATE/keycloak/unpacked"
    {
        (cd "$STATE/keycloak/unpacked" && "$JAVA_HOME/bin/jar" xf "$zip")
        mv "$STATE/keycloak/unpacked/keycloak-$KEYCLOAK_VERSION" "$KEYCLOAK_HOME"
        rmdir "$STATE/keycloak/unpacked"
        chmod +x "$KEYCLOAK_HOME"/bin/*.sh
        JAVA_OPTS_APPEND="-XX:TieredStopAtLevel=1" "$KEYCLOAK_HOME/bin/kc.sh" build --db=dev-file --health-enabled=true
    } >>"$log" 2>&1 9>&- || fail "la préparation de Keycloak a échoué. Journal : $log"
    touch "$KEYCLOAK_HOME/.prepared"
    step "Keycloak préparé"
}

# ---- the build, only when a source changed

source_fingerprint() {
    cd "$ROOT"
    local paths=(pom.xml .mvn platform gateway deploy/local/pom.xml deploy/local/src) services=()
    read -ra services <<<"$BUSINESS_SERVICES"
    paths+=("${services[@]}")
    {
        if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
            git ls-files -z -co --exclude-standard -- "${paths[@]}"
        else
            find "${paths[@]}" -type f -not -path '*/target/*' -not -path '*/node_modules/*' -print0 | sort -z
        fi
    } | xargs -0 sha1sum 2>/dev/null | sha1sum | cut -d ' ' -f 1
}

boot_jar() { # module -> its executable jar, when there is one
    local jar
    for jar in "$ROOT/$1"/target/*-SNAPSHOT.jar "$ROOT/$1"/target/*-exec.jar; do
        if [ -f "$jar" ] && [ -n "$("$JAVA_HOME/bin/jar" tf "$jar" BOOT-INF/classes/ 2>/dev/null | head -n 1)" ]; then
            printf '%s' "$jar"
            return
        fi
    done
    return 1
}

every_service_is_built() { # another time fewer of them may have been asked for
    local module
    for module in $SERVICES; do
        [ -f "$RUN/$module/$module.jar" ] || return 1
    done
}

build() {
    local wanted log=$LOGS/build.log
    wanted=$(source_fingerprint)
    if [ "$(cat "$STATE/build.sha1" 2>/dev/null)" = "$wanted" ] && [ -f "$RUN/local/ancrage-local.jar" ] && every_service_is_built; then
        return
    fi
    step "Construction du projet (journal : $log)"
    local services=() options=() module modules=deploy/local
    read -ra options <<<"${ANCRAGE_BUILD_OPTIONS:-}"
    read -ra services <<<"$SERVICES"
    for module in "${services[@]}"; do modules+=,$module; done
    rm -f "$STATE/build.sha1"
    (cd "$ROOT" && "$MAVEN" -B -ntp -pl "$modules" -am package -DskipTests -Dmaven.test.skip=true \
        -Dspotless.check.skip=true -Djacoco.skip=true "${options[@]}") >"$log" 2>&1 9>&- || {
        grep -E '^\[ERROR\]|error TS|^npm (error|ERR)' "$log" | head -n 15 | cut -c 1-300 | sed 's/^/    | /' >&2 || true
        fail "la construction a échoué. Journal : $log"
    }
    local jar
    rm -rf "$RUN/local.new"
    mkdir -p "$RUN/local.new"
    cp -r "$ROOT"/deploy/local/target/lib "$RUN/local.new/lib"
    cp "$ROOT"/deploy/local/target/ancrage-local-*-SNAPSHOT.jar "$RUN/local.new/ancrage-local.jar"
    cp "$ROOT"/deploy/local/target/greenmail-standalone.jar "$RUN/local.new/"
    replace "$RUN/local.new" "$RUN/local"
    for module in "${services[@]}"; do
        jar=$(boot_jar "$module") || fail "$module n'a pas produit de jar exécutable dans $module/target."
        # Unpacked, a service starts with half the processor time of its nested jar.
        rm -rf "$RUN/$module.new"
        cp "$jar" "$RUN/$module.jar"
        "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djarmode=tools -jar "$RUN/$module.jar" \
            extract --destination "$RUN/$module.new" >>"$log" 2>&1 9>&- || fail "$module n'a pas pu être déballé. Journal : $log"
        rm -f "$RUN/$module.jar"
        replace "$RUN/$module.new" "$RUN/$module"
    done
    printf '%s\n' "$wanted" >"$STATE/build.sha1"
    step "Projet construit"
}

# A running program keeps its files until it is restarted; "changed" says that it has to be.
replace() { # new old
    if [ -d "$2" ] && [ "$(content_of "$1")" = "$(content_of "$2")" ]; then
        rm -rf "$1"
        return
    fi
    rm -rf "$2.old"
    [ ! -d "$2" ] || mv "$2" "$2.old"
    mv "$1" "$2"
    touch "$2.changed"
}
content_of() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha1sum | sha1sum); }

# ---- how a service is run, and the cache of its classes

HEAP_OF_A_SERVICE=${ANCRAGE_HEAP:-384m}
# One machine starts often and works little: the first compiler is ready with half the processor
# time. For figures under load: ANCRAGE_COMPILER=-XX:+TieredCompilation.
COMPILER=${ANCRAGE_COMPILER:--XX:TieredStopAtLevel=1}

service_command() { # name [option…] -> command; without an option it starts from the cache when there is one
    local name=$1
    shift
    if [ $# -eq 0 ] && has_cache "$name"; then set -- -XX:AOTCache="$RUN/$name.aot"; fi
    command=("$JAVA_HOME/bin/java" "$COMPILER" -XX:+UseSerialGC -Xmx"$HEAP_OF_A_SERVICE" -XX:+UseCompactObjectHeaders
        -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
        -Xlog:aot*=off "$@" -jar "$RUN/$name/$name.jar")
}

# A cache is of these very files, this JDK and these options; of anything else it is none.
cache_fingerprint() { # name
    { cat "$JAVA_HOME/release"; printf '%s %s\n' "$COMPILER" "$HEAP_OF_A_SERVICE"; find "$RUN/$1" -type f -printf '%P %s %T@\n' | sort; } | sha1sum
}
has_cache() { # name
    [ -f "$RUN/$1.aot" ] && [ "$(cat "$RUN/$1.aot.of" 2>/dev/null)" = "$(cache_fingerprint "$1")" ]
}

# ---- the broker and the database

start_epmd_and_rabbitmq() {
    if running_pid rabbitmq >/dev/null; then return; fi
    stop_all 5 epmd >/dev/null
    claim_port "le répertoire des nœuds Erlang (epmd)" ANCRAGE_PORT_EPMD
    claim_port RabbitMQ ANCRAGE_PORT_RABBITMQ
    claim_port "RabbitMQ (distribution)" ANCRAGE_PORT_RABBITMQ_DIST
    local base=$STATE/rabbitmq epmd
    mkdir -p "$base"
    epmd=$(command -v epmd) || fail "RabbitMQ est installé sans Erlang (epmd est introuvable)."
    cat >"$base/rabbitmq.conf" <<CONF
listeners.tcp.1 = 127.0.0.1:$ANCRAGE_PORT_RABBITMQ
default_user = $ANCRAGE_RABBITMQ_USERNAME
default_pass = $ANCRAGE_RABBITMQ_PASSWORD
vm_memory_high_watermark.absolute = 768MiB
disk_free_limit.absolute = 200MB
log.console = true
log.console.level = info
log.file = false
CONF
    [ ! -f "$base/definitions.json" ] || printf 'load_definitions = %s\n' "$base/definitions.json" >>"$base/rabbitmq.conf"
    chmod 600 "$base/rabbitmq.conf"
    printf '[].\n' >"$base/enabled_plugins"
    : >"$base/rabbitmq-env.conf"
    launch epmd "$epmd" -address 127.0.0.1 -port "$ANCRAGE_PORT_EPMD"
    wait_for epmd 10 listens "$ANCRAGE_PORT_EPMD" >/dev/null
    launch rabbitmq env -u JAVA_HOME \
        HOME="$base" \
        ERL_EPMD_PORT="$ANCRAGE_PORT_EPMD" \
        ERL_EPMD_ADDRESS=127.0.0.1 \
        RABBITMQ_NODENAME=ancrage@localhost \
        RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 \
        RABBITMQ_NODE_PORT="$ANCRAGE_PORT_RABBITMQ" \
        RABBITMQ_DIST_PORT="$ANCRAGE_PORT_RABBITMQ_DIST" \
        RABBITMQ_CONF_ENV_FILE="$base/rabbitmq-env.conf" \
        RABBITMQ_CONFIG_FILE="$base/rabbitmq.conf" \
        RABBITMQ_ENABLED_PLUGINS_FILE="$base/enabled_plugins" \
        RABBITMQ_MNESIA_BASE="$base/mnesia" \
        RABBITMQ_LOG_BASE="$LOGS" \
        RABBITMQ_PID_FILE="$base/pid" \
        RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS='-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none' \
        $RABBITMQ_BIN/rabbitmq-server
}

start_mongodb() {
    if [ -n "${MONGODB_URI:-}" ]; then
        step "MongoDB : celui de MONGODB_URI"
        return
    fi
    export MONGODB_URI=mongodb://127.0.0.1:$ANCRAGE_PORT_MONGODB
    if running_pid mongodb >/dev/null; then return; fi
    claim_port "la base de données" ANCRAGE_PORT_MONGODB
    launch mongodb "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx"${ANCRAGE_MONGODB_HEAP:-512m}" -XX:+UseCompactObjectHeaders \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "${LOCAL_JAR:-$RUN/local/ancrage-local.jar}" fr.ancrage.local.MongoEmbarque "$ANCRAGE_PORT_MONGODB" "$STATE/mongodb"
    wait_for mongodb 60 listens "$ANCRAGE_PORT_MONGODB"
}
