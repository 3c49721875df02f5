#!/usr/bin/env bash
# Build the packages a second time, elsewhere, in an environment of its own with an interpreter that
# is compiled anew, and compare the bytes.
#   bash packaging/same_twice.sh BUILT DIR      BUILT is what packaging/deb.sh made
set -euo pipefail
BUILT="$(realpath "${1:?what packaging/deb.sh made}")" DIR="$(realpath -m "${2:?a folder}")"
cd "$(dirname "$0")/.."
[ -z "$(git status --porcelain)" ] || { echo "commit first: a clone is built" >&2; exit 1; }
rm -rf "$DIR"
mkdir -p "$DIR"
git clone --quiet . "$DIR/another source folder"
cd "$DIR/another source folder"
BUILD_VENV="$DIR/venv" BUILD_PYTHON="$DIR/python" bash packaging/deb.sh "$DIR/out" >/dev/null
for file in "$BUILT"/*.deb "$BUILT"/*.tar.xz; do
    cmp "$file" "$DIR/out/$(basename "$file")"
    echo "same bytes: $(basename "$file")"
done
rm -rf "$DIR"
