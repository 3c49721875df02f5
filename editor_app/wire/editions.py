"""Editions on the wire: the intent of a submission, and what stands over a public page.

Every text is empty where it does not apply. Times are RFC 3339 with an offset, whichever; the
portal answers in UTC. The digest that decisions name is SHA-256 over the canonical JSON (RFC 8785)
of the members that are neither empty nor default, times in UTC with milliseconds; it is empty for
an ordinary publication.
"""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentIn:
    """What a submission asks for. Defaults: act publish, at_end mark, force valid, way notice."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    act: str = ""  # publish | correct | mark | withdraw
    publish_at: str = ""  # publish, correct
    valid_until: str = ""  # publish, correct, mark
    at_end: str = ""  # mark | remove
    force: str = ""  # mark: valid | amended | repealed | expired
    acting: str = ""  # mark: id of the item that amends or repeals this one
    way: str = ""  # withdraw: notice | redirect | remove
    target: str = ""  # redirect: id of a live item
    note: str = ""  # correct, withdraw: public words, plain text


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentOut:
    """The intent of the current submission, as decisions sign it."""

    digest: str = ""
    act: str = ""
    publish_at: str = ""
    valid_until: str = ""
    at_end: str = ""
    force: str = ""
    acting: str = ""
    way: str = ""
    target: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionOut:
    """A public note at the foot of the page."""

    at: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DownOut:
    """What stands where the page was taken down."""

    way: str  # notice | redirect | remove
    at: str
    title: str = ""
    note: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingOut:
    """What stands over the approved text."""

    force: str = ""
    acting: str = ""
    marked_at: str = ""
    valid_until: str = ""
    at_end: str = ""
    corrections: list[CorrectionOut] = field(default_factory=list)
    down: DownOut | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureOut:
    """Why a scheduled publication did not take place."""

    why: str  # file-gone | place-gone | target-gone | changed
    about: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionsOut:
    """What the portal says of an item beyond its text."""

    intent: IntentOut | None = None
    standing: StandingOut | None = None
    failure: FailureOut | None = None
