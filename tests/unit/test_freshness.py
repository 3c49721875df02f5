"""What a column owes, and where it stands."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from editor_app.domain.freshness import (
    ColumnClock,
    Duty,
    Freshness,
    column_clock,
    column_clocks,
    newest_days,
    obligation,
    veto,
)
from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Layout, Node
from editor_app.domain.working_days import Calendar
from tests.checks.sample_items import layout

NEWS, NOTICES = "gov_info.statutory.news", "gov_info.statutory.notices"
REPORT = "gov_info.report"


def clock(column: str, last: date | None, today: date, told: Layout | None = None) -> ColumnClock:
    pack = told or layout()
    return column_clock(pack, pack.column(column), last, today, Calendar.of(pack))


@pytest.mark.parametrize(
    ("column", "duty", "days"),
    [
        (NEWS, Duty.GAP, 14),
        (NOTICES, Duty.GAP, 180),
        (REPORT, Duty.EACH_YEAR, 0),
        ("about.leaders", Duty.ON_CHANGE, 0),
        ("response", Duty.NONE, 0),
    ],
)
def test_the_layout_says_what_a_column_owes(column: str, duty: Duty, days: int) -> None:
    owed = obligation(layout(), layout().column(column))
    assert (owed.duty, owed.days) == (duty, days)


@pytest.mark.parametrize(
    ("ago", "state", "days"),
    [
        (0, Freshness.FINE, 14),
        (9, Freshness.FINE, 5),
        (10, Freshness.SOON, 4),
        (14, Freshness.SOON, 0),
        (15, Freshness.OVERDUE, 1),
    ],
)
def test_two_weeks_of_a_dynamic_column(ago: int, state: Freshness, days: int) -> None:
    today = date(2026, 11, 20)
    told = clock(NEWS, today - timedelta(days=ago), today)
    assert (told.state, told.days, told.passed) == (state, days, ago)


def test_a_warning_that_leaves_no_working_day_comes_before_the_holiday() -> None:
    last = date(2026, 9, 21)  # warned on 1 October, due on the 5th: all of that is off
    eve = date(2026, 9, 30)
    assert clock(NEWS, last, eve - timedelta(days=1)).state is Freshness.FINE
    told = clock(NEWS, last, eve)
    assert (told.state, told.act_by, told.due) == (Freshness.SOON, eve, date(2026, 10, 5))


def test_a_make_up_saturday_is_a_day_to_act() -> None:
    told = clock(NEWS, date(2026, 9, 26), date(2026, 10, 9))  # due on 10 October, a Saturday
    assert (told.due, told.act_by) == (date(2026, 10, 10), date(2026, 10, 10))


def test_the_end_itself_moves_for_no_holiday() -> None:
    assert clock(NEWS, date(2026, 9, 21), date(2026, 10, 6)).state is Freshness.OVERDUE


def test_what_ends_in_a_year_without_a_calendar_is_an_estimate() -> None:
    assert not clock(NEWS, date(2026, 12, 17), date(2026, 12, 20)).estimated
    assert clock(NEWS, date(2026, 12, 18), date(2026, 12, 20)).estimated


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (date(2026, 1, 20), date(2027, 1, 31)),
        (date(2026, 5, 1), date(2027, 1, 31)),
        (date(2025, 12, 31), date(2026, 1, 31)),
    ],
)
def test_an_annual_report_serves_the_year_it_came_in(last: date, due: date) -> None:
    assert clock(REPORT, last, last).due == due


def test_an_annual_report_is_warned_of_a_month_ahead() -> None:
    last = date(2025, 1, 20)
    assert clock(REPORT, last, date(2025, 12, 31)).state is Freshness.FINE
    assert clock(REPORT, last, date(2026, 1, 1)).state is Freshness.SOON
    assert clock(REPORT, last, date(2026, 2, 1)).state is Freshness.OVERDUE


def test_a_day_that_not_every_year_has_ends_with_its_month() -> None:
    column = replace(layout().column(REPORT), due_each_year="02-29")
    told = column_clock(layout(), column, date(2026, 1, 1), date(2026, 1, 1), Calendar.of(layout()))
    assert told.due == date(2027, 2, 28)


def test_a_clock_set_back_behind_the_last_item_raises_nothing() -> None:
    told = clock(NEWS, date(2026, 11, 20), date(2026, 3, 1))
    assert (told.state, told.passed) == (Freshness.FINE, 0)


def test_a_column_without_a_clock_is_never_late() -> None:
    assert clock("response", date(2000, 1, 1), date(2026, 1, 1)).state is Freshness.NONE


def test_a_pack_without_the_rule_warns_after_five_sixths() -> None:
    bare = replace(layout(), rules={k: v for k, v in layout().rules.items() if k != "COL-04"})
    today = date(2026, 11, 20)
    assert clock(NEWS, today - timedelta(days=10), today, bare).state is Freshness.FINE
    assert clock(NEWS, today - timedelta(days=11), today, bare).state is Freshness.SOON


def test_a_branch_is_as_fresh_as_what_lies_below_it() -> None:
    at = datetime(2026, 11, 19, 17, 0, tzinfo=UTC)  # the 20th in the district
    newest = newest_days(layout(), {NEWS: at, "gone": at})
    assert newest[ColumnKey("home")] == date(2026, 11, 20)
    assert ColumnKey("gone") not in newest


def test_the_three_counts_are_those_of_the_inspection() -> None:
    today = date(2026, 11, 20)
    leaves = [c for c in layout().columns if c.node is Node.LEAF and not c.empty_ok]
    newest = {c.key: today - timedelta(days=400) for c in leaves[4:]}
    newest[ColumnKey(REPORT)] = today
    told = veto(layout(), column_clocks(layout(), newest, today))
    late = [c for c in leaves[4:] if c.update_days and c.key != REPORT]
    policy = [c for c in late if c.update_class in ("dynamic", "notice_policy")]
    assert [one.count for one in told.lines] == [len(policy), len(late), 4]
    assert [one.limit for one in told.lines] == [5, 10, 5]
    assert [one.crossed for one in told.lines] == [len(policy) >= 5, len(late) >= 10, False]
