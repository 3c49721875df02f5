"""Put other words in the place of found ones without touching the marks around them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from editor_app.ui.body.schema import CLOSED, OBJECT, RAW_INLINE, kind_of
from editor_app.ui.body.search import Place


def replace_places(document: QTextDocument, places: Sequence[Place]) -> int:
    """Replace what may be replaced, as one step to undo; how many that were.

    Source blocks, verbatim source in a line and images stay as they are. From the end to the
    beginning, so that the places before keep their positions.
    """
    edit = QTextCursor(document)
    edit.beginEditBlock()
    count = 0
    for place in sorted(places, key=lambda one: one.start, reverse=True):
        cursor = QTextCursor(document)
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        if may_replace(cursor):
            _replace(cursor, place.replacement)
            count += 1
    edit.endEditBlock()
    return count


def may_replace(cursor: QTextCursor) -> bool:
    """Whether the selected words are words of a person, not source or an image."""
    if kind_of(cursor.block()) in CLOSED or OBJECT in cursor.selectedText():
        return False
    return not any(one.property(RAW_INLINE) for one in _formats(cursor))


def _replace(cursor: QTextCursor, words: str) -> None:
    """Change only what differs: the marks of the rest stay, new words take those they stand on."""
    old = cursor.selectedText()
    before = _alike(old, words)
    after = _alike(old[before:][::-1], words[before:][::-1])
    start = cursor.selectionStart() + _units(old[:before])
    end = cursor.selectionEnd() - _units(old[len(old) - after :])
    changed = words[before : len(words) - after]
    mark = QTextCursor(cursor.document())  # a cursor knows the format of the character before it
    mark.setPosition(start if start == end > cursor.selectionStart() else start + 1)
    worn = QTextCharFormat(mark.charFormat())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(" ".join(changed.split("\n")), worn)


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            break
        count += 1
    return count


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _formats(cursor: QTextCursor) -> list[QTextCharFormat]:
    """The character formats a selection within one block touches."""
    block = cursor.document().findBlock(cursor.selectionStart())
    first = cursor.selectionStart() - block.position()
    last = cursor.selectionEnd() - block.position()
    return [
        QTextCharFormat(stretch.format)
        for stretch in block.textFormats()
        if stretch.start < last and stretch.start + stretch.length > first
    ]
