"""A list as a Word document in the house's styles."""

from editor_app.domain.sheets import Sheet
from editor_app.exporters.docx_blocks import BlockWriter
from editor_app.exporters.docx_inline import InlineWriter
from editor_app.exporters.docx_notes import NotesPart
from editor_app.exporters.docx_package import begin, packed
from editor_app.exporters.docx_page import set_page
from editor_app.exporters.docx_pictures import drawing
from editor_app.exporters.docx_styles import set_styles
from editor_app.rendering.tree import Alignment, HardBreak, Inline, Inlines, Table, Text


def docx_sheet(sheet: Sheet) -> bytes:
    """The document. The same list gives the same bytes."""
    document = begin(sheet.title)
    set_styles(document)
    set_page(document)
    body = document.element.body
    for paragraph in list(body)[:-1]:
        body.remove(paragraph)
    notes = NotesPart(document, str)
    draw = drawing(document, lambda _: None)
    writer = BlockWriter(document, InlineWriter(document.part, str, notes.refer, draw), draw)
    writer.paragraph("Title", (Text(text=sheet.title),))
    writer.write(
        Table(
            header=tuple(_words(one) for one in sheet.headings),
            alignments=(Alignment.LEFT,) * len(sheet.headings),
            rows=tuple(tuple(_words(cell) for cell in row) for row in sheet.rows),
            widths=sheet.widths,
        )
    )
    writer.paragraph("Text", ())
    notes.attach()
    return packed(document)


def _words(text: str) -> Inlines:
    made: list[Inline] = []
    for number, line in enumerate(text.splitlines()):
        if number:
            made.append(HardBreak())
        made.append(Text(text="".join(one for one in line if one.isprintable())))
    return tuple(made)
