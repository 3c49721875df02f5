"""A backup in the place of the store: nothing is destroyed, and nothing is sent twice.

First a copy is made ready while the store is still in use. Then, with the store closed, what was
confirmed since the backup is carried over, the store as it was is kept, and the copy takes its
place in one step.
"""

from contextlib import suppress
from pathlib import Path

import apsw

from editor_app.domain.backups import (
    Backup,
    BackupKind,
    Cancelled,
    Progress,
)
from editor_app.domain.errors import EditorError
from editor_app.domain.outbox import HELD
from editor_app.domain.ports import Clock
from editor_app.domain.store_key import NO_KEYS, Keys, StoreKey
from editor_app.store.backup import copy_database
from editor_app.store.backup_file import (
    MISSING,
    look_at_backup,
    open_copy,
    require_structure,
    told_of,
    unsound,
)
from editor_app.store.backup_shelf import BLOBS, FolderShelf
from editor_app.store.blob_pool import add_missing, convert_missing
from editor_app.store.connection import connect
from editor_app.store.encrypted_files import form_of
from editor_app.store.encryption import drawer, key_for, writing_key
from editor_app.store.faults import translated
from editor_app.store.instance import InstanceLock
from editor_app.store.migration import migrate, shipped_migrations
from editor_app.store.moments import to_micros
from editor_app.store.sqlite import SqliteStore
from editor_app.store.swap import finish, keep_aside, ready_name, swap

DAMAGED = "damaged"
# What a backup says of an operation may be hours old: the portal is asked before anything leaves.
_ASK_FIRST = """
UPDATE outbox SET state = 'unknown', not_before = ?1, changed_at = ?1
WHERE state IN ('undoable', 'queued', 'sending')
"""
_HELD = "INSERT OR REPLACE INTO meta SELECT * FROM old.meta WHERE key = ?"
_FATE = "state, not_before, attempts, last_error, last_detail, receipt, changed_at"


class Restorer:
    """Restores one profile. ``prepare`` works beside the program, ``commit`` when it is closed."""

    def __init__(
        self,
        path: Path,
        shelf: FolderShelf,
        clock: Clock,
        salvaged: SqliteStore | None = None,
        keys: Keys = NO_KEYS,
    ) -> None:
        """``salvaged`` is what was read of a store that is not sound."""
        self._path = path
        self._salvaged = salvaged
        self._shelf = shelf
        self._clock, self._keys = clock, keys

    def prepare(
        self, backup: Backup, progress: Progress, cancelled: Cancelled = lambda: False
    ) -> None:
        """Make a verified copy ready. Raises BACKUP_UNSOUND, DISK_FULL, ``BackupCancelled``."""
        self._shelf.verify(backup)
        held, key = self._keys_of(backup.path)
        with told_of(backup.path):  # only damage: a disk that fails may be the one written to
            source = open_copy(backup.path, self._keys)
            try:
                self._take(source, progress, cancelled, key=key, held=held)
            finally:
                source.close()
        here, there = drawer(self._path.parent, BLOBS, key), drawer(backup.path.parent, BLOBS, held)
        if held == key:
            add_missing(there, here, cancelled, form=form_of(key))
        else:
            convert_missing(there, here, form_of(held), form_of(key), cancelled)

    def prepare_salvaged(self, progress: Progress, cancelled: Cancelled = lambda: False) -> None:
        """Make ready what was salvaged, as it is shown now."""
        assert self._salvaged is not None, "offered only when there is something"
        with self._salvaged.database.exclusive() as source:
            key = writing_key(self._path, self._keys)
            self._take(source, progress, cancelled, key=key, held=None)

    def _keys_of(self, backup: Path) -> tuple[StoreKey | None, StoreKey | None]:
        """That of a backup, and that of the store whose place it takes."""
        return key_for(backup, self._keys), writing_key(self._path, self._keys)

    def _take(
        self,
        source: apsw.Connection,
        progress: Progress,
        cancelled: Cancelled,
        *,
        key: StoreKey | None,
        held: StoreKey | None,
    ) -> None:
        """Make what a connection holds ready to take the place of the store."""
        ready = ready_name(self._path)
        copy_database(source, ready, progress, cancelled, key=key, held=held)
        connection = connect(ready, keys=self._keys)
        try:
            with translated(connection):
                migrate(connection, shipped_migrations())
                connection.execute(_ASK_FIRST, (to_micros(self._clock.now()),))
        except BaseException:
            connection.close()
            ready.unlink(missing_ok=True)
            raise
        connection.close()

    def commit(self) -> Path | None:
        """Let the copy take the place; returns where the store as it was is kept.

        The store must be closed. Raises STORE_LOCKED when a program has it open; nothing has
        changed then, nor when the copy could not be kept.
        """
        ready = ready_name(self._path)
        with InstanceLock(self._path.parent):
            if not ready.is_file():
                raise unsound(ready, MISSING)
            kept = self._keep()
            with suppress(EditorError, apsw.Error):  # a damaged store has nothing to add
                _carry_over(self._path, ready, to_micros(self._clock.now()), self._keys)
            require_structure(look_at_backup(ready, self._keys))
            swap(self._path)
        return kept

    def abandon(self) -> None:
        """Do not restore after all."""
        with suppress(EditorError):
            finish(self._path)

    def _keep(self) -> Path | None:
        """The store as it was: as a backup if it is sound, else byte by byte."""
        if not self._path.is_file():
            return None
        try:
            made = self._shelf.make(BackupKind.BEFORE_RESTORE, lambda _done, _total: None)
        except EditorError:
            stamp = self._clock.now().strftime("%Y%m%dT%H%M%SZ")
            return keep_aside(self._path, self._path.parent / DAMAGED / stamp)
        return made.path


def _carry_over(store: Path, ready: Path, now: int, keys: Keys) -> None:
    """Operations that the backup does not know, and what became of those it knows.

    What somebody confirmed, paused or took back after the backup stays confirmed, paused or taken
    back, and a paused outbox stays paused.
    """
    connection = connect(ready, keys=keys)  # an attached file is opened with the same key
    try:
        with translated(connection):
            connection.execute("ATTACH ? AS old", (f"{store}",))
            connection.execute("BEGIN IMMEDIATE")
            columns = _shared_columns(connection, "outbox")
            connection.execute(
                f"INSERT INTO outbox ({columns}) SELECT {columns} FROM old.outbox"  # noqa: S608 - names of our schema
                " WHERE key NOT IN (SELECT key FROM main.outbox) ORDER BY id"
            )
            connection.execute(
                f"UPDATE outbox SET ({_FATE}) ="  # noqa: S608 - names of our schema
                f" (SELECT {_FATE} FROM old.outbox o WHERE o.key = outbox.key)"
                " WHERE key IN (SELECT key FROM old.outbox)"
            )
            connection.execute(_ASK_FIRST, (now,))
            connection.execute(_HELD, (HELD,))
            columns = _shared_columns(connection, "revisions")
            connection.execute(
                f"INSERT OR IGNORE INTO revisions ({columns}) SELECT {columns}"  # noqa: S608 - names of our schema
                " FROM old.revisions WHERE hash IN (SELECT hash FROM outbox) ORDER BY id"
            )
            connection.execute("COMMIT")
    finally:
        connection.close()


def _shared_columns(connection: apsw.Connection, table: str) -> str:
    """The columns both files have, without the row number."""
    sql = "SELECT name FROM pragma_table_info(?, ?) WHERE name <> 'id' ORDER BY cid"
    here = [str(name) for (name,) in connection.execute(sql, (table, "main"))]
    there = {str(name) for (name,) in connection.execute(sql, (table, "old"))}
    return ", ".join(name for name in here if name in there)
