"""Words of a page collected into lines, and lines into blocks; the base of ``html_blocks``."""

from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.blocks import Block, Picture
from editor_app.importers.docx_symbols import symbol
from editor_app.importers.html_inline import pieces_of_text
from editor_app.importers.html_lines import block_of, paragraphs, settled
from editor_app.importers.html_reading import Owner, Page
from editor_app.importers.html_style import Look
from editor_app.importers.pieces import Piece, plain
from editor_app.importers.receipt import NoteKind


@dataclass(slots=True)
class LineReader:
    """Collects words for the innermost block element, the last of its owners."""

    page: Page
    inside: bool = False
    _blocks: list[Block] = field(default_factory=list)
    _line: list[Piece] = field(default_factory=list)
    _waiting: list[Picture] = field(default_factory=list)
    _owners: list[Owner] = field(default_factory=lambda: [Owner(tag="")])
    _breaks: int = 0  # elements that end lines, in the line being collected
    _quotes: int = 0
    _preformatted: int = 0
    _font: str = ""

    @property
    def _place(self) -> int:
        """The paragraph that is being read, counted from 1."""
        return self.page.budget.spent + (0 if self.inside else 1)

    def _look(self, element: etree._Element) -> Look:
        return self.page.sheet.look(element, element.tag)

    def _label(self, element: etree._Element, look: Look) -> str:
        words = "".join(element.itertext()).strip()
        font = look.symbol_font or self._font
        for one in element.iter():
            font = font or (self._look(one).symbol_font if isinstance(one.tag, str) else "")
        return symbol(font, f"{ord(words):x}")[0] if font and len(words) == 1 else words

    def _text(self, text: str | None, style: Piece) -> None:
        if not text:
            return
        pieces, dropped, unknown = pieces_of_text(
            text, style, preformatted=bool(self._preformatted), font=self._font
        )
        self.page.fates.note(NoteKind.INVISIBLE, amount=dropped)
        self.page.fates.note(NoteKind.SYMBOL, place=self._place, amount=unknown)
        self._line.extend(pieces)

    def _loose(self, text: str | None) -> None:
        """Words between the items of a list or the rows of a table."""
        if text and text.strip():
            self._text(text, Piece())
            self._end_line()

    def _end_line(self) -> None:
        """The words collected so far are a line; pictures stand below it."""
        line, self._line = settled(self._line), []
        waiting, self._waiting = self._waiting, []
        breaks, self._breaks = self._breaks, 0
        owner, left = self._owners[-1], 0
        for part in paragraphs(line):
            left += sum(piece.is_break for piece in part)
            block, kind = block_of(
                part,
                owner,
                self.page,
                inside=self.inside,
                quoted=self._quotes > 0,
                place=self.page.budget.spend(),
            )
            self._blocks.append(block)
            if owner.kind is None:
                owner.kind, owner.place, owner.sample = kind, block.place, plain(part)
            owner.label = ""
        kept = min(left, breaks)
        self.page.fates.note(NoteKind.LINE_BREAKS, amount=kept)
        self.page.fates.note(NoteKind.SPARE_BREAKS, amount=breaks - kept)
        self._blocks.extend(waiting)
