"""How far the store had come, told outside of it: this finds a -wal that was lost.

SQLite opens a database without its -wal as if nothing were missing. So every transaction counts
itself in the table ``pulse``, and after COMMIT the same number goes into ``channel.mark``. That
write is not synced and costs microseconds: it follows the commit, so at any crash and power cut the
file is level with the database or behind it. A file that is ahead proves that commits have gone.
"""

import os
import struct
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import apsw

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.ports import Clock
from editor_app.private_files import for_me_alone
from editor_app.store.moments import from_micros, to_micros

NAME = "channel.mark"
_MAGIC = b"chedmark"
_BODY = struct.Struct("<8sQq")  # magic, commits, microseconds
_SIZE = _BODY.size + 8  # then the first bytes of a hash
_BEAT = "UPDATE pulse SET beats = beats + 1, at = ? RETURNING beats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How many transactions were committed, and when the last one was."""

    commits: int
    at: datetime


class Mark:
    """The file. A disk that refuses it is no reason to refuse a save: then nothing is known."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def read(self) -> Reached | None:
        """What it says; ``None`` if there is none, or one that was torn."""
        try:
            data = self._path.read_bytes()
        except OSError:
            return None
        if len(data) != _SIZE or _check(data[: _BODY.size]) != data[_BODY.size :]:
            return None
        magic, commits, at = _BODY.unpack(data[: _BODY.size])
        return Reached(commits=commits, at=from_micros(at)) if magic == _MAGIC else None

    def write(self, reached: Reached, *, durable: bool = False) -> None:
        """Say how far it is now; ``durable`` at the start and the end of a program."""
        body = _BODY.pack(_MAGIC, reached.commits, to_micros(reached.at))
        try:
            if self._descriptor is None:
                self._descriptor = for_me_alone(self._path, os.O_CREAT | os.O_RDWR)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, body + _check(body))
            if durable:
                os.fsync(self._descriptor)
        except OSError:
            return

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


class Pulse:
    """Counts transactions, inside the database and beside it. Used below the write lock."""

    def __init__(self, mark: Mark, clock: Clock) -> None:
        self._mark, self._clock = mark, clock
        self._reached: Reached | None = None

    def beat(self, writer: apsw.Connection) -> None:
        """Count the transaction that is about to be committed."""
        now = self._clock.now()
        (commits,) = writer.execute(_BEAT, (to_micros(now),)).fetchone() or (0,)
        self._reached = Reached(commits=int(commits), at=now)

    def committed(self) -> None:
        """It is on disk: now the file may say so."""
        if self._reached is not None:
            self._mark.write(self._reached)

    def close(self) -> None:
        """Make the last word durable."""
        if self._reached is not None:
            self._mark.write(self._reached, durable=True)
        self._mark.close()


def reached_inside(connection: apsw.Connection) -> Reached:
    """How far the database says it is; a file of an older program says nothing."""
    if not connection.table_exists("main", "pulse"):
        return Reached(commits=0, at=from_micros(0))
    commits, at = connection.execute("SELECT beats, at FROM pulse").fetchone() or (0, 0)
    return Reached(commits=int(commits), at=from_micros(int(at)))


def _check(body: bytes) -> bytes:
    return bytes.fromhex(sha256_hex(body))[:8]
