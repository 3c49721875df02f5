"""A package over an air gap and back at a real portal, by the command line.

Each workstation as a process of its own: ``python -m tests.e2e.pindao_round_trip``.
"""

from pathlib import Path

from tests.e2e.pindao_round_trip import Trip, travel
from tests.fakes.portal_process import PortalProcess


def test_a_text_crosses_the_gap_and_its_receipt_comes_back(
    tmp_path: Path, process: PortalProcess
) -> None:
    trip = Trip(tmp_path / "trip", here=True)
    trip.folder.mkdir()
    travel(trip, process)
    assert [one for one in trip.steps if not one["held"]] == []
