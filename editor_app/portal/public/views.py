"""What list pages show: rows, columns and pages of a list, ready for the templates."""

from dataclasses import dataclass
from datetime import date
from math import ceil

from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Column, Layout, Node, Unit
from editor_app.portal.public.addresses import page_path
from editor_app.portal.public.data import PublicData, PublicItem, PublicList
from editor_app.portal.public.indexes import marks
from editor_app.rendering.addresses import channel_path, column_path
from editor_app.rendering.dates import local, stored_day
from editor_app.rendering.frame import Crumb

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry of a list."""

    title: str
    url: str
    day: date
    where: str = ""  # unit or column, where the list mixes them
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where a reader stands in a list of many pages."""

    page: int
    pages: int
    total: int

    @property
    def offset(self) -> int:
        return (self.page - 1) * PAGE_SIZE


def pager(page: int, total: int) -> Pager:
    """The pager of a list; an empty list still has one page."""
    return Pager(page=page, pages=max(1, ceil(total / PAGE_SIZE)), total=total)


def rows(
    layout: Layout, found: PublicList, texts: PublicData | None = None, *, with_unit: bool = False
) -> tuple[Row, ...]:
    """Entries of one list; with ``texts`` each says what its list is indexed by."""
    return tuple(_row(layout, item, texts, with_unit=with_unit) for item in found.items)


def _row(layout: Layout, item: PublicItem, texts: PublicData | None, *, with_unit: bool) -> Row:
    unit, template = layout.portal.unit(item.unit), layout.templates.get(item.kind)
    summary = ""
    if texts is not None and template is not None:
        summary = marks(layout, template, texts.revision(item.revision).content)
    return Row(
        summary=summary,
        title=item.title,
        url=page_path(layout, item),
        day=local(item.published_at).date(),
        where=unit.short_zh if with_unit and unit is not None else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRow:
    """One line of the disclosure catalogue."""

    index_no: str
    title: str
    url: str
    doc_no: str
    formed_on: date | None
    published_on: date


def catalogue_rows(data: PublicData, found: PublicList) -> tuple[CatalogueRow, ...]:
    """Lines of the catalogue, each from the approved revision."""
    layout = data.layout()
    return tuple(_catalogue_row(data, layout, item) for item in found.items)


def _catalogue_row(data: PublicData, layout: Layout, item: PublicItem) -> CatalogueRow:
    content = data.revision(item.revision).content
    return CatalogueRow(
        index_no=item.index_no,
        title=item.title,
        url=page_path(layout, item),
        doc_no=content.text("doc_no"),
        formed_on=stored_day(content.text("formed_on")),
        published_on=local(item.published_at).date(),
    )


def leaves_below(layout: Layout, key: ColumnKey) -> tuple[Column, ...]:
    """The leaf columns at and below ``key``, in their order."""
    column = layout.column(key)
    if column.node is Node.LEAF:
        return (column,)
    below = (leaves_below(layout, child.key) for child in layout.children(key))
    return tuple(leaf for leaves in below for leaf in leaves)


def jump_target(layout: Layout, column: Column, slug: str) -> str:
    """Where a jump column leads: another column of the channel, or a part of the portal."""
    if column.jump_to.startswith("portal:"):
        return ""
    return column_path(slug, layout.column(column.jump_to).key)


def column_crumbs(layout: Layout, unit: Unit, column: Column) -> tuple[Crumb, ...]:
    """Home, channel, and the columns above; the last one is the page itself."""
    above = [one for one in layout.trail(column.key) if one.parent is not None]
    steps = [Crumb(text=one.name_zh, url=column_path(unit.slug, one.key)) for one in above[:-1]]
    return (*channel_crumbs(unit), *steps, Crumb(text=column.name_zh))


def crumbs_below(layout: Layout, unit: Unit, column: ColumnKey) -> tuple[Crumb, ...]:
    """The way to a page below a column: each step, the column as well, can be gone to."""
    *steps, last = column_crumbs(layout, unit, layout.column(column))
    return (*steps, Crumb(text=last.text, url=column_path(unit.slug, column)))


def channel_crumbs(unit: Unit) -> tuple[Crumb, ...]:
    """Home and channel, both to go to."""
    return (
        Crumb(text="首页", url="/"),
        Crumb(text=unit.short_zh, url=channel_path(unit.slug)),
    )
