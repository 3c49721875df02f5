"""The article in the subset of HTML that Qt's rich text shows, in the portal's colours.

QTextDocument knows tables with attributes, a few inline styles and no sections, so tags are mapped
one by one; texts, links and pictures stay those of the public page.
"""

from collections.abc import Sequence
from html import escape
from html.parser import HTMLParser

from editor_app.domain.layout import Node
from editor_app.rendering.column_widths import Columns
from editor_app.rendering.frame import ROOT_COLUMN, channel_name
from editor_app.rendering.scene import Scene

_HEADER, _NAVIGATION = "#0f4c8a", "#0b3a6b"
_NAME_CELL, _RULE = "#eef3fa", "#c3cfdd"
_LINE = f"border: 1px solid {_RULE};"
_BLOCKS = frozenset({"article", "section", "header", "div", "figure"})
_KEPT = frozenset({"href", "src", "alt", "colspan", "rowspan", "start"})
_SIDES = {"at-left": "left", "at-center": "center", "at-right": "right"}
_CENTRED = frozenset({"info", "subtitle", "doc-no", "banner"})
_Attributes = list[tuple[str, str | None]]


def preview_document(scene: Scene, article: str, trail: Sequence[str]) -> str:
    """A whole document for ``QTextBrowser.setHtml``; ``trail`` are the names above the item."""
    writer = _QtWriter()
    writer.feed(article)
    writer.close()
    return (
        "<!DOCTYPE html>\n<html><head><meta charset='utf-8'>"
        f"<style>{scene.layout.preview_css}</style></head><body>"
        f"{_site_header(scene, trail)}"
        f'<table width="100%" cellpadding="16" cellspacing="0"><tr><td>{"".join(writer.out)}'
        "</td></tr></table></body></html>"
    )


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


class _QtWriter(HTMLParser):
    """Rewrites the page's own HTML, tag by tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self._table: str | None = None  # a start tag that waits for the caption to pass
        self._names = ""  # width of the cells that hold names
        self._columns = Columns()
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if tag == "caption":
            self._hidden = "unseen" in classes
            self._say('<p class="caption" align="center">')
            return
        self._open_table()
        if tag == "table":
            self._table = _table_tag(classes)
            self._names = ' width="14%"' if "metadata" in classes else ""
            self._columns = Columns()
        elif tag in {"colgroup", "col"}:
            self._columns.add(given.get("width", "") if tag == "col" else None)
        elif tag in {"th", "td"}:
            width = self._columns.width_of(given.get("colspan", ""), given.get("rowspan", ""))
            self._say(_cell_tag(tag, given, classes, width or self._names * (tag == "th")))
        elif tag in _BLOCKS:
            self._say(f'<div class="{escape(" ".join(classes))}">')
        elif tag == "figcaption":
            self._say('<p class="caption" align="center">')
        elif tag != "time":
            if tag == "tr":
                self._columns.next_row()
            self._say(_start(_side(tag, classes), tag, given, classes))

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._open_table()
        if tag in _BLOCKS:
            self._say("</div>")
        elif tag in {"caption", "figcaption"}:
            self._say("</p>")
            self._hidden = False
        elif tag == "th":
            self._say("</b></td>")
        elif tag not in {"time", "colgroup", "col"}:
            self._say(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        # Blank text between cells would become an empty line of its own.
        if data.strip() or self._table is None:
            self._say(data)

    def handle_entityref(self, name: str) -> None:
        self._say(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._say(f"&#{name};")

    def _open_table(self) -> None:
        if self._table is not None:
            self.out.append(self._table)
            self._table = None

    def _say(self, html: str) -> None:
        if not self._hidden:
            self.out.append(html)


def _table_tag(classes: Sequence[str]) -> str:
    name = "metadata" if "metadata" in classes else "data"
    return (
        f'<table class="{name}" width="100%" border="1" cellspacing="0" cellpadding="6" '
        f'style="border-collapse: collapse; border: 1px solid {_RULE};">'
    )


def _cell_tag(tag: str, given: dict[str, str], classes: Sequence[str], width: str) -> str:
    spans = "".join(
        f' {key}="{escape(given[key])}"' for key in ("colspan", "rowspan") if key in given
    )
    side = next((f' align="{_SIDES[one]}"' for one in classes if one in _SIDES), "")
    if tag == "th":
        return f'<td bgcolor="{_NAME_CELL}" style="{_LINE}"{width}{side}{spans}><b class="name">'
    return f'<td style="{_LINE}"{width}{side}{spans}>'


def _side(tag: str, classes: Sequence[str]) -> str:
    if tag == "h1" or _CENTRED.intersection(classes):
        return ' align="center"'
    return ' align="right"' if "signature" in classes else ""


def _start(side: str, tag: str, given: dict[str, str], classes: Sequence[str]) -> str:
    kept = "".join(f' {key}="{escape(value)}"' for key, value in given.items() if key in _KEPT)
    named = f' class="{escape(" ".join(classes))}"' if classes else ""
    return f"<{tag}{side}{named}{kept}>"
