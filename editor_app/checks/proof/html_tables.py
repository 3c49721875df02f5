"""Tables written in HTML: their cells at the places of a grid, merged ones too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from editor_app.checks.markdown_scan import Tag, scan_body

_SPAN = {
    name: re.compile(rf"\b{name}\s*=\s*[\"']?\s*(\d{{1,4}})", re.IGNORECASE)
    for name in ("colspan", "rowspan")
}
_MARKUP = re.compile(r"<[^<>]*>")
_MOST_CELLS = 20_000  # of a body; what stands behind is not read
_WIDEST, _HIGHEST = 100, 1_000


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of a cell and where they stand in the source; ``spans``: it is a merged one."""

    text: str
    start: int
    spans: bool = False
    first: bool = True  # False: the rest of a merged cell
    head: bool = False  # written as one


EMPTY = Cell("", 0)
Grid = Sequence[Sequence[Cell]]


@dataclass(slots=True)
class _Open:
    """A table that is being read."""

    source: str
    rows: list[dict[int, Cell]] = field(default_factory=list)
    at: int = -1  # number of the row
    cell: Tag | None = None
    cells: int = 0
    odd: bool = False  # it holds another one, or is too wide

    def begin_row(self) -> None:
        self.at += 1
        self._row(self.at)

    def end_cell(self, end: int) -> None:
        tag, self.cell = self.cell, None
        if tag is None or self.at < 0:
            return
        wide = min(_span(tag, "colspan"), _WIDEST)
        high = min(_span(tag, "rowspan"), _HIGHEST)
        self.cells += wide * high
        if self.cells > _MOST_CELLS or self.odd:
            return
        cell = _read(self.source, tag, end, spans=wide * high > 1)
        row = self._row(self.at)
        column = next((n for n in range(_WIDEST) if n not in row), _WIDEST)
        self.odd = self.odd or column + wide > _WIDEST
        for down in range(high):
            for right in range(wide):
                first = not (down or right)
                told = replace(cell, first=first)
                self._row(self.at + down).setdefault(column + right, told)

    def grid(self) -> Grid:
        """The rows that were written; empty for what is no plain table."""
        if self.odd or self.cells > _MOST_CELLS or self.at < 0:
            return ()
        rows = self.rows[: self.at + 1]
        width = max(max(row, default=-1) + 1 for row in rows)
        if width * len(rows) > _MOST_CELLS:
            return ()
        return [[row.get(n, EMPTY) for n in range(width)] for row in rows]

    def _row(self, number: int) -> dict[int, Cell]:
        while len(self.rows) <= number:
            self.rows.append({})
        return self.rows[number]


def grids(source: str) -> Iterator[Grid]:
    """The tables of a body in their order; one that holds another is left out."""
    table: _Open | None = None
    depth = spent = 0
    for tag in scan_body(source).tags:
        if tag.name == "table":
            depth = max(0, depth + (-1 if tag.closing else 1))
            if table is not None and not tag.closing:
                table.odd = True
            elif table is not None and not depth:
                table.end_cell(tag.start)
                yield table.grid()
                spent, table = table.cells, None
            elif table is None and not tag.closing:
                table = _Open(source, cells=spent)
        elif table is not None and tag.name in ("tr", "td", "th"):
            table.end_cell(tag.start)
            if not tag.closing and tag.name == "tr":
                table.begin_row()
            elif not tag.closing:
                table.cell = tag


def _span(tag: Tag, name: str) -> int:
    found = _SPAN[name].search(tag.attributes)
    return max(1, int(found[1])) if found else 1


def _read(source: str, tag: Tag, end: int, *, spans: bool) -> Cell:
    inside = source[tag.end : end]
    words = unescape(_MARKUP.sub("", inside)).replace("\u00a0", " ").strip()
    at = inside.find(words)
    return Cell(words, tag.end + max(at, 0), spans, head=tag.name == "th")


def head_rows(rows: Grid) -> int:
    """How many rows of a table are its head: those of heads, and those into which one reaches."""
    high = 1
    while high < len(rows):
        above = {cell.start for cell in rows[high - 1] if cell.spans}
        reached = any(not cell.first and cell.start in above for cell in rows[high])
        if not reached and not all(cell.head for cell in rows[high]):
            break
        high += 1
    return high
