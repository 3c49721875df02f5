"""The body's difference: paragraphs first, then characters; moved paragraphs, folded runs.

A row is one line of the Markdown source that is not blank. Line breaks between rows count, too:
``a`` and ``b`` with one break between them are one paragraph, with two they are two.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from math import ceil
from typing import NamedTuple

from editor_app.domain.alignment import alike, letters, pairs_in_order
from editor_app.services.difference_text import (
    Mark,
    Piece,
    Pieces,
    diff_lines,
    diff_text,
    new_text,
    old_text,
    same,
)

_ALIKE = 0.4  # share of common letter pairs from which a paragraph counts as rewritten
_MOVED = 0.7  # the same for a paragraph at another place
_PAIRS = 4096  # comparisons in one changed stretch; a larger one is paired in order
_FOLD = 2  # unchanged rows from which a run is folded


class RowKind(StrEnum):
    """What became of one paragraph."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED_HERE = "moved_here"
    MOVED_AWAY = "moved_away"


class Row(NamedTuple):
    """One paragraph. ``at_old`` and ``at_new`` count paragraphs from 1; ``None`` where it is not.

    ``number`` is the number of the change, 0 where nothing changed. Both ends of a move share it.
    A moved row knows both places.
    """

    kind: RowKind
    pieces: Pieces
    at_old: int | None
    at_new: int | None
    number: int = 0

    @property
    def old(self) -> str:
        """The paragraph as it was."""
        return old_text(self.pieces)

    @property
    def new(self) -> str:
        """The paragraph as it is."""
        return new_text(self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """A run of unchanged paragraphs."""

    rows: tuple[Row, ...]


Part = Row | Fold


class _Line(NamedTuple):
    text: str
    gap: int  # line breaks before it


@dataclass(frozen=True, slots=True)
class _Text:
    lines: tuple[_Line, ...]
    tail: int  # line breaks at the end

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines]


_Pair = tuple[int | None, int | None]  # index of a line before and after


def read_rows(body: str) -> tuple[Row, ...]:
    """The whole text as it reads, nothing marked."""
    lines = _lines(body).lines
    return tuple(
        Row(kind=RowKind.SAME, pieces=same(line.text), at_old=None, at_new=at)
        for at, line in enumerate(lines, 1)
    )


def compare_bodies(old: str, new: str, first: int = 1) -> tuple[Row, ...]:
    """All rows in reading order; changes are numbered from ``first``."""
    before, after = _lines(old), _lines(new)
    pairs = tuple(_align(before.texts, after.texts))
    known = set(pairs)
    rows = [_row(pair, before, after, known) for pair in pairs]
    return _numbered([*_with_moves(rows), *_tail(before, after, pairs)], first)


def folded(rows: Sequence[Row]) -> tuple[Part, ...]:
    """The rows with every run of unchanged ones folded."""
    parts: list[Part] = []
    for unchanged, run in groupby(rows, lambda row: row.kind is RowKind.SAME):
        found = tuple(run)
        if unchanged and len(found) >= _FOLD:
            parts.append(Fold(rows=found))
        else:
            parts += found
    return tuple(parts)


def _lines(body: str) -> _Text:
    lines: list[_Line] = []
    gap = 0
    for at, text in enumerate(body.split("\n")):
        gap += at > 0
        if text:
            lines.append(_Line(text, gap))
            gap = 0
    return _Text(tuple(lines), gap)


def _align(old: Sequence[str], new: Sequence[str]) -> Iterator[_Pair]:
    at_old = at_new = 0
    removed: list[int] = []
    added: list[int] = []
    for mark, count in diff_lines(old, new):
        if mark is not Mark.SAME:
            if mark is Mark.REMOVED:
                removed += range(at_old, at_old + count)
                at_old += count
            else:
                added += range(at_new, at_new + count)
                at_new += count
            continue
        yield from _paired(removed, added, old, new)
        removed, added = [], []
        yield from zip(range(at_old, at_old + count), range(at_new, at_new + count), strict=True)
        at_old, at_new = at_old + count, at_new + count
    yield from _paired(removed, added, old, new)


def _paired(
    removed: Sequence[int], added: Sequence[int], old: Sequence[str], new: Sequence[str]
) -> Iterator[_Pair]:
    """Within a changed stretch: which paragraphs are rewritten, which come and go."""
    if not removed or not added:
        yield from ((i, None) for i in removed)
        yield from ((None, j) for j in added)
        return
    if len(removed) == len(added):
        couples = list(zip(removed, added, strict=True))
        if all(_rewritten(old[i], new[j]) for i, j in couples):
            yield from couples
            return
    matched = pairs_in_order([old[i] for i in removed], [new[j] for j in added])
    i = j = 0
    for found_i, found_j in (*matched, (len(removed), len(added))):
        yield from ((removed[n], None) for n in range(i, found_i))
        yield from ((None, added[n]) for n in range(j, found_j))
        if found_i < len(removed):
            yield removed[found_i], added[found_j]
        i, j = found_i + 1, found_j + 1


def _rewritten(old: str, new: str) -> bool:
    """Whether a common beginning or end says so already: it costs nothing, and most edits are
    small in long paragraphs."""
    share = ceil(_ALIKE * max(len(old), len(new)))
    return old[:share] == new[:share] or old[-share:] == new[-share:]


def _row(pair: _Pair, before: _Text, after: _Text, known: set[_Pair]) -> Row:
    i, j = pair
    if i is None or j is None:
        return _alone(i, j, before, after)
    old, new = before.lines[i], after.lines[j]
    if old == new:
        return Row(RowKind.SAME, same(old.text), i + 1, j + 1)
    unchanged = old.text == new.text
    kind = RowKind.SAME if unchanged else RowKind.CHANGED
    pieces = same(old.text) if unchanged else diff_text(old.text, new.text)
    if old.gap != new.gap and ((i == 0 and j == 0) or (i - 1, j - 1) in known):
        kind, pieces = RowKind.CHANGED, _breaks(old.gap, new.gap) + pieces
    return Row(kind=kind, pieces=pieces, at_old=i + 1, at_new=j + 1)


def _alone(i: int | None, j: int | None, before: _Text, after: _Text) -> Row:
    if i is not None:
        gone = Piece(mark=Mark.REMOVED, text=before.lines[i].text)
        return Row(kind=RowKind.REMOVED, pieces=(gone,), at_old=i + 1, at_new=None)
    assert j is not None
    come = Piece(mark=Mark.ADDED, text=after.lines[j].text)
    return Row(kind=RowKind.ADDED, pieces=(come,), at_old=None, at_new=j + 1)


def _breaks(old: int, new: int) -> Pieces:
    """More or fewer line breaks at the same place."""
    mark = Mark.ADDED if new > old else Mark.REMOVED
    return (Piece(mark=mark, text="\n" * abs(new - old)),)


def _tail(before: _Text, after: _Text, pairs: Sequence[_Pair]) -> Iterator[Row]:
    last = pairs[-1] if pairs else (0, 0)
    if None not in last and before.tail != after.tail:
        pieces = _breaks(before.tail, after.tail)
        yield Row(kind=RowKind.CHANGED, pieces=pieces, at_old=None, at_new=None)


def _with_moves(rows: list[Row]) -> list[Row]:
    """A row removed here and added there is a moved one: the same words, or nearly the same."""
    gone: defaultdict[str, deque[int]] = defaultdict(deque)
    for at, row in enumerate(rows):
        if row.kind is RowKind.REMOVED and row.old.strip():
            gone[row.old].append(at)
    for at, row in enumerate(rows):
        if row.kind is RowKind.ADDED and gone[row.new]:
            _move(rows, gone[row.new].popleft(), at)
    left = [at for at, row in enumerate(rows) if row.kind is RowKind.REMOVED]
    come = [at for at, row in enumerate(rows) if row.kind is RowKind.ADDED]
    if 0 < len(left) * len(come) <= _PAIRS:
        _move_rewritten(rows, left, come)
    return rows


def _move_rewritten(rows: list[Row], left: list[int], come: list[int]) -> None:
    before = {at: letters(rows[at].old) for at in left}
    for at in come:
        now = letters(rows[at].new)
        likeness, was = max(((alike(before[i], now), -i) for i in before), default=(0.0, 0))
        if likeness >= _MOVED:
            _move(rows, -was, at)
            del before[-was]


def _move(rows: list[Row], left: int, come: int) -> None:
    was, now = rows[left].at_old, rows[come].at_new
    pieces = diff_text(rows[left].old, rows[come].new)
    rows[left] = rows[left]._replace(kind=RowKind.MOVED_AWAY, at_new=now)
    rows[come] = rows[come]._replace(kind=RowKind.MOVED_HERE, at_old=was, pieces=pieces)


def _numbered(rows: Sequence[Row], first: int) -> tuple[Row, ...]:
    """Number the changes; where a paragraph went is told under the number of where it is."""
    arrivals: dict[tuple[int | None, int | None], int] = {}
    told: list[Row] = []
    number = first - 1
    for row in rows:
        if row.kind is not RowKind.SAME and row.kind is not RowKind.MOVED_AWAY:
            number += 1
            if row.kind is RowKind.MOVED_HERE:
                arrivals[row.at_old, row.at_new] = number
            row = _with_number(row, number)
        told.append(row)
    if arrivals:
        away = RowKind.MOVED_AWAY
        told = [
            _with_number(row, arrivals[row.at_old, row.at_new]) if row.kind is away else row
            for row in told
        ]
    return tuple(told)


def _with_number(row: Row, number: int) -> Row:
    return Row(row.kind, row.pieces, row.at_old, row.at_new, number)
