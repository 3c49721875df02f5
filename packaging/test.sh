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

if [ $# -eq 0 ]; then # beside the checks below, which leave a core idle
    LAWS="$(mktemp)"
    "$PYTHON" -m tests.body_laws --cases 2000 >"$LAWS" 2>&1 &
    LAWS_RUN=$!
    trap 'kill "$LAWS_RUN" 2>/dev/null || true; rm -f "$LAWS"' EXIT
fi
step "format and lint (ruff)"
"$BIN/ruff" format --check .
"$BIN/ruff" check .
step "types (mypy --strict)"
"$BIN/mypy"
step "rooms (import-linter)"
"$BIN/lint-imports" --no-cache
if [ $# -gt 0 ]; then
    step "tests (pytest)"
    exec "$PYTHON" -m pytest "$@"
fi
step "round trips of the body (2,000 generated documents)"
wait "$LAWS_RUN" || { cat "$LAWS"; exit 1; }
cat "$LAWS"
step "tests with coverage (pytest)"
"$PYTHON" -m pytest --numprocesses=auto --dist=worksteal \
    --cov=editor_app.domain --cov=editor_app.services --cov=editor_app.store \
    --cov=editor_app.checks --cov=editor_app.rendering --cov-report=term:skip-covered \
    --cov-fail-under=90
