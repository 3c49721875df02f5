"""Reading bundles: which one an item is in, who else is, and whether it has to wait for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.bundle import Bundle, BundleId, Member, Mode, Part, Stand
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import RemoteState
from editor_app.portal.db.bundles import BundleMemberRow, BundleRow
from editor_app.portal.db.content import ItemRow, SubmissionRow
from editor_app.portal.db.times import rfc3339
from editor_app.wire.bundles import BundleMemberOut, BundleOut

_TOLD = (Stand.OPEN.value, Stand.RELEASED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A member, and its item as far as the portal knows it."""

    member: BundleMemberRow
    item: ItemRow | None
    revision: str | None = None  # it was submitted with

    @property
    def known(self) -> ItemRow:
        """The item of a member that was submitted."""
        assert self.item is not None
        return self.item

    @property
    def approved(self) -> bool:
        """Whether the submission it is here with waits for nothing but the others."""
        return self._here and self.known.state == RemoteState.SCHEDULED.value

    @property
    def live(self) -> bool:
        """Whether the revision it is here with is public, whatever was asked of its page since."""
        return self.revision is not None and self.known.live == self.revision

    @property
    def _here(self) -> bool:
        return self.item is not None and self.item.submission == self.member.submission


def open_bundle(session: Session, item: str, unit: str) -> BundleRow | None:
    """The bundle this item is bound to now; there is one at most.

    Bundles of other units bind nothing: they may name an id before anybody knows the item.
    """
    return session.scalars(
        select(BundleRow)
        .join(BundleMemberRow, BundleMemberRow.bundle == BundleRow.id)
        .where(BundleMemberRow.item == item)
        .where(BundleRow.stand == Stand.OPEN.value, BundleRow.unit == unit)
    ).first()


def seats(session: Session, bundle: BundleRow) -> list[Seat]:
    """Its members in the order of the declaration."""
    rows = session.scalars(
        select(BundleMemberRow)
        .where(BundleMemberRow.bundle == bundle.id)
        .order_by(BundleMemberRow.place)
    ).all()
    return [
        Seat(
            member=row,
            item=session.get(ItemRow, row.item),
            revision=None if row.submission is None else _revision(session, row.submission),
        )
        for row in rows
    ]


def _revision(session: Session, submission: int) -> str:
    return session.get_one(SubmissionRow, submission).revision


def declared(bundle: BundleRow, members: Sequence[BundleMemberRow]) -> Bundle:
    """The declaration as the tables hold it."""
    return Bundle(
        id=BundleId(bundle.id),
        mode=Mode(bundle.mode),
        members=tuple(Member(item=ItemId(m.item), part=Part(m.part)) for m in members),
        reason=bundle.reason,
    )


def must_wait(session: Session, item: ItemRow) -> bool:
    """Whether this item may not be published by itself."""
    bundle = open_bundle(session, item.id, item.unit)
    if bundle is None:
        return False
    if bundle.mode == Mode.TOGETHER.value:
        return True
    found = seats(session, bundle)
    mine = next(one for one in found if one.member.item == item.id)
    policy = next(one for one in found if one.member.part == Part.POLICY.value)
    return mine is not policy and not policy.live


def bundles_out(session: Session, items: Collection[ItemRow]) -> dict[str, BundleOut]:
    """What is told of the bundles of many items, in two queries.

    A bundle that was released stays with the edition it released; one that ended is not told.
    """
    here = session.execute(
        select(BundleMemberRow, BundleRow)
        .join(BundleRow, BundleRow.id == BundleMemberRow.bundle)
        .where(BundleMemberRow.item.in_([one.id for one in items]), BundleRow.stand.in_(_TOLD))
    ).all()
    if not here:
        return {}
    ids = {bundle.id for _, bundle in here}
    rows = session.scalars(
        select(BundleMemberRow)
        .where(BundleMemberRow.bundle.in_(ids))
        .order_by(BundleMemberRow.place)
    ).all()
    by_id = {one.id: one for one in items}
    return {
        member.item: _told(bundle, [one for one in rows if one.bundle == bundle.id])
        for member, bundle in sorted(here, key=lambda pair: pair[1].stand == Stand.OPEN.value)
        if bundle.unit == by_id[member.item].unit
        and (bundle.stand == Stand.OPEN.value or member.submission == by_id[member.item].submission)
    }


def _told(bundle: BundleRow, members: Sequence[BundleMemberRow]) -> BundleOut:
    return BundleOut(
        id=bundle.id,
        mode=bundle.mode,
        members=[BundleMemberOut(item=one.item, part=one.part) for one in members],
        reason=bundle.reason,
        stand=bundle.stand,
        due_at=rfc3339(bundle.due_at) if bundle.due_at else None,
        problem=bundle.problem,
        culprit=bundle.culprit,
    )
