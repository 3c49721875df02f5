"""Put things into the text: tables, images, links, rules, whole blocks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor

from editor_app.rendering.markdown_inline import clean_href
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.policy_fit import allows_link, fit_to_policy, lines_of
from editor_app.rendering.runs import Run
from editor_app.rendering.table_edit import empty_table
from editor_app.rendering.tree import (
    Block,
    Document,
    Image,
    Paragraph,
    Rule,
)
from editor_app.ui.body.commands import StyleCommands
from editor_app.ui.body.schema import CLOSED, Kind, kind_of, run_format

_CELLS = frozenset({Kind.CELL, Kind.HEADER})


class InsertCommands(StyleCommands):
    """Commands that insert; each is one step to undo."""

    fitted = Signal(object)
    """Tuple of FitNote: what arrived and had to be converted for the template."""

    def insert_table(self, rows: int, columns: int) -> None:
        """Insert an empty table below the cursor's block; the first row is the header."""
        if self.allows("table") and kind_of(self.textCursor().block()) not in _CELLS:
            self.insert_blocks([empty_table(rows, columns)])

    def insert_image(self, src: str, alt: str, caption: str = "") -> None:
        """Insert an image on a line of its own; below the table if the cursor stands in one."""
        if self.allows("image") and not self.isReadOnly():
            words = " ".join(alt.split()), " ".join(caption.split())
            self._leave_table()
            self.insert_blocks([Image(src=clean_href(src), alt=words[0], caption=words[1])])

    def insert_rule(self) -> None:
        """Insert a horizontal line; below the table if the cursor stands in one."""
        if not self.isReadOnly():
            self._leave_table()
        self.insert_blocks([Rule()])

    def insert_link(self, text: str, href: str) -> None:
        """Put a link in the place of the selection; without `text` the selected words are it."""
        address = clean_href(href)
        cursor = self.textCursor()
        if not allows_link(self.policy, address):
            return
        if self.isReadOnly() or not address or kind_of(cursor.block()) in CLOSED:
            return
        words = text or cursor.selectedText() or address
        cursor.beginEditBlock()
        cursor.insertText(" ".join(words.split()), run_format(Run(href=address)))
        cursor.endEditBlock()
        cursor.setCharFormat(QTextCharFormat())
        self.setTextCursor(cursor)

    def insert_blocks(self, blocks: Sequence[Block]) -> int:
        """Insert blocks at the cursor: words alone go into the line, the rest stands below it.

        What the template does not allow is converted, and `fitted` tells. Gives the number of the
        text block in which they begin, -1 if nothing was inserted.
        """
        fit = fit_to_policy(Document(blocks=tuple(blocks)), self.policy)
        allowed = fit.document.blocks
        if self.isReadOnly() or not allowed:
            return -1
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if cursor.hasSelection():
            self.prepare_typing()
            cursor = self.textCursor()
            cursor.removeSelectedText()
        inside_cell = kind_of(cursor.block()) in _CELLS
        if inside_cell or (len(allowed) == 1 and isinstance(allowed[0], Paragraph)):
            first = self._insert_words(cursor, allowed)
        else:
            first = self._insert_below(cursor, allowed)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if fit.notes:
            self.fitted.emit(fit.notes)
        return first

    def insert_blocks_at(self, place: QTextCursor, blocks: Sequence[Block]) -> int:
        """Insert blocks where a cursor was kept; whoever writes elsewhere goes on writing there."""
        own = self.textCursor()
        away = (own.position(), own.anchor()) != (place.position(), place.anchor())
        self.setTextCursor(place)
        first = self.insert_blocks(blocks)
        if away:
            self.setTextCursor(own)
            self.ensureCursorVisible()
        return first

    def replace_markdown(self, markdown: str) -> None:
        """Put another text in the place of the whole, as one step that can be undone."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self.leave_list(cursor.block())
        cursor.setBlockFormat(self.importer.formats.block(Kind.PARAGRAPH))
        cursor.setBlockCharFormat(QTextCharFormat())
        self.importer.insert(cursor, parse(markdown).blocks)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _leave_table(self) -> None:
        """Cells hold words alone."""
        cursor = self.textCursor()
        while (table := cursor.currentTable()) is not None:
            cursor.setPosition(table.lastPosition() + 1)
            self.setTextCursor(cursor)

    def _insert_words(self, cursor: QTextCursor, blocks: Sequence[Block]) -> int:
        if kind_of(cursor.block()) in CLOSED:
            self.open_paragraph(cursor)
        first = cursor.blockNumber()
        for index, line in enumerate(chain.from_iterable(map(lines_of, blocks))):
            if index:
                cursor.insertText("\u2028", QTextCharFormat())
            self.importer.insert_inlines(cursor, line)
        cursor.setCharFormat(QTextCharFormat())
        return first

    def _insert_below(self, cursor: QTextCursor, blocks: Sequence[Block]) -> int:
        """Split the line at the cursor and write the blocks between its halves."""
        if kind_of(cursor.block()) in CLOSED or (cursor.atBlockEnd() and not cursor.atBlockStart()):
            self.open_paragraph(cursor)
        elif not cursor.atBlockEnd():
            at_start = cursor.atBlockStart()
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            if not at_start:
                self.open_paragraph(cursor)
        first = cursor.blockNumber()
        end = self.importer.insert(cursor, blocks)
        cursor.setPosition(end.position())
        if kind_of(cursor.block()) in CLOSED and not cursor.block().next().isValid():
            self.open_paragraph(cursor)
        return first

    def open_paragraph(self, cursor: QTextCursor) -> None:
        """Begin a paragraph below the cursor's block."""
        paragraph = self.importer.formats.block(Kind.PARAGRAPH)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(paragraph, QTextCharFormat())
