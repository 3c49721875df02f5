"""One decision as JSON, and back."""

from datetime import datetime

from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.workflow import Approval


def approval_list(approval: Approval) -> list[str | int]:
    """A decision as JSON."""
    return [
        approval.level,
        approval.outcome,
        approval.by,
        approval.by_name,
        approval.at.isoformat(),
        approval.reason,
        approval.hash,
        *((approval.for_person, approval.for_name) if approval.for_person else ()),
    ]


def approval_of(values: list[str]) -> Approval:
    """Read ``approval_list`` back."""
    level, outcome, by, by_name, at, reason, hash_, *absent = values
    for_person, for_name = absent or ("", "")
    return Approval(
        level=int(level),
        outcome=outcome,
        by=PersonId(by),
        by_name=by_name,
        at=datetime.fromisoformat(at),
        reason=reason,
        hash=ContentHash(hash_),
        for_person=PersonId(for_person) if for_person else None,
        for_name=for_name,
    )
