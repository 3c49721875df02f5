#!/usr/bin/env bash
# The quality gate: format, lint, types, rooms, tests. CI runs exactly this.
#   bash packaging/test.sh             everything
#   bash packaging/test.sh -k outbox   further words go to pytest
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
step "tests (pytest)"
# One worker more than cores: windows, portals and killed processes are waited for, not worked on.
WORKERS="$("$PYTHON" -c 'import os; print((os.cpu_count() or 1) + 1)')"
"$PYTHON" -m pytest --numprocesses="$WORKERS" --dist=worksteal
