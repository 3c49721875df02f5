"""The last step of every importer: recognise, count what was kept, write the Markdown."""

from collections.abc import Mapping, Sequence

from editor_app.importers.blocks import Block, Grid, Item, Line, Para, Picture, markdown
from editor_app.importers.imported import Imported
from editor_app.importers.inline_markdown import is_blank
from editor_app.importers.notes import placed
from editor_app.importers.pictures import Pictures
from editor_app.importers.receipt import Ledger, NoteKind
from editor_app.importers.recognition import recognise


def assemble(
    blocks: Sequence[Block],
    notes: Mapping[str, Sequence[Block]],
    pictures: Pictures,
    ledger: Ledger,
    *,
    links_told: bool = False,
) -> Imported:
    """Make an import of blocks; ``notes`` are footnotes by the number pieces refer to.

    A reader that told the fate of each link itself says so by ``links_told``.
    """
    shown = [block for block in blocks if not (isinstance(block, Para) and is_blank(block.pieces))]
    found = recognise(shown, ledger)
    noted = placed(found.blocks, notes)
    ledger.count(NoteKind.NESTED_TABLE, noted.tables)
    ledger.count(NoteKind.NOTES, len(noted.words))
    ledger.count(NoteKind.FOOTNOTE, len(notes) - len(noted.words))
    for block in (*noted.blocks, *noted.flattened):
        _count(block, ledger)
        again = isinstance(block, Para) and block.filler  # its words were counted where they were
        if isinstance(block, Para | Item) and not (links_told or again):
            ledger.count(NoteKind.LINKS, len({piece.href for piece in block.pieces if piece.href}))
    return Imported(
        title=found.title,
        markdown=markdown(noted.blocks, noted.words),
        fields=found.fields,
        files=pictures.files(),
        receipt=ledger.notes(),
    )


def _count(block: Block, ledger: Ledger) -> None:
    match block:
        case Para():
            kind = NoteKind.HEADINGS if block.level else NoteKind.PARAGRAPHS
            ledger.count(kind, int(not block.filler))
        case Item():
            ledger.count(NoteKind.LIST_ITEMS)
        case Grid():
            ledger.count(NoteKind.TABLES)
        case Picture():
            ledger.count(NoteKind.PICTURES)
        case Line():
            ledger.count(NoteKind.RULES)
