"""What a person can do to the styles of the text: block styles, lists, strong and emphasis."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)

from editor_app.domain.template import BodyPolicy
from editor_app.rendering.policy_fit import deepest_heading
from editor_app.ui.body.schema import CLOSED, Kind, kind_of
from editor_app.ui.body.text_area import BodyText

LEVELS = {"paragraph": 0, "h1": 1, "h2": 2, "h3": 3, "h4": 4}
_DEEPEST = 4


class StyleCommands(BodyText):
    """Commands on the selected blocks or words; each is one step to undo."""

    def set_policy(self, policy: BodyPolicy) -> None:
        """Take what the template allows; commands for anything else do nothing."""
        self.policy = policy

    def set_allowed_blocks(self, blocks: frozenset[str]) -> None:
        """Change the block types alone."""
        self.set_policy(replace(self.policy, blocks=blocks))

    def allows(self, block: str) -> bool:
        """Whether the template knows a type of block."""
        return block in self.allowed_blocks

    def set_block_style(self, style: str) -> None:
        """Make the selected blocks `paragraph` or a heading, `h1` to `h4`."""
        level = LEVELS[style]
        if self.isReadOnly() or level > deepest_heading(self.policy):
            return
        formats = self.importer.formats
        kind = Kind.HEADING if level else Kind.PARAGRAPH
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for block in self.selected_blocks():
            if kind_of(block) in CLOSED or kind_of(block) in (Kind.CELL, Kind.HEADER):
                continue
            self.leave_list(block)
            self.set_format(block, formats.block(kind, level=level))
        cursor.endEditBlock()
        self._tell_style()

    def toggle_list(self, ordered: bool) -> None:
        """Make the selected blocks items of a list, or paragraphs if they are such items."""
        if self.isReadOnly() or not self.allows("list"):
            return
        blocks = [
            block
            for block in self.selected_blocks()
            if kind_of(block) not in CLOSED | {Kind.CELL, Kind.HEADER}
        ]
        if not blocks:
            return
        if all(self._list_kind(block) is ordered for block in blocks):
            self.set_block_style("paragraph")
            return
        cursor = self.textCursor()
        cursor.beginEditBlock()
        self._make_list(blocks, ordered)
        cursor.endEditBlock()
        self._tell_style()

    def shift_item(self, by: int) -> bool:
        """Move the item at the cursor one level in (1) or out (-1); False outside lists."""
        cursor = self.textCursor()
        owner = cursor.currentList()
        if owner is None:
            return False
        depth = owner.format().indent() + by
        if depth < 1:
            self.set_block_style("paragraph")
            return True
        first = owner.item(0) == cursor.block()
        if depth > _DEEPEST or (by > 0 and first and not self._follows_item(cursor.block())):
            return True
        ordered = owner.format().style() == QTextListFormat.Style.ListDecimal
        cursor.beginEditBlock()
        self._join_list(cursor.block(), ordered, depth)
        cursor.endEditBlock()
        return True

    def toggle_bold(self) -> None:
        """Make the selected words strong, or plain if they are."""
        strong = self.textCursor().charFormat().fontWeight() >= QFont.Weight.DemiBold
        change = QTextCharFormat()
        change.setFontWeight(QFont.Weight.Normal if strong else QFont.Weight.Bold)
        self._mark_words(change)

    def toggle_italic(self) -> None:
        """Emphasise the selected words, or stop it."""
        change = QTextCharFormat()
        change.setFontItalic(not self.textCursor().charFormat().fontItalic())
        self._mark_words(change)

    def selected_blocks(self) -> list[QTextBlock]:
        """The blocks the selection touches, or the one with the cursor."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        blocks: list[QTextBlock] = []
        while block.isValid() and block.blockNumber() <= last:
            blocks.append(block)
            block = block.next()
        return blocks

    def _mark_words(self, change: QTextCharFormat) -> None:
        if not self.isReadOnly() and kind_of(self.textCursor().block()) not in CLOSED:
            self.mergeCurrentCharFormat(change)

    def _make_list(self, blocks: list[QTextBlock], ordered: bool) -> None:
        formats = self.importer.formats
        owner = None
        for block in blocks:
            self.leave_list(block)
            self.set_format(block, formats.block(Kind.ITEM))
            if owner is None:
                owner = QTextCursor(block).createList(formats.list(ordered=ordered, depth=1))
            else:
                owner.add(block)

    def _join_list(self, block: QTextBlock, ordered: bool, depth: int) -> None:
        """Put an item into the list of that depth above it, or into a new one."""
        above = block.previous()
        while above.isValid() and above.textList() is not None:
            style = above.textList().format()
            if style.indent() == depth:
                above.textList().add(block)
                return
            if style.indent() < depth:
                break
            above = above.previous()
        self.leave_list(block)
        QTextCursor(block).createList(self.importer.formats.list(ordered=ordered, depth=depth))

    @staticmethod
    def _follows_item(block: QTextBlock) -> bool:
        return block.previous().isValid() and block.previous().textList() is not None

    @staticmethod
    def _list_kind(block: QTextBlock) -> bool | None:
        owner = block.textList()
        if owner is None:
            return None
        return owner.format().style() == QTextListFormat.Style.ListDecimal

    @staticmethod
    def leave_list(block: QTextBlock) -> None:
        """Make an item a block of its own."""
        owner = block.textList()
        if owner is not None:
            owner.remove(block)

    @staticmethod
    def set_format(block: QTextBlock, block_format: QTextBlockFormat) -> None:
        """Give a block the format of another kind."""
        QTextCursor(block).setBlockFormat(block_format)
