"""The public page of an item: what the preview shows is what the portal publishes."""

from html import escape

from editor_app.domain.errors import EditorError
from editor_app.domain.item import Content
from editor_app.domain.layout import Column, Layout
from editor_app.rendering.addresses import channel_path, column_path
from editor_app.rendering.frame import ROOT_COLUMN, Crumb, Page, frame, site_url
from editor_app.rendering.meta_tags import Tags, column_tags, content_tags, site_tags
from editor_app.rendering.preview import PreviewPage, make_preview
from editor_app.rendering.scene import LinkTarget, Scene, SystemValues, make_scene
from editor_app.rendering.sections import section

__all__ = [
    "LinkTarget",
    "SystemValues",
    "full_page",
    "meta_tags",
    "preview_page",
    "render_article",
]


def render_article(content: Content, layout: Layout, system: SystemValues) -> str:
    """The article element of the page, without the frame."""
    return _article(make_scene(content, layout, system))


def meta_tags(content: Content, layout: Layout, system: SystemValues) -> Tags:
    """Site, column and content tags as (name, content)."""
    scene = make_scene(content, layout, system)
    column = _trail(scene)[-1:]
    tags = (*site_tags(layout), *(column_tags(column[0]) if column else ()), *content_tags(scene))
    return (*tags, ("revision", system.revision)) if system.revision else tags


def full_page(content: Content, layout: Layout, system: SystemValues) -> str:
    """The whole page, byte for byte as published: equal arguments give equal text."""
    scene = make_scene(content, layout, system)
    page = Page(
        layout=layout,
        unit=scene.unit,
        title=content.title,
        tags=meta_tags(content, layout, system),
        crumbs=_crumbs(scene),
        main=_article(scene),
        home_url=system.home_url,
        column=content.column if _trail(scene) else None,
    )
    return frame(page)


def preview_page(content: Content, layout: Layout, system: SystemValues) -> PreviewPage:
    """The same article for a QTextBrowser, with what is missing outlined."""
    scene = make_scene(content, layout, system, preview=True)
    names = [column.name_zh for column in _trail(scene)]
    return make_preview(scene, _article(scene), names)


def _article(scene: Scene) -> str:
    parts = (
        section(scene, key)
        for key in ("banner", "state", *scene.template.layout.order, "corrections")
    )
    inner = "\n".join(part for part in parts if part)
    page = escape(scene.template.layout.page)
    return f'<article class="item {page}">\n{inner}\n</article>'


def _trail(scene: Scene) -> tuple[Column, ...]:
    """The columns above the item, without the channel's home; empty for an unknown column."""
    try:
        columns = scene.layout.trail(scene.content.column)
    except EditorError:
        return ()
    return tuple(column for column in columns if column.key != ROOT_COLUMN)


def _crumbs(scene: Scene) -> tuple[Crumb, ...]:
    home = scene.system.home_url
    crumbs = [Crumb(text="首页", url=site_url(home, "/"))]
    if scene.unit is None:
        return (*crumbs, Crumb(text="正文"))
    slug = scene.unit.slug
    crumbs.append(Crumb(text=scene.unit.short_zh, url=site_url(home, channel_path(slug))))
    crumbs.extend(
        Crumb(text=column.name_zh, url=site_url(home, column_path(slug, column.key)))
        for column in _trail(scene)
    )
    return (*crumbs, Crumb(text="正文"))
