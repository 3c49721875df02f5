"""The rail at the left: areas with icon, word and badge."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import IconButton


class RailButton(QAbstractButton):
    """One area. Painted: mark at the window's edge, icon, word, and a badge with a ring."""

    def __init__(self, look: Look, key: str, icons: tuple[str, str], text: str) -> None:
        super().__init__()
        self._look, self._icons, self._badge, self._red = look, icons, 0, False
        self._hovered = False
        self.setObjectName(f"rail.{key}")
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(text)
        self._describe()

    def set_badge(self, count: int, *, red: bool) -> None:
        """Number of things that need me; 0 takes the badge away."""
        self._badge, self._red = count, red
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        grown = theme.px(16) - 16
        return QSize(rail_width(self._look, [self.text()]), 60 + grown)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, inner = self._look.theme, self.rect().adjusted(6, 1, -6, -1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self._hovered:
            painter.setBrush(theme.color("bg.surface" if self.isChecked() else "bg.hover"))
            painter.drawRoundedRect(inner, 6, 6)
        if self.isChecked():
            painter.setBrush(theme.color("selectionBar"))
            painter.drawRoundedRect(QRectF(-3, inner.y() + 15, 6, inner.height() - 30), 2, 2)
        self._paint_words(painter, inner)
        if self._badge:
            self._paint_badge(painter, inner)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus.default"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _paint_words(self, painter: QPainter, inner: QRect) -> None:
        theme, chosen = self._look.theme, self.isChecked()
        color = "text.secondary"
        if chosen:
            color = "text.link" if theme.is_dark else "accent.default"
        side, line = theme.size("icon.rail"), theme.px(16)
        top = inner.y() + (inner.height() - side - 3 - line) // 2
        left = inner.x() + (inner.width() - side) / 2
        self._look.icons.draw(painter, left, top, self._icons[chosen], color, side)
        painter.setPen(theme.color(color))
        painter.setFont(theme.font("caption", strong=chosen))
        words = QRect(0, top + side + 3, self.width(), line)
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        painter.drawText(words, int(middle), self.text())

    def _paint_badge(self, painter: QPainter, inner: QRect) -> None:
        theme, text = self._look.theme, str(self._badge) if self._badge < 100 else "99+"
        font = theme.font("caption", tabular=True)
        height = theme.px(16)
        width = max(height, QFontMetrics(font).horizontalAdvance(text) + theme.px(8))
        left = inner.x() + (inner.width() + theme.size("icon.rail")) // 2 - theme.px(4)
        pill = QRect(
            QPoint(min(left, self.width() - width - 4), inner.y() + 4), QSize(width, height)
        )
        ring = "bg.surface" if self.isChecked() else "bg.window"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ring))
        painter.drawRoundedRect(pill.adjusted(-2, -2, 2, 2), height / 2 + 2, height / 2 + 2)
        painter.setBrush(theme.color("tone.red.solid" if self._red else "text.secondary"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(theme.color("text.onSolid" if self._red else "bg.surface"))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _describe(self) -> None:
        name = self.text()
        if self._badge:
            told = self.tr("{area}, {count} need you", None, self._badge)
            name = told.format(area=name, count=self._badge)
        self.setAccessibleName(name)


def rail_width(look: Look, texts: list[str]) -> int:
    """72 at 100 %; wider only when a word would not fit."""
    metrics = QFontMetrics(look.theme.font("caption", strong=True))
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    return max(72, widest + 12)


class Rail(QWidget):
    """Areas from the top, and a group at the foot; one is selected."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setProperty("pane", True)
        self.setAccessibleName(self.tr("Areas"))
        self._look = look
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self._top = 0
        self.menu = IconButton(look, "ri.menu-line", self.tr("Menu"), name="rail.menu", size=20)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(0)
        holder = QVBoxLayout()
        holder.setContentsMargins(0, 9, 0, 9)
        holder.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(holder)
        self._column.addStretch(1)
        look.switch.changed.connect(self._restyle)

    def add(self, key: str, icons: tuple[str, str], text: str, *, bottom: bool) -> None:
        """Append an area."""
        made = RailButton(self._look, key, icons, text)
        made.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(made)
        self._buttons[key] = made
        if bottom:
            self._column.addWidget(made)
        else:
            self._top += 1
            self._column.insertWidget(self._top, made)
        self._restyle()

    def select(self, key: str) -> None:
        """Mark an area as the current one."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_badge(self, key: str, count: int, *, red: bool) -> None:
        """Badge of one area."""
        self._buttons[key].set_badge(count, red=red)

    @property
    def keys(self) -> list[str]:
        """Areas in their order."""
        return list(self._buttons)

    def _restyle(self) -> None:
        self.setFixedWidth(rail_width(self._look, [made.text() for made in self._buttons.values()]))
        for made in self._buttons.values():
            made.updateGeometry()
