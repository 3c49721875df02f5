"""Turning encryption on and off: a verified copy under the other key takes the store's place.

``channel.switch`` is the intent, written first: it names the key that is wanted. Files are
converted into a folder of their own while the store is in use. Then, with the store closed, the
database is copied, compared row by row and swapped in one step (``swap``). Whatever the store is
after a crash, ``settle`` removes what belongs to the other state: only once the store was opened
and, after a change, once a verified backup of it lies there.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import apsw

from editor_app.domain.backups import BackupKind, Cancelled, Progress
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import Clock
from editor_app.domain.store_key import Keys, StoreKey
from editor_app.private_files import copy_for_me_alone, folder_for_me_alone
from editor_app.store.backup import copy_database
from editor_app.store.backup_file import look_at_file, open_copy
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.blob_pool import convert_missing
from editor_app.store.blobs import sync_folder
from editor_app.store.connection import connect
from editor_app.store.disk import disk_translated
from editor_app.store.encrypted_files import form_of
from editor_app.store.encryption import drawer, is_encrypted, key_for
from editor_app.store.faults import translated
from editor_app.store.instance import InstanceLock
from editor_app.store.sqlite import BLOBS, open_store
from editor_app.store.swap import finish, ready_name, swap
from editor_app.store.sweeping import remove_file, sweep, sweep_drawers

_ROOM = 3  # times the database: the copy, a backup, and what SQLite needs meanwhile


class Switch:
    """Of one profile. ``prepare`` works beside the program, ``commit`` when the store is closed."""

    def __init__(self, path: Path, shelf: FolderShelf, clock: Clock, keys: Keys) -> None:
        self._path, self._shelf, self._clock, self._keys = path, shelf, clock, keys

    @property
    def encrypted(self) -> bool:
        """Whether the store is encrypted now."""
        return is_encrypted(self._path)

    def prepare(
        self, key: StoreKey | None, progress: Progress, cancelled: Cancelled = lambda: False
    ) -> None:
        """Convert the files. Raises DISK_FULL, KEY_MISSING and ``BackupCancelled``."""
        held = key_for(self._path, self._keys)
        self._require_room()
        _write_intent(self._path, key)
        self._convert_files(held, key, cancelled)
        progress(1, 2)

    def commit(self, key: StoreKey | None) -> None:
        """Let the copy take the place. The store must be closed.

        Raises STORE_LOCKED, STORE_DAMAGED when anything of the store is not sound (a damaged one
        is healed first, not converted), DISK_FULL and DISK_FAILED; it is then as it was.
        """
        with InstanceLock(self._path.parent):
            finish(self._path)
            held = key_for(self._path, self._keys)
            _write_intent(self._path, key)
            self._convert_files(held, key, lambda: False)
            self._make_ready(held, key)
            self._keep_old()
            swap(self._path)
            try:
                open_store(self._path, self._clock, keys=self._keys).close()
            except BaseException:
                before_name(self._path).replace(ready_name(self._path))
                swap(self._path)
                raise
            settle(self._path, self._shelf, self._keys)

    def abandon(self) -> None:
        """Do not change anything after all."""
        settle(self._path, self._shelf, self._keys)

    def _convert_files(
        self, held: StoreKey | None, key: StoreKey | None, cancelled: Cancelled
    ) -> None:
        folder = self._path.parent
        here, there = drawer(folder, BLOBS, held), drawer(folder, BLOBS, key)
        with translated():
            folder_for_me_alone(there)
        torn = convert_missing(here, there, form_of(held), form_of(key), cancelled)
        if torn:
            raise EditorError(Code.STORE_DAMAGED, problem=f"{torn} blobs")

    def _make_ready(self, held: StoreKey | None, key: StoreKey | None) -> None:
        ready = ready_name(self._path)
        source = connect(self._path, keys=self._keys)
        try:
            with translated(source):
                source.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
                copy_database(source, ready, key=key, held=held)
                found = look_at_file(ready, keys=self._keys)
                copy = open_copy(ready, self._keys)
                same = tuple(_digests(source)) == tuple(_digests(copy))
                copy.close()
        finally:
            source.close()
        if not (found.sound and same):
            raise EditorError(Code.STORE_DAMAGED, problem="copy differs" if found.sound else "rows")

    def _keep_old(self) -> None:
        """The old file stays until the new one was opened."""
        before = before_name(self._path)
        with translated():
            before.unlink(missing_ok=True)
            try:
                os.link(self._path, before)
            except OSError:  # a file system without links
                copy_for_me_alone(self._path, before)
            sync_folder(before.parent)

    def _require_room(self) -> None:
        folder = self._path.parent
        with disk_translated():
            files = sum(one.stat().st_size for one in folder.glob(f"{BLOBS}*/*/*"))
            need = _ROOM * self._path.stat().st_size + files
            if shutil.disk_usage(folder).free < need:
                raise EditorError(Code.DISK_FULL)


def before_name(path: Path) -> Path:
    """The store as it was before a switch."""
    return path.with_name(f"{path.name}.before")


def intent_name(path: Path) -> Path:
    """Names the key that a switch leads to."""
    return path.with_suffix(".switch")


def settle(path: Path, shelf: FolderShelf, keys: Keys) -> None:
    """Remove what belongs to the other state, after a switch or a half one; else do nothing.

    The store must have been opened, and found sound, as it is now.
    """
    intent = intent_name(path)
    if not intent.is_file():
        return
    with disk_translated():
        wanted = intent.read_text(encoding="utf-8").strip()
    key = key_for(path, keys)
    if wanted == _name(key):
        shelf.make(BackupKind.MANUAL, lambda _done, _total: None)
        sweep(path, shelf.folder, plain=key is not None)
    else:
        sweep_drawers(path.parent, plain=key is not None)
    with disk_translated():
        remove_file(before_name(path))
        intent.unlink(missing_ok=True)
        sync_folder(path.parent)


def _write_intent(path: Path, key: StoreKey | None) -> None:
    with translated():
        with open(intent_name(path), "w", encoding="utf-8") as file:
            file.write(_name(key))
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)


def _name(key: StoreKey | None) -> str:
    return "plain" if key is None else key.id


def _digests(connection: apsw.Connection) -> Iterator[tuple[str, str]]:
    """A digest of all rows of every table, those of the search index included."""
    sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
    for name, made in connection.execute(sql).fetchall():
        told = sha256(str(made).encode())
        columns = connection.execute("SELECT count(*) FROM pragma_table_info(?)", (name,)).get
        order = ", ".join(str(one) for one in range(1, int(columns) + 1))
        with suppress(StopIteration):
            for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY {order}'):  # noqa: S608 - names of our schema
                told.update(repr(row).encode("utf-8", "surrogatepass"))
        yield str(name), told.hexdigest()
