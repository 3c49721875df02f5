#!/usr/bin/env bash
# The main job: the client against the embedded reference portal with sample units.
#   bash packaging/demo.sh                         the window; closing it stops the portal
#   bash packaging/demo.sh --tour DIR              does the main job by itself, leaves pictures
#   bash packaging/demo.sh --tour DIR --db URL     the same with the portal on PostgreSQL
#   bash packaging/demo.sh --tour DIR --fault kill-after-submit
set -euo pipefail
CALLED_FROM="$PWD"
cd "$(dirname "$0")/.."
source packaging/setup.sh run
cd "$CALLED_FROM"
exec "$PYTHON" -m editor_app demo "$@"
