#!/usr/bin/env bash
# Known vulnerabilities in everything that is pinned (requirements/run.txt, build.txt, test.txt).
#   bash packaging/audit.sh [run|build|test]...   default: run, build
#   bash packaging/audit.sh --advisories all.zip  without a connection: OSV's export for PyPI, as a
#                                                 file that somebody brought (osv.dev, "Data dumps")
# Exit 0: every pin was asked about, nothing is known. 1: something is known; it is named.
# 3: no database could be asked, or not about every pin, or the file is
# older than 30 days: nothing is said about safety.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/frozen/environment.sh
exec "$PYTHON" packaging/supply/audit.py "$@"
