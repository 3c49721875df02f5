"""民意征集: how long a consultation has to run, where it stands, and by when its result is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from editor_app.domain.clocks import Clock, Due, Span, due
from editor_app.domain.item import Content, Kind
from editor_app.domain.layout import Layout, Term
from editor_app.domain.working_days import Calendar

CONSULTATION = Kind("consultation")
RESULT = Kind("consultation_result")
LINK_FIELD = "consultation_link"  # of the result: which consultation it answers
CLASSES = "consultation_class"
RESULT_RULE = "ZJ-03"
_MONTHS = 1  # where the layout has no such rule


class Stage(StrEnum):
    """Where a consultation stands, by portal time."""

    AHEAD = "ahead"  # 未开始
    OPEN = "open"  # 征集中
    ENDED = "ended"  # 已结束
    ANSWERED = "answered"  # 已反馈


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From the first to the last day; opinions are taken on both."""

    starts: date
    ends: date

    def stage(self, today: date, *, answered: bool) -> Stage:
        """Where it stands on a day of the portal."""
        if answered:
            return Stage.ANSWERED
        if today < self.starts:
            return Stage.AHEAD
        return Stage.OPEN if today <= self.ends else Stage.ENDED

    def days_left(self, today: date) -> int:
        """Calendar days after today that still belong to it; 0 on the last day and later."""
        return max(0, (self.ends - today).days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minimum:
    """The shortest period of a class of consultations."""

    name_zh: str
    name_en: str
    amount: int
    span: Span
    shorter_allowed: bool  # with a stated reason

    def earliest_end(self, first: date, calendar: Calendar) -> Due:
        """When it may end at the soonest; ``first`` is the day it is published or starts."""
        start = datetime.combine(first, datetime.min.time())
        return due(Clock(start=start, span=self.span, amount=self.amount), calendar)

    def length(self, first: date, last: date, calendar: Calendar) -> int:
        """How long a period is, in what the class counts; the first day is not counted."""
        if self.span is Span.WORKING_DAYS:
            return calendar.count(first, last)[0]
        return max(0, (last - first).days)


def period_of(content: Content) -> Period | None:
    """The period a consultation names; ``None`` while it names none."""
    starts, ends = (_day(content.text(key)) for key in ("starts_on", "ends_on"))
    return None if starts is None or ends is None else Period(starts=starts, ends=ends)


def minimum_of(layout: Layout, class_: str) -> Minimum | None:
    """What the layout asks of a class; ``None`` for one it does not know."""
    vocabulary = layout.vocabularies.get(CLASSES)
    term = vocabulary.term(class_) if vocabulary is not None else None
    return None if term is None else _minimum(term)


def result_clock(layout: Layout, ends: date) -> Clock:
    """By when the result has to be published, as rule ZJ-03 of the layout counts."""
    rule = layout.rules.get(RESULT_RULE)
    params = rule.params if rule is not None else {}
    amount = params.get("amount")
    return Clock(
        start=datetime.combine(ends, datetime.min.time()),
        span=_span(params.get("clock"), Span.MONTHS),
        amount=amount if isinstance(amount, int) else _MONTHS,
    )


def result_due(layout: Layout, ends: date) -> Due:
    """The last day for the result, with its derivation."""
    return due(result_clock(layout, ends), Calendar.of(layout))


def remind_from(layout: Layout, last: date) -> date:
    """From which day on a missing result is told."""
    rule = layout.rules.get(RESULT_RULE)
    days = rule.params.get("remind_before_days") if rule is not None else 0
    return last - timedelta(days=days if isinstance(days, int) else 0)


def _minimum(term: Term) -> Minimum | None:
    told = term.extra.get("min")
    amount = told.get("amount") if isinstance(told, Mapping) else None
    if not isinstance(told, Mapping) or not isinstance(amount, int):
        return None
    return Minimum(
        name_zh=term.name_zh,
        name_en=term.name_en,
        amount=amount,
        span=_span(told.get("clock"), Span.CALENDAR_DAYS),
        shorter_allowed=term.extra.get("shorter_allowed") is True,
    )


def _span(told: object, otherwise: Span) -> Span:
    try:
        return Span(str(told))
    except ValueError:
        return otherwise


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
