"""网络问政: a citizen's message and all that became of it, as the portal tells it.

Whoever handles it changes nothing here: what a person asks for is in ``inquiry_acts``, by when it
is due in ``inquiry_clock``. Times are portal times, aware.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import NAMESPACE_URL, uuid5

from editor_app.domain.item import Attachment, ContentHash, ItemId, PersonId, UnitKey

InquiryId = NewType("InquiryId", str)  # UUID, 36 characters, lower case

NO_UNIT = UnitKey("")
NOT_RATED = "none"  # of vocab/satisfaction
KIND = "inquiry_reply"  # template of a reply
COLUMN = "interact.inquiry"  # where replies are published


class InquiryState(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"  # 待办: arrived, or came from another unit; nobody took it
    ACCEPTED = "accepted"  # 已受理
    HANDLING = "handling"  # 办理中: more time was given, or its reply is in review
    SUPPLEMENT = "supplement"  # 待补充: the citizen is asked for more, the clock stands still
    REOPENED = "reopened"  # 重新提出: asked again after the reply
    ANSWERED = "answered"  # 已答复
    CLOSED = "closed"  # 已办结
    MERGED = "merged"  # 已并入 another message


class Group(StrEnum):
    """The three lists of the inbox. A message that went to another unit stands in RUNNING."""

    TODO = "todo"  # 待办
    RUNNING = "running"  # 办理中
    ANSWERED = "answered"  # 已答复


GROUPS: dict[Group, frozenset[InquiryState]] = {
    Group.TODO: frozenset({InquiryState.WAITING, InquiryState.ACCEPTED, InquiryState.REOPENED}),
    Group.RUNNING: frozenset({InquiryState.HANDLING, InquiryState.SUPPLEMENT}),
    Group.ANSWERED: frozenset({InquiryState.ANSWERED, InquiryState.CLOSED, InquiryState.MERGED}),
}
DONE = GROUPS[Group.ANSWERED]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who wrote. Empty parts were not given; each may be masked."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


NOBODY = Sender()


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Somebody did something."""

    by: PersonId
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """转办: one link of the chain."""

    from_unit: UnitKey
    to_unit: UnitKey
    reason: str
    by: PersonId
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreTime:
    """延期: working days on top."""

    days: int
    reason: str
    by: PersonId
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """请市民补充: the clock stands still from ``at`` until the answer."""

    text: str
    by: PersonId
    by_name: str
    at: datetime
    answered_at: datetime | None = None
    answer: str = ""
    pictures: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """重新提出: the citizen asked again after a reply; the clock begins anew."""

    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was answered: an approved revision of an item. ``public``: it has a public page."""

    item: ItemId
    hash: ContentHash
    at: datetime
    text: str  # the body, Markdown
    public: bool
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """One message, whole.

    ``sender`` is whole for editors of the unit that handles it and masked for everybody else;
    ``masked`` is masked always. ``due_on`` is the portal's own count; ``None`` while the clock
    stands still, and once it is answered.
    """

    id: InquiryId
    number: str  # receipt number, e.g. 2017-0518-003
    unit: UnitKey  # that handles it now
    type: str  # key of vocab/message_type
    subject: str
    text: str
    received_at: datetime
    state: InquiryState
    sequence: int = 0  # portal sequence of the last event
    channel: UnitKey = NO_UNIT  # whose form it came by; empty: that of ``unit``
    sender: Sender = NOBODY
    masked: Sender = NOBODY
    consent: bool = False  # to a public reply
    pictures: tuple[Attachment, ...] = ()
    complex: bool = False  # 复杂事项
    accepted: Done | None = None
    transfers: tuple[Handover, ...] = ()
    extensions: tuple[MoreTime, ...] = ()
    questions: tuple[Question, ...] = ()
    again: tuple[Again, ...] = ()
    replies: tuple[Reply, ...] = ()
    reply: ItemId | None = None  # the item in work or published last, as far as the portal knows
    closed: Done | None = None
    closing: str = ""  # why it was closed
    into: InquiryId | None = None  # merged into
    merged: tuple[InquiryId, ...] = ()  # merged into this one
    frequent: bool = False
    satisfaction: str = NOT_RATED
    comment: str = ""  # of the citizen, with the rating
    opened: tuple[Done, ...] = ()  # who looked at the personal data
    due_on: date | None = None
    changed_at: datetime | None = None

    @property
    def chain(self) -> tuple[UnitKey, ...]:
        """Every unit that had it, in order; the last one handles it."""
        if not self.transfers:
            return (self.unit,)
        return (self.transfers[0].from_unit, *(one.to_unit for one in self.transfers))

    @property
    def asked(self) -> Question | None:
        """The question the citizen has not answered yet."""
        last = self.questions[-1] if self.questions else None
        return last if last is not None and last.answered_at is None else None

    @property
    def round(self) -> int:
        """Which reply is due or was given last: 1 for the first one."""
        return 1 + len(self.again)

    def group(self, mine: frozenset[str] | None = None) -> Group:
        """In which list it stands for somebody who handles messages of ``mine`` (None: all)."""
        found = next(group for group, states in GROUPS.items() if self.state in states)
        away = mine is not None and self.unit not in mine
        return Group.RUNNING if away and found is Group.TODO else found


def reply_item(id_: InquiryId, round_: int = 1) -> ItemId:
    """The id of the item that answers it: the same one on every workstation.

    A second reply is a second item, so that the first one stays what was approved and public.
    """
    return ItemId(str(uuid5(NAMESPACE_URL, f"inquiry:{id_}/reply/{round_}")))


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryRow:
    """One row of a list: no text, and nothing of the sender."""

    id: InquiryId
    number: str
    unit: UnitKey
    type: str
    subject: str
    state: InquiryState
    received_at: datetime
    due_on: date | None
    reply: ItemId  # the item that answers the present round, begun or not
    frequent: bool
    extended: bool
    moved: bool  # came from another unit
    satisfaction: str
    changed_at: datetime
    begun: bool  # that item is known here


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a list shows; every part that is set narrows it."""

    group: Group | None = None
    mine: frozenset[str] | None = None  # units whose messages this person handles; None: all
    unit: str = ""
    type: str = ""
    state: InquiryState | None = None
    due_until: date | None = None  # open ones whose last day is this one or earlier
    frequent: bool = False
    words: str = ""  # in number, subject or text; every word
