"""One paragraph of a docx as pieces with marks, and what hangs on it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.importers.blocks import Picture
from editor_app.importers.docx_drawings import DrawingReader
from editor_app.importers.docx_elements import drop, inside
from editor_app.importers.docx_forms import form_value
from editor_app.importers.docx_names import MC, M, R, W, chosen, flag, number, texts, value
from editor_app.importers.docx_notes import NoteBook
from editor_app.importers.docx_styles import Styles
from editor_app.importers.docx_symbols import symbol
from editor_app.importers.package_file import Relation
from editor_app.importers.pieces import Piece, clean_href, clean_text
from editor_app.importers.receipt import Ledger, NoteKind

_SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_LINK_FIELD = re.compile(r'^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s\\"]+))', re.IGNORECASE)
_MOST_FIELDS = 64  # open at once
_LOOKS = tuple(W + name for name in ("rFonts", "sz", "color", "u", "highlight", "shd"))
_RAISED = 4  # half points; less is a matter of looks
_STRIKES = ("strike", "dstrike")
_SCRIPTS = {"superscript": "sup", "subscript": "sub"}
_CHARACTERS = {f"{W}noBreakHyphen": "-", f"{W}softHyphen": "", f"{W}ptab": " ", f"{W}tab": " "}


@dataclass(slots=True)
class Line:
    """What a paragraph holds: its pieces, and pictures and text boxes to stand after it."""

    pieces: list[Piece] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    links: list[str] = field(default_factory=list)  # kept if the words of the paragraph are


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    in_result: bool = False
    href: str = ""
    told: bool = False  # whether the receipt speaks of it


@dataclass(slots=True)
class InlineReader:
    """Reads the paragraphs of one part in order; fields may reach from one into the next."""

    styles: Styles
    relations: Mapping[str, Relation]
    drawings: DrawingReader
    notebook: NoteBook
    ledger: Ledger
    _fields: list[_Field] = field(default_factory=list)

    def read(self, paragraph: etree._Element, place: int) -> Line:
        """Everything in a paragraph but its properties."""
        line = Line()
        self._children(paragraph, line, place, "")
        return line

    def _children(self, parent: etree._Element, line: Line, place: int, href: str) -> None:
        for child in parent:
            reader = _READERS.get(child.tag)
            if reader is not None:
                reader(self, child, line, place, href)
            elif len(child):  # an unknown wrapper hides no words
                self._children(child, line, place, href)

    def _skip(self, _e: etree._Element, _l: Line, _p: int, _h: str) -> None:
        """Properties and marks without words."""

    def _inserted(self, element: etree._Element, line: Line, place: int, href: str) -> None:
        self.ledger.add(NoteKind.REVISION_INSERTED, place=place)
        self._children(element, line, place, href)

    def _deleted(self, element: etree._Element, _l: Line, place: int, _h: str) -> None:
        drop(self.ledger, element, NoteKind.REVISION_DELETED, texts(element), place)

    def _alternative(self, element: etree._Element, line: Line, place: int, href: str) -> None:
        branch = chosen(element)
        if branch is not None:
            self._children(branch, line, place, href)

    def _equation(self, element: etree._Element, line: Line, place: int, _h: str) -> None:
        words, _ = clean_text(texts(element))
        drop(self.ledger, element, NoteKind.EQUATION, words, place)
        line.pieces.append(Piece(text=f"〔公式：{words}〕" if words.strip() else "〔公式〕"))

    def _hyperlink(self, element: etree._Element, line: Line, place: int, href: str) -> None:
        relation = self.relations.get(element.get(f"{R}id", ""))
        target = relation.target if relation is not None and relation.external else ""
        anchor = element.get(f"{W}anchor", "")
        address = f"{target}#{anchor}" if target and anchor else target or f"#{anchor}"
        self._children(element, line, place, self._link(address, line, place) or href)

    def _simple_field(self, element: etree._Element, line: Line, place: int, href: str) -> None:
        address = self._field_link(element.get(f"{W}instr", ""), line, place)
        self._children(element, line, place, address or href)

    def _field_link(self, instruction: str, line: Line, place: int) -> str:
        """Tell the fate of a field; the address it leads to, if it is a link worth keeping."""
        match = _LINK_FIELD.match(instruction)
        if match is None:
            self.ledger.count(NoteKind.FIELD_RESULT)
            return ""
        return self._link(match.group(1) or match.group(2), line, place)

    def _link(self, address: str, line: Line, place: int) -> str:
        """A link worth keeping; others are noted, their words stay."""
        if _SAFE.match(address):
            line.links.append(address)
            return clean_href(address)
        self.ledger.add(NoteKind.LINK_DROPPED, address, place)
        return ""

    def _run(self, run: etree._Element, line: Line, place: int, href: str) -> None:
        style = self._style(run.find(f"{W}rPr"), place)
        if style is None:
            drop(self.ledger, run, NoteKind.HIDDEN_TEXT, texts(run), place)
            return
        if href:
            style = replace(style, href=href)
        self._content(run, line, place, style)

    def _content(self, run: etree._Element, line: Line, place: int, style: Piece) -> None:
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                self._text(child.text or "", line, style)
            elif tag in _CHARACTERS:
                self.ledger.count(NoteKind.TAB, int(tag == f"{W}tab"))
                self._text(_CHARACTERS[tag], line, style)
            elif tag == f"{MC}AlternateContent":
                branch = chosen(child)
                if branch is not None:
                    self._content(branch, line, place, style)
            elif tag in _RUN_READERS:
                _RUN_READERS[tag](self, child, line, place, style)
            elif len(child) and tag != f"{W}rPr":
                self._content(child, line, place, style)

    def _text(self, text: str, line: Line, style: Piece) -> None:
        cleaned, dropped = clean_text(text)
        self.ledger.count(NoteKind.INVISIBLE, dropped)
        href = style.href or next((one.href for one in self._fields if one.href), "")
        if cleaned:
            line.pieces.append(replace(style, text=cleaned, href=href))

    def _style(self, rpr: etree._Element | None, place: int) -> Piece | None:
        """The marks of a run; ``None`` if it is hidden."""
        if rpr is None:
            return Piece()
        named = self.styles.character(value(rpr, "rStyle"))
        hidden = flag(rpr, "vanish")
        if hidden or (hidden is None and named.hidden):
            return None
        if any(child.tag in _LOOKS for child in rpr):
            self.ledger.count(NoteKind.FORMATTING)
        if any(flag(rpr, name) for name in _STRIKES):
            self.ledger.add(NoteKind.STRIKE, place=place)
        strong, emphasis = flag(rpr, "b"), flag(rpr, "i")
        return Piece(
            strong=named.strong if strong is None else strong,
            emphasis=(named.emphasis if emphasis is None else emphasis) or bool(flag(rpr, "em")),
            script=_SCRIPTS.get(value(rpr, "vertAlign") or "", "") or _raised(rpr),
        )

    def _break(self, element: etree._Element, line: Line, _p: int, style: Piece) -> None:
        if element.get(f"{W}type", "textWrapping") in ("page", "column"):
            self.ledger.count(NoteKind.PAGE_BREAK)
        else:
            line.pieces.append(replace(style, is_break=True))

    def _symbol(self, element: etree._Element, line: Line, place: int, style: Piece) -> None:
        text, known = symbol(element.get(f"{W}font", ""), element.get(f"{W}char", ""))
        if not known:
            self.ledger.add(NoteKind.SYMBOL, element.get(f"{W}char", ""), place)
        self._text(text, line, style)

    def _ruby(self, element: etree._Element, line: Line, place: int, style: Piece) -> None:
        base, above = element.find(f"{W}rubyBase"), element.find(f"{W}rt")
        if base is not None:
            self._children(base, line, place, style.href)
        words = "" if above is None else texts(above)
        self.ledger.add(NoteKind.RUBY, words, place)
        self.ledger.count(NoteKind.WITHIN, 0 if above is None else inside(above))
        if words:
            self._text(f"（{words}）", line, style)

    def _drawing(self, element: etree._Element, line: Line, place: int, style: Piece) -> None:
        drawing = self.drawings.read(element, place)
        if drawing.words:
            self._text(drawing.words, line, style)
        line.pictures.extend(drawing.pictures)
        line.boxes.extend(drawing.boxes)

    def _note(self, element: etree._Element, line: Line, _p: int, _s: Piece) -> None:
        endnote = element.tag == f"{W}endnoteReference"
        number = self.notebook.refer(element.get(f"{W}id", ""), endnote=endnote)
        if number:
            line.pieces.append(Piece(note=number))

    def _field_mark(self, element: etree._Element, line: Line, place: int, style: Piece) -> None:
        kind = element.get(f"{W}fldCharType")
        self._text(form_value(element), line, style)
        if kind == "begin":
            if len(self._fields) < _MOST_FIELDS:
                self._fields.append(_Field())
            else:
                self.ledger.count(NoteKind.FIELD_RESULT)
        elif kind == "separate" and self._fields:
            current = self._fields[-1]
            current.in_result = True
            if not current.told:
                current.told = True
                current.href = self._field_link(current.instruction, line, place)
        elif kind == "end" and self._fields:
            self._end_field(self._fields.pop())

    def end_fields(self) -> None:
        """A part has ended; fields that are still open end with it."""
        while self._fields:
            self._end_field(self._fields.pop())

    def _end_field(self, one: _Field) -> None:
        if not one.told:  # it shows nothing, as an entry of an index does
            self.ledger.count(NoteKind.FIELD_RESULT)

    def _instruction(self, element: etree._Element, _l: Line, _p: int, _s: Piece) -> None:
        if self._fields and not self._fields[-1].in_result:
            joined = self._fields[-1].instruction + (element.text or "")
            self._fields[-1].instruction = joined[:4096]

    def _skip_in_run(self, _e: etree._Element, _l: Line, _p: int, _s: Piece) -> None:
        """Run properties and marks without words."""

    def _deleted_text(self, element: etree._Element, _l: Line, place: int, _s: Piece) -> None:
        # outside of a tracked deletion, where it does not belong; Word shows none of it
        self.ledger.add(NoteKind.HIDDEN_TEXT, element.text or "", place)

    def _bare_text(self, element: etree._Element, line: Line, _p: int, href: str) -> None:
        self._text(element.text or "", line, Piece(href=href))


def _raised(rpr: etree._Element) -> str:
    """LibreOffice writes superscript as smaller letters on a raised line."""
    position = number(value(rpr, "position")) or 0
    if abs(position) < _RAISED or rpr.find(f"{W}sz") is None:
        return ""
    return "sup" if position > 0 else "sub"


_Reader = Callable[[InlineReader, etree._Element, Line, int, str], None]
_RunReader = Callable[[InlineReader, etree._Element, Line, int, Piece], None]
_READERS: Mapping[str, _Reader] = {
    f"{W}r": InlineReader._run,
    f"{W}t": InlineReader._bare_text,
    f"{W}pPr": InlineReader._skip,
    f"{W}sdtPr": InlineReader._skip,
    f"{W}ins": InlineReader._inserted,
    f"{W}moveTo": InlineReader._inserted,
    f"{W}del": InlineReader._deleted,
    f"{W}moveFrom": InlineReader._deleted,
    f"{W}hyperlink": InlineReader._hyperlink,
    f"{W}fldSimple": InlineReader._simple_field,
    f"{MC}AlternateContent": InlineReader._alternative,
    f"{M}oMath": InlineReader._equation,
    f"{M}oMathPara": InlineReader._equation,
}
_RUN_READERS: Mapping[str, _RunReader] = {
    f"{W}rPr": InlineReader._skip_in_run,
    f"{W}br": InlineReader._break,
    f"{W}cr": InlineReader._break,
    f"{W}sym": InlineReader._symbol,
    f"{W}ruby": InlineReader._ruby,
    f"{W}drawing": InlineReader._drawing,
    f"{W}pict": InlineReader._drawing,
    f"{W}object": InlineReader._drawing,
    f"{W}footnoteReference": InlineReader._note,
    f"{W}endnoteReference": InlineReader._note,
    f"{W}fldChar": InlineReader._field_mark,
    f"{W}instrText": InlineReader._instruction,
    f"{W}delText": InlineReader._deleted_text,
}
