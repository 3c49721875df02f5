"""The page of the public form, in the site's frame."""

import re
from dataclasses import dataclass

from editor_app.domain.consultation import Period, Stage, period_of
from editor_app.portal.db.times import PORTAL_ZONE
from editor_app.portal.opinions.files import ACCEPTED, MB, MOST_BYTES, MOST_FILES
from editor_app.portal.opinions.form import LONGEST, Filled
from editor_app.portal.opinions.guards import TRAP
from editor_app.portal.public.addresses import page_path
from editor_app.portal.public.data import PublicData, PublicItem
from editor_app.portal.public.pages import fill
from editor_app.portal.public.views import crumbs_below
from editor_app.rendering.consultation_state import stage_words
from editor_app.rendering.frame import Crumb, Page, frame
from editor_app.rendering.meta_tags import site_tags

NUMBER = re.compile(r"YJ-[0-9]{8}-[0-9]{4,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A live consultation and where it stands now."""

    item: PublicItem
    period: Period
    stage: Stage
    days_left: int


def asked_of(data: PublicData, item: PublicItem) -> Asked | None:
    """``None`` for an item without a period."""
    period = period_of(data.revision(item.revision).content)
    if period is None:
        return None
    today = data.now().astimezone(PORTAL_ZONE).date()
    answered = bool(data.naming(item.item, item.unit))
    return Asked(
        item=item,
        period=period,
        stage=period.stage(today, answered=answered),
        days_left=period.days_left(today),
    )


def opinions_page(
    data: PublicData, asked: Asked, stamp: str, told: Filled, receipt: str = ""
) -> str:
    """The form, the receipt, or why nothing can be sent now."""
    layout, item = data.layout(), asked.item
    unit = layout.portal.unit(item.unit)
    path = page_path(layout, item)
    main = fill(
        "opinions.html",
        title=item.title,
        page=path,
        state=stage_words(asked.stage, asked.period, asked.days_left),
        is_open=asked.stage is Stage.OPEN,
        stamp=stamp,
        trap=TRAP,
        told=told,
        receipt=receipt,
        most=LONGEST,
        files=MOST_FILES,
        kinds=ACCEPTED,
        megabytes=MOST_BYTES // MB,
    )
    crumbs: tuple[Crumb, ...] = (Crumb(text="首页", url="/"),)
    if unit is not None:
        crumbs = crumbs_below(layout, unit, item.column)
    return frame(
        Page(
            layout=layout,
            unit=unit,
            title="我要提意见",
            tags=site_tags(layout),
            crumbs=(*crumbs, Crumb(text="征集公告", url=path), Crumb(text="我要提意见")),
            main=main,
            column=item.column,
        )
    )
