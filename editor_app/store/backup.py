"""Copies of the database: made while it is in use, verified before they count."""

import os
from pathlib import Path

import apsw

from editor_app.domain.backups import BackupCancelled, Cancelled, Progress
from editor_app.domain.errors import Code, EditorError
from editor_app.store.blobs import sync_folder
from editor_app.store.faults import translated

_PAGES_PER_STEP = 256
# The copy is whole: nothing of it stands in a -wal, and no program has it open.
_ENDED_WELL = "UPDATE meta SET value = 'yes' WHERE key = 'clean-shutdown'"


def _unheard(_done: int, _total: int) -> None:
    return


def copy_database(
    source: apsw.Connection,
    to: Path,
    progress: Progress = _unheard,
    cancelled: Cancelled = lambda: False,
) -> None:
    """Copy a database to a new file.

    Raises STORE_DAMAGED, and leaves what was at ``to`` alone, if the copy is not sound: a damaged
    source must not replace a good backup. Raises ``BackupCancelled`` when told to stop.
    """
    temporary = to.with_name(f"{to.name}.part")
    with translated(source):
        to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary.unlink(missing_ok=True)
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            _copy(source, temporary, progress, cancelled)
            _sync(temporary)
            temporary.replace(to)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(to.parent)


def _copy(source: apsw.Connection, to: Path, progress: Progress, cancelled: Cancelled) -> None:
    target = apsw.Connection(str(to), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        with translated(target):  # it is the copy that finds no room
            with target.backup("main", source, "main") as backup:
                while not backup.done:
                    if cancelled():
                        raise BackupCancelled
                    backup.step(_PAGES_PER_STEP)
                    progress(backup.page_count - backup.remaining, backup.page_count)
            target.pragma("journal_mode", "delete")  # one file that needs no -wal beside it
            target.execute(_ENDED_WELL)
            verify(target)
    finally:
        target.close()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def verify(connection: apsw.Connection) -> None:
    """Raise STORE_DAMAGED unless SQLite finds the structure of the file sound."""
    problems = problems_of(connection)
    if problems:
        raise EditorError(Code.STORE_DAMAGED, problem=problems[0][:200])


def problems_of(connection: apsw.Connection) -> tuple[str, ...]:
    """What ``quick_check`` finds; nothing if all is well."""
    found = tuple(str(line) for (line,) in connection.execute("PRAGMA quick_check"))
    return () if found == ("ok",) else found
