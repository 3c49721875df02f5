"""Two editors, one portal, random edits, faults and merges: do they agree in the end (I-21)?

    python -m tests.faults.converge --operations 20000 --seed 3

Each episode begins with two fresh workstations of one unit. They write into shared items, go
offline, lose answers, have texts open, submit, are sent back, and merge with choices drawn at
random. When the faults stop, both drafts and the portal must hold the same text within a bounded
number of rounds, and every sentence that was ever saved must stand in a revision that can be read.
One line is printed at the end; the exit status is 1 when anything was violated.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ContentHash, ItemId
from editor_app.domain.people import Person
from editor_app.domain.places import Choice, Decision, Place
from editor_app.domain.workflow import RemoteState
from editor_app.services.lineage import ancestry
from tests.fakes.clock import HandClock
from tests.fakes.faulty_portal import FaultyPortal
from tests.fakes.people import LI, LIN, SU
from tests.fakes.workstation import Workstation, workstation

EPISODE = 120  # operations
ITEMS = 2
ROUNDS = 12
_CALLS = ("me", "changes", "put_draft", "put_revision", "get_revision", "command", "draft_head")
_REFUSALS = frozenset(
    {Code.BLOCKED, Code.STALE, Code.WRONG_STATE, Code.NOT_FOUND, Code.FORBIDDEN, Code.OFFLINE}
)


@dataclass(slots=True)
class Tally:
    """What the episodes came to."""

    operations: int = 0
    merges: int = 0
    submissions: int = 0
    sentences: int = 0
    rounds: int = 0  # the most that any episode needed
    violations: list[str] = field(default_factory=list)


class Episode:
    """Two editors and a reviewer around one portal."""

    def __init__(self, folder: Path, draw: random.Random, tally: Tally) -> None:
        self._draw, self._tally = draw, tally
        self.clock = HandClock()
        self.books = MemoryBooks(clock=self.clock, levels=1)
        self._portals = {one.id: FaultyPortal(MemoryPortal(self.books, one)) for one in (LIN, SU)}
        self.seats = [self._seat(folder, one) for one in (LIN, SU)]
        self.li = MemoryPortal(self.books, LI)
        self.items: list[ItemId] = []
        self.said: set[str] = set()
        self._heads: dict[ItemId, ContentHash] = {}

    def run(self, operations: int) -> None:
        """Operations, then peace, then the checks."""
        self._begin()
        does: Sequence[tuple[int, Callable[[], None]]] = (
            (40, self._write),
            (25, self._sync),
            (8, self._fault),
            (6, self._heal),
            (8, self._merge_one),
            (5, self._open_or_close),
            (5, self._submit),
            (3, self._send_back),
        )
        weights, acts = [w for w, _ in does], [act for _, act in does]
        for _ in range(operations):
            self._draw.choices(acts, weights)[0]()
            self._tally.operations += 1
            self._witness()
        self._settle()
        self._check_sentences()

    def _witness(self) -> None:
        """No silent overwrite (I-7): what becomes the head grew from what was the head.

        Where a copy followed a submission, the text of before stands in what was submitted.
        """
        for item, head in self.books.drafts.heads.items():
            before, self._heads[item] = self._heads.get(item), head.head
            if before is not None and before not in ancestry(head.head, self.books.revisions.get):
                self._tally.violations.append(f"overwritten: {before[:12]} by {head.head[:12]}")

    def close(self) -> None:
        """End of the episode."""
        for seat in self.seats:
            seat.store.close()

    # ------------------------------------------------------------ what people do

    def _begin(self) -> None:
        for n in range(ITEMS):
            draft = self.seats[n % 2].write(f"关于第{n}项工作安排的通知")
            self.items.append(draft.item)
        for seat in (*self.seats, *self.seats):
            self._pass(seat)

    def _write(self) -> None:
        seat, item = self._draw.choice(self.seats), self._draw.choice(self.items)
        draft = seat.store.drafts.get(item)
        if draft is None:
            return
        said = f"第{self._tally.sentences}句要求抓好落实。"
        self._tally.sentences += 1
        seat.drafts.save(replace(draft, content=self._with(draft.content, said)))
        self.said.add(said)
        self.clock.forward(self._draw.choice((1, 30, 60)))

    def _with(self, content: Content, said: str) -> Content:
        """One sentence more: in a paragraph, as one of its own, or in the summary."""
        how = self._draw.random()
        if how < 0.2:
            return content.with_field("description", content.text("description") + said)
        blocks = content.body.strip("\n").split("\n\n")
        at = self._draw.randrange(len(blocks))
        if how < 0.6:
            blocks[at] += said
        else:
            blocks.insert(at + 1, said)
        return replace(content, body="\n\n".join(blocks) + "\n")

    def _sync(self) -> None:
        self._pass(self._draw.choice(self.seats))

    def _pass(self, seat: Workstation) -> None:
        self._keep(seat)
        self.clock.forward(60)
        seat.sync.run_once()

    def _keep(self, seat: Workstation) -> None:
        """What stands in a draft now and then is kept as a version, as Ctrl+S does."""
        for item in self.items:
            if seat.store.drafts.get(item) is not None and self._draw.random() < 0.2:
                seat.drafts.save_version(item, seat.person)

    def _fault(self) -> None:
        portal = self._portals[self._draw.choice((LIN, SU)).id]
        name = self._draw.choice(_CALLS)
        if self._draw.random() < 0.5:
            portal.fail(name, self._draw.choice((Code.OFFLINE, Code.PORTAL_FAILED, Code.TIMEOUT)))
        else:
            portal.lose_reply(name)

    def _heal(self) -> None:
        self._portals[self._draw.choice((LIN, SU)).id].heal()

    def _open_or_close(self) -> None:
        seat = self._draw.choice(self.seats)
        seat.sharing.edited = frozenset(one for one in self.items if self._draw.random() < 0.4)

    def _submit(self) -> None:
        seat, item = self._draw.choice(self.seats), self._draw.choice(self.items)
        try:
            seat.confirm(item)
            self._tally.submissions += 1
        except EditorError as error:
            self._expected(error)

    def _send_back(self) -> None:
        """The reviewer returns whatever waits, so that writing can go on."""
        for item, remote in list(self.books.items.items()):
            if remote.state is RemoteState.IN_REVIEW:
                self.books.items[item] = replace(
                    remote,
                    state=RemoteState.RETURNED,
                    level=0,
                    sequence=self.books.advance(f"return {item}"),
                )

    # ------------------------------------------------------------ merging

    def _merge_one(self) -> None:
        self._merge(self._draw.choice(self.seats), self._draw.choice(self.items))

    def _merge(self, seat: Workstation, item: ItemId) -> None:
        try:
            case = seat.conflicts.open(item, seat.person)
            for place in case.merge.places:
                if place.conflicts or self._draw.random() < 0.1:
                    case = seat.conflicts.decide(case, place, self._choice(place))
            seat.conflicts.finish(case, seat.person)
            self._tally.merges += 1
        except EditorError as error:
            self._expected(error)

    def _choice(self, place: Place) -> Decision:
        choices = [one for one in place.choices if one is not Choice.HAND]
        return Decision(choice=self._draw.choice(choices))

    def _expected(self, error: EditorError) -> None:
        if error.code not in _REFUSALS | {Code.TIMEOUT, Code.PORTAL_FAILED}:
            self._tally.violations.append(f"refused: {error}")

    # ------------------------------------------------------------ peace

    def _settle(self) -> None:
        for portal in self._portals.values():
            portal.heal()
        for seat in self.seats:
            seat.sharing.edited = frozenset()
        for turn in range(1, ROUNDS + 1):
            for seat in self.seats:
                self.clock.forward(400)
                self._pass(seat)
                for item in self.items:
                    self._merge(seat, item)
                self._pass(seat)
                self._witness()
            self._send_back()
            if self._agree():
                self._tally.rounds = max(self._tally.rounds, turn)
                return
        self._tally.violations.append(f"no agreement after {ROUNDS} rounds")

    def _agree(self) -> bool:
        return all(self._agrees(item) for item in self.items)

    def _agrees(self, item: ItemId) -> bool:
        drafts = [seat.store.drafts.get(item) for seat in self.seats]
        texts = {draft.content.digest() for draft in drafts if draft is not None}
        head, remote = self.books.drafts.heads.get(item), self.books.items.get(item)
        told = [
            one for one in (head.head if head else None, remote.head if remote else None) if one
        ]
        known = {self.books.revisions[one].content.digest() for one in told}
        return len(texts) == 1 and None not in drafts and texts <= known

    def _check_sentences(self) -> None:
        kept = [one.canonical.decode() for one in self.books.revisions.values()]
        for seat in self.seats:
            for item in self.items:
                for hash_, _, _ in seat.store.revisions.of(item):
                    revision = seat.store.revisions.get(hash_)
                    if revision is not None:
                        kept.append(revision.canonical.decode())
        whole = "\n".join(kept)
        lost = [said for said in self.said if said not in whole]
        self._tally.violations += [f"lost: {said}" for said in lost]

    def _seat(self, folder: Path, person: Person) -> Workstation:
        portal = self._portals[person.id]
        return workstation(folder / person.id, person, self.clock, lambda _: portal, shares=True)


def converge(operations: int, seed: int) -> Tally:
    """Run episodes until that many operations are done."""
    draw, tally = random.Random(seed), Tally()
    while tally.operations < operations and not tally.violations:
        with tempfile.TemporaryDirectory() as folder:
            episode = Episode(Path(folder), draw, tally)
            try:
                episode.run(min(EPISODE, operations - tally.operations))
            finally:
                episode.close()
    return tally


def main(arguments: Sequence[str]) -> int:
    """The command; the exit status says whether every law held."""
    parser = argparse.ArgumentParser(prog="tests.faults.converge")
    parser.add_argument("--operations", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=3)
    asked = parser.parse_args(arguments)
    begun = time.monotonic()
    tally = converge(asked.operations, asked.seed)
    for violation in tally.violations[:10]:
        print(violation)
    print(
        f"converge: {tally.operations} operations, {tally.sentences} sentences, "
        f"{tally.submissions} submissions, {tally.merges} merges, agreed within "
        f"{tally.rounds} rounds, {len(tally.violations)} violations, seed {asked.seed}, "
        f"{time.monotonic() - begun:.0f} s"
    )
    return 1 if tally.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
