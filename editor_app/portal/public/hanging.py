"""Notices that hang on the home pages today: closure and migration, each for its month."""

from dataclasses import dataclass
from datetime import date

from editor_app.domain.field_times import portal_day
from editor_app.domain.hanging import hanging
from editor_app.domain.item import UnitKey
from editor_app.domain.layout import Unit
from editor_app.portal.public.addresses import page_path
from editor_app.portal.public.data import PublicData, PublicItem
from editor_app.rendering.dates import day_zh

_MOST = 50  # notices looked into: more than one at a time is rare


@dataclass(frozen=True, slots=True, kw_only=True)
class HungNotice:
    """One line of the banner."""

    title: str
    url: str
    last: date
    days_left: int  # after today
    where: str = ""  # the unit, where the page is not its own

    @property
    def until(self) -> str:
        """The last day in words."""
        return day_zh(self.last)


def hung_notices(data: PublicData, unit: Unit | None = None) -> tuple[HungNotice, ...]:
    """What hangs by portal time, on the portal's home or on one channel's; ends first in front."""
    layout = data.layout()
    kinds = {key for key, template in layout.templates.items() if template.layout.pin}
    columns = [column.key for column in layout.columns if kinds.intersection(column.kinds)]
    key = None if unit is None else UnitKey(unit.key)
    items = data.items(unit=key, columns=columns, limit=_MOST).items
    found = (_hung(data, item, with_unit=unit is None) for item in items)
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.last))


def _hung(data: PublicData, item: PublicItem, *, with_unit: bool) -> HungNotice | None:
    layout, today = data.layout(), portal_day(data.now())
    told = hanging(layout, data.revision(item.revision).content, item.published_at)
    if told is None or not told.holds(today):
        return None
    unit = layout.portal.unit(item.unit)
    return HungNotice(
        title=item.title,
        url=page_path(layout, item),
        last=told.last,
        days_left=told.days_left(today),
        where=unit.short_zh if with_unit and unit is not None else "",
    )
