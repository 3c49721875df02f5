"""An item as PDF: the Word document, printed by LibreOffice, or the same text printed by Qt.

Either way the text is read back and compared: a PDF nobody can search is no copy of the item.
"""

import unicodedata
from collections import Counter

import pypdfium2 as pdfium

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.export import Written
from editor_app.exporters import docx
from editor_app.exporters.pdf_radicals import without_radicals
from editor_app.exporters.print_html import print_job
from editor_app.exporters.source import Source
from editor_app.office.convert import find_office
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.notes import spelled_out
from editor_app.rendering.tree import Image, plain_text


def write(source: Source) -> Written:
    """The PDF; ``exact`` tells whether text copied out of it reads like the item's.

    Raises ``EditorError``: OFFICE_MISSING, OFFICE_FAILED; ``OfficeCancelled``.
    """
    office = find_office()
    if office is None:
        pdf = _printed(source)
    else:
        document = docx.write(source).main
        pdf = office.convert(document, "item.docx", "pdf", cancelled=source.cancelled)
    return Written(main=pdf, exact=reads_like(pdf, source))


def _printed(source: Source) -> bytes:
    if source.printer is None:
        raise EditorError(Code.OFFICE_MISSING)
    return without_radicals(source.printer(print_job(source)))


def reads_like(pdf: bytes, source: Source) -> bool:
    """Whether every Chinese character of title and body stands in the text layer, as itself.

    Radicals are not folded into characters: who searches for 一 does not find ⼀ (U+2F00).
    """
    wanted = Counter(_chinese(source.content.title + _body(source)))
    return not wanted - Counter(_chinese(pdf_text(pdf)))


def pdf_text(pdf: bytes) -> str:
    """The text layer, page by page."""
    document = pdfium.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _body(source: Source) -> str:
    blocks = spelled_out(parse(source.content.body)).blocks
    return "\n".join(plain_text(block) for block in blocks if not isinstance(block, Image))


def _chinese(text: str) -> list[str]:
    return [sign for sign in text if unicodedata.category(sign) == "Lo" and sign >= "\u3400"]
