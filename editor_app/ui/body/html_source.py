"""Read HTML from the clipboard into blocks: structure and words stay, dress and scripts go."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import nh3

from editor_app.rendering.markdown_inline import clean_href
from editor_app.rendering.markdown_source import clean, join_neighbours
from editor_app.rendering.runs import Run, RunKind, Script, nest
from editor_app.rendering.tree import (
    Alignment,
    Block,
    Heading,
    Image,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Table,
)

_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL)
_SCHEMES = {"http", "https", "mailto", "tel", "att"}
_BLOCK_TAGS = {"p", "div", "blockquote", "pre", "section", "article", "address", "dt", "dd"}
_HEADINGS = {"h1": 1, "h2": 1, "h3": 2, "h4": 3, "h5": 4, "h6": 4}
_MARKS: dict[str, dict[str, object]] = {
    "strong": {"strong": True},
    "b": {"strong": True},
    "em": {"emphasis": True},
    "i": {"emphasis": True},
    "sup": {"script": Script.SUPER},
    "sub": {"script": Script.SUB},
}
_TAGS = (
    _BLOCK_TAGS
    | set(_HEADINGS)
    | set(_MARKS)
    | {"a", "br", "hr", "img", "ul", "ol", "li", "table", "tr", "td", "th"}
)
_ATTRIBUTES = {"a": {"href", "title"}, "img": {"src", "alt", "title"}, "ol": {"start"}}
_WIDE = "\u2e80-\uffef“”‘’…—"
_WRAPPED = re.compile(rf"(?<=[{_WIDE}])[ \t]*[\r\n]\s*(?=[{_WIDE}])")
_BLANKS = re.compile("[ \t\r\n\f\u00a0]+")


def read_html(html: str) -> tuple[Block, ...]:
    """The blocks of an HTML fragment as office programs and browsers put on the clipboard."""
    fragment = _FRAGMENT.search(html)
    safe = nh3.clean(
        fragment.group(1) if fragment else html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(safe)
    reader.close()
    reader.finish()
    return tuple(join_neighbours(reader.blocks))


@dataclass(slots=True)
class _OpenList:
    ordered: bool
    start: int
    implied: bool = False  # items that stand in no list of their own
    items: list[ListItem] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects runs until a block ends, and blocks until a list or table ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._styles: list[tuple[str, Run]] = []
        self._level = 0
        self._quotes = 0
        self._lists: list[_OpenList] = []
        self._rows: list[list[list[Run]]] | None = None
        self._tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        match tag:
            case "br":
                self._runs.append(Run(kind=RunKind.BREAK))
            case "a":
                style = replace(self._style, href=_address(values), title="")
                self._styles.append((tag, style))
            case "img":
                self._image(values)
            case "hr":
                self.flush()
                if self._rows is None and not self._lists:
                    self.blocks.append(Rule())
            case "ul" | "ol":
                self.flush()
                start = values.get("start", "")
                number = int(start) if start.isdecimal() and len(start) < 8 else 1
                self._lists.append(_OpenList(ordered=tag == "ol", start=number))
            case "table":
                self._open_table()
            case "tr" | "td" | "th":
                self._open_cell(tag)
            case _ if tag in _MARKS:
                marked = replace(self._style, **_MARKS[tag])  # type: ignore[arg-type]  # table of marks
                self._styles.append((tag, marked))
            case _:
                self._open_block(tag)

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "ul" | "ol":
                self.flush()
                self._close_list()
            case "table":
                self._close_table()
            case "a" | _ if tag == "a" or tag in _MARKS:
                while self._styles and self._styles.pop()[0] != tag:
                    pass
            case "tr" | "td" | "th":
                pass
            case _:
                self.flush()
                if tag in _HEADINGS:
                    self._level = 0
                elif tag == "blockquote":
                    self._quotes -= 1
                elif tag == "li" and self._lists and self._lists[-1].implied:
                    self._close_list()

    def handle_data(self, data: str) -> None:
        text = _BLANKS.sub(" ", _WRAPPED.sub("", clean(data)))
        if text:
            self._runs.append(replace(self._style, text=text))

    def flush(self) -> None:
        """End the line collected so far."""
        if self._rows is not None:
            if self._runs and self._runs[-1].kind is not RunKind.BREAK:
                self._runs.append(Run(kind=RunKind.BREAK))
            return
        content = nest(self._runs)
        self._runs = []
        if not content:
            return
        if self._lists:
            self._lists[-1].items.append(ListItem(content=content))
        elif self._level:
            self.blocks.append(Heading(level=self._level, content=content))
        elif self._quotes > 0:
            self._quote(Paragraph(content=content))
        else:
            self.blocks.append(Paragraph(content=content))

    def finish(self) -> None:
        """End what the fragment left open."""
        while self._tables:
            self._close_table()
        self.flush()
        while self._lists:
            self._close_list()

    @property
    def _style(self) -> Run:
        return self._styles[-1][1] if self._styles else Run()

    def _open_block(self, tag: str) -> None:
        if tag == "li" and not self._lists:
            self._lists.append(_OpenList(ordered=False, start=1, implied=True))
        self.flush()
        if tag in _HEADINGS:
            self._level = _HEADINGS[tag]
        elif tag == "blockquote":
            self._quotes += 1

    def _quote(self, paragraph: Paragraph) -> None:
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Quote):
            self.blocks[-1] = Quote(paragraphs=(*last.paragraphs, paragraph))
        else:
            self.blocks.append(Quote(paragraphs=(paragraph,)))

    def _image(self, values: dict[str, str]) -> None:
        """Only pictures that are files of the item: others would be loaded from elsewhere."""
        if not values.get("src", "").startswith("att:") or self._rows is not None:
            return
        self.flush()
        alt = " ".join(values.get("alt", "").split())
        self.blocks.append(Image(src=clean_href(values["src"]), alt=alt))

    def _close_list(self) -> None:
        if not self._lists:
            return
        closed = self._lists.pop()
        if not closed.items:
            return
        block = ListBlock(
            items=tuple(closed.items),
            ordered=closed.ordered,
            start=closed.start if closed.ordered else 1,
        )
        if not self._lists:
            self.blocks.append(block)
            return
        parent = self._lists[-1]
        if not parent.items:
            parent.items.extend(block.items)
            return
        owner = parent.items[-1]
        if owner.children is not None:
            block = replace(owner.children, items=owner.children.items + block.items)
        parent.items[-1] = replace(owner, children=block)

    def _open_table(self) -> None:
        self._tables += 1
        if self._tables == 1:
            self.flush()
            while self._lists:
                self._close_list()
            self._rows = []

    def _open_cell(self, tag: str) -> None:
        if self._rows is None or self._tables > 1:
            return
        if tag == "tr":
            self._rows.append([])
        else:
            if not self._rows:
                self._rows.append([])
            self._runs = []
            self._rows[-1].append(self._runs)

    def _close_table(self) -> None:
        self._tables -= 1
        if self._tables > 0 or self._rows is None:
            return
        rows = [[nest(cell) for cell in row] for row in self._rows if row]
        self._rows = None
        self._runs = []
        if rows:
            self.blocks.append(_table(rows))


def _table(rows: list[list[Inlines]]) -> Table:
    width = max(len(row) for row in rows)
    padded = [(*row, *((),) * (width - len(row))) for row in rows]
    return Table(header=padded[0], alignments=(Alignment.NONE,) * width, rows=tuple(padded[1:]))


def _address(values: dict[str, str]) -> str:
    href = values.get("href", "")
    return clean_href(href) if href.partition(":")[0].lower() in _SCHEMES else ""
