"""The time slider: one step per state, sittings apart, marks where a version stands."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QToolTip

from editor_app.presenters.history import Sitting, neighbour
from editor_app.services.history import Point
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.history.words import mark_tone, sentence
from editor_app.ui.tips import plain_tip

_EDGE, _GAP = 20, 14  # pixels: at both ends; between two sittings
_GAPS_AT_MOST = 0.3  # of the width
_LABEL = 70  # pixels that a label and the room around it take
_PARTS = (0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875)  # of a sitting, told where there is room
_TICKS_FROM = 5  # pixels between two states from which each has a tick


class TimeSlider(QSlider):
    """←/→ one state, PgUp/PgDn one sitting, Home/End; click, drag and wheel. Old is left."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("history-slider")
        self.setAccessibleName(self.tr("Moment"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._look = look
        self._points: tuple[Point, ...] = ()
        self._sittings: tuple[Sitting, ...] = ()
        self._places: list[float] = []
        self._damaged: frozenset[str] = frozenset()
        look.switch.changed.connect(self.updateGeometry)
        self.valueChanged.connect(self._tell)

    def show_points(self, points: Sequence[Point], told: Sequence[Sitting], at: int) -> None:
        """Show these points and their sittings; ``at`` is in front. Tells nothing."""
        self._points, self._sittings = tuple(points), tuple(told)
        self.blockSignals(True)
        self.setRange(0, max(0, len(points) - 1))
        self.setValue(at)
        self.blockSignals(False)
        self._place()
        self._tell()

    def show_damaged(self, keys: frozenset[str]) -> None:
        """Cross out points whose texts are damaged."""
        self._damaged = keys
        self.update()

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """Runs of points without a long pause."""
        return self._sittings

    def place(self, number: int) -> float:
        """Where a point stands, in pixels from the left."""
        return self._places[number]

    def sizeHint(self) -> QSize:
        return QSize(320, self._look.theme.px(72))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._look.theme.px(72))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now, last = self.value(), self.maximum()
        wished = {
            Qt.Key.Key_Left: now - 1,
            Qt.Key.Key_Right: now + 1,
            Qt.Key.Key_PageUp: neighbour(self._sittings, now, -1) if self._points else now,
            Qt.Key.Key_PageDown: neighbour(self._sittings, now, 1) if self._points else now,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if wished is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        self.setValue(max(0, min(last, wished)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        step = event.angleDelta().y() or -event.angleDelta().x()
        if step:
            self.setValue(self.value() + (-1 if step > 0 else 1))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._points:
            self.setSliderDown(True)
            self.setValue(self._nearest(event.position().x()))
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown() and self._points:
            self.setValue(self._nearest(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._points:
            told = sentence(self._points[self._nearest(event.pos().x())])
            QToolTip.showText(event.globalPos(), plain_tip(told), self)
            return True
        return super().event(event)

    def _nearest(self, x: float) -> int:
        at = bisect_left(self._places, x)
        if at == 0:
            return 0
        if at == len(self._places):
            return at - 1
        return at if self._places[at] - x < x - self._places[at - 1] else at - 1

    def _place(self) -> None:
        """Points of a sitting in equal steps, sittings a gap apart."""
        width, count = max(1, self.width() - 2 * _EDGE), len(self._points)
        gaps = max(0, len(self._sittings) - 1)
        room = min(_GAP * gaps, width * _GAPS_AT_MOST)
        step = (width - room) / max(1, count - 1 - gaps)
        gap = room / gaps if gaps else 0.0
        self._places = []
        x = float(_EDGE)
        for one in self._sittings:
            self._places += [x + step * number for number in range(one.count)]
            x = self._places[-1] + gap
        self.update()

    def _tell(self) -> None:
        told = sentence(self._points[self.value()]) if self._points else ""
        self.setAccessibleDescription(told)
        self.update()

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._points:
            middle = self.height() / 2
            self._paint_track(painter, middle)
            self._paint_marks(painter, middle)
            self._paint_handle(painter, middle)
            self._paint_labels(painter)
        painter.end()

    def _paint_track(self, painter: QPainter, middle: float) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        now = self._places[self.value()]
        for one in self._sittings:
            left, right = self._places[one.first], self._places[one.last]
            painter.setBrush(theme.color("border.default"))
            painter.drawRoundedRect(QRectF(left - 2, middle - 2, right - left + 4, 4), 2, 2)
            if left < now:
                painter.setBrush(theme.tone("blue", "solid"))
                painter.drawRoundedRect(
                    QRectF(left - 2, middle - 2, min(now, right) - left + 4, 4), 2, 2
                )

    def _paint_marks(self, painter: QPainter, middle: float) -> None:
        theme, drawn = self._look.theme, -10.0
        for number, point in enumerate(self._points):
            x, tone = self._places[number], mark_tone(point)
            if point.key in self._damaged:
                painter.setPen(QPen(theme.tone("red", "solid"), 2))
                painter.drawLine(QPointF(x - 4, middle - 4), QPointF(x + 4, middle + 4))
                painter.drawLine(QPointF(x - 4, middle + 4), QPointF(x + 4, middle - 4))
            elif tone:
                painter.setPen(QPen(theme.color("bg.surface"), 1))
                painter.setBrush(theme.tone(tone, "solid"))
                painter.drawPolygon(_diamond(x, middle, 6))
                drawn = x
            elif x - drawn >= _TICKS_FROM:
                painter.setPen(QPen(theme.color("border.control"), 1))
                painter.drawLine(QPointF(x, middle + 6), QPointF(x, middle + 10))
                drawn = x

    def _paint_handle(self, painter: QPainter, middle: float) -> None:
        theme, x = self._look.theme, self._places[self.value()]
        painter.setPen(QPen(theme.color("bg.surface"), 2))
        painter.setBrush(theme.tone("blue", "solid"))
        painter.drawEllipse(QPointF(x, middle), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus.default"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, middle), 11, 11)

    def _paint_labels(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("caption", strong=True, tabular=True))
        painter.setPen(theme.color("text.primary"))
        height = theme.line("caption")
        told = formats.clock(self._points[self.value()].at, seconds=True)
        room = self._around(painter, self._places[self.value()], told)
        painter.drawText(QRectF(room[0], 2, room[1], height), Qt.AlignmentFlag.AlignCenter, told)
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        taken: list[tuple[float, float]] = []
        said: set[str] = set()
        top = self.height() - height - 2
        for number, text in self._labels():
            if len(taken) * _LABEL > self.width():  # hundreds of sittings have more to say
                break
            left, width = self._around(painter, self._places[number], text)
            if text not in said and all(
                left > right + 8 or left + width < start - 8 for start, right in taken
            ):
                taken.append((left, left + width))
                said.add(text)
                painter.drawText(
                    QRectF(left, top, width, height), Qt.AlignmentFlag.AlignCenter, text
                )

    def _labels(self) -> Iterator[tuple[int, str]]:
        """What should be said below the track, the most important first."""
        last = len(self._points) - 1
        yield last, self._time(last)
        days: set[object] = set()
        for one in self._sittings:
            at = formats.local(self._points[one.first].at)
            if at.date() not in days:
                days.add(at.date())
                yield one.first, formats.when_exactly(self._points[one.first].at)
        for one in self._sittings:
            yield one.first, self._time(one.first)
        for one in self._sittings:
            yield one.last, self._time(one.last)
        for part in _PARTS:
            for one in self._sittings:
                between = one.first + round((one.last - one.first) * part)
                yield between, self._time(between)

    def _time(self, number: int) -> str:
        return formats.clock(self._points[number].at)

    def _around(self, painter: QPainter, x: float, text: str) -> tuple[float, float]:
        """Left edge and width of a text centred at ``x``, kept inside."""
        width = QFontMetrics(painter.font()).horizontalAdvance(text) + 4
        return max(2.0, min(x - width / 2, self.width() - width - 2.0)), float(width)


def _diamond(x: float, y: float, radius: float) -> QPolygonF:
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    return QPolygonF([QPointF(*corner) for corner in corners])
