"""Laws of the exported document, tried on generated bodies: no word is lost, none is added."""

import os
from dataclasses import replace
from io import BytesIO

from hypothesis import HealthCheck, assume, given, settings
from PIL import Image as Pixels

from editor_app.cli.layout import bundled_layout
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.item import ColumnKey, Content, Kind, UnitKey
from editor_app.exporters import docx
from editor_app.exporters.source import Source
from editor_app.importers.docx import read_docx
from editor_app.importers.limits import Limits
from editor_app.rendering.block_inlines import map_inlines
from editor_app.rendering.markdown_inline import parse_image
from editor_app.rendering.markdown_source import join_neighbours, parse
from editor_app.rendering.notes import notes_of
from editor_app.rendering.runs import RunKind, flatten, nest
from editor_app.rendering.sanitize import safe_link
from editor_app.rendering.scene import SystemValues
from editor_app.rendering.serialize import serialize
from editor_app.rendering.table_shape import cell_rows, settled
from editor_app.rendering.tree import (
    NOTE_PLACE,
    Alignment,
    Block,
    Document,
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
    inline_text,
    plain_text,
)
from tests.unit.docx_reading import lines, noted, opened
from tests.unit.test_tree_laws import documents

COUNT = int(os.environ.get("EXPORT_LAWS", "25"))
LAWS = settings(max_examples=COUNT, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TITLE = "关于测试的通报"


def _picture() -> bytes:
    made = BytesIO()
    Pixels.new("RGB", (4, 3), "red").save(made, "PNG")
    return made.getvalue()


PICTURE = _picture()
ADDRESS = f"att:{sha256_hex(PICTURE)}"


def _exported(document: Document) -> bytes:
    layout = bundled_layout()
    content = Content(
        kind=Kind("news"),
        unit=UnitKey(layout.portal.units[0].key),
        column=ColumnKey("news"),
        template_version="1",
        layout_version=layout.version,
        fields={"title": TITLE},
        body=serialize(document),
    )
    source = Source(
        content=content, layout=layout, system=SystemValues(), data=lambda _hash: PICTURE
    )
    return docx.write(source).main


def _with_pictures(document: Document) -> Document:
    """The document with a picture that is there; those between words have a test of their own."""
    blocks = (replace(b, src=ADDRESS) if isinstance(b, Image) else b for b in document.blocks)
    return parse(serialize(Document(blocks=tuple(map_inlines(b, _unpictured) for b in blocks))))


def _unpictured(content: Inlines) -> Inlines:
    runs = []
    for run in flatten(content):
        picture = run.kind is RunKind.RAW and parse_image(run.text) is not None
        words = replace(run, kind=RunKind.TEXT, text="图") if picture else run
        # the tab of a Word file is read as a blank, which the receipt tells
        plain = replace(words, text=words.text.replace("\t", " "))
        runs.append(replace(plain, note=_unpictured(run.note)))
    return nest(runs)


@LAWS
@given(documents)
def test_another_reader_finds_every_word_and_no_other(document: Document) -> None:
    """Those of the notes included, which stand in a part of their own."""
    document = _with_pictures(document)
    file = _exported(document)
    found = "".join(lines(opened(file))) + noted(file)
    expected = TITLE + "".join(_shown(block) for block in document.blocks).replace(NOTE_PLACE, "")
    expected += "".join(inline_text(note) for note in notes_of(document.blocks))
    assert _without_blanks(found) == _without_blanks(expected)


def _shown(block: Block) -> str:
    """A picture shows its caption; its alternative text is no text of the page."""
    return block.caption if isinstance(block, Image) else plain_text(block)


def _without_blanks(text: str) -> str:
    return "".join(text.split())


@LAWS
@given(documents)
def test_importing_the_document_gives_the_body_back(document: Document) -> None:
    document = _with_pictures(document)
    assume(not any(_unsayable(block) for block in document.blocks))
    expected = [one for block in document.blocks for one in _said(block)]
    assume(len(join_neighbours(expected)) == len(expected))  # a line parted two lists
    imported = read_docx(_exported(document), "item.docx", Limits())
    assert imported.title == TITLE
    assert imported.markdown == serialize(Document(blocks=tuple(expected)))


def _unsayable(block: Block) -> bool:
    """Source that is kept as written has no form in Word; a table of one cell reads as a frame."""
    if isinstance(block, Table):
        return not block.rows and len(next(cell_rows(block))) == 1
    return isinstance(block, Raw)


def _said(block: Block) -> list[Block]:
    """What Word has no word for: alignment of cells, quotes, captions, titles of links."""
    match block:
        case Paragraph():
            return [Paragraph(content=_line(block.content))]
        case Heading():
            plain = nest([replace(run, strong=False) for run in flatten(block.content)])
            return [Heading(level=block.level, content=_line(plain))]
        case ListBlock():
            return [_list(block)]
        case Table():
            return [_table(block)]
        case Image():
            words = block.caption
            caption = [Paragraph(content=(Text(text=words),))] if words else []
            return [replace(block, caption=""), *caption]
        case Quote():
            return [Paragraph(content=_line(one.content)) for one in block.paragraphs]
        case Rule() | Raw():
            return []


def _list(block: ListBlock) -> ListBlock:
    items = (
        replace(
            item,
            content=_line(item.content),
            children=None if item.children is None else _list(item.children),
        )
        for item in block.items
    )
    return replace(block, items=tuple(items))


def _table(block: Table) -> Table:
    """Word has merged cells and rows that head a table; every table is read with one at least."""
    return settled(
        Table(
            header=tuple(_line(cell) for cell in block.header),
            alignments=(Alignment.NONE,) * len(block.header),
            rows=tuple(tuple(_line(cell) for cell in row) for row in block.rows),
            header_rows=block.header_rows or 1,
            spans=block.spans,
        )
    )


def _line(content: Inlines) -> Inlines:
    runs = []
    for run in flatten(content):
        href = run.href if safe_link(run.href) and not run.href.startswith("att:") else ""
        kind = RunKind.TEXT if run.kind is RunKind.RAW else run.kind
        runs.append(replace(run, href=href, title="", kind=kind, note=_line(run.note)))
    return nest(runs)


@LAWS
@given(documents)
def test_the_same_item_gives_the_same_bytes(document: Document) -> None:
    assert _exported(document) == _exported(document)
