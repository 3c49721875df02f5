"""Traces in pictures: where, when and by whom they were taken, and every word they carry."""

import re
import warnings
from collections.abc import Iterator
from io import BytesIO

from PIL import ExifTags, Image

from editor_app.domain.file_facts import SpotKind, Trace, Unread
from editor_app.files.picture import BROKEN, FORMATS, GPS
from editor_app.files.png import SIGN, png_texts
from editor_app.files.tally import Tally
from editor_app.files.xmp import xmp_words

_ARTIST, _COPYRIGHT = 0x013B, 0x8298
_ORIENTATION = 0x0112
_EXIF = 0x8769
_IN_BYTES = frozenset({0x9286, *range(0x9C9B, 0x9CA0)})  # UserComment, and what Windows writes
_MOST_WORDS = 4_000
_XMP = "XML:"  # read as a packet
_IPTC = re.compile(rb"\x1c\x02.(..)", re.DOTALL)  # IIM 4.2, record 2: a length of two bytes


def tell_picture(data: bytes, tally: Tally) -> None:
    """Read the tags only; the pixels are not decoded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(BytesIO(data), formats=FORMATS)
            tags = image.getexif()
            place, inner = tags.get_ifd(GPS), tags.get_ifd(_EXIF)
        except BROKEN:
            tally.unread = Unread.DAMAGED
            return
    for tag in (_ARTIST, _COPYRIGHT):
        if str(tags.get(tag) or "").strip():
            tally.add(Trace.AUTHOR, SpotKind.VALUE, tags[tag])
    if place:
        tally.add(Trace.PLACE)
    further = set(tags) - {_ARTIST, _COPYRIGHT, GPS, _ORIENTATION}
    texts = list(_texts(image, data))
    if further or image.info.get("xmp") or texts:
        tally.add(Trace.METADATA, count=max(1, len(further) + len(texts)))
    for tag, value in (*tags.items(), *inner.items()):
        if isinstance(value, str) or tag in _IN_BYTES:
            tally.passage(SpotKind.PROPERTY, ExifTags.TAGS.get(tag, f"{tag:#06x}"), _words(value))
    for name, words in texts:
        tally.passage(SpotKind.PROPERTY, name, words)
    packed = "".join(words for name, words in _png_texts(data) if name.startswith(_XMP)).encode()
    for words in dict.fromkeys((*xmp_words(data), *xmp_words(packed), *_press_words(image))):
        tally.passage(SpotKind.PROPERTY, "XMP/IPTC", words)


def _texts(image: Image.Image, data: bytes) -> Iterator[tuple[str, str]]:
    """Texts beside the pixels: the chunks of a PNG, the comment of a JPEG or GIF."""
    yield from (one for one in _png_texts(data) if not one[0].startswith(_XMP))
    if not data.startswith(SIGN) and image.info.get("comment"):
        yield "Comment", _words(image.info["comment"])


def _png_texts(data: bytes) -> Iterator[tuple[str, str]]:
    return png_texts(data) if data.startswith(SIGN) else iter(())


def _press_words(image: Image.Image) -> Iterator[str]:
    """Captions and names that picture desks write (IPTC), in the block of Photoshop."""
    block = image.info.get("photoshop")
    pieces = block.values() if isinstance(block, dict) else ()
    for piece in (one for one in pieces if isinstance(one, bytes)):
        for field in _IPTC.finditer(piece):
            length = int.from_bytes(field[1])
            yield _words(piece[field.end() : field.end() + length])


def _words(value: object) -> str:
    """A value in words; bytes in the encoding that reads them without a fault."""
    if not isinstance(value, bytes):
        return str(value)[:_MOST_WORDS]
    told = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"\0" * 8)[:_MOST_WORDS]
    if told.startswith(b"UNICODE\0") or b"\0" in told.strip(b"\0"):
        return _wide(told.removeprefix(b"UNICODE\0"))
    for encoding in ("utf-8", "gb18030"):
        try:
            return told.decode(encoding).strip("\0 ")
        except UnicodeDecodeError:
            continue
    return told.decode("latin-1")


def _wide(told: bytes) -> str:
    """UTF-16 of either order: digits and blanks have their zero byte first or last."""
    big = told[0::2].count(0) > told[1::2].count(0)
    return told.decode("utf-16-be" if big else "utf-16-le", "replace").strip("\0 ")
