"""Comments, answers and suggestions. Every text is plain: markup in it means nothing."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorIn:
    """Where a comment stands: ``body`` with quoted words, a field's key, or empty for the item."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    place: str
    quote: str = ""
    before: str = ""
    after: str = ""
    ordinal: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentIn:
    """A new comment; with ``replacement`` a suggestion. The id is made by the client."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    id: str
    anchor: AnchorIn
    text: str
    replacement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerIn:
    """An answer in the thread that a comment began."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    id: str
    thread: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FateIn:
    """What becomes of a thread: open | resolved, or of a suggestion accepted | declined.

    ``accepted`` is understood with a submission alone: the portal compares it with the revision.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    thread: str
    fate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarksIn:
    """What one person says about an item: alone, with a decision, or with a submission."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    comments: list[CommentIn] = field(default_factory=list)
    answers: list[AnswerIn] = field(default_factory=list)
    fates: list[FateIn] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkIn:
    """``POST /v1/items/{id}/remarks``: about ``hash``, the revision that was read."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    remarks: RemarksIn


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOut:
    """One answer."""

    id: str
    by: str
    by_name: str
    at: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadOut:
    """One comment with its answers, oldest first."""

    id: str
    place: str
    quote: str
    before: str
    after: str
    ordinal: int
    revision: str
    by: str
    by_name: str
    at: str
    text: str
    replacement: str | None
    fate: str  # open | resolved | accepted | declined
    fate_by_name: str
    answers: list[AnswerOut]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadsOut:
    """Every thread of one item, oldest first."""

    item: str
    unit: str
    sequence: int
    threads: list[ThreadOut]
