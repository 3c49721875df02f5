"""What somebody may try at 保密审查, and what must hold of it: for the review machine."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from editor_app.domain.people import Person
from editor_app.portal.db.content import DecisionRow, ItemRow
from editor_app.portal.db.secrecy import SecrecyRow
from editor_app.portal.order import Order
from editor_app.portal.secrecy import record_of
from editor_app.portal.standings import intent_of, is_act
from editor_app.wire.secrecy import SecrecyIn
from tests.fakes.secrecy import PASSED

if TYPE_CHECKING:
    from tests.faults.review_machine import Ring


class SecrecyAttacks:
    """Each must be refused, and change nothing."""

    def __init__(self, ring: "Ring") -> None:
        self.ring = ring

    def all(self) -> tuple[Callable[[], None], ...]:
        return (
            self.approve_unexamined,
            self.examine_old_bytes,
            self.examine_own_work,
            self.examine_and_decide,
            self.examine_without_the_role,
        )

    def approve_unexamined(self) -> None:
        """The last level on a revision that nobody examined, or not for good."""
        ring, row = self.ring, self.ring.target()
        with ring.portal.database.read() as session:
            found = select(SecrecyRow).where(SecrecyRow.revision == row.head)
            passed = any(one.effect == "pass" for one in session.scalars(found))
        row = ring.lifted(row, ring.levels, examined=False)
        if not passed and row.level == ring.levels and row.state == "in_review":
            order = ring.decision(row, person=ring.named("liang"), outcome="approve")
            ring.refused(
                "unexamined", order, {"secrecy-missing", "claimed", "forbidden", "own-work"}
            )

    def examine_old_bytes(self) -> None:
        ring, row = self.ring, self.ring.target()
        others = [one.hash for one in ring.revisions[row.id] if one.hash != row.head]
        old = ring.draw.choice(others) if others else "0" * 64
        ring.refused("examined old bytes", self.record(row, hash_=old), {"stale"})
        ring.refused("examined blindly", self.record(row, base=None), {"precondition-required"})

    def examine_own_work(self) -> None:
        ring, row = self.ring, self.ring.target()
        for id_ in row.contributors.split():
            order = self.record(row, person=ring.named(id_))
            ring.refused("examined own work", order, {"own-work"})

    def examine_and_decide(self) -> None:
        """One person for two signatures, in either order."""
        ring, row = self.ring, self.ring.target()
        with ring.portal.database.read() as session:
            known = select(DecisionRow.person).where(DecisionRow.submission == row.submission)
            signed = session.scalars(known).all()
            newest = record_of(session, session.get_one(ItemRow, row.id))
        for id_ in signed:
            order = self.record(row, person=ring.named(id_))
            ring.refused("decided and examined", order, {"forbidden", "own-work"})
        if newest is not None:
            order = ring.decision(row, person=ring.named(newest.person))
            ring.refused("examined and decided", order, {"forbidden", "own-work"})

    def examine_without_the_role(self) -> None:
        ring, row = self.ring, self.ring.target()
        who = ring.named(ring.draw.choice(["li", "wang", "liang"]))
        order = self.record(row, person=who)  # whose suggestion was taken in is told that first
        ring.refused("examined without role", order, {"forbidden", "own-work"})

    def record(
        self, row: ItemRow, *, hash_: str = "", person: Person | None = None, **told: object
    ) -> Order:
        """A record; no two are alike."""
        answers = {**PASSED, "legal_basis": f"第{self.ring.draw.getrandbits(64)}号"}
        asked = SecrecyIn(hash=hash_ or row.head, answers=answers)
        return self.ring.made(row.id, "secrecy", asked, person or self.ring.named("huang"), **told)


def examined(session: Session, item: ItemRow) -> None:
    """What went out, or waits for its hour, was let pass by somebody who decided on no level."""
    if item.state == "scheduled" or (item.state == "published" and item.head == item.live):
        record = record_of(session, item, item.head)
        assert record is not None, f"{item.id} went out without 保密审查"
        # An act on a live page that was held back later leaves the page that had passed.
        acts = item.state == "published" and is_act(item, intent_of(session, item.submission))
        passed = record.effect == "pass" or (acts and _ever_passed(session, item))
        assert passed, f"{item.id} went out though it was held back"
        decided = select(DecisionRow.person).where(DecisionRow.submission == record.submission)
        assert record.person not in session.scalars(decided).all(), "one person signed twice"


def _ever_passed(session: Session, item: ItemRow) -> bool:
    """Whether the live revision was let pass when it went out."""
    found = select(SecrecyRow.sequence).where(
        SecrecyRow.item == item.id,
        SecrecyRow.revision == item.live,
        SecrecyRow.effect == "pass",
    )
    return session.scalars(found).first() is not None
