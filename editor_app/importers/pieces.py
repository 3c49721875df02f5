"""Inline content of an import: a row of pieces with marks, tidied the way the product keeps it.

Links stand outside, then strong, then emphasis, then super- and subscript; marks never begin or
end in a blank. These are the rules of ``rendering.runs``, which this room may not import; the tests
hold both equal.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from urllib.parse import quote

NOTE_PLACE = "\u2060"  # where a note stands in plain text: one character that nobody sees
_LINE_ENDS = re.compile(r"[\r\n\t\u2028\u2029\x85\x0b\x0c]")
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]"
)
_UNSAFE_HREF = re.compile(r"[\s\\()<>\"'`\[\]{}*|^]|[\x00-\x20\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text with one set of marks; an empty ``href`` is no link."""

    text: str = ""
    is_break: bool = False
    strong: bool = False
    emphasis: bool = False
    script: str = ""  # "", "sup" or "sub"
    href: str = ""
    note: str = ""  # the number of a note, which has neither text nor marks


Pieces = Sequence[Piece]


class Mark(StrEnum):
    """What a node of the nested content is."""

    TEXT = "text"
    BREAK = "br"
    LINK = "a"
    STRONG = "strong"
    EMPHASIS = "em"
    SUPERSCRIPT = "sup"
    SUBSCRIPT = "sub"
    NOTE = "note"  # its text is its number


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    mark: Mark
    text: str = ""
    href: str = ""
    children: tuple["Node", ...] = ()


def clean_text(text: str) -> tuple[str, int]:
    """Text fit for a line, and how many control characters had to go."""
    cleaned, dropped = _UNPRINTABLE.subn("", _LINE_ENDS.sub(" ", text))
    return cleaned, dropped


def clean_href(href: str) -> str:
    """Percent-encode what would end or break a Markdown link."""
    return _UNSAFE_HREF.sub(lambda match: quote(match.group(), safe=""), href.strip())


def plain(pieces: Iterable[Piece]) -> str:
    """The characters a reader sees; a line break is a newline."""
    return "".join(
        "\n" if piece.is_break else NOTE_PLACE if piece.note else piece.text for piece in pieces
    )


def tidy(pieces: Iterable[Piece]) -> list[Piece]:
    """Merge equal neighbours, take outer blanks away and marks off the blanks at their edges."""
    parts = _unmark_blanks([part for piece in pieces for part in _split_edges(piece)])
    shown = [index for index, part in enumerate(parts) if not is_gap(part)]
    parts = parts[shown[0] : shown[-1] + 1] if shown else []
    merged: list[Piece] = []
    for look, group in groupby(parts, key=lambda part: replace(part, text="")):
        if look.is_break or look.note:
            merged.extend(group)
        else:  # joined at once: adding word by word is quadratic, and Word writes many runs
            merged.append(replace(look, text="".join(part.text for part in group)))
    return merged


def nest(pieces: Iterable[Piece]) -> tuple[Node, ...]:
    """The one nesting of a row of pieces."""
    return _nest(tidy(pieces), 0)


def is_gap(piece: Piece) -> bool:
    """Whether a piece is a break or blank."""
    return piece.is_break or not (piece.note or piece.text.strip())


def _split_edges(piece: Piece) -> list[Piece]:
    if piece.is_break or piece.note:
        return [piece]
    core = piece.text.strip()
    if not core or core == piece.text:
        return [piece] if piece.text else []
    begin = piece.text.index(core)
    parts = (piece.text[:begin], core, piece.text[begin + len(core) :])
    return [replace(piece, text=part) for part in parts if part]


def _unmark_blanks(parts: list[Piece]) -> list[Piece]:
    """A blank keeps only the marks both its nearest words carry."""
    after = Piece()
    following: list[Piece] = []
    for part in reversed(parts):
        following.append(after)
        if not is_gap(part):
            after = part
    before = Piece()
    result: list[Piece] = []
    for part, after in zip(parts, reversed(following), strict=True):
        if is_gap(part):
            part = _common_marks(part, before, after)
        else:
            before = part
        result.append(part)
    return result


def _common_marks(part: Piece, before: Piece, after: Piece) -> Piece:
    return replace(
        part,
        strong=part.strong and before.strong and after.strong,
        emphasis=part.emphasis and before.emphasis and after.emphasis,
        script=part.script if part.script == before.script == after.script else "",
        href=part.href if part.href == before.href == after.href else "",
    )


_LEVELS: tuple[tuple[Callable[[Piece], object], Callable[[Piece], Mark | None]], ...] = (
    (lambda piece: piece.href, lambda piece: Mark.LINK if piece.href else None),
    (lambda piece: piece.strong, lambda piece: Mark.STRONG if piece.strong else None),
    (lambda piece: piece.emphasis, lambda piece: Mark.EMPHASIS if piece.emphasis else None),
    (lambda piece: piece.script, lambda piece: Mark(piece.script) if piece.script else None),
)


def _nest(pieces: Sequence[Piece], level: int) -> tuple[Node, ...]:
    if level == len(_LEVELS):
        return tuple(_leaf(piece) for piece in pieces)
    key, mark_of = _LEVELS[level]
    result: list[Node] = []
    for _, group in groupby(pieces, key=key):
        members = list(group)
        children = _nest(members, level + 1)
        mark = mark_of(members[0])
        if mark is None:
            result.extend(children)
        else:
            result.append(Node(mark=mark, href=members[0].href, children=children))
    return tuple(result)


def _leaf(piece: Piece) -> Node:
    if piece.note:
        return Node(mark=Mark.NOTE, text=piece.note)
    return Node(mark=Mark.BREAK) if piece.is_break else Node(mark=Mark.TEXT, text=piece.text)
