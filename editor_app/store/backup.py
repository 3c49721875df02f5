"""Copies of the database: made while it is in use, verified before they count."""

import os
from pathlib import Path

import apsw

from editor_app.domain.backups import BackupCancelled, Cancelled, Progress
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import StoreKey
from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.store.blobs import sync_folder
from editor_app.store.encryption import note_key, use_key, vacuum_address
from editor_app.store.faults import code_of, translated
from editor_app.store.page_sums import RESERVED, reserve, sums_vfs
from editor_app.store.rewriting import rewrite

_PAGES_PER_STEP = 256
INDEX_PROBLEM = "fts5:"  # how a problem of the search index alone begins
# The copy is whole: nothing of it stands in a -wal, and no program has it open.
_ENDED_WELL = "UPDATE meta SET value = 'yes' WHERE key = 'clean-shutdown'"


def _unheard(_done: int, _total: int) -> None:
    return


def copy_database(
    source: apsw.Connection,
    to: Path,
    progress: Progress = _unheard,
    cancelled: Cancelled = lambda: False,
    *,
    key: StoreKey | None = None,
    held: StoreKey | None = None,
) -> None:
    """Copy a database to a new file, under ``key``; ``held`` is that of the source.

    With another key the source may not be in a transaction, and nobody may write it meanwhile.

    Raises STORE_DAMAGED, and leaves what was at ``to`` alone, if the copy is not sound: a damaged
    source must not replace a good backup. Raises ``BackupCancelled`` when told to stop.
    """
    temporary = to.with_name(f"{to.name}.part")
    with translated(source):
        folder_for_me_alone(to.parent)
        temporary.unlink(missing_ok=True)
        os.close(for_me_alone(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR))
        try:
            if key == held:
                _copy(source, temporary, progress, cancelled, key)
            else:
                convert(source, temporary, key)
            _sync(temporary)
            note_key(to, key)
            temporary.replace(to)
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(to.parent)


def convert(source: apsw.Connection, to: Path, key: StoreKey | None) -> None:
    """SQLite's backup works only between files of one key; VACUUM INTO writes any.

    Its errors name the address, and the key in it: they must not reach a log. It would keep the
    room for an encrypted page's tag in a plain one, where the sums of pages need theirs.
    """
    if key is None:
        copy_rows(source, to)
        return
    try:
        source.execute("VACUUM INTO ?", (vacuum_address(to, key),))
    except apsw.Error as error:
        code = code_of(error, source.system_errno)
        if code is None:
            raise apsw.SQLError("VACUUM INTO") from None
        raise EditorError(code, problem="VACUUM INTO") from None
    _finish(_opened(to, key))


def copy_rows(source: apsw.Connection, to: Path) -> None:
    """A new plain file whose pages carry sums, whatever those of the source do."""
    target = _opened(to, None)
    try:
        with translated(target):
            rewrite(source, target)
    except BaseException:
        target.close()
        raise
    _finish(target)


def _opened(path: Path, key: StoreKey | None) -> apsw.Connection:
    vfs = sums_vfs() if key is None else None
    target = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=vfs)
    use_key(target, path, key)
    return target


def _copy(
    source: apsw.Connection,
    to: Path,
    progress: Progress,
    cancelled: Cancelled,
    key: StoreKey | None,
) -> None:
    target = _opened(to, key)
    try:
        if key is None and source.reserve_bytes() == RESERVED:
            with translated(target):  # it is the copy that finds no room
                reserve(target)
        with translated(target), target.backup("main", source, "main") as backup:
            while not backup.done:
                if cancelled():
                    raise BackupCancelled
                backup.step(_PAGES_PER_STEP)
                progress(backup.page_count - backup.remaining, backup.page_count)
    except BaseException:
        target.close()
        raise
    _finish(target)


def _finish(target: apsw.Connection) -> None:
    """Make it one file that ended well, and look at it."""
    try:
        with translated(target):
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


def integrity_problems(connection: apsw.Connection) -> tuple[str, ...]:
    """What ``integrity_check`` finds: that indexes and tables fit together, too."""
    found = tuple(str(line) for (line,) in connection.execute("PRAGMA integrity_check"))
    return () if found == ("ok",) else found


def problems_of(connection: apsw.Connection) -> tuple[str, ...]:
    """What ``quick_check`` finds; nothing if all is well."""
    found = tuple(str(line) for (line,) in connection.execute("PRAGMA quick_check"))
    return () if found == ("ok",) else found
