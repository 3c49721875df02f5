"""What stands where a page was taken down: 撤稿说明, or that it is gone."""

from html import escape

from editor_app.domain.editions import Down, Way
from editor_app.domain.layout import Layout, Unit
from editor_app.rendering.addresses import channel_path
from editor_app.rendering.dates import day_zh, local, time_element
from editor_app.rendering.frame import Crumb, Page, frame
from editor_app.rendering.meta_tags import site_tags
from editor_app.rendering.values import text_html

NOTICE, GONE = "撤稿说明", "页面已撤下"


def withdrawn_page(down: Down, layout: Layout, unit: Unit | None) -> str:
    """The whole page, in the site's frame: equal arguments give equal text."""
    title = NOTICE if down.way is Way.NOTICE else GONE
    return frame(
        Page(
            layout=layout,
            unit=unit,
            title=title,
            tags=site_tags(layout),
            crumbs=_crumbs(unit, title),
            main=f"{withdrawn_article(down)}\n{_onward(unit)}",
        )
    )


def withdrawn_article(down: Down) -> str:
    """The article of that page, without the frame: what previews show."""
    day = time_element(down.at, day_zh(local(down.at).date()))
    if down.way is Way.NOTICE:
        return (
            f'<article class="item notice">\n<header><h1>{NOTICE}</h1></header>\n'
            f'<p class="banner" role="note">《{text_html(down.title)}》已于{day}撤稿。</p>\n'
            f'<div class="body"><p>{text_html(down.note)}</p></div>\n</article>'
        )
    return (
        f'<article class="item notice">\n<header><h1>{GONE}</h1></header>\n'
        f'<div class="body"><p>本页已于{day}撤下。</p></div>\n</article>'
    )


def _onward(unit: Unit | None) -> str:
    """Where a reader goes from here: nobody is left on a page that says nothing more."""
    name, path = ("首页", "/") if unit is None else ("频道", channel_path(unit.slug))
    return (
        f'<p class="more"><a href="{escape(path)}">返回{name}</a>　'
        '<a href="/search">在站内搜索</a></p>'
    )


def _crumbs(unit: Unit | None, title: str) -> tuple[Crumb, ...]:
    home = Crumb(text="首页", url="/")
    if unit is None:
        return (home, Crumb(text=title))
    return (home, Crumb(text=unit.short_zh, url=channel_path(unit.slug)), Crumb(text=title))
