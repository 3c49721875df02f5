"""Attacks on claims, warrants and the emergency route, and what must hold of them at all times."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any, Protocol
from uuid import UUID

import pytest
from sqlalchemy import select

from editor_app.domain.people import Person
from editor_app.portal.core import Portal
from editor_app.portal.db.content import DecisionRow, ItemRow
from editor_app.portal.db.reviewing import (
    ClaimRow,
    ConfirmationRow,
    EmergencyRow,
    WarrantRow,
)
from editor_app.portal.db.secrecy import SecrecyRow
from editor_app.portal.order import Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.warrant_rows import lent_to
from editor_app.portal.warrants import grant
from editor_app.wire.claims import ConfirmationIn
from editor_app.wire.v1 import DecisionIn
from editor_app.wire.warrants import WarrantIn
from tests.portal import claim_moves
from tests.portal.articles import UNIT
from tests.portal.edition_moves import digest_of


class Attacker(claim_moves.Crowd, Protocol):
    """What the attacks need of the ring."""

    def made(self, item: str, path: str, asked: Any, person: Person, **told: object) -> Order: ...
    def refused(self, name: str, order: Order, names: set[str]) -> None: ...
    def row(self, item: str) -> ItemRow | None: ...
    def target(self) -> ItemRow: ...
    def named(self, id_: str) -> Person: ...
    def note(self, name: str) -> None: ...


def use_a_warrant_that_does_not_hold(ring: Attacker) -> None:
    """Run out, ended, for another level, or somebody else's."""
    row, now = ring.target(), ring.portal.now()
    with ring.portal.database.read() as session:
        rows = session.scalars(select(WarrantRow).order_by(WarrantRow.id)).all()
    for one in rows:
        over = one.revoked is not None or not one.starts <= now < one.ends
        person = ring.named(one.deputy)
        if not over and one.level == row.level:
            person = ring.draw.choice([p for p in ring.people if p.id != one.deputy])
        asked = DecisionIn(
            hash=row.head, level=row.level, outcome="approve", reason="", warrant=one.id
        )
        order = ring.made(row.id, "decisions", asked, person)
        ring.refused("no such warrant", order, {"forbidden", "own-work", "not-found"})


def lend_to_oneself(ring: Attacker) -> None:
    """One's own right to oneself, or as administrator another's."""
    now = ring.portal.now()
    for by, absent in (("li", "li"), ("admin", "li"), ("wang", "li")):
        asked = WarrantIn(
            unit=str(UNIT),
            level=1,
            absent=absent,
            deputy=by,
            starts=now.isoformat(),
            ends=(now + timedelta(days=1)).isoformat(),
            reason="给自己授权",
        )
        id_ = str(UUID(int=ring.draw.getrandbits(128)))
        with pytest.raises(ProblemError) as refusal:
            grant(ring.portal, ring.named(by), id_, asked)
        assert refusal.value.name == "forbidden", f"{by} lent the right of {absent} to themself"
    ring.note("attack: lent to oneself")


def stand_in_for_who_spoke(ring: Attacker) -> None:
    """A writer's right, or that of somebody who decided another level, exercised by a deputy."""
    row = ring.target()
    if row.level == 1:
        asked = DecisionIn(hash=row.head, level=1, outcome="approve", reason="")
        with suppress(ProblemError):
            ring.order(row.id, "decisions", asked, ring.named("all"))
        row = ring.row(row.id) or row
    if row.state != "in_review":
        return
    barred = {*row.contributors.split(), *_spoken(ring.portal, row.submission)}
    for absent in (one for one in ring.people if one.id in barred):
        if row.level in absent.review_levels(UNIT):
            warrant = _lent(ring, absent, "chen", row.level)
            asked = DecisionIn(
                hash=row.head, level=row.level, outcome="approve", reason="", warrant=warrant
            )
            order = ring.made(row.id, "decisions", asked, _fresh(ring, "chen"))
            ring.refused("in place of who spoke", order, {"own-work", "forbidden"})


def _lent(ring: Attacker, absent: Person, deputy: str, level: int) -> str:
    now, id_ = ring.portal.now(), str(UUID(int=ring.draw.getrandbits(128)))
    asked = WarrantIn(
        unit=str(UNIT),
        level=level,
        absent=absent.id,
        deputy=deputy,
        starts=now.isoformat(),
        ends=(now + timedelta(days=1)).isoformat(),
        reason="外出培训一天",
    )
    return grant(ring.portal, absent, id_, asked).id


def _fresh(ring: Attacker, id_: str) -> Person:
    """Somebody as a request reads them: with the warrants in force."""
    with ring.portal.database.read() as session:
        return replace(ring.named(id_), warrants=lent_to(session, id_, ring.portal.now()))


def decide_over_a_claim(ring: Attacker) -> None:
    """A colleague decides on what somebody else has claimed."""
    row, now = ring.target(), ring.portal.now()
    with ring.portal.database.read() as session:
        held = session.get(ClaimRow, row.id)
        examined = select(SecrecyRow.person).where(
            SecrecyRow.item == row.id, SecrecyRow.revision == row.head
        )
        barred = {*row.contributors.split(), *session.scalars(examined)}
    current = held is not None and (held.submission, held.level) == (row.submission, row.level)
    if held is None or not current or held.due <= now:
        return
    if held.for_person is not None or held.person in barred:
        return  # a warrant may have ended; who may not decide keeps nobody out
    for person in ring.people:
        if person.id not in (held.person, held.for_person):
            asked = DecisionIn(
                hash=row.head,
                level=row.level,
                outcome="approve",
                reason="",
                intent=digest_of(ring.portal, row),
            )
            order = ring.made(row.id, "decisions", asked, person)
            ring.refused("over a claim", order, {"claimed", "forbidden", "own-work", "not-found"})


def confirm_what_one_signed(ring: Attacker) -> None:
    """Writers, signers and those who spoke complete no record; nobody confirms other bytes."""
    with ring.portal.database.read() as session:
        found = select(EmergencyRow).where(EmergencyRow.due.is_not(None))
        rows = session.scalars(found.where(EmergencyRow.done.is_(None))).all()
        if not rows:
            return
        record = ring.draw.choice(sorted(rows, key=lambda row: row.submission))
        people = {*record.writers.split(), *_spoken(ring.portal, record.submission)}
        spoken = select(ConfirmationRow.level).where(
            ConfirmationRow.submission == record.submission
        )
        told = set(session.scalars(spoken).all())
    level = next(n for n in range(1, record.first) if n not in told)
    for id_ in sorted(people):
        asked = ConfirmationIn(hash=record.revision, level=level, outcome="confirm")
        order = ring.made(record.item, "confirmations", asked, ring.named(id_))
        ring.refused("own record", order, {"own-work", "forbidden"})
    asked = ConfirmationIn(hash="0" * 64, level=level, outcome="confirm")
    order = ring.made(record.item, "confirmations", asked, ring.named("all"))
    ring.refused("record of other bytes", order, {"stale"})


ATTACKS = (
    use_a_warrant_that_does_not_hold,
    lend_to_oneself,
    stand_in_for_who_spoke,
    decide_over_a_claim,
    confirm_what_one_signed,
)


def nobody_counts_twice(portal: Portal) -> None:
    """Asked of the tables: one person, acting or represented, speaks once of a submission."""
    with portal.database.read() as session:
        submissions = set(session.scalars(select(DecisionRow.submission)).all())
        records = {row.submission: row for row in session.scalars(select(EmergencyRow)).all()}
    for submission in submissions:
        spoken = _spoken(portal, submission)
        assert len(set(spoken)) == len(spoken), f"one person spoke twice of {submission}"
        if submission in records:
            writers = set(records[submission].writers.split())
            assert not writers & set(spoken), f"a writer completed the record of {submission}"


def _spoken(portal: Portal, submission: int) -> list[str]:
    with portal.database.read() as session:
        found: list[str] = []
        for table in (DecisionRow, ConfirmationRow):
            rows = session.execute(
                select(table.person, table.for_person).where(table.submission == submission)
            )
            for row in rows:
                found += sorted({row.person, row.for_person or row.person})
        return found
