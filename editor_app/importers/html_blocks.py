"""The elements of a web page as blocks. Nothing is fetched and no script is run."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.importers.blocks import Block, Grid, Item, Para, Picture, Role
from editor_app.importers.budget import Budget
from editor_app.importers.headings import level_by_number
from editor_app.importers.pictures import Pictures
from editor_app.importers.pieces import Piece, clean_href, clean_text, plain
from editor_app.importers.receipt import Ledger, NoteKind

SILENT = frozenset(
    (
        *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math"),
        *("form", "input", "button", "select", "textarea", "link", "meta"),
    )
)
_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "footer", "center", "pre", "body"),
        *("blockquote", "address", "figure", "figcaption", "dl", "dt", "dd", "fieldset", "nav"),
        *("aside", "details", "summary", "caption", "hgroup"),
    )
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MOST_SPAN = 63
_SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_MARKS: Mapping[str, Mapping[str, object]] = {
    "b": {"strong": True},
    "strong": {"strong": True},
    "i": {"emphasis": True},
    "em": {"emphasis": True},
    "sup": {"script": "sup"},
    "sub": {"script": "sub"},
}


@dataclass(slots=True)
class PageReader:
    budget: Budget
    ledger: Ledger = field(default_factory=Ledger)
    pictures: Pictures = field(default_factory=Pictures)
    lift: int = 0  # 1 for a page whose headings begin with h2
    _blocks: list[Block] = field(default_factory=list)
    _line: list[Piece] = field(default_factory=list)
    _waiting: list[Picture] = field(default_factory=list)

    def read(self, element: etree._Element) -> list[Block]:
        """The blocks of an element."""
        self._children(element, Piece())
        self._end_line()
        return self._blocks

    def _children(self, element: etree._Element, style: Piece) -> None:
        self._text(element.text, style)
        for child in element:
            self._element(child, style)
            self._text(child.tail, style)

    def _element(self, element: etree._Element, style: Piece) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in SILENT:
            self.ledger.count(NoteKind.SCRIPT)
        elif tag in _HEADINGS:
            self._end_line()
            self._children(element, Piece())
            self._end_line(max(1, _HEADINGS[tag] - self.lift))
        elif tag in ("ul", "ol"):
            self._end_line()
            self._list(element, 0)
        elif tag == "table":
            self._end_line()
            self._table(element)
        elif tag == "br":
            self._line.append(replace(style, is_break=True))
        elif tag == "img":
            self._picture(element, style)
        elif tag in _BLOCKS:
            self._end_line()
            self._children(element, style)
            self._end_line()
        else:
            self._children(element, self._marked(element, tag, style))

    def _marked(self, element: etree._Element, tag: str, style: Piece) -> Piece:
        if tag == "a" and element.get("href"):
            address = element.get("href", "")
            if _SAFE.match(address.strip()):
                return replace(style, href=clean_href(address))
            self.ledger.add(NoteKind.LINK_DROPPED, address[:200], self.budget.spent)
        return replace(style, **_MARKS.get(tag, {}))  # type: ignore[arg-type]  # table of marks

    def _text(self, text: str | None, style: Piece) -> None:
        if not text:
            return
        cleaned, dropped = clean_text(_SPACE.sub(" ", text))
        self.ledger.count(NoteKind.INVISIBLE, dropped)
        if cleaned:
            self._line.append(replace(style, text=cleaned))

    def _end_line(self, heading: int = 0) -> None:
        line, self._line = self._line, []
        waiting, self._waiting = self._waiting, []
        text = plain(line)
        if text.strip():
            place = self.budget.spend()
            strong = all(piece.strong for piece in line if piece.text.strip())
            level = heading or level_by_number(text, strong=strong)
            role = Role.TITLE if heading == 1 and not self.lift else Role.PLAIN
            if level > 4:
                self.ledger.count(NoteKind.DEEP_HEADING)
            if level:
                line = [replace(piece, strong=False) for piece in line]
            self._blocks.append(Para(pieces=line, level=min(level, 4), role=role, place=place))
        self._blocks.extend(waiting)

    def _list(self, element: etree._Element, depth: int) -> None:
        number = 0
        self._loose(element.text)
        for child in element:
            if child.tag in ("ul", "ol"):
                self._list(child, depth + 1)
            else:
                number += 1
                self._item(child, depth, number if element.tag == "ol" else 0)
            self._loose(child.tail)

    def _item(self, element: etree._Element, depth: int, number: int) -> None:
        """One item; ``number`` 0 is a bullet."""
        inner = [one for one in element if one.tag in ("ul", "ol")]
        pieces = self._inline(element, skip=inner)
        self._blocks.append(
            Item(
                pieces=pieces,
                depth=depth,
                ordered=number > 0,
                number=number,
                label=f"{number}." if number else "• ",
                place=self.budget.spend(),
            )
        )
        for one in inner:
            self._list(one, depth + 1)

    def _loose(self, text: str | None) -> None:
        """Words between the items of a list or the rows of a table."""
        if text and text.strip():
            self._text(text, Piece())
            self._end_line()

    def _inline(self, element: etree._Element, skip: list[etree._Element]) -> list[Piece]:
        """All words of an element on one line, its blocks parted by line breaks."""
        inner = PageReader(budget=self.budget, ledger=self.ledger, pictures=self.pictures)
        inner._text(element.text, Piece())
        for child in element:
            if child not in skip:
                inner._element(child, Piece())
            inner._text(child.tail, Piece())
        inner._end_line()
        return self._flat(inner._blocks)

    def _flat(self, blocks: list[Block]) -> list[Piece]:
        pieces: list[Piece] = []
        for block in blocks:
            match block:
                case Picture():
                    self._waiting.append(block)
                    continue
                case Grid():
                    self.ledger.count(NoteKind.NESTED_TABLE)
                    line = [
                        p for row in block.rows for cell in row for p in (*cell, Piece(text=" "))
                    ]
                case Item():
                    line = [Piece(text=block.label), *block.pieces]
                case Para():
                    line = list(block.pieces)
            pieces.extend([Piece(is_break=True), *line] if pieces else line)
        return pieces

    def _table(self, element: etree._Element) -> None:
        rows: list[list[list[Piece]]] = []
        open_cells: dict[int, int] = {}  # column -> rows a cell above still reaches down
        for row in self._rows(element):
            rows.append(self._row(row, open_cells))
        if len(rows) == 1 and len(rows[0]) == 1:
            self.ledger.count(NoteKind.FRAME_TABLE)
            self._line.extend(rows[0][0])
        elif any(rows):
            self._blocks.append(Grid(rows=rows))
        self._end_line()

    def _rows(self, element: etree._Element) -> Iterator[etree._Element]:
        for child in element:
            if child.tag == "tr":
                yield child
            elif child.tag in ("thead", "tbody", "tfoot"):
                yield from self._rows(child)
            elif child.tag not in ("colgroup", "col"):
                self._element(child, Piece())
            self._loose(child.tail)

    def _row(self, row: etree._Element, open_cells: dict[int, int]) -> list[list[Piece]]:
        cells: list[list[Piece]] = []

        def skip_covered() -> None:
            while open_cells.get(len(cells), 0):
                open_cells[len(cells)] -= 1
                cells.append([])

        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            skip_covered()
            wide, tall = _span(cell, "colspan"), _span(cell, "rowspan")
            self.budget.spend_cells(wide)
            self.ledger.count(NoteKind.MERGED_CELLS, int(wide > 1 or tall > 1))
            for column in range(len(cells), len(cells) + wide):
                open_cells[column] = tall - 1
            cells.append(self._inline(cell, skip=[]))
            cells.extend([] for _ in range(wide - 1))
        skip_covered()
        return cells

    def _picture(self, element: etree._Element, style: Piece) -> None:
        source = element.get("src") or ""
        alt = " ".join(clean_text(element.get("alt") or "")[0].split())
        data = _inline_data(source)
        address = None if data is None else self.pictures.take(data)
        if address is not None:
            self._waiting.append(Picture(address=address, alt=alt))
            return
        kind = NoteKind.PICTURE_MISSING if data is None else NoteKind.PICTURE_UNREADABLE
        self.ledger.add(kind, alt or source[:100], self.budget.spent)
        self._line.append(replace(style, text=f"〔图片：{alt}〕" if alt else "〔图片〕"))


def _span(cell: etree._Element, name: str) -> int:
    said = cell.get(name, "1").strip()
    return max(1, min(int(said), _MOST_SPAN)) if said.isascii() and said.isdigit() else 1


def _inline_data(source: str) -> bytes | None:
    """The bytes of a ``data:`` address in base 64; ``None`` for any other address."""
    head, comma, body = source.partition(",")
    if not (comma and head.startswith("data:image/") and head.endswith(";base64")):
        return None
    try:
        return base64.b64decode("".join(body.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
