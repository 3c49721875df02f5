"""Blocks of the tree as paragraphs and tables of a docx, in order."""

from collections.abc import Callable

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from editor_app.exporters.docx_inline import Draw, InlineWriter, words_for
from editor_app.exporters.docx_lists import ListNumbers, place
from editor_app.exporters.docx_names import element, valued
from editor_app.exporters.docx_tables import table_element
from editor_app.rendering.tree import (
    Block,
    Heading,
    Image,
    Inlines,
    ListBlock,
    Paragraph,
    Quote,
    Raw,
    Rule,
    Table,
    Text,
    plain_text,
)

Shape = Callable[[etree._Element], None]  # changes the properties of a paragraph


class BlockWriter:
    """Appends to the end of one document."""

    def __init__(self, document: Document, inline: InlineWriter, draw: Draw) -> None:
        self._document = document
        self._inline = inline
        self._draw = draw
        self._lists = ListNumbers(document)
        self._end: etree._Element = document.element.body.sectPr

    def write(self, block: Block, *, opens_page: bool = False) -> None:
        """Append a block of the body; a heading can open a page."""
        match block:
            case Paragraph():
                self.paragraph("Text", block.content)
            case Heading():
                own = (element("w:pageBreakBefore"),) if opens_page else ()
                self.paragraph(f"Heading{block.level}", block.content, *own)
            case ListBlock():
                self._list(block, 0)
            case Table():
                self._table(block)
            case Image():
                self._image(block)
            case Quote():
                for paragraph in block.paragraphs:
                    self.paragraph("Quote", paragraph.content)
            case Rule():
                self.paragraph("Rule", ())
            case Raw():
                self.paragraph("Source", (Text(text=block.source),))
            case _:  # a kind of block this writer does not know yet keeps its words
                self.paragraph("Text", (Text(text=plain_text(block)),))

    def paragraph(self, style: str, content: Inlines, *properties: etree._Element) -> None:
        """Append a paragraph; ``properties`` are children of ``w:pPr`` in the schema's order."""
        self._append(self._made(style, content, *properties))

    def _made(self, style: str, content: Inlines, *properties: etree._Element) -> etree._Element:
        own = element("w:pPr", valued("w:pStyle", style), *properties)
        return element("w:p", own, *self._inline.write(content))

    def _append(self, made: etree._Element) -> None:
        self._end.addprevious(made)

    def _list(self, block: ListBlock, depth: int) -> None:
        number = self._lists.begin(ordered=block.ordered, depth=depth, start=block.start)
        for item in block.items:
            self.paragraph("ListText", item.content, place(number, depth))
            if item.children is not None:
                self._list(item.children, depth + 1)

    def _table(self, block: Table) -> None:
        before = self._end.getprevious()
        if before is not None and before.tag == qn("w:tbl"):
            self.paragraph("Cell", ())  # else the two would become one
        self._append(table_element(block, self._made))

    def _image(self, block: Image) -> None:
        drawn = self._draw(block)
        words = (Text(text=words_for(block)),)
        shown = self._inline.write(words) if drawn is None else [drawn]
        style = element("w:pPr", valued("w:pStyle", "Picture"))
        self._append(element("w:p", style, *shown))
        if block.caption:
            self.paragraph("Caption", (Text(text=block.caption),))
