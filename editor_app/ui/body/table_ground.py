"""The ground behind cells that name others; painted and stored nowhere."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextCursor, QTextTable

from editor_app.ui.body.schema import CELL_PADDING


def header_ground(block: QTextBlock, box: QRectF) -> QRectF:
    """The whole of the cell a text block stands in, in the coordinates of the block's box.

    Qt knows the boxes of blocks and frames, not of cells: a cell ends where the next row begins.
    """
    table = QTextCursor(block).currentTable()
    if table is None:
        return box
    layout = block.document().documentLayout()
    cell = table.cellAt(block.position())
    first = cell.firstCursorPosition().block()
    top = layout.blockBoundingRect(first).top() - CELL_PADDING
    bottom = _bottom(table, cell.row() + cell.rowSpan(), layout)
    offset = box.top() - layout.blockBoundingRect(block).top()
    left, width = box.left() - CELL_PADDING, box.width() + 2 * CELL_PADDING
    return QRectF(left, top + offset, width, bottom - top)


def _bottom(table: QTextTable, row: int, layout: QAbstractTextDocumentLayout) -> float:
    """Where the cells above a row end: at the next row, or under the tallest cell of the last."""
    columns = range(table.columns())
    if row < table.rows():
        for column in columns:
            below = table.cellAt(row, column)
            if below.row() == row:
                block = below.firstCursorPosition().block()
                return layout.blockBoundingRect(block).top() - CELL_PADDING
    row = table.rows() - 1
    ends = [table.cellAt(row, column).lastCursorPosition().block() for column in columns]
    return max(_end(block, layout) for block in ends) + CELL_PADDING


def _end(block: QTextBlock, layout: QAbstractTextDocumentLayout) -> float:
    """Under the last line of a block, whose box lacks the air below lines of fixed height."""
    box = layout.blockBoundingRect(block)
    line = block.blockFormat().lineHeight() or 1
    return box.top() + ceil(box.height() / line) * line
