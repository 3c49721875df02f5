"""Differences between two short texts, character by character."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

import fast_diff_match_patch

_SECONDS = 0.2  # per text; past it the answer is coarser, never wrong
# Below this share of common characters single letters line up by chance: two whole texts read
# better than confetti.
_LEAST_COMMON = 0.25


class Mark(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Piece(NamedTuple):
    """A stretch of text with its mark; never empty."""

    mark: Mark
    text: str


Pieces = tuple[Piece, ...]
_MARKS = {"=": Mark.SAME, "+": Mark.ADDED, "-": Mark.REMOVED}


def same(text: str) -> Pieces:
    """The text as one unchanged piece."""
    return _one(Mark.SAME, text)


def whole(old: str, new: str) -> Pieces:
    """All of the old text struck out, all of the new one added."""
    return _one(Mark.REMOVED, old) + _one(Mark.ADDED, new)


def diff_text(old: str, new: str) -> Pieces:
    """What was removed and what was added; boundaries fall where words do."""
    if old == new:
        return same(old)
    if not old or not new:
        return whole(old, new)
    told = fast_diff_match_patch.diff(
        old, new, timelimit=_SECONDS, checklines=False, cleanup="Semantic", counts_only=False
    )
    pieces = tuple([Piece(_MARKS[sign], text) for sign, text in told])
    common = sum([len(text) for mark, text in pieces if mark is Mark.SAME])
    return pieces if common >= _LEAST_COMMON * min(len(old), len(new)) else whole(old, new)


def old_text(pieces: Sequence[Piece]) -> str:
    """The text before."""
    return "".join(p.text for p in pieces if p.mark is not Mark.ADDED)


def new_text(pieces: Sequence[Piece]) -> str:
    """The text now."""
    return "".join(p.text for p in pieces if p.mark is not Mark.REMOVED)


def diff_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Mark, int]]:
    """Runs of whole lines in order, as a mark and a count.

    Every distinct line becomes one character, so that lines cost what characters cost.
    """
    letters = {line: _letter(at) for at, line in enumerate(dict.fromkeys((*old, *new)))}
    coded = ["".join([letters[line] for line in lines]) for lines in (old, new)]
    told = fast_diff_match_patch.diff(
        coded[0], coded[1], timelimit=1.0, checklines=False, cleanup="No", counts_only=True
    )
    for sign, count in told:
        yield _MARKS[sign], count


def _letter(at: int) -> str:
    code = at + 0x100
    return chr(code if code < 0xD800 else code + 0x800)  # past the surrogates


def _one(mark: Mark, text: str) -> Pieces:
    return (Piece(mark, text),) if text else ()
