#!/usr/bin/env bash
# Write packaging/requirements/*.txt: every dependency pinned with hashes, for every platform.
# Pins that still fit stay; `bash packaging/pin.sh --upgrade` takes the newest.
# Needs `uv` on the PATH (any recent version; it is not needed to run, test or build the product).
set -euo pipefail
cd "$(dirname "$0")/.."
WISHES=("$@")
compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header "${WISHES[@]}" pyproject.toml "$@"
}
compile --extra portal --extra build -o packaging/requirements/run.txt
compile --extra portal --extra build --extra test -o packaging/requirements/test.txt
compile --extra portal --extra package -o packaging/requirements/build.txt
