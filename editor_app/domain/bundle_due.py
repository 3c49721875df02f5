"""Until when an interpretation has to follow its policy: working days, as rule JD-02 counts."""

from datetime import date, datetime, time, timedelta, timezone

from editor_app.domain.layout import Layout

RULE = "JD-02"
_DAYS = 3  # where the layout has no such rule
_CHINA = timezone(timedelta(hours=8), "CST")
_SATURDAY = 5
_FURTHEST = 366  # days; a calendar on which nobody works that long is a mistake


def interpretation_due(layout: Layout, published: datetime) -> datetime:
    """The end of the last working day; the day of publication is not counted."""
    rule = layout.rules.get(RULE)
    told = rule.params.get("amount") if rule is not None else None
    left = told if isinstance(told, int) else _DAYS
    first = published.astimezone(_CHINA).date()
    for ahead in range(1, _FURTHEST):
        day = first + timedelta(days=ahead)
        left -= is_workday(layout, day)
        if left <= 0:
            break
    return datetime.combine(day, time(23, 59, 59), _CHINA).astimezone(published.tzinfo)


def is_workday(layout: Layout, day: date) -> bool:
    """Whether the office works that day; an unannounced year has its statutory days off."""
    year = layout.calendar.get(day.year)
    if year is not None and year.final:
        return day in year.work or (day.weekday() < _SATURDAY and day not in year.off)
    return day.weekday() < _SATURDAY and f"{day:%m-%d}" not in layout.fixed_off
