"""A store that cannot be opened as usual, opened for reading: whatever is sound, wherever it is.

The file itself is never touched. What SQLite can still read of a copy comes first, then rows cut
out of the bytes, then the newest sound backup. All of it is gathered in memory, behind the same
ports as any store, and nothing can be written into it.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import apsw

from editor_app.domain.backups import Backup
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import Clock
from editor_app.domain.scratch_names import Scratch, scratch_prefix
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.domain.trouble import READABLE, Tell, Trouble, untold
from editor_app.private_files import copy_for_me_alone, private_scratch
from editor_app.store.backup_file import open_copy
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.carved_rows import carved
from editor_app.store.connection import Database, connect
from editor_app.store.encryption import id_file, is_encrypted, writing_key
from editor_app.store.faults import translated
from editor_app.store.gathering import TABLES, Gathering
from editor_app.store.gathering_drafts import complete
from editor_app.store.migration import migrate, shipped_migrations
from editor_app.store.moments import from_micros
from editor_app.store.restoring import DAMAGED
from editor_app.store.seal import teach
from editor_app.store.sqlite import SqliteStore
from editor_app.store.swap import keep_aside
from editor_app.store.torn_rows import TornReader

_MEMORY = "memdb"
_BESIDE = ("-wal", "-shm")


def can_be_salvaged(error: EditorError, path: Path) -> bool:
    """Whether reading what there is helps. A store in use elsewhere is not one of these."""
    there = path.exists() or path.with_suffix(".mark").exists()
    return error.code in READABLE and there


def open_salvaged(
    path: Path,
    clock: Clock,
    because: EditorError,
    shelf: FolderShelf,
    keys: Keys = NO_KEYS,
    tell: Tell = untold,
) -> tuple[SqliteStore, Trouble]:
    """Everything sound of the store at ``path``, for reading only."""
    name = f"/salvaged-{uuid4().hex}"
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
    writer = apsw.Connection(name, flags=flags, vfs=_MEMORY)
    try:
        with translated(writer):
            _teach_and_make(writer)
            key = writing_key(path, keys)
            database = Database(Path(name), writer, vfs=_MEMORY)
            store = SqliteStore(database, files=path.parent, key=key)
            kept = _keep(path, clock) if because.code is Code.STORE_DAMAGED else None
            look_for_more = because.code is not Code.STORE_NEWER
            gathering = Gathering(writer, tell)
            backup, from_backup, unread = _gather(
                store, gathering, path, shelf, keys, look_for_more=look_for_more
            )
            store.index.rebuild(tell)
    except BaseException:
        writer.close()
        raise
    store.database.read_only = because.code
    items, newest = _summary(store.database)
    trouble = Trouble(
        because=because.code,
        items=items,
        newest=newest,
        unread=unread,
        backup_at=None if backup is None else backup.at,
        from_backup=from_backup,
        kept=kept,
        folder=path.parent,
    )
    return store, trouble


def _teach_and_make(writer: apsw.Connection) -> None:
    writer.pragma("foreign_keys", True)
    writer.pragma("trusted_schema", False)
    teach(writer)
    migrate(writer, shipped_migrations())


def _gather(
    store: SqliteStore,
    gathering: Gathering,
    path: Path,
    shelf: FolderShelf,
    keys: Keys,
    *,
    look_for_more: bool,
) -> tuple[Backup | None, int, int]:
    """Fill the store; gives the backup in use, how many drafts it gave, and how many are lost."""
    writer, torn = store.database.writer, True
    with _working_copy(path) as copy:
        if copy is not None:
            torn = _take_readable(gathering, copy, keys)
            if torn and look_for_more and not is_encrypted(copy):
                for table, rows in carved(copy):
                    gathering.take_all(table, rows)
    backup, added = None, 0
    if torn or gathering.unsound:
        backup, added = _take_backup(gathering, writer, shelf, keys)
    complete(store.database, store.last_good, every=torn, candidates=gathering.unsound)
    lost = sum(1 for item in gathering.unsound if not _has_draft(writer, item))
    return backup, added, lost


def _take_readable(gathering: Gathering, copy: Path, keys: Keys) -> bool:
    """What SQLite reads; whether something could not be reached."""
    try:
        connection = connect(copy, keys=keys)
    except (EditorError, apsw.Error):
        return True
    try:
        reader = TornReader(connection)
        for table in TABLES:
            gathering.take_all(table, reader.rows(table))
        return reader.torn
    finally:
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        connection.close()


def _take_backup(
    gathering: Gathering, writer: apsw.Connection, shelf: FolderShelf, keys: Keys
) -> tuple[Backup | None, int]:
    """Fill the gaps from the newest sound backup that can still be read."""
    before = _count(writer)
    for backup in shelf.all():
        if not backup.sound:
            continue
        try:
            shelf.verify(backup, gathering.heard)
            connection = open_copy(backup.path, keys)
        except EditorError:
            continue
        try:
            reader = TornReader(connection)
            for table in TABLES:
                gathering.take_all(table, reader.rows(table))
        finally:
            connection.close()
        return backup, _count(writer) - before
    return None, 0


def _keep(path: Path, clock: Clock) -> Path | None:
    """A copy of the file as it was found, once; a full disk is no reason not to read."""
    kept = path.parent / DAMAGED
    with suppress(OSError):
        for earlier in kept.glob(f"*/{path.name}"):
            if path.exists() and _same(earlier, path):
                return earlier
    if not path.is_file():
        return None
    try:
        return keep_aside(path, kept / clock.now().strftime("%Y%m%dT%H%M%SZ"))
    except EditorError:
        return None


def _same(one: Path, other: Path) -> bool:
    return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()


@contextmanager
def _working_copy(path: Path) -> Iterator[Path | None]:
    """A copy that SQLite may recover from its -wal; ``None`` when there is no file."""
    if not path.is_file():
        yield None
        return
    folder = _scratch(path.parent)
    try:
        with translated():
            for name in (path.name, *(path.name + ending for ending in _BESIDE)):
                if path.with_name(name).is_file():
                    copy_for_me_alone(path.with_name(name), folder / name)
            if id_file(path).is_file():
                copy_for_me_alone(id_file(path), folder / id_file(path).name)
        yield folder / path.name
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _scratch(beside: Path) -> Path:
    """A folder for this person alone; beside the store unless nothing can be written there."""
    try:
        return private_scratch("reading-", beside)
    except OSError:
        with translated():
            return private_scratch(scratch_prefix(Scratch.READING, os.getpid()))


def _has_draft(writer: apsw.Connection, item: str) -> bool:
    return bool(writer.execute("SELECT count(*) FROM drafts WHERE item = ?", (item,)).get)


def _count(writer: apsw.Connection) -> int:
    return int(str(writer.execute("SELECT count(*) FROM drafts").get))


def _summary(database: Database) -> tuple[int, datetime | None]:
    items, newest = database.first("SELECT count(*), max(changed_at) FROM drafts") or (0, None)
    return int(items), None if newest is None else from_micros(newest)
