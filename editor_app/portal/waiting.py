"""What the portal says of items under review: their clock, their claim, their emergency."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.workflow import RemoteState
from editor_app.portal.claims_standing import standing_claims
from editor_app.portal.db.content import DecisionRow, ItemRow
from editor_app.portal.db.reviewing import (
    ClaimRow,
    ConfirmationRow,
    EmergencyRow,
    LevelClockRow,
)
from editor_app.portal.db.times import rfc3339
from editor_app.portal.persons import names_of
from editor_app.wire.claims import ClaimOut, ConfirmationOut, EmergencyOut, WaitingOut
from editor_app.wire.v1 import ItemOut


def with_review(
    session: Session, rows: Sequence[ItemRow], told: Iterable[ItemOut]
) -> list[ItemOut]:
    """The items with what reviewers need to know; a fixed number of queries for all of them."""
    waiting, emergencies = _waiting(session, rows), _emergencies(session, rows)
    return [
        replace(one, waiting=waiting.get(one.id), emergency=emergencies.get(one.id)) for one in told
    ]


def _waiting(session: Session, rows: Sequence[ItemRow]) -> dict[str, WaitingOut]:
    items = {row.id: row for row in rows if row.state == RemoteState.IN_REVIEW.value}
    if not items:
        return {}
    clocks = session.scalars(select(LevelClockRow).where(LevelClockRow.item.in_(items))).all()
    claims = standing_claims(session, list(items.values()))
    names = names_of(
        session, (id_ for row in claims.values() for id_ in (row.person, row.for_person) if id_)
    )
    return {
        clock.item: WaitingOut(
            level=clock.level,
            since=rfc3339(clock.since),
            due=rfc3339(clock.due),
            escalated=_maybe(clock.escalated),
            claim=_claim(claims.get(clock.item), names),
        )
        for clock in clocks
        if (clock.submission, clock.level)
        == (items[clock.item].submission, items[clock.item].level)
    }


def _claim(row: ClaimRow | None, names: dict[str, str]) -> ClaimOut | None:
    if row is None:
        return None
    return ClaimOut(
        by=row.person,
        by_name=names[row.person],
        since=rfc3339(row.since),
        due=rfc3339(row.due),
        for_person=row.for_person or "",
        for_name=names[row.for_person] if row.for_person else "",
    )


def _emergencies(session: Session, rows: Sequence[ItemRow]) -> dict[str, EmergencyOut]:
    """By item, the oldest whose record is open, else the newest."""
    found = session.scalars(
        select(EmergencyRow)
        .where(EmergencyRow.item.in_([row.id for row in rows]))
        .order_by(EmergencyRow.submission)
    ).all()
    if not found:
        return {}
    chosen: dict[str, EmergencyRow] = {}
    for row in found:
        kept = chosen.get(row.item)
        if kept is None or kept.done is not None or kept.due is None:
            chosen[row.item] = row
    submissions = [row.submission for row in chosen.values()]
    decided = _people(session, submissions)
    spoken = _confirmations(session, submissions)
    return {
        item: EmergencyOut(
            hash=row.revision,
            reason=row.reason,
            first=row.first,
            writers=row.writers.split(),
            deciders=sorted(decided.get(row.submission, ())),
            due=_maybe(row.due),
            done=_maybe(row.done),
            escalated=_maybe(row.escalated),
            confirmations=spoken.get(row.submission, []),
        )
        for item, row in chosen.items()
    }


def _people(session: Session, submissions: Sequence[int]) -> dict[int, set[str]]:
    rows = session.execute(
        select(DecisionRow.submission, DecisionRow.person, DecisionRow.for_person).where(
            DecisionRow.submission.in_(submissions)
        )
    )
    found: dict[int, set[str]] = {}
    for row in rows:
        found.setdefault(row.submission, set()).update(
            id_ for id_ in (row.person, row.for_person) if id_
        )
    return found


def _confirmations(
    session: Session, submissions: Sequence[int]
) -> dict[int, list[ConfirmationOut]]:
    rows = session.scalars(
        select(ConfirmationRow)
        .where(ConfirmationRow.submission.in_(submissions))
        .order_by(ConfirmationRow.submission, ConfirmationRow.level)
    ).all()
    names = names_of(session, (id_ for row in rows for id_ in (row.person, row.for_person) if id_))
    found: dict[int, list[ConfirmationOut]] = {}
    for row in rows:
        found.setdefault(row.submission, []).append(
            ConfirmationOut(
                level=row.level,
                outcome=row.outcome,
                by=row.person,
                by_name=names[row.person],
                at=rfc3339(row.at),
                reason=row.reason,
                for_person=row.for_person or "",
                for_name=names[row.for_person] if row.for_person else "",
            )
        )
    return found


def _maybe(moment: datetime | None) -> str | None:
    return None if moment is None else rfc3339(moment)
