"""The emergency route: fewer levels before publication, the others on record afterwards.

Rules: only kinds and units for which the layout has such a route, with a reason, and never on a
schedule; it begins at the last levels, so that 终审 is never left out and at least two people, the
author and who signs, are involved. The levels left out confirm, or object to, exactly the revision
that was published, in order, each by somebody who neither wrote it nor spoke on it.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.editions import Intent
from editor_app.domain.item import Content
from editor_app.domain.workflow import Command
from editor_app.domain.working_time import due_after
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.reviewing import ConfirmationRow, EmergencyRow
from editor_app.portal.order import Effect, Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import contributors
from editor_app.portal.rights import Right, check_apart, check_turn, people_of, right_at
from editor_app.portal.rules import MIN_REASON, check_state, known
from editor_app.portal.secrecy import check_not_examiner
from editor_app.wire.claims import ConfirmationIn

_OBJECT = "object"
_OUTCOMES = frozenset({"confirm", _OBJECT})


def begin_emergency(
    session: Session,
    portal: Portal,
    item: ItemRow,
    content: Content,
    reason: str,
    intent: Intent,
) -> Mapping[str, Json]:
    """Put a fresh submission on the emergency route if it asks for it; gives what the trail says.

    Raises ``wrong-state`` where there is no such route, ``reason-missing``.
    """
    if not reason:
        return {}
    if len(reason.strip()) < MIN_REASON:
        raise ProblemError("reason-missing", f"at least {MIN_REASON} characters")
    first = portal.layout.portal.emergency_first(item.unit, content.kind)
    if not first:
        raise ProblemError("wrong-state", "there is no emergency route for this kind and unit")
    if not intent.plain or content.text("schedule_at"):
        raise ProblemError("wrong-state", "an emergency is published at once, not on a schedule")
    item.level = first
    session.add(
        EmergencyRow(
            submission=item.submission,
            item=item.id,
            revision=item.head,
            reason=reason,
            first=first,
            writers="",
        )
    )
    session.flush()
    return {"emergency": reason, "first": first}


def first_level(session: Session, item: ItemRow) -> int:
    """The level the current submission began at."""
    row = session.get(EmergencyRow, item.submission)
    return 1 if row is None else row.first


def open_record(session: Session, portal: Portal, item: ItemRow, now: datetime) -> None:
    """An emergency was published: from now on its record has to be completed."""
    row = session.get(EmergencyRow, item.submission)
    if row is not None and row.due is None:
        row.due = due_after(portal.layout, now, portal.layout.portal.review.record_hours)
        row.writers = " ".join(contributors(session, item))


def confirm(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """A level that was left out says what it thinks of exactly the published revision."""
    asked = order.asked
    assert isinstance(asked, ConfirmationIn)
    item = known(session, order)
    check_state(item, Command.CONFIRM)
    if asked.outcome not in _OUTCOMES:
        raise ProblemError("bad-request", "outcome is confirm or object", status=422)
    record = _open_record(session, item, asked.hash)
    spoken = _spoken(session, record)
    following = next(n for n in range(1, record.first) if n not in {row.level for row in spoken})
    check_turn(asked.level, following)
    check_apart(Right(person=order.person.id), record.writers.split(), ())
    now = portal.now()
    right = right_at(session, order.person, item.unit, asked.level, asked.warrant, now)
    others = {id_ for row in spoken for id_ in (row.person, row.for_person) if id_}
    check_apart(right, record.writers.split(), people_of(session, record.submission) | others)
    check_not_examiner(session, right.people, item, record.revision)
    if asked.outcome == _OBJECT and len(asked.reason.strip()) < MIN_REASON:
        raise ProblemError("reason-missing", f"at least {MIN_REASON} characters")
    session.add(
        ConfirmationRow(
            submission=record.submission,
            level=asked.level,
            outcome=asked.outcome,
            person=right.person,
            for_person=right.for_person,
            at=now,
            reason=asked.reason,
        )
    )
    if following == record.first - 1:
        record.done = now
    item.sequence = sequence
    told: dict[str, Json] = {"level": asked.level, "outcome": asked.outcome, "reason": asked.reason}
    return Effect(command=Command.CONFIRM, content_hash=asked.hash, detail={**told, **right.detail})


def _open_record(session: Session, item: ItemRow, hash_: str) -> EmergencyRow:
    records = session.scalars(
        select(EmergencyRow)
        .where(EmergencyRow.item == item.id, EmergencyRow.due.is_not(None))
        .where(EmergencyRow.done.is_(None))
        .order_by(EmergencyRow.submission)
    ).all()
    if not records:
        raise ProblemError("wrong-state", "no record waits to be completed")
    for row in records:
        if row.revision == hash_:
            return row
    raise ProblemError("stale", "another revision was published", expected=records[0].revision)


def _spoken(session: Session, record: EmergencyRow) -> list[ConfirmationRow]:
    rows = select(ConfirmationRow).where(ConfirmationRow.submission == record.submission)
    return list(session.scalars(rows.order_by(ConfirmationRow.level)))
