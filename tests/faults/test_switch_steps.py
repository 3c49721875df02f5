"""A crash while encryption is turned on or off leaves one good store and nothing else."""

from pathlib import Path

import pytest

from tests.faults import switch_steps as steps


@pytest.mark.parametrize("on", [True, False])
def test_a_crash_at_any_step_leaves_one_good_store(tmp_path: Path, *, on: bool) -> None:
    folder = tmp_path / "profile"
    steps.make(folder)
    if not on:
        steps.turn(folder, on=True)
    kept = list(steps.snapshots(folder, tmp_path / "steps", on=on))
    found = [steps.look(one) for one in kept]
    assert {(one.body, one.blob, one.leftovers) for one in found} == {(steps.TEXT, True, ())}
    states = [one.encrypted for one in found]
    assert states == sorted(states, reverse=not on), "it changes once"
    assert {True, False} == set(states)
    told = [
        one.name
        for one, what in zip(kept, found, strict=True)
        if what.encrypted and on and steps.plain_files(one)
    ]
    assert told == [], "after it was opened nothing plain is left"


def test_a_kill_at_any_moment_leaves_one_good_store() -> None:
    found = steps.kills(3, seed=5)
    assert {(one.body, one.blob, one.leftovers) for one in found} == {(steps.TEXT, True, ())}
