"""A portal that is killed in the middle of a command: one effect, told once (I-5)."""

from pathlib import Path

import pytest

from tests.faults.kill_portal import chain_is_whole, kill_portals


@pytest.mark.slow
def test_a_portal_that_dies_anywhere_in_a_command_did_it_once(tmp_path: Path) -> None:
    result = kill_portals(5, seed=20260302, folder=tmp_path)
    assert result.violations == []
    assert result.kills.total() == 5
    assert chain_is_whole(f"sqlite:///{tmp_path / 'portal.db'}")
