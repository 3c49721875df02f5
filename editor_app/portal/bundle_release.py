"""Releasing bundles: approved members wait for each other, then all become public, or none."""

import logging
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.bundle import Mode, Part, Problem, Stand
from editor_app.domain.bundle_due import interpretation_due
from editor_app.domain.canonical import Json
from editor_app.domain.workflow import RemoteState
from editor_app.portal import audit
from editor_app.portal.acts import PORTAL_ITSELF, HinderedError
from editor_app.portal.bundle_rows import Seat, open_bundle, seats
from editor_app.portal.core import Portal
from editor_app.portal.db.bundles import BundleRow
from editor_app.portal.db.content import ItemRow
from editor_app.portal.problems import ProblemError
from editor_app.portal.publication import approved_revision, publish, publish_or_schedule
from editor_app.portal.schedules import wished
from editor_app.portal.standings import intent_of, is_act

_LOG = logging.getLogger(__name__)


class _FileGoneError(ValueError):
    """A file of an approved revision is not here, or not what it was."""


_HINDRANCES = (ProblemError, ValueError, LookupError, OSError)


def approved(session: Session, portal: Portal, item: ItemRow, wish: datetime | None = None) -> None:
    """The last level approved this item: publish it, or let it wait for its bundle.

    ``wish`` is the later time the last level chose; members of a bundle appear together.
    """
    bundle = open_bundle(session, item.id, item.unit)
    if bundle is None or is_act(item, intent_of(session, item.submission)):
        publish_or_schedule(session, portal, item, wish)
        return
    if wish is not None:
        raise ProblemError("intent-refused", "bundled")
    mine = next(one for one in seats(session, bundle) if one.member.item == item.id)
    if bundle.mode == Mode.STAGGERED.value and mine.member.part == Part.POLICY.value:
        publish_or_schedule(session, portal, item)
    else:
        _hold(session, portal, item, bundle)
    release(session, portal, bundle)


def release(session: Session, portal: Portal, bundle: BundleRow) -> None:
    """Do what can be done now for a bundle that is open."""
    if bundle.mode == Mode.TOGETHER.value:
        _release_together(session, portal, bundle)
    else:
        _release_staggered(session, portal, bundle)


def release_due(portal: Portal) -> int:
    """Release every bundle whose time has come or whose obstacle is gone; gives how many.

    One that fails is told so once, and stops no other.
    """
    with portal.database.read() as session:
        rows = session.scalars(select(BundleRow).where(BundleRow.stand == Stand.OPEN.value)).all()
        ids = [row.id for row in rows if _is_due(session, portal, row)]
    released = 0
    for id_ in ids:
        try:
            with portal.database.write() as session:
                row = session.get_one(BundleRow, id_)
                if row.stand == Stand.OPEN.value:
                    release(session, portal, row)
                released += row.stand == Stand.RELEASED.value
        except (ValueError, LookupError):
            _LOG.exception("bundle %s cannot be released", id_)
    return released


def free(session: Session, portal: Portal, seat: Seat) -> None:
    """A member that waited for a bundle waits no more; it goes on as if it had been alone."""
    if seat.approved:
        publish_or_schedule(session, portal, seat.known)


def tell(session: Session, portal: Portal, known: Sequence[Seat], bundle: BundleRow) -> None:
    """Let the feed tell these members anew, each by an entry of its own."""
    detail: dict[str, Json] = {
        "bundle": bundle.id,
        "stand": bundle.stand,
        "problem": bundle.problem,
        "culprit": bundle.culprit,
    }
    for seat in known:
        if seat.item is not None:
            _record(session, portal, seat.item, "bundle", detail)


def _release_together(session: Session, portal: Portal, bundle: BundleRow) -> None:
    found = seats(session, bundle)
    if not all(one.approved for one in found):
        return
    now = portal.now()
    try:
        when = _when(session, found)
        if when is not None and when > now:
            _schedule(session, portal, found, when)
            return
    except (ValueError, LookupError):
        when = None  # what is wrong is found again, and told, by the release
    culprit = ""
    try:
        with session.begin_nested():
            bundle.stand, bundle.problem, bundle.culprit = Stand.RELEASED.value, "", ""
            session.flush()
            for one in found:
                culprit = one.known.id
                _publish(session, portal, one.known, now)
    except _HINDRANCES as error:
        _LOG.exception("bundle %s cannot be released", bundle.id)
        _failed(session, portal, bundle, _problem(error), culprit)


def _release_staggered(session: Session, portal: Portal, bundle: BundleRow) -> None:
    found = seats(session, bundle)
    policy = next(one for one in found if one.member.part == Part.POLICY.value)
    if not policy.live:
        return
    published = policy.known.published_at
    if bundle.due_at is None and published is not None:
        bundle.due_at = interpretation_due(portal.layout, published)
        tell(session, portal, found, bundle)
    for one in found:
        if one.approved and one.known.scheduled_at is None:
            _follow(session, portal, bundle, one.known)
    if all(one.live for one in found):
        bundle.stand = Stand.RELEASED.value
        tell(session, portal, found, bundle)


def _follow(session: Session, portal: Portal, bundle: BundleRow, item: ItemRow) -> None:
    """An interpretation that was approved before its policy; one that cannot stops no other."""
    try:
        with session.begin_nested():
            publish_or_schedule(session, portal, item)
            bundle.problem = bundle.culprit = ""
    except _HINDRANCES as error:
        _LOG.exception("an interpretation of bundle %s cannot be published", bundle.id)
        _failed(session, portal, bundle, _problem(error), item.id)


def _is_due(session: Session, portal: Portal, bundle: BundleRow) -> bool:
    """Whether a look with the write lock could change anything."""
    found = seats(session, bundle)
    if bundle.mode == Mode.STAGGERED.value:
        policy = next(one for one in found if one.member.part == Part.POLICY.value)
        held = any(one.approved and one.known.scheduled_at is None for one in found)
        return policy.live and (bundle.due_at is None or held or all(one.live for one in found))
    times = [one.known.scheduled_at for one in found if one.approved]
    return len(times) == len(found) and all(one is None or one <= portal.now() for one in times)


def _when(session: Session, found: Sequence[Seat]) -> datetime | None:
    """The latest time any member is wished to appear: before it none of them may."""
    told = [_wished(session, one.known) for one in found]
    return max((one for one in told if one is not None), default=None)


def _wished(session: Session, item: ItemRow) -> datetime | None:
    revision = approved_revision(session, item)
    return wished(intent_of(session, item.submission), revision.content)


def _schedule(session: Session, portal: Portal, found: Sequence[Seat], when: datetime) -> None:
    for one in found:
        if one.known.scheduled_at != when:
            one.known.scheduled_at = when
            detail: dict[str, Json] = {"hash": one.known.head, "at": when.isoformat()}
            _record(session, portal, one.known, "schedule", detail)


def _publish(session: Session, portal: Portal, item: ItemRow, now: datetime) -> None:
    revision = approved_revision(session, item)
    for sha256 in revision.content.blobs():
        if portal.blobs.size(sha256) is None:
            raise _FileGoneError(sha256)
    publish(session, portal, item, revision, now)


def _hold(session: Session, portal: Portal, item: ItemRow, bundle: BundleRow) -> None:
    """Approved, and not public before the others are, too."""
    approved_revision(session, item)
    item.state, item.level, item.scheduled_at = RemoteState.SCHEDULED.value, 0, None
    detail: dict[str, Json] = {"hash": item.head, "bundle": bundle.id}
    _record(session, portal, item, "hold", detail)
    session.flush()


def _failed(
    session: Session, portal: Portal, bundle: BundleRow, problem: Problem, culprit: str
) -> None:
    """Nothing became public; say so with every member, once for each reason."""
    if (bundle.problem, bundle.culprit) == (problem.value, culprit):
        return
    bundle.problem, bundle.culprit = problem.value, culprit
    tell(session, portal, seats(session, bundle), bundle)


def _problem(error: Exception) -> Problem:
    if isinstance(error, _FileGoneError | HinderedError | OSError):
        return Problem.FILE_GONE
    return Problem.NO_PLACE if isinstance(error, LookupError) else Problem.NOT_SOUND


def _record(
    session: Session, portal: Portal, item: ItemRow, action: str, detail: dict[str, Json]
) -> None:
    link = audit.record(
        session,
        at=portal.now(),
        person=PORTAL_ITSELF,
        action=action,
        item=item.id,
        detail=detail,
    )
    item.sequence, item.changed_at = link.sequence, link.at
