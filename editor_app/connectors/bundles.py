"""Bundles from the wire's words to the domain's. Raises ``ValueError`` for what is no bundle."""

from datetime import datetime

from editor_app.domain.bundle import (
    Bundle,
    BundleId,
    BundleWord,
    Member,
    Mode,
    Part,
    Problem,
    Stand,
)
from editor_app.domain.item import ItemId
from editor_app.wire.bundles import BundleOut


def bundle_word(out: BundleOut | None) -> BundleWord | None:
    """What a portal says of an item's bundle. A problem of a newer portal is told as any other."""
    if out is None:
        return None
    bundle = Bundle(
        id=BundleId(out.id),
        mode=Mode(out.mode),
        members=tuple(Member(item=ItemId(m.item), part=Part(m.part)) for m in out.members),
        reason=out.reason,
    )
    known = out.problem in {one.value for one in Problem}
    told = Problem(out.problem) if known else Problem.NOT_SOUND
    due = None if out.due_at is None else datetime.fromisoformat(out.due_at)
    if due is not None and due.tzinfo is None:
        raise ValueError("time without a zone")
    return BundleWord(
        bundle=bundle,
        stand=Stand(out.stand),
        due_at=due,
        problem=told if out.problem else None,
        culprit=ItemId(out.culprit) if out.culprit else None,
    )
