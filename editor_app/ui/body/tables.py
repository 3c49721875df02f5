"""Commands on the table the cursor stands in: each is one step to undo.

Qt can insert rows and merge cells itself, but knows neither header columns nor percents, loses
count of merged cells when rows leave, and gives new cells no format of ours. So a command computes
the next table (`rendering.table_edit`) and puts it in the place of the old one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QTextTableCell,
)

from editor_app.rendering.table_area import Area, Edit, part, whole_cells
from editor_app.rendering.table_edit import TableCommand, edit_table
from editor_app.rendering.table_fill import filled
from editor_app.rendering.table_widths import set_widths
from editor_app.rendering.tree import Table
from editor_app.ui.body.importer import Importer, insert_table
from editor_app.ui.body.insertions import InsertCommands

_FILLING = TableCommand.ROW_BELOW  # filling may add rows, so it is allowed where that is
_KEEP = QTextCursor.MoveMode.KeepAnchor


class TableTools:
    """What a person can do to the table at the cursor of a body editor."""

    def __init__(self, body: InsertCommands) -> None:
        self._body = body

    @property
    def here(self) -> bool:
        """Whether the cursor stands in a table."""
        return self._body.textCursor().currentTable() is not None

    def node(self) -> Table | None:
        """The table at the cursor."""
        table = self._body.textCursor().currentTable()
        if table is None:
            return None
        block = self._body.exporter.block_at(table.firstCursorPosition().block().blockNumber())
        return block if isinstance(block, Table) else None

    def can(self, command: TableCommand) -> bool:
        """Whether a command would change something."""
        return self._edit(command) is not None

    def run(self, command: TableCommand) -> None:
        """Do a command to the selected cells, or to the one with the cursor."""
        edit = self._edit(command)
        if edit is not None:
            self._apply(edit)

    def set_widths(self, weights: Sequence[float]) -> None:
        """Set the width of each column, in the proportion of the weights."""
        node, area = self.node(), self.area()
        if node is not None and area is not None and self._allowed(TableCommand.EVEN_WIDTHS):
            changed = set_widths(node, weights)
            if changed != node:
                self._apply(Edit(table=changed, area=area))

    def fill(self, piece: Table) -> bool:
        """Write the cells of another table over those at the cursor; False outside tables."""
        node, area = self.node(), self.area()
        several = len(piece.header) > 1 or bool(piece.rows)
        if node is None or area is None or not several or not self._allowed(_FILLING):
            return False
        edit = filled(node, whole_cells(node, area), piece)
        if edit is not None:
            self._apply(edit)
        return edit is not None

    def area(self) -> Area | None:
        """The selected cells, or the one with the cursor."""
        cursor = self._body.textCursor()
        table = cursor.currentTable()
        if table is None:
            return None
        cells = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
        first_row, rows, first_column, columns = cells
        if rows > 0 and columns > 0:
            return Area(row=first_row, column=first_column, height=rows, width=columns)
        cell = table.cellAt(cursor)
        return Area(row=cell.row(), column=cell.column())

    def select_cell(self) -> None:
        """Select the words of the cell."""
        self._select(height=False, width=False)

    def select_rows(self) -> None:
        """Select the whole rows of the selected cells."""
        self._select(width=True)

    def select_columns(self) -> None:
        """Select the whole columns of the selected cells."""
        self._select(height=True)

    def select_table(self) -> None:
        """Select all cells."""
        self._select(height=True, width=True)

    def all_selected(self) -> bool:
        """Whether every cell is selected."""
        table, area = self._body.textCursor().currentTable(), self.area()
        if table is None or area is None or not self._body.textCursor().hasComplexSelection():
            return False
        return (area.height, area.width) == (table.rows(), table.columns())

    def selected_part(self) -> Table | None:
        """The selected cells as a table, if more than one is."""
        node, area = self.node(), self.area()
        if node is None or area is None or not self._body.textCursor().hasComplexSelection():
            return None
        return part(node, area)

    def next_cell(self, by: int) -> None:
        """Go to the next (1) or previous (-1) cell; behind the last one a row is added."""
        cursor = self._body.textCursor()
        cursor.clearSelection()
        move = QTextCursor.MoveOperation
        if cursor.movePosition(move.NextCell if by > 0 else move.PreviousCell):
            self._body.setTextCursor(cursor)
        elif by > 0:
            self.run(TableCommand.ROW_BELOW)
            area = self.area()
            if area is not None:
                self._place(Area(row=area.row, column=0), 0)

    def _edit(self, command: TableCommand) -> Edit | None:
        node, area = self.node(), self.area()
        if node is None or area is None or not self._allowed(command):
            return None
        return edit_table(command, node, area)

    def _allowed(self, command: TableCommand) -> bool:
        """A table the template does not know can be deleted, and nothing else."""
        known = self._body.allows("table") or command is TableCommand.DELETE_TABLE
        return known and not self._body.isReadOnly() and not self._body.composing

    def _apply(self, edit: Edit) -> None:
        cursor = self._body.textCursor()
        old = cursor.currentTable()
        offset = cursor.position() - old.cellAt(cursor).firstPosition()
        cursor.beginEditBlock()
        if edit.table is None:
            cursor = _remove_table(old)
        else:
            new = replace_table(old, edit.table, self._body.importer)
            cursor.setPosition(new.firstPosition())
        cursor.endEditBlock()
        self._body.setTextCursor(cursor)
        if edit.table is not None:
            self._place(edit.area, offset)
        self._body.ensureCursorVisible()

    def _place(self, area: Area, offset: int) -> None:
        """Put the cursor into a cell, or select the cells of an area."""
        cursor = self._body.textCursor()
        table = cursor.currentTable()
        first, last = _corners(table, area)
        if (first.row(), first.column()) == (last.row(), last.column()):
            cursor.setPosition(min(first.firstPosition() + max(0, offset), first.lastPosition()))
        else:
            cursor.setPosition(first.firstPosition())
            cursor.setPosition(last.lastPosition(), _KEEP)
        self._body.setTextCursor(cursor)

    def _select(self, *, height: bool = False, width: bool = False) -> None:
        cursor, node, area = self._body.textCursor(), self.node(), self.area()
        if node is None or area is None:
            return
        table = cursor.currentTable()
        if height:
            area = Area(row=0, column=area.column, height=table.rows(), width=area.width)
        if width:
            area = Area(row=area.row, column=0, height=area.height, width=table.columns())
        first, last = _corners(table, whole_cells(node, area))
        cursor.setPosition(first.firstPosition())
        cursor.setPosition(last.lastPosition(), _KEEP)
        self._body.setTextCursor(cursor)


def replace_table(old: QTextTable, new: Table, importer: Importer) -> QTextTable:
    """Put a table in the place of another, inside the caller's edit block."""
    document = _document(old)
    behind = _Dress.of(document.findBlock(old.lastPosition() + 1))
    made = insert_table(_without(old), new, importer)
    behind.put_on(document.findBlock(made.lastPosition() + 1))
    return made


def _remove_table(old: QTextTable) -> QTextCursor:
    """Take a table away; the cursor stands behind it."""
    behind = _Dress.of(_document(old).findBlock(old.lastPosition() + 1))
    cursor = _without(old)
    cursor.insertBlock()
    behind.put_on(cursor.block())
    return cursor


def _without(table: QTextTable) -> QTextCursor:
    """Remove a table, which joins the blocks before and behind it into one."""
    document = _document(table)
    before = _Dress.of(document.findBlock(table.firstPosition() - 1))
    cursor = QTextCursor(document)
    cursor.setPosition(table.firstPosition() - 1)
    cursor.setPosition(table.lastPosition() + 1, _KEEP)
    cursor.removeSelectedText()
    before.put_on(cursor.block())  # an empty block, as of a rule, would wear what stood behind
    return cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dress:
    """The formats of a block, its place in a list among them."""

    block: QTextBlockFormat
    words: QTextCharFormat

    @classmethod
    def of(cls, block: QTextBlock) -> _Dress:
        return cls(block=block.blockFormat(), words=block.charFormat())

    def put_on(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self.block)
        cursor.setBlockCharFormat(self.words)


def _document(table: QTextTable) -> QTextDocument:
    return table.firstCursorPosition().document()


def _corners(table: QTextTable, area: Area) -> tuple[QTextTableCell, QTextTableCell]:
    return table.cellAt(area.row, area.column), table.cellAt(area.below - 1, area.beside - 1)
