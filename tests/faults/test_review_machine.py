"""A short run of the review machine; ``python -m tests.faults.review_machine`` is the long one."""

from tests.faults.places import quick_folder
from tests.faults.review_machine import run_machine


def test_no_invariant_breaks_while_somebody_attacks() -> None:
    with quick_folder() as folder:
        seen = run_machine(4, 60, 1, folder)
    assert seen["runs"] == 4
    assert seen["decisions"] > 10
    assert seen["said"] > 0
    attacks = [name for name in seen if name.startswith("attack: ")]
    assert len(attacks) >= 8, attacks
