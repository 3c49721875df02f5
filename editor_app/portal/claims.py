"""Claiming an item for review, and releasing it. Runs inside the command's transaction.

Rules: a claim is for one level of one submission and means nothing afterwards; until it is due
nobody else decides, later anybody may and may take it over; who holds it, the next level and the
administrator of the unit can release it, others' claims with a reason.
"""

from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.claims import Claim, may_oversee
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.workflow import Command
from editor_app.domain.working_time import due_after
from editor_app.portal.claims_standing import standing_claims
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.reviewing import ClaimRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.order import Effect, Order
from editor_app.portal.persons import names_of
from editor_app.portal.problems import ProblemError
from editor_app.portal.rights import Right, right_to_decide
from editor_app.portal.rules import MIN_REASON, check_state, known
from editor_app.portal.secrecy import check_not_examiner
from editor_app.wire.claims import ClaimIn, ReleaseIn


def claim(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Take an item at the level it waits for, or take over an overdue claim."""
    asked = order.asked
    assert isinstance(asked, ClaimIn)
    item = known(session, order)
    _check_place(item, Command.CLAIM, asked)
    now = portal.now()
    right = right_to_decide(session, order.person, item, asked.warrant, now)
    check_not_examiner(session, right.people, item)
    earlier = claim_of(session, item)
    if earlier is not None and earlier.is_of(order.person.id) and now < earlier.due:
        raise ProblemError("wrong-state", "you have claimed it already")
    check_not_claimed(session, portal, item, right)
    due = due_after(portal.layout, now, portal.layout.portal.review.claim_hours)
    if right.until is not None:
        due = min(due, right.until)  # a deputy's claim ends with the right it was made by
    session.merge(
        ClaimRow(
            item=item.id,
            submission=item.submission,
            level=item.level,
            person=right.person,
            for_person=right.for_person,
            since=now,
            due=due,
        )
    )
    item.sequence = sequence  # into the feed; since when the item waits stays as it is
    detail: dict[str, Json] = {"level": item.level, "due": rfc3339(due), **right.detail}
    if earlier is not None and not earlier.is_of(PersonId(right.person)):
        detail["over"] = earlier.by
    return Effect(command=Command.CLAIM, content_hash=item.head, detail=detail)


def release(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """Let go of a claim: one's own, or with a reason a colleague's that stands in the way."""
    asked = order.asked
    assert isinstance(asked, ReleaseIn)
    item = known(session, order)
    _check_place(item, Command.RELEASE, asked)
    held = claim_of(session, item)
    if held is None:
        raise ProblemError("wrong-state", "nobody has claimed it")
    if not held.is_of(order.person.id):
        if not may_oversee(order.person, UnitKey(item.unit), item.level, item.levels):
            raise ProblemError("forbidden", "only the next level and the administrator may")
        if len(asked.reason.strip()) < MIN_REASON:
            raise ProblemError("reason-missing", f"at least {MIN_REASON} characters")
    session.delete(session.get_one(ClaimRow, item.id))
    item.sequence = sequence
    detail: dict[str, Json] = {"level": item.level, "of": held.by, "reason": asked.reason}
    return Effect(command=Command.RELEASE, content_hash=item.head, detail=detail)


def claim_of(session: Session, item: ItemRow) -> Claim | None:
    """The claim of the level the item waits for."""
    row = session.get(ClaimRow, item.id)
    if row is None or (row.submission, row.level) != (item.submission, item.level):
        return None
    names = names_of(session, [row.person, *([row.for_person] if row.for_person else [])])
    return Claim(
        by=PersonId(row.person),
        by_name=names[row.person],
        since=row.since,
        due=row.due,
        for_person=PersonId(row.for_person) if row.for_person else None,
        for_name=names[row.for_person] if row.for_person else "",
    )


def check_not_claimed(session: Session, portal: Portal, item: ItemRow, right: Right) -> None:
    """Raise ``claimed``, naming the colleague, while theirs is not due and they are not ours.

    A deputy goes on with what the absent person claimed, and the other way round. Who can no
    longer decide keeps nobody out.
    """
    held = claim_of(session, item) if item.id in standing_claims(session, [item]) else None
    now = portal.now()
    if held is not None and all(held.keeps_out(PersonId(one), now) for one in right.people):
        raise ProblemError("claimed", held.by_name)


def _check_place(item: ItemRow, command: Command, asked: ClaimIn | ReleaseIn) -> None:
    """A claim changes no text, so what it missed is told as a state, not as a conflict."""
    check_state(item, command)
    if asked.level != item.level:
        raise ProblemError("wrong-state", f"level {item.level} decides next")
    if asked.hash != item.head:
        raise ProblemError("wrong-state", "another revision waits now")
