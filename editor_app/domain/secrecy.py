"""保密审查 of one item: what was asked, what was recorded, and whether it still holds.

A record is bound to one content hash. Nothing voids it by hand: another hash in review does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.secrecy_form import REASON, Answers, Effect

NO_ANSWERS: Answers = MappingProxyType({})
_OUTCOMES = MappingProxyType({Effect.RETURN: "return", Effect.REJECT: "reject"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyRecord:
    """What one officer found about one revision, as the portal told it."""

    hash: ContentHash
    by: PersonId
    by_name: str
    at: datetime  # portal time, aware
    conclusion: str  # key of a choice of the form
    effect: Effect
    answers: Answers = field(default_factory=lambda: NO_ANSWERS)

    @property
    def outcome(self) -> str:
        """Told like a decision: ``return``, ``reject``, or ``secrecy`` for what stays in review."""
        return _OUTCOMES.get(self.effect, "secrecy")

    @property
    def reason(self) -> str:
        """Why not, where the form asked for it."""
        told = self.answers.get(REASON, "")
        return told if isinstance(told, str) else ""


class Standing(StrEnum):
    """Where 保密审查 of the revision in review stands."""

    OPEN = "open"  # 待审查: nobody has looked at any revision of it
    VOID = "void"  # 已失效: another revision was looked at
    WAITING = "waiting"  # 待上级确定: the officer asked somebody above
    PASSED = "passed"  # 已完成
    RETURNED = "returned"
    REFUSED = "refused"


_STANDING: Mapping[Effect, Standing] = MappingProxyType(
    {
        Effect.PASS: Standing.PASSED,
        Effect.WAIT: Standing.WAITING,
        Effect.RETURN: Standing.RETURNED,
        Effect.REJECT: Standing.REFUSED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyState:
    """The portal's word about the step; an item without one needs none."""

    before: int  # the level that may not approve without it
    filled: Answers = field(default_factory=lambda: NO_ANSWERS)  # the editor's part
    record: SecrecyRecord | None = None  # of the head; without one, the newest of the item

    def standing(self, head: ContentHash) -> Standing:
        """Where the step stands for this revision."""
        if self.record is None:
            return Standing.OPEN
        if self.record.hash != head:
            return Standing.VOID
        return _STANDING[self.record.effect]

    def holds_back(self, level: int, head: ContentHash) -> bool:
        """Whether this level may not approve this revision yet (rule REV-04)."""
        return level >= self.before and self.standing(head) is not Standing.PASSED


def examiner_of(state: SecrecyState | None, head: ContentHash) -> PersonId | None:
    """Who recorded something about this very revision."""
    record = state.record if state is not None else None
    return record.by if record is not None and record.hash == head else None
