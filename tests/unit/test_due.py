"""By when a reviewer is to decide: working days of the layout, not days of a clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from editor_app.domain.due import PORTAL_ZONE, DueTimes
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.working_days import Calendar
from editor_app.presenters.queue import DueKind, due_word
from tests.fakes.workstation import BUNDLED
from tests.unit.test_presenter_review import ITEMS, remote, row

LAYOUT = parse_pack(BUNDLED)
DAYS = Calendar.of(LAYOUT)


def china(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=PORTAL_ZONE)


def every_day() -> list[str]:
    return [f"{date(2024, 1, 1) + timedelta(days=n):%m-%d}" for n in range(366)]


def due(came: datetime) -> datetime:
    return DueTimes(DAYS).of(replace(remote(ITEMS[0]), changed_at=came)).at


@pytest.mark.parametrize(
    ("came", "by"),
    [
        ((2026, 11, 19, 9, 0), (2026, 11, 20, 17, 30)),  # Thursday: Friday
        ((2026, 11, 20, 9, 0), (2026, 11, 23, 17, 30)),  # Friday: Monday
        ((2026, 11, 21, 9, 0), (2026, 11, 23, 17, 30)),  # Saturday: Monday
        ((2025, 9, 26, 9, 0), (2025, 9, 28, 17, 30)),  # Friday before a Sunday that is worked
        ((2025, 9, 30, 9, 0), (2025, 10, 9, 17, 30)),  # before the long holiday
        ((2025, 10, 8, 23, 59), (2025, 10, 9, 17, 30)),
    ],
)
def test_the_day_of_coming_does_not_count_and_the_last_does_to_its_end(
    came: tuple[int, ...], by: tuple[int, ...]
) -> None:
    assert due(china(*came)) == china(*by)


def test_a_day_begins_at_midnight_of_the_portal_not_of_utc() -> None:
    assert due(datetime(2026, 11, 19, 16, 30, tzinfo=UTC)) == china(2026, 11, 23, 17, 30)


def test_the_portals_word_takes_over() -> None:
    told = china(2026, 11, 20, 11, 0)
    times = DueTimes(DAYS, told=lambda _: told)
    assert (times.of(remote(ITEMS[0])).at, times.of(remote(ITEMS[0])).told) == (told, True)


def test_a_calendar_on_which_nobody_works_is_due_at_once() -> None:
    idle = replace(LAYOUT, calendar={}, fixed_off=tuple(every_day()))
    assert DueTimes(Calendar.of(idle)).of(remote(ITEMS[0])).at.date() == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("now", "kind", "days"),
    [
        ((2026, 11, 19, 9, 0), DueKind.LEFT, 2),
        ((2026, 11, 20, 9, 0), DueKind.LEFT, 1),
        ((2026, 11, 22, 9, 0), DueKind.LEFT, 1),
        ((2026, 11, 23, 17, 29), DueKind.TODAY, 0),
        ((2026, 11, 23, 17, 31), DueKind.OVERDUE, 0),
        ((2026, 11, 25, 9, 0), DueKind.OVERDUE, 2),
    ],
)
def test_time_left_is_told_in_working_days(now: tuple[int, ...], kind: DueKind, days: int) -> None:
    came = replace(remote(ITEMS[0]), changed_at=china(2026, 11, 20, 10, 0))
    waiting = row(ITEMS[0], due=DueTimes(DAYS).of(came))
    told = due_word(waiting, china(*now), DAYS)
    assert (told.kind, told.days) == (kind, days)
