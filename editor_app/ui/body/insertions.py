"""Put things into the text: tables, images, links, rules, whole blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from math import inf

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
from editor_app.ui.body.importer import BlockWriter
from editor_app.ui.body.insertion import Insertion
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
        insertion = self.insertion(blocks)
        if insertion is None:
            return -1
        insertion.go_on(inf)
        self.end_insertion(insertion)
        return insertion.first

    def insertion(self, blocks: Sequence[Block]) -> Insertion | None:
        """Blocks ready to come in at the cursor; none while nothing may. No word changes yet."""
        fit = fit_to_policy(Document(blocks=tuple(blocks)), self.policy)
        allowed = fit.document.blocks
        if self.isReadOnly() or not allowed:
            return None
        steps = partial(self._steps, allowed)
        return Insertion(self.document(), steps, len(allowed), fit.notes)

    def end_insertion(self, insertion: Insertion) -> None:
        """Go behind what was inserted, and tell what had to be converted."""
        self.setTextCursor(insertion.end)
        self.ensureCursorVisible()
        if insertion.notes:
            self.fitted.emit(insertion.notes)

    def _steps(self, blocks: Sequence[Block], insertion: Insertion) -> Iterator[None]:
        cursor = self.textCursor()
        if cursor.hasSelection():
            self.prepare_typing()
            cursor = self.textCursor()
            cursor.removeSelectedText()
        insertion.end = cursor
        inside_cell = kind_of(cursor.block()) in _CELLS
        if inside_cell or (len(blocks) == 1 and isinstance(blocks[0], Paragraph)):
            insertion.first = self._insert_words(cursor, blocks)
            return
        self._make_room(cursor)
        insertion.first = cursor.blockNumber()
        writer = BlockWriter(importer=self.importer, cursor=QTextCursor(cursor))
        for block in blocks:
            writer.write(block)
            yield
        cursor.setPosition(writer.end.position())
        if kind_of(cursor.block()) in CLOSED and not cursor.block().next().isValid():
            self.open_paragraph(cursor)

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

    def _make_room(self, cursor: QTextCursor) -> None:
        """Split the line at the cursor, to write blocks between its halves."""
        if kind_of(cursor.block()) in CLOSED or (cursor.atBlockEnd() and not cursor.atBlockStart()):
            self.open_paragraph(cursor)
        elif not cursor.atBlockEnd():
            at_start = cursor.atBlockStart()
            cursor.insertBlock()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            if not at_start:
                self.open_paragraph(cursor)

    def open_paragraph(self, cursor: QTextCursor) -> None:
        """Begin a paragraph below the cursor's block."""
        paragraph = self.importer.formats.block(Kind.PARAGRAPH)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(paragraph, QTextCharFormat())
