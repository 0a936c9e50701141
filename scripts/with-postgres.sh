#!/usr/bin/env bash
# Runs a command with a private, empty PostgreSQL beside it, and throws that away afterwards:
#
#   scripts/with-postgres.sh cargo nextest run
#
# The command finds it by COUNTERSIGN_TEST_POSTGRES, a URL of its superuser. It listens on one socket in a folder that
# only its account and root can enter, so it needs neither a port nor a password. Nothing is flushed to the disk,
# unless COUNTERSIGN_TEST_DURABILITY is "safe". Where COUNTERSIGN_TEST_POSTGRES is set already, that one is used.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
source "$(dirname "${BASH_SOURCE[0]}")/postgres.sh"

if [[ ${COUNTERSIGN_TEST_POSTGRES:-} ]]; then exec "$@"; fi
need_postgres
bin=$(postgres_bin)
account=$(postgres_account)
# Not under TMPDIR: the account must reach it, and a socket's path may have 107 bytes only.
dir=$(mktemp -d /tmp/countersign-postgres.XXXXXX)

as_account() {
  cd "$dir"
  if [[ $account ]]; then runuser -u "$account" -- env LC_ALL=C "$@"; else LC_ALL=C "$@"; fi
}

# shellcheck disable=SC2317 # called by the trap
stop() {
  trap - EXIT INT TERM HUP
  if [[ -e $dir/data/postmaster.pid ]]; then (as_account "$bin/pg_ctl" stop -D data -m immediate -s -t 30) || true; fi
  rm -rf "$dir"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

if [[ $account ]]; then chown "$account" "$dir"; fi
(as_account "$bin/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync --no-instructions >"$dir/initdb.log" 2>&1) ||
  { cat "$dir/initdb.log" >&2; die "initdb could not make a PostgreSQL cluster in $dir."; }
settings="-c listen_addresses='' -c unix_socket_directories='$dir' -c unix_socket_permissions=0700"
settings+=" -c max_connections=300 -c timezone=UTC -c max_wal_size=4GB"
[[ ${COUNTERSIGN_TEST_DURABILITY:-fast} == safe ]] ||
  settings+=" -c fsync=off -c full_page_writes=off -c synchronous_commit=off"
(as_account "$bin/pg_ctl" start -D data -l log -s -w -t 60 -o "$settings") ||
  { cat "$dir/log" >&2; die "PostgreSQL did not start; its log is above."; }

export COUNTERSIGN_TEST_POSTGRES="postgres://postgres@localhost/postgres?host=${dir//\//%2F}"
status=0
"$@" || status=$?
exit "$status"
