"""Drag a block by its name in the margin; a line shows where it will stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from editor_app.ui.body.moves import group_at, move_span
from editor_app.ui.body.numbers import NumberedBody

_LINE = 2


class BlockDrag(QObject):
    """Watches the margin with the names. Escape gives up."""

    def __init__(self, body: NumberedBody, margin: QWidget) -> None:
        super().__init__(margin)
        self._body, self._margin = body, margin
        self._from: int | None = None  # block of the tree
        self._pressed_at = QPoint()
        self._line = QFrame(body.viewport())
        self._line.setFixedHeight(_LINE)
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.hide()
        margin.setCursor(Qt.CursorShape.OpenHandCursor)
        margin.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._from is not None:
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self._end()
                return True
        elif isinstance(event, QMouseEvent) and watched is self._margin:
            match event.type():
                case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                    self._begin(event.position().toPoint())
                    return True
                case QEvent.Type.MouseMove if self._from is not None:
                    self._show(event.position().toPoint())
                    return True
                case QEvent.Type.MouseButtonRelease if self._from is not None:
                    self._drop(event.position().toPoint())
                    return True
        return False

    def _begin(self, place: QPoint) -> None:
        if self._body.isReadOnly() or self._body.composing:
            return
        cursor = self._body.cursorForPosition(QPoint(0, self._height(place)))
        self._from = group_at(self._body.exporter.groups(), cursor.blockNumber())
        self._pressed_at = place
        self._body.installEventFilter(self)

    def _show(self, place: QPoint) -> None:
        if (place - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
            return
        self._margin.setCursor(Qt.CursorShape.ClosedHandCursor)
        color = self._body.look.accent.name()
        self._line.setStyleSheet(f"background: {color};")
        self._line.setFixedWidth(self._body.viewport().width())
        self._line.move(0, self._edge(self._target(place)) - _LINE)
        self._line.show()

    def _drop(self, place: QPoint) -> None:
        begun, shown = self._from, not self._line.isHidden()
        self._end()
        if begun is None or not shown:
            return
        to = self._target(place)
        move_span(self._body, begun, begun, to - 1 if to > begun else to)

    def _end(self) -> None:
        self._from = None
        self._line.hide()
        self._body.removeEventFilter(self)
        self._margin.setCursor(Qt.CursorShape.OpenHandCursor)

    def _target(self, place: QPoint) -> int:
        """Before which block of the tree a place in the margin is."""
        height = self._height(place)
        count = len(self._body.exporter.groups())
        for index in range(count):
            middle = (self._edge(index) + self._edge(index + 1)) / 2
            if height < middle:
                return index
        return count

    def _edge(self, index: int) -> int:
        """Where a block of the tree begins in the viewport; behind the last one its end."""
        groups = self._body.exporter.groups()
        document = self._body.document()
        layout, offset = document.documentLayout(), self._body.verticalScrollBar().value()
        number = groups[index].first if index < len(groups) else groups[-1].last
        box = layout.blockBoundingRect(document.findBlockByNumber(number))
        return round((box.top() if index < len(groups) else box.bottom()) - offset)

    def _height(self, place: QPoint) -> int:
        return place.y() - self._body.viewport().y()
