"""A profile's store, opened as usual, or for reading only when that cannot be done."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor_app.backing import BACKUPS
from editor_app.domain.errors import EditorError
from editor_app.domain.ports import Clock
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.domain.store_path import require_fit
from editor_app.domain.trouble import UNHELD, Lost, Tell, Trouble, untold
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.encrypting import settle
from editor_app.store.instance import InstanceLock
from editor_app.store.salvage import can_be_salvaged, open_salvaged
from editor_app.store.sqlite import FILE_NAME, SqliteStore, open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStore:
    """The store, why it is for reading only, and whether its newest changes are missing."""

    store: SqliteStore
    trouble: Trouble | None = None
    lost: Lost | None = None


def hold(lock: InstanceLock, *, salvage: bool) -> None:
    """Take the lock. Raises STORE_LOCKED; where nothing can be written, nothing is locked."""
    try:
        lock.acquire()
    except EditorError as error:
        if not salvage or error.code not in UNHELD:
            raise


def open_profile_store(
    folder: Path, clock: Clock, keys: Keys = NO_KEYS, *, salvage: bool, tell: Tell = untold
) -> OpenedStore:
    """Open it. Raises KEY_MISSING and leaves it alone when it is encrypted, and PATH_TOO_LONG.

    With ``salvage`` a damaged, newer or unwritable store opens for reading only.
    """
    path = folder / FILE_NAME
    shelf = FolderShelf(folder / BACKUPS, path, clock, keys)
    try:
        require_fit(path)
        store = open_store(path, clock, keys=keys)
    except EditorError as error:
        if not salvage or not can_be_salvaged(error, path):
            raise
        read, trouble = open_salvaged(path, clock, error, shelf, keys, tell)
        return OpenedStore(store=read, trouble=trouble)
    with suppress(EditorError):  # a full disk: it is tidied up at the next start
        settle(path, shelf, keys)
    return OpenedStore(store=store, lost=store.start_report.lost)
