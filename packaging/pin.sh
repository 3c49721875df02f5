#!/usr/bin/env bash
# Write packaging/requirements/*.txt anew: every dependency pinned with hashes, for every platform.
# Needs `uv` on the PATH (any recent version; it is not needed to run, test or build the product).
set -euo pipefail
cd "$(dirname "$0")/.."
compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
        --no-emit-index-url --no-header pyproject.toml "$@"
}
compile --extra portal --extra build -o packaging/requirements/run.txt
compile --extra portal --extra build --extra test -o packaging/requirements/test.txt
