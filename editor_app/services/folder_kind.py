"""What kind of place a folder is: a disk of this computer, a network share, a synchronised folder.

SQLite's locks and the order of its writes hold on a disk of this computer only
(sqlite.org/howtocorrupt.html, sections 2.1 and 2.3). A program that synchronises a folder copies
a database while it is written, and brings an older state back.
"""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

_MOUNTS = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")
# ``statfs`` tells numbers; the kernel's table of mounts tells names, of fuse with the program.
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "ceph", "glusterfs", "davfs"}
)
_FUSE_ON_DISK = frozenset({"fuseblk", "fuse.ntfs-3g", "fuse.ntfs", "fuse.exfat"})
# Folders of programs that copy to a cloud, as these programs name them.
_SYNCED = re.compile(
    r"onedrive\b.*|dropbox\b.*|google ?drive|googledrive|icloud ?drive|nutstore.*|坚果云.*|"
    r"my nutstore|我的坚果云|baidusyncdisk|百度网盘.*|百度云同步盘|wpsdrive|wps ?云盘|nextcloud|"
    r"owncloud|seafile|syncthing|腾讯微云.*|微云同步.*|synology ?drive|ecloud|fangcloud.*|亿方云.*|"
    r"和彩云.*|filez.*|.*(?:云盘|网盘|同步盘|云同步).*",
    re.I,
)
_SYNC_MARKS = (".dropbox", ".stfolder", ".nutstore", ".sync-exclude.lst", ".owncloudsync.log")


class FolderKind(StrEnum):
    """How safe a place is for the store."""

    DISK = "disk"
    NETWORK = "network"
    SYNCED = "synced"


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderFacts:
    """The kind, and what tells it: the kind of file system, or the folder that is synchronised."""

    kind: FolderKind
    because: str = ""


def look_at(folder: Path) -> FolderFacts:
    """Look at a folder of this computer."""
    synced = synced_part(folder) or _marked(folder)
    if synced:
        return FolderFacts(kind=FolderKind.SYNCED, because=synced)
    network = _network(folder)
    if network:
        return FolderFacts(kind=FolderKind.NETWORK, because=network)
    return FolderFacts(kind=FolderKind.DISK)


def synced_part(folder: PurePath, environment: Mapping[str, str] = os.environ) -> str:
    """The part of a path that a synchronising program made, or nothing."""
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = environment.get(name)
        if root and folder.is_relative_to(root):
            return type(folder)(root).name
    return next((part for part in folder.parts if _SYNCED.fullmatch(part)), "")


def mount_kind(folder: PurePath, table: str) -> str:
    """The file system of a folder, by the text of ``mountinfo`` (proc(5)): the longest mount."""
    best, kind = -1, ""
    for line in table.splitlines():
        left, _, right = line.partition(" - ")
        fields, told = left.split(), right.split()
        if len(fields) < 5 or not told:
            continue
        point = PurePath(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), told[0]
    return kind


def is_network(kind: str) -> bool:
    """Whether a kind of file system lies on another computer, or in a program of its own."""
    fuse = kind.startswith("fuse.") and kind not in _FUSE_ON_DISK
    return kind in _NETWORK or fuse


def _network(folder: Path) -> str:
    if sys.platform == "win32":
        return _windows_share(folder)
    try:
        kind = mount_kind(folder.resolve(), _MOUNTS.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""
    return kind if is_network(kind) else ""


def _windows_share(folder: Path) -> str:
    """``GetDriveTypeW``: 4 is a drive of the network; a path with two strokes is one as well."""
    if folder.drive.startswith("\\\\"):
        return folder.drive
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - on Windows only

        if ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == 4:
            return folder.drive
    return ""


def _marked(folder: Path) -> str:
    """A folder above that holds the mark of a synchronising program; a home holds some itself."""
    home = Path.home()
    for place in (folder, *folder.parents):
        if place in (home, *home.parents):
            return ""
        if any((place / mark).exists() for mark in _SYNC_MARKS):
            return place.name
    return ""
