"""The clock day by day: one row a week, one block a day, as the law counts them."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from editor_app.domain.clocks import Due
from editor_app.domain.working_days import Day, DayKind
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import day_by_day
from editor_app.ui.look import Look

MOST_WEEKS = 7  # shown at once: those that end with the last day
_WEEK = 7
_GAP = 3
_SMALLEST = 0.7  # of the letters, before words are cut


class Part(StrEnum):
    """What a day is in the count."""

    BEFORE = "before"
    START = "start"
    COUNTED = "counted"
    OFF = "off"
    PAUSED = "paused"
    LAST = "last"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One day as it is shown."""

    on: date
    part: Part
    number: int = 0
    make_up: bool = False
    today: bool = False
    name: str = ""  # of a holiday


def blocks_of(start: date, due: Due, today: date) -> tuple[Block, ...]:
    """Whole weeks from the day of arrival to the last day; those before the last seven are cut."""
    days = {one.day.on: one for one in due.days}
    last = due.on or max([start, *days])
    first = max(_monday(start), _monday(last) - timedelta(weeks=MOST_WEEKS - 1))
    end = _monday(last) + timedelta(days=_WEEK)
    told = []
    for offset in range((end - first).days):
        on = first + timedelta(days=offset)
        known = days.get(on)
        day = known.day if known is not None else None
        part = _part(on, start, last, day, number=known.number if known is not None else 0)
        if known is not None and known.paused:
            part = Part.PAUSED
        told.append(
            Block(
                on=on,
                part=part,
                number=known.number if known is not None else 0,
                make_up=day is not None and day.kind is DayKind.MAKE_UP,
                today=on == today,
                name=day.name_zh if day is not None else "",
            )
        )
    return tuple(told)


def _monday(on: date) -> date:
    return on - timedelta(days=on.weekday())


def _part(on: date, start: date, last: date, day: Day | None, *, number: int) -> Part:
    if on == start:
        return Part.START
    if on < start:
        return Part.BEFORE
    if on == last:
        return Part.LAST
    if on > last or day is None:
        return Part.AFTER
    return Part.COUNTED if number else Part.OFF


def block_words(block: Block) -> str:
    """What a block says below its date."""
    match block.part:
        case Part.START:
            return QCoreApplication.translate("DayGrid", "received")
        case Part.COUNTED:
            return QCoreApplication.translate("DayGrid", "day {n}").format(n=block.number)
        case Part.LAST:
            return QCoreApplication.translate("DayGrid", "due")
        case Part.PAUSED:
            return QCoreApplication.translate("DayGrid", "stands")
        case Part.OFF:
            return QCoreApplication.translate("DayGrid", "off")
        case Part.AFTER if block.on.weekday() > 4:
            return QCoreApplication.translate("DayGrid", "off")
        case _:
            return ""


class DayGrid(QLabel):
    """Painted; its words are the accessible description, a line a day.

    A label, because screen readers are told of a plain widget that it is nothing.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inbox-day-grid")
        self.setAccessibleName(self.tr("The time to answer, day by day"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look = look
        self._blocks: tuple[Block, ...] = ()
        self.begins = ""  # what the first day says instead of 收到
        look.switch.changed.connect(self.update)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What is shown."""
        return self._blocks

    def show_due(self, start: date, due: Due, today: date) -> None:
        """Show a derivation."""
        self._blocks = blocks_of(start, due, today) if due.days else ()
        hint(self, day_by_day(start, due.days) if due.days else "")
        self.setVisible(bool(self._blocks))
        self.updateGeometry()
        self.update()

    def _fitting(self, painter: QPainter, block: Block, room: int) -> str:
        """The words, else the number of the day alone, else smaller letters, else a part."""
        words, font = self._words(block), painter.font()
        wide = painter.fontMetrics().horizontalAdvance(words)
        if wide <= room:
            return words
        if block.part is Part.COUNTED:
            return str(block.number)
        font.setPixelSize(max(round(font.pixelSize() * _SMALLEST), font.pixelSize() * room // wide))
        painter.setFont(font)
        return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def _words(self, block: Block) -> str:
        return self.begins if self.begins and block.part is Part.START else block_words(block)

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        weeks = len(self._blocks) // _WEEK
        return QSize(theme.px(290), theme.px(18) + weeks * (theme.px(42) + _GAP) + _GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.theme.px(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for index, block in enumerate(self._blocks):
            self._paint_block(painter, self._cell(index), block)
        if self.hasFocus():
            painter.setPen(QPen(self._look.theme.color("focus.default"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _cell(self, index: int) -> QRect:
        theme = self._look.theme
        week, day = divmod(index, _WEEK)
        left = day * (self.width() + _GAP) // _WEEK
        right = (day + 1) * (self.width() + _GAP) // _WEEK - _GAP
        top = theme.px(18) + _GAP + week * (theme.px(42) + _GAP)
        return QRect(QPoint(left, top), QSize(right - left, theme.px(42)))

    def _paint_head(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.tertiary"))
        for day in range(_WEEK):
            cell = self._cell(day)
            place = QRect(cell.x(), 0, cell.width(), theme.px(18))
            name = QLocale().dayName(day + 1, QLocale.FormatType.NarrowFormat)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_block(self, painter: QPainter, cell: QRect, block: Block) -> None:
        theme = self._look.theme
        ground, edge, number, words = _COLORS[block.part]
        painter.setPen(QPen(theme.color(edge), 1))
        painter.setBrush(theme.color(ground))
        frame = QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, 3, 3)
        if block.today:
            painter.setPen(QPen(theme.color("accent.default"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 3, 3)
        top = QRect(cell.x(), cell.y() + theme.px(4), cell.width(), theme.px(17))
        below = QRect(cell.x(), top.bottom(), cell.width(), theme.px(17))
        strong = block.part is Part.LAST
        painter.setFont(theme.font("caption", strong=strong and block.make_up, tabular=True))
        painter.setPen(theme.color(number))
        middle = Qt.AlignmentFlag.AlignCenter
        duty = QCoreApplication.translate("DayGrid", "duty") if block.make_up else ""
        day = f"{block.on.day} {duty}".strip()
        fits = painter.fontMetrics().horizontalAdvance(day) <= cell.width()
        painter.drawText(top, middle, day if fits else f"{block.on.day}")  # the words tell it, too
        painter.setFont(theme.font("caption", strong=strong))
        painter.setPen(theme.color(words))
        painter.drawText(below, middle, self._fitting(painter, block, cell.width() - 2))


_QUIET = ("bg.subtle", "border.subtle", "text.tertiary", "text.tertiary")
_COLORS = {
    Part.BEFORE: _QUIET,
    Part.AFTER: _QUIET,
    Part.OFF: _QUIET,
    Part.PAUSED: ("tone.purple.bg", "tone.purple.border", "text.primary", "tone.purple.fg"),
    Part.START: ("bg.surface", "border.subtle", "text.primary", "text.secondary"),
    Part.COUNTED: ("tone.blue.bg", "tone.blue.border", "text.primary", "tone.blue.fg"),
    Part.LAST: ("tone.ochre.bg", "tone.ochre.solid", "text.primary", "tone.ochre.fg"),
}
