"""Words, marks and links of a page, and what never comes into a text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lxml import etree

from editor_app.importers.docx_symbols import symbol
from editor_app.importers.html_lines import WRAP
from editor_app.importers.html_style import Look
from editor_app.importers.pieces import Piece, Pieces, clean_href, clean_text
from editor_app.importers.receipt import NoteKind

SILENT = frozenset(
    (
        *("script", "noscript", "template", "iframe", "object", "svg"),
        *("input", "button", "select", "textarea", "map", "datalist"),
        *("audio", "video", "canvas", "applet", "frameset", "frame"),
        *("style", "link", "meta", "title", "head", "base", "xml"),
    )
)
_OF_THE_HEAD = frozenset(("style", "link", "meta", "title", "head", "base"))
_SAFE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_OWN = re.compile(r"att:[0-9a-f]{1,64}(?:/[\w.%-]*)?")
_SPACE = re.compile("[ \t\r\n\f\xa0]+")
_MARKS: Mapping[str, Mapping[str, object]] = {
    "b": {"strong": True},
    "strong": {"strong": True},
    "i": {"emphasis": True},
    "em": {"emphasis": True},
    "sup": {"script": "sup"},
    "sub": {"script": "sub"},
}


def dropped_as(element: etree._Element, tag: str, look: Look) -> NoteKind | None:
    """Under what name an element goes with everything inside it; ``None`` for one that stays."""
    if tag in SILENT:
        return NoteKind.FORMATTING if tag in _OF_THE_HEAD else NoteKind.SCRIPT
    if tag == "del":
        return NoteKind.REVISION_DELETED
    if look.comment:
        return NoteKind.COMMENT
    if look.hidden:
        return NoteKind.HIDDEN_TEXT
    if look.contents:
        return NoteKind.CONTENTS
    if look.margin:
        return NoteKind.HEADER_FOOTER
    return NoteKind.FORMATTING if tag == "rp" else None


def marked(tag: str, look: Look, style: Piece) -> tuple[Piece, NoteKind]:
    """The marks of what is inside an element, and the element's fate."""
    inner = replace(style, **_MARKS.get(tag, {}))  # type: ignore[arg-type]  # table of marks
    kind = NoteKind.MARKS if tag in _MARKS else NoteKind.FORMATTING
    styled = replace(
        inner,
        strong=inner.strong if look.strong is None else look.strong,
        emphasis=inner.emphasis if look.emphasis is None else look.emphasis,
        script=look.script or inner.script,
    )
    if kind is NoteKind.MARKS and styled == style:
        kind = NoteKind.FORMATTING  # a mark its own style takes back, or one inside its like
    elif kind is NoteKind.FORMATTING and styled != style:
        kind = NoteKind.STYLE_MARKS
    if tag == "ins":
        kind = NoteKind.REVISION_INSERTED
    elif tag in ("s", "strike") or look.struck:
        kind = NoteKind.STRIKE
    elif tag == "ruby":
        kind = NoteKind.RUBY
    return styled, kind


def link_of(href: str, style: Piece, allowed: frozenset[str]) -> tuple[Piece, NoteKind]:
    """How the words of a link look, and the link's fate; an anchor is mere layout."""
    if not href:
        return style, NoteKind.LAYOUT
    if not (_SAFE.match(href) or _OWN.fullmatch(href)):
        return style, NoteKind.LINK_DROPPED
    if "link" not in allowed:
        return style, NoteKind.NOT_ALLOWED
    return replace(style, href=clean_href(href)), NoteKind.LINKS


def pieces_of(row: Sequence[Pieces]) -> list[Piece]:
    """The cells of a row on one line."""
    line: list[Piece] = []
    for cell in row:
        if cell:
            line.extend([Piece(text=" "), *cell] if line else cell)
    return line


def pieces_of_text(
    text: str, style: Piece, *, preformatted: bool, font: str
) -> tuple[list[Piece], int, int]:
    """The pieces of a stretch of text; how many control characters went, and unknown signs."""
    pieces: list[Piece] = []
    gone = unknown = at = 0
    for blank in [*_SPACE.finditer(text), None]:
        words, dropped = clean_text(text[at : blank.start() if blank else len(text)])
        gone += dropped
        if font:
            shown = [symbol(font, f"{ord(sign):x}") for sign in words]
            unknown += sum(not known for _, known in shown)
            words = "".join(sign for sign, _ in shown)
        if words:
            pieces.append(replace(style, text=words))
        if blank is not None:
            at = blank.end()
            pieces.extend(_blank(blank.group(), style, preformatted=preformatted))
    return _joined(pieces), gone, unknown


def _blank(said: str, style: Piece, *, preformatted: bool) -> list[Piece]:
    ends = said.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    if preformatted and ends:
        return [replace(style, is_break=True)] * min(ends, 2)
    if ends and "\xa0" not in said:
        return [replace(style, text=WRAP)]
    return [replace(style, text=" ")]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Words and the blanks between them in one piece again."""
    result: list[Piece] = []
    run: list[str] = []
    look = pieces[0] if pieces else Piece()
    for piece in pieces:
        if piece.is_break or piece.text == WRAP:
            if run:
                result.append(replace(look, text="".join(run), is_break=False))
                run = []
            result.append(piece)
        else:
            run.append(piece.text)
    if run:
        result.append(replace(look, text="".join(run), is_break=False))
    return result
