"""Publishing approved revisions, at once or when their time has come."""

import logging
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.editions import UNMARKED, after
from editor_app.domain.item import Content, ContentHash, ItemId, Revision, thaw
from editor_app.domain.workflow import RemoteState
from editor_app.portal import audit
from editor_app.portal.acts import PORTAL_ITSELF, HinderedError, take_effect
from editor_app.portal.bundle_rows import must_wait
from editor_app.portal.closings import close_domains
from editor_app.portal.core import Portal
from editor_app.portal.counters import next_serial
from editor_app.portal.db.content import DecisionRow, ItemRow, PageRow, RevisionRow
from editor_app.portal.db.times import PORTAL_ZONE
from editor_app.portal.echoes import keep_echoes
from editor_app.portal.emergency import first_level, open_record
from editor_app.portal.inquiries.following import follow_reply, is_public
from editor_app.portal.policy_links import keep_policy_links
from editor_app.portal.revisions import files_of
from editor_app.portal.schedules import fail, schedule, wished
from editor_app.portal.secrecy import check_released
from editor_app.portal.standings import (
    check_signed,
    failed,
    intent_of,
    is_act,
    keep_standing,
    standing_of,
)
from editor_app.rendering.addresses import item_path, short_id

_LOG = logging.getLogger(__name__)


def publish_or_schedule(
    session: Session, portal: Portal, item: ItemRow, wish: datetime | None = None
) -> None:
    """Carry out what was approved, or put it on the schedule when its time lies ahead.

    ``wish`` is the later time the last level chose.
    """
    revision = approved_revision(session, item)
    intent = intent_of(session, item.submission)
    when = wish or (None if is_act(item, intent) else wished(intent, revision.content))
    item.level = 0
    if when is not None and when > portal.now():
        schedule(session, portal, item, when)
        return
    carry_out(session, portal, item, revision)


def carry_out(session: Session, portal: Portal, item: ItemRow, revision: Revision) -> None:
    """Do what the approved submission asks for. Raises ``HinderedError``: then nothing was done."""
    intent = intent_of(session, item.submission)
    if is_act(item, intent):
        take_effect(session, portal, item, intent, revision)
        return
    check_files(portal, revision)
    publish(session, portal, item, revision, portal.now())


def publish_due(portal: Portal) -> int:
    """Publish every scheduled item whose time has come; gives how many.

    An item that cannot be published says why, waits for somebody, and stops no other.
    """
    due = (
        select(ItemRow.id)
        .where(ItemRow.state == RemoteState.SCHEDULED.value)
        .where(ItemRow.scheduled_at <= portal.now())
        .order_by(ItemRow.scheduled_at, ItemRow.id)
    )
    with portal.database.read() as session:
        waiting = failed(session)
        ids = [id_ for id_ in session.scalars(due) if id_ not in waiting]
    return sum(_publish_one(portal, id_) for id_ in ids)


def _publish_one(portal: Portal, id_: str) -> bool:
    try:
        with portal.database.write() as session:
            item = session.get_one(ItemRow, id_)
            if item.state != RemoteState.SCHEDULED.value or must_wait(session, item):
                return False  # withdrawn, published by another process, or held by its bundle
            carry_out(session, portal, item, approved_revision(session, item))
            return True
    except HinderedError as hindered:
        return _failed(portal, id_, hindered.why, hindered.about)
    except (ValueError, LookupError) as wrong:
        _LOG.exception("scheduled item %s cannot be published", id_)
        why = "place-gone" if isinstance(wrong, LookupError) else "changed"
        return _failed(portal, id_, why, "")


def _failed(portal: Portal, id_: str, why: str, about: str) -> bool:
    with portal.database.write() as session:
        item = session.get_one(ItemRow, id_)
        if item.state == RemoteState.SCHEDULED.value:
            fail(session, portal, item, why, about)
    return False


def check_files(portal: Portal, revision: Revision) -> None:
    """Every file the page will name has to be here. Raises ``HinderedError``."""
    for sha256, (_, name) in files_of(revision).items():
        if portal.blobs.size(sha256) is None:
            raise HinderedError("file-gone", name or sha256[:12])


def publish(
    session: Session, portal: Portal, item: ItemRow, revision: Revision, now: datetime
) -> None:
    """Make the head the live revision: time, index number, address and page, in one transaction."""
    if must_wait(session, item):
        raise ValueError(f"item {item.id} waits for its bundle")
    moment = now.replace(second=0, microsecond=0)
    content = revision.content
    unit = portal.layout.portal.unit(content.unit)
    if unit is None:
        raise LookupError(f"unit {content.unit} is not in the layout")
    if item.index_no is None:
        year = moment.astimezone(PORTAL_ZONE).year
        serial = next_serial(session, f"index/{unit.key}/{year}")
        item.index_no = f"{unit.front_code}/{year}-{serial:05}"
    public = is_public(content)
    item.url = item_path(unit.slug, content.column, ItemId(item.id)) if public else None
    # Withdrawn and published again is a new publication; an edition keeps the first date.
    item.published_at = item.published_at if item.live and item.published_at else moment
    item.state, item.level, item.scheduled_at = RemoteState.PUBLISHED.value, 0, None
    open_record(session, portal, item, now)
    item.live = item.settled = item.head
    item.live_edition = item.edition
    link = audit.record(
        session,
        at=now,
        person=PORTAL_ITSELF,
        action="publish",
        item=item.id,
        detail={"hash": item.head, "url": item.url, "index_no": item.index_no},
    )
    item.contributors_after = item.sequence = link.sequence
    item.changed_at = link.at
    _show(session, item, content, moment, public=public)
    keep_policy_links(session, item.id, content)
    keep_echoes(session, item.id, revision.hash, content)
    close_domains(session, portal, item.id, content, now)
    _stand_anew(session, item, now)
    session.flush()
    follow_reply(session, portal, item.id)


def _show(
    session: Session, item: ItemRow, content: Content, moment: datetime, *, public: bool
) -> None:
    """The page, or none: a reply that its sender keeps private is read by its receipt alone."""
    if public:
        session.merge(_page(item, content, moment))
        return
    page = session.get(PageRow, item.id)
    if page is not None:
        session.delete(page)


def _stand_anew(session: Session, item: ItemRow, now: datetime) -> None:
    """A new edition carries no marks of the one before; a correction adds its note."""
    before = standing_of(session, item.id)
    standing = after(before, intent_of(session, item.submission), now)
    if standing != before or standing != UNMARKED:
        keep_standing(session, item, standing)


def approved_revision(session: Session, item: ItemRow) -> Revision:
    """The head, verified, with every level's approval of exactly this hash by different people.

    Anything else is a bug or tampering: nothing is published then.
    """
    decisions = session.scalars(
        select(DecisionRow)
        .where(DecisionRow.submission == item.submission)
        .order_by(DecisionRow.level)
    ).all()
    told = [(d.level, d.outcome, d.revision) for d in decisions]
    levels = range(first_level(session, item), item.levels + 1)
    if told != [(level, "approve", item.head) for level in levels]:
        raise ValueError(f"item {item.id}: approvals are not complete")
    check_signed(session, item, decisions)
    deciders = [id_ for d in decisions for id_ in {d.person, d.for_person or d.person}]
    if len(set(deciders)) != len(deciders):
        raise ValueError(f"item {item.id}: one person decided two levels")
    check_released(session, item, deciders)
    stored = session.get_one(RevisionRow, item.head)
    return thaw(stored.canonical, ContentHash(item.head))


def _page(item: ItemRow, content: Content, updated: datetime) -> PageRow:
    assert item.published_at is not None
    return PageRow(
        item=item.id,
        unit=content.unit,
        column=content.column,
        kind=content.kind,
        title=content.title,
        revision=item.head,
        short=short_id(ItemId(item.id)),
        published_at=item.published_at,
        updated_at=updated,
        index_no=item.index_no or "",
        text=f"{content.title}\n{content.body}".lower(),
    )
