"""Declaring a bundle with a submission, and ending one: what is asked, and when it is refused."""

import re
from dataclasses import replace
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.bundle import (
    Bundle,
    BundleId,
    Flaw,
    Member,
    Mode,
    Part,
    Stand,
    bundle_json,
    flaw_of,
    part_of_kind,
)
from editor_app.domain.canonical import Json
from editor_app.domain.item import ItemId, Revision, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.domain.workflow import COMMANDS, Command, RemoteState
from editor_app.portal.bundle_release import free, release, tell
from editor_app.portal.bundle_rows import Seat, declared, open_bundle, seats
from editor_app.portal.core import Portal
from editor_app.portal.db.bundles import BundleMemberRow, BundleRow
from editor_app.portal.db.content import DecisionRow, ItemRow
from editor_app.portal.order import Effect, Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import contributors
from editor_app.portal.rules import check_hash, check_precondition, check_reason, known, touch
from editor_app.portal.standings import intent_of, is_act
from editor_app.wire.bundles import BundleIn, UnbundleIn
from editor_app.wire.v1 import UUID_PATTERN

_UUID = re.compile(UUID_PATTERN)


def asked_bundle(
    session: Session, asked: BundleIn | None, revision: Revision, unit: str
) -> Bundle | None:
    """The bundle a submission belongs to: the one it is bound to, or the one it declares.

    Who is bound stays so, whatever a submission says or leaves out. Raises ``ProblemError``.
    """
    bound = open_bundle(session, revision.item, unit)
    standing = None if bound is None else declared(bound, [s.member for s in seats(session, bound)])
    if asked is None:
        return standing
    told = _read(asked)
    if standing is not None and told != standing:
        raise ProblemError("wrong-state", "the item is bound to another bundle")
    part = told.part(revision.item)
    if part is None or part_of_kind(revision.content.kind) is not part:
        raise ProblemError("bad-request", "the item is no such part of the bundle", status=422)
    if standing is None:
        _check_new(session, told, unit)
    return told


def join(
    session: Session, portal: Portal, bundle: Bundle, effect: Effect, item: ItemRow, person: Person
) -> Effect:
    """Count a submission in; the first one makes the bundle, and who is bound hears of it."""
    row = session.get(BundleRow, bundle.id)
    fresh = row is None
    if row is None:
        row = _made(session, portal, bundle, item.unit, person)
    member = session.get_one(BundleMemberRow, (bundle.id, item.id))
    member.submission = item.submission
    row.problem = row.culprit = ""
    session.flush()
    others = [one for one in seats(session, row) if one.member.item != item.id]
    return replace(
        effect,
        detail={**effect.detail, "bundle": bundle_json(bundle)},
        afterwards=partial(tell, session, portal, others, row) if fresh else None,
    )


def unbundle(session: Session, portal: Portal, order: Order, sequence: int) -> Effect:
    """End a bundle, or let one interpretation leave it. Approved members then go on alone."""
    asked = order.asked
    assert isinstance(asked, UnbundleIn)
    item = known(session, order)
    check_precondition(item, order)
    check_hash(item, asked.hash)
    check_reason(portal.layout, Command.UNBUNDLE, asked.reason)
    bundle = open_bundle(session, item.id, item.unit)
    if bundle is None:
        raise ProblemError("wrong-state", "the item is in no bundle that holds it")
    found = seats(session, bundle)
    _check_ender(session, order.person, bundle, found)
    standing = declared(bundle, [s.member for s in found])
    left = () if asked.whole else standing.without(item.id)
    leaving = [one for one in found if not left or one.member.item == item.id]
    if left:
        session.delete(leaving[0].member)
    else:
        bundle.stand = Stand.DISSOLVED.value
    bundle.problem = bundle.culprit = ""
    touch(item, portal, sequence)
    session.flush()

    def afterwards() -> None:
        tell(session, portal, [one for one in found if one.member.item != item.id], bundle)
        for one in leaving:
            free(session, portal, one)
        if left:
            release(session, portal, bundle)

    told = replace(standing, members=left)
    detail: dict[str, Json] = {"bundle": bundle_json(told), "reason": asked.reason}
    return Effect(
        command=Command.UNBUNDLE, content_hash=asked.hash, detail=detail, afterwards=afterwards
    )


def _read(asked: BundleIn) -> Bundle:
    """The declaration. Raises ``ProblemError`` with what is wrong with it."""
    ids = [asked.id, *(one.item for one in asked.members)]
    try:
        bundle = Bundle(
            id=BundleId(asked.id),
            mode=Mode(asked.mode),
            members=tuple(
                Member(item=ItemId(one.item), part=Part(one.part)) for one in asked.members
            ),
            reason=asked.reason,
        )
    except ValueError as wrong:
        raise ProblemError("bad-request", "no such mode or part", status=422) from wrong
    if not all(_UUID.match(one) for one in ids):
        raise ProblemError("bad-request", "ids of bundles and items are UUIDs", status=422)
    flaw = flaw_of(bundle)
    if flaw is Flaw.NO_REASON:
        raise ProblemError("reason-missing", "say why the interpretation comes later")
    if flaw is not None:
        raise ProblemError("bad-request", f"bundle: {flaw.value}", status=422)
    return bundle


def _check_new(session: Session, told: Bundle, unit: str) -> None:
    """A bundle is of one unit, takes nobody out of another one, and holds nothing approved."""
    if session.get(BundleRow, told.id) is not None:
        raise ProblemError("wrong-state", "this bundle is known otherwise, or has ended")
    for member in told.members:
        # Also one that nobody has submitted yet: two bundles would wait for it for ever.
        if open_bundle(session, member.item, unit) is not None:
            raise ProblemError("wrong-state", "a member is bound already")
        item = session.get(ItemRow, member.item)
        if item is None:
            continue
        if item.unit != unit or part_of_kind(item.kind) is not member.part:
            raise ProblemError("wrong-state", "a member is of another unit or kind")
        if item.state == RemoteState.SCHEDULED.value:
            raise ProblemError("wrong-state", "a member is approved already")


def _made(session: Session, portal: Portal, bundle: Bundle, unit: str, person: Person) -> BundleRow:
    row = BundleRow(
        id=bundle.id,
        unit=unit,
        mode=bundle.mode.value,
        reason=bundle.reason,
        stand=Stand.OPEN.value,
        declared_by=person.id,
        declared_at=portal.now(),
        problem="",
        culprit="",
    )
    session.add(row)
    session.flush()
    for place, member in enumerate(bundle.members):
        session.add(
            BundleMemberRow(bundle=bundle.id, item=member.item, part=member.part.value, place=place)
        )
    session.flush()
    for seat in seats(session, row):  # an edition in review already is bound as it is
        if seat.item is not None and _brings_an_edition(session, seat.item):
            seat.member.submission = seat.item.submission
    return row


def _brings_an_edition(session: Session, item: ItemRow) -> bool:
    """A mark on a live page is in review, too, but brings nothing to be public together."""
    waits = item.state == RemoteState.IN_REVIEW.value
    return waits and not is_act(item, intent_of(session, item.submission))


def _waits_for_nothing(bundle: BundleRow, found: list[Seat]) -> bool:
    """Whether the edition of the policy was rejected, and an earlier one stands in its place."""
    policy = next(one for one in found if one.member.part == Part.POLICY.value)
    rests = policy.item is not None and policy.item.live == policy.item.head
    refused = rests and policy.revision is not None and not policy.live
    return bundle.mode == Mode.STAGGERED.value and refused


def _check_ender(session: Session, person: Person, bundle: BundleRow, found: list[Seat]) -> None:
    """Editors may end what nobody has decided on; later somebody who signs, on no work of theirs.

    Whoever approved a member did so knowing that it waits for the others. Where the policy's new
    edition was rejected, an interpretation that was to follow it waits for nothing.
    """
    unit = UnitKey(bundle.unit)
    items = [one.item for one in found if one.item is not None]
    submissions = [one.submission for one in items]
    decided = session.scalars(
        select(DecisionRow.sequence).where(DecisionRow.submission.in_(submissions))
    ).first()
    if (decided is None or _waits_for_nothing(bundle, found)) and person.has(Role.EDITOR, unit):
        return
    if any(person.id in contributors(session, one) for one in items):
        raise ProblemError("own-work")
    signing = COMMANDS[Command.UNBUNDLE].roles - {Role.EDITOR}
    if not any(person.has(role, unit) for role in signing):
        raise ProblemError("forbidden", "after a decision only who signs may end a bundle")
