"""Tables of a docx: merged cells stay merged, a table in a cell becomes text of the cell."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.importers.blocks import Block, Grid, Item, Para, Picture
from editor_app.importers.budget import Budget
from editor_app.importers.docx_elements import INSERTED, REMOVED, drop, inside
from editor_app.importers.docx_names import MC, W, chosen, number, texts, value
from editor_app.importers.pieces import Piece
from editor_app.importers.receipt import Ledger, NoteKind
from editor_app.importers.table_markdown import GridSpan

_WIDEST = 63  # columns, Word's own limit
_PROPERTIES = frozenset({f"{W}tblPr", f"{W}tblPrEx", f"{W}tblGrid", f"{W}trPr"})
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
        cells = list(_below(rows[0], f"{W}tc", ledger, budget))
        if len(cells) == 1:
            ledger.count(NoteKind.FRAME_TABLE)
            return _content(cells[0], read_cell, ledger, budget)
    reader = _Reader(read_cell=read_cell, ledger=ledger, budget=budget)
    for row in rows:
        reader.row(row)
    ledger.count(NoteKind.CELL_PICTURE, len(reader.pictures))
    if not reader.rows:
        ledger.count(NoteKind.LAYOUT)
        return []
    return [reader.grid(), *reader.pictures]


def _rows(table: etree._Element, ledger: Ledger, budget: Budget) -> Iterator[etree._Element]:
    for row in _below(table, f"{W}tr", ledger, budget):
        if row.find(f"{W}trPr/{W}del") is not None:
            ledger.add(NoteKind.REVISION_DELETED, texts(row), budget.spent)
            ledger.count(NoteKind.WITHIN, inside(row) - 1)  # the change itself is inside, too
        else:
            if row.find(f"{W}trPr/{W}ins") is not None:
                ledger.add(NoteKind.REVISION_INSERTED, place=budget.spent)
            yield row


def _below(
    parent: etree._Element, tag: str, ledger: Ledger, budget: Budget
) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, through content controls and other wrappers."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in REMOVED:
            drop(ledger, child, NoteKind.REVISION_DELETED, texts(child), budget.spent)
        elif child.tag == f"{MC}AlternateContent":
            branch = chosen(child)
            if branch is not None:
                yield from _below(branch, tag, ledger, budget)
        elif len(child) and child.tag not in _PROPERTIES:
            if child.tag in INSERTED:
                ledger.add(NoteKind.REVISION_INSERTED, place=budget.spent)
            yield from _below(child, tag, ledger, budget)


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Reads row after row; a cell that goes on below is open until a row does not go on with it."""

    read_cell: Callable[[etree._Element], list[Block]]
    ledger: Ledger
    budget: Budget
    rows: list[list[list[Piece]]] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    headers: int = 0
    _spans: dict[tuple[int, int], GridSpan] = field(default_factory=dict)
    _open: dict[int, GridSpan] = field(default_factory=dict)

    def row(self, row: etree._Element) -> None:
        """Read a row of the table."""
        if self.headers == len(self.rows) and _is_header(row):
            self.headers += 1
        cells: list[list[Piece]] = [[] for _ in range(_span(row, "trPr", "gridBefore", 0))]
        still: dict[int, GridSpan] = {}
        for cell in _below(row, f"{W}tc", self.ledger, self.budget):
            span = self._cell(cell, cells)
            if span is not None:
                still[span.column] = span
        self._open = still
        self.rows.append(cells)

    def grid(self) -> Grid:
        """The table that was read; a table without marked header rows has one."""
        spans = [span for span in self._spans.values() if span.height > 1 or span.width > 1]
        self.ledger.count(NoteKind.MERGES_KEPT, len(spans))
        return Grid(rows=self.rows, spans=spans, header_rows=self.headers or 1)

    def _cell(self, cell: etree._Element, cells: list[list[Piece]]) -> GridSpan | None:
        """Read a cell; gives what of it may go on in the next row."""
        properties = cell.find(f"{W}tcPr")
        merge = None if properties is None else properties.find(f"{W}vMerge")
        goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        width = _span(cell, "tcPr", "gridSpan", 1)
        above = self._open.get(len(cells)) if goes_on else None
        if above is not None and above.width == width:
            span = replace(above, height=above.height + 1)
        else:
            span = GridSpan(row=len(self.rows), column=len(cells), width=width)
        self._spans[span.row, span.column] = span
        content = _flatten(_content(cell, self.read_cell, self.ledger, self.budget), self.ledger)
        cells.append(content.pieces)
        self.pictures.extend(content.pictures)
        self.budget.spend_cells(width)
        cells.extend([] for _ in range(width - 1))
        return span if merge is not None else None


def _content(
    cell: etree._Element,
    read_cell: Callable[[etree._Element], list[Block]],
    ledger: Ledger,
    budget: Budget,
) -> list[Block]:
    """The blocks of a cell; one that a tracked change deleted keeps its place, not its words."""
    if cell.find(f"{W}tcPr/{W}cellDel") is not None:
        ledger.add(NoteKind.REVISION_DELETED, texts(cell), budget.spent)
        ledger.count(NoteKind.WITHIN, inside(cell) - 1)  # the change itself is inside, too
        return []
    if cell.find(f"{W}tcPr/{W}cellIns") is not None:
        ledger.add(NoteKind.REVISION_INSERTED, place=budget.spent)
    return read_cell(cell)


def _is_header(row: etree._Element) -> bool:
    mark = row.find(f"{W}trPr/{W}tblHeader")
    return mark is not None and mark.get(f"{W}val", "true") not in ("0", "false", "off")


def _span(element: etree._Element, properties: str, name: str, otherwise: int) -> int:
    found = number(value(element.find(W + properties), name))
    return otherwise if found is None else max(otherwise, min(found, _WIDEST))


def _flatten(blocks: list[Block], ledger: Ledger) -> _Content:
    """Everything in a cell on one line, its paragraphs parted by line breaks."""
    content = _Content()
    for block in blocks:
        match block:
            case Para():
                ledger.count(NoteKind.CELL_PARAGRAPHS, int(not block.filler))
                _append(content, list(block.pieces))
            case Item():
                ledger.count(NoteKind.CELL_PARAGRAPHS)
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
