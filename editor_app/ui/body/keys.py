"""What keys do beyond what QTextEdit knows: Enter, Backspace and Tab by kind of block."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor

from editor_app.rendering.outline import BlockStyle, classify
from editor_app.rendering.table_edit import TableCommand
from editor_app.rendering.tree import Block, Table
from editor_app.ui.body.insertions import InsertCommands
from editor_app.ui.body.schema import CLOSED, LINK_TITLE, RAW_INLINE, Kind, Role, kind_of
from editor_app.ui.body.tables import TableTools

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ERASE = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_STYLE_KEYS = {
    Qt.Key.Key_0: "paragraph",
    Qt.Key.Key_1: "h1",
    Qt.Key.Key_2: "h2",
    Qt.Key.Key_3: "h3",
    Qt.Key.Key_4: "h4",
}
_FIRST_BLOCKS = 4
_CELLS = frozenset({Kind.CELL, Kind.HEADER})


class BodyTyping(InsertCommands):
    """A body editor one can type in."""

    @property
    def tables(self) -> TableTools:
        """Commands on the table at the cursor."""
        return TableTools(self)

    def insert_blocks(self, blocks: Sequence[Block]) -> int:
        """A table that comes into a table fills its cells."""
        table = blocks[0] if len(blocks) == 1 else None
        first = self.textCursor().blockNumber()
        if isinstance(table, Table) and self.tables.fill(table):
            return first
        return super().insert_blocks(blocks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        if self._style_key(event) or self._special_key(event):
            event.accept()
            return
        if not (event.text() and event.text().isprintable()):
            super().keyPressEvent(event)
            return
        self.prepare_typing()
        with self._typed.step(self.textCursor(), self.currentCharFormat()):
            super().keyPressEvent(event)
        self.ensureCursorVisible()  # lines are laid out anew only now

    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own parameter name
        """Tab stays inside lists and tables."""
        cursor = self.textCursor()
        inside = cursor.currentTable() is not None or cursor.currentList() is not None
        if inside and not self.isReadOnly():
            return False
        return super().focusNextPrevChild(next)

    def _style_key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if modifiers == _CTRL_ALT and key in _STYLE_KEYS:
            self.set_block_style(_STYLE_KEYS[key])
            return True
        if modifiers != Qt.KeyboardModifier.ControlModifier:
            return False
        if key == Qt.Key.Key_B:
            self.toggle_bold()
        elif key == Qt.Key.Key_I:
            self.toggle_italic()
        return key in (Qt.Key.Key_B, Qt.Key.Key_I)

    def _special_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Cut) and self.textCursor().hasSelection():
            self._cover_selection()
            return False
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._tab(1 if key == Qt.Key.Key_Tab else -1)
        if key in _ERASE:
            return self._erase(key)
        if key not in _ENTER or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return kind_of(self.textCursor().block()) in CLOSED
        return self._enter()

    def _enter(self) -> bool:
        """A heading or closed block is followed by a paragraph; an empty item ends its list."""
        cursor = self.textCursor()
        kind = kind_of(cursor.block())
        if cursor.hasSelection():
            return self._touches_closed(cursor)
        if kind in CLOSED or (kind is Kind.HEADING and cursor.atBlockEnd()):
            self.open_paragraph(cursor)
        elif cursor.atBlockEnd() and self._is_recipient(cursor):
            self._end_recipient(cursor)
        elif kind in _CELLS:
            cursor.insertText("\u2028", QTextCharFormat())
        elif kind in (Kind.ITEM, Kind.QUOTE) and cursor.block().length() == 1:
            if cursor.currentList() is not None and cursor.currentList().format().indent() > 1:
                return self.shift_item(-1)
            self.set_block_style("paragraph")
            return True
        else:
            return False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def _is_recipient(self, cursor: QTextCursor) -> bool:
        """Whether the line just written is the addressee; only the first blocks can be."""
        number = cursor.blockNumber()
        if not (self.allows("recipient") and number < _FIRST_BLOCKS):
            return False
        styles = classify(self.tree(), self.allowed_blocks)
        firsts = [group.first for group in self.exporter.groups()]
        return dict(zip(firsts, styles, strict=True)).get(number) is BlockStyle.RECIPIENT

    def _end_recipient(self, cursor: QTextCursor) -> None:
        """Set the addressee flush and go on with an ordinary paragraph, in one step."""
        cursor.beginEditBlock()
        cursor.setBlockFormat(self.importer.formats.block(Kind.PARAGRAPH, role=Role.FLUSH))
        self.open_paragraph(cursor)
        cursor.endEditBlock()

    def _erase(self, key: Qt.Key) -> bool:
        """Closed blocks go as a whole, after being selected; styles go before characters."""
        cursor = self.textCursor()
        if key == Qt.Key.Key_Backspace and self.tables.all_selected():
            self.tables.run(TableCommand.DELETE_TABLE)
            return True
        if cursor.hasSelection():
            return self._remove_closed(cursor)
        if kind_of(cursor.block()) in CLOSED:
            return self._select_closed(cursor)
        if key == Qt.Key.Key_Backspace and cursor.atBlockStart():
            if kind_of(cursor.block()) in (Kind.HEADING, Kind.ITEM, Kind.QUOTE):
                self.set_block_style("paragraph")
                return True
            return self._select_neighbour(cursor, QTextCursor.MoveOperation.PreviousBlock)
        if key == Qt.Key.Key_Delete and cursor.atBlockEnd():
            return self._select_neighbour(cursor, QTextCursor.MoveOperation.NextBlock)
        return False

    def _remove_closed(self, cursor: QTextCursor) -> bool:
        """Remove a selection that touches closed blocks, with the whole of these blocks."""
        if not self._touches_closed(cursor):
            return False
        self._cover_closed(cursor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.setBlockFormat(self.importer.formats.block(Kind.PARAGRAPH))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        return True

    def _select_neighbour(self, cursor: QTextCursor, step: QTextCursor.MoveOperation) -> bool:
        if not cursor.movePosition(step) or kind_of(cursor.block()) not in CLOSED:
            return False
        return self._select_closed(cursor)

    def _select_closed(self, cursor: QTextCursor) -> bool:
        block = cursor.block()
        if block.length() == 1:  # a rule has nothing to select: it goes at once
            cursor.setBlockFormat(self.importer.formats.block(Kind.PARAGRAPH))
        else:
            cursor.setPosition(block.position())
            cursor.setPosition(
                block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor
            )
        self.setTextCursor(cursor)
        return True

    def _touches_closed(self, cursor: QTextCursor) -> bool:
        document = self.document()
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        return any(kind_of(document.findBlock(end)) in CLOSED for end in ends)

    def _cover_selection(self) -> None:
        cursor = self.textCursor()
        if self._touches_closed(cursor):
            self._cover_closed(cursor)
            self.setTextCursor(cursor)

    def _cover_closed(self, cursor: QTextCursor) -> None:
        """Grow a selection so that it holds closed blocks whole or not at all."""
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if kind_of(first) in CLOSED:
            start = first.position()
        if kind_of(last) in CLOSED:
            end = last.position() + last.length() - 1
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)

    def _tab(self, by: int) -> bool:
        if not self.tables.here:
            return self.shift_item(by)
        self.tables.next_cell(by)
        return True

    def prepare_typing(self) -> None:
        """Typing never lands in a closed block, and does not go on a link or raw source."""
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        if cursor.hasSelection() and self._remove_closed(cursor):
            return
        if kind_of(cursor.block()) in CLOSED:
            self.open_paragraph(cursor)
            self.setTextCursor(cursor)
        else:
            self._leave_link(cursor)

    def _leave_link(self, cursor: QTextCursor) -> None:
        current = self.currentCharFormat()
        if not (current.isAnchor() or current.property(RAW_INLINE)):
            return
        ahead = QTextCursor(cursor)
        if not cursor.atBlockEnd():
            ahead.movePosition(QTextCursor.MoveOperation.NextCharacter)
            if ahead.charFormat() == cursor.charFormat():
                return
        for mark in (
            QTextCharFormat.Property.IsAnchor.value,
            QTextCharFormat.Property.AnchorHref.value,
            LINK_TITLE,
            RAW_INLINE,
        ):
            current.clearProperty(mark)
        self.setCurrentCharFormat(current)
