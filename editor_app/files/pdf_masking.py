"""Mask words in a copy of a PDF: pages that hold one become pictures with bars over it.

Taking words out of a page's own instructions is not safe: they may be cut into pieces, drawn by
other objects or kept in fonts' tables. A picture holds what it shows. Other pages stay as they are;
the copy is read back, and refused when a word is still there.
"""

import ctypes
import re
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

import pypdfium2
from PIL import Image, ImageDraw
from pypdfium2 import raw

from editor_app.checks.folding import UNSEEN, without_unseen
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.pdf_cleaning import same_each_time
from editor_app.files.pdf_words import annotations

_DOTS = 200 / 72  # pixels per point: 200 dpi
_MOST_PIXELS = 16_000_000  # of a page
_MOST_PAGES = 300
_INVISIBLE = 3  # ISO 32000-1, table 106: words behind a scan need not stand where they are seen
_PAD = 0.12  # of a character's height, above and below what is covered
_BAR = (40, 44, 52)
_QUALITY = 88

Box = tuple[float, float, float, float]  # left, bottom, right, top, in points
_NOWHERE: Box = (0, 0, 0, 0)
Image.preinit()  # loads what writes a JPEG, before the bars close


def mask_pdf(data: bytes, name: str, words: Mapping[str, str]) -> bytes:
    """The copy, without its properties, bookmarks and files. Raises FILE_REFUSED."""
    looks = {word: _spaced(word) for word in words}
    try:
        source = pypdfium2.PdfDocument(data)
        if len(source) > _MOST_PAGES:
            raise refused(name, Refused.NOT_CLEANABLE)
        copy = pypdfium2.PdfDocument.new()
        for number in range(len(source)):
            page = source[number]
            if any(look.search(_told(page)) for look in looks.values()):
                boxes = list(_covered(page, words, looks))
                if not all(map(_has_area, boxes)) or not boxes or _has_hidden_words(page):
                    raise refused(name, Refused.UNPLACED)
                _add_picture(copy, page, boxes)
            else:
                copy.import_pages(source, [number])
        out = BytesIO()
        copy.save(out)
        made = same_each_time(out.getvalue())
        if _still_there(made, looks.values()):
            raise refused(name, Refused.UNPLACED)
    except pypdfium2.PdfiumError as problem:
        raise refused(name, Refused.DAMAGED, part="PDF") from problem
    return made


def _spaced(word: str) -> re.Pattern[str]:
    """The word, also where a line breaks in it or signs of no width stand in it."""
    return re.compile(rf"[\s{UNSEEN}]*".join(map(re.escape, "".join(word.split()))))


def _told(page: pypdfium2.PdfPage) -> str:
    """What a page says, its remarks too."""
    words = page.get_textpage().get_text_range()
    return "\n".join([words, *(one for _, said in annotations(page) for one in said)])


def _still_there(data: bytes, looks: Iterable[re.Pattern[str]]) -> bool:
    document = pypdfium2.PdfDocument(data)
    told = "\n".join(_told(document[number]) for number in range(len(document)))
    return any(look.search(told) for look in looks)


def _covered(
    page: pypdfium2.PdfPage, words: Mapping[str, str], looks: Mapping[str, re.Pattern[str]]
) -> Iterator[Box]:
    """The boxes of the characters that the masked form does not show."""
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    for word, look in looks.items():
        for match in look.finditer(text):
            head, tail = _shown(match[0], words[word])
            for at in range(match.start() + head, match.end() - tail):
                if not without_unseen(text[at]).strip():
                    continue
                same = raw.FPDFText_GetUnicode(textpage.raw, at) == ord(text[at])
                yield textpage.get_charbox(at, loose=True) if same else _NOWHERE


def _has_area(box: Box) -> bool:
    left, bottom, right, top = box
    return right > left and top > bottom


def _shown(word: str, masked: str) -> tuple[int, int]:
    """How many characters at the beginning and at the end the masked form still shows."""
    head = 0
    while head < min(len(word), len(masked)) and word[head] == masked[head]:
        head += 1
    tail = 0
    most = min(len(word), len(masked)) - head
    while tail < most and word[-1 - tail] == masked[-1 - tail]:
        tail += 1
    return head, tail


def _has_hidden_words(page: pypdfium2.PdfPage) -> bool:
    return any(
        raw.FPDFTextObj_GetTextRenderMode(one.raw) == _INVISIBLE
        for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=6)
    )


def _add_picture(copy: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, boxes: list[Box]) -> None:
    width, height = page.get_size()
    scale = min(_DOTS, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale).to_pil().convert("RGB")
    draw = ImageDraw.Draw(picture)
    for box in boxes:
        draw.rectangle(_on_picture(page, picture.size, box), fill=_BAR)
    jpeg = BytesIO()
    picture.save(jpeg, "JPEG", quality=_QUALITY)
    jpeg.seek(0)
    made = copy.new_page(width, height)
    image = pypdfium2.PdfImage.new(copy)
    image.load_jpeg(jpeg, pages=[made], inline=True)
    image.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    made.insert_obj(image)
    made.gen_content()


def _on_picture(
    page: pypdfium2.PdfPage, size: tuple[int, int], box: Box
) -> tuple[int, int, int, int]:
    """A box of the page in pixels, however the page is turned."""
    left, bottom, right, top = box
    pad = _PAD * max(1.0, top - bottom)
    corners = ((left, bottom - pad), (right, top + pad))
    told = [_pixel(page, size, x, y) for x, y in corners]
    columns, rows = sorted(x for x, _ in told), sorted(y for _, y in told)
    return columns[0], rows[0], columns[1], rows[1]


def _pixel(page: pypdfium2.PdfPage, size: tuple[int, int], x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page.raw, 0, 0, *size, 0, x, y, across, down)
    return across.value, down.value
