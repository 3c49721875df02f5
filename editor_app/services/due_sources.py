"""Due things of columns and of writing: 栏目更新, 政策解读 and disclosure in 20 working days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from editor_app.domain.bundle import KINDS, Part, linked
from editor_app.domain.clocks import Span
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import Area, DueKind, DueThing, Leads, Stage, end_of
from editor_app.domain.freshness import (
    ColumnClock,
    Freshness,
    column_clocks,
    is_watched,
    newest_days,
)
from editor_app.domain.item import Content, ItemId
from editor_app.domain.layout import Column
from editor_app.domain.ports import BoardRow
from editor_app.domain.status import status_of
from editor_app.domain.workflow import Remote
from editor_app.services.due_counting import Matter, in_working_days
from editor_app.services.due_look import DueLook

LAST_WORKDAY = "last_workday"  # note of a column: tomorrow nobody works, and then it is over
_INTERPRETED, _DISCLOSED = "JD-02", "GK-10"


def columns_due(look: DueLook) -> Iterator[DueThing]:
    """Columns with a clock."""
    watched = [column for column in look.layout.columns if is_watched(column)]
    for unit in look.units:
        newest = newest_days(look.layout, look.store.board.last_published(unit))
        clocks = column_clocks(look.layout, newest, look.today)
        for column in watched:
            clock = clocks[column.key]
            if clock.due is None:
                continue
            yield _column(look, unit, column, clock, clock.due)


def _column(look: DueLook, unit: str, column: Column, clock: ColumnClock, due: date) -> DueThing:
    last_chance = clock.act_by is not None and clock.act_by <= look.today <= due
    over = clock.state is Freshness.OVERDUE
    stage = Stage.OVER if over else Stage.SOON if clock.state is Freshness.SOON else Stage.AHEAD
    return DueThing(
        kind=DueKind.COLUMN,
        id=f"{unit}/{column.key}",
        title=column.name_zh,
        unit=unit,
        due=end_of(due),
        stage=Stage.TODAY if last_chance else stage,
        left=-clock.days if over else clock.days,
        span=Span.CALENDAR_DAYS,
        leads=Leads(area=Area.COLUMN, unit=unit, column=column.key),
        estimated=clock.estimated,
        began=end_of(clock.last) if clock.last is not None else None,
        note=LAST_WORKDAY if last_chance and look.today < due else "",
    )


# ---------------------------------------------------------------- interpretations


@dataclass(frozen=True, slots=True, kw_only=True)
class _Companion:
    """An interpretation that is not public yet."""

    item: ItemId
    draft: bool
    status: str


def interpretations_due(look: DueLook) -> Iterator[DueThing]:
    """Public policies that need an interpretation and have none that is public (rule JD-05)."""
    amount = look.number(_INTERPRETED, "amount", 3)
    remind = look.number(_INTERPRETED, "remind_before", 1)
    on_the_way = _on_the_way(look)
    for policy in look.kept("interpretation", partial(_uninterpreted, look)):
        if policy.published_at is not None:
            matter = _waiting(policy, on_the_way.get(policy.item))
            made = in_working_days(look, matter, policy.published_at, amount, remind)
            if made is not None:
                yield made


def _uninterpreted(look: DueLook, unit: str) -> Iterator[Remote]:
    done = _interpreted(look, unit)
    for policy in look.store.mirror.live_of(unit, KINDS[Part.POLICY]):
        content = look.contents.sent(policy.live)
        if content is None or policy.item in done:
            continue
        if _wants_one(content) and not _has_one(look, content):
            yield policy


def _wants_one(content: Content) -> bool:
    migrated = content.text("provenance") == "migrated"  # published long ago, elsewhere
    return content.text("needs_interpretation") == "yes" and not migrated


def _has_one(look: DueLook, policy: Content) -> bool:
    named = (look.store.mirror.get(item) for item in linked(policy))
    return any(one is not None and one.live is not None for one in named)


def _interpreted(look: DueLook, unit: str) -> frozenset[ItemId]:
    live = look.store.mirror.live_of(unit, KINDS[Part.INTERPRETATION])
    contents = (look.contents.sent(one.live) for one in live)
    return frozenset(item for one in contents if one is not None for item in linked(one))


def _on_the_way(look: DueLook) -> dict[ItemId, _Companion]:
    found: dict[ItemId, _Companion] = {}
    for row in look.unsettled:
        content = look.contents.newest(row) if row.kind == KINDS[Part.INTERPRETATION] else None
        for policy in linked(content) if content is not None else ():
            found[policy] = _Companion(
                item=row.item, draft=row.draft is not None, status=_status(row)
            )
    return found


def _waiting(policy: Remote, other: _Companion | None) -> Matter:
    area = Area.EDIT if other is not None and other.draft else Area.ITEM
    return Matter(
        kind=DueKind.INTERPRETATION,
        id=policy.item,
        title=policy.title,
        unit=policy.unit,
        leads=Leads(area=area, id=other.item if other is not None else policy.item),
        note=other.status if other is not None else "",
    )


# ---------------------------------------------------------------- disclosure


def disclosures_due(look: DueLook) -> Iterator[DueThing]:
    """Items that were formed and are not public: 20 working days (rule GK-10)."""
    rule = look.layout.rules.get(_DISCLOSED)
    if rule is None:
        return
    amount = look.number(_DISCLOSED, "amount", 20)
    remind = look.number(_DISCLOSED, "remind_before", 5)
    field = str(rule.params.get("start_field", "formed_on"))
    for row in look.unsettled:
        if row.kind not in rule.applies_to or _was_public(row):
            continue
        formed = _formed(look.contents.newest(row), field)
        if formed is None:
            continue
        made = in_working_days(look, _undisclosed(row), formed, amount, remind)
        if made is not None:
            yield made


def _was_public(row: BoardRow) -> bool:
    return row.remote is not None and row.remote.published_at is not None


def _formed(content: Content | None, field: str) -> datetime | None:
    """When it was formed; nothing for what is migrated or not disclosed on one's own accord."""
    if content is None or content.text("provenance") == "migrated":
        return None
    if content.text("openness") not in ("", "active"):
        return None
    try:
        return datetime.combine(
            date.fromisoformat(content.text(field)[:10]), datetime.min.time(), PORTAL_ZONE
        )
    except ValueError:
        return None


def _undisclosed(row: BoardRow) -> Matter:
    area = Area.EDIT if row.draft is not None else Area.ITEM
    return Matter(
        kind=DueKind.DISCLOSURE,
        id=row.item,
        title=row.title,
        unit=row.unit,
        leads=Leads(area=area, id=row.item),
        note=_status(row),
    )


def _status(row: BoardRow) -> str:
    return status_of(row.draft, row.remote, [one.pending for one in row.pending]).value
