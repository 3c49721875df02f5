"""A package over an air gap and back at a real portal, by the command line.

Each workstation as a process of its own: ``python -m tests.e2e.pindao_round_trip``.
"""

from pathlib import Path

from tests.e2e.pindao_round_trip import Trip, travel
from tests.fakes.portal_process import portal_process


def test_a_text_crosses_the_gap_and_its_receipt_comes_back(tmp_path: Path) -> None:
    trip = Trip(tmp_path / "trip", here=True)
    trip.folder.mkdir()
    # A portal of its own: notices that other tests left would make this text a repetition.
    with portal_process(tmp_path / "portal") as process:
        travel(trip, process)
    assert [one for one in trip.steps if not one["held"]] == []
