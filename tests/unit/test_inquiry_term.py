"""The public page of a case tells how its last day was counted."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from editor_app.domain.inquiries import Inquiry, Question
from editor_app.domain.inquiry_clock import due_on, limits_of
from editor_app.domain.item import PersonId
from editor_app.domain.working_days import Calendar
from editor_app.portal.inquiries.term import Term, term_of
from tests.fakes.inquiries import inquiry
from tests.unit.rendering_scenes import bundled


def term(received: datetime, **changed: Any) -> Term:
    asked = inquiry(received_at=received, **changed)
    found = term_of(_counted(asked), bundled())
    assert found is not None
    return found


def _counted(asked: Inquiry) -> Inquiry:
    layout = bundled()
    return replace(asked, due_on=due_on(asked, limits_of(layout), Calendar.of(layout)))


def test_each_day_says_why_it_counts_or_not() -> None:
    told = term(datetime(2026, 9, 28, 1, 0, tzinfo=UTC), type="advice")
    assert told.rule.startswith("共 7 个工作日，从次日起算；双休日和法定节假日不计")
    assert told.days[0] == "9月28日（星期一）：起算当天，不计"
    assert told.days[1] == "9月29日（星期二）：第 1 个工作日"
    assert told.days[3] == "10月1日（星期四）：国庆节，不计"
    assert "10月10日（星期六）：调休上班，第 5 个工作日" in told.days
    assert told.days[-1] == "10月13日（星期二）：第 7 个工作日，答复期限"


def test_days_of_waiting_for_the_citizen_do_not_count() -> None:
    received = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)
    asked = Question(
        text="请补充地址",
        by=PersonId("lin"),
        by_name="林",
        at=received + timedelta(days=1),
        answered_at=received + timedelta(days=3),
    )
    told = term(received, type="advice", questions=(asked,))
    assert told.rule.endswith("，等待您补充的日子不计。")
    assert [one for one in told.days if "等待您补充" in one] == [
        "11月17日（星期二）：等待您补充，不计",
        "11月18日（星期三）：等待您补充，不计",
    ]


def test_a_year_without_a_table_is_said_to_be_estimated() -> None:
    told = term(datetime(2026, 12, 29, 1, 0, tzinfo=UTC), type="advice")
    assert told.rule.endswith("放假安排尚未公布的年份按估算。")
    assert any(one.startswith("2027年1月1日（星期五）：元旦，不计") for one in told.days)


def test_a_day_that_another_layout_counted_is_not_explained_by_this_one() -> None:
    stored = replace(inquiry(), due_on=date(2017, 6, 30))
    found = term_of(stored, bundled())
    assert found is not None
    assert "之后规则有调整" in found.rule
    assert found.days == ()


def test_without_a_day_there_is_nothing_to_tell() -> None:
    assert term_of(inquiry(), bundled()) is None
