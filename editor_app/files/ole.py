"""Read OLE compound files (MS-CFB), as old Word, Excel and WPS programs write them."""

import struct
from dataclasses import dataclass

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FREE_FROM = 0xFFFFFFFA  # values from here on name no sector
_ENTRY = 128
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_MOST_ENTRIES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A storage or a stream of the directory."""

    name: str
    stream: bool
    start: int
    size: int


class OleFile:
    """Entries and streams. Every chain of sectors is bounded by the file's own length."""

    def __init__(self, data: bytes) -> None:
        """Raises ``ValueError`` for anything that is no compound file."""
        if len(data) < 512 or not data.startswith(SIGNATURE):
            raise ValueError("no compound file")
        self._data = data
        sector, mini = struct.unpack_from("<HH", data, 30)
        if sector not in (9, 12) or mini != 6:
            raise ValueError("sector size")
        self._sector, self._mini = 1 << sector, 1 << mini
        first_directory = struct.unpack_from("<I", data, 48)[0]
        self._cutoff, first_mini = struct.unpack_from("<II", data, 56)
        self._fat = self._read_fat()
        self._mini_fat = _numbers(self._chain(first_mini))
        self.entries = self._read_directory(first_directory)
        root = next((one for one in self.entries if one.name == "Root Entry"), None)
        if root is None:
            raise ValueError("no root")
        self._mini_stream = self._chain(root.start)[: root.size]

    def find(self, *names: str) -> Entry | None:
        """The first entry with one of these names."""
        return next((one for one in self.entries if one.name in names), None)

    def read(self, entry: Entry) -> bytes:
        """The bytes of a stream."""
        if entry.size >= self._cutoff:
            return self._chain(entry.start)[: entry.size]
        pieces: list[bytes] = []
        at, seen = entry.start, 0
        while at < len(self._mini_fat) and seen * self._mini < entry.size:
            pieces.append(self._mini_stream[at * self._mini : (at + 1) * self._mini])
            at, seen = self._mini_fat[at], seen + 1
        return b"".join(pieces)[: entry.size]

    def _read_fat(self) -> tuple[int, ...]:
        sectors = [s for s in struct.unpack_from("<109I", self._data, 76) if s < _FREE_FROM]
        at, left = struct.unpack_from("<II", self._data, 68)
        while at < _FREE_FROM and left > 0 and len(sectors) * self._sector < len(self._data):
            numbers = _numbers(self._at(at))
            if not numbers:
                break
            sectors += [s for s in numbers[:-1] if s < _FREE_FROM]
            at, left = numbers[-1], left - 1
        most = len(self._data) // self._sector + 1
        return _numbers(b"".join(self._at(one) for one in sectors[:most]))

    def _read_directory(self, first: int) -> tuple[Entry, ...]:
        raw = self._chain(first)
        found: list[Entry] = []
        for at in range(0, min(len(raw), _MOST_ENTRIES * _ENTRY) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", raw, at + 64)
            if kind not in (_STORAGE, _STREAM, _ROOT) or length > 64:
                continue
            name = raw[at : at + max(0, length - 2)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", raw, at + 116)
            found.append(Entry(name=name, stream=kind == _STREAM, start=start, size=size))
        return tuple(found)

    def _at(self, sector: int) -> bytes:
        start = (sector + 1) * self._sector
        return self._data[start : start + self._sector]

    def _chain(self, at: int) -> bytes:
        pieces: list[bytes] = []
        most = len(self._data) // self._sector + 1
        while at < len(self._fat) and len(pieces) < most:
            pieces.append(self._at(at))
            at = self._fat[at]
        return b"".join(pieces)


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])
