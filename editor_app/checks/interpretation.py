"""Rules of policies and their interpretations: linked both ways, in step, in time."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from editor_app.checks.moments import read_moment
from editor_app.checks.subject import PORTAL_TIME, Hit, Subject, missing
from editor_app.domain.clocks import Clock, Due, Span, due, left
from editor_app.domain.working_days import Calendar


def policy_linked(subject: Subject) -> Iterator[Hit]:
    """JD-01: the policy is linked, or named by number and address."""
    link, fallback = str(subject.param("link_field")), subject.texts("fallback_fields")
    if subject.filled(link):
        return
    absent = missing(subject, fallback)
    if absent:
        yield Hit(where=link if len(absent) == len(fallback) else absent[0])


def bundle_linked(subject: Subject) -> Iterator[Hit]:
    """JD-06: policy and interpretation of one bundle link to each other."""
    fields = subject.param("link_fields")
    key = fields.get(subject.content.kind) if isinstance(fields, Mapping) else None
    if key is None or not subject.context.counterparts:
        return
    value = subject.content.fields.get(str(key))
    named = value if isinstance(value, list | tuple) else [value]
    absent = [one for one in subject.context.counterparts if one not in named]
    if absent:
        yield Hit(
            where=str(key),
            vars={"count": len(absent), "field": subject.label(str(key))},
            facts={"items": list(absent)},
        )


def in_time(subject: Subject) -> Iterator[Hit]:
    """JD-02: an interpretation follows its policy within some working days, or is about to miss."""
    key = str(subject.param("start_field"))
    start = read_moment(subject.content.text(key))
    if start is None:
        return
    term = _term(subject, start)
    published = subject.context.published_at
    if published is not None:
        late = term.on is not None and published.astimezone(PORTAL_TIME).date() > term.on
    else:
        days = left(term, subject.context.today, Calendar.of(subject.context.layout))
        late = days is not None and days <= subject.number("remind_before")
    if late:
        told = subject.content.text(key)
        yield Hit(
            where=key,
            excerpt=told,
            length=len(told),
            vars={"policy_date": start.date().isoformat(), "due": _day(term.on)},
        )


def interpreted(subject: Subject) -> Iterator[Hit]:
    """JD-05: a policy that needs an interpretation names one, or is named by one."""
    if subject.content.text(str(subject.param("flag_field"))) != "yes":
        return
    if subject.filled("interpretation") or subject.context.named_by:
        return
    published = subject.context.published_at
    start = published.astimezone(PORTAL_TIME) if published is not None else None
    term = _term(subject, start or subject.context.local_now)
    yield Hit(where="interpretation", vars={"due": _day(term.on)})


def _term(subject: Subject, start: datetime) -> Due:
    clock = Clock(start=start, span=Span.WORKING_DAYS, amount=subject.number("amount"))
    return due(clock, Calendar.of(subject.context.layout))


def _day(on: date | None) -> str:
    return "" if on is None else on.isoformat()
