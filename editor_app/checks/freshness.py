"""COL-04 and COL-05: columns that are due for an item, and how near a channel is to a veto.

They look at a channel, not at a text: ``check_channel`` asks both for the radar. Of one item only
its own column is told.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from editor_app.checks.subject import Hit, Said, Subject
from editor_app.domain.freshness import (
    DUE_RULE,
    VETO_RULE,
    ColumnClock,
    Freshness,
    veto,
)
from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Column, Layout, Node, Rule

_TOLD = frozenset({Freshness.SOON, Freshness.OVERDUE})


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSubject:
    """The channel of one unit in front of one rule."""

    layout: Layout
    clocks: Mapping[ColumnKey, ColumnClock]
    rule: Rule


ChannelPredicate = Callable[[ChannelSubject], Iterator[Hit]]


def column_due(subject: ChannelSubject) -> Iterator[Hit]:
    """COL-04: every leaf that is due soon, or overdue; in the order of the layout."""
    for column in subject.layout.columns:
        clock = subject.clocks.get(column.key)
        if column.node is Node.LEAF and clock is not None:
            yield from _due(subject.rule, column, clock)


def near_the_veto(subject: ChannelSubject) -> Iterator[Hit]:
    """COL-05: empty and overdue columns, as soon as one of the three counts is worth a word."""
    told = veto(subject.layout, subject.clocks)
    if told.near:
        yield Hit(
            where="column",
            vars={
                "empty": told.empty.count,
                "overdue": told.overdue.count,
                "dynamic_policy": told.dynamic_policy.count,
            },
            facts={"crossed": any(line.crossed for line in told.lines)},
        )


def own_column(subject: Subject) -> Iterator[Hit]:
    """COL-04 of one item: the column it stands in waits for it."""
    column = subject.column
    clock = subject.context.column_clock() if column is not None else None
    if clock is not None and column is not None:
        yield from _due(subject.rule, column, clock)


CHANNEL_PREDICATES: Mapping[str, ChannelPredicate] = MappingProxyType(
    {DUE_RULE: column_due, VETO_RULE: near_the_veto}
)


def check_channel(
    layout: Layout, clocks: Mapping[ColumnKey, ColumnClock]
) -> Iterator[tuple[Rule, Hit]]:
    """What the rules about channels say of one; a pack without such a rule says nothing."""
    for id_, predicate in CHANNEL_PREDICATES.items():
        rule = layout.rules.get(id_)
        if rule is not None:
            subject = ChannelSubject(layout=layout, clocks=clocks, rule=rule)
            yield from ((rule, hit) for hit in predicate(subject))


def _due(rule: Rule, column: Column, clock: ColumnClock) -> Iterator[Hit]:
    skipped = rule.params.get("skip_update_class")
    if isinstance(skipped, list | tuple) and column.update_class in skipped:
        return
    if clock.state in _TOLD and clock.due is not None:
        yield Hit(
            where="column",
            excerpt=column.key,
            vars={
                "column": Said(column.name_zh, column.name_en),
                "days": clock.passed,
                "due": _day(clock.due),
            },
            facts={"state": clock.state.value, "estimated": clock.estimated},
        )


def _day(on: date) -> str:
    return on.isoformat()
