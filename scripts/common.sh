# shellcheck shell=bash
# shellcheck disable=SC2034 # used where this is sourced
# What ./demo, ./test, ./bench and the scripts share. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Built and downloaded things live outside the clone, so that several clones share them. Deleting it costs only time.
cache=${COUNTERSIGN_CACHE:-${HOME:-/root}/.cache/countersign}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$cache/target}
# Queries are checked against the committed .sqlx folder; `./test sql` compares that with a real database.
export SQLX_OFFLINE=${SQLX_OFFLINE:-true}

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Ends, unless it is root or can become root by sudo, with the command that root should run.
need_root() {
  if [[ $(id -u) == 0 ]] || { have sudo && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; }; then return; fi
  die "Root is needed once, to install packages. As root, run

    $1

and then start this again."
}

# Runs a line of shell as root.
as_root() {
  need_root "$1"
  if [[ $(id -u) == 0 ]]; then sh -c "$1"; else sudo sh -c "$1"; fi
}

# Installs those of the named Debian or Ubuntu packages that are missing.
install_packages() {
  local package missing=()
  for package; do
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  have apt-get || die "Please install these packages with your system's package manager: ${missing[*]}"
  local install="apt-get install --yes --no-install-recommends ${missing[*]}"
  need_root "apt-get update && $install"
  say "Installing ${missing[*]}"
  as_root "apt-get update -qq && DEBIAN_FRONTEND=noninteractive $install -qq </dev/null >/dev/null"
}

# cargo, and a C compiler and make for the crates that need them.
need_rust() {
  if ! have cargo && [[ -x ${HOME:-/root}/.cargo/bin/cargo ]]; then PATH=$HOME/.cargo/bin:$PATH; fi
  have cargo || die "Rust is missing. Install it as https://rustup.rs describes; rust-toolchain.toml then chooses the version."
  if ! have cc || ! have make; then install_packages gcc libc6-dev make; fi
  own_target
}

# Cargo names our crates relative to the workspace, so that what one clone built passes for what another has; but the
# paths of files that tests read are built in. What another clone built of ours goes, what it built of others' stays.
own_target() {
  local mark=$CARGO_TARGET_DIR/clone crate crates=()
  [[ ! -f $mark || $(<"$mark") != "$root" ]] || return 0
  for crate in "$root"/crates/*/; do crates+=(--package "$(basename "$crate")"); done
  crates=("${crates[@]/%server/countersign}")
  if [[ -d $CARGO_TARGET_DIR/debug ]]; then (cd "$root" && cargo clean --quiet "${crates[@]}"); fi
  mkdir -p "$CARGO_TARGET_DIR"
  printf '%s' "$root" >"$mark"
}
