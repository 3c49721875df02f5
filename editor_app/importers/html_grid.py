"""Tables of a page as grids; what is inside a cell is read by the page's reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.importers.blocks import Grid
from editor_app.importers.html_reading import Page
from editor_app.importers.pieces import Piece
from editor_app.importers.receipt import NoteKind
from editor_app.importers.table_markdown import TALLEST, GridSpan

_WIDEST = 63  # columns a cell may cover, as in Word
_PARTS = frozenset(("thead", "tbody", "tfoot"))
_CELLS = frozenset(("td", "th"))
_COLUMNS = frozenset(("colgroup", "col"))


def only_cell(table: etree._Element) -> etree._Element | None:
    """The cell of a table that has a single one: such a table is a frame around text."""
    found: list[etree._Element] = []
    for row in _rows(table):
        found.extend(cell for cell in row if cell.tag in _CELLS)
        if len(found) > 1:
            return None
    return found[0] if found else None


def _rows(part: etree._Element) -> Iterator[etree._Element]:
    for child in part:
        if child.tag == "tr":
            yield child
        elif child.tag in _PARTS:
            yield from _rows(child)


@dataclass(slots=True)
class GridReader:
    """Reads one table. ``read_cell`` gives the words of a cell, ``stray`` takes what stands
    between rows and cells, which the caller puts before the table; ``keeps`` says whether merged
    cells can stay merged where the table goes."""

    page: Page
    keeps: bool
    read_cell: Callable[[etree._Element], list[Piece]]
    stray: Callable[[etree._Element | str], None]
    rows: list[list[list[Piece]]] = field(default_factory=list)
    _headers: int = 0
    _spans: list[GridSpan] = field(default_factory=list)
    _open: dict[int, int] = field(default_factory=dict)  # column -> rows a cell still reaches down

    def read(self, table: etree._Element, place: int) -> Grid:
        """The whole table; it may have no rows."""
        self._part_of(table)
        if self.rows:  # short rows are filled up: the rectangle is what costs
            full = len(self.rows) * max(map(len, self.rows))
            self.page.budget.spend_cells(full - sum(map(len, self.rows)))
        spans = [
            replace(span, height=min(span.height, len(self.rows) - span.row))
            for span in self._spans
        ]
        return Grid(
            rows=self.rows,
            spans=[span for span in spans if span.height > 1 or span.width > 1],
            header_rows=self._headers or 1,
            place=place,
        )

    def _part_of(self, part: etree._Element) -> None:
        self._words(part.text)
        for child in part:
            if child.tag == "tr":
                self._part(1)
                self._row(child)
            elif child.tag in _PARTS:
                self._part(1)
                self._part_of(child)
            elif child.tag in _COLUMNS:
                self._part(sum(1 for one in child.iter() if isinstance(one.tag, str)))
            else:
                self.stray(child)
            self._words(child.tail)

    def _row(self, row: etree._Element) -> None:
        cells: list[list[Piece]] = []
        self._words(row.text)
        for cell in row:
            if cell.tag in _CELLS:
                self._skip_covered(cells)
                self._cell(cell, cells)
            else:
                self.stray(cell)
            self._words(cell.tail)
        self._skip_covered(cells)
        if cells:
            if self._headers == len(self.rows) and _is_header(row):
                self._headers += 1
            self.rows.append(cells)

    def _cell(self, cell: etree._Element, cells: list[list[Piece]]) -> None:
        wide, tall = _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", TALLEST)
        self.page.budget.spend_cells(wide)
        merged = wide > 1 or tall > 1
        place = self.page.budget.spent + 1
        kind = NoteKind.TABLE_PARTS
        if merged:
            kind = NoteKind.MERGES_KEPT if self.keeps else NoteKind.MERGED_CELLS
            self._spans.append(
                GridSpan(row=len(self.rows), column=len(cells), height=tall, width=wide)
            )
        self.page.fates.note(kind, place=place)
        for column in range(len(cells), len(cells) + wide):
            self._open[column] = tall - 1
        cells.append(self.read_cell(cell))
        cells.extend([] for _ in range(wide - 1))

    def _skip_covered(self, cells: list[list[Piece]]) -> None:
        while self._open.get(len(cells), 0):
            self.page.budget.spend_cells(1)
            self._open[len(cells)] -= 1
            cells.append([])

    def _part(self, amount: int) -> None:
        self.page.fates.note(NoteKind.TABLE_PARTS, amount=amount)

    def _words(self, text: str | None) -> None:
        if text and text.strip():
            self.stray(text)


def _is_header(row: etree._Element) -> bool:
    parent = row.getparent()
    cells = [cell.tag for cell in row if cell.tag in _CELLS]
    return (parent is not None and parent.tag == "thead") or all(tag == "th" for tag in cells)


def _span(cell: etree._Element, name: str, most: int) -> int:
    said = (cell.get(name) or "1").strip()
    if not (said.isascii() and said.isdigit()):
        return 1
    return max(1, min(int(said[:6]), most))  # Python refuses numbers of 4,300 digits
