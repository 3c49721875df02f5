"""Words of the new text in the view of a difference: what is selected, and where words stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor_app.domain.anchors import Anchor, Fit, Ground
from editor_app.ui.screens.review.difference_formats import Own


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """A selection: words of the new text alone, with what stands around them in their lines."""

    words: str
    before: str
    after: str


def picked(cursor: QTextCursor) -> Picked:
    """What is selected, without struck out words, signs and captions."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    first, last = document.findBlock(start), document.findBlock(end)
    return Picked(
        words=_new_words(document, start, end),
        before=_new_words(document, first.position(), start),
        after=_new_words(document, end, last.position() + last.length() - 1),
    )


def place_of(document: QTextDocument, anchor: Anchor) -> QTextCursor | None:
    """The words of an anchor as they are shown, if they are in one piece."""
    text, places = _shown(document)
    found = Ground(text).locate(anchor)
    if found.fit is Fit.LOST:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(places[found.start])
    cursor.setPosition(places[found.end - 1] + 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def underlined(
    cursors: list[QTextCursor], shape: QTextCharFormat
) -> list[QTextEdit.ExtraSelection]:
    """Selections that mark commented words."""
    result = []
    for cursor in cursors:
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, shape
        result.append(selection)
    return result


def _new_words(document: QTextDocument, start: int, end: int) -> str:
    block = document.findBlock(start)
    lines: list[str] = []
    while block.isValid() and block.position() <= end:
        lines.append("".join(part for _, part in _parts(block, start, end)))
        block = block.next()
    return "\n".join(line for line in lines if line)


def _shown(document: QTextDocument) -> tuple[str, list[int]]:
    """The words of the new text in the document, and where each character stands."""
    text: list[str] = []
    places: list[int] = []
    block = document.begin()
    while block.isValid():
        for at, part in _parts(block, 0, document.characterCount()):
            for sign in part:
                text.append(sign)
                places.append(at)
                at += 2 if ord(sign) > 0xFFFF else 1
        text.append("\n")
        places.append(block.position())
        block = block.next()
    return "".join(text), places


def _parts(block: QTextBlock, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Stretches of new words in a block, with where they stand."""
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        parts += 1
        if fragment.charFormat().property(Own.APART) or fragment.charFormat().isImageFormat():
            continue
        begin, stop = fragment.position(), fragment.position() + fragment.length()
        cut = QTextCursor(block)
        if begin < end and stop > start:
            cut.setPosition(max(begin, start))
            cut.setPosition(min(stop, end), QTextCursor.MoveMode.KeepAnchor)
            yield max(begin, start), cut.selectedText().replace("\u2028", "\n")
