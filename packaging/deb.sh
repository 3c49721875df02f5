#!/usr/bin/env bash
# Build the packages for Linux: a self-contained .deb and a portable archive, with lists of parts.
#   bash packaging/deb.sh [OUT]              into OUT (default .build/linux)
#   PACKAGE_VERSION=0.0.9 PACKAGE_EFFORT=1 bash packaging/deb.sh OUT   for trials: version, xz's effort
# Needs Debian's binutils, dpkg and xz; everything else goes into .build/venv, with hashes.
# The moment written into the packages is SOURCE_DATE_EPOCH, else that of the last commit.
set -euo pipefail
HERE="$(dirname "$(realpath "$0")")"
OUT="$(realpath -m "${1:-$HERE/../.build/linux}")"
cd "$HERE/.."
source packaging/frozen/environment.sh
freeze "$OUT/frozen"
"$PYTHON" packaging/linux/package.py "$OUT/frozen/channel-editor" --out "$OUT" \
    ${PACKAGE_VERSION:+--version "$PACKAGE_VERSION"} --effort "${PACKAGE_EFFORT:-6}"
rm -rf "$OUT/tree" "$OUT/frozen/work"
