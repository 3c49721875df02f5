"""Read a QTextTable as a table of the tree, and again while somebody types in it.

Asking Qt for every cell of a table takes longer than a keystroke may. What a table looks like
without its words never changes as long as it lives: every command that changes the shape puts a
new table in its place. So that is read once, and afterwards only the cells that changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextLength, QTextTable

from editor_app.rendering.table_shape import joined, settled, with_grid
from editor_app.rendering.tree import Alignment, Inlines, Span, Table
from editor_app.ui.body.schema import COLUMN_ALIGNMENT, HEADER_COLUMN


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """A table without its words, and where each of its cells stands, in the order of the text."""

    shape: Table
    places: tuple[tuple[int, int], ...]

    def node(self, contents: Sequence[Inlines]) -> Table:
        """The table with words, one content for each cell that exists."""
        rows: list[list[Inlines]] = [
            [()] * len(self.shape.header) for _ in range(1 + len(self.shape.rows))
        ]
        for (row, column), content in zip(self.places, contents, strict=True):
            rows[row][column] = content
        return with_grid(self.shape, rows)


def read_layout(table: QTextTable) -> TableLayout:
    """What a table looks like."""
    places: list[tuple[int, int]] = []
    spans: list[Span] = []
    alignments: list[Alignment | None] = [None] * table.columns()
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) != (row, column):
                continue
            places.append((row, column))
            height, width = cell.rowSpan(), cell.columnSpan()
            if height > 1 or width > 1:
                spans.append(Span(row=row, column=column, height=height, width=width))
            if alignments[column] is None:  # the first cell of a column says how it is aligned
                start = cell.firstCursorPosition().blockFormat()
                alignments[column] = Alignment(start.property(COLUMN_ALIGNMENT) or "")
    empty = ((),) * table.columns()
    shape = Table(header=empty, rows=(empty,) * (table.rows() - 1), alignments=())
    shape = replace(
        shape,
        alignments=tuple(one or Alignment.NONE for one in alignments),
        header_rows=table.format().headerRowCount(),
        header_column=bool(table.format().property(HEADER_COLUMN)),
        spans=tuple(spans),
        widths=_widths(table.format().columnWidthConstraints()),
    )
    return TableLayout(shape=settled(shape), places=tuple(places))


def table_blocks(table: QTextTable) -> range:
    """The numbers of the blocks that are a table's cells."""
    first = table.firstCursorPosition().block().blockNumber()
    return range(first, table.lastCursorPosition().block().blockNumber() + 1)


def by_cells(
    table: QTextTable, layout: TableLayout, contents: Sequence[Inlines]
) -> Sequence[Inlines]:
    """The contents of the cells from those of the text blocks: a cell of several blocks becomes one
    line with breaks."""
    if len(contents) == len(layout.places):
        return contents
    first = table_blocks(table).start
    begins = [
        table.cellAt(row, column).firstCursorPosition().block().blockNumber() - first
        for row, column in layout.places
    ]
    ends = [*begins[1:], len(contents)]
    return [
        joined([content for content in contents[begin:end] if content])
        for begin, end in zip(begins, ends, strict=True)
    ]


def _widths(constraints: list[QTextLength]) -> tuple[int, ...]:
    percent = QTextLength.Type.PercentageLength
    if all(length.type() == percent for length in constraints):
        return tuple(round(length.rawValue()) for length in constraints)
    return ()
