"""The switch: a setting that holds at once, as a painted check button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor_app.ui.look import Look


class Switch(QAbstractButton):
    """On or off; 34×18 inside a target of at least 28."""

    def __init__(self, look: Look, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(40, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._look.theme, self.isChecked()
        track = QRectF(3, (self.height() - 18) / 2, 34, 18)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = "accent.default" if on else "border.control"
        painter.setBrush(theme.color(ground if self.isEnabled() else "border.default"))
        painter.drawRoundedRect(track, 9, 9)
        painter.setBrush(theme.color("text.onAccent"))
        painter.drawEllipse(QRectF(track.x() + (18 if on else 2), track.y() + 2, 14, 14))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus.default"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), 11, 11)
        painter.end()
