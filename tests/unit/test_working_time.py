"""When a time given to a person runs out, on the calendar and in the hours of the layout."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.review_times import USUAL_TIMES, read_spans
from editor_app.domain.working_days import Calendar
from editor_app.domain.working_time import PORTAL_TIME, due_after
from tests.checks.sample_items import layout
from tests.fakes.workstation import BUNDLED


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PORTAL_TIME)


@pytest.mark.parametrize(
    ("begun", "hours", "due"),
    [
        ("2026-11-24T09:00", 2, "2026-11-24T11:00"),
        ("2026-11-24T11:00", 2, "2026-11-24T15:30"),  # over noon
        ("2026-11-24T13:00", 1, "2026-11-24T15:30"),  # begun at noon
        ("2026-11-24T17:00", 1, "2026-11-25T09:00"),  # over night
        ("2026-11-24T22:00", 1, "2026-11-25T09:30"),  # begun at night
        ("2026-11-27T16:30", 2, "2026-11-30T09:30"),  # over a weekend
        ("2026-09-30T16:30", 2, "2026-10-08T09:30"),  # over the holidays, which end on a Wednesday
        ("2026-10-10T09:00", 1, "2026-10-10T10:00"),  # a Saturday that is worked
        ("2026-11-24T10:00", 0, "2026-11-25T10:00"),  # one working day
        ("2026-11-27T10:00", 0, "2026-11-30T10:00"),
        ("2026-11-28T10:00", 0, "2026-11-30T17:30"),
    ],
)
def test_only_office_hours_count(begun: str, hours: int, due: str) -> None:
    assert due_after(layout(), at(begun), hours) == at(due)


def test_the_answer_keeps_the_zone_of_the_question() -> None:
    begun = at("2026-11-24T09:00").astimezone()
    assert due_after(layout(), begun, 2).utcoffset() == begun.utcoffset()


def test_more_time_is_never_due_earlier() -> None:
    begun = at("2026-09-28T16:00")
    told = [due_after(layout(), begun, hours) for hours in range(1, 60)]
    assert told == sorted(told)
    calendar = Calendar.of(layout())
    assert all(calendar.day(one.date()).works for one in told)


def test_a_calendar_on_which_nobody_works_still_ends() -> None:
    idle = replace(layout().portal.review, office=((time(8), time(8, 0, 1)),))
    lazy = replace(layout(), portal=replace(layout().portal, review=idle))
    begun = at("2026-11-24T09:00")
    assert due_after(lazy, begun, 100) == begun + timedelta(days=366)


@pytest.mark.parametrize("told", [(), ("8-9",), ("12:00-08:30",), ("08:30-12:00", "11:00-17:00")])
def test_office_hours_that_cannot_be_are_refused(told: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"office|Invalid|follow"):
        read_spans(told)


def parsed(old: str, new: str) -> Layout:
    files = dict(BUNDLED)
    assert old in files["portal.toml"]
    files["portal.toml"] = files["portal.toml"].replace(old, new)
    return parse_pack(files)


def test_a_pack_from_before_gives_a_working_day_and_no_emergency() -> None:
    text = BUNDLED["portal.toml"]
    begins, ends = text.index("[review]"), text.index('[[unit]]\nkey = "zkgwb"')
    made = parsed(text[begins:ends], "")
    assert made.portal.review == USUAL_TIMES
    assert made.portal.emergency_first("zkgwb", "hot_response") == 0


def test_a_unit_may_have_four_levels() -> None:
    made = parsed("levels = 3\nemergency_levels = 1", "levels = 4\nemergency_levels = 2")
    unit = made.portal.unit("zkgwb")
    assert unit is not None
    assert unit.levels == 4
    assert made.portal.emergency_first("zkgwb", "hot_response") == 3
    assert made.portal.emergency_first("zkgwb", "notice") == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("levels = 3\nemergency_levels = 1", "levels = 5\nemergency_levels = 1"),
        ("levels = 3\nemergency_levels = 1", "levels = 0\nemergency_levels = 0"),
        ("levels = 3\nemergency_levels = 1", "levels = 3\nemergency_levels = 3"),
        ('office = ["08:30-12:00", "14:30-17:30"]', 'office = ["12:00-08:30"]'),
        ("claim_hours = 3", "claim_hours = -1"),
        ("claim_hours = 3", "claim_hour = 3"),
    ],
)
def test_a_pack_with_impossible_levels_or_hours_is_refused(old: str, new: str) -> None:
    with pytest.raises(EditorError) as caught:
        parsed(old, new)
    assert caught.value.code is Code.LAYOUT_DAMAGED
