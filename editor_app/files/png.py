"""Texts in the chunks of a PNG (ISO/IEC 15948), before and behind the pixels, which stay packed."""

import struct
import zlib
from collections.abc import Iterator

SIGN = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.Struct(">I4s")
_CHECK = 4  # bytes behind each chunk
_MOST_CHUNKS = 10_000
_MOST_TEXT = 256 * 1024


def png_texts(data: bytes) -> Iterator[tuple[str, str]]:
    """Keyword and text of every chunk that holds one; a damaged chunk has none."""
    at = len(SIGN)
    for _ in range(_MOST_CHUNKS):
        if at + _HEAD.size > len(data):
            return
        length, kind = _HEAD.unpack_from(data, at)
        read = _READERS.get(kind)
        if read is not None:
            key, _, rest = data[at + _HEAD.size :][:length].partition(b"\0")
            yield key.decode("latin-1"), read(rest)
        at += _HEAD.size + length + _CHECK


def _plain(told: bytes) -> str:
    """Latin-1 by the standard; programs write UTF-8 there all the same."""
    told = told[:_MOST_TEXT]
    try:
        return told.decode("utf-8")
    except UnicodeDecodeError:
        return told.decode("latin-1")


def _packed(told: bytes) -> str:
    return _plain(_inflated(told[1:]))


def _international(told: bytes) -> str:
    packed, rest = told[:1] == b"\1", told[2:]
    _, _, rest = rest.partition(b"\0")  # the language
    _, _, text = rest.partition(b"\0")  # the keyword in it
    return _plain(_inflated(text) if packed else text)


def _inflated(told: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(told, _MOST_TEXT)
    except zlib.error:
        return b""


_READERS = {b"tEXt": _plain, b"zTXt": _packed, b"iTXt": _international}
