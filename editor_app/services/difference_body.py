"""The body's difference: paragraphs first, then characters; moved paragraphs, folded runs.

A row is one line of the Markdown source that is not blank. Line breaks between rows count, too:
``a`` and ``b`` with one break between them are one paragraph, with two they are two.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import compress, count, groupby
from math import ceil
from operator import sub
from typing import NamedTuple, cast

from editor_app.domain.alignment import alike, letters, pairs_in_order
from editor_app.services.difference_text import (
    Mark,
    Piece,
    Pieces,
    diff_text,
    new_text,
    old_text,
    runs_in_both,
    same,
    sames,
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
# The same value as ``Row(…)`` without a call of Python: most rows of most texts did not change.
_new_row = cast("Callable[[Iterable[object]], Row]", partial(tuple.__new__, Row))


class _Text(NamedTuple):
    """Lines of a text, and how many line breaks stand before each and at its end."""

    lines: Sequence[str]
    gaps: Sequence[int]
    tail: int


_Pair = tuple[int | None, int | None]  # index of a line before and after
_NOWHERE: _Pair = (-1, -1)  # before the first lines


def read_rows(body: str) -> tuple[Row, ...]:
    """The whole text as it reads, nothing marked."""
    return tuple(
        Row(kind=RowKind.SAME, pieces=same(line), at_old=None, at_new=at)
        for at, line in enumerate(_text(body).lines, 1)
    )


def compare_bodies(old: str, new: str, first: int = 1) -> tuple[Row, ...]:
    """All rows in reading order; changes are numbered from ``first``."""
    before, after = _text(old), _text(new)
    pieces = sames(before.lines)
    ends = (len(before.lines), len(after.lines), 0)
    rows: list[Row] = []
    last: _Pair = _NOWHERE
    at_old = at_new = 0
    for i, j, length in (*runs_in_both(before.lines, after.lines), ends):
        for pair in _paired(range(at_old, i), range(at_new, j), before.lines, after.lines):
            rows.append(_row(pair, last, before, after))
            last = pair
        at_old, at_new = i + length, j + length
        if length:
            rows += _unchanged((i, j, length), last, before, after, pieces)
            last = (at_old - 1, at_new - 1)
    return _numbered([*_with_moves(rows), *_tail(before, after, last)], first)


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


def _text(body: str) -> _Text:
    parts = body.split("\n")
    places = list(compress(count(), parts))
    if not places:
        return _Text((), (), len(parts) - 1)
    gaps = [places[0], *map(sub, places[1:], places)]
    return _Text(list(filter(None, parts)), gaps, len(parts) - 1 - places[-1])


def _unchanged(
    run: tuple[int, int, int], last: _Pair, before: _Text, after: _Text, pieces: Sequence[Pieces]
) -> list[Row]:
    """Rows of a run; one by one only where the line breaks between them are others."""
    i, j, length = run
    if before.gaps[i : i + length] == after.gaps[j : j + length]:
        shift, kind = j - i + 1, RowKind.SAME
        return [_new_row((kind, pieces[n], n + 1, n + shift, 0)) for n in range(i, i + length)]
    pairs = list(zip(range(i, i + length), range(j, j + length), strict=True))
    follow = zip([last, *pairs], pairs, strict=False)
    return [_row(pair, earlier, before, after) for earlier, pair in follow]


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


def _row(pair: _Pair, last: _Pair, before: _Text, after: _Text) -> Row:
    i, j = pair
    if i is None or j is None:
        return _alone(i, j, before, after)
    old, new = before.lines[i], after.lines[j]
    kind = RowKind.SAME if old == new else RowKind.CHANGED
    pieces = diff_text(old, new)
    if before.gaps[i] != after.gaps[j] and last == (i - 1, j - 1):
        kind, pieces = RowKind.CHANGED, _breaks(before.gaps[i], after.gaps[j]) + pieces
    return Row(kind, pieces, i + 1, j + 1)


def _alone(i: int | None, j: int | None, before: _Text, after: _Text) -> Row:
    if i is not None:
        gone = Piece(mark=Mark.REMOVED, text=before.lines[i])
        return Row(kind=RowKind.REMOVED, pieces=(gone,), at_old=i + 1, at_new=None)
    assert j is not None
    come = Piece(mark=Mark.ADDED, text=after.lines[j])
    return Row(kind=RowKind.ADDED, pieces=(come,), at_old=None, at_new=j + 1)


def _breaks(old: int, new: int) -> Pieces:
    """More or fewer line breaks at the same place."""
    mark = Mark.ADDED if new > old else Mark.REMOVED
    return (Piece(mark=mark, text="\n" * abs(new - old)),)


def _tail(before: _Text, after: _Text, last: _Pair) -> Iterator[Row]:
    if None not in last and before.tail != after.tail:
        pieces = _breaks(before.tail, after.tail)
        yield Row(kind=RowKind.CHANGED, pieces=pieces, at_old=None, at_new=None)


def _with_moves(rows: list[Row]) -> list[Row]:
    """A row removed here and added there is a moved one: the same words, or nearly the same."""
    if RowKind.REMOVED not in {row.kind for row in rows}:
        return rows
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
    told = list(rows)
    number = first - 1
    arrivals: dict[_Pair, int] = {}
    for at, row in enumerate(rows):
        if row.kind is not RowKind.SAME and row.kind is not RowKind.MOVED_AWAY:
            number += 1
            told[at] = Row(row.kind, row.pieces, row.at_old, row.at_new, number)
            if row.kind is RowKind.MOVED_HERE:
                arrivals[row.at_old, row.at_new] = number
    for at, row in enumerate(rows) if arrivals else ():
        if row.kind is RowKind.MOVED_AWAY:
            told[at] = row._replace(number=arrivals[row.at_old, row.at_new])
    return tuple(told)
