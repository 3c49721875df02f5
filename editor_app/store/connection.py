"""The database file: one writing connection, one reading connection, transactions.

Two threads use a ``Database``. Writes come from the store lane and, in short transactions, from the
sync lane: ``transaction`` holds a lock from BEGIN to COMMIT, so they queue up. Reads may come from
any thread, the main thread included: they go to a second connection, which in WAL mode sees the
last committed state and never waits for a writer. Inside its own transaction a thread reads what
it has just written.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, RLock, get_ident
from typing import Any, TypeVar

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.store.encryption import key_for, use_key
from editor_app.store.faces import teach_faces
from editor_app.store.faults import (
    NO_TEXT,
    TORN_PAGE,
    sync_failed,
    text_read,
    torn_page,
    translated,
)
from editor_app.store.mark import Pulse
from editor_app.store.page_sums import sums_vfs
from editor_app.store.seal import teach

APPLICATION_ID = 0x63686564  # "ched", in the header of the file
# 3.7.0 to 3.51.2 may corrupt a WAL database when it is reset (sqlite.org/wal.html#walresetbug)
OLDEST_SQLITE = (3, 51, 3)
BUSY_MILLISECONDS = 5000
_WAL_LIMIT = 16 * 1024 * 1024

Value = str | int | bytes | None
Row = tuple[Any, ...]
T = TypeVar("T")


def require_sqlite(version: str) -> None:
    """Raise ``RuntimeError`` for a library that must not write a WAL database."""
    if tuple(int(part) for part in version.split(".")[:3]) < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {version} may corrupt the store; 3.51.3 or newer is needed")


def make_private(path: Path) -> None:
    """Make the folder (0700) and the empty file (0600) if they are not there yet.

    SQLite gives its -wal and -shm files the mode of the database. No file descriptor may be open
    on the database beside SQLite's own: closing it would drop SQLite's POSIX locks.
    """
    if not path.parent.is_dir():
        folder_for_me_alone(path.parent)
    os.close(for_me_alone(path, os.O_CREAT | os.O_RDWR))
    if sys.platform != "win32":
        path.chmod(0o600)


def suspect_file(path: Path) -> Path:
    """Stands beside a database in which a page was found that makes no sense."""
    return path.with_suffix(".suspect")


def connect(
    path: Path, *, read_only: bool = False, vfs: str | None = None, keys: Keys = NO_KEYS
) -> apsw.Connection:
    """Open one connection with the settings of RELIABILITY.md section 5.

    Raises KEY_MISSING for an encrypted file whose key is not to be had.
    """
    key = key_for(path, keys)
    mode = apsw.SQLITE_OPEN_READONLY if read_only else apsw.SQLITE_OPEN_READWRITE
    below = vfs or (sums_vfs() if key is None else None)
    connection = apsw.Connection(str(path), flags=mode | apsw.SQLITE_OPEN_URI, vfs=below)
    use_key(connection, path, key)
    connection.set_busy_timeout(BUSY_MILLISECONDS)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    teach(connection)
    teach_faces(connection)
    for name, value in (
        ("trusted_schema", False),
        ("foreign_keys", True),
        ("secure_delete", True),
        ("mmap_size", 0),
        ("cell_size_check", True),
        ("fullfsync", True),  # macOS: fsync alone does not reach the platter
        ("checkpoint_fullfsync", True),
    ):
        connection.pragma(name, value)
    return connection


def use_wal(connection: apsw.Connection) -> None:
    """WAL + FULL: with NORMAL two cuts of three lost saves that were already acknowledged."""
    mode = connection.pragma("journal_mode", "wal")
    if mode != "wal":
        raise EditorError(Code.DISK_FAILED, problem=f"journal_mode {mode}")
    connection.pragma("synchronous", "FULL")
    connection.pragma("journal_size_limit", _WAL_LIMIT)


class Database:
    """Both connections and the lock. ``path`` holds a migrated database."""

    def __init__(
        self,
        path: Path,
        writer: apsw.Connection,
        *,
        vfs: str | None = None,
        pulse: Pulse | None = None,
        keys: Keys = NO_KEYS,
    ) -> None:
        self.path = path
        self.writer = writer  # for the start check, backups and fault tests
        self._reader = connect(path, read_only=True, vfs=vfs, keys=keys)
        self._write_lock = RLock()
        self._read_lock = Lock()
        self._depth = 0
        self._owner: int | None = None
        self._unsafe = False
        self._closed = False
        self._pulse = pulse
        self._changes = 0  # of the writer when the outer transaction began
        self.read_only: Code | None = None  # why nothing may be written
        self.mender: Callable[[], bool] | None = None  # makes torn pages sound; whether it could
        self.mended = 0  # pages
        self._torn = False  # a page was found torn in the open transaction

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """BEGIN IMMEDIATE … COMMIT with fsync; a nested use joins and can fail on its own."""
        with self._write_lock, translated(self.writer):
            nested = self._depth > 0
            self._refuse_if_unsafe()
            if nested:
                self._require_open()
            self.writer.execute("SAVEPOINT nested" if nested else "BEGIN IMMEDIATE")
            self._depth += 1
            self._owner = get_ident()
            try:
                if not nested:
                    self._changes = self.writer.total_changes()
                yield
                if nested:
                    self._finish("RELEASE nested")
                else:
                    self._commit()
            except BaseException:
                self._undo(nested=nested)
                raise
            finally:
                self._depth -= 1
                if not nested:
                    self._owner = None
                    self._mend_after()

    def persist(self, work: Callable[[], T]) -> T:
        """Do work that can be begun anew; once more when a torn page was mended for it."""
        try:
            return work()
        except EditorError as error:
            if self._owner == get_ident() or not (torn_page(error) and self._mended()):
                raise
        return work()

    def write(self, sql: str, values: Sequence[Value] = ()) -> Sequence[Row]:
        """Run one statement in the open transaction, or in one of its own."""
        if self._owner == get_ident():
            return self._write(sql, values)
        return self.persist(lambda: self._write_alone(sql, values))

    def read(self, sql: str, values: Sequence[Value] = ()) -> Sequence[Row]:
        """All rows of a query, from the last committed state or one's own transaction."""
        if self._owner == get_ident():
            with self._noting_torn(), translated(self.writer), text_read():
                return self.writer.execute(sql, tuple(values)).fetchall()
        with self._suspicious():
            try:
                return self._read(sql, values)
            except EditorError as error:
                if not (torn_page(error) and self._mended()):
                    raise
            return self._read(sql, values)

    def read_sound(self, sql: str, values: Sequence[Value] = ()) -> Sequence[Row]:
        """Like ``read``, without rows whose text is none any more: one takes no other along."""
        try:
            return self.read(sql, values)
        except EditorError as error:
            if error.params.get("problem") != NO_TEXT:
                raise
        with self._read_lock, translated(self._reader):
            return list(_decodable(self._reader.cursor().execute(sql, tuple(values))))

    def first(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """The first row of a query."""
        return next(iter(self.read(sql, values)), None)

    def require_sound_pages(self) -> None:
        """Look at every page. Raises STORE_DAMAGED if one is torn and cannot be mended."""
        if self.mender is not None and not self._mended():
            raise EditorError(Code.STORE_DAMAGED, problem="pages")

    @contextmanager
    def alone(self) -> Iterator[apsw.Connection]:
        """The writing connection while nobody else of this program reads or writes."""
        with self._write_lock, self._read_lock, translated(self.writer):
            yield self.writer

    @contextmanager
    def exclusive(self) -> Iterator[apsw.Connection]:
        """The writing connection for work that cannot run in a transaction, such as a backup."""
        with self._write_lock, translated(self.writer):
            yield self.writer

    def close(self) -> None:
        """Close both; the last one to close writes the WAL back and removes it."""
        with self._write_lock, self._read_lock:
            if self._closed:
                return
            self._closed = True
            with translated():
                self._reader.close()
                self.writer.close()
                if self._pulse is not None:
                    self._pulse.close()

    @property
    def closed(self) -> bool:
        """Whether ``close`` was called."""
        return self._closed

    def _write_alone(self, sql: str, values: Sequence[Value]) -> Sequence[Row]:
        with self.transaction():
            return self._write(sql, values)

    def _write(self, sql: str, values: Sequence[Value]) -> Sequence[Row]:
        with self._noting_torn():
            self._require_open()
            return self.writer.execute(sql, tuple(values)).fetchall()

    def _read(self, sql: str, values: Sequence[Value]) -> Sequence[Row]:
        with self._read_lock, translated(self._reader), text_read():
            return self._reader.execute(sql, tuple(values)).fetchall()

    @contextmanager
    def _noting_torn(self) -> Iterator[None]:
        """SQLite has rolled everything back then: whatever follows must not be kept either."""
        try:
            with translated(self.writer):
                yield
        except EditorError as error:
            self._torn = self._torn or torn_page(error)
            raise

    def _mend_after(self) -> None:
        """Outside of a transaction that met a torn page, so that the next one succeeds."""
        if self._torn:
            self._torn = False
            self._mended()

    def _mended(self) -> bool:
        return self.mender is not None and self.read_only is None and self.mender()

    @contextmanager
    def _suspicious(self) -> Iterator[None]:
        """Pages that make no sense: the next start looks at the whole file, however it ended."""
        try:
            yield
        except EditorError as error:
            if error.code is Code.STORE_DAMAGED and error.params.get("problem") != NO_TEXT:
                with suppress(OSError):
                    os.close(for_me_alone(suspect_file(self.path), os.O_CREAT | os.O_WRONLY))
            raise

    def _commit(self) -> None:
        """COMMIT; a transaction that changed something counts itself, inside and beside it."""
        pulse = self._pulse if self.writer.total_changes() != self._changes else None
        if pulse is not None:
            self._require_open()
            pulse.beat(self.writer)
        self._finish("COMMIT")
        if pulse is not None:
            pulse.committed()

    def _finish(self, statement: str) -> None:
        self._require_open()
        try:
            self.writer.execute(statement)
        except apsw.Error as error:
            # A second fsync would report success for pages the kernel has already given up
            # (fsyncgate): nothing more is written until the file has been opened anew.
            self._unsafe = self._unsafe or sync_failed(error)
            raise

    def _require_open(self) -> None:
        """When the disk fails SQLite may roll back by itself; what follows must not be kept."""
        if self._torn:
            raise EditorError(Code.STORE_DAMAGED, problem=TORN_PAGE)
        if not self.writer.in_transaction:
            raise EditorError(Code.DISK_FAILED, problem="transaction lost")

    def _undo(self, *, nested: bool) -> None:
        if nested and self.writer.in_transaction:
            try:
                self.writer.execute("ROLLBACK TO nested; RELEASE nested")
            except apsw.SQLError:  # a RELEASE that failed took the savepoint with it
                self.writer.execute("ROLLBACK")
        elif self.writer.in_transaction:
            self.writer.execute("ROLLBACK")

    def _refuse_if_unsafe(self) -> None:
        if self.read_only is not None:
            raise EditorError(Code.STORE_READ_ONLY, because=self.read_only.value)
        if self._unsafe:
            raise EditorError(Code.DISK_FAILED, problem="SQLITE_IOERR_FSYNC")


def _decodable(cursor: apsw.Cursor) -> Iterator[Row]:
    while True:
        try:
            yield next(cursor)
        except StopIteration:
            return
        except UnicodeDecodeError:
            continue
