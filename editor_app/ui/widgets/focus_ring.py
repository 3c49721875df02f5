"""The keyboard's ring around buttons: outside of them, so that no text shifts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QPushButton, QToolButton, QWidget

from editor_app.ui.look import Look

_RINGED = (QPushButton, QToolButton)


class FocusRing(QFocusFrame):
    """One ring for the whole application; fields, lists and tabs show focus by themselves."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self.hide()

    def follow(self, app: QApplication) -> None:
        """Go wherever Tab goes."""
        app.focusChanged.connect(self._move)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.theme.color("focus.default"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _move(self, _: QWidget | None, now: QWidget | None) -> None:
        by_keyboard = isinstance(now, _RINGED) and now.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        )
        self.setWidget(now if by_keyboard and now is not None else None)  # type: ignore[arg-type]  # None hides it
