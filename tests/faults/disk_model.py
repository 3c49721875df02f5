"""A disk with a memory: what was written, what was synced, and what a power cut leaves of it.

``recorded`` writes down all that SQLite and our own code do to the files below a folder. ``Disk``
follows that record and gives the files as they are found after a cut: everything synced is kept;
each later write is lost (45 %), torn at 512-byte sectors (15 %) or kept (40 %), in random
combination. A rename or removal that no sync of its folder followed may not have happened.

Limits: what SQLite creates or deletes counts as durable at once, one model of a file system, not
Windows.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

import apsw

from tests.faults.usual_vfs import PLAIN, make_usual

_SECTOR = 512
_LOST, _TORN = 0.45, 0.60
_VFS = "recording"


class What(StrEnum):
    """Kinds of recorded events."""

    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    DELETE = "delete"  # durable at once
    RENAME = "rename"  # to the name in ``data``
    REMOVE = "remove"
    SYNC_FOLDER = "sync-folder"
    ACK = "ack"
    BEGIN = "begin"  # what stands before it was on the disk already


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to a file, or an acknowledgement (``at`` is the number)."""

    what: What
    name: str = ""  # relative to the recorded folder
    at: int = 0  # offset, new size, or number of the acknowledgement
    data: bytes = b""


Events = list[Event]


class Draws(Protocol):
    """The part of ``Random`` that decides the fate of a write."""

    def random(self) -> float:
        """A number in [0, 1)."""
        ...


class Disk:
    """What the platter holds, and what is still on its way there."""

    def __init__(self) -> None:
        self._synced: dict[str, bytearray] = {}
        self._pending: defaultdict[str, list[Event]] = defaultdict(list)
        self._moves: list[tuple[str, str, bytes | None]] = []  # from, to, what stood at ``to``
        self.last_ack = 0

    def follow(self, event: Event) -> None:
        """Take in the next event."""
        match event.what:
            case What.ACK:
                self.last_ack = event.at
            case What.SYNC:
                image = self._synced.setdefault(event.name, bytearray())
                for one in self._pending.pop(event.name, []):
                    _apply(image, one, one.data)
            case What.DELETE:
                self._forget(event.name)
            case What.WRITE | What.TRUNCATE:
                self._pending[event.name].append(event)
            case What.RENAME | What.REMOVE:
                self._move(event.name, event.data.decode())
            case What.SYNC_FOLDER:
                self._moves.clear()
            case What.BEGIN:
                pass

    def after_cut(self, random: Draws) -> dict[str, bytes]:
        """The files as they are found when the power is back."""
        found = {}
        for name in self._synced.keys() | self._pending.keys():
            image = bytearray(self._synced.get(name, b""))
            for event in self._pending.get(name, []):
                draw = random.random()
                if draw >= _TORN:
                    _apply(image, event, event.data)
                elif draw >= _LOST:
                    _tear(image, event, random)
            found[name] = bytes(image)
        self._undo_moves(found, random)
        return found

    def _undo_moves(self, found: dict[str, bytes], random: Draws) -> None:
        """A journal of a file system keeps the order: the newest moves are missing, or none."""
        if not self._moves:
            return
        kept = int(random.random() * (len(self._moves) + 1))
        for source, target, before in reversed(self._moves[kept:]):
            if target in found:
                found[source] = found.pop(target)
            if before is not None:
                found[target or source] = before

    def _move(self, source: str, target: str) -> None:
        before = self._synced.get(target or source)
        self._moves.append((source, target, None if before is None else bytes(before)))
        if target:
            self._forget(target)
            if source in self._synced:
                self._synced[target] = self._synced[source]
            if source in self._pending:
                self._pending[target] = self._pending[source]
        self._forget(source)

    def _forget(self, name: str) -> None:
        self._synced.pop(name, None)
        self._pending.pop(name, None)


def _apply(image: bytearray, event: Event, data: bytes) -> None:
    if event.what is What.TRUNCATE:
        del image[event.at :]
        return
    if len(image) < event.at:
        image.extend(bytes(event.at - len(image)))
    image[event.at : event.at + len(data)] = data


def _tear(image: bytearray, event: Event, random: Draws) -> None:
    """Keep some sectors of a write."""
    for start in range(0, len(event.data), _SECTOR):
        if random.random() < 0.5:
            part = event.data[start : start + _SECTOR]
            _apply(image, Event(what=What.WRITE, at=event.at + start), part)


class _Notebook:
    """Writes events down under names relative to the folder; forgets what lies elsewhere."""

    def __init__(self, folder: Path, events: Events) -> None:
        self._folder = str(folder.resolve()) + os.sep
        self._events = events
        self.sqlite: set[str] = set()  # names that SQLite writes: their content is known
        self._known: dict[str, bytes] = {}  # what was last taken of a plain file

    def note(self, what: What, path: str, at: int = 0, data: bytes = b"") -> None:
        name = self.name_of(path)
        if name is not None:
            self._events.append(Event(what=what, name=name, at=at, data=data))

    def name_of(self, path: str) -> str | None:
        full = os.path.abspath(path)
        if full + os.sep == self._folder:
            return ""
        return full.removeprefix(self._folder) if full.startswith(self._folder) else None

    def whole(self, path: str) -> None:
        """Take a plain file's content as it is now."""
        name = self.name_of(path)
        if name is None or name in self.sqlite or not Path(path).is_file():
            return
        data = Path(path).read_bytes()
        if self._known.get(name) == data:
            return
        self._known[name] = data
        self.note(What.TRUNCATE, path)
        self.note(What.WRITE, path, data=data)


class _RecordingVfs(apsw.VFS):
    """The default file system with a notebook; it never really syncs."""

    def __init__(self, notebook: _Notebook) -> None:
        super().__init__(_VFS, PLAIN)
        self._notebook = notebook

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        return _RecordingFile(name, flags, self._notebook)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - SQLite's name
        super().xDelete(filename, syncdir)
        self._notebook.note(What.DELETE, filename)


class _RecordingFile(apsw.VFSFile):
    """One open file of a ``_RecordingVfs``."""

    def __init__(
        self, name: str | apsw.URIFilename | None, flags: list[int], notebook: _Notebook
    ) -> None:
        super().__init__(PLAIN, name, flags)
        plain = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._path = plain or "/temporary"
        self._notebook = notebook
        notebook.sqlite.add(notebook.name_of(self._path) or "")

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        super().xWrite(data, offset)
        self._notebook.note(What.WRITE, self._path, offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        super().xTruncate(newsize)
        self._notebook.note(What.TRUNCATE, self._path, newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        self._notebook.note(What.SYNC, self._path)


class _PlainFiles:
    """What our own code does with files: fsync, rename, removal."""

    def __init__(self, notebook: _Notebook) -> None:
        self._notebook = notebook
        self._replace: Callable[..., None] = os.replace
        self._unlink: Callable[..., None] = os.unlink

    def fsync(self, descriptor: int) -> None:
        path = os.readlink(f"/proc/self/fd/{descriptor}")
        if Path(path).is_dir():
            self._notebook.note(What.SYNC_FOLDER, path)
            return
        self._notebook.whole(path)
        self._notebook.note(What.SYNC, path)

    def replace(self, source: Any, target: Any, **more: Any) -> None:
        name = self._notebook.name_of(str(source))
        self._notebook.whole(str(source))
        self._replace(source, target, **more)
        if name in self._notebook.sqlite:
            self._notebook.sqlite.add(self._notebook.name_of(str(target)) or "")
        told = self._notebook.name_of(str(target)) or ""
        self._notebook.note(What.RENAME, str(source), data=told.encode())

    def unlink(self, path: Any, **more: Any) -> None:
        self._unlink(path, **more)
        self._notebook.note(What.REMOVE, str(path))


@contextmanager
def recorded(folder: Path) -> Iterator[Events]:
    """Record what happens below ``folder`` in the block; what is there already counts as synced."""
    events: Events = []
    notebook = _Notebook(folder, events)
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        notebook.whole(str(path))
        notebook.note(What.SYNC, str(path))
    events.append(Event(what=What.BEGIN))
    plain = _PlainFiles(notebook)
    vfs = _RecordingVfs(notebook)
    make_usual(_VFS)
    try:
        with (
            patch("os.fsync", plain.fsync),
            patch("os.replace", plain.replace),
            patch("os.rename", plain.replace),
            patch("os.unlink", plain.unlink),
        ):
            yield events
    finally:
        make_usual(PLAIN)
        vfs.unregister()
