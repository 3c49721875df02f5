"""Lay out the files of the Debian package, the frozen program below /usr/lib."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from archive import gzipped
from icons import SIZES
from man_page import man_page

HERE = Path(__file__).resolve().parent
DESKTOP = HERE / "desktop"
PROGRAM = Path("usr/lib/channel-editor")
MIME_ICON = "application-vnd.channel-editor.pindao"


def stage(frozen: Path, tree: Path, *, version: str, moment: int, licence: str) -> None:
    """Everything but Debian's own words. ``frozen`` lies beside its lists and icons."""
    shutil.copytree(frozen, tree / PROGRAM, symlinks=True)
    _settle(tree / PROGRAM)
    command = tree / "usr" / "bin" / "channel-editor"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/channel-editor/channel-editor")
    share = tree / "usr" / "share"
    _copy(DESKTOP / "channel-editor.desktop", share / "applications" / "channel-editor.desktop")
    _copy(DESKTOP / "channel-editor-mime.xml", share / "mime" / "packages" / "channel-editor.xml")
    described = share / "metainfo" / "cn.channel_editor.client.metainfo.xml"
    _metainfo(described, version, moment, licence)
    _icons(frozen.parent / "icons", share / "icons" / "hicolor")
    manual = share / "man" / "man1" / "channel-editor.1.gz"
    manual.parent.mkdir(parents=True)
    manual.write_bytes(gzipped(man_page(version, moment).encode()))
    documents = share / "doc" / "channel-editor"
    documents.mkdir(parents=True)
    for list_ in ("third-party-licences.txt", "sbom.cdx.json"):
        data = gzipped((frozen.parent / list_).read_bytes())
        (documents / f"{list_}.gz").write_bytes(data)
    policy = "policy.example.toml"
    _copy(HERE.parent / policy, documents / "examples" / policy)
    _copy(DESKTOP / "lintian-overrides", share / "lintian" / "overrides" / "channel-editor")


def _settle(program: Path) -> None:
    """Rights as a package has them, and no tables of symbols that only debuggers read.

    The program itself is left alone: its modules hang behind what ``strip`` knows.
    """
    for entry in sorted(program.rglob("*")):
        if entry.is_symlink():
            continue
        if entry.is_dir():
            entry.chmod(0o755)
            continue
        library = ".so" in entry.name
        if library:
            subprocess.run(["strip", "--strip-unneeded", str(entry)], check=True)
        entry.chmod(0o755 if entry.parent == program and os.access(entry, os.X_OK) else 0o644)


def _metainfo(file: Path, version: str, moment: int, licence: str) -> None:
    text = (DESKTOP / "channel-editor.metainfo.xml.in").read_text(encoding="utf-8")
    day = datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d")
    file.parent.mkdir(parents=True)
    for word, value in (("@VERSION@", version), ("@DATE@", day), ("@LICENCE@", licence)):
        text = text.replace(word, value)
    file.write_text(text, encoding="utf-8")
    file.chmod(0o644)


def _icons(drawn: Path, theme: Path) -> None:
    for side in SIZES:
        source = drawn / f"{side}x{side}.png"
        _copy(source, theme / f"{side}x{side}" / "apps" / "channel-editor.png")
        _copy(source, theme / f"{side}x{side}" / "mimetypes" / f"{MIME_ICON}.png")
    source = DESKTOP / "channel-editor.svg"
    _copy(source, theme / "scalable" / "apps" / "channel-editor.svg")
    _copy(source, theme / "scalable" / "mimetypes" / f"{MIME_ICON}.svg")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)
