"""Composition of what backups need; the command line uses it without opening the store."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import gettempdir

from editor_app.connectors.vault import SystemVault
from editor_app.domain.backups import Backup, BackupCancelled, Cancelled, Progress
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import Clock
from editor_app.domain.store_key import StoreKey
from editor_app.installation import profile_folder
from editor_app.paths import Paths
from editor_app.services.backups import BackupService
from editor_app.services.encryption import EncryptionService
from editor_app.services.settings import SettingsFile
from editor_app.services.store_keys import StoreKeys
from editor_app.store.backup_file import as_backup
from editor_app.store.backup_reading import draft_in, items_of
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.encrypting import Switch
from editor_app.store.leftovers import clear_backups, clear_drawers, clear_temporary
from editor_app.store.restoring import Restorer
from editor_app.store.sqlite import FILE_NAME as DATABASE
from editor_app.store.sqlite import SqliteStore
from editor_app.store.sweeping import sweep_backups

BACKUPS = "backups"
SECOND = "channel-editor-backups"


def database_of(paths: Paths, profile: str) -> Path:
    """The store of a profile. Raises USAGE if there is none."""
    database = profile_folder(paths, profile) / DATABASE
    if not database.is_file():
        raise EditorError(Code.USAGE, problem=f"没有稿库 / there is no store: {database}")
    return database


def store_keys(profile: str, given: Sequence[StoreKey] = ()) -> StoreKeys:
    """The keys of a profile in the system's keyring, and those given by hand."""
    return StoreKeys(SystemVault, profile, given)


def encryption_service(
    paths: Paths, settings: SettingsFile, clock: Clock, keys: StoreKeys, *, profile: str
) -> EncryptionService:
    """Turning encryption on and off for one profile."""
    folder = profile_folder(paths, profile)
    shelf = FolderShelf(folder / BACKUPS, folder / DATABASE, clock, keys)

    def second() -> Path | None:
        chosen = settings.current.backup_folder
        return Path(chosen) / SECOND / profile if chosen else None

    def follow(place: Path) -> None:
        """In the second place, too, an encrypted backup comes before the plain ones go."""
        if place.is_dir():
            with suppress(EditorError):  # the next backup tells that the place is out of reach
                FolderShelf(place, folder / DATABASE, clock, keys).take(shelf.all()[0])
                sweep_backups(place)

    switch = Switch(folder / DATABASE, shelf, clock, keys)
    return EncryptionService(keys, switch, second=second, sweep_second=follow)


def leftovers(paths: Paths, settings: SettingsFile, profile: str) -> Callable[[], int]:
    """Clears what killed programs left beside an open profile; gives how many things went."""
    folder = profile_folder(paths, profile)

    def clear() -> int:
        gone = clear_drawers(folder / DATABASE) + clear_backups(folder / BACKUPS)
        chosen = settings.current.backup_folder
        if chosen:
            gone += clear_backups(Path(chosen) / SECOND / profile)
        return gone + clear_temporary(Path(gettempdir()))

    return clear


def backup_service(
    paths: Paths,
    settings: SettingsFile,
    clock: Clock,
    *,
    keys: StoreKeys,
    profile: str = "default",
    salvaged: SqliteStore | None = None,
) -> BackupService:
    """The backups of one profile; ``salvaged`` is what was read of a store that is not sound."""
    folder = profile_folder(paths, profile)
    database = folder / DATABASE
    shelf = FolderShelf(folder / BACKUPS, database, clock, keys)

    def second() -> FolderShelf | None:
        chosen = settings.current.backup_folder
        place = Path(chosen) / SECOND / profile
        return FolderShelf(place, database, clock, keys) if chosen else None

    restorer = Restorer(database, shelf, clock, salvaged, keys)
    return BackupService(
        shelf,
        second,
        restorer,
        clock,
        read_items=partial(items_of, keys=keys),
        read_draft=partial(draft_in, keys=keys),
    )


def bring_back(
    service: BackupService, file: Path, keys: StoreKeys, progress: Progress, cancelled: Cancelled
) -> Backup:
    """A backup from anywhere into the place of a store that nobody has open; for a lane.

    Raises what reading it may raise; a damaged one, and a wish to stop, leave all as it was.
    """
    backup = as_backup(file, keys)
    service.prepare(backup, progress, cancelled)
    if cancelled():
        service.abandon()
        raise BackupCancelled
    service.commit()
    return backup
