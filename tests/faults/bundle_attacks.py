"""Bundles under attack: policy and interpretation on their way, and who wants one of them out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from editor_app.domain.item import ItemId
from editor_app.portal.bundle_rows import must_wait
from editor_app.portal.db.content import ItemRow
from editor_app.portal.publication import publish_due
from editor_app.portal.revisions import store_revision
from editor_app.wire.bundles import UnbundleIn
from editor_app.wire.v1 import SubmissionIn
from tests.portal.articles import article, revision
from tests.portal.bundle_moves import as_part, drawn_bundle, fresh_items

if TYPE_CHECKING:
    from tests.faults.review_machine import Ring


def carry(ring: "Ring") -> None:
    """Both are sent together, and approved by the right people, mostly.

    Others return, withdraw or dissolve in between: the crowd's own moves see to that.
    """
    items = fresh_items(ring.draw)
    told = drawn_bundle(ring.draw, items[0], list(items))
    for item in items:
        made = revision(ItemId(item), as_part(article(), item))
        ring.revisions[item] = [made]
        with ring.portal.database.write() as session:
            store_revision(session, ring.portal, made, ring.named("lin"))
        asked = SubmissionIn(hash=made.hash, checked_rules=1, catalogue_version="1", bundle=told)
        ring.order(item, "submissions", asked, ring.named("lin"))
    for item in ring.draw.sample(items, 2):
        row = ring.row(item)
        if row is not None and ring.draw.random() < 0.8:
            ring.lifted(row, ring.levels + 1)


def publish_one_alone(ring: "Ring") -> None:
    """An approved member, made due in the tables while others are in review; then by its level."""
    row = _held(ring)
    if row is None:
        return
    _put_time(ring, row.id, due=True)
    publish_due(ring.portal)
    _put_time(ring, row.id, due=False)
    ring.unchanged(row)
    order = ring.decision(row, level=ring.levels, person=ring.named("liang"))
    ring.refused("one member alone", order, {"wrong-state", "own-work"})


def dissolve_without_signing(ring: "Ring") -> None:
    """The author, or who decides a lower level, ends a bundle that was decided on."""
    row = _held(ring)
    if row is None:
        return
    for name in ("lin", "li", "wang", "chen"):
        asked = UnbundleIn(hash=row.head, reason=f"请单独发布第{ring.draw.getrandbits(64)}件")
        order = ring.made(row.id, "unbundlings", asked, ring.named(name))
        ring.refused("dissolved", order, {"own-work", "forbidden", "not-found"})


ATTACKS: tuple[Callable[["Ring"], None], ...] = (publish_one_alone, dissolve_without_signing)


def _held(ring: "Ring") -> ItemRow | None:
    with ring.portal.database.read() as session:
        rows = session.scalars(select(ItemRow).where(ItemRow.state == "scheduled")).all()
        held = [row for row in rows if row.scheduled_at is None and must_wait(session, row)]
    return ring.draw.choice(held) if held else None


def _put_time(ring: "Ring", item: str, *, due: bool) -> None:
    at = ring.clock.now() if due else None
    with ring.portal.database.write() as session:
        session.execute(update(ItemRow).where(ItemRow.id == item).values(scheduled_at=at))
