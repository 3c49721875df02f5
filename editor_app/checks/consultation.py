"""Rules of consultations: a period that is long enough, a result that says what became of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from editor_app.checks.moments import read_day
from editor_app.checks.subject import PORTAL_TIME, Hit, Said, Subject, rows
from editor_app.domain.canonical import Json
from editor_app.domain.clocks import Span
from editor_app.domain.consultation import (
    LINK_FIELD,
    Minimum,
    minimum_of,
    period_of,
    remind_from,
    result_due,
)
from editor_app.domain.findings import Fix
from editor_app.domain.visible import seen_signs
from editor_app.domain.working_days import Calendar

_UNITS = MappingProxyType(
    {Span.WORKING_DAYS: ("个工作日", "working days"), Span.CALENDAR_DAYS: ("日", "days")}
)
_MIN_REASON = 10  # characters, where the template names no limit
_NOBODY = ("未收到", "没有收到", "无意见", "0条")
_EXPLAINED = frozenset({"no", "partly"})  # outcomes that need words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shortfall:
    """A period that is too short for its class."""

    minimum: Minimum
    actual: int
    earliest: date
    ends: str

    @property
    def words(self) -> dict[str, str | int | Said]:
        """What both rules tell of it."""
        zh, en = _UNITS.get(self.minimum.span, ("", self.minimum.span.value))
        return {
            "class": Said(self.minimum.name_zh, self.minimum.name_en),
            "minimum": Said(f"{self.minimum.amount} {zh}", f"{self.minimum.amount} {en}"),
            "actual": Said(f"{self.actual} {zh}", f"{self.actual} {en}"),
        }


def too_short(subject: Subject) -> Iterator[Hit]:
    """ZJ-02: shorter than its class asks for, and no reason is given or none is allowed."""
    short = _shortfall(subject)
    if short is None or (short.minimum.shorter_allowed and _has_reason(subject)):
        return
    earliest = short.earliest.isoformat()
    yield Hit(
        where="ends_on",
        excerpt=short.ends,
        length=len(short.ends),
        vars={**short.words, "earliest_end": earliest},
        fix=Fix(
            label_zh=f"改为 {earliest}", label_en=f"Change to {earliest}", replacement=earliest
        ),
        facts={"actual": short.actual, "minimum": short.minimum.amount},
    )


def shortened_with_reason(subject: Subject) -> Iterator[Hit]:
    """ZJ-04: shorter with a reason; who signs confirms that it is a good one."""
    short = _shortfall(subject)
    if short is None or not short.minimum.shorter_allowed or not _has_reason(subject):
        return
    yield Hit(where="ends_on", excerpt=short.ends, length=len(short.ends), vars=short.words)


def result_missing(subject: Subject) -> Iterator[Hit]:
    """ZJ-03: the period is over, its result is due soon or overdue, and none is published."""
    period = period_of(subject.content)
    if period is None or subject.context.named_by or subject.context.published_at is None:
        return
    today, last = subject.context.today, result_due(subject.context.layout, period.ends).on
    if last is None or today <= period.ends or today < remind_from(subject.context.layout, last):
        return
    ended = period.ends.isoformat()
    yield Hit(
        where="ends_on",
        excerpt=ended,
        length=len(ended),
        vars={"title": subject.content.title, "ended": ended, "due": last.isoformat()},
    )


def result_complete(subject: Subject) -> Iterator[Hit]:
    """ZJ-05: each check that the rule lists, by name."""
    for name in subject.texts("checks"):
        look = _RESULT_CHECKS.get(name)
        if look is not None:
            yield from look(subject)


# ---------------------------------------------------------------- the period


def _shortfall(subject: Subject) -> _Shortfall | None:
    period = period_of(subject.content)
    minimum = minimum_of(subject.context.layout, subject.content.text("consult_class"))
    if period is None or minimum is None or period.ends < period.starts:
        return None
    calendar = Calendar.of(subject.context.layout)
    first = max(period.starts, _publication(subject))
    earliest = minimum.earliest_end(first, calendar).on
    if earliest is None or period.ends >= earliest:
        return None
    return _Shortfall(
        minimum=minimum,
        actual=minimum.length(first, period.ends, calendar),
        earliest=earliest,
        ends=period.ends.isoformat(),
    )


def _publication(subject: Subject) -> date:
    """The day it was published, or the soonest on which it can be."""
    published = subject.context.published_at
    if published is not None:
        return published.astimezone(PORTAL_TIME).date()
    planned = read_day(subject.content.text("schedule_at"))
    return max(planned, subject.context.today) if planned else subject.context.today


def _has_reason(subject: Subject) -> bool:
    key = str(subject.param("reason_field"))
    spec = subject.template.field(key)
    told = spec.limits.get("min_chars") if spec is not None else None
    least = told if isinstance(told, int) else _MIN_REASON
    return seen_signs(subject.content.text(key)) >= least


# ---------------------------------------------------------------- the result


def _reasons(subject: Subject) -> Iterator[Hit]:
    for number, row in enumerate(_table(subject), start=1):
        if row.get("adopted") in _EXPLAINED and not seen_signs(str(row.get("reason") or "")):
            opinion = str(row.get("opinion") or "")
            zh = f"第 {number} 行“{opinion[:20]}”没有写明理由"
            yield _problem("adoption_table", zh, f"row {number} gives no reason", str(number))


def _nothing_received(subject: Subject) -> Iterator[Hit]:
    if _number(subject, "count_total") != 0:
        return
    told = [str(row.get("opinion") or "") for row in _table(subject)]
    said = "".join((*told, subject.content.body)).replace(" ", "")
    if not any(words in said for words in _NOBODY):
        zh, en = "没有说明未收到意见", "nothing says that nobody commented"
        yield _problem("adoption_table", zh, en)


def _sum(subject: Subject) -> Iterator[Hit]:
    parts = [
        _number(subject, key) for key in ("count_web", "count_email", "count_phone", "count_letter")
    ]
    total = _number(subject, "count_total")
    counted = sum(one for one in parts if one is not None)
    if total is not None and None not in parts and counted != total:
        zh = f"的意见总数 {total} 与各途径之和 {counted} 不一致"
        yield _problem("count_total", zh, f"the total {total} is not the sum {counted}", str(total))


def _adopted(subject: Subject) -> Iterator[Hit]:
    adopted, total = (_number(subject, key) for key in ("count_adopted", "count_total"))
    if adopted is not None and total is not None and adopted > total:
        zh = f"的采纳数 {adopted} 多于意见总数 {total}"
        yield _problem(
            "count_adopted", zh, f"{adopted} of {total} comments are adopted", str(adopted)
        )


def _dates(subject: Subject) -> Iterator[Hit]:
    """The dates are those of the consultation it names, as far as its text is known."""
    named = subject.context.live_text(subject.content.text(LINK_FIELD))
    if named is None:
        return
    for key in ("starts_on", "ends_on"):
        own, theirs = subject.content.text(key)[:10], named.text(key)[:10]
        if own and theirs and own != theirs:
            label = subject.label(key)
            zh = f"的{label.zh} {own} 与征集公告的 {theirs} 不一致"
            yield _problem(key, zh, f"{label.en} {own} is {theirs} in the consultation", own)


_RESULT_CHECKS: Mapping[str, Callable[[Subject], Iterator[Hit]]] = MappingProxyType(
    {
        "reasons_for_rejected": _reasons,
        "zero_result_stated": _nothing_received,
        "total_equals_sum": _sum,
        "adopted_not_above_total": _adopted,
        "dates_match_consultation": _dates,
    }
)


def _problem(where: str, zh: str, en: str, excerpt: str = "") -> Hit:
    return Hit(where=where, excerpt=excerpt, vars={"problem": Said(zh, en)})


def _table(subject: Subject) -> tuple[Mapping[str, Json], ...]:
    return rows(subject.content.fields.get("adoption_table"))


def _number(subject: Subject, key: str) -> int | None:
    value = subject.content.fields.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
