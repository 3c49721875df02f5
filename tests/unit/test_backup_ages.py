"""F13, declared: a clock that runs ahead makes no backup older than a pause over night does."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.backup_ages import ALWAYS, PAUSE, leaving, next_tick
from editor_app.domain.backups import Backup, BackupKind

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
TEN_YEARS = timedelta(days=3650)


def _backup(number: int, at: datetime, tick: float | None) -> Backup:
    return Backup(
        path=Path(f"channel-{number}.db"),
        at=at,
        kind=BackupKind.REGULAR,
        items=1,
        revisions=1,
        size=1,
        digest="",
        tick=tick,
    )


class Shelf:
    """What lies there while backups are made and thinned at moments of a clock."""

    def __init__(self) -> None:
        self.lying: list[Backup] = []
        self._made = 0

    def make(self, moments: Iterable[datetime]) -> "Shelf":
        for at in moments:
            self._made += 1
            self.lying.append(_backup(self._made, at, next_tick(self.lying, at)))
            gone = leaving(self.lying)
            self.lying = [one for one in self.lying if one not in gone]
        return self

    def copy(self) -> "Shelf":
        other = Shelf()
        other.lying, other._made = list(self.lying), self._made
        return other

    @property
    def paths(self) -> set[Path]:
        return {one.path for one in self.lying}


def days(first: int, last: int, shift: timedelta = timedelta(0)) -> list[datetime]:
    """One an hour from nine to six, on working days."""
    found = (MONDAY + timedelta(days=day) + shift for day in range(first, last))
    return [
        day + timedelta(hours=hour)
        for day in found
        if (day - shift).weekday() < 5
        for hour in range(10)
    ]


def test_a_clock_ten_years_ahead_costs_no_more_than_a_pause_over_night() -> None:
    used = Shelf().make(days(0, 60))
    ahead = used.copy().make([days(59, 60)[-1] + TEN_YEARS])
    night = used.copy().make([days(59, 60)[-1] + PAUSE])
    assert ahead.paths == night.paths


def test_a_week_ten_years_ahead_and_back_leaves_a_whole_ladder() -> None:
    shelf = Shelf().make(days(0, 60))
    before = {one.path: one.at for one in shelf.lying}
    shelf.make(days(60, 67, TEN_YEARS))
    shelf.make(days(70, 72))
    old = [at for path, at in before.items() if path in shelf.paths]
    assert len({at.date() for at in old}) >= 10  # days and weeks before it
    assert [one for one in shelf.lying if one.at > MONDAY + TEN_YEARS]  # the week itself, too
    newest = max(shelf.lying, key=lambda one: one.tick or 0.0)
    assert newest.at == days(71, 72)[-1]  # what was made last, not what says it is


def test_what_was_made_while_the_clock_ran_ahead_goes_in_its_turn() -> None:
    shelf = Shelf().make(days(0, 5)).make(days(5, 12, TEN_YEARS)).make(days(12, 220))
    assert not [one for one in shelf.lying if one.at > MONDAY + TEN_YEARS]


def test_a_year_of_work_keeps_some_seventy() -> None:
    shelf = Shelf()
    for day in range(365):
        shelf.make(days(day, day + 1))
        assert len(shelf.lying) <= 75
    assert max(MONDAY + timedelta(days=364) - one.at for one in shelf.lying) > timedelta(weeks=8)


def test_backups_of_an_earlier_version_have_the_age_of_the_clock() -> None:
    hours = [MONDAY + timedelta(hours=number) for number in range(24 * 70)]
    lying = [_backup(number, at, None) for number, at in enumerate(hours)]
    gone = leaving(lying)
    kept = [one for one in lying if one not in gone]
    assert 24 + 13 + 6 <= len(kept) <= 26 + 15 + 8
    at = hours[-1] + timedelta(hours=1)
    assert next_tick(lying, at) == at.timestamp()


def test_a_clock_that_ran_ahead_before_ticks_were_kept_does_not_lead() -> None:
    wrong = _backup(1, MONDAY + TEN_YEARS, None)
    right = _backup(2, MONDAY, None)
    assert next_tick([wrong, right], MONDAY + timedelta(hours=1)) < wrong.at.timestamp() - 1e8
    assert next_tick([wrong], MONDAY) == MONDAY.timestamp()


@given(st.lists(st.integers(-4000, 4000), min_size=1, max_size=60))
def test_however_the_clock_jumps_the_newest_three_and_the_order_stay(hours: list[int]) -> None:
    shelf = Shelf().make(MONDAY + timedelta(hours=one) for one in hours)
    ticks = [one.tick for one in shelf.lying if one.tick is not None]
    assert ticks == sorted(set(ticks))
    assert [one.path for one in shelf.lying[-ALWAYS:]] == [
        Path(f"channel-{number}.db")
        for number in range(max(1, len(hours) - ALWAYS + 1), len(hours) + 1)
    ]


def test_a_damaged_one_never_drives_out_sound_ones_while_the_clock_jumps() -> None:
    shelf = Shelf().make(days(0, 3))
    torn = Shelf()
    torn.lying, torn._made = list(shelf.lying), 1000
    for at in days(3, 30, TEN_YEARS):
        tick = next_tick(torn.lying, at)
        torn._made += 1
        torn.lying.append(replace(_backup(torn._made, at, tick), damaged=1))
        gone = leaving(torn.lying)
        torn.lying = [one for one in torn.lying if one not in gone]
    assert sum(one.sound for one in torn.lying) >= ALWAYS
