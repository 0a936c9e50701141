#!/usr/bin/env bash
# Run by the postgres image on its first start, after crates/storage/sql/roles.sql: the database gets its owner, and the
# roles that connect get their password.
set -euo pipefail
psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_PASSWORD" --set=database="$POSTGRES_DB" \
  --username="${POSTGRES_USER:-postgres}" --dbname="$POSTGRES_DB" <<'SQL'
ALTER DATABASE :"database" OWNER TO countersign_owner;
ALTER SCHEMA public OWNER TO countersign_owner;
ALTER ROLE countersign_owner PASSWORD :'password';
ALTER ROLE countersign_app PASSWORD :'password';
ALTER ROLE countersign_system PASSWORD :'password';
SQL
