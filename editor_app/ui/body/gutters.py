"""The margins of the sheet: style names at the left, marks of findings at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import QToolTip, QWidget

from editor_app.rendering.outline import BlockStyle
from editor_app.ui.body.body_look import BodyLook
from editor_app.ui.body.comment_marks import CommentMark, CommentMarks, Sign, paint_bubble
from editor_app.ui.body.marks import Mark, severity_color
from editor_app.ui.body.text_area import BodyText
from editor_app.ui.tips import plain_tip

_LABEL_GAP = 14
_ICON = 16
_DROP = 2  # Qt sets the text of a line of fixed height below its middle
_WEIGHT = {"block": 0, "warn": 1, "info": 2}


class StyleGutter(QWidget):
    """Names the style of each block, the current one in bold."""

    def __init__(self, body: BodyText) -> None:
        super().__init__(body)
        self.setObjectName("body-style-gutter")
        self._body = body
        self._labels: Mapping[int, BlockStyle] = {}

    def set_labels(self, labels: Mapping[int, BlockStyle]) -> None:
        """Take the style of each text block that begins a block of the tree."""
        self._labels = labels
        self.update()

    def label_text(self, style: BlockStyle) -> str:
        """The name of a style, as short as the margin needs it."""
        names = {
            BlockStyle.RECIPIENT: self.tr("To"),
            BlockStyle.PARAGRAPH: self.tr("Text"),
            BlockStyle.CLAUSE: self.tr("Level 2"),
            BlockStyle.HEADING_1: self.tr("Level 1"),
            BlockStyle.HEADING_2: self.tr("Level 2"),
            BlockStyle.HEADING_3: self.tr("Level 3"),
            BlockStyle.HEADING_4: self.tr("Level 4"),
            BlockStyle.LIST: self.tr("List"),
            BlockStyle.TABLE: self.tr("Table"),
            BlockStyle.IMAGE: self.tr("Image"),
            BlockStyle.QUOTE: self.tr("Quote"),
            BlockStyle.RULE: self.tr("Line"),
            BlockStyle.RAW: self.tr("Source"),
            BlockStyle.ANNEX: self.tr("Annex"),
            BlockStyle.SIGNATURE: self.tr("Signed"),
            BlockStyle.DATE: self.tr("Date"),
        }
        return names[style]

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._body.look
        painter = QPainter(self)
        bold = QFont(look.caption_font)
        bold.setBold(True)
        current = self._body.textCursor().blockNumber()
        begins = max((number for number in self._labels if number <= current), default=-1)
        top = self._body.viewport().y()
        for block, box in self._body.visible_blocks(self._body.viewport().rect()):
            style = self._labels.get(block.blockNumber())
            if style is None:
                continue
            here = block.blockNumber() == begins
            painter.setFont(bold if here else look.caption_font)
            painter.setPen(look.accent if here else look.tertiary)
            line = QRectF(0, box.top() + top + _DROP, self.width() - _LABEL_GAP, look.line_height)
            painter.drawText(
                line,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self.label_text(style),
            )


class MarkGutter(QWidget):
    """Shows a sign beside each line a finding begins in."""

    activated = Signal(int)
    """A sign was clicked; the number of its finding as given to `set_findings`."""
    comment_activated = Signal(str)

    def __init__(self, body: BodyText, comments: CommentMarks) -> None:
        super().__init__(body)
        self.setObjectName("body-mark-gutter")
        self._body, self._comments = body, comments
        self._spans: Sequence[tuple[QTextCursor, Mark]] = ()

    def set_spans(self, spans: Sequence[tuple[QTextCursor, Mark]]) -> None:
        """Take the findings with the cursors that move along with their words."""
        self._spans = spans
        self.update()

    def signs(self) -> list[tuple[QRect, list[int]]]:
        """Where signs stand now, each with the numbers of its findings, heaviest first."""
        lines: dict[int, list[int]] = {}
        for number, (place, _) in enumerate(self._spans):
            cursor = QTextCursor(place)
            cursor.setPosition(place.selectionStart())
            lines.setdefault(self._body.cursorRect(cursor).center().y(), []).append(number)
        top = self._body.viewport().y()
        left = (self.width() - _ICON) // 2
        return [
            (
                QRect(left, middle + top - _ICON // 2, _ICON, _ICON),
                sorted(numbers, key=self._weight),
            )
            for middle, numbers in lines.items()
            if -_ICON <= middle <= self.height() + _ICON
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, numbers in self.signs():
            _paint_sign(painter, box, self._spans[numbers[0]][1].severity, self._body.look)
        look = self._body.look
        for sign in self.bubbles():
            paint_bubble(painter, sign.box, look.info, look.sheet)

    def bubbles(self) -> list[Sign]:
        """Where comments stand now, beside the signs of findings."""
        if not self._comments.any:
            return []
        taken = [box for box, _ in self.signs()]
        return self._comments.signs(self.width(), self.height(), taken)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._numbers_at(QPointF(event.pos()))
            words = "\n".join(self._spans[number][1].message for number in found)
            words = words or "\n".join(mark.told for mark in self._marks_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for number in self._numbers_at(event.position())[:1]:
            self.activated.emit(number)
            return
        for mark in self._marks_at(event.position())[:1]:
            self.comment_activated.emit(mark.id)

    def sizeHint(self) -> QSize:
        return QSize(self._body.look.right_margin, 0)

    def _weight(self, number: int) -> int:
        return _WEIGHT.get(self._spans[number][1].severity, len(_WEIGHT))

    def _marks_at(self, point: QPointF) -> Sequence[CommentMark]:
        for sign in self.bubbles():
            if sign.box.adjusted(-4, -6, 4, 6).contains(point.toPoint()):
                return sign.marks
        return ()

    def _numbers_at(self, point: QPointF) -> list[int]:
        for box, numbers in self.signs():
            if box.adjusted(-6, -6, 6, 6).contains(point.toPoint()):
                return numbers
        return []


def _paint_sign(painter: QPainter, box: QRect, severity: str, look: BodyLook) -> None:
    """A disc with a cross, an exclamation mark or an i: shape and colour both tell."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(severity_color(severity, look))
    painter.drawEllipse(box)
    center = QPointF(box.x() + box.width() / 2, box.y() + box.height() / 2)
    painter.setPen(QPen(look.sheet, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if severity == "block":
        for rise in (-1, 1):
            arm = QPointF(2.6, 2.6 * rise)
            painter.drawLine(center - arm, center + arm)
        return
    way = 1 if severity == "warn" else -1
    painter.drawLine(center - QPointF(0, 4 * way), center + QPointF(0, 0.8 * way))
    painter.drawPoint(center + QPointF(0, 3.8 * way))
