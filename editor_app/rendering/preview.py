"""The preview: the article of the public page in Qt's subset, below the portal's own head."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from editor_app.domain.layout import Node
from editor_app.rendering.frame import ROOT_COLUMN, channel_name
from editor_app.rendering.qt_writer import PreviewPart, write_parts
from editor_app.rendering.scene import Scene

_HEADER, _NAVIGATION = "#0f4c8a", "#0b3a6b"
# At both sides of the article; no table around it: Qt lays tables out as a whole.
_MARGINS = '<div style="margin-left: 16px; margin-right: 16px;">'

_PRINT_STYLE = """
body, p, h1, h2, h3, h4, a, p.site-name, span.channel, b.name, p.info { color: #000000; }
div.body p { font-size: 16px; line-height: 160%; }
"""
_WEB_LINK = re.compile(r'<a href="(https?://[^"]*)"[^>]*>.*?</a>')


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPage:
    """A page for a QTextBrowser, in parts that can be shown again one by one."""

    style: str
    parts: tuple[PreviewPart, ...]  # the first one is the portal's head
    print_head: PreviewPart
    article: str  # as on the public page, but for comments and placeholders of what is missing

    @property
    def html(self) -> str:
        """The whole document."""
        inner = "".join(part.html for part in self.parts)
        return (
            "<!DOCTYPE html>\n<html><head><meta charset='utf-8'>"
            f"<style>{self.style}</style></head><body>{inner}</body></html>"
        )


def make_preview(scene: Scene, article: str, trail: Sequence[str]) -> PreviewPage:
    """The preview of an article; ``trail`` are the names of the columns above the item."""
    head = PreviewPart(html=_site_header(scene, trail))
    return PreviewPage(
        style=scene.layout.preview_css,
        parts=(head, *write_parts(article, within=_MARGINS)),
        print_head=_print_head(scene),
        article=article,
    )


def printed(page: PreviewPage) -> PreviewPage:
    """The page as the portal's print styles set it: black, without navigation, links spelt out."""
    parts = (replace(part, html=_spell_out(part)) for part in page.parts[1:])
    return replace(page, style=page.style + _PRINT_STYLE, parts=(page.print_head, *parts))


def _spell_out(part: PreviewPart) -> str:
    """Put the address behind each link of the body, as page.css does for print."""
    return _WEB_LINK.sub(r"\g<0>（\1）", part.html) if part.start >= 0 else part.html


def _print_head(scene: Scene) -> PreviewPart:
    name = escape(scene.layout.portal.site_name)
    channel = escape(channel_name(scene.unit)) if scene.unit is not None else ""
    words = f'<p class="site-name">{name}<br><span class="channel">{channel}</span></p><hr>'
    return PreviewPart(html=_within_margins(words))


def _within_margins(html: str) -> str:
    return f"{_MARGINS}{html}</div>"


def _site_header(scene: Scene, trail: Sequence[str]) -> str:
    name = escape(scene.layout.portal.site_name)
    channel = escape(channel_name(scene.unit)) if scene.unit is not None else ""
    steps = " &gt; ".join(escape(step) for step in ("首页", *trail))
    return (
        f'<table width="100%" cellpadding="12" cellspacing="0"><tr><td bgcolor="{_HEADER}">'
        f'<p class="site-name">{name}<br><span class="channel">{channel}</span></p>'
        "</td></tr></table>"
        f"{_navigation(scene, trail)}"
        f'<p class="trail">{steps}</p>'
    )


def _navigation(scene: Scene, trail: Sequence[str]) -> str:
    columns = [c.name_zh for c in scene.layout.children(ROOT_COLUMN) if c.node is not Node.JUMP]
    names = " ".join(
        f'<span class="{"here" if name in trail[:1] else "nav"}">&nbsp;{escape(name)}&nbsp;</span>'
        for name in columns
    )
    return (
        '<table width="100%" cellpadding="6" cellspacing="0">'
        f'<tr><td bgcolor="{_NAVIGATION}">{names}</td></tr></table>'
    )
