"""反馈时限: by when the result is to be published, and day by day how that follows."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from editor_app.domain.clocks import Span
from editor_app.domain.consultation import RESULT_RULE, Stage, result_clock, result_due
from editor_app.domain.layout import Layout
from editor_app.services.consultations import ConsultationRow
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.day_grid import DayGrid
from editor_app.ui.screens.inbox.section import SideSection
from editor_app.ui.screens.inbox.words import due_heading
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.words import QT_TRANSLATE_NOOP


class ResultClock(SideSection):
    """Counts once the period is over; before it says what will be due."""

    resultAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Time for the result"), "ri.timer-line", name="result.clock")
        self._see = button(look, self.tr("See the result"), name="result.clock.see", kind="link")
        self._see.clicked.connect(self.resultAsked)
        self.set_corner(self._see)
        self._heading = label("", "sectionTitle", name="result.clock.heading", wrap=True)
        self._why = WrapLabel("", "caption")
        self.grid = DayGrid(look)
        self.grid.begins = self.tr("ended")
        self.grid.setAccessibleName(self.tr("The time for the result, day by day"))
        self._basis = WrapLabel("", "caption")
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        for one in (self._heading, self._why, self.grid, self._basis):
            body.addWidget(one)
        self.add_layout(body)

    @property
    def words(self) -> str:
        """Heading and derivation, as they are read."""
        return f"{self._heading.text()} {self._why.text()} {self._basis.text()}"

    def show_row(self, row: ConsultationRow, layout: Layout, today: date) -> None:
        """Show the clock of one consultation."""
        due = result_due(layout, row.period.ends)
        running = row.stage is Stage.ENDED and due.on is not None
        self._see.setVisible(row.stage is Stage.ANSWERED)
        self._heading.setText(self._until(row, due.on, today))
        self._why.setText(self._told(row, layout, due.on, today))
        self.grid.show_due(row.period.ends, due, today)
        self.grid.setVisible(running and bool(self.grid.blocks))
        told = self.tr("Basis: rule {rule} of the layout; the last day is not moved off weekends")
        self._basis.setText(told.format(rule=RESULT_RULE))
        self._basis.setVisible(running)

    def _until(self, row: ConsultationRow, on: date | None, today: date) -> str:
        if row.stage is Stage.ANSWERED:
            return self.tr("The result is published")
        if row.stage is not Stage.ENDED or on is None:
            return self.tr("Runs from {day} on").format(day=formats.day(row.period.ends))
        if row.due_left < 0:
            told = self.tr("Overdue since {day}")
            return told.format(day=formats.day(on, today=today))
        return due_heading(on, today, make_up=False)

    def _told(self, row: ConsultationRow, layout: Layout, on: date | None, today: date) -> str:
        clock = result_clock(layout, row.period.ends)
        span = _span_words(clock.span, clock.amount)
        ended, last = (formats.day(one or today, today=today) for one in (row.period.ends, on))
        if row.stage is Stage.ANSWERED:
            return self.tr("Both pages link to each other.")
        if row.stage is not Stage.ENDED:
            told = self.tr("Ends {day}; within {span} the result is due, until {last}.")
            return told.format(day=ended, span=span, last=last)
        return self._rest(row.due_left).format(day=ended, span=span, n=abs(row.due_left))

    def _rest(self, left: int) -> str:
        if left == 1:
            return self.tr("Ended {day}, which does not count; {span}; {n} working day left")
        if left == -1:
            return self.tr("Ended {day}, which does not count; {span}; {n} working day over")
        if left < 0:
            return self.tr("Ended {day}, which does not count; {span}; {n} working days over")
        return self.tr("Ended {day}, which does not count; {span}; {n} working days left")


def _span_words(span: Span, amount: int) -> str:
    """一个月 and the like, as the rule counts."""
    source = (_ONE if amount == 1 else _MANY)[span]
    return QCoreApplication.translate("ResultClock", source).format(n=amount)


_ONE = {
    Span.MONTHS: QT_TRANSLATE_NOOP("ResultClock", "{n} month"),
    Span.WEEKS: QT_TRANSLATE_NOOP("ResultClock", "{n} week"),
    Span.WORKING_DAYS: QT_TRANSLATE_NOOP("ResultClock", "{n} working day"),
    Span.CALENDAR_DAYS: QT_TRANSLATE_NOOP("ResultClock", "{n} day"),
    Span.HOURS: QT_TRANSLATE_NOOP("ResultClock", "{n} hour"),
}
_MANY = {
    Span.MONTHS: QT_TRANSLATE_NOOP("ResultClock", "{n} months"),
    Span.WEEKS: QT_TRANSLATE_NOOP("ResultClock", "{n} weeks"),
    Span.WORKING_DAYS: QT_TRANSLATE_NOOP("ResultClock", "{n} working days"),
    Span.CALENDAR_DAYS: QT_TRANSLATE_NOOP("ResultClock", "{n} days"),
    Span.HOURS: QT_TRANSLATE_NOOP("ResultClock", "{n} hours"),
}
