"""Recurring items: monthly meetings, quarterly checks, regular inspections."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.workflow import RemoteState
from editor_app.portal.seed import sources
from editor_app.portal.seed.fieldset import complete
from editor_app.portal.seed.records import SeedItem
from editor_app.portal.seed.texts import draw, fill, item_id, words
from editor_app.portal.seed.timeline import (
    LEAD,
    approvals,
    editor_of,
    months_back,
    on_a_weekday,
)
from editor_app.rendering.scene import CHINA

_TEXTS = ("title", "description", "keywords")
_PLAIN = ("theme", "genre")


def recurring_items(layout: Layout, now: datetime) -> Iterator[SeedItem]:
    """All items of all series."""
    for row in sources.rows("series", "series"):
        for number in range(row["count"]):
            yield _item(layout, now, row, number)


def _item(layout: Layout, now: datetime, row: sources.Row, number: int) -> SeedItem:
    """One item; its key counts from the oldest, so that ids stay when a series grows."""
    key = f"{row['key']}-{row['count'] - number}"
    regular = months_back(
        _at_work(now - timedelta(days=row["newest"]), key), row["months"] * number
    )
    published = regular if number == 0 else on_a_weekday(regular - _irregular(key))
    formed = (published - timedelta(days=1)).astimezone(CHINA).date()
    # Named after the regular day: an early meeting is still that of its month.
    said = words(key, regular, formed)
    unit = layout.portal.unit(row["unit"])
    if unit is None:
        raise LookupError(f"unit {row['unit']} is not in the layout")
    given = {name: fill(row[name], said) for name in _TEXTS}
    given.update({name: row[name] for name in _PLAIN if name in row})
    column, kind = ColumnKey(row["column"]), Kind(row["kind"])
    submitted = published - LEAD
    return SeedItem(
        id=item_id(key),
        unit=UnitKey(unit.key),
        column=column,
        kind=kind,
        fields=complete(layout, unit, column, kind, given, formed),
        body=fill(row["body"][number % len(row["body"])], said).strip() + "\n",
        attachments=(),
        state=RemoteState.PUBLISHED,
        submitted_by=editor_of(UnitKey(unit.key)),
        submitted_at=submitted,
        approvals=approvals(submitted, unit.levels),
        published_at=published,
    )


def _at_work(moment: datetime, key: str) -> datetime:
    """The same day at some minute of the working day."""
    minutes = draw(f"{key}/minute").randint(0, 8 * 60)
    day = moment.astimezone(CHINA).replace(hour=9, minute=0, second=0, microsecond=0)
    return day + timedelta(minutes=minutes)


def _irregular(key: str) -> timedelta:
    return timedelta(days=draw(f"{key}/day").randint(0, 3))
