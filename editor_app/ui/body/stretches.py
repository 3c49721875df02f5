"""A text in stretches that are joined one by one: after a key one is joined anew, however long the
text is.

A stretch begins where no list, quotation or table can go on from the stretch before: with a piece
that makes a block alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from time import monotonic

from editor_app.rendering.markdown_inline import NOTE_SIGN
from editor_app.rendering.notes import notes_of
from editor_app.rendering.serialize import inline_source
from editor_app.ui.body.pieces import EMPTY, Group, Piece, Shape, group_pieces

_SHORTEST = 64  # pieces; joining as many takes 0.1 ms, and 1 MB has some fifty stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """What the pieces of a stretch make together."""

    first: int  # the text block its groups were counted from
    groups: Sequence[Group]
    source: str  # Markdown of the groups, with `NOTE_SIGN` in the place of notes
    notes: Sequence[str]  # Markdown of the notes, in order
    words: int


@dataclass(slots=True, kw_only=True)
class _Stretch:
    length: int  # pieces
    sound: bool = False  # all pieces are read, and it begins where a stretch may
    joined: Joined | None = None


class Stretches:
    """Which parts of a list of pieces must be read or joined anew.

    ``read`` reads the pieces from a number on that are not there, until the time is up, and tells
    whether it came to the end.
    """

    def __init__(self, pieces: list[Piece | None], read: Callable[[int, int, float], bool]) -> None:
        self._pieces, self._read = pieces, read
        self._stretches = [_Stretch(length=len(pieces))]

    def replaced(self, begin: int, gone: int, come: int) -> None:
        """Pieces gave way to others; what they were part of is doubtful as a whole."""
        first = start = 0
        while first < len(self._stretches) - 1 and start + self._stretches[first].length <= begin:
            start += self._stretches[first].length
            first += 1
        last, end = first, start + self._stretches[first].length
        while end < begin + gone:
            last += 1
            end += self._stretches[last].length
        self._stretches[first : last + 1] = [_Stretch(length=end - start + come - gone)]

    def joined(self) -> list[Joined]:
        """All stretches, read and joined."""
        self.prepare(inf)
        return list(self._current())

    def prepare(self, until: float) -> bool:
        """Read and join until that moment; tells whether nothing is left."""
        index = begin = 0
        while index < len(self._stretches):
            stretch = self._stretches[index]
            if not stretch.sound:
                if not self._read(begin, begin + stretch.length, until):
                    return False
                if index and not self._may_begin(begin):
                    index -= 1
                    begin -= self._stretches[index].length
                    length = self._stretches[index].length + stretch.length
                    self._stretches[index : index + 2] = [_Stretch(length=length)]
                else:
                    self._stretches[index : index + 1] = self._cut(begin, begin + stretch.length)
                continue
            if stretch.joined is None:
                if monotonic() > until:
                    return False
                end = begin + stretch.length
                stretch.joined = _join([one or EMPTY for one in self._pieces[begin:end]], begin)
            begin += stretch.length
            index += 1
        return True

    def _current(self) -> Iterator[Joined]:
        """What is joined, counted from where it stands now."""
        begin = 0
        for stretch in self._stretches:
            joined = stretch.joined
            assert joined is not None
            if joined.first != begin:
                joined = stretch.joined = _moved(joined, begin)
            yield joined
            begin += stretch.length

    def _may_begin(self, number: int) -> bool:
        piece = self._pieces[number] if number < len(self._pieces) else EMPTY
        return piece is not None and piece.shape is Shape.BLOCK

    def _cut(self, begin: int, end: int) -> list[_Stretch]:
        starts = [begin]
        for number in range(begin + 1, end):
            if number - starts[-1] >= _SHORTEST and self._may_begin(number):
                starts.append(number)
        ends = [*starts[1:], end]
        pairs = zip(starts, ends, strict=True)
        return [_Stretch(length=there - here, sound=True) for here, there in pairs]


def _join(pieces: list[Piece], first: int) -> Joined:
    groups = list(group_pieces(pieces))
    noted = [group.block for group in groups if NOTE_SIGN in group.source]
    joined = Joined(
        first=0,
        groups=groups,
        source="\n\n".join(group.source for group in groups),
        notes=[inline_source(note) for note in notes_of(noted)],
        words=sum(piece.words for piece in pieces),
    )
    return _moved(joined, first)


def _moved(joined: Joined, first: int) -> Joined:
    by = first - joined.first
    groups = [
        Group(block=one.block, source=one.source, first=one.first + by, last=one.last + by)
        for one in joined.groups
    ]
    return replace(joined, first=first, groups=groups)
