"""One backup file, opened for reading: what is wrong with it is said of it, never of the store."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import apsw

from editor_app.domain.backups import Backup, BackupKind, Soundness
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.store.encryption import key_for, use_key
from editor_app.store.faults import text_read, translated
from editor_app.store.page_sums import sums_vfs
from editor_app.store.soundness import look_at

# Said of the store these would be false and frightening: nothing was wrong there.
_OF_THE_FILE = frozenset({Code.STORE_DAMAGED, Code.STORE_NEWER})
CHANGED, MISSING, _NEWER = "SHA-256", "missing", "newer"
_SAID = MappingProxyType(
    {
        CHANGED: ("it is not what was written any more", "内容与写入时不一致"),
        MISSING: ("the file is missing", "文件已不存在"),
        _NEWER: ("a newer version of the program made it", "由更新版本的程序生成"),
        "draft": ("the draft in it is damaged", "其中的这篇稿件已损坏"),
    }
)


@contextmanager
def told_of(path: Path, *more: Code) -> Iterator[None]:
    """Damage found within is that of a backup: raises BACKUP_UNSOUND with its name."""
    try:
        with text_read():
            yield
    except EditorError as error:
        if error.code not in _OF_THE_FILE and error.code not in more:
            raise
        raise unsound(path, _problem(error)) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """For what reads a backup and writes nothing: the disk that fails is that of the backup."""
    with told_of(path, Code.DISK_FAILED), translated():
        yield


@contextmanager
def opened(path: Path, keys: Keys = NO_KEYS) -> Iterator[apsw.Connection]:
    """A backup for reading. Raises KEY_MISSING, and BACKUP_UNSOUND for what is read within, too."""
    with reading(path):
        connection = open_copy(path, keys)
        try:
            yield connection
        finally:
            connection.close()


def unsound(path: Path, problem: str) -> EditorError:
    """What is raised for a backup that is not what was written."""
    unread = (f"it cannot be read ({problem})", f"无法读取（{problem}）")
    told, told_zh = _SAID.get(problem, unread)
    return EditorError(Code.BACKUP_UNSOUND, file=path.name, problem=told, problem_zh=told_zh)


def look_at_backup(
    path: Path, keys: Keys = NO_KEYS, cancelled: Callable[[], bool] = lambda: False
) -> Soundness:
    """Look at every row. Raises BACKUP_UNSOUND if it cannot be read to its end, and KEY_MISSING."""
    with opened(path, keys) as connection:
        return look_at(connection, path, cancelled)


def require_structure(found: Soundness) -> Soundness:
    """Raises BACKUP_UNSOUND if the structure of the file is broken; its rows are told as found."""
    if found.structure:
        raise unsound(found.path, found.structure[0][:200])
    return found


def look_at_file(
    path: Path, cancelled: Callable[[], bool] = lambda: False, *, keys: Keys = NO_KEYS
) -> Soundness:
    """Look at a copy of the store just made: its faults are the store's. Raises STORE_DAMAGED."""
    connection = open_copy(path, keys)
    try:
        return look_at(connection, path, cancelled)
    finally:
        connection.close()


def open_copy(path: Path, keys: Keys = NO_KEYS) -> apsw.Connection:
    """A file that nobody writes, for reading; nothing is made beside it."""
    with translated():
        address = f"{path.absolute().as_uri()}?immutable=1"
        flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
        key = key_for(path, keys)
        vfs = sums_vfs() if key is None else None
        connection = apsw.Connection(address, flags=flags, vfs=vfs)
        use_key(connection, path, key)
        return connection


def as_backup(path: Path, keys: Keys = NO_KEYS) -> Backup:
    """A file somebody names: looked at now, since nothing is known of it."""
    found = require_structure(look_at_backup(path, keys))
    with reading(path):
        status = path.stat()
    return Backup(
        path=path,
        at=datetime.fromtimestamp(status.st_mtime, UTC),
        kind=BackupKind.MANUAL,
        items=found.items,
        revisions=found.revisions,
        size=status.st_size,
        digest="",
        damaged=len(found.damages),
    )


def _problem(error: EditorError) -> str:
    """The reason as SQLite, the disk or the schema names it."""
    if error.code is Code.STORE_NEWER:
        return _NEWER
    told = error.params.get("problem")
    if told == "ENOENT":
        return MISSING
    return str(told) if told else ", ".join(error.params)
