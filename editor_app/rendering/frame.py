"""The frame of every public page: head, header with the channel's columns, trail, footer."""

from dataclasses import dataclass
from html import escape

from editor_app.domain.item import ColumnKey
from editor_app.domain.layout import Layout, Node, Unit
from editor_app.rendering.addresses import channel_path, column_path
from editor_app.rendering.meta_tags import Tags

ROOT_COLUMN = ColumnKey("home")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crumb:
    """One step of the trail; without an address it is the page itself."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one page puts into the frame. ``main`` is HTML, everything else plain text."""

    layout: Layout
    unit: Unit | None
    title: str
    tags: Tags
    crumbs: tuple[Crumb, ...]
    main: str
    home_url: str = "/"
    column: ColumnKey | None = None  # marks its branch in the navigation
    feed_url: str = ""


def frame(page: Page) -> str:
    """The whole document: HTML5, no script, style inside, same bytes for the same page."""
    portal = page.layout.portal
    heading = f"{page.title} - {portal.site_name}" if page.title else portal.site_name
    feed = (
        f'<link rel="alternate" type="application/atom+xml" title="{escape(page.title)}" '
        f'href="{escape(page.feed_url)}">\n'
        if page.feed_url
        else ""
    )
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(heading)}</title>\n{_metas(page.tags)}{feed}"
        f"<style>{page_style(page.layout)}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">跳到正文</a>\n'
        f"{_header(page)}{_trail(page)}"
        f'<main id="main" tabindex="-1">\n{page.main}\n</main>\n{_footer(page)}</body>\n</html>\n'
    )


def page_style(layout: Layout) -> str:
    """The text of the style element; the portal allows exactly this one by its hash."""
    return layout.page_css.replace("</", "<\\/")


def site_url(home_url: str, path: str) -> str:
    """An address inside the site, seen from a page whose home is ``home_url``."""
    return home_url.rstrip("/") + path


def channel_name(unit: Unit) -> str:
    """The name a channel carries in headings."""
    return f"{unit.name_zh}频道"


def _metas(tags: Tags) -> str:
    return "".join(
        f'<meta name="{escape(name)}" content="{escape(content)}">\n' for name, content in tags
    )


def _header(page: Page) -> str:
    portal, home = page.layout.portal, escape(site_url(page.home_url, "/"))
    channel = ""
    if page.unit is not None:
        own = escape(site_url(page.home_url, channel_path(page.unit.slug)))
        channel = f'<p class="channel"><a href="{own}">{escape(channel_name(page.unit))}</a></p>'
    search = escape(site_url(page.home_url, "/search"))
    return (
        '<header class="site"><div class="wide">\n'
        f'<div class="names"><p class="site-name"><a href="{home}">{escape(portal.site_name)}</a>'
        f"</p>{channel}</div>\n"
        f'<form class="search" role="search" action="{search}" method="get">'
        '<label for="q">站内搜索</label><input id="q" name="q" type="search" maxlength="60">'
        '<button type="submit">搜索</button></form>\n'
        f"</div></header>\n{_navigation(page)}"
    )


def _navigation(page: Page) -> str:
    if page.unit is None:
        return ""
    slug = page.unit.slug
    above = {one.key for one in page.layout.trail(page.column)} if page.column else set()
    at_home = page.column is None and page.title == channel_name(page.unit)
    entries = [("频道首页", channel_path(slug), at_home)]
    for column in page.layout.children(ROOT_COLUMN):
        if column.node is not Node.JUMP:
            entries.append((column.name_zh, column_path(slug, column.key), column.key in above))
    links = "".join(
        _navigation_entry(name, site_url(page.home_url, path), here) for name, path, here in entries
    )
    return f'<nav class="columns" aria-label="频道栏目"><ul class="wide">{links}</ul></nav>\n'


def _navigation_entry(name: str, url: str, here: bool) -> str:
    current = ' aria-current="true"' if here else ""
    return f'<li><a href="{escape(url)}"{current}>{escape(name)}</a></li>'


def _trail(page: Page) -> str:
    if not page.crumbs:
        return ""
    steps = "".join(
        f'<li><a href="{escape(crumb.url)}">{escape(crumb.text)}</a></li>'
        if crumb.url
        else f'<li aria-current="page">{escape(crumb.text)}</li>'
        for crumb in page.crumbs
    )
    return f'<nav class="trail" aria-label="当前位置"><ol class="wide">{steps}</ol></nav>\n'


def _footer(page: Page) -> str:
    portal = page.layout.portal
    host = f"<p>主办单位：{escape(page.unit.name_zh)}</p>" if page.unit is not None else ""
    return (
        f'<footer class="site"><div class="wide">{host}<p>{escape(portal.site_name)}　'
        f"网站标识码：{escape(portal.site_id_code)}　网址：{escape(portal.site_domain)}</p>"
        "</div></footer>\n"
    )
