"""The review machine drawn by Hypothesis: a run that breaks an invariant is shrunk to its moves.

    python -m tests.faults.review_shrinking --runs 5000 --steps 20

Editors, reviewers, the publisher and an attacker each have their rule; what one of them does and
every draw within come from Hypothesis. I-9 and I-10 hold after each step; after each run the trail
explains every state, each page is the approved bytes, and a trail that was touched is found out.
One portal is put back to its beginning before each run, so that a run costs little but its moves.
"""

import argparse
import logging
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from time import monotonic
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.presence import Presence
from editor_app.portal.problems import ProblemError
from editor_app.wire.v1 import SubmissionIn
from tests.faults import bundle_attacks, claim_attacks
from tests.faults.drawn import run_drawn
from tests.faults.places import quick_folder
from tests.faults.review_invariants import no_own_approval, pages_are_approved, touching_shows
from tests.faults.review_machine import SEEN, Ring
from tests.portal import claim_moves
from tests.portal.bundle_moves import told_of
from tests.portal.conftest import LAYOUT, Clock
from tests.portal.crowd import check
from tests.portal.district import settle

Move = Callable[[Ring], None]
_number = st.integers(0, 2**20)


def _chain(levels: int, ring: Ring) -> None:
    """The right people approve what waits: as far as they may."""
    if ring.waiting():
        ring.lifted(ring.target(), levels)


def _sent(ring: Ring) -> None:
    """Write, and submit what was written last."""
    ring.write()
    item, made = list(ring.revisions.items())[-1]
    asked = SubmissionIn(hash=made[-1].hash, checked_rules=1, catalogue_version="1")
    ring.order(item, "submissions", asked, ring.draw.choice(ring.people[:2]))


def _claimed(ring: Ring) -> None:
    claim_moves.drawn_move(ring)()


EDITOR: tuple[Move, ...] = (
    Ring.write,
    Ring.submit,
    _sent,
    _sent,
    Ring.ask,
    Ring.recall,
    Ring.unbundle,
    bundle_attacks.carry,
    lambda ring: ring.talkers.move(),
)
REVIEWER: tuple[Move, ...] = (
    Ring.decide,
    Ring.examine,
    _claimed,
    partial(_chain, 2),
    partial(_chain, 4),
    lambda ring: ring.talkers.move(),
)
PUBLISHER: tuple[Move, ...] = (Ring.wait, Ring.withdraw, Ring.retry)
ATTACKS = 40  # more than there are: the number is taken modulo


class Stage:
    """One portal for many runs."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        config = PortalConfig(data=folder, layout_folder=LAYOUT, demo=True, now=self._now)
        self._portal = replace(open_portal(config), checks=False)
        with self._portal.database.write() as session:
            settle(session)
        self._live = folder / "portal.db"
        self._settled = folder / "settled.db"
        _copy(self._live, self._settled)

    def _now(self) -> datetime:
        return self.clock.now()

    def again(self) -> Portal:
        """The portal as it was in the beginning."""
        self.clock = Clock()
        _copy(self._settled, self._live)
        return replace(self._portal, presence=Presence())

    def close(self) -> None:
        """Let go of the database."""
        self._portal.database.close()


def _copy(one: Path, other: Path) -> None:
    with closing(sqlite3.connect(one)) as source, closing(sqlite3.connect(other)) as target:
        source.backup(target)


class Review(RuleBasedStateMachine):
    """Four kinds of people, and what must hold whatever they do."""

    stage: ClassVar[Stage]

    def __init__(self) -> None:
        super().__init__()
        self.portal = self.stage.again()
        self.ring = Ring(self.portal, self.stage.clock, 0)
        self._moves = 0
        self._whole = True  # until something broke: then the end has nothing to add

    @initialize(number=_number)
    def two_items_are_sent(self, number: int) -> None:
        """Nobody can decide on nothing."""
        self._do(_sent, number)
        self._do(_sent, number + 1)

    @rule(move=st.sampled_from(EDITOR), number=_number)
    def an_editor(self, move: Move, number: int) -> None:
        """Writes, submits, asks, takes back, answers."""
        self._do(move, number)

    @rule(move=st.sampled_from(REVIEWER), number=_number)
    def a_reviewer(self, move: Move, number: int) -> None:
        """Decides, examines, claims, lends, confirms, comments."""
        self._do(move, number)

    @rule(move=st.sampled_from(PUBLISHER), number=_number)
    def the_publisher(self, move: Move, number: int) -> None:
        """Time passes, and what is due is published."""
        self._do(move, number)

    @precondition(lambda self: bool(self.ring.waiting()))
    @rule(which=st.integers(0, ATTACKS), number=_number)
    def an_attacker(self, which: int, number: int) -> None:
        """Each attack must be refused, and change nothing."""
        attacks = self.ring.attacks
        attack = attacks[which % len(attacks)]
        self._do(lambda _: attack(), number, refusals=False)

    def _do(self, move: Move, number: int, *, refusals: bool = True) -> None:
        self._moves += 1
        self.ring.draw = Random(self._moves << 32 | number)  # no two orders share a key
        self.stage.clock.pass_(minutes=self.ring.draw.randint(1, 40))
        self._whole = False
        with suppress(*((ProblemError,) if refusals else ())):
            move(self.ring)
        SEEN["steps"] += 1
        self._whole = True

    @invariant()
    def nobody_approved_own_work(self) -> None:
        """I-9 and I-10."""
        self._whole = False
        no_own_approval(self.portal)
        self._whole = True

    def teardown(self) -> None:
        """I-9 to I-13 for the run as a whole."""
        if not self._whole:
            return
        claim_attacks.nobody_counts_twice(self.portal)
        check(self.portal)
        SEEN["pages"] += pages_are_approved(self.portal)
        SEEN.update(told_of(self.portal))
        touching_shows(self.portal, self.ring.draw, SEEN)
        SEEN["runs"] += 1


@contextmanager
def staged(folder: Path) -> Iterator[None]:
    """A portal for the machine."""
    Review.stage = Stage(folder)
    try:
        yield
    finally:
        Review.stage.close()


def run_shrinking(runs: int, steps: int, number: int, folder: Path) -> Counter[str]:
    """Run the machine; raises with the shortest moves known when an invariant breaks."""
    SEEN.clear()
    with staged(folder):
        run_drawn(Review, runs, steps, number)
    return SEEN


def main() -> int:
    """Run from the command line; 1 if an invariant breaks."""
    parser = argparse.ArgumentParser(description="Review under attack, drawn by Hypothesis.")
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    logging.disable()  # what the publisher refuses is counted here
    begun = monotonic()
    with quick_folder() as folder:
        seen = run_shrinking(options.runs, options.steps, options.seed, folder)
    for what, count in sorted(seen.items()):
        print(f"{count:>8} {what}")
    spent = monotonic() - begun
    print(f"{seen['runs']} runs of up to {options.steps} steps in {spent:.0f} s")
    print("no invariant broken")
    return 0


if __name__ == "__main__":
    sys.exit(main())
