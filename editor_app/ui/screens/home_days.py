"""The strip of days at the top of 工作台: days off, make-up workdays, and how much ends when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from PySide6.QtCore import QDate, QEvent, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from editor_app.domain.working_days import Day, DayKind
from editor_app.presenters.home import DayLoad
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.tips import plain_tip

_CELL, _STEP, _HIGH = 40, 44, 56
_CENTER = Qt.AlignmentFlag.AlignCenter
_NO_LOADS: Mapping[date, DayLoad] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line of a cell: top and height at 100 %."""

    top: int
    height: int


_WEEKDAY, _NUMBER, _MARK = (
    _Line(top=3, height=16),
    _Line(top=19, height=18),
    _Line(top=38, height=14),
)


class DayStrip(QWidget):
    """Today and the days after it; days off are said in a word, worked weekends are marked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("home.days")
        self._look = look
        self._days: tuple[Day, ...] = ()
        self._loads = _NO_LOADS
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.switch.changed.connect(self.updateGeometry)

    def set_days(self, days: tuple[Day, ...], loads: Mapping[date, DayLoad] = _NO_LOADS) -> None:
        """Show these days, the first is today, and what ends on them."""
        self._days, self._loads = days, loads
        self.setAccessibleName(", ".join(self.spoken(day) for day in days))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        width = theme.px(_STEP) * max(1, len(self._days)) - theme.px(_STEP - _CELL)
        return QSize(width, theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = event.pos().x() // max(1, self._look.theme.px(_STEP))
            told = self.spoken(self._days[at]) if 0 <= at < len(self._days) else ""
            QToolTip.showText(event.globalPos(), plain_tip(told), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, day in enumerate(self._days):
            cell = QRect(at * theme.px(_STEP), 0, theme.px(_CELL), theme.px(_HIGH))
            self._paint_day(painter, cell, day, today=at == 0)
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRect, day: Day, *, today: bool) -> None:
        theme = self._look.theme
        if today:
            painter.setPen(QPen(theme.color("accent.default"), 1))
            painter.setBrush(theme.color("bg.surface"))
            painter.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._paint_weekday(painter, self._line(cell, _WEEKDAY), day, today=today)
        painter.setPen(theme.color("text.primary" if day.works else "text.tertiary"))
        painter.setFont(theme.font_px(14, strong=day.works, tabular=True))
        painter.drawText(self._line(cell, _NUMBER), _CENTER, str(day.on.day))
        self._paint_mark(painter, self._line(cell, _MARK), day, today=today)

    def _paint_weekday(self, painter: QPainter, line: QRect, day: Day, *, today: bool) -> None:
        theme, made_up = self._look.theme, day.kind is DayKind.MAKE_UP and day.sure
        name = QLocale().dayName(day.on.isoweekday(), QLocale.FormatType.NarrowFormat)
        word = self.tr("Today") if today else name
        painter.setFont(theme.font_px(12, strong=today))
        painter.setPen(theme.tone("blue", "fg") if today else theme.color("text.tertiary"))
        if not made_up or today:
            painter.drawText(line, _CENTER, word)
            return
        tag = self.tr("work")
        metrics = QFontMetrics(painter.font())
        left, right = metrics.horizontalAdvance(word), metrics.horizontalAdvance(tag)
        x = line.x() + (line.width() - left - right - theme.px(7)) // 2
        painter.drawText(QRect(x, line.y(), left, line.height()), _CENTER, word)
        ground = QRect(x + left + theme.px(3), line.y(), right + theme.px(4), line.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tone("ochre", "bg"))
        painter.drawRoundedRect(QRectF(ground), 2, 2)
        painter.setFont(theme.font_px(12, strong=True))
        painter.setPen(theme.tone("ochre", "fg"))
        painter.drawText(ground, _CENTER, tag)

    def _paint_mark(self, painter: QPainter, line: QRect, day: Day, *, today: bool) -> None:
        theme, load = self._look.theme, self._loads.get(day.on)
        painter.setFont(theme.font_px(12, tabular=True))
        if load is None:
            painter.setPen(theme.color("text.tertiary"))
            painter.drawText(line, _CENTER, self._word(day))
            return
        text = str(load.count)
        wide = max(theme.px(18), QFontMetrics(painter.font()).horizontalAdvance(text) + theme.px(8))
        pill = QRectF(line.x() + (line.width() - wide) / 2, line.y(), wide, line.height())
        tone, part = ("red", "solid") if today else ("ochre" if load.presses else "neutral", "bg")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tone(tone, part))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(theme.color("text.onSolid") if today else theme.tone(tone, "fg"))
        painter.drawText(pill, _CENTER, text)

    def _line(self, cell: QRect, line: _Line) -> QRect:
        theme = self._look.theme
        top = cell.y() + theme.px(line.top)
        return QRect(cell.x(), top, cell.width(), theme.px(line.height))

    def _word(self, day: Day) -> str:
        if day.works:
            return ""
        return self.tr("off") if day.sure else self.tr("off?")

    def spoken(self, day: Day) -> str:
        """One day in words: the date, why nobody works, and what ends."""
        told = QLocale().toString(
            QDate(day.on.year, day.on.month, day.on.day), QLocale.FormatType.ShortFormat
        )
        parts = [told]
        if day.kind is DayKind.MAKE_UP:
            parts.append(self.tr("make-up workday"))
        elif not day.works:
            name = day.name_zh if language().startswith("zh") else day.name_en or day.name_zh
            parts.append(" ".join(part for part in (name, self.tr("off")) if part))
        if not day.sure:
            parts.append(self.tr("days off of this year are not announced yet"))
        if (load := self._loads.get(day.on)) is not None:
            told = self.tr("{n} things are due", None, load.count)
            parts.append(told.format(n=load.count))
        return ", ".join(parts)
