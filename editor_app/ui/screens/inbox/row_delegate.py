"""How a row of the inbox is painted: the subject, below it what it is, and its clock."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import chip_size, paint_chip
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_GAP = " · "


class InboxDelegate(QStyledItemDelegate):
    """``uniform``: headings are as high as rows, so that many rows are laid out at once."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.uniform = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme = self._look.theme
        if not self.uniform and index.data(Role.HEADING):
            return QSize(0, theme.px(37))
        return QSize(0, theme.px(22) + theme.size("chip") + theme.px(20) + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        if index.data(Role.HEADING):
            self._paint_heading(painter, option.rect, index)
        else:
            paint_row_ground(painter, option.rect, option.state, self._look.theme)
            self._paint_row(painter, option.rect, index)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        theme = self._look.theme
        painter.fillRect(rect, theme.color("bg.canvas"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("border.subtle"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.tertiary"))
        inner = rect.adjusted(16, theme.px(6), -16, 0)
        painter.drawText(inner, _LEFT, str(index.data(Qt.ItemDataRole.DisplayRole)))

    def _paint_row(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        theme = self._look.theme
        inner = rect.adjusted(16, theme.px(10), -16, -theme.px(10) - 1)
        first = QRect(inner.x(), inner.y(), inner.width(), theme.px(22))
        second = QRect(inner.x(), first.bottom() + 1, inner.width(), theme.size("chip"))
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text.primary"))
        title = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.drawText(first, _LEFT, _cut(painter, title, first.width()))
        room = second.width()
        spec = index.data(Role.CHIP)
        if spec is not None:
            size = chip_size(spec, theme)
            room -= size.width() + 10
            at = QPoint(second.right() + 1 - size.width(), second.y())
            paint_chip(painter, QRect(at, size), spec, self._look)
        self._paint_caption(painter, QRect(second.topLeft(), QSize(room, second.height())), index)

    def _paint_caption(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """What the message is, then what was done last: red where the portal turned it down."""
        theme = self._look.theme
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.tertiary"))
        caption, told = f"{index.data(Role.CAPTION)}{_GAP}", str(index.data(Role.MARK) or "")
        metrics = QFontMetrics(painter.font())
        if metrics.horizontalAdvance(caption + told) > rect.width():
            caption = f"{caption.partition(_GAP)[0]}{_GAP}"  # rather no unit than no state
        painter.drawText(rect, _LEFT, _cut(painter, caption, rect.width()))
        used = metrics.horizontalAdvance(caption)
        rest = rect.adjusted(used, 0, 0, 0)
        if rest.width() > theme.px(16):
            painter.setPen(theme.color(index.data(Role.TONE) or "text.tertiary"))
            painter.drawText(rest, _LEFT, _cut(painter, told, rest.width()))


def _cut(painter: QPainter, text: str, room: int) -> str:
    """No sign is wider than its font is high: what fits by that needs no look at its shapes, which
    takes 33 microseconds (a fifth of what opening 20,000 rows costs).
    """
    if len(text) * painter.font().pixelSize() <= room:
        return text
    metrics = QFontMetrics(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
