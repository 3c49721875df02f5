#!/usr/bin/env bash
# Write packaging/requirements/*.txt: every dependency pinned with hashes, for every platform.
# Pins that still fit stay; `bash packaging/pin.sh --upgrade` takes the newest.
# `bash packaging/pin.sh --check` asks instead whether each pin has a wheel for each platform;
# `--verify` fetches every one of them (some 400 MB) and compares its bytes with the hashes.
# Needs `uv` on the PATH (any recent version; it is not needed to run, test or build the product).
set -euo pipefail
cd "$(dirname "$0")/.."
WISHES=("$@")
compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header "${WISHES[@]}" pyproject.toml "$@"
}
# PySide6 for ARM needs glibc 2.39 (Debian 13, Ubuntu 24.04). One part has no wheel there and is
# compiled from its pinned source, which needs a C++ compiler.
SOURCE_ONLY="aarch64-manylinux_2_39:fast-diff-match-patch"
check() {
    local platform list lists wrong=0 allowed into source="from source"
    [ "$1" = --dry-run ] || source="compiled there, not fetched"
    for platform in x86_64-manylinux_2_28 x86_64-manylinux_2_34 aarch64-manylinux_2_39 x86_64-pc-windows-msvc; do
        allowed=()
        [ "${SOURCE_ONLY%%:*}" != "$platform" ] || allowed=(--no-binary "${SOURCE_ONLY#*:}")
        lists="run test build"
        [ "$platform" != x86_64-manylinux_2_28 ] || lists=build # what packages carry
        for list in $lists; do
            into="$(mktemp -d)"
            pinned "$list" "$platform" "$@" >"$into/pins.txt"
            if uv pip install --quiet "$@" --no-deps --require-hashes --only-binary :all: \
                "${allowed[@]}" --python-platform "$platform" --python-version 3.11 \
                --target "$into/here" -r "$into/pins.txt"; then
                echo "ok: $list.txt on $platform ${allowed[*]:+($source: ${SOURCE_ONLY#*:})}"
            else
                wrong=1
            fi
            rm -rf "$into"
        done
    done
    return "$wrong"
}
# One list; what is compiled on another platform cannot be compiled here, so a real fetch skips it.
pinned() {
    local skipped=
    [ "${3:-}" = --dry-run ] || [ "${SOURCE_ONLY%%:*}" != "$2" ] || skipped="${SOURCE_ONLY#*:}"
    awk -v part="$skipped" '/^[^ #]/ { out = part != "" && index($0, part "==") == 1 } !out' \
        "packaging/requirements/$1.txt"
}
case "${1:-}" in
--check) check --dry-run; exit ;;
--verify) check --no-cache; exit ;;
esac
compile --extra portal --extra build -o packaging/requirements/run.txt
compile --extra portal --extra build --extra test -o packaging/requirements/test.txt
compile --extra portal --extra package -o packaging/requirements/build.txt
echo "ziglang>=0.17" | uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header \
    --no-annotate "${WISHES[@]}" - -o packaging/requirements/zig.txt
