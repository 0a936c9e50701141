#!/usr/bin/env bash
# What can be checked of the Dockerfile and docker-compose.yml without a Docker engine:
#
#   the Dockerfile's grammar, by dockerfile-utils (npm);
#   the compose file, by docker-compose, if it is installed (on Debian: apt-get install docker-compose);
#   that the program compiles from only those files that .dockerignore lets in;
#   that the database's first-start scripts work, on a private PostgreSQL.
#
# It does not show that the images can be fetched, or that the containers start.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
[[ ${COUNTERSIGN_TEST_POSTGRES:-} ]] || exec "$root/scripts/with-postgres.sh" "$0" "$@"
need_rust
cd "$root"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

say "Dockerfile"
npx --yes dockerfile-utils@0.16.3 lint Dockerfile

say "docker-compose.yml"
if docker compose version >/dev/null 2>&1; then
  docker compose config --quiet
elif have docker-compose; then
  docker-compose config --quiet
else
  say "  not checked: docker-compose is not installed"
fi

say "What .dockerignore lets in is enough to compile"
sed -n 's/^!//p' .dockerignore | while read -r path; do [[ ! -e $path ]] || cp -r "$path" "$scratch"; done
(cd "$scratch" && cargo check --locked --quiet --package countersign)

say "The database's first start"
database=docker_$$
psql --quiet --set=ON_ERROR_STOP=1 "$COUNTERSIGN_TEST_POSTGRES" -c "CREATE DATABASE $database"
socket=$(sed -E 's/.*host=//; s/%2F/\//g' <<<"$COUNTERSIGN_TEST_POSTGRES")
export PGHOST=$socket POSTGRES_PASSWORD="it's a password" POSTGRES_DB=$database POSTGRES_USER=postgres
psql --quiet --set=ON_ERROR_STOP=1 --username=postgres --dbname="$database" -f crates/storage/sql/roles.sql
scripts/docker-roles.sh >/dev/null
owner=$(psql --tuples-only --no-align --username=postgres --dbname="$database" \
  -c "SELECT datdba::regrole FROM pg_database WHERE datname = current_database()")
[[ $owner == countersign_owner ]] || die "The database belongs to $owner."
psql --quiet --username=postgres --dbname=postgres -c "DROP DATABASE $database"
say "All of it holds."
