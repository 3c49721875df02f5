"""Each cause is told once per stage, whatever the clock does."""

from datetime import datetime, timedelta

from editor_app.domain.clocks import Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import Area, DueKind, DueThing, Leads, Stage
from editor_app.domain.reminders import APART, LONGEST_SNOOZE, Memory

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=PORTAL_ZONE)
DAY = timedelta(days=1)


def thing(stage: Stage, name: str = "q1", due: datetime = NOW + DAY) -> DueThing:
    return DueThing(
        kind=DueKind.REPLY,
        id=name,
        title=name,
        unit="zkgwb",
        due=due,
        stage=stage,
        left=1,
        span=Span.WORKING_DAYS,
        leads=Leads(area=Area.CASE, id=name),
    )


SOON, TODAY, OVER = thing(Stage.SOON), thing(Stage.TODAY), thing(Stage.OVER)


def test_nothing_is_told_of_what_lies_ahead() -> None:
    assert Memory().news([thing(Stage.AHEAD)], NOW) == ()


def test_a_stage_is_told_once() -> None:
    memory = Memory().having_told([SOON], NOW)
    assert memory.news([SOON], NOW + DAY) == ()


def test_the_next_stage_is_news() -> None:
    memory = Memory().having_told([SOON], NOW)
    assert memory.news([TODAY], NOW + DAY) == (TODAY,)


def test_a_stage_that_was_slept_over_is_not_told_afterwards() -> None:
    memory = Memory().having_told([OVER], NOW)
    assert memory.news([SOON], NOW + DAY) == ()


def test_a_clock_set_back_repeats_nothing() -> None:
    memory = Memory().having_told([SOON], NOW - 3 * DAY).having_told([TODAY], NOW)
    assert memory.news([SOON], NOW - 2 * DAY) == ()


def test_a_clock_that_ran_ahead_silences_nothing() -> None:
    memory = Memory().having_told([OVER], NOW + 300 * DAY)
    assert memory.news([SOON], NOW) == (SOON,)
    memory = memory.having_told([SOON], NOW)
    assert memory.news([OVER], NOW + 2 * DAY) == (OVER,)


def test_an_end_that_moved_is_a_cause_of_its_own() -> None:
    memory = Memory().having_told([SOON], NOW)
    later = thing(Stage.SOON, due=NOW + 9 * DAY)
    assert memory.news([later], NOW) == (later,)


def test_what_was_put_off_comes_again() -> None:
    memory = Memory().having_told([SOON], NOW).put_off([SOON], NOW + DAY)
    assert memory.is_silent(NOW)
    assert not memory.is_silent(NOW + DAY)
    assert memory.news([SOON], NOW + DAY) == (SOON,)


def test_a_delay_longer_than_any_holiday_is_a_mistake_of_a_clock() -> None:
    memory = Memory(until=NOW + LONGEST_SNOOZE + DAY)
    assert not memory.is_silent(NOW)


def test_reminders_keep_apart_also_from_one_of_the_future() -> None:
    memory = Memory(at=NOW)
    assert memory.is_silent(NOW + APART - timedelta(seconds=1))
    assert not memory.is_silent(NOW + APART)
    assert not memory.is_silent(NOW - DAY)
