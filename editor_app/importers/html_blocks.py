"""The elements of a web page as blocks. Nothing is fetched and no script is run.

One converter for saved pages and for the clipboard. Each element gets exactly one fate (see
``html_fates``); a handler either notes it or hands it to the ``Owner`` that is noted at its end.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from lxml import etree

from editor_app.importers.blocks import Block, Grid, Item, Line, Para, Picture
from editor_app.importers.html_fates import words_of
from editor_app.importers.html_grid import GridReader, only_cell
from editor_app.importers.html_inline import (
    SILENT,
    dropped_as,
    link_of,
    marked,
    pieces_of,
)
from editor_app.importers.html_pictures import address_of, alternative, take_picture
from editor_app.importers.html_reading import Owner, leads_back, note_key, reference
from editor_app.importers.html_style import Look
from editor_app.importers.html_words import LineReader
from editor_app.importers.pieces import Piece, plain
from editor_app.importers.receipt import NoteKind

__all__ = ["SILENT", "PageReader"]

_BLOCKS = frozenset(
    (
        *("p", "div", "section", "article", "main", "header", "footer", "center", "pre", "body"),
        *("blockquote", "address", "figure", "figcaption", "dl", "dt", "dd", "fieldset", "nav"),
        *("aside", "details", "summary", "caption", "hgroup", "html", "form", "label"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    )
)
_GROUPS = frozenset(("blockquote",))
_Handler = Callable[["PageReader", etree._Element, str, Look, Piece], None]


@dataclass(slots=True)
class PageReader(LineReader):
    """Reads elements into blocks; ``inside`` a cell or item there are no blocks of their own."""

    def read(self, element: etree._Element) -> list[Block]:
        """The blocks of what is inside an element; the element itself gets no fate."""
        self._children(element, Piece())
        self._end_line()
        return self._blocks

    # ------------------------------------------------------------ elements

    def _children(self, element: etree._Element, style: Piece) -> None:
        self._text(element.text, style)
        for child in element:
            self._element(child, style)
            self._text(child.tail, style)

    def _element(self, element: etree._Element, style: Piece) -> None:
        if not isinstance(element.tag, str):
            return
        tag = element.tag.lower()
        look = self.page.sheet.look(element, tag)
        kind = dropped_as(element, tag, look)
        if kind is not None:
            self._drop(element, kind)
            return
        if look.note_list:
            self._note_list(element)
            return
        key = note_key(element, look)
        if key:
            self._footnote(element, key)
            return
        handler = _HANDLERS.get(tag, PageReader._inline)
        handler(self, element, tag, look, style)

    def _drop(self, element: etree._Element, kind: NoteKind) -> None:
        words = words_of(element)
        if kind is NoteKind.SCRIPT:  # its place and its words tell nobody anything
            self.page.fates.drop(element, kind)
        elif kind is NoteKind.HIDDEN_TEXT and not words:
            self.page.fates.drop(element, NoteKind.LAYOUT)
        else:
            self.page.fates.drop(element, kind, words, self._place)

    def _block(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        self._end_line()
        quote = tag in _GROUPS
        self._quotes += quote
        self._preformatted += tag == "pre" or look.preformatted
        before = len(self._blocks)
        owner = Owner(tag=tag, look=look)
        self._owners.append(owner)
        self._children(element, Piece() if tag[1:].isdigit() else marked(tag, look, style)[0])
        self._end_line()
        self._owners.pop()
        self._quotes -= quote
        self._preformatted -= tag == "pre" or look.preformatted
        if owner.kind is None:
            empty = len(self._blocks) == before and not self._waiting
            owner.kind = NoteKind.EMPTY_PARAGRAPH if empty else NoteKind.LAYOUT
        self.page.fates.note(owner.kind, owner.sample, owner.place)

    def _inline(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        if look.list_label:
            self._owners[-1].label += self._label(element, look)
            self.page.fates.drop(element, NoteKind.FORMATTING)
            return
        if look.tab:
            self._line.append(replace(style, text=" "))
            self.page.fates.note(NoteKind.TAB)
            self.page.fates.drop(element, NoteKind.FORMATTING)
            return
        inner, kind = marked(tag, look, style)
        if kind is not NoteKind.FORMATTING and not words_of(element):
            kind = NoteKind.FORMATTING
        self.page.fates.note(
            kind, words_of(element) if kind is NoteKind.STRIKE else "", self._place
        )
        font, self._font = self._font, look.symbol_font or self._font
        self._preformatted += look.preformatted
        if tag == "rt":
            self._line.append(replace(style, text="（"))
        self._children(element, inner)
        if tag == "rt":
            self._line.append(replace(style, text="）"))
        self._preformatted -= look.preformatted
        self._font = font

    def _link(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        href = (element.get("href") or "").strip()
        key = reference(href)
        if key or (look.note_mark and not leads_back(href)):
            number = self.page.footnotes.number(key or href)
            self.page.footnotes.references.append((number, self._place))
            self._line.append(Piece(note=number))
            self.page.fates.within(element)
        elif leads_back(href):
            self.page.fates.drop(element, NoteKind.FORMATTING)
        else:
            inner, kind = link_of(href, style, self.page.allowed)
            if kind is NoteKind.LINKS and not words_of(element):
                kind = NoteKind.LAYOUT
            self.page.fates.note(kind, href[:200], self._place)
            self._children(element, marked("", look, inner)[0])

    def _note_list(self, element: etree._Element) -> None:
        """All notes of a text; the line above them is no line of the text."""
        self._end_line()
        self.page.fates.note(NoteKind.LAYOUT)
        for child in element:
            if child.tag in ("hr", "br"):
                self.page.fates.drop(child, NoteKind.FORMATTING)
            else:
                self._element(child, Piece())
            self._loose(child.tail)

    def _footnote(self, element: etree._Element, key: str) -> None:
        """A note below the text; where it stands is no place for it."""
        self._end_line()
        read = PageReader(self.page, _preformatted=self._preformatted).read(element)
        bodies = self.page.footnotes.bodies
        bodies.setdefault(self.page.footnotes.number(key), []).extend(read)
        self.page.fates.note(NoteKind.LAYOUT)

    def _break(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        if look.page_break:
            self.page.fates.drop(element, NoteKind.PAGE_BREAK, place=self._place)
            self._end_line()
            return
        self._breaks += 1
        self._line.append(replace(style, is_break=True))
        self._children(element, style)

    def _rule(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        self._end_line()
        kept = not self.inside
        if kept:
            self._blocks.append(Line())
        self.page.fates.note(NoteKind.RULES if kept else NoteKind.FORMATTING)
        self._children(element, style)

    def _picture(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        address, kind = take_picture(element, self.page)
        alt, place = alternative(element), self._place
        if address and "image" in self.page.allowed:
            if self.inside:
                kind = NoteKind.CELL_PICTURE
            elif plain(self._line).strip():
                kind = NoteKind.PICTURE_MOVED
            if not alt:
                self.page.fates.note(NoteKind.NO_ALTERNATIVE, place=place)
            self._waiting.append(Picture(address=address, alt=alt))
        elif address:
            kind = NoteKind.NOT_ALLOWED
            self._line.append(replace(style, text=alt or "〔图片〕", href=address))
        else:
            self._line.append(replace(style, text=f"〔图片：{alt}〕" if alt else "〔图片〕"))
        self.page.fates.note(kind, alt or address_of(element), place)
        self._children(element, style)

    def _equation(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        self._line.append(replace(style, text="〔公式〕"))
        self.page.fates.drop(element, NoteKind.EQUATION, words_of(element), self._place)

    def _drawing(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        self.page.fates.note(NoteKind.SHAPE)
        self._children(element, style)

    def _embedded(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        """An element without content, in which libxml2 puts all that follows it."""
        self.page.fates.note(NoteKind.SCRIPT)
        self._children(element, style)

    # ------------------------------------------------------------ lists and tables

    def _list(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        self._end_line()
        self._list_at(element, 0)

    def _list_at(self, element: etree._Element, depth: int) -> None:
        number = _start(element) - 1
        kept = "list" in self.page.allowed
        self.page.fates.note(NoteKind.LISTS if kept else NoteKind.LAYOUT)
        self._loose(element.text)
        for child in element:
            if child.tag in ("ul", "ol"):
                self._list_at(child, depth + 1)
            elif child.tag == "li" and dropped_as(child, "li", self._look(child)) is None:
                number += 1
                self._item(child, depth, number if element.tag == "ol" else 0)
            else:
                self._element(child, Piece())
                self._end_line()
            self._loose(child.tail)

    def _lone_item(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        self._end_line()
        self._item(element, 0, 0)

    def _item(self, element: etree._Element, depth: int, number: int) -> None:
        """One item; ``number`` 0 is a bullet."""
        lists = [one for one in element if one.tag in ("ul", "ol")]
        place = self.page.budget.spend()
        pieces = self._flat_words(element, skip=lists)
        label = f"{number}." if number else "• "
        kept = "list" in self.page.allowed
        if not plain(pieces).strip():
            self.page.fates.note(NoteKind.LAYOUT if lists else NoteKind.EMPTY_PARAGRAPH)
        else:
            self.page.fates.note(
                NoteKind.LIST_ITEMS if kept else NoteKind.NOT_ALLOWED, plain(pieces), place
            )
        if kept:
            made: Block = Item(
                pieces=pieces,
                depth=depth,
                ordered=number > 0,
                number=number,
                label=label,
                place=place,
            )
        else:
            shown = [Piece(text=f"{label} ")] if number else []
            made = Para(pieces=[*shown, *pieces], place=place)
        if plain(pieces).strip():
            self._blocks.append(made)
        self._end_line()  # pictures of the item
        for one in lists:
            self._list_at(one, depth + 1)

    def _table(self, element: etree._Element, tag: str, look: Look, style: Piece) -> None:
        self._end_line()
        cell = only_cell(element)
        if cell is not None:
            self._frame(element, cell)
            return
        place = self.page.budget.spend()
        allowed = "table" in self.page.allowed
        keeps = allowed and not self.inside
        grid = GridReader(self.page, keeps, self._flat_words, self._stray).read(element, place)
        rows = grid.rows
        kind = NoteKind.TABLES if allowed else NoteKind.NOT_ALLOWED
        if not rows:
            kind = NoteKind.EMPTY_PARAGRAPH
        elif self.inside:
            kind = NoteKind.NESTED_TABLE
        self.page.fates.note(kind, words_of(element), place)
        if rows and allowed:
            self._blocks.append(grid)
        elif rows:
            self._blocks.extend(Para(pieces=pieces_of(row), place=place) for row in rows)
        self._end_line()

    def _frame(self, table: etree._Element, cell: etree._Element) -> None:
        """A table of one cell: what is inside stands on its own."""
        self.page.fates.note(NoteKind.FRAME_TABLE, place=self._place)
        within, one = 0, cell
        while one is not table:
            within, one = within + 1, one.getparent()
        self.page.fates.note(NoteKind.TABLE_PARTS, amount=within)
        self._beside(table, cell)
        self._children(cell, Piece())
        self._end_line()

    def _beside(self, part: etree._Element, cell: etree._Element) -> None:
        """What stands in a table of one cell outside the cell."""
        self._loose(part.text)
        for child in part:
            if cell in child.iter():
                if child is not cell:
                    self._beside(child, cell)
            elif child.tag in ("tr", "tbody", "thead", "tfoot", "colgroup", "col"):
                self.page.fates.note(NoteKind.TABLE_PARTS)
                self._beside(child, cell)
            else:
                self._element(child, Piece())
            self._loose(child.tail)

    def _stray(self, found: etree._Element | str) -> None:
        if isinstance(found, str):
            self._loose(found)
        else:
            self._element(found, Piece())
            self._end_line()

    # ------------------------------------------------------------ words

    def _flat_words(
        self, element: etree._Element, skip: list[etree._Element] | None = None
    ) -> list[Piece]:
        """All words of an element on one line, its blocks parted by line breaks."""
        inner = PageReader(self.page, inside=True, _preformatted=self._preformatted)
        inner._text(element.text, Piece())
        for child in element:
            if child not in (skip or ()):
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
                case Line():
                    continue
                case Grid():
                    line = [p for row in block.rows for p in (*pieces_of(row), Piece(text=" "))]
                case Item():
                    line = [Piece(text=block.label), *block.pieces]
                case Para():
                    line = list(block.pieces)
            pieces.extend([Piece(is_break=True), *line] if pieces else line)
        return pieces


def _start(element: etree._Element) -> int:
    said = element.get("start") or "1"
    return int(said) if said.isascii() and said.isdigit() and len(said) < 8 else 1


_HANDLERS: Mapping[str, _Handler] = MappingProxyType(
    {
        **dict.fromkeys(_BLOCKS, PageReader._block),
        "ul": PageReader._list,
        "ol": PageReader._list,
        "li": PageReader._lone_item,
        "table": PageReader._table,
        "br": PageReader._break,
        "hr": PageReader._rule,
        "img": PageReader._picture,
        "v:imagedata": PageReader._picture,
        "a": PageReader._link,
        "embed": PageReader._embedded,
        "math": PageReader._equation,
        "m:omath": PageReader._equation,
        **dict.fromkeys(
            ("v:shape", "v:shapetype", "v:group", "v:rect", "v:line", "v:oval"),
            PageReader._drawing,
        ),
    }
)
