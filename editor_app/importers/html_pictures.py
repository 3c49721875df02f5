"""Pictures of a page: taken when their bytes are at hand, never opened or fetched."""

import base64
import binascii
import re

from lxml import etree

from editor_app.importers.html_reading import Page
from editor_app.importers.page_pictures import address_below
from editor_app.importers.picture_size import too_many_pixels
from editor_app.importers.pieces import clean_text
from editor_app.importers.receipt import NoteKind

GIVEN = "data-given"  # attribute of a picture whose bytes came beside the page
_OWN = re.compile(r"att:[0-9a-f]{1,64}")
_EMPTY_WORDS = frozenset(("图片", "图", "照片", "image", "img", "picture", "photo"))
_FILE_LIKE = re.compile(r"(?:.*[\\/])?[\w\-. ]*\.(?:png|jpe?g|gif|bmp|webp|wmf|emf|tiff?)", re.I)


def alternative(element: etree._Element) -> str:
    """The words for a picture; the name of a file is none, nor is a word for any picture."""
    words = " ".join(clean_text(element.get("alt") or "")[0].split())
    return "" if _FILE_LIKE.fullmatch(words) or words.lower() in _EMPTY_WORDS else words


def take_picture(element: etree._Element, page: Page) -> tuple[str, NoteKind]:
    """The address of a picture, or none and why; ``PICTURES`` if there is nothing to tell."""
    source = element.get("src") or ""
    if page.own_files and _OWN.fullmatch(source):
        return source, NoteKind.PICTURES
    given = page.given.get(element.get(GIVEN) or "")
    data = inline_data(source) if given is None else given
    if data is None:
        below = address_below(source) if page.beside else ""
        return below, NoteKind.PICTURES if below else NoteKind.PICTURE_MISSING
    if (page.largest_picture and len(data) > page.largest_picture) or too_many_pixels(data):
        return "", NoteKind.PICTURE_TOO_LARGE
    address = page.pictures.take(data)
    return (address, NoteKind.PICTURES) if address else ("", NoteKind.PICTURE_UNREADABLE)


def address_of(element: etree._Element) -> str:
    """Where a picture that is not here lies, for the receipt."""
    source = element.get("src") or element.get("data-src") or ""
    return "" if source.startswith("data:") else source[:100]


def inline_data(source: str) -> bytes | None:
    """The bytes of a ``data:`` address in base 64; ``None`` for any other address."""
    head, comma, body = source.partition(",")
    if not (comma and head.startswith("data:image/") and head.endswith(";base64")):
        return None
    try:
        return base64.b64decode("".join(body.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
