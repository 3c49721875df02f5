"""An independent reader of exported documents: python-docx, in the order of the file."""

from collections.abc import Iterator
from io import BytesIO

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph


def opened(data: bytes) -> Document:
    """The document."""
    return docx.Document(BytesIO(data))


def lines(document: Document) -> Iterator[str]:
    """The text of each paragraph, and of each row of a table with tabs between its cells."""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(cell.text for cell in row.cells)
        else:
            yield block.text


def styles(document: Document) -> list[tuple[str, str]]:
    """The name of the style and the text of each paragraph outside tables."""
    return [(_style(one), one.text) for one in document.paragraphs]


def _style(paragraph: Paragraph) -> str:
    style = paragraph.style
    return "" if style is None or style.name is None else style.name
