"""What SQLite and the disk say, in the product's own words."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.store.disk import NO_ROOM, disk_translated

_CODES: tuple[tuple[type[apsw.Error], Code], ...] = (
    (apsw.FullError, Code.DISK_FULL),
    (apsw.NoMemError, Code.NO_MEMORY),
    (apsw.IOError, Code.DISK_FAILED),
    (apsw.CantOpenError, Code.DISK_FAILED),
    (apsw.ReadOnlyError, Code.DISK_FAILED),
    (apsw.PermissionsError, Code.DISK_FAILED),
    (apsw.BusyError, Code.STORE_LOCKED),
    (apsw.LockedError, Code.STORE_LOCKED),
    (apsw.CorruptError, Code.STORE_DAMAGED),
    (apsw.NotADBError, Code.STORE_DAMAGED),
)

_LACKS = ("no such column", "no such table", "no such index")
NO_TEXT = "text"  # what ``problem`` says of it
TORN_PAGE = "SQLITE_IOERR_DATA"  # a page whose sum is wrong
_SYNC_FAILED = frozenset({apsw.SQLITE_IOERR_FSYNC, apsw.SQLITE_IOERR_DIR_FSYNC})


def code_of(error: apsw.Error, system_errno: int = 0) -> Code | None:
    """The code for an error of the world; ``None`` for a bug of ours.

    A file-size limit shows up as a failed write, not as a full disk; only errno tells them apart
    from a broken one.
    """
    if is_torn_page(error):
        return Code.STORE_DAMAGED
    if isinstance(error, apsw.IOError) and system_errno in NO_ROOM:
        return Code.DISK_FULL
    return next((code for kind, code in _CODES if isinstance(error, kind)), None)


def is_torn_page(error: apsw.Error) -> bool:
    """Whether SQLite says that a page is not what was written."""
    return getattr(error, "extendedresult", 0) == apsw.SQLITE_IOERR_DATA


def torn_page(error: BaseException) -> bool:
    """The same in our own words."""
    return isinstance(error, EditorError) and error.params.get("problem") == TORN_PAGE


def sync_failed(error: apsw.Error) -> bool:
    """Whether fsync failed: after that the kernel may have dropped what it could not write."""
    return getattr(error, "extendedresult", 0) in _SYNC_FAILED


@contextmanager
def translated(connection: apsw.Connection | None = None) -> Iterator[None]:
    """Turn faults of SQLite and the file system into ``EditorError``; let bugs through."""
    try:
        with disk_translated():
            yield
    except apsw.Error as error:
        code = code_of(error, _errno_of(connection))
        if code is None:
            raise
        raise EditorError(code, problem=_name_of(error)) from error


@contextmanager
def text_read() -> Iterator[None]:
    """What changed on disk may be no text any more, or no name of a column: damage, not a bug."""
    try:
        yield
    except UnicodeDecodeError as error:
        raise EditorError(Code.STORE_DAMAGED, problem=NO_TEXT) from error
    except apsw.SQLError as error:
        if not str(error).startswith(_LACKS):
            raise
        raise EditorError(Code.STORE_DAMAGED, problem=_name_of(error)) from error


def _errno_of(connection: apsw.Connection | None) -> int:
    try:
        return 0 if connection is None else connection.system_errno
    except apsw.ConnectionClosedError:
        return 0


def _name_of(error: apsw.Error) -> str:
    """SQLite's name of the result code; its message could hold values of a row."""
    code = getattr(error, "extendedresult", 0)
    return str(apsw.mapping_extended_result_codes.get(code) or type(error).__name__)
