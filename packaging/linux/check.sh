#!/usr/bin/env bash
# Ask Debian's and the desktop's own examiners about a package; a finding is an error.
#   bash packaging/linux/check.sh FILE.deb      exit 1: a finding; 3: NOT CHECKED, a tool is missing
# Needs: apt install lintian appstream desktop-file-utils shared-mime-info mandoc
set -euo pipefail
DEB="$(realpath "${1:?a .deb}")"
TREE="$(mktemp -d)"
trap 'rm -rf "$TREE"' EXIT
wrong=0
examine() {
    local told
    if ! command -v "$1" >/dev/null; then
        echo "NOT CHECKED: $1 is not installed"
        [ "$wrong" = 1 ] || wrong=3
    elif told="$("$@" 2>&1)" && [ -z "$(grep -E '^(W|E): ' <<<"$told")" ]; then
        echo "ok: $1"
    else
        printf '%s\nREFUSED: %s\n' "$told" "$1"
        wrong=1
    fi
}
dpkg-deb --extract "$DEB" "$TREE"
SHARE="$TREE/usr/share"
examine lintian --allow-root --fail-on error,warning "$DEB"
examine appstreamcli validate --no-net --pedantic "$SHARE"/metainfo/*.xml
examine desktop-file-validate "$SHARE"/applications/*.desktop
examine update-mime-database "$SHARE/mime"
examine mandoc -T lint -W warning "$SHARE"/man/man1/channel-editor.1.gz
exit "$wrong"
