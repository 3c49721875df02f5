# shellcheck shell=bash
# Sourced by what builds packages: the build's own environment, and ``freeze FOLDER``.
# Sets PYTHON; never touches .venv.
REQUIREMENTS=packaging/requirements/build.txt
BUILD_VENV="${BUILD_VENV:-$PWD/.build/venv}"
PYTHON="$BUILD_VENV/bin/python"

export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
# Sets and dictionaries in one order; nothing of this shell's habits; no compiled files with times.
export PYTHONHASHSEED=1 PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 TZ=UTC COLUMNS=80
# The packages are packed by xz: what is packed before becomes no smaller, and starts no faster.
export PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0
umask 022

# On x86_64 an interpreter of our own, which starts with an older glibc than this machine's.
if [ -z "${BASE_PYTHON:-}" ] && [ "$(uname -sm)" = "Linux x86_64" ]; then
    BUILD_PYTHON="${BUILD_PYTHON:-$PWD/.build/python}"
    bash packaging/linux/python.sh "$BUILD_PYTHON"
    BASE_PYTHON="$BUILD_PYTHON/usr/bin/python3.11" OLDEST_GLIBC="2, 28"
fi

STAMP="$(cat "$REQUIREMENTS" "${BUILD_PYTHON:-/nowhere}/.stamp" 2>/dev/null | sha256sum)"
if [ "$(cat "$BUILD_VENV/.stamp" 2>/dev/null)" != "$STAMP" ]; then
    rm -rf "$BUILD_VENV"
    # An interpreter without pip: that of this machine works for it, by its tags.
    "${BASE_PYTHON:-python3}" -m venv --without-pip "$BUILD_VENV"
    [ -z "${OLDEST_GLIBC:-}" ] || cat >"$(echo "$BUILD_VENV"/lib/python3*/site-packages)/_manylinux.py" <<WORDS
def manylinux_compatible(major, minor, architecture):  # PEP 600: pip takes no wheel that wants more
    return (major, minor) <= ($OLDEST_GLIBC)
WORDS
    python3 -m venv --clear "$BUILD_VENV/pip"
    "$BUILD_VENV/pip/bin/python" -m pip --python "$PYTHON" install --quiet \
        --disable-pip-version-check --no-deps --require-hashes -r "$REQUIREMENTS"
    rm -rf "$BUILD_VENV/pip"
    echo "$STAMP" >"$BUILD_VENV/.stamp"
fi

# The program as one folder FOLDER/channel-editor, with its icons and lists of parts beside it.
freeze() {
    rm -rf "$1"
    mkdir -p "$1"
    "$PYTHON" packaging/linux/icons.py "$1/icons"
    "$PYTHON" -m PyInstaller --noconfirm --log-level ERROR \
        --distpath "$1" --workpath "$1/work" packaging/frozen/channel_editor.spec
    "$PYTHON" packaging/frozen/icu.py "$1"/channel-editor/lib/PySide6/Qt/lib/libicudata.so.*
    # as they go out, before their hashes are listed; what debuggers read names folders, too
    find "$1/channel-editor/lib" -type f -name '*.so*' -exec strip --strip-unneeded {} +
    "$PYTHON" packaging/frozen/examine.py "$1/channel-editor"
    "$PYTHON" packaging/supply/licences.py "$1/channel-editor" >"$1/third-party-licences.txt"
    "$PYTHON" packaging/supply/sbom.py "$1/channel-editor" -o "$1/sbom.cdx.json"
}
