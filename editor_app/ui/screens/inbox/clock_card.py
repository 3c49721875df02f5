"""办理时限: until when, what that follows from, and the days."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from editor_app.domain.clocks import Span
from editor_app.domain.inquiries import DONE, InquiryState
from editor_app.domain.layout import Layout
from editor_app.domain.working_days import Calendar, DayKind
from editor_app.domain.working_time import PORTAL_TIME
from editor_app.services.inquiries import Case
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.day_grid import DayGrid
from editor_app.ui.screens.inbox.section import SideSection
from editor_app.ui.screens.inbox.words import due_heading, type_name
from editor_app.ui.widgets.controls import WrapLabel, button, label


class ClockCard(SideSection):
    """The derivation is always in sight; changes of the time are one click away."""

    changesAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Time to answer"), "ri.timer-line", name="inbox-clock")
        changes = button(look, self.tr("Changes"), name="inbox-clock-changes", kind="link")
        changes.clicked.connect(self.changesAsked)
        self.set_corner(changes)
        self._heading = label("", "sectionTitle", wrap=True)
        self._why = WrapLabel("", "caption")
        self.grid = DayGrid(look)
        self._basis = WrapLabel("", "caption")
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(4)
        for one in (self._heading, self._why, self.grid, self._basis):
            body.addWidget(one)
        self.add_layout(body)

    def show_case(self, case: Case, layout: Layout, today: date) -> None:
        """Show the clock of the present round."""
        start = case.clock.began.astimezone(PORTAL_TIME).date()
        self._heading.setText(self._until(case, layout, today))
        self._why.setText(self._told(case, layout, today))
        done = case.inquiry.state in DONE
        self.grid.show_due(start, case.due, today)
        self.grid.setVisible(bool(self.grid.blocks) and not done)
        years = sorted({one.day.on.year for one in case.due.days} or {start.year})
        sure = not case.due.estimated
        told = self.tr("Basis: rule HD-01 of the layout; holidays of {years}")
        if not sure:
            told = self.tr(
                "Basis: rule HD-01; the holidays of {years} are not published: estimated"
            )
        self._basis.setText(told.format(years=", ".join(map(str, years))))
        self._basis.setVisible(not done)

    def _until(self, case: Case, layout: Layout, today: date) -> str:
        if case.inquiry.state in DONE:
            return self.tr("Answered or closed: no clock runs")
        if case.due.on is None:
            return self.tr("The clock stands still")
        make_up = Calendar.of(layout).day(case.due.on).kind is DayKind.MAKE_UP
        return due_heading(case.due.on, today, make_up=make_up)

    def _told(self, case: Case, layout: Layout, today: date) -> str:
        if case.inquiry.state is InquiryState.SUPPLEMENT and case.inquiry.asked is not None:
            at = formats.day(case.inquiry.asked.at.astimezone(PORTAL_TIME).date(), today=today)
            return self.tr("It goes on when the citizen answers. Asked {when}.").format(when=at)
        if case.left is None:
            return ""
        kind = type_name(case.inquiry.type, layout)
        amount = self._amount(case)
        if case.left < 0:
            rest = self.tr("{n} working days over", None, -case.left).format(n=-case.left)
        else:
            rest = self.tr("{n} working days left", None, case.left).format(n=case.left)
        told = self.tr("{kind}: {amount}, the day of receipt not counted, {rest}")
        return told.format(kind=kind, amount=amount, rest=rest)

    def _amount(self, case: Case) -> str:
        whole = case.clock.whole
        if case.clock.span is Span.WORKING_DAYS:
            return self.tr("{n} working days", None, whole).format(n=whole)
        return self.tr("{n} days", None, whole).format(n=whole)
