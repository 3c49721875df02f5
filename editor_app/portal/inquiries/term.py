"""How the last day for an answer was counted, day by day, as the citizen reads it."""

from dataclasses import dataclass
from datetime import date

from editor_app.domain.clocks import Clock, Counted, Due, Span
from editor_app.domain.inquiries import Inquiry
from editor_app.domain.inquiry_clock import clock_of, due_of, limits_of
from editor_app.domain.layout import Layout
from editor_app.domain.working_days import Calendar, Day, DayKind

_SPANS = {
    Span.WORKING_DAYS: "个工作日",
    Span.CALENDAR_DAYS: "天",
    Span.WEEKS: "周",
    Span.MONTHS: "个月",
    Span.HOURS: "小时",
}
_WEEKDAYS = "一二三四五六日"
_WORKING = "双休日和法定节假日不计，调休上班的日子计入"
_PASSING = "每一天都计入"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """``rule`` in one sentence, then a line a day."""

    rule: str
    days: tuple[str, ...]


def term_of(inquiry: Inquiry, layout: Layout) -> Term | None:
    """The derivation of the day that is told; ``None`` where no day is told."""
    if inquiry.due_on is None:
        return None
    limits, calendar = limits_of(layout), Calendar.of(layout)
    clock, due = clock_of(inquiry, limits), due_of(inquiry, limits, calendar)
    if due.on != inquiry.due_on:  # counted by an earlier layout
        return Term(rule="期限按收到时的规则计算，之后规则有调整。", days=())
    began = clock.began.date()
    first = f"{_day(began, began)}：起算当天，不计"
    unit = "个工作日" if clock.span is Span.WORKING_DAYS else "天"
    lines = [_line(one, began, unit) for one in due.days]
    if lines:
        lines[-1] += "，答复期限"
    return Term(rule=_rule(clock, due), days=(first, *lines))


def _rule(clock: Clock, due: Due) -> str:
    unit = _SPANS[clock.span]
    told = f"共 {clock.whole} {unit}"
    if clock.extensions:
        told += f"（其中延期 {clock.whole - clock.amount} {unit}）"
    how = _WORKING if clock.span is Span.WORKING_DAYS else _PASSING
    if clock.pauses:
        how += "，等待您补充的日子不计"
    unsure = "放假安排尚未公布的年份按估算。" if due.estimated else ""
    return f"{told}，从次日起算；{how}。{unsure}"


def _line(one: Counted, began: date, unit: str) -> str:
    return f"{_day(one.day.on, began)}：{_said(one, unit)}"


def _said(one: Counted, unit: str) -> str:
    if one.paused:
        return "等待您补充，不计"
    if not one.number:
        return f"{_off(one.day)}，不计"
    extra = "调休上班，" if one.day.kind is DayKind.MAKE_UP else ""
    return f"{extra}第 {one.number} {unit}"


def _off(day: Day) -> str:
    if day.kind is DayKind.WEEKEND:
        return "双休日"
    return day.name_zh or "法定节假日"


def _day(on: date, began: date) -> str:
    year = f"{on.year}年" if on.year != began.year else ""
    return f"{year}{on.month}月{on.day}日（星期{_WEEKDAYS[on.weekday()]}）"
