# shellcheck shell=bash
# Sourced by what builds packages: the build's own environment, and ``freeze FOLDER``.
# Sets PYTHON; never touches .venv.
REQUIREMENTS=packaging/requirements/build.txt
BUILD_VENV="${BUILD_VENV:-$PWD/.build/venv}"
PYTHON="$BUILD_VENV/bin/python"

export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
# Sets and dictionaries in one order; nothing of this shell's habits; no compiled files with times.
export PYTHONHASHSEED=1 PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80
umask 022

if [ "$(cat "$BUILD_VENV/.stamp" 2>/dev/null)" != "$(sha256sum <"$REQUIREMENTS")" ]; then
    "${BASE_PYTHON:-python3}" -m venv --clear "$BUILD_VENV"
    "$PYTHON" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
        -r "$REQUIREMENTS"
    sha256sum <"$REQUIREMENTS" >"$BUILD_VENV/.stamp"
fi

# The program as one folder FOLDER/channel-editor, with its icons and lists of parts beside it.
freeze() {
    rm -rf "$1"
    mkdir -p "$1"
    "$PYTHON" packaging/linux/icons.py "$1/icons"
    "$PYTHON" -m PyInstaller --noconfirm --log-level ERROR \
        --distpath "$1" --workpath "$1/work" packaging/frozen/channel_editor.spec
    "$PYTHON" packaging/frozen/examine.py "$1/channel-editor"
    "$PYTHON" packaging/supply/licences.py "$1/channel-editor" >"$1/third-party-licences.txt"
    "$PYTHON" packaging/supply/sbom.py "$1/channel-editor" -o "$1/sbom.cdx.json"
}
