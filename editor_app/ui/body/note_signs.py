"""Notes on the sheet: the raised number of each, and the commands on them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from editor_app.rendering.tree import Inlines
from editor_app.ui.body.note_places import note_places
from editor_app.ui.body.numbers import NumberedBody
from editor_app.ui.body.schema import (
    CLOSED,
    NOTE_OBJECT,
    OBJECT,
    is_note,
    kind_of,
    note_format,
    note_of,
)

_RAISED = 0.72  # size of the number beside that of the words
_GAP = 1.0
_WAVE = 2.0  # width and height of half a wave


class NoteSigns(QPyTextObject):
    """Draws the numbers; they follow from the order of the notes and are stored nowhere."""

    def __init__(self, body: NumberedBody) -> None:
        super().__init__(body)
        self._body = body
        self._revision = -1
        self._places: list[int] = []
        body.document().documentLayout().registerHandler(NOTE_OBJECT, self)

    def number_at(self, position: int) -> int:
        """Which note stands at a position, counted from one."""
        document = self._body.document()
        if self._revision != document.revision():
            self._revision = document.revision()
            self._places = note_places(document)
        return self._places.index(position) + 1 if position in self._places else 0

    def intrinsicSize(self, doc: QTextDocument, position: int, format: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(doc.defaultFont())
        digits = 1 if len(self._places) < 10 else 2
        return QSizeF(
            metrics.horizontalAdvance("0") * _RAISED * digits + 2 * _GAP, metrics.ascent()
        )

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        format: QTextFormat,
    ) -> None:
        font = doc.defaultFont()
        font.setPixelSize(max(8, round(font.pixelSize() * _RAISED)))
        painter.save()
        painter.setFont(font)
        look = format.toCharFormat()  # with what selects and marks it
        ink = look.foreground()  # of a selection alone; notes have no colour of their own
        plain = ink.style() == Qt.BrushStyle.NoBrush
        painter.setPen(self._body.look.link if plain else ink.color())
        raised = rect.top() + QFontMetricsF(font).ascent()
        painter.drawText(QPointF(rect.left() + _GAP, raised), str(self.number_at(position)))
        if look.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline:
            painter.setPen(look.underlineColor())
            painter.drawPolyline(_wave(QRectF(rect)))
        painter.restore()


def _wave(rect: QRectF) -> list[QPointF]:
    """A squiggle below a sign; Qt draws none below what it does not draw itself."""
    steps = int(rect.width() // _WAVE) + 1
    low = rect.bottom() + 2 * _WAVE
    return [QPointF(rect.left() + _WAVE * at, low - _WAVE * (at % 2)) for at in range(steps + 1)]


def note_at(cursor: QTextCursor) -> QTextCursor | None:
    """The note beside a cursor, or selected: a cursor that selects it; None if there is none."""
    for start in (cursor.selectionStart(), cursor.position() - 1):
        chosen = QTextCursor(cursor)
        if not 0 <= start < cursor.document().characterCount() - 1:
            continue
        chosen.setPosition(start)
        chosen.setPosition(start + 1, QTextCursor.MoveMode.KeepAnchor)
        if chosen.selectedText() == OBJECT and is_note(chosen.charFormat()):
            return chosen
    return None


def note_words(cursor: QTextCursor) -> Inlines:
    """The words of a note a cursor selects."""
    return note_of(cursor.charFormat())


def put_note(body: NumberedBody, words: Inlines, place: QTextCursor | None = None) -> None:
    """Put a note behind the selection, or other words into the one that `place` selects."""
    cursor = QTextCursor(place or body.textCursor())
    if body.isReadOnly() or not words or kind_of(cursor.block()) in CLOSED:
        return
    cursor.beginEditBlock()
    if place is None:
        cursor.setPosition(cursor.selectionEnd())
    cursor.insertText(OBJECT, note_format(words))
    cursor.endEditBlock()
    cursor.setCharFormat(QTextCharFormat())
    body.setTextCursor(cursor)
    body.setCurrentCharFormat(QTextCharFormat())


def remove_note(body: NumberedBody, place: QTextCursor) -> None:
    """Take away the note a cursor selects."""
    if not body.isReadOnly():
        place.removeSelectedText()
