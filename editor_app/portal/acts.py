"""Acts on a public page whose text stays: marks, corrections, taking down, the end of validity."""

import logging

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.editions import Act, Down, Force, Intent, Way, after, expired
from editor_app.domain.intents import wrong_with
from editor_app.domain.item import ContentHash, ItemId, Revision, thaw
from editor_app.domain.workflow import Command, RemoteState
from editor_app.portal import audit
from editor_app.portal.closings import check_hanging, open_domains
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, PageRow
from editor_app.portal.db.editions import StandingRow
from editor_app.portal.inquiries.following import follow_reply
from editor_app.portal.order import Effect, Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import revision_for
from editor_app.portal.rules import check_role, check_state, touch
from editor_app.portal.standings import end_failure, keep_standing, rest_of, standing_of
from editor_app.portal.submissions import file

_LOG = logging.getLogger(__name__)
PORTAL_ITSELF = "portal"  # who publishes, in the audit trail


class HinderedError(ProblemError):
    """What was approved cannot be carried out now: ``why`` and the file or item it is about."""

    def __init__(self, why: str, about: str) -> None:
        super().__init__("intent-refused", f"{why}: {about}")
        self.why, self.about = why, about


def check_intent(session: Session, portal: Portal, item: ItemId, intent: Intent) -> None:
    """Refuse what cannot be meant: a time that is past, a link to nothing public, markup."""
    wrong = wrong_with(
        intent, item=item, now=portal.now(), is_public=lambda id_: is_public(session, id_)
    )
    if wrong is not None:
        raise ProblemError("intent-refused", wrong.value)
    check_hanging(session, portal, item, intent)


def is_public(session: Session, item: str) -> bool:
    """Whether an item has a live page; one that only leads elsewhere is none."""
    return session.get(PageRow, item) is not None


def submit_act(
    session: Session, portal: Portal, order: Order, item: ItemRow, intent: Intent, sequence: int
) -> Effect:
    """Send an act on a page to review. Its text is not checked anew: it stays what it was."""
    row = revision_for(session, item.id, order.asked.hash, order.person)
    revision = thaw(row.canonical, ContentHash(row.hash))
    check_state(item, Command.ACT)
    check_role(order.person, Command.ACT, item.unit)
    if not _stands(item, intent, revision):
        raise ProblemError("wrong-state", "name the revision that stands on the public page")
    if intent.publish_at is not None:
        raise ProblemError("intent-refused", "stray")  # a note alone does not wait
    unit = portal.layout.portal.unit(item.unit)
    if unit is None:
        raise ProblemError("refused", "the unit is not in the layout")
    content = revision.content
    item.column, item.kind, item.title = content.column, content.kind, content.title
    item.head, item.submission, item.edition = revision.hash, sequence, item.live_edition
    item.state, item.level, item.levels = RemoteState.IN_REVIEW.value, 1, unit.levels
    item.scheduled_at = None
    touch(item, portal, sequence)
    return file(session, portal, order, item, revision, intent, sequence)


def _stands(item: ItemRow, intent: Intent, revision: Revision) -> bool:
    if item.live is not None:
        return revision.hash == item.live
    gone = item.state == RemoteState.WITHDRAWN.value and revision.hash == item.settled
    return gone and intent.act is Act.WITHDRAW  # a notice for what was taken down in an emergency


def take_effect(
    session: Session, portal: Portal, item: ItemRow, intent: Intent, revision: Revision
) -> None:
    """Carry out an approved act, in the transaction of its last approval."""
    check_named(session, intent)
    if item.live is None and intent.act is not Act.WITHDRAW:
        raise ProblemError("wrong-state", "the page was taken down meanwhile")
    now = portal.now()
    standing = after(standing_of(session, item.id), intent, now, revision.content.title)
    if intent.act is Act.WITHDRAW:
        _take_down(session, portal, item)
    keep_standing(session, item, standing)
    item.state, item.level = rest_of(session, item).value, 0
    link = audit.record(
        session,
        at=now,
        person=PORTAL_ITSELF,
        action=_ACTIONS[intent.act],
        item=item.id,
        detail={"hash": item.head, "intent": intent.digest, "state": item.state},
    )
    item.sequence = link.sequence  # no edition: who wrote towards the next one has still done so
    item.changed_at = link.at
    session.flush()


_ACTIONS = {
    Act.CORRECT: "correct",
    Act.MARK: "mark",
    Act.WITHDRAW: "take-down",
}


def check_named(session: Session, intent: Intent) -> None:
    """What a mark or a redirect names must still be public when it takes effect."""
    for named in (intent.acting, intent.target):
        if named is not None and not is_public(session, named):
            raise HinderedError("target-gone", named)


def unpublish(session: Session, portal: Portal, item: ItemRow) -> None:
    """Take the page down at once; the item and all its revisions stay."""
    page = session.get(PageRow, item.id)
    if page is not None:
        down = Down(way=Way.REMOVE, at=portal.now(), title=page.title)
        intent = Intent(act=Act.WITHDRAW, way=Way.REMOVE)
        standing = after(standing_of(session, item.id), intent, down.at, down.title)
        _take_down(session, portal, item)
        keep_standing(session, item, standing)
    end_failure(session, item)
    item.scheduled_at = None


def _take_down(session: Session, portal: Portal, item: ItemRow) -> None:
    """By somebody's will; a notice that hangs takes its closed domains back with it."""
    page = session.get(PageRow, item.id)
    if page is not None:
        open_domains(session, portal, page)
    _remove_page(session, item)


def _remove_page(session: Session, item: ItemRow) -> None:
    page = session.get(PageRow, item.id)
    if page is not None:
        session.delete(page)
    item.live = None


# ---------------------------------------------------------------- the end of validity


def expire_due(portal: Portal) -> int:
    """Mark or take down every page whose validity has ended; gives how many."""
    due = (
        select(StandingRow.item)
        .where(StandingRow.ends_at <= portal.now())
        .order_by(StandingRow.ends_at, StandingRow.item)
    )
    with portal.database.read() as session:
        ids = session.scalars(due).all()
    return sum(_expire_one(portal, id_) for id_ in ids)


def _expire_one(portal: Portal, id_: str) -> bool:
    try:
        with portal.database.write() as session:
            row = session.get_one(StandingRow, id_)
            item = session.get_one(ItemRow, id_)
            if row.ends_at is None or row.ends_at > portal.now() or item.live is None:
                return False  # changed meanwhile
            _expire(session, portal, item)
            return True
    except (ValueError, LookupError):
        _LOG.exception("the validity of item %s cannot be ended", id_)
        return False


def _expire(session: Session, portal: Portal, item: ItemRow) -> None:
    page = session.get(PageRow, item.id)  # a reply its sender keeps private has none
    title = page.title if page is not None else item.title
    standing = expired(standing_of(session, item.id), title)
    assert standing.force is Force.EXPIRED
    if standing.down is not None:
        _remove_page(session, item)
    keep_standing(session, item, standing)
    if item.state == RemoteState.PUBLISHED.value:
        item.state = RemoteState.EXPIRED.value
    link = audit.record(
        session,
        at=portal.now(),
        person=PORTAL_ITSELF,
        action="expire",
        item=item.id,
        detail={"hash": item.head, "removed": item.live is None},
    )
    item.sequence, item.changed_at = link.sequence, link.at
    session.flush()
    follow_reply(session, portal, item.id)
