"""Messages of citizens in the portal in memory: the same machine as everywhere, and its clocks."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from editor_app.connectors.memory_rules import Order
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import KIND, Inquiry, InquiryId, Reply
from editor_app.domain.inquiry_acts import (
    Act,
    Around,
    Asked,
    carried_out,
    done,
    may_act,
    taken_in,
    wrong_with,
)
from editor_app.domain.inquiry_clock import Limits, due_on, limits_of
from editor_app.domain.inquiry_json import asked_of
from editor_app.domain.inquiry_replies import answered, reply_sent
from editor_app.domain.item import Content
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person
from editor_app.domain.workflow import Command, Remote, RemoteState
from editor_app.domain.working_days import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRules:
    """What messages are judged and counted by."""

    limits: Limits
    calendar: Calendar
    units: frozenset[str]

    @classmethod
    def of(cls, layout: Layout) -> "MailRules":
        """Those of a layout pack."""
        units = frozenset(str(one.key) for one in layout.portal.units)
        return cls(limits=limits_of(layout), calendar=Calendar.of(layout), units=units)


@dataclass(slots=True, kw_only=True)
class InquiryBooks:
    """The messages; without ``rules`` none can be acted on."""

    rules: MailRules | None = None
    told: dict[InquiryId, Inquiry] = field(default_factory=dict)

    def put(self, inquiry: Inquiry, sequence: int) -> None:
        """Keep a message as it stands after an event."""
        due = None
        if self.rules is not None:
            due = due_on(inquiry, self.rules.limits, self.rules.calendar)
        self.told[inquiry.id] = replace(inquiry, sequence=sequence, due_on=due)

    def by_number(self, number: str) -> Inquiry | None:
        """Which message has this receipt number."""
        return next((one for one in self.told.values() if one.number == number), None)


def seen_by(inquiry: Inquiry, person: Person) -> Inquiry:
    """The message as this person may see it: the sender whole for those who handle it."""
    return inquiry if may_act(inquiry, person) else replace(inquiry, sender=inquiry.masked)


def concerns(inquiry: Inquiry, person: Person) -> bool:
    """Whether the unit of this person has it or had it."""
    return any(m.unit in (*inquiry.chain, "*") for m in person.memberships)


def act(books: InquiryBooks, order: Order, at: datetime) -> tuple[Inquiry, ...]:
    """What an act makes of messages. Raises ``EditorError``."""
    inquiry = books.told.get(InquiryId(order.item))
    if inquiry is None or not concerns(inquiry, order.person):
        raise EditorError(Code.NOT_FOUND, inquiry=order.item)
    if not may_act(inquiry, order.person):
        raise EditorError(Code.FORBIDDEN)
    if books.rules is None:
        raise EditorError(Code.WRONG_STATE)
    asked: Asked = asked_of(json.loads(order.payload))
    around = Around(limits=books.rules.limits, units=books.rules.units, find=books.told.get)
    wrong = wrong_with(inquiry, asked, around)
    if wrong is not None:
        raise EditorError(Code.INQUIRY, detail=wrong.value)
    who = done(order.person.id, order.person.name, at)
    after = carried_out(inquiry, asked, who)
    if asked.act is Act.MERGE:
        return after, taken_in(books.told[asked.into], inquiry, who)
    return (after,)


def follow(
    books: InquiryBooks,
    order: Order,
    remote: Remote,
    content: Callable[[], Content],
    at: datetime,
) -> Inquiry | None:
    """What the life of an item makes of the message it answers; ``None``: nothing."""
    if remote.kind != KIND:
        return None
    told = content()
    inquiry = books.by_number(told.text("message_no"))
    if inquiry is None:
        return None
    if order.command is Command.SUBMIT:
        return reply_sent(inquiry, remote.item, at)
    if remote.state is RemoteState.PUBLISHED and remote.live is not None:
        public = told.text("publish_consent") == "yes"
        return answered(
            inquiry,
            Reply(
                item=remote.item,
                hash=remote.live,
                at=at,
                text=told.body,
                public=public,
                url=remote.url or "" if public else "",
            ),
        )
    return None
