"""The proxy style: check boxes, radio buttons and arrows painted in the theme's colours."""

from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

Colors = Callable[[str], QColor]  # a token's colour at this moment
_Element = QStyle.PrimitiveElement
_State = QStyle.StateFlag
_ARROWS = {
    _Element.PE_IndicatorArrowDown: ((-4.0, -2.0), (0.0, 2.0), (4.0, -2.0)),
    _Element.PE_IndicatorArrowUp: ((-4.0, 2.0), (0.0, -2.0), (4.0, 2.0)),
    _Element.PE_IndicatorArrowRight: ((-2.0, -4.0), (2.0, 0.0), (-2.0, 4.0)),
    _Element.PE_IndicatorArrowLeft: ((2.0, -4.0), (-2.0, 0.0), (2.0, 4.0)),
}
_Sign = QStyle.StandardPixmap
_SIGNS = {  # of Qt's file dialog, black whatever the ground
    _Sign.SP_FileDialogToParent: _Element.PE_IndicatorArrowUp,
    _Sign.SP_ArrowBack: _Element.PE_IndicatorArrowLeft,
    _Sign.SP_ArrowForward: _Element.PE_IndicatorArrowRight,
}
_ENABLED = (QIcon.Mode.Normal, _State.State_Enabled)
_DISABLED = (QIcon.Mode.Disabled, _State.State_None)
_Metric = QStyle.PixelMetric
# Asked some 7,000 times while one item is opened: one look into a table, not seven comparisons.
_METRICS = MappingProxyType(
    {
        _Metric.PM_IndicatorWidth: 16,
        _Metric.PM_IndicatorHeight: 16,
        _Metric.PM_ExclusiveIndicatorWidth: 16,
        _Metric.PM_ExclusiveIndicatorHeight: 16,
        _Metric.PM_SplitterWidth: 1,
        _Metric.PM_FocusFrameHMargin: 3,  # the ring of 2, one pixel away
        _Metric.PM_FocusFrameVMargin: 3,
    }
)
_CHECKS = (_Element.PE_IndicatorCheckBox, _Element.PE_IndicatorItemViewItemCheck)


class KitStyle(QProxyStyle):
    """Fusion with our indicators."""

    def __init__(self, colors: Colors) -> None:
        super().__init__("Fusion")
        self._colors = colors

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        colors = self._colors
        if element in _ARROWS:
            _arrow(colors, option, painter, _ARROWS[element])
        elif element in _CHECKS:
            _check_box(colors, option, painter)
        elif element == _Element.PE_IndicatorRadioButton:
            _radio_button(colors, option, painter)
        elif element == _Element.PE_IndicatorBranch:
            _branch(colors, option, painter)
        elif element != _Element.PE_FrameFocusRect:  # the style sheet's rings are enough
            super().drawPrimitive(element, option, painter, widget)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        ours = _METRICS.get(metric)
        if ours is not None:
            return ours
        return super().pixelMetric(metric, option, widget)

    def standardIcon(
        self,
        standardIcon: QStyle.StandardPixmap,  # noqa: N803 - Qt's own name
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        sign = _SIGNS.get(standardIcon)
        if sign is None:
            return super().standardIcon(standardIcon, option, widget)
        made = QIcon()
        for mode, state in (_ENABLED, _DISABLED):
            made.addPixmap(_sign(self._colors, state, _ARROWS[sign]), mode)
        return made


def _sign(
    colors: Colors, state: QStyle.StateFlag, points: tuple[tuple[float, float], ...]
) -> QPixmap:
    picture = QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.transparent)
    option = QStyleOption()
    option.rect, option.state = picture.rect(), state
    with QPainter(picture) as painter:
        _arrow(colors, option, painter, points, "text.primary")
    return picture


def _square(option: QStyleOption) -> QRectF:
    square = QRectF(0, 0, 16, 16)
    square.moveCenter(QRectF(option.rect).center())
    return square


def _pen(colors: Colors, color: str, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colors(color), width, Qt.PenStyle.SolidLine, cap, join)


def _check_box(colors: Colors, option: QStyleOption, painter: QPainter) -> None:
    square, state = _square(option), option.state
    marked = bool(state & (_State.State_On | _State.State_NoChange))
    enabled = bool(state & _State.State_Enabled)
    edge = "accent.default" if marked else "border.control"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colors, edge if enabled else "border.default", 1))
    ground = "accent.default" if marked and enabled else "bg.surface"
    painter.setBrush(colors(ground if enabled else "bg.subtle"))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(_pen(colors, "text.onAccent" if enabled else "text.disabled", 1.6))
    at = square.topLeft()
    if state & _State.State_On:
        points = [QPointF(4, 8.2), QPointF(7, 11), QPointF(12, 5.4)]
        painter.drawPolyline(QPolygonF([at + point for point in points]))
    elif state & _State.State_NoChange:
        painter.drawLine(at + QPointF(4.5, 8), at + QPointF(11.5, 8))
    painter.restore()


def _radio_button(colors: Colors, option: QStyleOption, painter: QPainter) -> None:
    square, enabled = _square(option), bool(option.state & _State.State_Enabled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colors("bg.surface" if enabled else "bg.subtle"))
    if option.state & _State.State_On:
        painter.setPen(_pen(colors, "accent.default" if enabled else "text.disabled", 5))
        painter.drawEllipse(square.adjusted(2.5, 2.5, -2.5, -2.5))
    else:
        painter.setPen(_pen(colors, "border.control" if enabled else "border.default", 1))
        painter.drawEllipse(square.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _arrow(
    colors: Colors,
    option: QStyleOption,
    painter: QPainter,
    points: tuple[tuple[float, float], ...],
    color: str = "text.tertiary",
) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    center = QRectF(option.rect).center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colors, color if enabled else "text.disabled", 1.4))
    painter.drawPolyline(QPolygonF([center + QPointF(x, y) for x, y in points]))
    painter.restore()


def _branch(colors: Colors, option: QStyleOption, painter: QPainter) -> None:
    if option.state & _State.State_Children:
        down, right = _Element.PE_IndicatorArrowDown, _Element.PE_IndicatorArrowRight
        _arrow(
            colors, option, painter, _ARROWS[down if option.state & _State.State_Open else right]
        )
