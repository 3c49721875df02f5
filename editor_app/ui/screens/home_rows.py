"""Rows and painted parts of 工作台."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import ElidedLabel, label


class ClickRow(QFrame):
    """A row that opens something: by mouse, Enter or Space."""

    opened = Signal()

    def __init__(self, name: str, spoken: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.gone = False  # taken away, though Qt still has it
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(15, 8, 15, 8)
        self.row.setSpacing(12)

    def add_words(self, title: str, caption: str) -> None:
        """Two lines that give way."""
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title))
        if caption:
            words.addWidget(ElidedLabel(caption, "caption"))
        self.row.addLayout(words, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class Metric(QFrame):
    """A large number over a word; the first of a row has no line at its left."""

    def __init__(self, number: int, word: str, tone: str, *, first: bool = False) -> None:
        super().__init__()
        self.setProperty("line", "" if first else "left")
        figure = label(str(number), "docTitle")
        figure.setProperty("tone", tone)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 6, 8, 8)
        column.setSpacing(0)
        column.addWidget(figure)
        column.addWidget(ElidedLabel(word, "caption"))
        self.setAccessibleName(f"{word} {number}")


class GapBar(QWidget):
    """How much of the longest gap has passed: a flat bar of 6."""

    def __init__(self, look: Look, share: float, tone: str) -> None:
        super().__init__()
        self._look, self._share, self._tone = look, min(1.0, max(0.0, share)), tone
        self.setFixedSize(look.theme.px(76), look.theme.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tone("neutral", "bg"))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        if self._share:
            painter.setBrush(theme.tone(self._tone, "solid"))
            filled = QRectF(0, 0, max(6.0, self.width() * self._share), self.height())
            painter.drawRoundedRect(filled, 3, 3)
        painter.end()


class DueBlocks(QWidget):
    """A clock in working days: one block each, the coloured ones are left, today among them."""

    def __init__(self, look: Look, whole: int, left: int, tone: str) -> None:
        super().__init__()
        self._look, self._tone = look, tone
        self._whole = whole
        self._lit = whole if left < 0 else min(whole, left + 1)
        self.setAccessibleName(
            self.tr("{left} of {whole} working days").format(left=max(0, left), whole=whole)
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.switch.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        return QSize(theme.px(13) * self._whole - theme.px(3), theme.px(14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = theme.size("radius.tick")
        for number in range(self._whole):
            lit = number >= self._whole - self._lit
            color = theme.tone(self._tone, "solid") if lit else theme.color("border.default")
            painter.setBrush(color)
            block = QRectF(number * theme.px(13), 0, theme.px(10), theme.px(14))
            painter.drawRoundedRect(block, radius, radius)
        painter.end()
