#!/usr/bin/env bash
# The tests of the window on the Qt that Linux packages carry: it is older than the one of .venv.
#   bash packaging/test_packaged_qt.sh              tests/ui
#   bash packaging/test_packaged_qt.sh tests/e2e    words for pytest instead of that
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/setup.sh test
QT="$PWD/.venv/qt-of-packages"
PINS="$(mktemp)"
trap 'rm -f "$PINS"' EXIT
awk '/^(pyside6-essentials|shiboken6)==/ { on = 1 } on { print } !/\\$/ { on = 0 }' \
    packaging/requirements/build.txt >"$PINS"
"$PYTHON" -m pip install --quiet --upgrade --target "$QT" --no-deps --require-hashes -r "$PINS"
export QT_QPA_PLATFORM=offscreen PYTHONPATH="$QT"
"$PYTHON" -c 'import PySide6; print("PySide6", PySide6.__version__)'
# That binding warns where a signal's other end is gone already; pytest-qt lets go of it twice.
"$PYTHON" -m pytest -W "ignore:Failed to disconnect:RuntimeWarning" "${@:-tests/ui}"
