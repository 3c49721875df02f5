"""kill -9 loses nothing that was acknowledged, and the loop that says so can fail."""

from pathlib import Path

import pytest

from tests.faults.kill_store import kill_many


@pytest.mark.slow
def test_no_kill_loses_an_acknowledged_save(tmp_path: Path) -> None:
    result = kill_many(15, seed=20260302, folder=tmp_path)
    assert (result.lost, result.damaged) == (0, 0), result.examples
    assert result.acknowledged > result.rounds == 15


@pytest.mark.slow
def test_the_loop_sees_an_acknowledgement_before_commit(tmp_path: Path) -> None:
    assert kill_many(4, seed=1, folder=tmp_path, saves_per_commit=50).lost > 0
