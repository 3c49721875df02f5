"""时限: golden cases, and what holds for every clock."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from editor_app.domain.clocks import (
    Clock,
    Extension,
    Pause,
    Roll,
    Span,
    Transfer,
    due,
    left,
    months_after,
)
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.working_days import Calendar, DayKind
from tests.fakes.workstation import BUNDLED
from tests.golden_clocks import failures, main

GOLDEN = Path(__file__).resolve().parents[1] / "golden.toml"
CALENDAR = Calendar.of(parse_pack(BUNDLED))
DAYS = some.dates(date(2015, 1, 1), date(2032, 12, 31))
AMOUNTS = some.integers(0, 60)


def at(day: date, hour: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour)


def clock(start: date, amount: int, span: Span = Span.WORKING_DAYS, **more: object) -> Clock:
    return Clock(start=at(start), span=span, amount=amount, **more)  # type: ignore[arg-type]


def last(told: Clock) -> date:
    found = due(told, CALENDAR).on
    assert found is not None
    return found


@pytest.mark.parametrize(("name", "wrong"), list(failures(GOLDEN, CALENDAR)))
def test_golden_cases_hold(name: str, wrong: str) -> None:
    assert wrong == "", name


def test_a_wrong_case_fails_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "wrong.toml"
    text = GOLDEN.read_text(encoding="utf-8").replace("due = 2017-06-16", "due = 2017-06-17")
    file.write_text(text, encoding="utf-8")
    assert main([str(file)]) == 1
    out = capsys.readouterr().out
    assert "failed wd-2017-notice" in out
    assert out.endswith("54 passed, 1 failed\n")


@pytest.mark.parametrize(
    "text", ["", "[[case]]\nid = 'x'\nkind = 'moons'\n", "[[case]]\nstart = 2026-01-01\n", "="]
)
def test_a_file_that_says_nothing_is_no_success(tmp_path: Path, text: str) -> None:
    file = tmp_path / "empty.toml"
    file.write_text(text, encoding="utf-8")
    assert main([str(file)]) == 1


@given(DAYS, AMOUNTS, AMOUNTS)
def test_working_days_add_up(start: date, first: int, second: int) -> None:
    assume(first)
    assert last(clock(last(clock(start, first)), second)) == last(clock(start, first + second))


@given(DAYS, AMOUNTS)
def test_a_longer_clock_ends_later(start: date, amount: int) -> None:
    assert last(clock(start, amount)) < last(clock(start, amount + 1))


@given(DAYS, DAYS, AMOUNTS)
def test_a_later_start_ends_no_earlier(one: date, other: date, amount: int) -> None:
    early, late = sorted((one, other))
    assert last(clock(early, amount)) <= last(clock(late, amount))


@given(DAYS, some.integers(1, 60))
def test_counting_the_days_gives_the_amount_back(start: date, amount: int) -> None:
    end = last(clock(start, amount))
    assert CALENDAR.count(start, end)[0] == amount
    assert CALENDAR.count(CALENDAR.ahead_of(end, amount), end)[0] == amount
    assert left(due(clock(start, amount), CALENDAR), start, CALENDAR) == amount


@given(DAYS, some.integers(1, 60))
def test_the_derivation_tells_every_day_once(start: date, amount: int) -> None:
    days = due(clock(start, amount), CALENDAR).days
    assert [one.day.on for one in days] == [
        start + timedelta(days=n) for n in range(1, len(days) + 1)
    ]
    assert [one.number for one in days if one.number] == list(range(1, amount + 1))
    assert all(one.day.works for one in days if one.number)


@given(DAYS, some.integers(0, 40), some.sampled_from([Span.CALENDAR_DAYS, Span.WEEKS]))
def test_days_and_weeks_are_plain_days(start: date, amount: int, span: Span) -> None:
    days = amount * (7 if span is Span.WEEKS else 1)
    assert last(clock(start, amount, span)) == start + timedelta(days=days)


@given(DAYS, AMOUNTS, some.sampled_from(list(Span)))
def test_a_moved_last_day_is_a_working_day(start: date, amount: int, span: Span) -> None:
    assume(span not in (Span.HOURS, Span.WORKING_DAYS))
    moved = last(clock(start, amount, span, roll=Roll.NEXT_WORKDAY))
    assert moved >= last(clock(start, amount, span))
    assert CALENDAR.day(moved).works


@given(DAYS, some.integers(1, 30), some.integers(0, 30), some.integers(1, 20))
def test_a_pause_never_makes_a_clock_shorter(
    start: date, amount: int, after: int, length: int
) -> None:
    begin = at(start + timedelta(days=after))
    still = Pause(begin=begin, end=begin + timedelta(days=length), reason="补充材料")
    for span in Span:
        told = clock(start, amount, span, pauses=(still,))
        plain, paused = (due(one, CALENDAR).at for one in (clock(start, amount, span), told))
        assert plain is not None
        assert paused is not None
        assert plain <= paused <= plain + timedelta(days=2 * length + 30)


def test_days_of_a_pause_do_not_count() -> None:
    still = Pause(begin=datetime(2026, 11, 24, 9), end=datetime(2026, 11, 26, 9), reason="补材料")
    told = due(clock(date(2026, 11, 20), 5, pauses=(still,)), CALENDAR)
    assert told.on == date(2026, 12, 1)  # 23, 26, 27, 30, 1
    assert [one.day.on.day for one in told.days if one.paused] == [24, 25]


def test_clock_hours_stand_still_while_paused() -> None:
    begin = datetime(2026, 11, 20, 18, 15)
    pauses = (
        Pause(begin=begin + timedelta(hours=2), end=begin + timedelta(hours=5), reason="一"),
        Pause(begin=begin + timedelta(hours=4), end=begin + timedelta(hours=6), reason="二"),
        Pause(begin=begin + timedelta(hours=90), end=begin + timedelta(hours=99), reason="后"),
    )
    told = Clock(start=begin, span=Span.HOURS, amount=24, pauses=pauses)
    assert due(told, CALENDAR).at == begin + timedelta(hours=28)


def test_a_pause_without_an_end_has_no_due_date() -> None:
    still = Pause(begin=datetime(2026, 11, 24), end=None, reason="等待补充材料")
    told = due(clock(date(2026, 11, 20), 5, pauses=(still,)), CALENDAR)
    assert told.on is None
    assert left(told, date(2026, 12, 20), CALENDAR) is None


def test_an_extension_adds_to_the_clock() -> None:
    more = Extension(amount=20, reason="情况复杂")
    told = clock(date(2026, 11, 20), 20, extensions=(more,))
    assert last(told) == last(clock(date(2026, 11, 20), 40))


def test_a_transfer_may_begin_the_clock_anew() -> None:
    moved = Transfer(at=datetime(2026, 11, 25, 9), to="zkgwb", anew=True)
    kept = Transfer(at=datetime(2026, 11, 26, 9), to="jfj", anew=False)
    told = clock(date(2026, 11, 20), 5, transfers=(moved, kept))
    assert last(told) == last(clock(date(2026, 11, 25), 5))


def test_time_left_is_negative_afterwards() -> None:
    told = due(clock(date(2026, 11, 20), 5), CALENDAR)  # 27 November
    days = [left(told, date(2026, 11, day), CALENDAR) for day in (20, 26, 27, 28, 30)]
    assert days == [5, 1, 0, -1, -1]


def test_a_year_without_its_notice_is_an_estimate() -> None:
    assert due(clock(date(2030, 9, 30), 1), CALENDAR).estimated
    assert last(clock(date(2030, 9, 30), 1)) == date(2030, 10, 4)
    assert not due(clock(date(2026, 9, 30), 1), CALENDAR).estimated


def test_what_a_day_is_has_a_name() -> None:
    spring, make_up = CALENDAR.day(date(2026, 2, 17)), CALENDAR.day(date(2026, 2, 14))
    assert (spring.kind, spring.name_zh) == (DayKind.HOLIDAY, "春节")
    assert make_up.kind is DayKind.MAKE_UP
    assert CALENDAR.day(date(2026, 11, 28)).kind is DayKind.WEEKEND


@pytest.mark.parametrize("amount", [-1, 10_000])
def test_an_amount_that_leads_nowhere_is_refused(amount: int) -> None:
    for span in (Span.WORKING_DAYS, Span.CALENDAR_DAYS):
        with pytest.raises(ValueError, match="day"):
            due(clock(date(2026, 1, 1), amount, span), CALENDAR)


def test_the_end_of_the_calendar_is_no_endless_search() -> None:
    with pytest.raises(ValueError, match="never over"):
        due(clock(date(9999, 12, 20), 60), CALENDAR)


@given(DAYS, some.integers(0, 120))
def test_months_keep_the_day_or_clamp_it(day: date, count: int) -> None:
    found = months_after(day, count)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == count
    assert found.day == day.day or (found + timedelta(days=1)).day == 1


def test_counting_days_and_naming_them_agree() -> None:
    day = date(2015, 1, 1)
    while day < date(2029, 1, 1):
        named = CALENDAR.day(day)
        assert CALENDAR.count(day - timedelta(days=1), day) == (int(named.works), named.sure)
        day += timedelta(days=1)
