"""The one byte form of a package: a ZIP of stored files, manifest first, without time or room.

A ZIP has places that no digest covers (times, attributes, gaps, comments). Here every byte follows
from names and contents, so that a reader compares the frame with what it has to be (PKWARE
APPNOTE 4.3.7, 4.3.12, 4.3.16). Nothing is compressed: what is read is as large as it says.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass

MANIFEST, SIGNATURE = "manifest.json", "signature.bin"
_DATE = 0x0021  # 1980-01-01
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
END_MAGIC = b"PK\5\6"
_VERSION = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of the ZIP."""

    name: str  # ASCII
    size: int
    crc: int


def head(entry: Entry) -> bytes:
    """What stands before the bytes of a file."""
    name = entry.name.encode("ascii")
    size = entry.size
    told = (b"PK\3\4", _VERSION, 0, 0, 0, _DATE, entry.crc, size, size, len(name), 0)
    return _LOCAL.pack(*told) + name


def tail(entries: Iterable[Entry]) -> bytes:
    """What stands after the last file: the directory and its end."""
    directory, offset, count = b"", 0, 0
    for entry in entries:
        name = entry.name.encode("ascii")
        directory += (
            _CENTRAL.pack(
                b"PK\1\2",
                *(_VERSION, _VERSION, 0, 0, 0, _DATE),
                *(entry.crc, entry.size, entry.size),
                *(len(name), 0, 0, 0, 0, 0, offset),
            )
            + name
        )
        offset += len(head(entry)) + entry.size
        count += 1
    return directory + END.pack(END_MAGIC, 0, 0, count, count, len(directory), offset, 0)
