"""保密审查 on the wire. An answer is a text, or the keys that were chosen."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyIn:
    """``POST /v1/items/{id}/secrecy``. A record names exactly one revision hash."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    answers: dict[str, str | list[str]]  # by field of the form; ``conclusion`` decides


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyRecordOut:
    """What one officer found about one revision."""

    hash: str
    by: str
    by_name: str
    at: str
    conclusion: str
    effect: str  # pass | return | reject | wait
    answers: dict[str, str | list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyOut:
    """The step of one item. Absent where no such step is asked for."""

    before: int  # the level that may not approve without it
    filled: dict[str, str | list[str]] = field(default_factory=dict)  # the editor's part
    record: SecrecyRecordOut | None = None  # of the head; without one, the newest of the item
