#!/usr/bin/env bash
# How much of the rooms without windows the tests pass through, by line and branch. Counting the
# lines nearly doubles the time of the tests, so the gate (test.sh) runs without it.
#   bash packaging/coverage.sh
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/setup.sh test
export QT_QPA_PLATFORM=offscreen
WORKERS="$("$PYTHON" -c 'import os; print((os.cpu_count() or 1) + 1)')"
exec "$PYTHON" -m pytest --numprocesses="$WORKERS" --dist=worksteal \
    --cov=editor_app.domain --cov=editor_app.services --cov=editor_app.store \
    --cov=editor_app.checks --cov=editor_app.rendering --cov-report=term:skip-covered \
    --cov-fail-under=90 "$@"
