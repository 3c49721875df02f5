"""Full addresses of public pages: feeds and the sitemap may not be relative."""

from editor_app.domain.layout import Layout
from editor_app.portal.public.data import PublicItem
from editor_app.rendering.addresses import item_path


def page_path(layout: Layout, item: PublicItem) -> str:
    """The path of a live item's page, empty for a unit the layout no longer has."""
    unit = layout.portal.unit(item.unit)
    return item_path(unit.slug, item.column, item.item) if unit is not None else ""


def absolute(layout: Layout, path: str) -> str:
    """A path with the site's own domain before it."""
    return f"https://{layout.portal.site_domain}{path}"
