"""One side of a place: words with what was added and removed, as high as they need."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from editor_app.services.difference_text import Mark, Pieces
from editor_app.ui.look import Look
from editor_app.ui.screens.review.difference_formats import Formats

_SIGNS = {Mark.ADDED: "＋", Mark.REMOVED: "－"}
_ROLES = {Mark.ADDED: "added", Mark.REMOVED: "removed", Mark.SAME: "text"}


class SideText(QTextEdit):
    """Read-only; a click on it reports, words in it can be selected and copied."""

    pressed = Signal()
    needsRoom = Signal()  # the words need another height

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setProperty("side", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(8, 6, 8, 6)
        self._look = look
        self._pieces: Pieces = ()
        self._empty = ""
        self._kind = ""
        look.switch.changed.connect(self._write)

    def show_pieces(self, pieces: Pieces, empty: str, *, kind: str = "") -> None:
        """Show words; ``kind`` is ``base``, ``chosen`` or nothing."""
        self._pieces, self._empty, self._kind = pieces, empty, kind
        self._write()

    def sizeHint(self) -> QSize:
        return QSize(100, self.wanted())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the side

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.pressed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _write(self) -> None:
        formats = Formats(self._look.theme)
        self.clear()
        cursor = QTextCursor(self.document())
        for piece in self._pieces:
            role = _ROLES[piece.mark]
            if piece.mark in _SIGNS:
                cursor.insertText(_SIGNS[piece.mark], formats.text(f"{role}-sign"))
            cursor.insertText(piece.text, formats.text(role))
        if not self._pieces:
            cursor.insertText(self._empty, formats.text("quiet"))
        self._dress()
        self._fit()

    def _dress(self) -> None:
        theme = self._look.theme
        ground = theme.color("bg.subtle" if self._kind == "base" else "bg.surface").name()
        chosen = self._kind == "chosen"
        edge = theme.color("accent.default" if chosen else "border.default").name()
        width = 2 if chosen else 1
        self.setStyleSheet(
            f"QTextEdit {{ background: {ground}; border: {width}px solid {edge};"
            f" border-radius: 4px; padding: {2 - width}px; }}"
        )

    def wanted(self) -> int:
        """Pixels from edge to edge that the words need."""
        document = self.document()
        document.setTextWidth(max(40, self.viewport().width()))
        margins = self.viewportMargins()
        return round(document.size().height()) + margins.top() + margins.bottom() + 6

    def _fit(self) -> None:
        self.needsRoom.emit()
