"""Change a package at one place after the other: ``python -m tests.packages.flips [--step 1]``.

``--count N`` takes N places at random instead, changes up to eight bytes at each, and as often
changes one file within and makes the frame fit it again (``reframing``). What was refused is told
by the part of the package.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import EditorError
from editor_app.domain.people import Person
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation
from tests.packages.conftest import seated
from tests.packages.moves import packed
from tests.packages.reframing import Changed, parts_of, reframed


@dataclass(frozen=True, slots=True, kw_only=True)
class Flips:
    """What became of them."""

    parts: Counter[str]  # where, and how many
    taken: tuple[str, ...]  # what was not noticed
    codes: Counter[str]

    @property
    def tried(self) -> int:
        """All of them."""
        return self.parts.total()


def each_byte(package: Path, step: int, random: Random) -> Iterator[Changed]:
    """Each ``step``-th byte with another value."""
    whole, part_of = package.read_bytes(), parts_of(package)
    for at in range(random.randrange(step), len(whole), step):
        yield Changed(data=_flipped(whole, at, 1, random), part=part_of(at))


def at_random(package: Path, count: int, random: Random) -> Iterator[Changed]:
    """So many places, and so many whose frame was made to fit."""
    whole, part_of = package.read_bytes(), parts_of(package)
    for _ in range(count):
        at = random.randrange(len(whole))
        yield Changed(data=_flipped(whole, at, random.randrange(1, 9), random), part=part_of(at))
        yield reframed(package, random)


def judged(changes: Iterator[Changed], folder: Path, desk: Workstation, person: Person) -> Flips:
    """Look whether each is refused."""
    codes: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    taken, changed = [], folder / "changed.pindao"
    for at, one in enumerate(changes):
        changed.write_bytes(one.data)
        parts[one.part] += 1
        try:
            desk.packages.taking.look(changed, person)
            taken.append(f"{at}: {one.part}")
        except EditorError as refused:
            codes[refused.code] += 1
    return Flips(parts=parts, taken=tuple(taken), codes=codes)


def _flipped(whole: bytes, at: int, length: int, random: Random) -> bytes:
    data = bytearray(whole)
    for one in range(at, min(at + length, len(whole))):
        data[one] ^= random.randrange(1, 256)
    return bytes(data)


def main() -> int:
    """Exit 1 when a change went unnoticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=0)
    asked = parser.parse_args()
    clock, random = HandClock(), Random(asked.seed)
    books = MemoryBooks(clock=clock)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desks = [seated(folder / one.id, one, clock, books) for one in (LIN, SU)]
        path, _ = packed(desks[0], folder)
        changes = (
            at_random(path, asked.count, random)
            if asked.count
            else each_byte(path, asked.step, random)
        )
        told = judged(changes, folder, desks[1], SU)
    print(f"{told.tried} changes, {len(told.taken)} unnoticed; {dict(told.codes)}")
    print(f"by part: {dict(told.parts)}")
    return int(bool(told.taken))


if __name__ == "__main__":
    sys.exit(main())
