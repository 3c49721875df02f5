"""List pages of the public side: each function gives a whole document in the site's frame."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from editor_app.domain.inquiries import COLUMN as INQUIRIES
from editor_app.domain.item import ColumnKey, UnitKey
from editor_app.domain.layout import Column, Layout, Node, Unit
from editor_app.portal.public.data import PublicData
from editor_app.portal.public.hanging import hung_notices
from editor_app.portal.public.indexes import Chosen, Narrowed, index_fields, narrowed
from editor_app.portal.public.views import (
    PAGE_SIZE,
    Pager,
    Row,
    catalogue_rows,
    channel_crumbs,
    column_crumbs,
    leaves_below,
    pager,
    rows,
)
from editor_app.rendering.addresses import catalogue_path, channel_path, column_path
from editor_app.rendering.frame import ROOT_COLUMN, Crumb, Page, channel_name, frame
from editor_app.rendering.meta_tags import column_tags, site_tags

_LATEST = 8  # rows of a box on a home page
_NEWS = (ColumnKey("gov_info.statutory.news"),)
_POLICY = (
    ColumnKey("gov_info.statutory.normative"),
    ColumnKey("gov_info.statutory.documents"),
    ColumnKey("policy.interpretation"),
)
_NOTICES = (ColumnKey("gov_info.statutory.notices"),)
_LIVELY = ("dynamic", "notice_policy", "none", "yearly")  # update classes of columns.toml
_CATALOGUE = ColumnKey("gov_info")


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One column's latest items on a home page."""

    name: str
    url: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A column to go to, with the number of its live items."""

    name: str
    url: str
    count: int


def home_page(data: PublicData) -> str:
    """The portal's home: notices that hang, the channels, the latest of all units."""
    layout = data.layout()
    boxes = [
        Box(name=name, url="", rows=_latest(data, None, columns))
        for name, columns in (("工作动态", _NEWS), ("通知公告", _NOTICES), ("政策与解读", _POLICY))
    ]
    units = [Link(name=u.name_zh, url=channel_path(u.slug), count=0) for u in layout.portal.units]
    main = fill(
        "home.html",
        site=layout.portal.site_name,
        units=units,
        boxes=boxes,
        pinned=hung_notices(data),
    )
    return frame(
        Page(layout=layout, unit=None, title="", tags=site_tags(layout), crumbs=(), main=main)
    )


def channel_page(data: PublicData, unit: Unit) -> str:
    """A channel's home: every column that has something, newest first."""
    layout = data.layout()
    counts = data.counts(UnitKey(unit.key))
    boxes = [
        Box(
            name=column.name_zh,
            url=column_path(unit.slug, column.key),
            rows=_latest(data, unit, (column.key,)),
        )
        for column in sorted(leaves_below(layout, ROOT_COLUMN), key=_liveliness)
        if counts.get(column.key)
    ]
    title = channel_name(unit)
    main = fill(
        "channel.html",
        title=title,
        boxes=boxes,
        pinned=hung_notices(data, unit),
        catalogue=catalogue_path(unit.slug),
        inquiry=f"{channel_path(unit.slug)}inquiry/",
        feed=f"{channel_path(unit.slug)}feed.atom",
    )
    tags = (*site_tags(layout), *column_tags(layout.column(ROOT_COLUMN)))
    crumbs = (channel_crumbs(unit)[0], Crumb(text=unit.short_zh))
    return frame(
        Page(
            layout=layout,
            unit=unit,
            title=title,
            tags=tags,
            crumbs=crumbs,
            main=main,
            feed_url=f"{channel_path(unit.slug)}feed.atom",
        )
    )


def column_page(
    data: PublicData, unit: Unit, column: Column, number: int, chosen: Chosen
) -> str | None:
    """One page of a column; ``None`` beyond the last one. A branch lists all below it."""
    layout = data.layout()
    path = column_path(unit.slug, column.key)
    shown = _of_column(data, unit, column, number, chosen)
    place = pager(number, shown.found.total)
    if number > place.pages:
        return None
    feed = f"{path}feed.atom"
    main = fill(
        "column.html",
        column=column,
        rows=rows(layout, shown.found, data if shown.indexes else None),
        indexes=shown.indexes,
        query=shown.query,
        pager=place,
        path=path,
        links=_links_below(data, unit, column),
        inquiry=_inquiry(layout, unit, column),
        feed=feed,
    )
    return frame(
        Page(
            layout=layout,
            unit=unit,
            title=f"{column.name_zh} - {channel_name(unit)}",
            tags=(*site_tags(layout), *column_tags(column)),
            crumbs=column_crumbs(layout, unit, column),
            main=main,
            column=column.key,
            feed_url=feed,
        )
    )


def _of_column(
    data: PublicData, unit: Unit, column: Column, number: int, chosen: Chosen
) -> Narrowed:
    """The items of that page: narrowed where the column has indexes."""
    layout, offset = data.layout(), (number - 1) * PAGE_SIZE
    if index_fields(layout, column):
        path = column_path(unit.slug, column.key)
        return narrowed(data, unit, column, chosen, path, offset=offset, limit=PAGE_SIZE)
    keys = [leaf.key for leaf in leaves_below(layout, column.key)]
    found = data.items(unit=UnitKey(unit.key), columns=keys, offset=offset, limit=PAGE_SIZE)
    return Narrowed(indexes=(), found=found, query="")


def catalogue_page(data: PublicData, unit: Unit, number: int) -> str | None:
    """The unit's disclosure catalogue: what carries an index number, as a table."""
    layout = data.layout()
    keys = [leaf.key for leaf in leaves_below(layout, _CATALOGUE)]
    found = data.items(
        unit=UnitKey(unit.key), columns=keys, offset=(number - 1) * PAGE_SIZE, limit=PAGE_SIZE
    )
    place = pager(number, found.total)
    if number > place.pages:
        return None
    main = fill(
        "catalogue.html",
        rows=catalogue_rows(data, found),
        pager=place,
        path=catalogue_path(unit.slug),
        unit=unit,
    )
    column = layout.column(_CATALOGUE)
    return frame(
        Page(
            layout=layout,
            unit=unit,
            title=f"政府信息公开目录 - {channel_name(unit)}",
            tags=(*site_tags(layout), *column_tags(column)),
            crumbs=(*channel_crumbs(unit), Crumb(text="政府信息公开目录")),
            main=main,
            column=_CATALOGUE,
        )
    )


def search_page(data: PublicData, question: str, words: tuple[str, ...], number: int) -> str | None:
    """Results of a site search; without words only the form."""
    layout = data.layout()
    place = Pager(page=1, pages=1, total=0)
    found: tuple[Row, ...] = ()
    if words:
        answer = data.search(words, offset=(number - 1) * PAGE_SIZE, limit=PAGE_SIZE)
        place, found = pager(number, answer.total), rows(layout, answer, with_unit=True)
    if number > place.pages:
        return None
    main = fill("search.html", question=question, words=words, rows=found, pager=place)
    crumbs = (Crumb(text="首页", url="/"), Crumb(text="站内搜索"))
    return frame(
        Page(
            layout=layout,
            unit=None,
            title="站内搜索",
            tags=site_tags(layout),
            crumbs=crumbs,
            main=main,
        )
    )


def missing_page(data: PublicData) -> str:
    """What stands where nothing is (404)."""
    layout = data.layout()
    return frame(
        Page(
            layout=layout,
            unit=None,
            title="页面不存在",
            tags=site_tags(layout),
            crumbs=(),
            main=fill("missing.html"),
        )
    )


def _inquiry(layout: Layout, unit: Unit, column: Column) -> str:
    """Where messages are written, on the pages of their column and of those above it."""
    below = any(leaf.key == INQUIRIES for leaf in leaves_below(layout, column.key))
    return f"{channel_path(unit.slug)}inquiry/" if below else ""


def _liveliness(column: Column) -> int:
    """Columns that change most come first on a channel's home; the tree's order decides else."""
    return _LIVELY.index(column.update_class) if column.update_class in _LIVELY else len(_LIVELY)


def _latest(data: PublicData, unit: Unit | None, columns: tuple[ColumnKey, ...]) -> tuple[Row, ...]:
    found = data.items(
        unit=None if unit is None else UnitKey(unit.key), columns=columns, limit=_LATEST
    )
    return rows(data.layout(), found, with_unit=unit is None)


def _links_below(data: PublicData, unit: Unit, column: Column) -> list[Link]:
    """The columns of a branch with their counts; a leaf has none."""
    layout, counts = data.layout(), data.counts(UnitKey(unit.key))
    return [
        Link(
            name=child.name_zh,
            url=column_path(unit.slug, child.key),
            count=_count_below(layout, child, counts),
        )
        for child in layout.children(column.key)
        if child.node is not Node.JUMP or not child.jump_to.startswith("portal:")
    ]


def _count_below(layout: Layout, column: Column, counts: dict[ColumnKey, int]) -> int:
    if column.node is Node.JUMP:
        return counts.get(ColumnKey(column.jump_to), 0)
    return sum(counts.get(leaf.key, 0) for leaf in leaves_below(layout, column.key))


def fill(template: str, **values: object) -> str:
    """One of the templates beside this module; every value is escaped."""
    return _templates().get_template(template).render(**values)


@lru_cache(maxsize=1)
def _templates() -> Environment:
    """Compiled once; everything put into a template is escaped."""
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
