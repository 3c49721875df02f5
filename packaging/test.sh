#!/usr/bin/env bash
# The quality gate: format, lint, types, rooms, tests with coverage. CI runs exactly this.
#   bash packaging/test.sh             everything
#   bash packaging/test.sh -k outbox   further words go to pytest (no coverage gate then)
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/setup.sh test
export QT_QPA_PLATFORM=offscreen
BIN=.venv/bin
step() { printf '\n== %s\n' "$*"; }

step "format and lint (ruff)"
"$BIN/ruff" format --check .
"$BIN/ruff" check .
step "types (mypy --strict)"
"$BIN/mypy"
step "rooms (import-linter)"
"$BIN/lint-imports" --no-cache
step "tests (pytest)"
if [ $# -gt 0 ]; then
    exec "$PYTHON" -m pytest "$@"
fi
exec "$PYTHON" -m pytest --numprocesses=auto --dist=worksteal \
    --cov=editor_app.domain --cov=editor_app.services --cov=editor_app.store \
    --cov=editor_app.checks --cov=editor_app.rendering --cov-report=term:skip-covered \
    --cov-fail-under=90
