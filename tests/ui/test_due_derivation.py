"""The hint beside a due chip tells how its last day was counted."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from editor_app.domain.clocks import Clock, Pause, Span, due
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import Area, DueKind, DueThing, Leads, Stage, end_of
from editor_app.domain.freshness import ColumnClock, Freshness
from editor_app.domain.item import ColumnKey
from editor_app.domain.working_days import Calendar
from editor_app.domain.working_time import due_after, worked_between
from editor_app.ui.due_derivation import MOST_DAYS, MOST_PASSING, Derivations
from tests.unit.rendering_scenes import bundled

BEGAN = datetime(2026, 9, 28, 9, 0)
TODAY = BEGAN.date()


def thing(amount: int, pauses: tuple[Pause, ...] = ()) -> DueThing:
    clock = Clock(start=BEGAN, span=Span.WORKING_DAYS, amount=amount, pauses=pauses)
    counted = due(clock, Calendar.of(bundled()))
    assert counted.on is not None
    return DueThing(
        kind=DueKind.REPLY,
        id="x",
        title="夜间施工噪声",
        unit="zkgwb",
        due=end_of(counted.on),
        stage=Stage.SOON,
        left=1,
        span=Span.WORKING_DAYS,
        leads=Leads(area=Area.CASE, id="x"),
        began=BEGAN,
        days=counted.days,
    )


def told_of(one: DueThing) -> str:
    return Derivations(bundled()).thing(one, TODAY)


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale("en_US"))


def test_each_day_says_what_it_was_in_the_count() -> None:
    told = told_of(thing(7)).split("\n")
    counted = thing(7).days
    assert len(told) == 1 + len(counted)
    assert told[0].endswith(": not counted")
    assert sum(": day " in line for line in told) == 7
    assert any(": off, " in line for line in told)  # the holiday of October has a name
    assert told[-1].endswith("day 7, the last day")


def test_a_day_of_a_pause_says_so() -> None:
    pause = Pause(begin=datetime(2026, 9, 29), end=datetime(2026, 9, 30), reason="待补充")
    told = told_of(thing(3, (pause,)))
    assert told.count("the clock stands still") == 1


def test_of_a_long_clock_the_last_days_are_told() -> None:
    told = told_of(thing(60)).split("\n")
    assert len(told) == MOST_DAYS + 2
    assert "days left out: " in told[1]


def test_a_day_that_was_given_says_so() -> None:
    given = replace(thing(7), days=(), began=None)
    told = told_of(given).split("\n")
    left = (given.day - TODAY).days
    assert "written in the item" in told[0]
    assert len(told) == 1 + 1 + 1 + left  # where it is written, what follows, today, each day
    assert told[-1].endswith(f"day {left}, the last day")


def test_of_a_given_day_that_is_over_only_its_origin_is_told() -> None:
    given = replace(thing(7), days=(), began=None)
    assert "\n" not in Derivations(bundled()).thing(given, given.day)


def test_of_a_day_written_years_ahead_the_last_days_are_told() -> None:
    told = Derivations(bundled()).written("By hand", TODAY, date(2099, 12, 31)).split("\n")
    assert len(told) == 2 + 2 + MOST_PASSING
    assert "days left out: " in told[3]
    assert told[-1].endswith("the last day")


def test_where_every_day_counts_a_day_off_says_so() -> None:
    whole = replace(thing(7), days=())
    told = told_of(whole).split("\n")
    passed = (whole.day - BEGAN.date()).days
    assert len(told) == 1 + passed
    assert told[-1].endswith(f"day {passed}, the last day")
    assert any("off (" in line and ") but counted" in line for line in told)


def test_of_a_column_the_days_since_its_last_item_are_told() -> None:
    last = date(2026, 11, 2)
    clock = ColumnClock(
        column=ColumnKey("gzdt"),
        state=Freshness.SOON,
        days=3,
        last=last,
        due=last + timedelta(days=14),
    )
    told = Derivations(bundled()).column(clock).split("\n")
    assert len(told) == 15
    assert told[-1].endswith("day 14, the last day")


def test_a_column_without_a_clock_tells_nothing() -> None:
    fresh = ColumnClock(column=ColumnKey("gzdt"), state=Freshness.EMPTY, days=0, last=None)
    assert Derivations(bundled()).column(fresh) == ""


def test_working_hours_are_told_with_from_when_to_when_they_ran() -> None:
    layout, friday = bundled(), datetime(2026, 11, 27, 16, 30, tzinfo=PORTAL_ZONE)
    end = due_after(layout, friday, 8)
    told = Derivations(layout).office(friday, end).split("\n")
    assert told[0].endswith("Nov 27 16:30 on:")
    assert "1 h 0 min (16:30–17:30)" in told[1]
    assert told[2].endswith(": off")
    assert told[3].endswith(": off")
    assert "6 h 30 min (08:30–12:00, 14:30–17:30)" in told[4]
    assert told[5].endswith("0 h 30 min (08:30–09:00); ends 09:00")
    assert sum((one.length for one in worked_between(layout, friday, end)), timedelta()) == (
        timedelta(hours=8)
    )


def test_hours_run_through_the_night() -> None:
    began = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    told = told_of(replace(thing(7), span=Span.HOURS, began=began, days=()))
    assert told.startswith("From ")
