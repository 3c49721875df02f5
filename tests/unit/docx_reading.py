"""An independent reader of exported documents: python-docx, in the order of the file."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from lxml import etree


def opened(data: bytes) -> Document:
    """The document."""
    return docx.Document(BytesIO(data))


def lines(document: Document) -> Iterator[str]:
    """The text of each paragraph, and of each row of a table with tabs between its cells."""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(_cell_texts(row))
        else:
            yield block.text


def _cell_texts(row: _Row) -> Iterator[str]:
    """Each cell once, although a merged one stands in several rows and columns."""
    for cell in row._tr.tc_lst:
        if cell.vMerge != "continue":
            yield "\n".join(paragraph.text for paragraph in cell.p_lst)


def noted(data: bytes) -> str:
    """The words of all footnotes."""
    with ZipFile(BytesIO(data)) as file:
        if "word/footnotes.xml" not in file.namelist():
            return ""
        root = etree.fromstring(file.read("word/footnotes.xml"))
    return "".join(one.text or "" for one in root.iter(qn("w:t")))


def styles(document: Document) -> list[tuple[str, str]]:
    """The name of the style and the text of each paragraph outside tables."""
    return [(_style(one), one.text) for one in document.paragraphs]


def _style(paragraph: Paragraph) -> str:
    style = paragraph.style
    return "" if style is None or style.name is None else style.name
