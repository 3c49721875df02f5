"""Faults of the disk and of the clock as data: how each strikes, and what is told meanwhile."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from errno import EIO
from pathlib import Path
from unittest.mock import patch

import apsw

from editor_app.domain.errors import Code
from tests.fakes.clock import HandClock
from tests.faults.usual_vfs import PLAIN, make_usual

FULL = "F4"  # needs a small file system of its own
_ROOT = Path(__file__).parents[2]
# A process that holds the write lock, or everything, until its stdin closes or its time is over.
_HOLDER = """
import apsw, sys, threading
path, statement, seconds = sys.argv[1:]
connection = apsw.Connection(path)
if statement == "EXCLUSIVE":
    connection.pragma("locking_mode", "EXCLUSIVE")
connection.set_busy_timeout(2000)
connection.execute("BEGIN IMMEDIATE; INSERT INTO meta VALUES ('held', '') ON CONFLICT DO NOTHING")
print("held", flush=True)
threading.Timer(float(seconds), lambda: __import__("os")._exit(0)).start()
sys.stdin.read()
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where the store lies, the file system below it, and the clock of its program."""

    folder: Path
    clock: HandClock
    sync: "FaultySync"

    @property
    def database(self) -> Path:
        """The file of the store."""
        return self.folder / "store.db"


Strike = Callable[[Room], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiskFault:
    """``code`` is what an operation may tell while it lasts; no code: it is done all the same."""

    id: str
    name: str
    strike: Strike
    code: Code | None
    reopen: bool = False  # nothing is written any more until the program starts again
    spares: frozenset[str] = frozenset()  # operations it does not touch


class FaultySync(apsw.VFS):
    """A file system whose fsync is told what to do; it becomes the default one."""

    def __init__(self) -> None:
        super().__init__("sync-fault", PLAIN)
        self.act: Callable[[], None] = lambda: None
        make_usual("sync-fault")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        return _SyncFile(name, flags, self)

    def remove(self) -> None:
        """The plain file system again."""
        make_usual(PLAIN)
        self.unregister()


class _SyncFile(apsw.VFSFile):
    def __init__(
        self, name: str | apsw.URIFilename | None, flags: list[int], vfs: FaultySync
    ) -> None:
        super().__init__(PLAIN, name, flags)
        self._vfs = vfs

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        self._vfs.act()
        super().xSync(flags)

    def excepthook(self, *details: object) -> bool:
        return True  # the failure is wanted


def _fail() -> None:
    raise apsw.exception_for(apsw.SQLITE_IOERR_FSYNC)


def _failing_fsync(_: int) -> None:
    raise OSError(EIO, "fsync")


@contextmanager
def _sync_fails(room: Room) -> Iterator[None]:
    room.sync.act = _fail
    with patch("os.fsync", _failing_fsync):
        yield
    room.sync.act = lambda: None


@contextmanager
def _sync_is_slow(room: Room) -> Iterator[None]:
    room.sync.act = lambda: time.sleep(0.25)
    yield
    room.sync.act = lambda: None


@contextmanager
def _full(room: Room) -> Iterator[None]:
    """Fill the small file system the folder lies on."""
    ballast = room.folder / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    yield
    ballast.unlink()


@contextmanager
def _limited(room: Room) -> Iterator[None]:
    """No file may grow any more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    signal.signal(signal.SIGXFSZ, handler)


@contextmanager
def held(statement: str, seconds: float, path: Path) -> Iterator[None]:
    """Another process holds the write lock of a database, or all of it (EXCLUSIVE)."""
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path), statement, str(seconds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=_ROOT,
    )
    with holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        yield
        holder.kill()


def _locked(seconds: float) -> Strike:
    return lambda room: held("IMMEDIATE", seconds, room.database)


def _step(**by: float) -> Strike:
    @contextmanager
    def strike(room: Room) -> Iterator[None]:
        room.clock.at += timedelta(**by)
        yield
        if by.keys() != {"hours"}:  # a clock is set right again; an hour of sleep is over
            room.clock.at -= timedelta(**by)

    return strike


@contextmanager
def _zone(_: Room) -> Iterator[None]:
    """The person travels."""
    with patch.dict(os.environ, {"TZ": "America/Lima"}):
        time.tzset()
        yield
    time.tzset()


# Files beside the database need room, not the database's locks.
_FILES = frozenset({"O4"})
DISK_FAULTS: tuple[DiskFault, ...] = (
    DiskFault(id="F3", name="fsync fails", strike=_sync_fails, code=Code.DISK_FAILED, reopen=True),
    DiskFault(id=FULL, name="disk full", strike=_full, code=Code.DISK_FULL),
    DiskFault(id="F5", name="file-size limit", strike=_limited, code=Code.DISK_FULL),
    DiskFault(id="F7", name="locked for 0.5 s", strike=_locked(0.5), code=None, spares=_FILES),
    DiskFault(
        id="F7",
        name="locked for a minute",
        strike=_locked(60),
        code=Code.STORE_LOCKED,
        spares=_FILES | {"O11"},
    ),
    DiskFault(id="F10", name="fsync is slow", strike=_sync_is_slow, code=None),
    DiskFault(id="F13", name="clock 3 years back", strike=_step(days=-1095), code=None),
    DiskFault(id="F14", name="clock 10 years ahead", strike=_step(days=3650), code=None),
    DiskFault(id="F15", name="suspended for an hour", strike=_step(hours=1), code=None),
    DiskFault(id="F15", name="another time zone", strike=_zone, code=None),
)
