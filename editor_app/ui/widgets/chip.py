"""Chips, count pills and freshness badges: painted alike in widgets and in delegates."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from editor_app.ui.look import Look
from editor_app.ui.theme import Theme

PIPS = 3  # levels of review shown as small squares; a fourth where there is one


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipSpec:
    """What a chip says: word, tone, and an icon or filled pips."""

    text: str
    tone: str = "neutral"
    icon: str | None = None
    pips: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FreshnessSpec:
    """A column's freshness badge: word and tone."""

    text: str
    tone: str


def chip_size(spec: ChipSpec, theme: Theme) -> QSize:
    """How much room a chip takes."""
    left, right = theme.px(6), theme.px(7)
    if not spec.icon and not spec.pips:
        left = right
    text = QFontMetrics(theme.font("caption")).horizontalAdvance(spec.text)
    return QSize(left + _mark_width(spec, theme) + text + right, theme.size("chip"))


def paint_chip(painter: QPainter, rect: QRect, spec: ChipSpec, look: Look) -> None:
    """Paint a chip filling ``rect``; its content is centred when the rectangle is wider."""
    theme = look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.tone(spec.tone, "border"), 1))
    painter.setBrush(theme.tone(spec.tone, "bg"))
    edge, radius = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme.size("radius.chip")
    painter.drawRoundedRect(edge, radius, radius)
    x = rect.x() + theme.px(6 if spec.icon or spec.pips else 7)
    x += max(0, (rect.width() - chip_size(spec, theme).width()) // 2)
    if spec.icon:
        side = theme.size("icon.dense")
        y = rect.y() + (rect.height() - side) / 2
        look.icons.draw(painter, x, y, spec.icon, spec.tone, side)
    elif spec.pips:
        _paint_pips(painter, x, rect, spec, theme)
    x += _mark_width(spec, theme)
    painter.setPen(theme.tone(spec.tone, "fg"))
    painter.setFont(theme.font("caption"))
    words = QRect(x, rect.y(), rect.right() - x - theme.px(4), rect.height())
    metrics = QFontMetrics(painter.font())
    told = metrics.elidedText(spec.text, Qt.TextElideMode.ElideRight, words.width() + theme.px(4))
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, told)
    painter.restore()


def _mark_width(spec: ChipSpec, theme: Theme) -> int:
    gap = theme.px(4)
    if spec.icon:
        return theme.size("icon.dense") + gap
    if spec.pips:
        pips = max(PIPS, spec.pips)
        return pips * theme.px(6) + (pips - 1) * theme.px(2) + gap
    return 0


def _paint_pips(painter: QPainter, x: int, rect: QRect, spec: ChipSpec, theme: Theme) -> None:
    side, gap = theme.px(6), theme.px(2)
    color = theme.tone(spec.tone, "fg")
    y = rect.y() + (rect.height() - side) / 2
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(max(PIPS, spec.pips)):
        pip = QRectF(x + index * (side + gap), y, side, side)
        if index < spec.pips:
            painter.setBrush(color)
            painter.drawRoundedRect(pip, 1, 1)
            continue
        painter.setOpacity(0.55)
        painter.setPen(QPen(color, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pip.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1)
    painter.restore()


def pill_size(text: str, theme: Theme) -> QSize:
    """Room of a count pill."""
    height = theme.size("count")
    width = QFontMetrics(theme.font("caption")).horizontalAdvance(text) + 2 * theme.px(5)
    return QSize(max(height, width), height)


def paint_pill(painter: QPainter, rect: QRect, text: str, tone: str, theme: Theme) -> None:
    """Paint a count in a borderless pill."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _tint(painter, rect, tone, rect.height() / 2, theme)
    painter.setPen(theme.tone(tone, "fg"))
    painter.setFont(theme.font("caption", tabular=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _tint(painter: QPainter, rect: QRect, tone: str, radius: float, theme: Theme) -> None:
    """Ground of a badge. In high contrast there are no tints, so an outline stands for it."""
    painter.setBrush(theme.tone(tone, "bg"))
    painter.setPen(Qt.PenStyle.NoPen)
    if theme.contrast:
        painter.setPen(QPen(theme.tone(tone, "border"), 1))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def freshness_size(spec: FreshnessSpec, theme: Theme) -> QSize:
    """Room of a freshness badge."""
    width = QFontMetrics(theme.font("caption")).horizontalAdvance(spec.text) + 2 * theme.px(5)
    return QSize(width, theme.size("count"))


def paint_freshness_dot(painter: QPainter, rect: QRect, spec: FreshnessSpec, theme: Theme) -> None:
    """The badge where its word finds no room; the tooltip has the word."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tone(spec.tone, "solid"))
    painter.drawEllipse(rect)
    painter.restore()


def paint_freshness(painter: QPainter, rect: QRect, spec: FreshnessSpec, theme: Theme) -> None:
    """Paint a freshness badge: tint and word, no border."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _tint(painter, rect, spec.tone, theme.size("radius.chip"), theme)
    painter.setPen(theme.tone(spec.tone, "fg"))
    painter.setFont(theme.font("caption"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, spec.text)
    painter.restore()


class _Painted(QWidget):
    """A small painted widget that sizes itself and takes no focus."""

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Chip(_Painted):
    """A status chip outside of lists. Screen readers hear ``status_name`` before the word."""

    def __init__(
        self, look: Look, spec: ChipSpec, name: str = "chip", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self.setObjectName(name)
        self._spec = spec
        self.set_spec(spec)

    @property
    def spec(self) -> ChipSpec:
        """What it says now."""
        return self._spec

    def set_spec(self, spec: ChipSpec) -> None:
        """Say something else."""
        self._spec = spec
        self.setAccessibleName(self.tr("Status {status}").format(status=spec.text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._spec, self._look.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._spec, self._look)
        painter.end()


class CountPill(_Painted):
    """A number beside a heading; hidden when it is zero and ``hide_zero`` holds."""

    def __init__(
        self,
        look: Look,
        count: int = 0,
        tone: str = "neutral",
        *,
        hide_zero: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self.setObjectName("count")
        self._hide_zero, self._off = hide_zero, False
        self._text, self._tone = "", tone
        self.set_count(count, tone)

    def set_count(self, count: int, tone: str | None = None) -> None:
        """Show another number."""
        self._text, self._tone = str(count), tone or self._tone
        self.setAccessibleName(self._text)
        off = count == 0 and self._hide_zero
        if off != self._off:  # never show what was not hidden: without a parent it is a window
            self._off = off
            self.setVisible(not off)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self._text, self._look.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, self.rect(), self._text, self._tone, self._look.theme)
        painter.end()


class Avatar(_Painted):
    """The first character of a name in a circle."""

    def __init__(
        self, look: Look, name: str, diameter: int = 30, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self.setObjectName("avatar")
        self._diameter, self._name = diameter, name
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Stand for another person."""
        self._name = name
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.theme.px(self._diameter)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, self.rect(), self._name, self._look.theme)
        painter.end()


def paint_avatar(painter: QPainter, rect: QRect, name: str, theme: Theme) -> None:
    """Paint the first character of ``name`` in a circle filling ``rect``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.tone("blue", "border"), 1))
    painter.setBrush(theme.color("accent.subtle"))
    painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setPen(theme.tone("blue", "fg"))
    painter.setFont(theme.font("secondary" if rect.width() >= theme.px(30) else "caption"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name[:1])
    painter.restore()
