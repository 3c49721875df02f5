"""The fault matrix: every applicable pair of fault and operation once, against its declaration.

python -m tests.faults.matrix
python -m tests.faults.matrix --only F20,F22,O6
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from time import monotonic
from typing import TypeVar

from tests.faults.bench import bench
from tests.faults.cells import Cell, outcome
from tests.faults.matrix_disk import disk_cells, disks
from tests.faults.matrix_network import network_cells
from tests.faults.matrix_other import here, other_cells

Place = TypeVar("Place")


def chosen(cells: Iterable[Cell[Place]], only: Sequence[str]) -> list[Cell[Place]]:
    """The cells that fit every given kind of word: faults (F…) and operations (O…)."""
    faults = {word for word in only if word.startswith("F")}
    operations = {word for word in only if word.startswith("O")}
    return [
        cell
        for cell in cells
        if (not faults or cell.fault in faults)
        and (not operations or cell.operation.split()[0] in operations)
    ]


def run_cells(
    cells: Sequence[Cell[Place]], open_place: Callable[[Path], AbstractContextManager[Place]]
) -> list[str]:
    """Run cells one after another, a line for each; gives the lines of those not as declared.

    A place that saw a violation is left: what follows must not suffer from it.
    """
    wrong: list[str] = []
    waiting = list(cells)
    while waiting:
        with ExitStack() as stack:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            place = stack.enter_context(open_place(Path(folder)))
            while waiting:
                line = _run_cell(waiting.pop(0), place)
                if line:
                    wrong.append(line)
                    break
    return wrong


def _run_cell(cell: Cell[Place], place: Place) -> str:
    """Print what came of a cell; the line again if it is a violation."""
    begun = monotonic()
    held, seen = outcome(cell, place)
    line = f"{'as declared' if held else 'VIOLATION':11} {cell.title}: {seen}"
    line += "" if held else f"  (declared: {cell.declared})"
    print(f"{line}  [{monotonic() - begun:.1f} s]", flush=True)
    return "" if held else line


def main() -> int:
    """Run from the command line; 1 if a cell is not as declared."""
    parser = argparse.ArgumentParser(description="The fault matrix, once.")
    parser.add_argument("--only", default="", help="faults and operations, as F20,F22,O6")
    options = parser.parse_args()
    only = [word for word in options.only.split(",") if word]
    begun = monotonic()
    network = chosen(network_cells(), only)
    disk = chosen(disk_cells(), only)
    other = chosen(other_cells(), only)
    wrong = run_cells(other, here) + run_cells(disk, disks) + run_cells(network, bench)
    total = len(other) + len(network) + len(disk)
    print("\n".join(wrong))
    print(f"matrix: {total} cells in {monotonic() - begun:.0f} s, {len(wrong)} not as declared")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
