"""Misuse case 1: kill -9 while typing without a pause."""

from pathlib import Path

from tests.faults.kill_window import kill_many, missing_after


def test_misuse_case_1_at_most_two_seconds_of_typing_are_missing(tmp_path: Path) -> None:
    result = kill_many(rounds=2, seed=7, folder=tmp_path)
    assert result.examples == []
    assert result.late == 0
    assert result.silent == 0
    assert result.typed > 50


def test_what_is_missing_counts_from_the_first_missing_character() -> None:
    times = [10.0, 11.0, 12.0, 15.5]
    assert missing_after(times, 4) == 0.0
    assert missing_after(times, 3) == 0.0
    assert missing_after(times, 1) == 4.5
