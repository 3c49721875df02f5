#!/usr/bin/env bash
# The long form of what the tests of packages say: build, then use the result as workstations do.
#   bash packaging/deb_in_root.sh DIR     as root; needs debootstrap; some 50 minutes, 4 GB in DIR
# Transcripts: DIR/roots/SUITE.md. What needs tools that are not there says so and is left out.
# SUITES="bookworm" tries one Debian alone; bullseye has the glibc of Kylin V10 and Ubuntu 20.04.
set -euo pipefail
DIR="$(realpath -m "${1:?a folder for builds and roots}")"
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "roots are made by root" >&2; exit 1; }
bash packaging/deb.sh "$DIR/build"
bash packaging/linux/check.sh "$DIR"/build/*.deb || [ $? = 3 ]
bash packaging/same_twice.sh "$DIR/build" "$DIR/again"
source packaging/setup.sh test
for suite in ${SUITES:-bookworm trixie bullseye}; do
    "$PYTHON" -m tests.packaging.clean_root "$DIR/roots" "$DIR/build" --suite "$suite" \
        --write "$DIR/roots/$suite.md"
done
"$PYTHON" -m tests.packaging.frozen_input_method \
    "$DIR/build/frozen/channel-editor/channel-editor" "$DIR/input"
if command -v wine >/dev/null && command -v makensis >/dev/null; then
    "$PYTHON" -m tests.packaging.wine_trial "$DIR/wine"
else
    echo "Skipped: wine or makensis not installed; the installer for Windows was not tried."
fi
