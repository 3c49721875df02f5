"""Decisions that nobody may take: on old bytes, out of turn, on own work, twice."""

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from editor_app.portal.db.content import DecisionRow
from editor_app.portal.db.identity import MembershipRow
from editor_app.portal.execution import carry_out
from editor_app.portal.persons import find_person
from tests.portal.articles import UNIT

if TYPE_CHECKING:
    from tests.faults.review_machine import Ring


def decide_on_old_bytes(ring: "Ring") -> None:
    row = ring.target()
    others = [one.hash for one in ring.revisions[row.id] if one.hash != row.head]
    old = ring.draw.choice(others) if others else "0" * 64
    ring.refused("old bytes", ring.decision(row, hash_=old), {"stale"})
    ring.refused("old base", ring.decision(row, base=old), {"stale"})


def decide_blindly(ring: "Ring") -> None:
    row = ring.target()
    ring.refused("blind", ring.decision(row, base=None), {"precondition-required"})


def leave_a_level_out(ring: "Ring") -> None:
    row = ring.target()
    level = ring.draw.choice([n for n in (0, 1, 2, 3, 4, 99) if n != row.level])
    ring.refused("other level", ring.decision(row, level=level), {"wrong-state"})


def decide_twice(ring: "Ring") -> None:
    row = ring.target()
    with ring.portal.database.read() as session:
        known = select(DecisionRow.person).where(DecisionRow.submission == row.submission)
        earlier = session.scalars(known).all()
    for id_ in earlier:
        order = ring.decision(row, person=ring.named(id_))
        ring.refused("twice", order, {"forbidden", "own-work"})


def decide_on_own_work(ring: "Ring") -> None:
    row = ring.target()
    for id_ in row.contributors.split():
        order = ring.decision(row, person=ring.named(id_))
        ring.refused("own work", order, {"own-work"})


def decide_for_another_unit(ring: "Ring") -> None:
    row = ring.target()
    order = ring.decision(row, person=ring.named("chen"))
    ring.refused("foreign unit", order, {"not-found"})


def decide_after_dismissal(ring: "Ring") -> None:
    """A role taken away ends at once, also for who is signed in."""
    row = ring.target()
    fitting = [one for one in ring.people if row.level in one.review_levels(UNIT)]
    who = ring.draw.choice(fitting)
    with ring.portal.database.write() as session:
        session.execute(delete(MembershipRow).where(MembershipRow.person == who.id))
    with ring.portal.database.read() as session:
        left = find_person(session, who.id)
    assert left is not None
    order = ring.decision(row, person=left)
    ring.refused("dismissed", order, {"not-found", "forbidden", "own-work"})
    with ring.portal.database.write() as session:
        for one in who.memberships:
            session.add(MembershipRow(person=who.id, unit=one.unit, role=one.role.value))


def use_a_key_again(ring: "Ring") -> None:
    row = ring.target()
    if ring.orders:
        key = ring.draw.choice(ring.orders).key
        ring.refused("key again", ring.decision(row, key=key), {"key-reused"})


def send_again(ring: "Ring") -> None:
    """The same request once more: the same receipt, and no further effect."""
    if not ring.orders:
        return
    order, before = ring.draw.choice(ring.orders), ring.length()
    again = carry_out(ring.portal, order)
    assert again.replayed, "an order took effect twice"
    assert ring.length() == before, "a repeated order wrote to the trail"
    ring.note("repeated")


ATTACKS = (
    decide_on_old_bytes,
    decide_blindly,
    leave_a_level_out,
    decide_twice,
    decide_on_own_work,
    decide_for_another_unit,
    decide_after_dismissal,
    use_a_key_again,
    send_again,
)
