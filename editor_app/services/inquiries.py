"""互动: the inbox as a person sees it. The portal's word, with what waits in the outbox on top."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from editor_app.domain.clocks import Clock as Running
from editor_app.domain.clocks import Due, left_until
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import (
    DONE,
    KIND,
    Done,
    Group,
    Inquiry,
    InquiryId,
    InquiryRow,
    Sender,
    Wanted,
    reply_item,
)
from editor_app.domain.inquiry_acts import Act, Asked, carried_out, offered
from editor_app.domain.inquiry_clock import (
    Limits,
    clock_of,
    due_of,
    limits_of,
    longest_extension,
    veto_on,
)
from editor_app.domain.inquiry_json import asked_of
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import ANYBODY, Operation, of_person
from editor_app.domain.people import Person, Role
from editor_app.domain.ports import BoardRow, Clock, Store
from editor_app.domain.status import Status, status_of
from editor_app.domain.workflow import OPEN_STATES, Command, OperationState
from editor_app.domain.working_days import Calendar
from editor_app.domain.working_time import PORTAL_TIME
from editor_app.services.deferred import masked_inquiry_text
from editor_app.services.layouts import LayoutService

_REFUSED = frozenset({OperationState.NEEDS_YOU, OperationState.CONFLICT})
_SOON = timedelta(days=40)  # longer than any holiday and the days to remind ahead of


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryLine:
    """One row as a list shows it. ``left``: working days until the last one, below 0 after it."""

    row: InquiryRow
    left: int | None  # None: the clock stands still, or it is answered
    mine: bool  # this person handles it
    pending: tuple[Act, ...]  # asked for here, not confirmed by the portal yet
    refused: Operation | None  # an act the portal turned down
    reply: Status | None  # of the item that answers it; None: not begun


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryPage:
    """A stretch of a list, and how many rows there are in all."""

    lines: tuple[InquiryLine, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyDraft:
    """An item that answers the message: one a round."""

    item: ItemId
    round: int
    status: Status | None  # None: not begun
    row: BoardRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One message, whole, as it stands with everything asked for here.

    ``text`` and ``sender`` are masked unless ``opened``: then this person has left a trace.
    """

    inquiry: Inquiry
    told: Inquiry  # the portal's word alone
    text: str
    sender: Sender
    opened: bool
    clock: Running
    due: Due  # with its derivation, day by day
    left: int | None
    veto: date | None
    pending: tuple[Operation, ...]
    refused: tuple[Operation, ...]
    replies: tuple[ReplyDraft, ...]  # of every round, the present one last
    merged: tuple[InquiryRow, ...]  # those merged into it
    offered: frozenset[Act]
    extendable: int  # working days that may still be added

    @property
    def reply(self) -> ReplyDraft:
        """That of the present round."""
        return self.replies[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """What days are counted from."""

    today: date
    calendar: Calendar
    known: dict[date, int] = field(default_factory=dict)  # many rows share few last days

    def left(self, due: date | None) -> int | None:
        if due is None:
            return None
        if due not in self.known:
            self.known[due] = left_until(due, self.today, self.calendar)
        return self.known[due]


class InquiryService:
    """Reads; what a person asks for is in ``inquiry_desk``."""

    def __init__(self, store: Store, layouts: LayoutService, clock: Clock) -> None:
        self._store = store
        self._layouts = layouts
        self._clock = clock

    def wanted(self, person: Person | None, group: Group | None = None) -> Wanted:
        """Everything a person handles, to be narrowed further with ``replace``."""
        return Wanted(group=group, mine=handled_units(person))

    def page(
        self, wanted: Wanted, person: Person | None, offset: int = 0, limit: int = 200
    ) -> InquiryPage:
        """A stretch of a list: open ones by their last day, the others the newest first."""
        lines = self.lines(wanted, person, offset, limit)
        return InquiryPage(lines=lines, total=self._store.inquiries.total(wanted))

    def lines(
        self, wanted: Wanted, person: Person | None, offset: int = 0, limit: int = 200
    ) -> tuple[InquiryLine, ...]:
        """The same without counting how many there are in all."""
        return self._lines(self._store.inquiries.page(wanted, offset, limit), person)

    def counts(self, wanted: Wanted) -> Mapping[Group, int]:
        """How many stand in each of the three lists, under the same filters."""
        return self._store.inquiries.counts(wanted)

    def due(self, person: Person | None, limit: int = 200) -> tuple[InquiryLine, ...]:
        """What this person has to answer soon or has not answered in time: for 工作台.

        Soon is what rule HD-01 calls so (``remind_before`` working days).
        """
        limits = self._limits()
        today = self._today()
        until = today + _SOON
        mine = handled_units(person)
        rows = self._store.inquiries.page(Wanted(mine=mine, due_until=until), 0, limit)
        lines = self._lines(rows, person)
        return tuple(
            one for one in lines if one.mine and one.left is not None and one.left <= limits.remind
        )

    def overdue(self, person: Person | None) -> int:
        """How many are late that this person handles."""
        late, mine = Wanted(due_until=self._today() - timedelta(days=1)), handled_units(person)
        if mine is None:
            return self._store.inquiries.total(late)
        return sum(self._store.inquiries.total(replace(late, unit=one)) for one in mine)

    def search(self, words: str, person: Person | None, limit: int = 50) -> tuple[InquiryLine, ...]:
        """Messages that hold every word in number, subject or text."""
        rows = self._store.inquiries.page(Wanted(words=words), 0, limit) if words.strip() else ()
        return self._lines(rows, person)

    def get(self, id_: InquiryId) -> Inquiry:
        """One message with what was asked for here on top. Raises NOT_FOUND, STORE_DAMAGED."""
        told = self._told(id_)
        return self._projected(told, self._open(id_))

    def of_reply(self, item: ItemId) -> Inquiry | None:
        """The message an item answers."""
        row = self._store.board.row(item)
        if row is None or row.kind != KIND:
            return None
        draft = self._store.drafts.get(item)
        if draft is None:
            head = row.remote.head if row.remote is not None else None
            revision = self._store.revisions.get(head) if head is not None else None
            content = revision.content if revision is not None else None
        else:
            content = draft.content
        number = content.text("message_no") if content is not None else ""
        id_ = self._store.inquiries.by_number(number) if number else None
        return self._store.inquiries.get(id_) if id_ is not None else None

    def case(self, id_: InquiryId, person: Person | None) -> Case:
        """One message with everything there is to it. Raises NOT_FOUND, STORE_DAMAGED."""
        told, operations = self._told(id_), self._open(id_)
        inquiry, limits = self._projected(told, operations), self._limits()
        day = _Day(today=self._today(), calendar=self._calendar())
        due = due_of(inquiry, limits, day.calendar)
        opened = self._opened(id_, person)
        layout = self._layouts.current()
        return Case(
            inquiry=inquiry,
            told=told,
            text=inquiry.text if opened else masked_inquiry_text(inquiry, layout, inquiry.text),
            sender=inquiry.sender if opened else inquiry.masked,
            opened=opened,
            clock=clock_of(inquiry, limits),
            due=due,
            left=None if inquiry.state in DONE else day.left(due.on),
            veto=None if inquiry.state in DONE else veto_on(inquiry, limits, day.calendar),
            pending=tuple(one for one in operations if one.state not in _REFUSED),
            refused=tuple(one for one in operations if one.state in _REFUSED),
            replies=tuple(self._reply(reply_item(id_, n), n) for n in range(1, inquiry.round + 1)),
            merged=self._rows_of(inquiry.merged),
            offered=offered(inquiry, person, limits),
            extendable=longest_extension(inquiry, limits),
        )

    def counted(self, id_: InquiryId) -> tuple[date, Due] | None:
        """From which day its present clock runs, and day by day until when; ``None``: no clock."""
        inquiry, limits = self.get(id_), self._limits()
        if inquiry.state in DONE:
            return None
        return clock_of(inquiry, limits).began.date(), due_of(inquiry, limits, self._calendar())

    def limits(self) -> Limits:
        """Rule HD-01 of the pack in force."""
        return self._limits()

    # ---------------------------------------------------------------- parts

    def _lines(self, rows: Sequence[InquiryRow], person: Person | None) -> tuple[InquiryLine, ...]:
        mine = handled_units(person)
        waiting = self._all_open()
        day = _Day(today=self._today(), calendar=self._calendar())
        return tuple(self._line(row, mine, waiting.get(row.id, ()), day) for row in rows)

    def _line(
        self,
        row: InquiryRow,
        mine: frozenset[str] | None,
        waiting: Sequence[Operation],
        day: "_Day",
    ) -> InquiryLine:
        due = row.due_on
        if waiting:
            row, due = self._row_with(row, waiting)
        return InquiryLine(
            row=row,
            left=day.left(due),
            mine=mine is None or row.unit in mine,
            pending=tuple(asked.act for asked in map(asked_for, waiting) if asked is not None),
            refused=next((one for one in waiting if one.state in _REFUSED), None),
            reply=self._reply(row.reply, 0).status if row.begun else None,
        )

    def _row_with(
        self, row: InquiryRow, waiting: Sequence[Operation]
    ) -> tuple[InquiryRow, date | None]:
        told = self._store.inquiries.get(row.id)
        if told is None:
            return row, row.due_on
        after = self._projected(told, waiting)
        over = after.state in DONE
        due = None if over else due_of(after, self._limits(), self._calendar()).on
        moved = replace(
            row,
            unit=after.unit,
            state=after.state,
            due_on=due,
            frequent=after.frequent,
            extended=bool(after.extensions),
            moved=bool(after.transfers),
        )
        return moved, due

    def _reply(self, item: ItemId, round_: int) -> ReplyDraft:
        row = self._store.board.row(item)
        if row is None:
            return ReplyDraft(item=item, round=round_, status=None, row=None)
        status = status_of(row.draft, row.remote, [one.pending for one in row.pending])
        return ReplyDraft(item=item, round=round_, status=status, row=row)

    def _rows_of(self, ids: Sequence[InquiryId]) -> tuple[InquiryRow, ...]:
        found = (self._store.inquiries.get(one) for one in ids)
        numbers = [one.number for one in found if one is not None]
        return tuple(
            row
            for number in numbers
            for row in self._store.inquiries.page(Wanted(words=number), 0, 1)
        )

    def _told(self, id_: InquiryId) -> Inquiry:
        told = self._store.inquiries.get(id_)
        if told is None:
            raise EditorError(Code.NOT_FOUND, inquiry=id_)
        return told

    def _open(self, id_: InquiryId) -> tuple[Operation, ...]:
        return tuple(one for one in self._store.outbox.of(ItemId(id_)) if one.state in OPEN_STATES)

    def _all_open(self) -> Mapping[InquiryId, tuple[Operation, ...]]:
        found: dict[InquiryId, tuple[Operation, ...]] = {}
        for one in self._store.outbox.open():
            if one.command is Command.INQUIRY:
                id_ = InquiryId(one.item)
                found[id_] = (*found.get(id_, ()), one)
        return found

    def _projected(self, told: Inquiry, operations: Sequence[Operation]) -> Inquiry:
        """The message as if what waits had been done; what was turned down is left aside."""
        after = told
        for one in operations:
            asked = None if one.state in _REFUSED else asked_for(one)
            if asked is not None and asked.act is not Act.OPEN:
                who = Done(by=one.by, by_name="", at=one.created_at)
                after = carried_out(after, asked, who)
        return after

    def _opened(self, id_: InquiryId, person: Person | None) -> bool:
        """Whether this person asked to see the personal data, on this workstation or another."""
        me = person.id if person is not None else ANYBODY
        here = of_person(self._store.outbox.of(ItemId(id_)), person)
        told = self._store.inquiries.get(id_)
        seen = told.opened if told is not None else ()
        return any(map(is_opening, here)) or any(one.by == me for one in seen)

    def _limits(self) -> Limits:
        return limits_of(self._layouts.current())

    def _calendar(self) -> Calendar:
        return Calendar.of(self._layouts.current())

    def _today(self) -> date:
        return self._clock.now().astimezone(PORTAL_TIME).date()


def handled_units(person: Person | None) -> frozenset[str] | None:
    """The units whose messages a person handles; ``None`` = all of them, or nobody is known."""
    if person is None:
        return None
    units = frozenset(str(m.unit) for m in person.memberships if m.role is Role.EDITOR)
    return None if "*" in units else units


def asked_for(operation: Operation) -> Asked | None:
    """The act of an operation; ``None`` for what is none, or cannot be read."""
    if operation.command is not Command.INQUIRY:
        return None
    try:
        return asked_of(json.loads(operation.payload))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def is_opening(operation: Operation) -> bool:
    """Whether an operation is the trace of looking at personal data."""
    asked = asked_for(operation)
    return asked is not None and asked.act is Act.OPEN
