"""The short form of ``python -m tests.faults.big_files``."""

import pytest

from tests.faults.big_files import run

_MB = 1024 * 1024


@pytest.mark.slow
def test_a_large_file_survives_kills_of_client_and_portal_and_is_never_held_whole() -> None:
    found = run(24, kills=2, seed=7)
    assert (found.whole, found.problems) == (True, [])
    assert (found.kills, found.portal_kills) == (1, 1)
    assert found.sent <= 2 * found.size + 2 * 8 * _MB  # at most the pieces under way again
    assert found.most_memory < 20 * 1024
