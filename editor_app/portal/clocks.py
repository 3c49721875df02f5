"""The time a level has: when it began, when it runs out, and who is told then."""

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.workflow import RemoteState
from editor_app.domain.working_time import due_after
from editor_app.portal import audit
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.reviewing import EmergencyRow, LevelClockRow
from editor_app.portal.db.times import rfc3339

_PORTAL = "portal"  # who escalates, in the audit trail
_REVIEW = RemoteState.IN_REVIEW.value


def follow(session: Session, portal: Portal, item_id: str, now: datetime) -> None:
    """Wind the clock when an item reached another level; within each command's transaction."""
    item = session.get(ItemRow, item_id)
    if item is None or item.state != _REVIEW:
        return
    clock = session.get(LevelClockRow, item_id)
    if clock is not None and (clock.submission, clock.level) == (item.submission, item.level):
        return
    session.merge(
        LevelClockRow(
            item=item.id,
            submission=item.submission,
            level=item.level,
            since=now,
            due=due_after(portal.layout, now, portal.layout.portal.review.level_hours),
            escalated=None,
        )
    )
    session.flush()


def escalate_due(portal: Portal) -> int:
    """Tell of every level and every record whose time has run out; gives how many.

    Each in a transaction of its own. Items that waited before there were clocks get theirs first.
    """
    _catch_up(portal)
    now = portal.now()
    with portal.database.read() as session:
        levels = session.scalars(
            select(LevelClockRow.item)
            .join(ItemRow, ItemRow.id == LevelClockRow.item)
            .where(ItemRow.state == _REVIEW, LevelClockRow.escalated.is_(None))
            .where(LevelClockRow.submission == ItemRow.submission)
            .where(LevelClockRow.level == ItemRow.level, LevelClockRow.due <= now)
            .order_by(LevelClockRow.due, LevelClockRow.item)
        ).all()
        records = session.scalars(
            select(EmergencyRow.submission)
            .where(EmergencyRow.due <= now, EmergencyRow.done.is_(None))
            .where(EmergencyRow.escalated.is_(None))
            .order_by(EmergencyRow.due, EmergencyRow.submission)
        ).all()
    told = sum(_tell_level(portal, id_) for id_ in levels)
    return told + sum(_tell_record(portal, submission) for submission in records)


def _catch_up(portal: Portal) -> None:
    waiting = (
        select(ItemRow.id, ItemRow.changed_at)
        .outerjoin(LevelClockRow, LevelClockRow.item == ItemRow.id)
        .where(ItemRow.state == _REVIEW)
        .where(
            or_(
                LevelClockRow.item.is_(None),
                LevelClockRow.submission != ItemRow.submission,
                LevelClockRow.level != ItemRow.level,
            )
        )
    )
    with portal.database.read() as session:
        behind = session.execute(waiting).all()
    for row in behind:
        with portal.database.write() as session:
            follow(session, portal, row.id, row.changed_at)


def _tell_level(portal: Portal, id_: str) -> bool:
    with portal.database.write() as session:
        item = session.get_one(ItemRow, id_)
        clock = session.get_one(LevelClockRow, id_)
        current = (clock.submission, clock.level) == (item.submission, item.level)
        if item.state != _REVIEW or not current or clock.escalated is not None:
            return False  # decided, or told by another process, meanwhile
        clock.escalated = portal.now()
        detail: dict[str, Json] = {
            "hash": item.head,
            "level": item.level,
            "due": rfc3339(clock.due),
        }
        _record(session, portal, item, detail)
        return True


def _tell_record(portal: Portal, submission: int) -> bool:
    with portal.database.write() as session:
        record = session.get_one(EmergencyRow, submission)
        if record.done is not None or record.escalated is not None or record.due is None:
            return False
        record.escalated = portal.now()
        item = session.get_one(ItemRow, record.item)
        detail: dict[str, Json] = {
            "hash": record.revision,
            "record": submission,
            "due": rfc3339(record.due),
        }
        _record(session, portal, item, detail)
        return True


def _record(session: Session, portal: Portal, item: ItemRow, detail: dict[str, Json]) -> None:
    """Into the trail and the feed; since when the item waits stays as it is."""
    link = audit.record(
        session,
        at=portal.now(),
        person=_PORTAL,
        action="escalate",
        item=item.id,
        detail=detail,
    )
    item.sequence = link.sequence
