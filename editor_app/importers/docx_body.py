"""The blocks of a docx in order: paragraphs, headings, lists, tables, pictures."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.importers.blocks import DEEPEST_HEADING, Block, Item, Para, Role
from editor_app.importers.budget import Budget
from editor_app.importers.docx_elements import INSERTED, REMOVED, drop, end_deleted
from editor_app.importers.docx_inline import InlineReader, Line
from editor_app.importers.docx_names import MC, M, R, W, chosen, flag, number, texts, value
from editor_app.importers.docx_numbering import Label, Numbering
from editor_app.importers.docx_styles import Style, Styles
from editor_app.importers.docx_tables import read_table
from editor_app.importers.headings import level_by_number
from editor_app.importers.pieces import Piece, plain
from editor_app.importers.receipt import Ledger, NoteKind

_BODY_TEXT = 9  # the outline level by which a document says that a paragraph is no heading
_TITLE_SIZE = 36  # half points: 小二 (18 pt) and larger; the titles of GB/T 9704 are 22 pt
_TITLE_PLACES = 30  # a title stands at the beginning


@dataclass(slots=True)
class BodyReader:
    """Reads block content of one part; text boxes and table cells are read by the same rules."""

    inline: InlineReader
    styles: Styles
    numbering: Numbering
    ledger: Ledger
    budget: Budget
    _carried: list[Piece] = field(default_factory=list)  # of a paragraph whose end was deleted

    def read_part(self, container: etree._Element) -> list[Block]:
        """The same for all of a part; a field left open there ends with it."""
        blocks = self.read(container)
        self.inline.end_fields()
        return blocks

    def read(self, container: etree._Element) -> list[Block]:
        """All blocks below ``container``."""
        blocks: list[Block] = []
        for child in container:
            blocks.extend(self._block(child))
        if self._carried:
            blocks.append(Para(pieces=self._carried, filler=True))
            self._carried = []
        return blocks

    def _block(self, element: etree._Element) -> Sequence[Block]:
        tag = element.tag
        if tag == f"{W}p":
            return self._paragraph(element)
        if tag == f"{W}tbl":
            return self._table(element)
        if tag in REMOVED:
            place = self.budget.spent
            drop(self.ledger, element, NoteKind.REVISION_DELETED, texts(element), place)
            return ()
        if tag in INSERTED:
            self.ledger.add(NoteKind.REVISION_INSERTED, place=self.budget.spent)
        if tag == f"{MC}AlternateContent":
            branch = chosen(element)
            return () if branch is None else self._inside(branch)
        if tag in (f"{W}altChunk", f"{W}subDoc"):
            self.ledger.add(NoteKind.EMBEDDED, element.get(f"{R}id", ""), self.budget.spent)
            return (Para(pieces=[Piece(text="〔嵌入文件〕")], filler=True),)
        if tag in (f"{W}r", f"{W}hyperlink", f"{M}oMathPara", f"{M}oMath"):
            return self._loose(element)
        return self._inside(element)  # a wrapper, known or not, hides nothing

    def _inside(self, element: etree._Element) -> list[Block]:
        blocks: list[Block] = []
        for child in element:
            blocks.extend(self._block(child))
        return blocks

    def _loose(self, element: etree._Element) -> list[Block]:
        """Inline content that stands where a paragraph should."""
        holder = etree.Element(f"{W}p")
        holder.append(deepcopy(element))  # append alone would move it under the caller's feet
        line = self.inline.read(holder, self.budget.spend())
        return self._finish(line, [Para(pieces=line.pieces, place=self.budget.spent, filler=True)])

    def _paragraph(self, element: etree._Element) -> list[Block]:
        place = self.budget.spend()
        ppr = element.find(f"{W}pPr")
        style = self.styles.get(value(ppr, "pStyle"))
        label = self._label(ppr, style)
        line = self.inline.read(element, place)
        if self._carried:
            line.pieces = [*self._carried, *line.pieces]
            self._carried = []
        mark = None if ppr is None else ppr.find(f"{W}rPr")
        self._note_end(mark, place)
        if end_deleted(element):
            self._carried = line.pieces
            return self._finish(line, [], goes_on=True)
        text = plain(line.pieces)
        if not text.strip():
            holds = line.pictures or line.boxes
            self.ledger.count(NoteKind.LAYOUT if holds else NoteKind.EMPTY_PARAGRAPH)
            return self._finish(line, [])
        if style.hidden and flag(mark, "vanish") is not False and self._all_hidden(element):
            self.ledger.add(NoteKind.HIDDEN_TEXT, text, place)
            self.ledger.count(NoteKind.EMPTY_PARAGRAPH)
            return self._finish(line, [])
        if style.is_contents:
            self.ledger.add(NoteKind.CONTENTS, text, place)
            return self._finish(line, [])
        self.ledger.count(NoteKind.INDENT, int(text != text.strip() and not _numbers_note(element)))
        return self._finish(line, [self._shape(element, ppr, style, label, line, place)])

    def _note_end(self, mark: etree._Element | None, place: int) -> None:
        """The end of a paragraph can be a tracked change of its own."""
        for change in () if mark is None else mark:
            if change.tag in REMOVED:
                self.ledger.add(NoteKind.REVISION_DELETED, "¶", place)
            elif change.tag in INSERTED:
                self.ledger.add(NoteKind.REVISION_INSERTED, place=place)

    def _all_hidden(self, element: etree._Element) -> bool:
        """Whether no run says it is to be seen although its style hides it."""
        return all(flag(rpr, "vanish") is not False for rpr in element.iter(f"{W}rPr"))

    def _shape(
        self,
        element: etree._Element,
        ppr: etree._Element | None,
        style: Style,
        label: Label | None,
        line: Line,
        place: int,
    ) -> Block:
        said = number(value(ppr, "outlineLvl"))
        outline = style.outline if said is None else said
        level = outline + 1 if outline is not None and 0 <= outline < 9 else 0
        if label is not None and not level and label.listlike:
            return Item(
                pieces=line.pieces,
                depth=label.depth,
                ordered=not label.bullet,
                number=label.number,
                label=f"{label.text} " if label.bullet else _joined(label.text, line.pieces),
                place=place,
            )
        pieces: list[Piece] = line.pieces
        if label is not None and label.text and not label.bullet:
            self.ledger.count(NoteKind.NUMBERS)
            if label.unknown_form:
                self.ledger.add(NoteKind.NUMBER_FORMAT, label.text, place)
            pieces = [Piece(text=_joined(label.text, pieces)), *pieces]
        if level > DEEPEST_HEADING:
            self.ledger.count(NoteKind.DEEP_HEADING)
            level = DEEPEST_HEADING
        role = self._role(element, ppr, style, place) if not label else Role.PLAIN
        strong = all(piece.strong for piece in line.pieces if piece.text.strip())
        if outline != _BODY_TEXT:  # who calls it body text needs no guess
            level = level or level_by_number(plain(pieces), strong=strong)
        if role is Role.TITLE or level:
            # a heading is bold by the page's style, not by its words
            pieces = [replace(piece, strong=False) for piece in pieces]
        return Para(pieces=pieces, level=level, role=role, place=place)

    def _role(
        self, element: etree._Element, ppr: etree._Element | None, style: Style, place: int
    ) -> Role:
        if style.is_title:
            return Role.TITLE
        if place > _TITLE_PLACES:
            return Role.PLAIN
        jc = value(ppr, "jc")
        centred = style.centred if jc is None else jc == "center"
        sizes = [number(value(rpr, "sz")) or 0 for rpr in element.iterfind(f"{W}r/{W}rPr")]
        size = max(sizes, default=0) or style.size or 0
        return Role.TITLE if centred and size >= _TITLE_SIZE else Role.PLAIN

    def _label(self, ppr: etree._Element | None, style: Style) -> Label | None:
        numbering = None if ppr is None else ppr.find(f"{W}numPr")
        num_id = value(numbering, "numId") or style.num_id
        depth = number(value(numbering, "ilvl"))
        if num_id is None or num_id == "0":
            return None
        if depth is None:
            depth = style.depth or 0
        return self.numbering.label(num_id, depth)

    def _finish(self, line: Line, blocks: list[Block], *, goes_on: bool = False) -> list[Block]:
        """Put pictures and text boxes after the paragraph they hang on.

        Links are kept with its words, which may go on in the next paragraph.
        """
        for address in line.links:
            kept = NoteKind.LINKS if blocks or goes_on else NoteKind.LINK_DROPPED
            self.ledger.add(kept, "" if kept is NoteKind.LINKS else address)
        if blocks:
            self.ledger.count(NoteKind.PICTURE_MOVED, len(line.pictures))
        blocks.extend(line.pictures)
        for box in line.boxes:
            carried, self._carried = self._carried, []
            blocks.extend(self.read(box))
            self._carried = carried
        return blocks

    def _table(self, element: etree._Element) -> Sequence[Block]:
        return read_table(element, self.read, self.ledger, self.budget)


def _numbers_note(paragraph: etree._Element) -> bool:
    """Whether a note's own number stands in front, which a blank parts from its words."""
    return next(paragraph.iter(f"{W}footnoteRef", f"{W}endnoteRef"), None) is not None


def _joined(label: str, pieces: Sequence[Piece]) -> str:
    """A label as it stands before its words: a blank only between Latin signs."""
    following = plain(pieces).lstrip()[:1]
    wide = label[-1:] > "\u2e7f" or following > "\u2e7f"
    return label if wide else f"{label} "
