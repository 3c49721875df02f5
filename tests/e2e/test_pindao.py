"""A package over an air gap and back, with real processes; the short form of the round trip."""

from pathlib import Path

from tests.e2e.pindao_round_trip import Trip, travel
from tests.fakes.portal_process import portal_process


def test_a_text_crosses_the_gap_and_its_receipt_comes_back(tmp_path: Path) -> None:
    trip = Trip(tmp_path / "trip")
    trip.folder.mkdir()
    with portal_process(tmp_path / "portal") as portal:
        travel(trip, portal, short=True)
    assert [one for one in trip.steps if not one["held"]] == []
