"""Headings that number themselves: a style brings the next number, and what follows counts on.

Numbers change in the same undo step as the edit that made it necessary. A number somebody writes
over by hand stays until the headings change again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.rendering.numbering import (
    Change,
    Line,
    NumberRule,
    first_difference,
    hand_written,
    number_heading,
    read_number,
    renumber,
)
from editor_app.rendering.tree import Block, Heading, Paragraph, Text
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.commands import LEVELS
from editor_app.ui.body.importer import ImageResolver
from editor_app.ui.body.insertion import Insertion
from editor_app.ui.body.paste import BodyClipboard
from editor_app.ui.body.schema import Kind, is_note, kind_of

_CLAUSE_LEVEL = 2
_NUMBER_SIGN = "（"


class NumberedBody(BodyClipboard):
    """A body editor that keeps the numbers of its headings in order."""

    def __init__(
        self, look: BodyLook, resolve_image: ImageResolver, parent: QWidget | None = None
    ) -> None:
        self._rule = NumberRule()
        self._deepest = max(LEVELS.values())
        self._known: Sequence[Line] = ()  # the headings when they were last in order
        self._block_count = 0
        self._doubtful = False
        super().__init__(look, resolve_image, parent)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self.settle_numbers)
        self.document().contentsChange.connect(self._doubt_numbers)

    def set_numbering(self, rule: NumberRule, deepest: int) -> None:
        """Take how the template numbers headings, and how deep they may go."""
        self._rule, self._deepest = rule, deepest

    @property
    def numbers_headings(self) -> bool:
        """Whether headings carry numbers here."""
        return self._rule.numbered

    def prepare_typing(self) -> None:
        """Words behind a note are no part of it."""
        super().prepare_typing()
        if not self.isReadOnly() and is_note(self.currentCharFormat()):
            self.setCurrentCharFormat(QTextCharFormat())

    def set_block_style(self, style: str) -> None:
        """Style blocks; a heading gets the number its place asks for, a paragraph loses it."""
        if LEVELS[style] <= self._deepest:
            self._restyle(lambda: super(NumberedBody, self).set_block_style(style))

    def toggle_list(self, ordered: bool) -> None:
        """Make or end a list; headings that become items lose their numbers."""
        self._restyle(lambda: super(NumberedBody, self).toggle_list(ordered))

    def insertion(self, blocks: Sequence[Block]) -> Insertion | None:
        """Right behind the number of a heading the number of what comes in stays away."""
        block = self.textCursor().block()
        number = read_number(block.text()) if self._rule.numbered else None
        behind = number is not None and self.textCursor().positionInBlock() == number.end
        if behind and block.blockFormat().headingLevel() and blocks:
            blocks = [_unnumbered(blocks[0]), *blocks[1:]]
        return super().insertion(blocks)

    def end_insertion(self, insertion: Insertion) -> None:
        """Count on behind the headings that came in, in the same step."""
        super().end_insertion(insertion)
        self.settle_numbers()

    def renumber_all(self) -> bool:
        """Count all headings, and paragraphs that begin with （一）, anew; one step to undo."""
        if self.isReadOnly() or not self._rule.numbered:
            return False
        blocks = self._heading_blocks(clauses=True)
        changes = renumber([_line(block) for block in blocks], by_level=True)
        cursor = self.textCursor()
        cursor.beginEditBlock()
        _carry_out(blocks, changes)
        cursor.endEditBlock()
        self.note_headings()
        return bool(changes)

    def settle_numbers(self) -> None:
        """Count on behind the first heading that came, went or changed its level.

        The change joins the edit before it. After an undo nothing is done: what comes back was in
        order, or was wanted so.
        """
        if not self._doubtful or self.composing or self.isReadOnly():
            return
        self._settling.stop()
        blocks = self._heading_blocks()
        lines = [_line(block) for block in blocks]
        start = first_difference(self._known, lines)
        undone = self.document().isRedoAvailable()
        if start is None or undone or not self._rule.numbered or hand_written(self._known, lines):
            self.note_headings()
            return
        changes = renumber(lines, start)
        if changes:
            cursor = QTextCursor(self.document())
            cursor.joinPreviousEditBlock()
            _carry_out(blocks, changes)
            cursor.endEditBlock()
        self.note_headings()

    def note_headings(self) -> None:
        """Take the headings as they stand for ordered."""
        self._known = [_line(block) for block in self._heading_blocks()]
        self._block_count = self.document().blockCount()
        self._doubtful = False
        self._settling.stop()

    def set_markdown(self, markdown: str) -> None:
        super().set_markdown(markdown)
        self.note_headings()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removes_number(event) or self._splits_heading(event):
            event.accept()
            return
        super().keyPressEvent(event)
        self.settle_numbers()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.settle_numbers()

    def _doubt_numbers(self, position: int, removed: int, added: int) -> None:
        """Walking over all blocks costs a millisecond in a long text: only when it may help.

        A commit of an input method reports the whole of its block as removed and added.
        """
        if self._loading or self._doubtful or not self._rule.numbered:
            return
        document = self.document()
        block = document.findBlock(position)
        if (
            document.blockCount() != self._block_count
            or block.blockFormat().headingLevel()
            or document.findBlock(position + max(0, added - 1)) != block
            or (removed > 1 and document.isRedoAvailable())
        ):
            self._doubtful = True
            self._settling.start()

    def _restyle(self, change: Callable[[], None]) -> None:
        before = [(block, block.blockFormat().headingLevel()) for block in self.selected_blocks()]
        cursor = self.textCursor()
        cursor.beginEditBlock()
        change()
        for block, level in before if self._rule.numbered and not self.isReadOnly() else ():
            now = block.blockFormat().headingLevel()
            if now and (now != level or read_number(block.text()) is None):
                self._number(block)
            elif level and not now:
                _carry_out([block], _without_number(block))
        cursor.endEditBlock()
        self._doubtful = self._doubtful or any(level for _, level in before)
        self.settle_numbers()

    def _number(self, block: QTextBlock) -> None:
        """Number a heading and count on behind it."""
        blocks = self._heading_blocks(also=block)
        numbers = [one.blockNumber() for one in blocks]
        at = numbers.index(block.blockNumber())
        lines = [_line(one) for one in blocks]
        _carry_out(blocks, number_heading(lines, at, self._rule))

    def _splits_heading(self, event: QKeyEvent) -> bool:
        """Enter before or inside the words of a heading.

        Qt would take the level off the second half. A line above a heading is ordinary text.
        """
        cursor = self.textCursor()
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enters or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self.isReadOnly() or self.composing or cursor.hasSelection() or cursor.atBlockEnd():
            return False
        if kind_of(cursor.block()) is not Kind.HEADING:
            return False
        above = cursor.atBlockStart()
        cursor.beginEditBlock()
        cursor.insertBlock()
        if above:
            first = QTextCursor(cursor.block().previous())
            first.setBlockFormat(self.importer.formats.block(Kind.PARAGRAPH))
        elif self._rule.numbered:
            self._number(cursor.block())
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.settle_numbers()
        return True

    def _removes_number(self, event: QKeyEvent) -> bool:
        """Backspace right behind a number takes the whole number away."""
        cursor = self.textCursor()
        block = cursor.block()
        if event.key() != Qt.Key.Key_Backspace or self.isReadOnly() or self.composing:
            return False
        if cursor.hasSelection() or not block.blockFormat().headingLevel():
            return False
        number = read_number(block.text()) if self._rule.numbered else None
        if number is None or cursor.positionInBlock() != number.end:
            return False
        _carry_out([block], _without_number(block))
        self.settle_numbers()
        return True

    def _heading_blocks(
        self, *, clauses: bool = False, also: QTextBlock | None = None
    ) -> list[QTextBlock]:
        """Headings with words; `clauses` adds paragraphs like （一）, `also` a bare heading."""
        found: list[QTextBlock] = []
        block = self.document().firstBlock()
        while block.isValid():
            if block.blockFormat().headingLevel():
                if block.length() > 1 or block == also:
                    found.append(block)
            elif clauses and _is_clause(block):
                found.append(block)
            block = block.next()
        return found


def _line(block: QTextBlock) -> Line:
    return Line(level=block.blockFormat().headingLevel() or _CLAUSE_LEVEL, text=block.text())


def _is_clause(block: QTextBlock) -> bool:
    if kind_of(block) is not Kind.PARAGRAPH or block.textList() is not None:
        return False
    text = block.text()
    number = read_number(text) if text.startswith(_NUMBER_SIGN) else None
    return number is not None and text[1] not in "0123456789"


def _without_number(block: QTextBlock) -> list[Change]:
    number = read_number(block.text())
    return [Change(line=0, length=number.end, new="")] if number is not None else []


def _unnumbered(block: Block) -> Block:
    """A line of words without the number it begins with."""
    if not isinstance(block, Paragraph | Heading) or not isinstance(block.content[0], Text):
        return block
    number = read_number(block.content[0].text)
    if number is None or number.end == len(block.content[0].text):
        return block
    first = Text(text=block.content[0].text[number.end :])
    return replace(block, content=(first, *block.content[1:]))


def _carry_out(blocks: Sequence[QTextBlock], changes: Sequence[Change]) -> None:
    for change in changes:
        cursor = QTextCursor(blocks[change.line])
        cursor.beginEditBlock()
        char_format = QTextCharFormat()
        if change.length:
            cursor.setPosition(cursor.position() + change.length, QTextCursor.MoveMode.KeepAnchor)
            char_format = cursor.charFormat()
        cursor.insertText(change.new, char_format)
        cursor.endEditBlock()
