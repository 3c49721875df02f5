"""The proxy style: check boxes, radio buttons and arrows in the theme's colours and text size."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

Colors = Callable[[str], QColor]  # a token's colour at this moment
_Draw = Callable[[Colors, QStyleOption, QPainter], None]
_Points = tuple[tuple[float, float], ...]
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
_SIDE = 16.0  # of a mark at 100 %; everything within is drawn in these units
_MARKS = (
    _Metric.PM_IndicatorWidth,
    _Metric.PM_IndicatorHeight,
    _Metric.PM_ExclusiveIndicatorWidth,
    _Metric.PM_ExclusiveIndicatorHeight,
    _Metric.PM_MenuButtonIndicator,
)
_LINES = MappingProxyType(
    {
        _Metric.PM_SplitterWidth: 1,
        _Metric.PM_FocusFrameHMargin: 3,  # the ring of 2, one pixel away
        _Metric.PM_FocusFrameVMargin: 3,
    }
)
_CHECK = QPolygonF([QPointF(-4, 0.2), QPointF(-1, 3), QPointF(4, -2.6)])
_SQUARE = QRectF(-_SIDE / 2, -_SIDE / 2, _SIDE, _SIDE)


class KitStyle(QProxyStyle):
    """Fusion with our indicators."""

    def __init__(self, colors: Colors) -> None:
        super().__init__("Fusion")
        self._colors = colors
        self.fit(1.0)

    def fit(self, scale: float) -> None:
        """Let marks grow with the text; whoever calls lays out anew (a style sheet does)."""
        side = round(_SIDE * scale)
        # Asked some 7,000 times while one item is opened: one look into a table.
        self._metrics = dict.fromkeys(_MARKS, side) | _LINES
        self._unit = side / _SIDE

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        draw = _DRAWN.get(element)
        if draw is not None:
            with _in_units(painter, option, self._unit):
                draw(self._colors, option, painter)
        elif element != _Element.PE_FrameFocusRect:  # the style sheet's rings are enough
            super().drawPrimitive(element, option, painter, widget)

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        ours = self._metrics.get(metric)
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
            made.addPixmap(_sign(self._colors, state, _ARROWS[sign], self._unit), mode)
        return made


def _sign(colors: Colors, state: QStyle.StateFlag, points: _Points, unit: float) -> QPixmap:
    side = round(_SIDE * unit)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    option = QStyleOption()
    option.rect, option.state = picture.rect(), state
    with QPainter(picture) as painter, _in_units(painter, option, unit):
        _arrow(colors, option, painter, points, "text.primary")
    return picture


@contextmanager
def _in_units(painter: QPainter, option: QStyleOption, unit: float) -> Iterator[None]:
    """A painter whose origin is the middle of the mark, and whose pixel is one at 100 %."""
    painter.save()
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(option.rect).center())
        painter.scale(unit, unit)
        yield
    finally:
        painter.restore()


def _pen(colors: Colors, color: str, width: float) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colors(color), width, Qt.PenStyle.SolidLine, cap, join)


def _check_box(colors: Colors, option: QStyleOption, painter: QPainter) -> None:
    state = option.state
    marked = bool(state & (_State.State_On | _State.State_NoChange))
    enabled = bool(state & _State.State_Enabled)
    edge = "accent.default" if marked else "border.control"
    painter.setPen(_pen(colors, edge if enabled else "border.default", 1))
    ground = "accent.default" if marked and enabled else "bg.surface"
    painter.setBrush(colors(ground if enabled else "bg.subtle"))
    painter.drawRoundedRect(_SQUARE.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(_pen(colors, "text.onAccent" if enabled else "text.disabled", 1.6))
    if state & _State.State_On:
        painter.drawPolyline(_CHECK)
    elif state & _State.State_NoChange:
        painter.drawLine(QPointF(-3.5, 0), QPointF(3.5, 0))


def _radio_button(colors: Colors, option: QStyleOption, painter: QPainter) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    painter.setBrush(colors("bg.surface" if enabled else "bg.subtle"))
    if option.state & _State.State_On:
        painter.setPen(_pen(colors, "accent.default" if enabled else "text.disabled", 5))
        painter.drawEllipse(_SQUARE.adjusted(2.5, 2.5, -2.5, -2.5))
    else:
        painter.setPen(_pen(colors, "border.control" if enabled else "border.default", 1))
        painter.drawEllipse(_SQUARE.adjusted(0.5, 0.5, -0.5, -0.5))


def _arrow(
    colors: Colors,
    option: QStyleOption,
    painter: QPainter,
    points: _Points,
    color: str = "text.tertiary",
) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    painter.setPen(_pen(colors, color if enabled else "text.disabled", 1.4))
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _branch(colors: Colors, option: QStyleOption, painter: QPainter) -> None:
    if option.state & _State.State_Children:
        down, right = _Element.PE_IndicatorArrowDown, _Element.PE_IndicatorArrowRight
        opened = bool(option.state & _State.State_Open)
        _arrow(colors, option, painter, _ARROWS[down if opened else right])


def _menu_check(colors: Colors, option: QStyleOption, painter: QPainter) -> None:
    enabled = bool(option.state & _State.State_Enabled)
    painter.setPen(_pen(colors, "text.primary" if enabled else "text.disabled", 1.6))
    painter.drawPolyline(_CHECK)


def _pointing(element: QStyle.PrimitiveElement) -> _Draw:
    return lambda colors, option, painter: _arrow(colors, option, painter, _ARROWS[element])


_DRAWN: Mapping[QStyle.PrimitiveElement, _Draw] = MappingProxyType(
    {
        **{element: _pointing(element) for element in _ARROWS},
        _Element.PE_IndicatorCheckBox: _check_box,
        _Element.PE_IndicatorItemViewItemCheck: _check_box,
        _Element.PE_IndicatorMenuCheckMark: _menu_check,
        _Element.PE_IndicatorRadioButton: _radio_button,
        _Element.PE_IndicatorBranch: _branch,
    }
)
