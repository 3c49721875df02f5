"""Shared drafts: the head of an item's unsubmitted text, moved one step at a time."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.people import Person, Role
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, RevisionRow
from editor_app.portal.db.drafts import DraftHeadRow, HandOverRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.persons import edits, may_see, names_of
from editor_app.portal.problems import ProblemError
from editor_app.wire.sharing import DraftOut, HandOverOut


def move_head(
    session: Session,
    portal: Portal,
    person: Person,
    revision: RevisionRow,
    base: str | None,
    fresh: bool,
) -> bool:
    """Let the head of a draft be ``revision``; ``False`` when it is already.

    ``base`` is the head the person saw, ``fresh`` that they saw none. Raises ``ProblemError``.
    """
    _entitled(session, person, revision)
    row = session.get(DraftHeadRow, revision.item)
    if row is not None and row.head == revision.hash:
        return False
    _check_precondition(row, base, fresh=fresh)
    link = audit.record(
        session,
        at=portal.now(),
        person=person.id,
        action="draft",
        item=revision.item,
        detail={"hash": revision.hash, "previous": row.head if row is not None else None},
    )
    if row is None:
        row = DraftHeadRow(item=revision.item, unit=revision.unit)
        session.add(row)
    row.head, row.by = revision.hash, person.id
    row.at, row.sequence = link.at, link.sequence
    session.flush()
    return True


def head_of(session: Session, item: str, person: Person) -> DraftHeadRow:
    """The head of a draft. Raises ``ProblemError("not-found")``, also for who may not edit it."""
    row = session.get(DraftHeadRow, item)
    if row is None or not edits(person, row.unit):
        raise ProblemError("not-found")
    return row


def drafts_out(session: Session, rows: list[DraftHeadRow]) -> list[DraftOut]:
    """Heads as the contract says them."""
    names = names_of(session, (row.by for row in rows))
    handed = handed_on(session, [row.item for row in rows])
    return [
        DraftOut(
            item=row.item,
            unit=row.unit,
            head=row.head,
            by=row.by,
            by_name=names[row.by],
            at=rfc3339(row.at),
            sequence=row.sequence,
            handed=handed.get(row.item, []),
        )
        for row in rows
    ]


def handed_on(session: Session, items: Sequence[str]) -> dict[str, list[HandOverOut]]:
    """Who took these drafts over from whom, oldest first."""
    rows = session.scalars(
        select(HandOverRow).where(HandOverRow.item.in_(items)).order_by(HandOverRow.sequence)
    ).all()
    names = names_of(session, (id_ for row in rows for id_ in (row.person, row.absent)))
    told: dict[str, list[HandOverOut]] = {}
    for row in rows:
        one = HandOverOut(
            by=row.person,
            by_name=names[row.person],
            absent=row.absent,
            absent_name=names[row.absent],
            at=rfc3339(row.at),
            reason=row.reason,
            warrant=row.warrant,
        )
        told.setdefault(row.item, []).append(one)
    return told


def _entitled(session: Session, person: Person, revision: RevisionRow) -> None:
    if not may_see(person, revision.unit):
        raise ProblemError("not-found")
    if not person.has(Role.EDITOR, revision.unit):  # type: ignore[arg-type]  # a unit's key
        raise ProblemError("forbidden", f"no editor of {revision.unit}")
    known = session.get(ItemRow, revision.item)
    head = session.get(DraftHeadRow, revision.item)
    if any(row is not None and row.unit != revision.unit for row in (known, head)):
        raise ProblemError("wrong-state", "the item belongs to another unit")


def _check_precondition(row: DraftHeadRow | None, base: str | None, *, fresh: bool) -> None:
    """A write names what it saw: a head, or by ``If-None-Match: *`` that there was none."""
    if base is None and not fresh:
        raise ProblemError("precondition-required", "send If-Match with the head you saw")
    if row is None:
        if base is not None:
            raise ProblemError("stale", "no draft is shared here")
        return
    if base != row.head:
        raise ProblemError("stale", expected=row.head)
