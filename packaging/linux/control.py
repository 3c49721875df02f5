"""The Debian package's own words: control file, change log, copyright."""

import re
import sys
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "supply"))  # a neighbour goes before
from vendor import Vendor

PACKAGE = "channel-editor"
# A font for Chinese is recommended, not carried: every office desktop has one, its distribution
# keeps it, and Noto alone is 90 MB. A machine without any gets the first of these by apt.
FONTS = "fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei"
RECOMMENDS = (FONTS, "fontconfig", "gnome-keyring | kwalletmanager | org.freedesktop.secrets")
SUGGESTS = ("libreoffice-writer", "fcitx5 | ibus")
_SHORT = "offline-first editor for channels of a government portal"
_LONG = """\
 Editors of the units write, check, preview and submit items of their channel;
 reviewers compare and approve them, signed in or offline. Every text is kept
 on this workstation until the portal has confirmed it.
 .
 频道采编：离线优先的频道稿件采编、审核与报送客户端。
"""


def control(
    by: Vendor,
    version: str,
    architecture: str,
    kilobytes: int,
    depends: list[str],
    also: tuple[str, ...],
) -> str:
    """DEBIAN/control."""
    return (
        f"Package: {PACKAGE}\n"
        f"Version: {version}\n"
        f"Architecture: {architecture}\n"
        f"Maintainer: {by.maintainer}\n"
        f"Installed-Size: {kilobytes}\n"
        f"Depends: {', '.join(depends)}\n"
        f"Recommends: {', '.join((*RECOMMENDS, *also))}\n"
        f"Suggests: {', '.join(SUGGESTS)}\n"
        "Section: editors\n"
        "Priority: optional\n"
        f"Description: {_SHORT}\n"
        f"{_LONG}"
    )


def changelog(by: Vendor, version: str, source: Path, moment: int) -> str:
    """The newest entry of the product's own change log, as Debian writes it."""
    text = source.read_text(encoding="utf-8")
    newest = re.split(r"^## .*$", text, flags=re.MULTILINE)[1]
    points = [line[2:].strip() for line in newest.splitlines() if line.startswith("- ")]
    lines = [f"{PACKAGE} ({version}) stable; urgency=medium", ""]
    for point in points:
        lines += _wrapped(point)
    when = format_datetime(datetime.fromtimestamp(moment, UTC))
    return "\n".join([*lines, "", f" -- {by.maintainer}  {when}", ""])


def copyright_file(by: Vendor) -> str:
    """Whose program it is, and where the licences of its parts stand."""
    terms = [f" {line}" if line.strip() else " ." for line in by.terms.splitlines()]
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {PACKAGE}\n"
        f"Upstream-Contact: {by.maintainer}\n"
        "\n"
        "Files: *\n"
        f"Copyright: {by.copyright}\n"
        f"License: {by.licence}\n" + "\n".join(terms) + "\n"
        " .\n"
        " The program's parts by others keep their own licences, listed with their\n"
        f" texts in /usr/share/doc/{PACKAGE}/third-party-licences.txt.gz and,\n"
        f" machine-readable, in /usr/share/doc/{PACKAGE}/sbom.cdx.json.gz. Qt and\n"
        " PySide6 are under the LGPL, version 3: /usr/share/common-licenses/LGPL-3.\n"
    )


def _wrapped(point: str, width: int = 76) -> list[str]:
    lines, line = [], "  *"
    for word in point.split():
        if len(line) + 1 + len(word) > width and line.strip() != "*":
            lines.append(line)
            line = "   "
        line = f"{line} {word}"
    return [*lines, line]
