"""CAL-01: a term of this item was counted on a calendar that is not announced yet."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType

from editor_app.checks.moments import read_moment
from editor_app.checks.subject import PORTAL_TIME, Hit, Subject
from editor_app.domain.clocks import Clock, Due, Span, due
from editor_app.domain.layout import Rule
from editor_app.domain.working_days import Calendar

Term = Callable[[Subject], tuple[str, Due] | None]  # the field it starts from, and its end


def estimated(subject: Subject) -> Iterator[Hit]:
    """CAL-01: which year is not announced, and which term touches it."""
    term = TERMS.get(subject.content.kind, _nothing)(subject)
    if term is None or not term[1].estimated or term[1].on is None:
        return
    where, found = term
    unsure = [one.day.on.year for one in found.days if not one.day.sure]
    yield Hit(
        where=where,
        vars={"year": str(min(unsure)), "due": term[1].on.isoformat()},
        facts={"years": sorted(set(unsure))},
    )


def _nothing(_: Subject) -> None:
    return None


def _interpretation(subject: Subject) -> tuple[str, Due] | None:
    """JD-02: working days after the policy was published."""
    start = read_moment(subject.content.text("policy_published_at"))
    days = _amount(subject.context.layout.rules.get("JD-02"))
    if start is None or not days:
        return None
    return _end(subject, "policy_published_at", start, days)


def _policy(subject: Subject) -> tuple[str, Due] | None:
    """JD-05: working days after this policy is published."""
    days = _amount(subject.context.layout.rules.get("JD-05"))
    if subject.content.text("needs_interpretation") != "yes" or not days:
        return None
    published = subject.context.published_at
    start = published.astimezone(PORTAL_TIME) if published else subject.context.local_now
    return _end(subject, "needs_interpretation", start.replace(tzinfo=None), days)


def _end(subject: Subject, where: str, start: datetime, days: int) -> tuple[str, Due] | None:
    clock = Clock(start=start, span=Span.WORKING_DAYS, amount=days)
    try:
        return where, due(clock, Calendar.of(subject.context.layout))
    except ValueError:  # a date at the end of time is for other rules to report
        return None


def _amount(rule: Rule | None) -> int:
    told = rule.params.get("amount") if rule is not None else None
    return told if isinstance(told, int) else 0


# One entry per kind with a term in working days.
TERMS: Mapping[str, Term] = MappingProxyType(
    {"interpretation": _interpretation, "policy_document": _policy}
)
