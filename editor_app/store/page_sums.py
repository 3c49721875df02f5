"""A checksum on every page of a plain store, verified whenever SQLite reads the page.

It stands in eight reserved bytes at the end of each page and comes from SQLite's own extension
``cksumvfs`` (sqlite.org/cksumvfs.html), which apsw brings along for every system: a save costs what
it cost before, and the file stays one that any tool can read. Frames of a -wal have checksums of
their own. An encrypted store needs none of this: its cipher authenticates every page.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

_VFS, _EXTENSION = "cksmvfs", "cksumvfs"
RESERVED = 8
_MAGIC = b"SQLite format 3\0"
_SIZE_AT, _RESERVED_AT = 16, 20  # places in the header (sqlite.org/fileformat2.html, 1.3)
_SMALLEST, _LARGEST = 512, 65536
_VERIFY = "SELECT verify_checksum(?)"
_ASKED = 64  # pages that are asked whether they carry sums


def sums_vfs() -> str:
    """The file system that keeps the sums, above the usual one; loaded when first asked for.

    It must not be the usual one itself: the cipher of an encrypted store does not work below it.
    """
    if _VFS not in apsw.vfs_names():
        usual = apsw.vfs_names()[0]
        memory = apsw.Connection(":memory:")
        memory.config(apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1)
        extras = Path(apsw.__file__).with_name("sqlite_extra_binaries")
        memory.load_extension(str(extras / _EXTENSION))
        memory.close()
        apsw.set_default_vfs(usual)
    return _VFS


def has_sums(path: Path) -> bool:
    """Whether the pages of this file carry sums."""
    with _opened(path) as file:
        return file is not None and _reserved(file.xRead(_RESERVED_AT + 1, 0)) == RESERVED


def add_sums(connection: apsw.Connection) -> None:
    """Write every page anew, with its sum; it must be the only connection, and is closed then.

    It has to be in WAL mode: SQLite then writes the first page, which says that there are sums,
    before all others.
    """
    connection.reserve_bytes(None, RESERVED)
    connection.execute("VACUUM")
    connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)


def reserve(connection: apsw.Connection) -> None:
    """Say in a new file that its pages carry sums, before anything else is written into it.

    Pages that SQLite writes before the first one, which says so, would have none.
    """
    connection.reserve_bytes(None, RESERVED)
    connection.execute("CREATE TABLE first (one); DROP TABLE first")


def torn_pages(path: Path) -> tuple[int, ...]:
    """The numbers of those pages of the file whose sum is wrong; none where there are no sums."""
    with _opened(path) as file, _verifier() as verifier:
        if file is None:
            return ()
        first = file.xRead(_LARGEST, 0)
        size = _page_size(first)
        if _reserved(first) != RESERVED or not size:
            return ()
        count = -(-file.xFileSize() // size)
        return tuple(
            number
            for number in range(1, count + 1)
            if not _fits(verifier, file.xRead(size, (number - 1) * size))
        )


def seal_pages(path: Path, numbers: Iterable[int]) -> None:
    """Give pages whose contents were proved otherwise the sum that fits; durable at the end.

    SQLite's caches hold the same contents, so nothing need be read anew.
    """
    with _opened(path, writing=True) as file, _verifier():
        if file is None:
            raise apsw.CantOpenError(path.name)
        size = _page_size(file.xRead(_LARGEST, 0))
        for number in numbers:
            at = (number - 1) * size
            page = file.xRead(size, at)
            file.xWrite(sum_of(page[:-RESERVED]), at + size - RESERVED)
        file.xSync(apsw.SQLITE_SYNC_FULL)


def mend_header(path: Path) -> bool:
    """Put the one byte right without which nothing would be verified, if the first page's sum
    proves that it was another one.
    """
    with _opened(path, writing=True) as file, _verifier() as verifier:
        if file is None:
            return False
        first = file.xRead(_LARGEST, 0)
        size = _page_size(first)
        if not size or _reserved(first) in (None, RESERVED):
            return False
        mended = bytearray(first[:size])
        mended[_RESERVED_AT] = RESERVED
        if not _fits(verifier, bytes(mended)):
            return False
        file.xWrite(bytes((RESERVED,)), _RESERVED_AT)
        file.xSync(apsw.SQLITE_SYNC_FULL)
        return True


def sum_of(data: bytes) -> bytes:
    """The sum of the bytes of a page before it, as ``cksumvfs`` computes it."""
    first = second = 0
    for place in range(0, len(data), 8):
        first = first + int.from_bytes(data[place : place + 4], "little") + second & 0xFFFFFFFF
        second = second + int.from_bytes(data[place + 4 : place + 8], "little") + first & 0xFFFFFFFF
    return first.to_bytes(4, "little") + second.to_bytes(4, "little")


def reserved_in(data: bytes, size: int) -> int:
    """How many bytes at the end of its pages a torn file reserves, whatever its header says."""
    pages = [data[at : at + size] for at in range(0, len(data) - size + 1, size)]
    asked = [page for page in pages if any(page)][:_ASKED]
    fitting = sum(sum_of(page[:-RESERVED]) == page[-RESERVED:] for page in asked)
    return RESERVED if fitting * 2 > len(asked) else 0


def _fits(verifier: apsw.Cursor, page: bytes) -> bool:
    return bool(verifier.execute(_VERIFY, (page,)).get)


def _page_size(first: bytes) -> int:
    """What the header says; 0 when it says nothing that can be."""
    if first[:16] != _MAGIC:
        return 0
    told = int.from_bytes(first[_SIZE_AT : _SIZE_AT + 2], "big")
    size = _LARGEST if told == 1 else told
    return size if size >= _SMALLEST and size & (size - 1) == 0 else 0


def _reserved(first: bytes) -> int | None:
    return first[_RESERVED_AT] if first[:16] == _MAGIC and len(first) > _RESERVED_AT else None


@contextmanager
def _verifier() -> Iterator[apsw.Cursor]:
    """``verify_checksum`` stands in every connection that is opened after the extension."""
    sums_vfs()
    memory = apsw.Connection(":memory:")
    try:
        yield memory.cursor()
    finally:
        memory.close()


@contextmanager
def _opened(path: Path, *, writing: bool = False) -> Iterator[apsw.VFSFile | None]:
    """The file, through SQLite: it keeps its POSIX locks when a second descriptor is closed."""
    mode = apsw.SQLITE_OPEN_READWRITE if writing else apsw.SQLITE_OPEN_READONLY
    try:
        file = apsw.VFSFile("", str(path.absolute()), [apsw.SQLITE_OPEN_MAIN_DB | mode, 0])
    except apsw.Error:
        yield None
        return
    try:
        yield file
    finally:
        with suppress(apsw.Error):
            file.xClose()
