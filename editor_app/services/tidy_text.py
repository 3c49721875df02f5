"""A line while it is being tidied: what each stretch of it was, and what it has become.

Passes see the text as it stands after the passes before them; the pieces remember the characters
they came from, so that in the end every change is told against the original.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from editor_app.services.tidy_lines import KEPT

# Addresses, mail, file and domain names: ASCII stretches that are not prose.
_ADDRESS = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]{1,15}://[!-~]+|mailto:[!-~]+|(?<![\w.+-])[\w.+-]+@[A-Za-z0-9.-]+"
    r"|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*[A-Za-z][A-Za-z0-9_-]*)+(?:/[!-~]*)?",
    re.ASCII,
)
_AFTER_ADDRESS = "\"'.,;:!?)]}"


class TidyKind(StrEnum):
    """What house style has to say about a stretch of text, in the order it is listed."""

    INVISIBLE = "invisible"
    PINYIN = "pinyin"
    TRADITIONAL = "traditional"
    WIDTH = "width"
    DOC_NUMBER = "doc_number"
    NUMBERING = "numbering"
    DATE = "date"
    PUNCTUATION = "punctuation"
    QUOTES = "quotes"
    DASHES = "dashes"
    DUPLICATE = "duplicate"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement in a line's present text; not `certain` where context decides."""

    start: int
    end: int
    new: str
    kind: TidyKind
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the original and its present text; without a kind it is untouched."""

    start: int
    end: int
    text: str
    kind: TidyKind | None = None
    certain: bool = True


class WorkingLine:
    """One line on its way through the passes."""

    def __init__(self, text: str) -> None:
        self.original = text
        self._pieces = [
            Piece(start=index, end=index + 1, text=character)
            for index, character in enumerate(text)
        ]
        self.text = text

    @property
    def guarded(self) -> str:
        """The present text, what may not be touched hidden behind `KEPT`."""
        return _ADDRESS.sub(_hidden, self.text)

    def take(self, edits: Iterable[Edit]) -> bool:
        """Make these edits of the present text; tell whether there was one."""
        wanted = _apart([edit for edit in edits if self._allowed(edit)])
        if not wanted:
            return False
        pieces: list[Piece | None] = list(self._pieces)
        starts = [0, *accumulate(len(piece.text) for piece in self._pieces)][:-1]
        behind = len(pieces)
        for edit in reversed(wanted):  # what stands left of an edit keeps its place
            behind = 1 + _replace(pieces, starts, behind, edit)
        self._pieces = [piece for piece in pieces if piece is not None]
        self.text = "".join(piece.text for piece in self._pieces)
        return True

    def changes(self) -> list[Piece]:
        """The changed stretches of the original, neighbours of one kind joined."""
        joined: list[Piece] = []
        for piece in self._pieces:
            if piece.kind is None or piece.text == self.original[piece.start : piece.end]:
                continue
            previous = joined[-1] if joined else None
            if previous and previous.end == piece.start and _alike(previous, piece):
                text = previous.text + piece.text
                joined[-1] = replace(previous, end=piece.end, text=text)
            else:
                joined.append(piece)
        return joined

    def _allowed(self, edit: Edit) -> bool:
        old = self.text[edit.start : edit.end]
        return bool(old) and old != edit.new and KEPT not in old and "\n" not in old


def _replace(pieces: list[Piece | None], starts: list[int], behind: int, edit: Edit) -> int:
    """Make one piece of those an edit touches, all before `behind`; tell where it stands."""
    first = bisect_right(starts, edit.start, 0, behind) - 1
    last = bisect_left(starts, edit.end, first, behind) - 1
    old = [piece for piece in pieces[first : last + 1] if piece is not None]
    text = "".join(piece.text for piece in old)
    before = text[: edit.start - starts[first]]
    after = text[edit.end - starts[first] :]
    kinds = [piece for piece in old if piece.kind is not None]
    pieces[first : last + 1] = [None] * (last + 1 - first)
    pieces[first] = Piece(
        start=old[0].start,
        end=old[-1].end,
        text=before + edit.new + after,
        kind=next((piece.kind for piece in kinds), edit.kind),
        certain=edit.certain and all(piece.certain for piece in kinds),
    )
    return first


def _hidden(match: re.Match[str]) -> str:
    core = match[0].rstrip(_AFTER_ADDRESS)
    return KEPT * len(core) + match[0][len(core) :]


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    """Edits that do not overlap; of two that do, the earlier one."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _alike(left: Piece, right: Piece) -> bool:
    return (left.kind, left.certain) == (right.kind, right.certain)
