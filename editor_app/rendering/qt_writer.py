"""Rewrite the page's own HTML in the subset Qt's rich text shows, part by part.

QTextDocument knows tables with attributes, a few inline styles and no sections, so tags are mapped
one by one; texts, links and pictures stay those of the public page. A part is a child of the
article or of its body: it can be shown again alone after an edit, and says where in the Markdown
it comes from.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from itertools import pairwise

from editor_app.rendering.blocks import SOURCE_COMMENT, marked_offset
from editor_app.rendering.column_widths import Columns

RULE = "#c3cfdd"
_NAME_CELL = "#eef3fa"
_LINE = f"border: 1px solid {RULE};"
_BLOCKS = frozenset({"article", "section", "header", "div", "figure"})
_VOID = frozenset({"img", "br", "hr", "col", "wbr"})
_KEPT = frozenset({"href", "src", "alt", "colspan", "rowspan", "start"})
_SIDES = {"at-left": "left", "at-center": "center", "at-right": "right"}
_CENTRED = frozenset({"info", "subtitle", "doc-no", "banner"})
_HOLDS_WORDS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "pre"})
_Attributes = list[tuple[str, str | None]]
ANCHOR = "part"
_ANCHOR_TAG = f'<a name="{ANCHOR}"></a>'
_ANCHOR_OF_PICTURE = f'<a name="{ANCHOR}">&#8203;</a>'


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewPart:
    """A piece of the preview; ``start`` is its offset in the Markdown, -1 outside the body."""

    html: str
    start: int = -1

    @property
    def anchored(self) -> bool:
        """Whether its first words carry the anchor by which it is found again."""
        return f'<a name="{ANCHOR}">' in self.html


def write_parts(article: str, within: str = "") -> tuple[PreviewPart, ...]:
    """The parts of an article in their order, each of them inside of a ``div``, if one is given.

    An edit changes one piece of the body: what the others became is remembered.
    """
    writer = _QtWriter((within,) if within else ())
    marks = list(SOURCE_COMMENT.finditer(article))
    behind = 0
    for mark, following in pairwise(marks):
        if mark.start() > behind:
            writer.feed(article[behind : mark.start()])
        piece = article[mark.end() : following.start()]
        written = _piece_parts(piece, writer.containers) if writer.between_parts else None
        if written is None:
            writer.feed(mark[0] + piece)
        else:
            writer.take(int(mark[1]), written)
        behind = following.start()
    writer.feed(article[behind:])
    writer.close()
    return _placed(writer.end())


@lru_cache(maxsize=8192)
def _piece_parts(html: str, containers: tuple[str, ...]) -> tuple[str, ...] | None:
    """The parts of a piece of a body; ``None`` for one that is not whole."""
    writer = _QtWriter(containers)
    writer.feed(html)
    writer.close()
    whole = writer.between_parts and writer.containers == containers
    return tuple(part.html for part in writer.end()) if whole else None


def _placed(parts: Sequence[PreviewPart]) -> tuple[PreviewPart, ...]:
    """Part what several elements of one piece share of its source between them."""
    placed = list(parts)
    known = [index for index, part in enumerate(parts) if part.start >= 0]
    for index, following in pairwise(known):
        begin, end = placed[index].start, placed[following].start
        for number in range(index + 1, following):
            share = (end - begin) * (number - index) // (following - index)
            placed[number] = replace(placed[number], start=begin + share)
    return tuple(placed)


class _QtWriter(HTMLParser):
    """Rewrites the page's own HTML, tag by tag."""

    def __init__(self, containers: Sequence[str] = ()) -> None:
        super().__init__(convert_charrefs=False)
        self._out: list[str] = []
        self._parts: list[PreviewPart] = []
        self._containers = list(containers)  # article and body: their children are parts
        self._depth = len(containers)
        self._start = -1
        self._anchored = False
        self._table: str | None = None  # a start tag that waits for the caption to pass
        self._names = ""  # width of the cells that hold names
        self._columns = Columns()
        self._hidden = False

    @property
    def containers(self) -> tuple[str, ...]:
        """What the next part stands in."""
        return tuple(self._containers)

    @property
    def between_parts(self) -> bool:
        """Whether the next element begins a part."""
        return self._depth == len(self._containers) and not self.rawdata

    def take(self, start: int, written: Sequence[str]) -> None:
        """Take over parts that stand in these containers; the first one names its source."""
        self._finish_part()
        for number, html in enumerate(written):
            self._parts.append(PreviewPart(html=html, start=-1 if number else start))

    def end(self) -> list[PreviewPart]:
        """All parts; nothing may be fed afterwards."""
        self._finish_part()
        return self._parts

    def handle_comment(self, data: str) -> None:
        offset = marked_offset(data)
        if offset is not None:
            self._finish_part()
            self._start = offset

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if self._depth == len(self._containers):
            self._finish_part()
            if tag == "article" or (tag in _BLOCKS and "body" in classes):
                self._depth += 1
                self._containers.append(f'<div class="{escape(" ".join(classes))}">')
                return
        if tag not in _VOID:
            self._depth += 1
        if tag == "img" and not self._anchored:
            self._anchored = True
            self._say(_ANCHOR_OF_PICTURE)
        self._write_start(tag, given, classes)
        if tag in _HOLDS_WORDS and not self._hidden and not self._anchored:
            self._anchored = True
            self._say(_ANCHOR_TAG)

    def _write_start(self, tag: str, given: dict[str, str], classes: list[str]) -> None:
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
            if tag == "img" and self._out and self._out[-1] == _ANCHOR_TAG:
                self._out[-1] = _ANCHOR_OF_PICTURE  # an anchor without text would slip behind it
            self._say(_start(_side(tag, classes), tag, given, classes))
            if "id" in given:  # a note and its reference lead to each other
                self._say(f'<a name="{escape(given["id"])}">&#8203;</a>')

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._depth == len(self._containers):
            self._finish_part()
            self._containers.pop()
            self._depth -= 1
            return
        self._depth -= 1
        if tag == "table":
            self._open_table()
        if tag in _BLOCKS:
            self._say("</div>")
        elif tag in {"caption", "figcaption"}:
            self._say("</p>")
            self._hidden = False
        elif tag == "th":
            self._say("</b></td>")
        elif tag not in {"time", "colgroup"}:
            self._say(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        # Blank text between cells would become an empty line of its own.
        if data.strip() or (self._table is None and self._depth > len(self._containers)):
            self._say(data)

    def handle_entityref(self, name: str) -> None:
        self._say(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._say(f"&#{name};")

    def _finish_part(self) -> None:
        if self._out:
            inner = "".join(self._out)
            html = f"{''.join(self._containers)}{inner}{'</div>' * len(self._containers)}"
            self._parts.append(PreviewPart(html=html, start=self._start))
            self._out, self._start, self._anchored = [], -1, False

    def _open_table(self) -> None:
        if self._table is not None:
            self._out.append(self._table)
            self._table = None

    def _say(self, html: str) -> None:
        if not self._hidden:
            self._out.append(html)


def _table_tag(classes: Sequence[str]) -> str:
    name = "metadata" if "metadata" in classes else "data"
    return (
        f'<table class="{name}" width="100%" border="1" cellspacing="0" cellpadding="6" '
        f'style="border-collapse: collapse; border: 1px solid {RULE};">'
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
