"""Editors, reviewers, the publisher and an attacker over the portal's real core: I-9 to I-13.

``python -m tests.faults.review_machine --runs 500 --steps 60`` draws every run from its number, so
that a run that fails can be repeated alone (``--first N --runs 1``). After each step nothing that
was refused has changed anything; after each run an independent replayer (cli/audit_replay.py)
explains every state from the audit trail, each public page is the approved bytes, and a trail that
was touched anywhere is found out.
"""

import argparse
import json
import logging
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from time import monotonic
from uuid import UUID

from sqlalchemy import select, update

from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.db.content import ItemRow, RevisionRow
from editor_app.portal.db.records import AuditRow
from editor_app.portal.execution import carry_out
from editor_app.portal.order import Order
from editor_app.portal.problems import ProblemError
from editor_app.wire.secrecy import SecrecyIn
from editor_app.wire.v1 import DecisionIn
from tests.fakes.secrecy import PASSED
from tests.faults import bundle_attacks, claim_attacks, decision_attacks, forgeries
from tests.faults.places import quick_folder
from tests.faults.review_invariants import no_own_approval, pages_are_approved, touching_shows
from tests.faults.review_talk import Talkers
from tests.faults.secrecy_attacks import SecrecyAttacks
from tests.portal.articles import UNIT
from tests.portal.bundle_moves import told_of
from tests.portal.claim_moves import drawn_move
from tests.portal.conftest import LAYOUT, Clock
from tests.portal.crowd import Asked, Crowd, check
from tests.portal.district import settle
from tests.portal.edition_moves import digest_of

SEEN: Counter[str] = Counter()  # what the runs did: a machine that only idles proves nothing
_ATTACKS_PER_STEP, _CHAINED, _TALKED, _CLAIMS, _BUNDLED = 0.35, 0.2, 0.2, 0.4, 0.06


class Ring(Crowd):
    """The crowd of the replay test, and somebody among them who wants more."""

    def __init__(self, portal: Portal, clock: Clock, seed: int) -> None:
        super().__init__(portal, clock, seed)
        self.orders: list[Order] = []  # that took effect
        self.attacks: tuple[Callable[[], None], ...] = (
            *self._by_me(decision_attacks.ATTACKS, forgeries.BYTES),
            *self._by_me(claim_attacks.ATTACKS, bundle_attacks.ATTACKS),
            *SecrecyAttacks(self).all(),
            *self._by_me(forgeries.INTENTS),
        )
        self.talkers = Talkers(self, SEEN)
        self.attacks += self.talkers.attacks
        unit = portal.layout.portal.unit(UNIT)
        assert unit is not None
        self.levels = unit.levels

    def _by_me(self, *attacks: Iterable[Callable[["Ring"], None]]) -> Iterator[Callable[[], None]]:
        return (partial(one, self) for some in attacks for one in some)

    def step(self) -> None:
        if self.draw.random() < _ATTACKS_PER_STEP and self.waiting():
            self.draw.choice(self.attacks)()
        elif self.draw.random() < _BUNDLED:
            bundle_attacks.carry(self)
        elif self.draw.random() < _CHAINED and self.waiting():
            self.lifted(self.target(), self.levels + 1)
        elif self.draw.random() < _CLAIMS:
            with suppress(ProblemError):
                drawn_move(self)()
        elif self.draw.random() < _TALKED:
            self.talkers.move()
        else:
            super().step()

    def order(self, item: str, path: str, asked: Asked, person: Person) -> None:
        made = self.made(item, path, asked, person)
        carry_out(self.portal, made)
        self.orders.append(made)
        SEEN[path] += 1

    def made(self, item: str, path: str, asked: Asked, person: Person, **told: object) -> Order:
        row = self.row(item)
        order = Order(
            key=str(UUID(int=self.draw.getrandbits(128))),
            person=person,
            item=ItemId(item),
            path=path,
            body=json.dumps(asdict(asked)).encode(),
            asked=asked,
            base=row.head if row else None,
        )
        return replace(order, **told)  # type: ignore[arg-type]  # by name

    def note(self, name: str) -> None:
        SEEN[name] += 1

    # ------------------------------------------------------------ what attacks are made of

    def waiting(self) -> list[ItemRow]:
        with self.portal.database.read() as session:
            rows = session.scalars(select(ItemRow).where(ItemRow.state == "in_review")).all()
            return sorted(rows, key=lambda row: row.id)

    def target_or_none(self) -> ItemRow | None:
        return self.target() if self.waiting() else None

    def target(self) -> ItemRow:
        return self.draw.choice(self.waiting())

    def named(self, id_: str) -> Person:
        return next(one for one in self.people if one.id == id_)

    def lifted(self, row: ItemRow, level: int, *, examined: bool = True) -> ItemRow:
        """The item after the right people approved it up to a level, as far as they may."""
        if examined and level > self.levels - 1:
            record = SecrecyIn(hash=row.head, answers=PASSED)
            with suppress(ProblemError):  # it may have come too late
                self.order(row.id, "secrecy", record, self.named("huang"))
        for at in range(row.level, level):
            person = self.named(forgeries.CHAIN[at - 1])
            intent = digest_of(self.portal, row)
            asked = DecisionIn(hash=row.head, level=at, outcome="approve", intent=intent)
            with suppress(ProblemError):  # somebody else of the chain may have decided below
                self.order(row.id, "decisions", asked, person)
        after = self.row(row.id)
        assert after is not None
        return after

    def decider(self, row: ItemRow) -> Person:
        """Somebody who could decide."""
        fitting = [one for one in self.people if row.level in one.review_levels(UNIT)]
        return self.draw.choice(fitting)

    def decision(
        self,
        row: ItemRow,
        *,
        hash_: str = "",
        level: int | None = None,
        person: Person | None = None,
        outcome: str = "",
        intent: str | None = None,
        **told: object,
    ) -> Order:
        outcome = outcome or self.draw.choice(["approve", "approve", "return", "reject"])
        asked = DecisionIn(
            hash=hash_ or row.head,
            level=row.level if level is None else level,
            outcome=outcome,
            reason=f"请核对第{self.draw.getrandbits(64)}处数字",  # no two orders are alike
            intent=digest_of(self.portal, row) if intent is None else intent,
        )
        return self.made(row.id, "decisions", asked, person or self.decider(row), **told)

    def refused(self, name: str, order: Order, names: set[str]) -> None:
        """The order must be refused by one of these names, and change nothing."""
        before = self.row(order.item)
        assert before is not None
        told = self.outcome(order)
        assert told in names, f"{name} was {f'refused as {told}' if told else 'taken'}: {order}"
        SEEN[f"attack: {name}"] += 1
        self.unchanged(before)

    def outcome(self, order: Order) -> str:
        """The name of the refusal; empty for an order that took effect."""
        try:
            carry_out(self.portal, order)
        except ProblemError as refusal:
            return refusal.name
        return ""

    def unchanged(self, before: ItemRow) -> None:
        after = self.row(before.id)
        assert after is not None
        for part in ("state", "head", "live", "level", "submission", "sequence"):
            assert getattr(after, part) == getattr(before, part), f"{part} of an item moved"

    def put_bytes(self, hash_: str, data: bytes) -> None:
        with self.portal.database.write() as session:
            session.execute(
                update(RevisionRow).where(RevisionRow.hash == hash_).values(canonical=data)
            )

    def length(self) -> int:
        with self.portal.database.read() as session:
            return len(session.scalars(select(AuditRow.sequence)).all())


# ---------------------------------------------------------------- running


def prepare(folder: Path, clock: Clock) -> Path:
    """A portal with its people, to be copied for every run."""
    portal = open_portal(_config(folder, clock))
    with portal.database.write() as session:
        settle(session)
    portal.database.close()
    return folder


def _config(folder: Path, clock: Clock) -> PortalConfig:
    return PortalConfig(data=folder, layout_folder=LAYOUT, demo=True, now=clock.now)


def run(settled: Path, folder: Path, number: int, steps: int) -> None:
    """One run. Raises ``AssertionError`` naming the number when an invariant breaks."""
    clock = Clock()
    shutil.copytree(settled, folder)
    portal = replace(open_portal(_config(folder, clock)), checks=False)
    ring = Ring(portal, clock, number)
    try:
        for _ in range(steps):
            ring.step()
            no_own_approval(portal)
        claim_attacks.nobody_counts_twice(portal)
        check(portal)
        SEEN["pages"] += pages_are_approved(portal)
        SEEN.update(told_of(portal))
        touching_shows(portal, ring.draw, SEEN)
        SEEN["runs"] += 1
    except AssertionError as broken:
        raise AssertionError(f"run {number}: {broken}") from broken
    finally:
        portal.database.close()
        shutil.rmtree(folder)


def run_machine(runs: int, steps: int, first: int, folder: Path) -> Counter[str]:
    """Many runs; gives what they did."""
    SEEN.clear()
    settled = prepare(folder / "settled", Clock())
    for number in range(first, first + runs):
        run(settled, folder / f"run{number}", number, steps)
    return SEEN


def main() -> int:
    """Run from the command line; 1 if an invariant breaks."""
    parser = argparse.ArgumentParser(description="Review under attack, on the portal's core.")
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--first", type=int, default=1)
    options = parser.parse_args()
    logging.disable()  # what the publisher refuses is counted here
    begun = monotonic()
    with quick_folder() as folder:
        try:
            seen = run_machine(options.runs, options.steps, options.first, folder)
        except AssertionError as broken:
            print(broken)
            return 1
    for what, count in sorted(seen.items()):
        print(f"{count:>8} {what}")
    print(
        f"{seen['runs']} runs of {options.steps} steps in {monotonic() - begun:.0f} s,"
        " no invariant broken"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
