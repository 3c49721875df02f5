"""The hint beside a due chip tells how its last day was counted."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from editor_app.domain.clocks import Clock, Pause, Span, due
from editor_app.domain.due_things import Area, DueKind, DueThing, Leads, Stage, end_of
from editor_app.domain.working_days import Calendar
from editor_app.ui.due_derivation import MOST_DAYS, derivation_words
from tests.unit.rendering_scenes import bundled

BEGAN = datetime(2026, 9, 28, 9, 0)


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


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale("en_US"))


def test_each_day_says_what_it_was_in_the_count() -> None:
    told = derivation_words(thing(7)).split("\n")
    counted = thing(7).days
    assert len(told) == 1 + len(counted)
    assert told[0].endswith(": not counted")
    assert sum(": day " in line for line in told) == 7
    assert any(": off, " in line for line in told)  # the holiday of October has a name
    assert told[-1].endswith("day 7, the last day")


def test_a_day_of_a_pause_says_so() -> None:
    pause = Pause(begin=datetime(2026, 9, 29), end=datetime(2026, 9, 30), reason="待补充")
    told = derivation_words(thing(3, (pause,)))
    assert told.count("the clock stands still") == 1


def test_of_a_long_clock_the_last_days_are_told() -> None:
    told = derivation_words(thing(60)).split("\n")
    assert len(told) == MOST_DAYS + 2
    assert "days left out: " in told[1]


def test_a_day_that_was_given_says_so() -> None:
    given = replace(thing(7), days=(), began=None)
    assert "written in the item" in derivation_words(given)


def test_days_that_only_pass_are_told_in_one_line() -> None:
    told = derivation_words(replace(thing(7), days=()))
    assert "(in days: " in told
    assert "\n" not in told


def test_hours_run_through_the_night() -> None:
    began = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    told = derivation_words(replace(thing(7), span=Span.HOURS, began=began, days=()))
    assert told.startswith("From ")
