"""A slice of the fault matrix; ``python -m tests.faults.matrix`` runs all of it."""

from pathlib import Path

import pytest

from tests.faults.bench import bench
from tests.faults.cells import Cell, Place, outcome
from tests.faults.matrix import chosen
from tests.faults.matrix_disk import disk_cells, disks
from tests.faults.matrix_network import network_cells

NETWORK = network_cells()
DISK = [cell for cell in disk_cells() if "minute" not in cell.name]


@pytest.mark.slow
def test_faults_of_the_wire_end_as_declared(tmp_path: Path) -> None:
    with bench(tmp_path) as place:
        assert violations(NETWORK[::13], place) == []


@pytest.mark.slow
def test_faults_of_the_disk_end_as_declared(tmp_path: Path) -> None:
    with disks(tmp_path) as place:
        assert violations(DISK[::5], place) == []


def violations(cells: list[Cell[Place]], place: Place) -> list[str]:
    found = [(cell, *outcome(cell, place)) for cell in cells]
    return [f"{cell.title}: {seen}" for cell, held, seen in found if not held]


def test_a_cell_that_is_not_as_declared_is_seen() -> None:
    cell: Cell[None] = Cell(
        fault="F0", name="none", operation="O0", declared="done", run=lambda _: "lost"
    )
    assert outcome(cell, None) == (False, "lost")


def test_what_escapes_is_a_violation() -> None:
    def run(_: None) -> str:
        raise KeyError("x")

    cell: Cell[None] = Cell(fault="F0", name="bug", operation="O0", declared="done", run=run)
    assert outcome(cell, None)[0] is False


def test_every_cell_has_a_title_of_its_own() -> None:
    titles = [cell.title for cell in NETWORK] + [cell.title for cell in DISK]
    assert len(set(titles)) == len(titles)
    assert {cell.fault for cell in chosen(NETWORK, ["F20", "F22"])} == {"F20", "F22"}
