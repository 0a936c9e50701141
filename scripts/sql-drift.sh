#!/usr/bin/env bash
# Are the committed descriptions of our queries (.sqlx) what PostgreSQL says of them after all migrations?
#
#   scripts/sql-drift.sh            compares, and fails if they differ
#   scripts/sql-drift.sh --write    writes them anew, after a change of a query or a migration
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

[[ ${COUNTERSIGN_TEST_POSTGRES:-} ]] || exec "$root/scripts/with-postgres.sh" "$0" "$@"
need_rust
cd "$root"

database=sql_drift_$$
superuser_url=${COUNTERSIGN_TEST_POSTGRES/'/postgres?'//$database?}
owner_url=${superuser_url/postgres@/countersign_owner@}
fresh=$(mktemp -d)
sql() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 "$@"; }
trap 'rm -rf "$fresh"; sql "$COUNTERSIGN_TEST_POSTGRES" -c "DROP DATABASE IF EXISTS $database WITH (FORCE)" 2>/dev/null' EXIT

# As a deployment does it: the superuser makes the roles, then the owner runs the migrations.
export PGOPTIONS='-c client_min_messages=warning'
sql "$COUNTERSIGN_TEST_POSTGRES" -f crates/storage/sql/roles.sql -c "CREATE DATABASE $database OWNER countersign_owner"
sql "$superuser_url" -c "ALTER SCHEMA public OWNER TO countersign_owner"
for migration in migrations/*.sql; do
  transaction=--single-transaction
  if head -n 1 "$migration" | grep -q '^-- no-transaction'; then transaction=; fi
  sql "$owner_url" ${transaction:+"$transaction"} -f "$migration" ||
    die "The migration $migration does not apply to the ones before it."
done

# sqlx writes a description of each query while its macro runs against DATABASE_URL. The macros run again only if the
# crate is compiled again: a setting that is never twice the same sees to that, without touching a file.
DATABASE_URL=$owner_url SQLX_OFFLINE=false SQLX_OFFLINE_DIR=$fresh \
  cargo rustc --locked --quiet --package storage --lib --profile check -- --cfg "sql_drift=\"$(date +%s%N)\""

if [[ ${1:-} == --write ]]; then
  rm -rf .sqlx
  cp -r "$fresh" .sqlx
  chmod 755 .sqlx
  say "$(find .sqlx -name '*.json' | wc -l) queries described in .sqlx"
elif diff -r --brief .sqlx "$fresh" >&2; then
  say "$(find .sqlx -name '*.json' | wc -l) queries are as described in .sqlx"
else
  die "The queries or migrations have changed since .sqlx was written: run scripts/sql-drift.sh --write and commit .sqlx."
fi
