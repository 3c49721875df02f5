"""Copy, paste and drop: what comes in is made of the blocks the sheet knows, in one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor, QTextDocument

from editor_app.domain.clipboard import Clip
from editor_app.rendering.markdown_source import clean, parse
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Block, Document, Paragraph, Text
from editor_app.ui.body.clip import OfferedClip, offered
from editor_app.ui.body.exporter import Exporter
from editor_app.ui.body.keys import BodyTyping

OWN_FORMAT = "application/x-channel-editor-body"
_PLAIN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class BodyClipboard(BodyTyping):
    """A body editor that exchanges text with other programs.

    Whoever can read what these programs offer is told by ``take_clips``; without one the words
    come in alone.
    """

    _taker: Callable[[OfferedClip], None] | None = None

    def take_clips(self, taker: Callable[[OfferedClip], None]) -> None:
        """Hand what other programs offer to ``taker``, which inserts it when it is read."""
        self._taker = taker

    def paste_plain(self) -> None:
        """Paste the words of the clipboard, a paragraph per line."""
        self.insert_plain(QGuiApplication.clipboard().text())

    def insert_plain(self, text: str) -> None:
        """Insert text that is not Markdown, a paragraph per line."""
        if self._taker is not None:
            self._taker(OfferedClip(clip=Clip(text=text)))
        else:
            self.insert_blocks(read_plain(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == _PLAIN and event.key() == Qt.Key.Key_V:
            self.paste_plain()
            event.accept()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are for whoever takes attachments, their paths are no text."""
        if self.isReadOnly() or any(url.isLocalFile() for url in source.urls()):
            return False
        if source.hasText() or source.hasHtml() or source.hasFormat(OWN_FORMAT):
            return True
        return source.hasImage() and self._taker is not None and self.allows("image")

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.isReadOnly():
            return
        if source.hasFormat(OWN_FORMAT):
            self.take_blocks(read_own(source))
        elif self._taker is not None:
            self._taker(offered(source, pictures=self.allows("image")))
        else:
            self.insert_blocks(read_plain(source.text()))

    def take_blocks(self, blocks: Sequence[Block]) -> None:
        """Insert what another body editor copied."""
        self.insert_blocks(blocks)

    def createMimeDataFromSelection(self) -> QMimeData:
        made = super().createMimeDataFromSelection()  # of a class that shows no further format
        data = QMimeData()
        data.setText(made.text())
        data.setHtml(made.html())
        data.setData(OWN_FORMAT, self.selected_markdown().encode())
        return data

    def selected_markdown(self) -> str:
        """The selection as Markdown; nothing selected is nothing."""
        cells = self.tables.selected_part()
        if cells is not None:
            return serialize(Document(blocks=(cells,)))
        extract = QTextDocument()
        exporter = Exporter(extract)
        QTextCursor(extract).insertFragment(self.textCursor().selection())
        return exporter.markdown()


def read_own(source: QMimeData) -> tuple[Block, ...]:
    """The blocks another body editor of this program put on the clipboard: nothing is lost."""
    return parse(bytes(source.data(OWN_FORMAT).data()).decode(errors="replace")).blocks


def read_plain(text: str) -> tuple[Block, ...]:
    """A paragraph per line that is not blank."""
    lines = (" ".join(line.split("\t")).strip() for line in clean(text).split("\n"))
    return tuple(Paragraph(content=(Text(text=line),)) for line in lines if line)
