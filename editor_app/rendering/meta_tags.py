"""The page tags of 国办发〔2017〕47号, appendix 网页标签规范: site, column and content."""

from collections.abc import Mapping

from editor_app.domain.layout import Column, Layout
from editor_app.rendering.dates import pub_date
from editor_app.rendering.sanitize import strip_unseen
from editor_app.rendering.scene import Scene

Tags = tuple[tuple[str, str], ...]


def site_tags(layout: Layout) -> Tags:
    """The three tags every page of the site carries."""
    portal = layout.portal
    return (
        ("SiteName", portal.site_name),
        ("SiteDomain", portal.site_domain),
        ("SiteIDCode", portal.site_id_code),
    )


def column_tags(column: Column) -> Tags:
    """The four tags of a column; content pages repeat those of their column."""
    return (
        ("ColumnName", column.name_zh),
        ("ColumnDescription", column.description),
        ("ColumnKeywords", ",".join(column.keywords)),
        ("ColumnType", column.column_type),
    )


def content_tags(scene: Scene) -> Tags:
    """The tags the template names; optional ones without a value are left out."""
    tags = [
        (tag, value)
        for tag, key in scene.template.layout.meta_tags.items()
        if (value := _value(scene, key))
    ]
    return tuple(tags)


def page_address(scene: Scene) -> str:
    """The full address of the page, empty before it has one."""
    url = scene.system.url
    return f"https://{scene.layout.portal.site_domain}{url}" if url.startswith("/") else url


def _value(scene: Scene, key: str) -> str:
    if key == "published_at":
        moment = scene.system.published_at
        return pub_date(moment) if moment is not None else ""
    if key == "url":
        return page_address(scene)
    if key == "cover_image":
        return _picture(scene)
    value = scene.value(key)
    return "" if value is None else " ".join(strip_unseen(str(value)).split())


def _picture(scene: Scene) -> str:
    value = scene.value("cover_image")
    named = value.get("sha256", "") if isinstance(value, Mapping) else value
    found = scene.attachment(str(named or ""))
    if found is None:
        return ""
    url = scene.system.attachment_url(found.sha256, found.name)
    return f"https://{scene.layout.portal.site_domain}{url}" if url.startswith("/") else url
