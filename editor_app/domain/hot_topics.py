"""热点回应: until when an event or a concern must be answered, in clock hours from first notice.

Levels and hours are data of the layout: rule RD-01 names the list of levels and the field the
clock starts at. Nights and holidays count.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.domain.canonical import Json
from editor_app.domain.clocks import Clock, Due, Span, due
from editor_app.domain.field_times import field_moment
from editor_app.domain.item import Content
from editor_app.domain.layout import Layout, Rule, Term
from editor_app.domain.template import in_language
from editor_app.domain.working_days import Calendar

RULE = "RD-01"
_KEYS = frozenset({"key", "name_zh", "name_en", "amount", "clock", "by_publication"})
_MOST_HOURS = 24 * 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing a level asks for, and within how many hours."""

    key: str
    name_zh: str
    name_en: str
    hours: int
    by_publication: bool = True  # the published item is it; a press conference is not

    def name(self, language: str) -> str:
        """The name in ``zh…`` or English (Chinese where there is none)."""
        return in_language(language, self.name_zh, self.name_en)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDue:
    """A step with its clock: from first notice until ``due``."""

    step: Step
    clock: Clock
    due: Due

    @property
    def at(self) -> datetime:
        """The moment it runs out; clock hours are never paused here."""
        assert self.due.at is not None
        return self.due.at

    def left(self, moment: datetime) -> timedelta:
        """How long it still has at that moment; below zero once it is over."""
        return self.at - moment


def steps_of(term: Term) -> tuple[Step, ...]:
    """What a level of the list asks for. Raises ``ValueError``: a pack like that is refused."""
    told = term.extra.get("clocks", [])
    if not isinstance(told, list | tuple) or not all(isinstance(one, Mapping) for one in told):
        raise ValueError(f"{term.key}: clocks must be tables")
    return tuple(_step(term, one) for one in told if isinstance(one, Mapping))


def steps_due(layout: Layout, content: Content) -> tuple[StepDue, ...]:
    """Each step of the item's level with its end; none while level or first notice is unknown."""
    rule = layout.rules.get(RULE)
    if rule is None or content.kind not in rule.applies_to:
        return ()
    start = field_moment(content.text(str(rule.params["start_field"])))
    level = level_of(layout, content)
    if start is None or level is None:
        return ()
    calendar = Calendar.of(layout)
    clocks = (
        (step, Clock(start=start, span=Span.HOURS, amount=step.hours)) for step in steps_of(level)
    )
    return tuple(
        StepDue(step=step, clock=clock, due=due(clock, calendar)) for step, clock in clocks
    )


def open_steps(
    layout: Layout, content: Content, now: datetime, published_at: datetime | None
) -> tuple[StepDue, ...]:
    """Steps nobody has taken yet: publication takes its own, others are told until they end."""
    return tuple(
        one
        for one in steps_due(layout, content)
        if published_at is None or (not one.step.by_publication and one.at > now)
    )


def level_of(layout: Layout, content: Content) -> Term | None:
    """The level the item says it has, of the list the rule names."""
    rule = layout.rules.get(RULE)
    source = str(rule.params["source"]) if rule is not None else ""
    template = layout.templates.get(content.kind)
    specs = template.fields if template is not None else ()
    key = next((spec.key for spec in specs if spec.choices == source), "")
    return next((one for one in layout.terms(source) if one.key == content.text(key)), None)


def may_hurry(layout: Layout, content: Content) -> bool:
    """Whether the level allows 应急审核 and the unit has that route for this kind."""
    level = level_of(layout, content)
    if level is None or level.extra.get("emergency") is not True:
        return False
    return layout.portal.emergency_first(content.unit, content.kind) > 0


def problem_with_levels(layout: Layout) -> str:
    """What is wrong with the list of levels a pack brings; empty when it can be used."""
    rule: Rule | None = layout.rules.get(RULE)
    if rule is None:
        return ""
    try:
        for term in layout.terms(str(rule.params.get("source", ""))):
            steps_of(term)
    except ValueError as wrong:
        return str(wrong)
    return ""


def _step(term: Term, told: Mapping[str, Json]) -> Step:
    unknown = sorted(set(told) - _KEYS)
    if unknown:
        raise ValueError(f"{term.key}: unknown key {unknown[0]!r}")
    hours, key, name = told.get("amount"), told.get("key"), told.get("name_zh")
    if told.get("clock", Span.HOURS.value) != Span.HOURS.value:
        raise ValueError(f"{term.key}: only hours are counted here")
    if not isinstance(hours, int) or isinstance(hours, bool) or not 0 < hours <= _MOST_HOURS:
        raise ValueError(f"{term.key}: {hours!r} is no number of hours from 1 to {_MOST_HOURS}")
    if not isinstance(key, str) or not isinstance(name, str) or not key or not name:
        raise ValueError(f"{term.key}: a step needs key and name_zh")
    return Step(
        key=key,
        name_zh=name,
        name_en=str(told.get("name_en", "")),
        hours=hours,
        by_publication=told.get("by_publication", True) is not False,
    )
