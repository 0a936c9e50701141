#!/usr/bin/env bash
# Random input for the importer, the terms reader and the deadline engine, each for so many seconds:
#
#   scripts/fuzz.sh [SECONDS]      60 by default
#
# What reaches new branches is kept beside the target folder, so that the next run goes on from there. An input that
# makes a target fail is written to fuzz/found/ and the script ends with an error.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

seconds=${1:-60}
need_rust
have c++ || install_packages g++ libc6-dev
target=$CARGO_TARGET_DIR/fuzz
corpus=$target/corpus
mkdir -p "$corpus"/{import,terms,deadline} "$root/fuzz/found"

# Agreements to begin with: our own, and where they are there the real ones.
cp "$root"/standard/*.md "$corpus/import/"
cp "$root"/standard/*.md "$corpus/terms/"
if [[ -d $root/../shared/seeds ]]; then
  cp "$root"/../shared/seeds/*.txt "$corpus/import/"
  cp "$root"/../shared/seeds/*.txt "$corpus/terms/"
else
  say "../shared/seeds is absent: fuzzing begins with our own agreements alone."
fi
printf '\x00\x00\x00\x6c\x00\x00\x00\x00\x01\x80\x00\x0010 bd\n12-24,12-31' >"$corpus/deadline/business-days"
printf '\x00\x00\x00\x6c\x00\x00\x00\x00\x03\x01\x01\x00-1 month\n' >"$corpus/deadline/month-back"

cover='-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-pc-table'
cover+=' -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-trace-compares'
# With a target named, the flags are not those of build scripts and macros.
host=$(rustc --print host-tuple)
RUSTFLAGS="$cover --cfg fuzzing -Ccodegen-units=1" CARGO_TARGET_DIR=$target \
  cargo build --quiet --release --target "$host" --manifest-path "$root/fuzz/Cargo.toml"

cd "$root/fuzz"
for name in import terms deadline; do
  say "Fuzzing $name for $seconds s"
  "$target/$host/release/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="found/$name-" "$corpus/$name" 2>"$target/$name.log" ||
    { tail -n 30 "$target/$name.log" >&2; die "$name failed; its input is in fuzz/found/."; }
  grep -E 'stat::(number_of_executed_units|new_units_added|peak_rss_mb)|^#.*DONE' "$target/$name.log" >&2
done
