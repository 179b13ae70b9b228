#!/bin/sh
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL on 127.0.0.1 for trying the hub: hub-loopback.sh start|stop DIR [PORT]
# Real use: a server of the province with TLS and client certificates, see core/sync/README.md.
# Prints the address for "motcuactl hub install". Works as root (then as user postgres) and as an ordinary user.
set -eu
verb=${1:-}; dir=${2:-}; port=${3:-55432}
[ -n "$dir" ] || { echo "usage: $0 start|stop DIR [PORT]" >&2; exit 2; }
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -x "$bin/initdb" ] || { echo "PostgreSQL is not installed: apt-get install postgresql" >&2; exit 3; }
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
case $verb in
  start)
    mkdir -p "$dir"
    if [ ! -f "$dir/pg/PG_VERSION" ]; then
      [ "$(id -u)" != 0 ] || chown postgres "$dir"
      # Passwords for everyone but the owner of the cluster, who comes by the socket.
      as "$bin/initdb" -D "$dir/pg" -E UTF8 --locale=C.UTF-8 --auth-local=trust --auth-host=scram-sha-256 -U postgres ${HUB_INITDB:-} >/dev/null
      as sh -c "printf 'listen_addresses = %s\nunix_socket_directories = %s\npassword_encryption = scram-sha-256\n' \"'127.0.0.1'\" \"'$dir'\" >>'$dir/pg/postgresql.conf'"
    fi
    # shellcheck disable=SC2086
    as "$bin/pg_ctl" -D "$dir/pg" -w -l "$dir/log" -o "-p $port ${HUB_OPTIONS:-}" start >/dev/null
    as "$bin/psql" -q -h "$dir" -p "$port" -U postgres -tAc "SELECT 1 FROM pg_database WHERE datname = 'motcua'" | grep -q 1 ||
      as "$bin/createdb" -h "$dir" -p "$port" -U postgres -E UTF8 -T template0 motcua
    echo "postgresql:///motcua?host=$dir&port=$port&user=postgres"
    ;;
  stop) as "$bin/pg_ctl" -D "$dir/pg" -m "${3:-fast}" -w stop >/dev/null ;;
  *) echo "usage: $0 start|stop DIR [PORT]" >&2; exit 2 ;;
esac
