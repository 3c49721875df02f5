"""A year day by day, each alarm on its day; many years by ``python -m tests.simulated_year``."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain import freshness
from editor_app.domain.working_days import Calendar, Day, DayKind
from tests.simulated_year import differences


@pytest.mark.parametrize("year", [2026, 2027])
def test_every_alarm_of_a_year_comes_on_its_day(year: int, tmp_path: Path) -> None:
    count, found = differences(year, 0, tmp_path)
    assert found == []
    assert count > 50


def test_a_warning_that_ignored_days_off_would_be_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "_last_workday", lambda _, due: (due, True))
    assert differences(2026, 0, tmp_path)[1] != []


def test_a_calendar_without_make_up_days_would_be_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Calendar.day
    monkeypatch.setattr(Calendar, "day", lambda self, on: _plain(whole(self, on)))
    assert differences(2026, 0, tmp_path)[1] != []


def _plain(day: Day) -> Day:
    return replace(day, kind=DayKind.WEEKEND) if day.kind is DayKind.MAKE_UP else day
