"""The sheet of paper on its canvas: a header above the text, both under one scroll bar.

The text scrolls inside its own QTextEdit, which lays out and paints only what is visible. A
QTextEdit grown to its full height inside a scroll area would repaint all of it for each key.
So the header moves first, and the text scrolls after the header has gone.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.find import FindBar

_ABOVE = 20  # canvas above the sheet
_BESIDE = 16  # least canvas beside the sheet
_STEP = 90


class BodySheet(QWidget):
    """Shows a body editor as a sheet; `header` stands on the same paper above the text."""

    zoomAsked = Signal(int)
    """Ctrl and the wheel: one step larger (1) or smaller (-1)."""

    def __init__(
        self, editor: BodyEditor, header: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("body-sheet")
        self.editor = editor
        self.find_bar = FindBar(editor)
        self.find_bar.hide()
        self._canvas = _Canvas(editor, header)
        self._canvas.zoomAsked.connect(self.zoomAsked)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._canvas, 1)
        row.addWidget(self._canvas.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(row, 1)

    def put_bar(self, bar: QWidget) -> None:
        """Put a bar that comes and goes below the search lines, which then stay in their place."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, bar)

    def set_header(self, header: QWidget | None) -> None:
        """Put a widget above the text; the previous one is given back without parent."""
        self._canvas.set_header(header)

    def set_look(self, look: BodyLook) -> None:
        """Wear another theme or size; what stood at the top of the window still does."""
        bar = self._canvas.bar
        gone = bar.value() / max(1, bar.maximum())
        self.editor.set_look(look)
        self._canvas.arrange()
        bar.setValue(round(gone * bar.maximum()))
        self._canvas.update()

    def shift(self, by: int) -> None:
        """Keep the text where it is on the screen while a bar above comes (`by` > 0) or goes."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self._canvas.bar.setValue(self._canvas.bar.value() + by)


class _Canvas(QWidget):
    """Places header and editor by the value of the common scroll bar."""

    zoomAsked = Signal(int)

    def __init__(self, editor: BodyEditor, header: QWidget | None) -> None:
        super().__init__()
        self.setObjectName("body-canvas")
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self.bar.setObjectName("body-scroll-bar")
        self._editor = editor
        self._header: QWidget | None = None
        self._arranging = False
        editor.setParent(self)
        editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editor.viewport().installEventFilter(self)
        inner = editor.verticalScrollBar()
        inner.rangeChanged.connect(self.arrange)
        inner.valueChanged.connect(self._follow_text)
        editor.cursorPositionChanged.connect(self._show_head)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._show_focus)
        self.bar.valueChanged.connect(self.arrange)
        self.bar.setSingleStep(_STEP)
        self.set_header(header)

    def set_header(self, header: QWidget | None) -> None:
        if self._header is not None:
            self._header.removeEventFilter(self)
            self._header.setParent(None)
        self._header = header
        if header is not None:
            header.setParent(self)
            header.installEventFilter(self)
            header.show()
            QWidget.setTabOrder(header, self._editor)
        self.arrange()

    def arrange(self) -> None:
        """Put header and editor where the scroll bar says."""
        if self._arranging:
            return
        self._arranging = True
        sheet = self._sheet()
        head = self._head_height(sheet.width())
        inner = self._editor.verticalScrollBar()
        gone = min(self.bar.value(), head)
        top = head - gone
        if self._header is not None:
            place = _ABOVE + 1 + self._editor.look.padding - gone
            height = head - _ABOVE - 1 - self._editor.look.padding
            self._header.setGeometry(sheet.x() + 1, place, sheet.width() - 2, height)
        self._editor.setGeometry(sheet.x() + 1, top, sheet.width() - 2, self.height() - top)
        self.bar.setPageStep(max(1, self.height()))
        hidden = max(0, inner.maximum() + self._editor.viewport().height() - self.height())
        self.bar.setRange(0, head + hidden)
        inner.setValue(max(0, self.bar.value() - head))
        self._arranging = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._editor.look
        painter = QPainter(self)
        painter.fillRect(event.rect(), look.canvas)
        sheet = self._sheet()
        painter.fillRect(sheet, look.sheet)
        painter.setPen(look.border)
        painter.drawRect(sheet.adjusted(0, 0, -1, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scroll(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and watched is self._editor.viewport():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.zoomAsked.emit(1 if event.angleDelta().y() > 0 else -1)
                return True
            self._scroll(event)
            return True
        if watched is self._header and event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return super().eventFilter(watched, event)

    def _scroll(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() * _STEP // 120
        self.bar.setValue(self.bar.value() - pixels)
        event.accept()

    def _follow_text(self, value: int) -> None:
        """The cursor or a selection scrolled the text: the whole sheet goes the same way."""
        if self._arranging:
            return
        head = self._head_height(self._sheet().width())
        self.bar.setValue(min(self.bar.value(), head) + value)
        self.arrange()

    def _show_head(self) -> None:
        """At the beginning of the text the header comes back into sight."""
        if self._editor.hasFocus() and self._editor.textCursor().position() == 0:
            self.bar.setValue(0)

    def _show_focus(self, _previous: QWidget | None, now: QWidget | None) -> None:
        """A field of the header that gets the focus comes into sight."""
        if now is not None and self._header is not None and self._header.isAncestorOf(now):
            self.bar.setValue(0)

    def _sheet(self) -> QRect:
        width = min(self._editor.look.sheet_width, self.width() - 2 * _BESIDE)
        left = (self.width() - width) // 2
        top = max(-1, _ABOVE - self.bar.value())
        return QRect(left, top, width, self.height() - top + 1)

    def _head_height(self, width: int) -> int:
        above = _ABOVE + 1 + self._editor.look.padding
        if self._header is None:
            return above
        layout = self._header.layout()
        if self._header.hasHeightForWidth():
            return above + self._header.heightForWidth(width - 2)
        height = layout.sizeHint().height() if layout else self._header.sizeHint().height()
        return above + max(height, self._header.minimumHeight())
