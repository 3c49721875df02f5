"""Until when an interpretation has to follow its policy: working days, as rule JD-02 counts."""

from datetime import datetime, time, timedelta, timezone

from editor_app.domain.clocks import Clock, Span, due
from editor_app.domain.layout import Layout
from editor_app.domain.working_days import Calendar

RULE = "JD-02"
_DAYS = 3  # where the layout has no such rule
_CHINA = timezone(timedelta(hours=8), "CST")
_LAST_MOMENT = time(23, 59, 59)


def days_to_follow(layout: Layout) -> int:
    """How many working days an interpretation has."""
    rule = layout.rules.get(RULE)
    told = rule.params.get("amount") if rule is not None else None
    return told if isinstance(told, int) else _DAYS


def interpretation_due(layout: Layout, published: datetime) -> datetime:
    """The end of the last working day; the day of publication is not counted."""
    amount = days_to_follow(layout)
    start = published.astimezone(_CHINA)
    clock = Clock(start=start, span=Span.WORKING_DAYS, amount=amount)
    last = due(clock, Calendar.of(layout)).on or start.date()
    return datetime.combine(last, _LAST_MOMENT, _CHINA).astimezone(published.tzinfo)
