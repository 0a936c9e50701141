# shellcheck shell=bash
# PostgreSQL from the distribution: its programs, without a system-wide cluster. Sourced after common.sh.

# Prints the folder with the newest initdb, pg_ctl and postgres, if it is 15 or newer.
postgres_bin() {
  local dir newest=''
  while read -r dir; do
    [[ -x $dir/initdb && -x $dir/pg_ctl && -x $dir/postgres ]] && newest=$dir
  done < <(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V)
  [[ $newest ]] || newest=$(dirname "$(command -v postgres || echo /nowhere/postgres)")
  [[ -x $newest/initdb && $("$newest/postgres" --version | grep -oE '[0-9]+' | head -n 1) -ge 15 ]] && echo "$newest"
}

# Installs PostgreSQL if it is missing. The package would make and start a cluster of its own: a file that its
# maintainers provide for says no. Where PostgreSQL's tools are already set up, nothing is changed.
need_postgres() {
  postgres_bin >/dev/null && return
  local dir=/etc/postgresql-common/createcluster.d
  local no_cluster="mkdir -p $dir && echo 'create_main_cluster = false' > $dir/countersign.conf"
  if [[ ! -e /etc/postgresql-common/createcluster.conf ]]; then
    need_root "$no_cluster && apt-get update && apt-get install --yes --no-install-recommends postgresql"
    as_root "$no_cluster"
  fi
  install_packages postgresql
  postgres_bin >/dev/null || die "PostgreSQL 15 or newer is needed, and this system's package is older."
}

# Root may not run PostgreSQL: prints the account that does, or nothing if the caller may.
postgres_account() {
  [[ $(id -u) == 0 ]] || return 0
  id -u postgres >/dev/null 2>&1 && echo postgres || echo nobody
}
