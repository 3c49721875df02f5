"""Rows and painted parts of 工作台."""

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.working_days import Day, DayKind
from editor_app.ui.look import Look
from editor_app.ui.tips import plain_tip
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


_LINES = ((3, 16), (19, 18), (37, 14))  # top and height of weekday, day and mark


class DayStrip(QWidget):
    """Today and the days after it; days off are said in a word, worked weekends are marked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("home.days")
        self._look = look
        self._days: tuple[Day, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.switch.changed.connect(self.updateGeometry)

    def set_days(self, days: tuple[Day, ...]) -> None:
        """Show these days; the first is today."""
        self._days = days
        self.setAccessibleName(", ".join(self._spoken(day) for day in days))
        self.setToolTip(plain_tip(self._tip()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        return QSize(theme.px(44) * max(1, len(self._days)) - theme.px(4), theme.px(56))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, day in enumerate(self._days):
            cell = QRect(at * theme.px(44), 0, theme.px(40), theme.px(56))
            self._paint_day(painter, cell, day, today=at == 0)
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRect, day: Day, *, today: bool) -> None:
        theme = self._look.theme
        if today:
            painter.setPen(QPen(theme.color("accent.default"), 1))
            painter.setBrush(theme.color("bg.surface"))
            painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        off = not day.works
        lines = (
            (theme.px(3), theme.px(16)),
            (theme.px(19), theme.px(18)),
            (theme.px(37), theme.px(14)),
        )
        parts = (self._weekday(day, today=today), str(day.on.day), self._mark(day))
        colors = (
            theme.tone("blue", "fg") if today else theme.color("text.tertiary"),
            theme.color("text.tertiary" if off else "text.primary"),
            theme.tone("ochre", "fg")
            if day.kind is DayKind.MAKE_UP
            else theme.color("text.tertiary"),
        )
        fonts = (
            theme.font_px(12, strong=today),
            theme.font_px(14, strong=not off, tabular=True),
            theme.font_px(12),
        )
        for (top, height), text, color, font in zip(lines, parts, colors, fonts, strict=True):
            painter.setPen(color)
            painter.setFont(font)
            line = QRect(cell.x(), cell.y() + top, cell.width(), height)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def _weekday(self, day: Day, *, today: bool) -> str:
        if today:
            return self.tr("Today")
        return QLocale().dayName(day.on.isoweekday(), QLocale.FormatType.NarrowFormat)

    def _mark(self, day: Day) -> str:
        if not day.sure:
            return ""
        if day.kind is DayKind.MAKE_UP:
            return self.tr("work")
        return self.tr("off") if not day.works else ""

    def _spoken(self, day: Day) -> str:
        date = QDate(day.on.year, day.on.month, day.on.day)
        told = QLocale().toString(date, QLocale.FormatType.ShortFormat)
        return " ".join(part for part in (told, self._mark(day)) if part)

    def _tip(self) -> str:
        if all(day.sure for day in self._days):
            return ""
        return self.tr("Days off of the coming year are not announced yet.")
