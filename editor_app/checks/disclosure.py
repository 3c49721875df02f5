"""GK-10: what was formed is disclosed within 20 working days (政府信息公开条例第26条)."""

from collections.abc import Iterator
from datetime import datetime, time

from editor_app.checks.moments import read_day
from editor_app.checks.subject import PORTAL_TIME, Hit, Said, Subject
from editor_app.domain.clocks import Clock, Span, due, left
from editor_app.domain.findings import Severity
from editor_app.domain.working_days import Calendar


def disclosed_in_time(subject: Subject) -> Iterator[Hit]:
    """A warning once the term is over, a reminder while few days are left; public items count
    with the day they became so.
    """
    key = str(subject.param("start_field"))
    told = subject.content.text(key)
    start, published = read_day(told), subject.context.published_at
    if start is None or subject.content.text("openness") not in ("", "active"):
        return
    calendar = Calendar.of(subject.context.layout)
    clock = Clock(
        start=datetime.combine(start, time.min),
        span=Span.WORKING_DAYS,
        amount=subject.number("amount"),
    )
    term = due(clock, calendar)
    day = published.astimezone(PORTAL_TIME).date() if published else subject.context.today
    days = left(term, day, calendar)
    if days is None or days > (-1 if published else subject.number("remind_before")):
        return
    state = (
        Said(f"已逾期 {-days} 个工作日", f"{-days} working days late")
        if days < 0
        else Said(f"还剩 {days} 个工作日", f"{days} working days left")
    )
    yield Hit(
        where=key,
        excerpt=told,
        length=len(told),
        vars={"formed_on": start.isoformat(), "due": f"{term.on}", "overdue": state},
        severity=None if days < 0 else Severity.INFO,
    )
