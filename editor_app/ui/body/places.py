"""Where the sheet stands in its Markdown and in its tree, for whoever points into the text."""

from PySide6.QtGui import QTextCursor

from editor_app.ui.body.marks import SourceMap
from editor_app.ui.body.text_area import BodyText


class Places:
    """Of one text, as it stands when it is asked."""

    def __init__(self, body: BodyText) -> None:
        self._body = body

    def source_map(self) -> SourceMap:
        """Cursor positions for offsets in `markdown()` and in the blocks of `tree()`."""
        return SourceMap(self._body.document(), self._body.exporter.groups())

    def source_offset(self) -> int:
        """Where in `markdown()` the block with the cursor stands, by its share of the lines."""
        number = self._body.textCursor().blockNumber()
        offset = 0
        for group in self._body.exporter.groups():
            if number <= group.last:
                lines = group.last - group.first + 1
                return offset + len(group.source) * max(0, number - group.first) // lines
            offset += len(group.source) + 2
        return max(0, offset - 2)

    def block_positions(self) -> list[int]:
        """The cursor position at which each block of `tree()` begins."""
        places = self.source_map()
        return [places.block_start(index) for index in range(len(self._body.exporter.groups()))]

    def jump_to(self, block: int, offset: int, length: int) -> None:
        """Select characters of the plain text of a block of `tree()`."""
        places = self.source_map()
        start = places.block_position(block, offset)
        self.select(start, places.block_position(block, offset + length))

    def jump_to_source(self, start: int, length: int) -> None:
        """Select what stands at an offset of `markdown()`, as findings are located."""
        self.select(*self.source_map().span(start, start + length))

    def select(self, start: int, end: int) -> None:
        """Select characters of the sheet, bring them into sight, and put the keyboard there."""
        cursor = self._body.textCursor()
        cursor.setPosition(end)
        self._body.setTextCursor(cursor)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._body.setTextCursor(cursor)
        self._body.ensureCursorVisible()
        self._body.setFocus()
