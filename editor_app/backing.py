"""Composition of what backups need; the command line uses it without opening the store."""

from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import Clock
from editor_app.installation import profile_folder
from editor_app.paths import Paths
from editor_app.services.backups import BackupService
from editor_app.services.settings import SettingsFile
from editor_app.store.backup_reading import draft_in, items_of
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.restoring import Restorer
from editor_app.store.sqlite import FILE_NAME as DATABASE
from editor_app.store.sqlite import SqliteStore

BACKUPS = "backups"
SECOND = "channel-editor-backups"


def database_of(paths: Paths, profile: str) -> Path:
    """The store of a profile. Raises USAGE if there is none."""
    database = profile_folder(paths, profile) / DATABASE
    if not database.is_file():
        raise EditorError(Code.USAGE, problem=f"没有稿库 / there is no store: {database}")
    return database


def backup_service(
    paths: Paths,
    settings: SettingsFile,
    clock: Clock,
    *,
    profile: str = "default",
    salvaged: SqliteStore | None = None,
) -> BackupService:
    """The backups of one profile; ``salvaged`` is what was read of a store that is not sound."""
    folder = profile_folder(paths, profile)
    database = folder / DATABASE
    shelf = FolderShelf(folder / BACKUPS, database, clock)

    def second() -> FolderShelf | None:
        chosen = settings.current.backup_folder
        return FolderShelf(Path(chosen) / SECOND / profile, database, clock) if chosen else None

    restorer = Restorer(database, shelf, clock, salvaged)
    return BackupService(
        shelf,
        second,
        restorer,
        clock,
        read_items=items_of,
        read_draft=draft_in,
    )
