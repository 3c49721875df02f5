"""How a row of opinions is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import ChipSpec, chip_size, paint_chip
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_LINES = 2


class OpinionDelegate(QStyledItemDelegate):
    """Caption with tags and outcome at the right; below it two lines of the text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme = self._look.theme
        return QSize(0, theme.size("chip") + _LINES * theme.line("body") + theme.px(24) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._look.theme
        painter.save()
        paint_row_ground(painter, option.rect, option.state, theme)
        inner = option.rect.adjusted(16, theme.px(9), -16, -theme.px(9) - 1)
        first = QRect(inner.x(), inner.y(), inner.width(), theme.size("chip"))
        room = self._paint_chips(painter, first, index)
        self._paint_caption(painter, first, room, index)
        below = inner.adjusted(0, first.height() + theme.px(5), 0, 0)
        self._paint_words(painter, below, str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        painter.restore()

    def _paint_chips(self, painter: QPainter, line: QRect, index: _Index) -> int:
        """Outcome at the very right, tags before it as far as they fit; gives what room is left."""
        theme = self._look.theme
        outcome = index.data(Role.CHIP)
        tags = [ChipSpec(text=tag) for tag in index.data(Role.MARK) or ()]
        right, left_most = line.right() + 1, line.x() + line.width() // 2
        for spec in ([outcome] if outcome is not None else []) + tags:
            size = chip_size(spec, theme)
            if right - size.width() < left_most:
                break
            at = QPoint(right - size.width(), line.y())
            paint_chip(painter, QRect(at, size), spec, self._look)
            right -= size.width() + theme.px(6)
        return right - line.x()

    def _paint_caption(self, painter: QPainter, line: QRect, room: int, index: _Index) -> None:
        theme, x = self._look.theme, line.x()
        name = index.data(Role.ICON)
        if name:
            side = theme.px(14)
            y = line.y() + (line.height() - side) / 2
            self._look.icons.draw(painter, x, y, name, "text.tertiary", side)
            x += side + 5
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        told = str(index.data(Role.CAPTION) or "")
        place = QRect(x, line.y(), max(0, room - (x - line.x()) - 8), line.height())
        cut = QFontMetrics(painter.font()).elidedText(
            told, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, _LEFT, cut)

    def _paint_words(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Two lines; the second one ends with … where more follows."""
        theme = self._look.theme
        font, height = theme.font("body"), theme.line("body")
        painter.setFont(font)
        painter.setPen(theme.color("text.primary"))
        layout = QTextLayout(text[:400], font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(rect.width())
            start = line.textStart()
            rest = text[start : start + line.textLength()]
            if number == _LINES - 1:
                rest = QFontMetrics(font).elidedText(
                    text[start : start + 400], Qt.TextElideMode.ElideRight, rect.width()
                )
            top = QRect(rect.x(), rect.y() + number * height, rect.width(), height)
            painter.drawText(top, _LEFT, rest)
        layout.endLayout()
