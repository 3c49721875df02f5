"""The last step of every importer: recognise, count what was kept, write the Markdown."""

from collections.abc import Sequence

from editor_app.importers.blocks import Block, Grid, Item, Line, Para, Picture, markdown
from editor_app.importers.imported import Imported
from editor_app.importers.inline_markdown import is_blank
from editor_app.importers.pictures import Pictures
from editor_app.importers.receipt import Ledger, NoteKind
from editor_app.importers.recognition import recognise


def assemble(
    blocks: Sequence[Block], notes: Sequence[Block], pictures: Pictures, ledger: Ledger
) -> Imported:
    """Make an import of blocks; ``notes`` are footnotes that go below the text."""
    shown = [block for block in blocks if not (isinstance(block, Para) and is_blank(block.pieces))]
    found = recognise(shown, ledger)
    body = [*found.blocks, *notes]
    for block in body:
        _count(block, ledger)
    return Imported(
        title=found.title,
        markdown=markdown(body),
        fields=found.fields,
        files=pictures.files(),
        receipt=ledger.notes(),
    )


def _count(block: Block, ledger: Ledger) -> None:
    match block:
        case Para():
            ledger.count(NoteKind.HEADINGS if block.level else NoteKind.PARAGRAPHS)
            links = {piece.href for piece in block.pieces if piece.href}
            ledger.count(NoteKind.LINKS, len(links))
        case Item():
            ledger.count(NoteKind.LIST_ITEMS)
            ledger.count(NoteKind.LINKS, len({p.href for p in block.pieces if p.href}))
        case Grid():
            ledger.count(NoteKind.TABLES)
        case Picture():
            ledger.count(NoteKind.PICTURES)
        case Line():
            ledger.count(NoteKind.RULES)
