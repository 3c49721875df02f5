"""Where the notes of a document stand, and which of them an offset behind the text belongs to."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from PySide6.QtGui import QTextDocument

from editor_app.rendering.markdown_inline import NOTE_SIGN
from editor_app.rendering.notes import free_labels, notes_of
from editor_app.rendering.serialize import inline_source
from editor_app.ui.body.pieces import Group
from editor_app.ui.body.schema import OBJECT, is_note

_PARTED = len("\n\n")


class NoteOffsets:
    """The Markdown of a document with notes: how long each block is, and where notes are defined.

    Labels are longer than the signs that stand for them in the blocks, and each has its own number.
    """

    def __init__(self, groups: Sequence[Group]) -> None:
        signed = [group for group in groups if NOTE_SIGN in group.source]
        words = [inline_source(note) for note in notes_of([group.block for group in signed])]
        labels = free_labels([group.source for group in groups] if words else [], words)
        left = iter(labels)
        self._signs = [list(_signs(group.source, left)) for group in groups]
        self.lengths = [
            len(group.source) + sum(more for _, more in signs) + _PARTED
            for group, signs in zip(groups, self._signs, strict=True)
        ]
        begin = sum(self.lengths)
        whole = [
            len(f"[^{label}]: {text}") + _PARTED for label, text in zip(labels, words, strict=True)
        ]
        self._starts = list(accumulate(whole, initial=begin))[:-1]

    def in_source(self, index: int, offset: int) -> int:
        """An offset in the Markdown of a block as one in its source, where notes are signs."""
        longer = 0
        for place, more in self._signs[index]:
            if offset < place + longer + len(NOTE_SIGN) + more:
                return min(offset - longer, place + len(NOTE_SIGN) - 1)
            longer += more
        return offset - longer

    def note_at(self, offset: int) -> int | None:
        """Which note, from 0, is defined at an offset of the whole; None in the text itself."""
        found = bisect_right(self._starts, offset) - 1
        return found if found >= 0 else None


def _signs(source: str, labels: Iterator[str]) -> Iterator[tuple[int, int]]:
    """Where the signs of a block stand, and by how much each label is longer."""
    place = source.find(NOTE_SIGN)
    while place >= 0:
        yield place, len(f"[^{next(labels)}]") - len(NOTE_SIGN)
        place = source.find(NOTE_SIGN, place + 1)


def note_places(document: QTextDocument) -> list[int]:
    """The position of each note, in the order of the text."""
    places: list[int] = []
    block = document.firstBlock()
    while block.isValid():
        if OBJECT in block.text():
            stretch = block.begin()
            while not stretch.atEnd():
                fragment = stretch.fragment()
                if is_note(fragment.charFormat()):
                    places += [
                        fragment.position() + index
                        for index, sign in enumerate(fragment.text())
                        if sign == OBJECT
                    ]
                stretch += 1
        block = block.next()
    return places
