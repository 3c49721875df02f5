#!/usr/bin/env bash
# Prepare a fresh machine: Python environment in .venv, pinned packages, system libraries.
# Sourced by demo.sh and test.sh; sets PYTHON. Usage: source packaging/setup.sh run|test
# Repeated calls only compare a stamp. Never stops for a missing system library: it names the command.
set -euo pipefail
REQUIREMENTS="packaging/requirements/$1.txt"
PYTHON="$PWD/.venv/bin/python"

say() { printf '%s\n' "channel-editor: $*" >&2; }

# Runs a Debian installation when we may, else prints the exact command and goes on.
install_debian() {
    local command="apt-get install -y --no-install-recommends $*"
    local quiet="-qq -o Dpkg::Use-Pty=0"
    if ! command -v apt-get >/dev/null; then
        say "缺少系统组件 / missing system packages: $*"
        say "请用本系统的软件包工具安装 / install them with your system's package tool."
    elif [ "$(id -u)" = 0 ]; then
        say "安装系统组件 / installing: $*"
        apt-get update -qq >/dev/null 2>&1 || true
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive $command $quiet >/dev/null 2>&1 || say "未能安装 / could not: $command"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        say "安装系统组件 / installing: $*"
        sudo apt-get update -qq >/dev/null 2>&1 || true
        # shellcheck disable=SC2086
        sudo DEBIAN_FRONTEND=noninteractive $command $quiet >/dev/null 2>&1 || say "未能安装 / could not: $command"
    else
        say "请运行 / please run: sudo $command"
    fi
}

find_python() {
    local candidate
    for candidate in python3.13 python3.12 python3.11 python3 python; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s' "$candidate"
            return
        fi
    done
    say "需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed"
    exit 1
}

make_environment() {
    local base
    base="$(find_python)"
    "$base" -c 'import ensurepip' 2>/dev/null || install_debian python3-venv
    say "建立运行环境 .venv / creating .venv"
    "$base" -m venv .venv
}

stamp() { cat "$REQUIREMENTS" pyproject.toml | sha256sum | cut -d' ' -f1; }

[ -x "$PYTHON" ] || make_environment
STAMP=".venv/.stamp-$1"
if [ "$(cat "$STAMP" 2>/dev/null)" != "$(stamp)" ]; then
    say "安装固定版本的依赖 / installing pinned packages"
    # The list is complete, so nothing is to be resolved: pip 23's resolver stops at a package that is
    # wished with an extra (coverage[toml]) as soon as a newer version than the pinned one exists.
    "$PYTHON" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$REQUIREMENTS"
    "$PYTHON" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
    "$PYTHON" -m pip check --quiet --disable-pip-version-check
    stamp >"$STAMP"
fi
# shellcheck disable=SC2046
MISSING="$("$PYTHON" packaging/system_check.py "$1")"
# shellcheck disable=SC2086
[ -z "$MISSING" ] || install_debian $MISSING
