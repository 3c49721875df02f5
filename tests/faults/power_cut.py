"""Simulated power cuts: what of the store survives when the disk keeps only what was synced?

A VFS records every write, truncate, sync and delete of a working store, and an ``ack`` whenever a
save has returned. For a cut at a random place, everything synced before it is kept; each later
write is lost (45 %), torn at 512-byte sectors (15 %) or kept (40 %), in random combination. The
image is opened like any store and asked for the last acknowledged save.

Limits: deleting a file counts as durable at once, one model of a file system, not Windows.

    python -m tests.faults.power_cut --cuts 3000 --mode WAL/FULL
"""

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random
from time import monotonic
from typing import Protocol

import apsw

from editor_app.domain.errors import EditorError
from editor_app.domain.item import freeze
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, draft, item_id, operation

_SECTOR = 512
_ITEMS = 4
_SAVES = 60
_CUTS_PER_RUN = 250  # then another workload is recorded
_LOST, _TORN = 0.45, 0.60
_BODY_CHARACTERS = (20, 4000)


class Mode(StrEnum):
    """What the workload runs with; only the first one is what the product uses."""

    FULL = "WAL/FULL"
    NORMAL = "WAL/NORMAL"
    OFF = "WAL/OFF"

    @property
    def synchronous(self) -> str:
        """The value of the pragma."""
        return self.value.partition("/")[2]


class What(StrEnum):
    """Kinds of recorded events."""

    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    DELETE = "delete"
    ACK = "ack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to a file, or an acknowledgement (``at`` is the number)."""

    what: What
    name: str = ""
    at: int = 0  # offset, new size, or number of the save
    data: bytes = b""


@dataclass(slots=True, kw_only=True)
class CutResult:
    """What a run of cuts has shown."""

    mode: Mode
    cuts: int = 0
    acknowledged: int = 0  # saves that had to be there, summed over all cuts
    lost: int = 0  # cuts after which an acknowledged save was missing
    damaged: int = 0  # cuts after which the store was not sound
    examples: list[str] = field(default_factory=list)


class RecordingVfs(apsw.VFS):
    """The default file system with a notebook; it never really syncs."""

    def __init__(self, name: str, events: list[Event]) -> None:
        super().__init__(name, "")
        self.name = name
        self._events = events

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        return RecordingFile(name, flags, self._events)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802 - SQLite's name
        super().xDelete(filename, syncdir)
        self._events.append(Event(what=What.DELETE, name=Path(filename).name))


class RecordingFile(apsw.VFSFile):
    """One open file of a ``RecordingVfs``."""

    def __init__(
        self, name: str | apsw.URIFilename | None, flags: list[int], events: list[Event]
    ) -> None:
        super().__init__("", name, flags)
        plain = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(plain or "temporary").name
        self._events = events

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        super().xWrite(data, offset)
        self._events.append(Event(what=What.WRITE, name=self._name, at=offset, data=bytes(data)))

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        super().xTruncate(newsize)
        self._events.append(Event(what=What.TRUNCATE, name=self._name, at=newsize))

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        self._events.append(Event(what=What.SYNC, name=self._name))


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
                self._synced.pop(event.name, None)
                self._pending.pop(event.name, None)
            case What.WRITE | What.TRUNCATE:
                self._pending[event.name].append(event)

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
        return found


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


def record(mode: Mode, folder: Path, random: Random) -> Sequence[Event]:
    """Work with a store like an editor does and write down what reaches the disk."""
    events: list[Event] = []
    vfs = RecordingVfs(f"recording-{id(events)}", events)
    try:
        store = open_store(folder / "channel.db", FixedClock(), vfs=vfs.name)
        store.database.writer.pragma("synchronous", mode.synchronous)
        store.database.writer.wal_autocheckpoint(60)  # pages: several checkpoints in one run
        for number in range(1, _SAVES + 1):
            _save(store, number, random)
            events.append(Event(what=What.ACK, at=number))
        store.close()
    finally:
        vfs.unregister()
    return events


def _save(store: SqliteStore, number: int, random: Random) -> None:
    body = "".join(random.choices("东屿高新区消防安全会议", k=random.randint(*_BODY_CHARACTERS)))
    one = draft(number % _ITEMS, body=f"{number}\n{body}")
    with store.transaction():
        store.drafts.save(one)
        store.meta.set("saved", str(number))
        if number % 5 == 0:
            revision = freeze(one.item, one.content, None)
            store.revisions.add(revision, "lin", NOW)
            store.outbox.add(operation(number, item=one.item, hash=revision.hash))


def problem_of(files: dict[str, bytes], last_ack: int, folder: Path) -> tuple[str, str] | None:
    """Open what is left: ``("lost" | "damaged", why)``, or ``None`` if all is well."""
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    try:
        store = open_store(folder / "channel.db", FixedClock())
    except EditorError as error:
        return ("damaged", str(error))
    try:
        return _missing(store, last_ack) or _unsound(store)
    except (EditorError, apsw.Error) as error:
        return ("damaged", str(error))
    finally:
        store.database.close()


def _missing(store: SqliteStore, last_ack: int) -> tuple[str, str] | None:
    saved = int(store.meta.get("saved") or "0")
    if saved < last_ack:
        return ("lost", f"save {last_ack} was acknowledged, {saved} is the last one here")
    for item in range(_ITEMS):
        expected = max((n for n in range(1, saved + 1) if n % _ITEMS == item), default=0)
        found = store.drafts.get(item_id(item))
        number = 0 if found is None else int(found.content.body.partition("\n")[0])
        if number != expected:
            return ("damaged", f"draft {item} holds save {number}, not {expected}")
    return None


def _unsound(store: SqliteStore) -> tuple[str, str] | None:
    if store.start_report.damaged:
        return ("damaged", "a revision has another hash")
    saved = int(store.meta.get("saved") or "0")
    if [one.hash for one in store.outbox.open() if store.revisions.get(one.hash) is None]:
        return ("damaged", "an operation without its revision")
    if len(store.outbox.open()) != saved // 5:
        return ("damaged", "an operation is missing")
    found = store.database.writer.pragma("integrity_check")
    return None if found == "ok" else ("damaged", str(found)[:200])


def cut_power(mode: Mode, cuts: int, seed: int, folder: Path) -> CutResult:
    """Record workloads and cut them at random places until there were ``cuts`` cuts."""
    random = Random(seed)
    result = CutResult(mode=mode)
    while result.cuts < cuts:
        work = folder / f"work-{result.cuts}"
        events = record(mode, work, random)
        shutil.rmtree(work)
        count = min(_CUTS_PER_RUN, cuts - result.cuts)
        for place, disk in _cut_places(events, count, random):
            _cut_once(result, disk, random, folder / "image", place)
    return result


def _cut_places(events: Sequence[Event], count: int, random: Random) -> Iterator[tuple[int, Disk]]:
    places = sorted(random.randrange(1, len(events) + 1) for _ in range(count))
    disk, done = Disk(), 0
    for place in places:
        for event in events[done:place]:
            disk.follow(event)
        done = place
        yield place, disk


def _cut_once(result: CutResult, disk: Disk, random: Random, folder: Path, place: int) -> None:
    problem = problem_of(disk.after_cut(random), disk.last_ack, folder)
    shutil.rmtree(folder)
    result.cuts += 1
    result.acknowledged += disk.last_ack
    if problem is None:
        return
    kind, why = problem
    if kind == "lost":
        result.lost += 1
    else:
        result.damaged += 1
    if len(result.examples) < 5:
        result.examples.append(f"cut at event {place}: {kind}: {why}")


def main() -> int:
    """Run from the command line; 1 if anything was lost or damaged."""
    parser = argparse.ArgumentParser(description="Simulated power cuts on the store.")
    parser.add_argument("--cuts", type=int, default=3000)
    parser.add_argument("--mode", type=Mode, choices=list(Mode), default=Mode.FULL)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        result = cut_power(options.mode, options.cuts, options.seed, Path(folder))
    seconds = monotonic() - begun
    print(
        f"{result.mode} seed {options.seed}: {result.cuts} cuts in {seconds:.0f} s,"
        f" {result.acknowledged} acknowledged saves asked for,"
        f" {result.lost} cuts lost one, {result.damaged} left damage"
    )
    print("\n".join(result.examples))
    return 1 if result.lost or result.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
