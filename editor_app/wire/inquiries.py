"""Messages of citizens on the wire; keys equal ``domain.inquiry_json``, a test keeps them so."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderOut:
    """Who wrote; each part may be masked."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneOut:
    """Somebody did something."""

    by: str
    by_name: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOut:
    """A picture of the citizen, without its metadata; bytes at /v1/blobs."""

    name: str
    sha256: str
    size: int
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverOut:
    """One link of the chain of units."""

    from_unit: str
    to_unit: str
    reason: str
    by: str
    by_name: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreTimeOut:
    """An extension in working days."""

    days: int
    reason: str
    by: str
    by_name: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOut:
    """What the citizen was asked; unanswered it stops the clock."""

    text: str
    by: str
    by_name: str
    at: str
    answered_at: str | None = None
    answer: str = ""
    pictures: list[PictureOut] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgainOut:
    """The citizen asked again after a reply."""

    text: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyOut:
    """What was answered; ``public``: it has a public page."""

    item: str
    hash: str
    at: str
    text: str
    public: bool
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryOut:
    """A citizen's message, whole, as those see it whose unit has or had it.

    ``sender`` is masked for everybody but the editors of the unit that handles it; opening it is
    an act of its own. States: waiting | accepted | handling | supplement | reopened | answered |
    closed | merged.
    """

    id: str
    number: str
    unit: str
    type: str
    subject: str
    text: str
    received_at: str
    state: str
    sequence: int
    channel: str = ""
    sender: SenderOut = field(default_factory=SenderOut)
    masked: SenderOut = field(default_factory=SenderOut)
    consent: bool = False
    pictures: list[PictureOut] = field(default_factory=list)
    complex: bool = False
    accepted: DoneOut | None = None
    transfers: list[HandoverOut] = field(default_factory=list)
    extensions: list[MoreTimeOut] = field(default_factory=list)
    questions: list[QuestionOut] = field(default_factory=list)
    again: list[AgainOut] = field(default_factory=list)
    replies: list[ReplyOut] = field(default_factory=list)
    reply: str | None = None
    closed: DoneOut | None = None
    closing: str = ""
    into: str | None = None
    merged: list[str] = field(default_factory=list)
    frequent: bool = False
    satisfaction: str = "none"
    comment: str = ""
    opened: list[DoneOut] = field(default_factory=list)
    due_on: str | None = None
    changed_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryActIn:
    """``POST /v1/inquiries/{id}/acts``: what a unit does with a message.

    ``act``: accept | transfer (unit, reason) | ask (reason: the question) | extend (days, reason) |
    complex (mark) | frequent (mark) | merge (into) | open | close (reason).
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    act: str
    reason: str = ""
    unit: str = ""
    days: int = 0
    into: str = ""
    mark: bool = True
