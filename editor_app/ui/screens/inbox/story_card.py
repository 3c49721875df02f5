"""办理经过: everything that was done with a message, in order, with the chain of units."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from editor_app.domain.layout import Layout
from editor_app.services.inquiries import Case, asked_for
from editor_app.ui import formats
from editor_app.ui.inquiry_words import act_of_inquiry, inquiry_state_word
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.section import SideSection
from editor_app.ui.screens.inbox.words import satisfaction_name, unit_name
from editor_app.ui.widgets.controls import WrapLabel

_Event = tuple[datetime, str]


class StoryCard(SideSection):
    """One line an event; what waits in the outbox stands at the end."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("What was done"), "ri.route-line", name="inbox-story")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.add_layout(self._lines)

    def show_case(self, case: Case, layout: Layout, now: datetime) -> None:
        """Show the whole way of a message."""
        while (old := self._lines.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        events = sorted(self._events(case, layout), key=lambda one: one[0])
        told = [f"{formats.when_exactly(at, now=now)}　{text}" for at, text in events]
        told += [self.tr("to be sent: {act}").format(act=act) for act in _waiting(case)]
        for number, text in enumerate(told):
            line = WrapLabel(text, "caption")
            line.setObjectName(f"inbox-story-{number}")
            self._lines.addWidget(line)
        self.count.set_count(len(told))

    def _events(self, case: Case, layout: Layout) -> Iterator[_Event]:
        told = case.told
        channel = unit_name(told.chain[0], layout)
        yield told.received_at, self.tr("received by {unit}").format(unit=channel)
        if told.accepted is not None:
            text = self.tr("accepted by {who}").format(who=told.accepted.by_name)
            yield told.accepted.at, text
        yield from self._moves(case, layout)
        yield from self._questions(case)
        for again in told.again:
            yield again.at, self.tr("asked again")
        for reply in told.replies:
            public = self.tr("public") if reply.public else self.tr("to the citizen alone")
            yield reply.at, self.tr("answered ({how})").format(how=public)
        for look in told.opened:
            yield look.at, self.tr("{who} opened the personal data").format(who=look.by_name)
        if told.closed is not None:
            text = f"{inquiry_state_word(told.state)}：{told.closing}"
            yield told.closed.at, text
        rated = satisfaction_name(told.satisfaction, layout)
        if rated and told.changed_at is not None:
            text = self.tr("rated {rating}").format(rating=rated)
            yield told.changed_at, f"{text}：{told.comment}" if told.comment else text

    def _moves(self, case: Case, layout: Layout) -> Iterator[_Event]:
        for move in case.told.transfers:
            text = self.tr("{from_unit} → {to_unit}: {reason} ({who})")
            yield (
                move.at,
                text.format(
                    from_unit=unit_name(move.from_unit, layout),
                    to_unit=unit_name(move.to_unit, layout),
                    reason=move.reason,
                    who=move.by_name,
                ),
            )
        for more in case.told.extensions:
            text = self.tr("{n} working days more: {reason} ({who})", None, more.days)
            yield more.at, text.format(n=more.days, reason=more.reason, who=more.by_name)

    def _questions(self, case: Case) -> Iterator[_Event]:
        for one in case.told.questions:
            yield one.at, self.tr("asked for more: {text}").format(text=one.text)
            if one.answered_at is not None and one.answer:
                yield one.answered_at, self.tr("the citizen answered")


def _waiting(case: Case) -> Iterator[str]:
    for operation in case.pending:
        asked = asked_for(operation)
        if asked is not None:
            yield act_of_inquiry(asked.act)
