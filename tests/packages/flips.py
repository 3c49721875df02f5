"""Flip bytes of a package one by one: ``python -m tests.packages.flips [--step 1] [--seed 1]``."""

import argparse
import sys
import tempfile
from collections import Counter
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Flips:
    """What became of them."""

    tried: int
    taken: tuple[int, ...]  # offsets whose change was not noticed
    codes: Counter[str]


def flipped_everywhere(
    package: Path, desk: Workstation, person: Person, *, step: int, seed: int
) -> Flips:
    """Change each ``step``-th byte to another value, and look whether the package is refused."""
    whole, random = package.read_bytes(), Random(seed)
    codes: Counter[str] = Counter()
    taken, tried = [], 0
    changed = package.with_name("changed.pindao")
    for at in range(random.randrange(step), len(whole), step):
        data = bytearray(whole)
        data[at] ^= random.randrange(1, 256)
        changed.write_bytes(data)
        tried += 1
        try:
            desk.packages.taking.look(changed, person)
            taken.append(at)
        except EditorError as refused:
            codes[refused.code] += 1
    return Flips(tried=tried, taken=tuple(taken), codes=codes)


def main() -> int:
    """Exit 1 when a change went unnoticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    clock = HandClock()
    books = MemoryBooks(clock=clock)
    with tempfile.TemporaryDirectory() as folder:
        desks = [seated(Path(folder) / one.id, one, clock, books) for one in (LIN, SU)]
        path, _ = packed(desks[0], Path(folder))
        told = flipped_everywhere(path, desks[1], SU, step=asked.step, seed=asked.seed)
    print(f"{told.tried} bytes changed, {len(told.taken)} unnoticed; {dict(told.codes)}")
    return int(bool(told.taken))


if __name__ == "__main__":
    sys.exit(main())
