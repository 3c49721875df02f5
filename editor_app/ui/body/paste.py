"""Copy, paste and drop: what comes in is made of the blocks the sheet knows, in one undo step."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor, QTextDocument

from editor_app.rendering.markdown_source import clean, parse
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Block, Document, Paragraph, Text
from editor_app.ui.body.exporter import Exporter
from editor_app.ui.body.html_source import read_html
from editor_app.ui.body.keys import BodyTyping

OWN_FORMAT = "application/x-channel-editor-body"
_PLAIN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class BodyClipboard(BodyTyping):
    """A body editor that exchanges text with other programs."""

    def paste_plain(self) -> None:
        """Paste the words of the clipboard, a paragraph per line."""
        self.insert_plain(QGuiApplication.clipboard().text())

    def insert_plain(self, text: str) -> None:
        """Insert text that is not Markdown, a paragraph per line."""
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
        return source.hasText() or source.hasHtml() or source.hasFormat(OWN_FORMAT)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insert_blocks(read_clipboard(source))

    def createMimeDataFromSelection(self) -> QMimeData:
        offered = super().createMimeDataFromSelection()  # of a class that shows no further format
        data = QMimeData()
        data.setText(offered.text())
        data.setHtml(offered.html())
        data.setData(OWN_FORMAT, self._selected_markdown().encode())
        return data

    def _selected_markdown(self) -> str:
        cells = self.tables.selected_part()
        if cells is not None:
            return serialize(Document(blocks=(cells,)))
        extract = QTextDocument()
        exporter = Exporter(extract)
        QTextCursor(extract).insertFragment(self.textCursor().selection())
        return exporter.markdown()


def read_clipboard(source: QMimeData) -> tuple[Block, ...]:
    """The blocks of the richest form the clipboard offers."""
    if source.hasFormat(OWN_FORMAT):
        return parse(bytes(source.data(OWN_FORMAT).data()).decode()).blocks
    if source.hasHtml() and (blocks := read_html(source.html())):
        return blocks
    return read_plain(source.text())


def read_plain(text: str) -> tuple[Block, ...]:
    """A paragraph per line that is not blank."""
    lines = (" ".join(line.split("\t")).strip() for line in clean(text).split("\n"))
    return tuple(Paragraph(content=(Text(text=line),)) for line in lines if line)
