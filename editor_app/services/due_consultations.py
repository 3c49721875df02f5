"""Due things of 民意征集: the last day of a consultation, and the result that it owes (ZJ-03)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from editor_app.domain.both_ways import named_in
from editor_app.domain.clocks import Span
from editor_app.domain.consultation import (
    CONSULTATION,
    RESULT,
    Period,
    Stage,
    period_of,
    remind_from,
    result_due,
)
from editor_app.domain.due_things import Area, DueKind, DueThing, Leads, end_of, stage_of
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import Remote
from editor_app.services.due_look import DueLook

_AHEAD = timedelta(days=1)  # of the last day of a consultation


def consultations_due(look: DueLook) -> Iterator[DueThing]:
    """One thing per public consultation: its end while it runs, then its result until it is out."""
    begun = {named: item for item, named in _named(look)}
    for remote, period, answered in look.kept("consultation", partial(_public, look)):
        match period.stage(look.today, answered=answered):
            case Stage.OPEN:
                warns = period.ends - _AHEAD
                yield _thing(look, DueKind.CONSULTATION, remote, period.ends, warns)
            case Stage.ENDED:
                counted = result_due(look.layout, period.ends)
                last = counted.on or period.ends
                warns = remind_from(look.layout, last)
                thing = _thing(look, DueKind.RESULT, remote, last, warns, begun.get(remote.item))
                yield replace(thing, days=counted.days, began=end_of(period.ends))
            case _:
                pass


def _public(look: DueLook, unit: str) -> Iterator[tuple[Remote, Period, bool]]:
    """Public consultations, and whether a result of each is."""
    answered = set(_answered(look, unit))
    for remote in look.store.mirror.live_of(unit, CONSULTATION):
        content = look.contents.sent(remote.live)
        period = period_of(content) if content is not None else None
        if period is not None:
            yield remote, period, remote.item in answered


def _thing(
    look: DueLook,
    kind: DueKind,
    remote: Remote,
    last: date,
    warns: date,
    draft: ItemId | None = None,
) -> DueThing:
    return DueThing(
        kind=kind,
        id=remote.item,
        title=remote.title,
        unit=remote.unit,
        due=end_of(last),
        stage=stage_of(end_of(last), warns, look.now),
        left=(last - look.today).days,
        span=Span.CALENDAR_DAYS,
        leads=Leads(area=Area.EDIT if draft else Area.ITEM, id=draft or remote.item),
    )


def _answered(look: DueLook, unit: str) -> Iterator[ItemId]:
    for remote in look.store.mirror.live_of(unit, RESULT):
        content = look.contents.sent(remote.live)
        if content is not None:
            yield from named_in(content)


def _named(look: DueLook) -> Iterator[tuple[ItemId, ItemId]]:
    """Drafts of results, and which consultation each answers."""
    for row in look.unsettled:
        content = look.contents.newest(row) if row.kind == RESULT and row.draft else None
        for named in named_in(content) if content is not None else ():
            yield row.item, named
