#!/bin/sh
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# TLS for a hub in real use (core/sync/README.md): a CA of the province, the server's certificate, one for each office's counters.
#   hub-certificates.sh ca DIR                  once; DIR/ca.key stays off the server
#   hub-certificates.sh server DIR HOST|IP      DIR/server.crt and .key, for the machine that counters call by that name
#   hub-certificates.sh office DIR ROLE         DIR/ROLE.crt and .key; the role is what "motcuactl hub install" printed
#   hub-certificates.sh rules                   the lines for postgresql.conf and pg_hba.conf
# An office's certificate opens that office and nothing else: PostgreSQL compares its name with the role.
set -eu
verb=${1:-}; dir=${2:-}; name=${3:-}
usage() { sed -n '4,8p' "$0" | cut -c3- >&2; exit 2; }
umask 077
signed() { # FILE SUBJECT DAYS [EXTENSION]
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "$2" ${4:+-addext "$4"} -keyout "$dir/$1.key" -out "$dir/$1.csr" 2>/dev/null
  openssl x509 -req -in "$dir/$1.csr" -CA "$dir/ca.crt" -CAkey "$dir/ca.key" -CAcreateserial -days "$3" -copy_extensions copy -out "$dir/$1.crt" 2>/dev/null
  rm "$dir/$1.csr"
  echo "$dir/$1.crt $dir/$1.key"
}
case $verb in
  ca)
    [ -n "$dir" ] || usage
    mkdir -p "$dir"
    [ ! -e "$dir/ca.key" ] || { echo "$dir/ca.key is there already" >&2; exit 1; }
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=motcua hub CA" -keyout "$dir/ca.key" -out "$dir/ca.crt" 2>/dev/null
    echo "$dir/ca.crt $dir/ca.key"
    ;;
  server)
    [ -n "$name" ] || usage
    case $name in *[!0-9.]*) kind=DNS ;; *) kind=IP ;; esac
    signed server "/CN=$name" 730 "subjectAltName=$kind:$name"
    ;;
  office) [ -n "$name" ] || usage; signed "$name" "/CN=$name" 730 ;;
  rules)
    cat <<'RULES'
# postgresql.conf
ssl = on
ssl_min_protocol_version = 'TLSv1.2'
ssl_ca_file = 'ca.crt'
ssl_cert_file = 'server.crt'
ssl_key_file = 'server.key'
synchronous_standby_names = '1 (standby)'
# pg_hba.conf: for counters this line and no other
hostssl motcua +motcua_counter 0.0.0.0/0 cert
RULES
    ;;
  *) usage ;;
esac
