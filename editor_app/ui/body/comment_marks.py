"""Commented words on the sheet: a tint that moves along with edits, a bubble in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from editor_app.ui.body.text_area import BodyText

_SIDE = 16
_TINT, _CURRENT = 34, 84  # of 255


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentMark:
    """Commented characters of the document, in UTF-16 units; ``told`` is read out."""

    id: str
    start: int
    end: int
    told: str


class CommentMarks:
    """The marks of one body; they are laid out anew whenever the comments are read again."""

    def __init__(self, body: BodyText) -> None:
        self._body = body
        self._places: dict[str, tuple[QTextCursor, CommentMark]] = {}
        self.current = ""

    def set(self, marks: Sequence[CommentMark]) -> None:
        """Mark these words and no others."""
        self._places = {}
        last = self._body.document().characterCount() - 1
        for mark in marks:
            if 0 <= mark.start < mark.end <= last:
                cursor = QTextCursor(self._body.document())
                cursor.setPosition(mark.start)
                cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
                self._places[mark.id] = (cursor, mark)

    @property
    def any(self) -> bool:
        """Whether there is something to paint."""
        return bool(self._places)

    def cursor(self, id_: str) -> QTextCursor | None:
        """Where the words of a comment stand by now; ``None`` once they are deleted."""
        place = self._places.get(id_)
        return QTextCursor(place[0]) if place is not None and place[0].hasSelection() else None

    def selections(self) -> list[QTextEdit.ExtraSelection]:
        """The tint of all of them, the current one stronger."""
        found = []
        for id_, (cursor, _) in self._places.items():
            shape = QTextCharFormat()
            color = QColor(self._body.look.info)
            color.setAlpha(_CURRENT if id_ == self.current else _TINT)
            shape.setBackground(color)
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, shape
            found.append(selection)
        return found

    def lines(self) -> list[tuple[int, list[CommentMark]]]:
        """The middle of each line a commented stretch begins in, with its comments."""
        found: dict[int, list[CommentMark]] = {}
        for place, mark in self._places.values():
            if place.hasSelection():
                cursor = QTextCursor(place)
                cursor.setPosition(place.selectionStart())
                found.setdefault(self._body.cursorRect(cursor).center().y(), []).append(mark)
        return list(found.items())

    def signs(self, width: int, height: int, taken: Sequence[QRect]) -> list[Sign]:
        """Where bubbles stand in a margin; beside what is there already."""
        top = self._body.viewport().y()
        result = []
        for middle, marks in self.lines():
            box = QRect((width - _SIDE) // 2, middle + top - _SIDE // 2, _SIDE, _SIDE)
            if any(box.intersects(other) for other in taken):
                box.moveLeft(box.left() + _SIDE - 2)
            if -_SIDE <= middle <= height + _SIDE:
                result.append(Sign(box=box, marks=tuple(marks)))
        return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A bubble in the margin and the comments it stands for."""

    box: QRect
    marks: tuple[CommentMark, ...]


def paint_bubble(painter: QPainter, box: QRect, color: QColor, ground: QColor) -> None:
    """A speech bubble: its shape tells it from the discs of findings."""
    body = QRectF(box).adjusted(1.5, 2, -1.5, -4)
    path = QPainterPath()
    path.addRoundedRect(body, 3.5, 3.5)
    tail = QPainterPath(QPointF(body.left() + 3, body.bottom() - 0.5))
    tail.lineTo(body.left() + 3, body.bottom() + 3)
    tail.lineTo(body.left() + 7, body.bottom() - 0.5)
    painter.setBrush(ground)
    painter.setPen(QPen(color, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPath(path.united(tail))
