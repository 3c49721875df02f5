"""500 runs of the review machine by Hypothesis, and a few long ones drawn by their number.

``python -m tests.faults.review_shrinking`` and ``python -m tests.faults.review_machine`` are the
long ones.
"""

import pytest

from tests.faults.places import quick_folder
from tests.faults.review_machine import run_machine
from tests.faults.review_shrinking import run_shrinking

RUNS, SHARES = 500, 10  # one share at a time, so that every core has some
MOVES = 15


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_no_invariant_breaks_whatever_four_kinds_of_people_do(share: int) -> None:
    with quick_folder() as folder:
        seen = run_shrinking(RUNS // SHARES, MOVES, share, folder)
    assert seen["runs"] >= RUNS // SHARES
    assert seen["decisions"] > RUNS // SHARES
    assert seen["effect: publish"] > 0  # 5 to 65: what is drawn depends on the modules there are
    attacks = [name for name in seen if name.startswith("attack: ")]
    assert len(attacks) >= 8, attacks


def test_no_invariant_breaks_in_long_runs() -> None:
    with quick_folder() as folder:
        seen = run_machine(2, 60, 1, folder)
    assert seen["runs"] == 2
    assert seen["decisions"] > 5
    assert seen["said"] > 0
