"""Unpack what zipfile unpacks without a bound: BZIP2 and LZMA, a piece at a time.

``zipfile`` hands a whole piece to the decompressor: 256 KB of BZIP2 may come out as 5 GB. A Python
that was built without one of the two cannot unpack it, and says so.
"""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from copy import copy
from types import MappingProxyType
from typing import Protocol

from editor_app.importers.limits import MEGABYTE

try:
    from bz2 import BZ2Decompressor
except ImportError:  # a Python built without the library
    BZ2Decompressor = None  # type: ignore[assignment,misc]
try:
    from lzma import FORMAT_ALONE, LZMADecompressor, LZMAError
except ImportError:
    LZMADecompressor = None  # type: ignore[assignment,misc]
    LZMAError = zlib.error  # type: ignore[assignment,misc]

DAMAGE: tuple[type[Exception], ...] = (LZMAError,)  # besides what zipfile and zlib raise
DICTIONARY = 100 * MEGABYTE  # the most memory that LZMA may ask for
PLAIN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_PIECE = 256 * 1024
_NAMES = MappingProxyType(  # APPNOTE 6.3.10, 4.4.5
    {9: "Deflate64", 12: "BZIP2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 98: "PPMd"}
)
_UNKNOWN_SIZE = 2**64 - 1
_HAS_END_MARK = 0x2  # of LZMA, in the flags
_LZMA_HEAD = struct.Struct("<2xH5s")


class UnpackableError(Exception):
    """A part is packed in a way that is not unpacked here; the name of the way."""


class DemandingError(Exception):
    """Unpacking a part asks for more memory than `DICTIONARY`."""


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...

    @property
    def needs_input(self) -> bool: ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of a part, at most 256 KB at once.

    Raises `UnpackableError`, `DemandingError`, and what zipfile and the libraries raise at damage:
    ``BadZipFile``, ``EOFError``, ``OSError``, `LZMAError`.
    """
    with archive.open(_as_it_lies(info)) as packed:
        make = _WAYS.get(info.compress_type)
        decompressor, data = (None, b"") if make is None else make(info, packed.read)
        if decompressor is None:
            raise UnpackableError(method_name(info))
        told = 0
        while not decompressor.eof:
            data = data or (packed.read(_PIECE) if decompressor.needs_input else b"")
            if not data and decompressor.needs_input:
                raise EOFError
            piece = decompressor.decompress(data, _PIECE)
            data, told = b"", zlib.crc32(piece, told)
            yield piece
    if told != info.CRC:
        raise zipfile.BadZipFile


def method_name(info: zipfile.ZipInfo) -> str:
    """The way a part is packed, as programs name it."""
    return _NAMES.get(info.compress_type, str(info.compress_type))


def _as_it_lies(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """The packed bytes of a part as if they were a stored one without a checksum."""
    raw = copy(info)
    raw.compress_type, raw.file_size = zipfile.ZIP_STORED, info.compress_size
    raw.CRC = None  # type: ignore[assignment]  # zipfile then compares none
    return raw


_Read = Callable[[int], bytes]
_Made = tuple[_Decompressor | None, bytes]


def _bzip2(_info: zipfile.ZipInfo, _read: _Read) -> _Made:
    return (None if BZ2Decompressor is None else BZ2Decompressor()), b""


def _lzma(info: zipfile.ZipInfo, read: _Read) -> _Made:
    """ZIP writes a head of its own (APPNOTE 5.8.8); with the size behind it is a .lzma file."""
    if LZMADecompressor is None:
        return None, b""
    head = read(_LZMA_HEAD.size)
    if len(head) < _LZMA_HEAD.size:
        raise EOFError
    (length, properties) = _LZMA_HEAD.unpack(head)
    if length != len(properties):
        raise zipfile.BadZipFile
    if int.from_bytes(properties[1:], "little") > DICTIONARY:
        raise DemandingError
    size = _UNKNOWN_SIZE if info.flag_bits & _HAS_END_MARK else info.file_size
    return LZMADecompressor(FORMAT_ALONE), properties + struct.pack("<Q", size)


_WAYS = MappingProxyType({zipfile.ZIP_BZIP2: _bzip2, zipfile.ZIP_LZMA: _lzma})
