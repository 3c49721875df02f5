"""When approved revisions go public: the wished time, postponing it, and what failed in time."""

from datetime import datetime

from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.editions import Act, Failure, Intent
from editor_app.domain.editions_text import read_moment
from editor_app.domain.item import Content, ContentHash, thaw
from editor_app.domain.workflow import RemoteState
from editor_app.portal import audit
from editor_app.portal.acts import PORTAL_ITSELF
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, RevisionRow
from editor_app.portal.db.reviewing import EmergencyRow
from editor_app.portal.db.times import PORTAL_ZONE
from editor_app.portal.problems import ProblemError
from editor_app.portal.standings import intent_of, is_act, keep_failure
from editor_app.wire.v1 import DecisionIn


def wished(intent: Intent, content: Content) -> datetime | None:
    """The time a submission asks for: the intent's, or else the field of the item."""
    if intent.publish_at is not None:
        return intent.publish_at
    return schedule_of(content) if intent.act in (Act.PUBLISH, Act.CORRECT) else None


def schedule_of(content: Content) -> datetime | None:
    """The wished time of publication; without an offset it is portal time."""
    told = content.text("schedule_at")
    if not told:
        return None
    try:
        when = datetime.fromisoformat(told)
    except ValueError:
        return None  # a check refuses it before review; an old revision must still publish
    return when if when.tzinfo is not None else when.replace(tzinfo=PORTAL_ZONE)


def postponed(
    session: Session, portal: Portal, item: ItemRow, asked: DecisionIn
) -> datetime | None:
    """The later time the last level wishes; ``None`` for none. Raises ``ProblemError``."""
    if not asked.publish_at:
        return None
    try:
        when = read_moment(asked.publish_at)
    except (ValueError, OverflowError) as wrong:
        raise ProblemError("bad-request", "publish_at: name an offset", status=422) from wrong
    intent = intent_of(session, item.submission)
    last = asked.outcome == "approve" and item.level == item.levels
    hurried = session.get(EmergencyRow, item.submission) is not None  # public at once
    if not last or hurried or is_act(item, intent):
        raise ProblemError("intent-refused", "stray")
    if when is None or when <= portal.now():
        raise ProblemError("intent-refused", "schedule-past")
    stored = session.get_one(RevisionRow, item.head)
    asked_for = wished(intent, thaw(stored.canonical, ContentHash(item.head)).content)
    if asked_for is not None and when < asked_for:
        raise ProblemError("intent-refused", "schedule-early")
    if intent.valid_until is not None and when >= intent.valid_until:
        raise ProblemError("intent-refused", "end-first")
    return when


def signed(asked: DecisionIn) -> dict[str, Json]:
    """What a decision says beyond its level and reason, for the trail."""
    told = {"intent": asked.intent, "publish_at": asked.publish_at}
    return {key: value for key, value in told.items() if value}


def schedule(session: Session, portal: Portal, item: ItemRow, when: datetime) -> None:
    """Let an approved item wait for its time."""
    item.state, item.scheduled_at = RemoteState.SCHEDULED.value, when
    keep_failure(session, item, None)
    link = audit.record(
        session,
        at=portal.now(),
        person=PORTAL_ITSELF,
        action="schedule",
        item=item.id,
        detail={"hash": item.head, "at": when.isoformat()},
    )
    item.sequence, item.changed_at = link.sequence, link.at


def fail(session: Session, portal: Portal, item: ItemRow, why: str, about: str) -> None:
    """Tell everybody that the time came and nothing was published; somebody has to act."""
    now = portal.now()
    keep_failure(session, item, Failure(why=why, about=about, at=now))
    link = audit.record(
        session,
        at=now,
        person=PORTAL_ITSELF,
        action="schedule-failed",
        item=item.id,
        detail={"hash": item.head, "why": why, "about": about},
    )
    item.sequence, item.changed_at = link.sequence, link.at
