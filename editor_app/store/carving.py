"""Rows cut out of the bytes of a file whose trees SQLite can no longer follow.

A leaf of a table (byte 0x0d) says by itself where its rows are (sqlite.org/fileformat2.html, 1.6
and 2.1); a long row goes on in a chain of overflow pages. Nothing here is trusted: who takes a row
verifies it by the hash it carries.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.store.page_sums import reserved_in

Value = str | int | bytes | float | None

_LEAF = 0x0D
_HEADER = 100  # bytes before the first page's own header
_WAL_HEADER, _FRAME_HEADER = 32, 24
_LONGEST = 64 * 1024 * 1024  # bytes of one row
_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)  # bytes of serial types 0 to 9


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a file, the newest state of each first where a -wal has it."""

    size: int
    usable: int  # bytes of a page that hold anything; the rest is its sum
    main: bytes
    log: dict[int, bytes]

    def page(self, number: int) -> bytes:
        """A page by its number, from 1; empty beyond the end."""
        found = self.log.get(number)
        if found is not None:
            return found
        return self.main[(number - 1) * self.size : number * self.size]

    @property
    def count(self) -> int:
        """How many pages there are, a last one that is cut off included."""
        return max([-(-len(self.main) // self.size), *self.log])


def pages_of(main: bytes, wal: bytes, size: int = 4096) -> Pages:
    """Both files as pages. Checksums of the -wal are not asked for: rows carry their own."""
    log = {}
    step = _FRAME_HEADER + size
    for at in range(_WAL_HEADER, len(wal) - step + 1, step):
        number = int.from_bytes(wal[at : at + 4], "big")
        if 0 < number < 2**31:
            log[number] = wal[at + _FRAME_HEADER : at + step]
    return Pages(size=size, usable=size - reserved_in(main, size), main=main, log=log)


def carve(pages: Pages) -> Iterator[Sequence[Value]]:
    """Every row found in any leaf, row number first where the first column is one (NULL)."""
    for number in range(1, pages.count + 1):
        yield from _rows(pages, number, pages.page(number))
        if number in pages.log:  # what stood in the file before may be the last good state
            at = (number - 1) * pages.size
            yield from _rows(pages, number, pages.main[at : at + pages.size])


def _rows(pages: Pages, number: int, page: bytes) -> Iterator[Sequence[Value]]:
    start = _HEADER if number == 1 else 0
    if len(page) < pages.size or page[start] != _LEAF:
        return
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    for place in range(min(count, pages.size // 4)):
        at = start + 8 + 2 * place
        cell = int.from_bytes(page[at : at + 2], "big")
        try:
            yield _record(pages, page, cell)
        except (IndexError, ValueError):
            continue


def _record(pages: Pages, page: bytes, at: int) -> Sequence[Value]:
    length, at = _varint(page, at)
    rowid, at = _varint(page, at)
    if not 2 <= length <= _LONGEST:
        raise ValueError("not a row")
    data = _payload(pages, page, at, length)
    head, at = _varint(data, 0)
    kinds = []
    while at < head:
        kind, at = _varint(data, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        value, at = _value(data, at, kind)
        values.append(value)
    if values and values[0] is None:
        values[0] = rowid
    return values


def _payload(pages: Pages, page: bytes, at: int, length: int) -> bytes:
    """The bytes of a row: here, and along the chain of overflow pages (1.6)."""
    usable = pages.usable
    most, least = usable - 35, (usable - 12) * 32 // 255 - 23
    if length <= most:
        return page[at : at + length]
    here = least + (length - least) % (usable - 4)
    if here > most:
        here = least
    parts = [page[at : at + here]]
    follow = int.from_bytes(page[at + here : at + here + 4], "big")
    got, seen = here, set()
    while got < length and follow and follow not in seen:
        seen.add(follow)
        more = pages.page(follow)
        follow = int.from_bytes(more[:4], "big")
        parts.append(more[4:usable])
        got += usable - 4
    data = b"".join(parts)[:length]
    if len(data) < length:
        raise ValueError("the chain is broken")
    return data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(9):
        byte = data[at + step]
        if step == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    raise ValueError("unreachable")


def _value(data: bytes, at: int, kind: int) -> tuple[Value, int]:
    """One value of a record (2.1)."""
    if kind >= 12:
        end = at + (kind - 12) // 2
        if end > len(data):
            raise ValueError("beyond the row")
        raw = data[at:end]
        return (raw.decode("utf-8", "surrogatepass") if kind % 2 else bytes(raw)), end
    if kind > 9:
        raise ValueError("reserved")
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    end = at + _WIDTHS[kind]
    return int.from_bytes(data[at:end], "big", signed=True), end
