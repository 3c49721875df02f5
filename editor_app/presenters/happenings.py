"""Events of an item's timeline."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Happening(StrEnum):
    """One kind of event."""

    SUBMITTED = "submitted"
    RECALLED = "recalled"
    CLAIMED = "claimed"
    ESCALATED = "escalated"
    COMMENTED = "commented"
    ANSWERED = "answered"
    EXAMINED = "examined"  # 保密审查
    APPROVED = "approved"
    RETURNED = "returned"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    SCHEDULED = "scheduled"
    FAILED = "failed"  # to be published in time
    PUBLISHED = "published"
    ASKED = "asked"  # for an act on the page
    CORRECTED = "corrected"
    MARKED = "marked"
    EXPIRED = "expired"
    MATCHED = "matched"
    DIFFERED = "differed"
    CONFIRMED = "confirmed"
    OBJECTED = "objected"
    HANDED = "handed"  # a colleague took the draft over


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """``at`` is ``None`` where the portal told no time; ``waits`` for what has not arrived yet."""

    what: Happening
    at: datetime | None
    by: str = ""
    in_place_of: str = ""  # of a deputy
    of: str = ""  # whose draft was taken over
    level: int = 0
    reason: str = ""
    receipt: str = ""
    waits: bool = False
    secrecy: bool = False  # by the officer of 保密审查, beside the levels
