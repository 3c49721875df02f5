"""Read a QTextTable as a table of the tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QTextLength, QTextTable, QTextTableCell

from editor_app.rendering.table_shape import joined, settled
from editor_app.rendering.tree import Alignment, Inlines, Span, Table
from editor_app.ui.body.lines import Sign, block_content, sign_of
from editor_app.ui.body.schema import COLUMN_ALIGNMENT, HEADER_COLUMN


def table_node(table: QTextTable, known: dict[Sign, Inlines]) -> Table:
    """The table as a tree node; `known` are the contents of cells read before."""
    reading = _Reading(known=known, alignments=[None] * table.columns())
    columns = range(table.columns())
    rows = [
        tuple(reading.cell(table.cellAt(row, column), row, column) for column in columns)
        for row in range(table.rows())
    ]
    shape = table.format()
    return settled(
        Table(
            header=rows[0],
            rows=tuple(rows[1:]),
            alignments=tuple(one or Alignment.NONE for one in reading.alignments),
            header_rows=shape.headerRowCount(),
            header_column=bool(shape.property(HEADER_COLUMN)),
            spans=tuple(reading.spans),
            widths=_widths(shape.columnWidthConstraints()),
        )
    )


def table_blocks(table: QTextTable) -> range:
    """The numbers of the blocks that are a table's cells."""
    first = table.firstCursorPosition().block().blockNumber()
    return range(first, table.lastCursorPosition().block().blockNumber() + 1)


@dataclass(slots=True, kw_only=True)
class _Reading:
    """Takes cell after cell; the first that begins in a column says how it is aligned."""

    known: dict[Sign, Inlines]
    alignments: list[Alignment | None]
    spans: list[Span] = field(default_factory=list)

    def cell(self, cell: QTextTableCell, row: int, column: int) -> Inlines:
        height, width = cell.rowSpan(), cell.columnSpan()
        if height > 1 or width > 1:
            if (cell.row(), cell.column()) != (row, column):
                return ()
            self.spans.append(Span(row=row, column=column, height=height, width=width))
        if self.alignments[column] is None:
            start = cell.firstCursorPosition().blockFormat()
            self.alignments[column] = Alignment(start.property(COLUMN_ALIGNMENT) or "")
        return self._content(cell)

    def _content(self, cell: QTextTableCell) -> Inlines:
        """A cell of several blocks becomes one line with breaks."""
        block = cell.firstCursorPosition().block()
        last = cell.lastCursorPosition().block().blockNumber()
        sign = sign_of(block)
        content = self.known.get(sign)
        if content is None:
            content = self.known[sign] = block_content(block)
        if block.blockNumber() == last:
            return content
        contents = [content]
        while block.blockNumber() < last:
            block = block.next()
            contents.append(block_content(block))
        return joined([one for one in contents if one])


def _widths(constraints: list[QTextLength]) -> tuple[int, ...]:
    percent = QTextLength.Type.PercentageLength
    if all(length.type() == percent for length in constraints):
        return tuple(round(length.rawValue()) for length in constraints)
    return ()
