"""Tables of a docx: merged cells are split, a table in a cell becomes text of the cell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.blocks import Block, Grid, Item, Para, Picture
from editor_app.importers.budget import Budget
from editor_app.importers.docx_names import W, number, texts, value
from editor_app.importers.pieces import Piece
from editor_app.importers.receipt import Ledger, NoteKind

_WIDEST = 63  # columns, Word's own limit
_REMOVED = frozenset({f"{W}del", f"{W}moveFrom"})
_BREAK = Piece(is_break=True)


@dataclass(slots=True)
class _Content:
    """What stands in one cell: words for the cell, pictures for below the table."""

    pieces: list[Piece] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def read_table(
    table: etree._Element,
    read_cell: Callable[[etree._Element], list[Block]],
    ledger: Ledger,
    budget: Budget,
) -> list[Block]:
    """A table as a grid and the pictures of its cells; a frame of one cell as its content."""
    rows = list(_rows(table, ledger, budget))
    if len(rows) == 1:
        cells = list(_below(rows[0], f"{W}tc"))
        if len(cells) == 1:
            ledger.count(NoteKind.FRAME_TABLE)
            return read_cell(cells[0])
    grid: list[list[list[Piece]]] = []
    pictures: list[Picture] = []
    for row in rows:
        grid.append(_read_row(row, read_cell, ledger, budget, pictures))
    ledger.count(NoteKind.CELL_PICTURE, len(pictures))
    return [Grid(rows=grid), *pictures] if grid else []


def _rows(table: etree._Element, ledger: Ledger, budget: Budget) -> Iterator[etree._Element]:
    for row in _below(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is not None:
            ledger.add(NoteKind.REVISION_DELETED, texts(row), budget.spent)
        else:
            if row.find(f"{W}trPr/{W}ins") is not None:
                ledger.add(NoteKind.REVISION_INSERTED, place=budget.spent)
            yield row


def _below(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, through content controls and other wrappers."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif len(child) and child.tag not in _REMOVED:
            yield from _below(child, tag)


def _read_row(
    row: etree._Element,
    read_cell: Callable[[etree._Element], list[Block]],
    ledger: Ledger,
    budget: Budget,
    pictures: list[Picture],
) -> list[list[Piece]]:
    cells: list[list[Piece]] = [[] for _ in range(_span(row, "trPr", "gridBefore", 0))]
    for cell in _below(row, f"{W}tc"):
        properties = cell.find(f"{W}tcPr")
        merge = None if properties is None else properties.find(f"{W}vMerge")
        if merge is not None and merge.get(f"{W}val", "continue") == "continue":
            ledger.count(NoteKind.MERGED_CELLS)
        content = _flatten(read_cell(cell), ledger)
        cells.append(content.pieces)
        pictures.extend(content.pictures)
        span = _span(cell, "tcPr", "gridSpan", 1)
        budget.spend_cells(span)
        if span > 1:
            ledger.count(NoteKind.MERGED_CELLS)
            cells.extend([] for _ in range(span - 1))
    return cells


def _span(element: etree._Element, properties: str, name: str, otherwise: int) -> int:
    found = number(value(element.find(W + properties), name))
    return otherwise if found is None else max(otherwise, min(found, _WIDEST))


def _flatten(blocks: list[Block], ledger: Ledger) -> _Content:
    """Everything in a cell on one line, its paragraphs parted by line breaks."""
    content = _Content()
    for block in blocks:
        match block:
            case Para():
                _append(content, list(block.pieces))
            case Item():
                _append(content, [Piece(text=block.label), *block.pieces])
            case Picture():
                content.pictures.append(block)
                _append(content, [Piece(text="〔图片见表后〕")])
            case Grid():
                ledger.count(NoteKind.NESTED_TABLE)
                for row in block.rows:
                    line = [piece for cell in row for piece in (*cell, Piece(text=" "))]
                    _append(content, line)
    return content


def _append(content: _Content, line: list[Piece]) -> None:
    if content.pieces:
        content.pieces.append(_BREAK)
    content.pieces.extend(line)
