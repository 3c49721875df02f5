"""How a row of the queue is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import ChipSpec, chip_size, paint_chip
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
LINES = 2  # of a title


class QueueDelegate(QStyledItemDelegate):
    """Chip and time, a title of one or two lines, and a caption.

    ``uniform``: every row has room for two lines of title. Asking 20,000 titles how many lines they
    take costs a second; where there are so many, nobody misses the shorter rows.
    """

    def __init__(self, look: Look, parent: QAbstractScrollArea) -> None:
        super().__init__(parent)
        self._look = look
        self._list = parent
        self.uniform = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme = self._look.theme
        lines = LINES
        if not self.uniform:
            lines = len(self._title_lines(index, self._list.viewport().width() - 32))
        height = theme.size("chip") + lines * theme.line("body") + theme.line("caption")
        return QSize(0, height + theme.px(30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._look.theme
        painter.save()
        paint_row_ground(painter, option.rect, option.state, theme)
        inner = option.rect.adjusted(16, theme.px(10), -16, -theme.px(11))
        self._paint_head(painter, inner, index)
        y = inner.y() + theme.size("chip") + theme.px(6)
        painter.setPen(theme.color("text.primary"))
        painter.setFont(theme.font("body", strong=bool(index.data(Role.UNREAD))))
        for line in self._title_lines(index, inner.width()):
            rect = QRect(inner.x(), y, inner.width(), theme.line("body"))
            painter.drawText(rect, _LEFT, line)
            y += theme.line("body")
        self._paint_caption(painter, QRect(inner.x(), y, inner.width(), 0), index)
        painter.restore()

    def _paint_head(self, painter: QPainter, inner: QRect, index: _Index) -> None:
        theme, x = self._look.theme, inner.x()
        due = str(index.data(Role.TIME) or "")
        right = inner.right() - QFontMetrics(self._due_font()).horizontalAdvance(due) - theme.px(6)
        for spec in (index.data(Role.CHIP), index.data(Role.CHIP_2)):
            if spec is not None:
                size = chip_size(spec, theme)
                size.setWidth(min(size.width(), max(theme.px(40), right - x)))  # its words give way
                paint_chip(painter, QRect(QPoint(x, inner.y()), size), spec, self._look)
                x += size.width() + theme.px(6)
        painter.setFont(self._due_font())
        painter.setPen(theme.color(index.data(Role.TONE) or "text.tertiary"))
        rect = QRect(inner.x(), inner.y(), inner.width(), size.height())
        painter.drawText(rect, _RIGHT, due)

    def _due_font(self) -> QFont:
        return self._look.theme.font("caption", tabular=True)

    def _paint_caption(self, painter: QPainter, at: QRect, index: _Index) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("caption", tabular=True))
        rect = QRect(at.x(), at.y() + theme.px(2), at.width(), theme.line("caption"))
        taken = self._paint_mark(painter, rect, index.data(Role.MARK))
        painter.setPen(theme.color("text.tertiary"))
        metrics = QFontMetrics(painter.font())
        text = str(index.data(Role.CAPTION) or "")
        room = rect.width() - taken
        told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(rect.x(), rect.y(), room, rect.height()), _LEFT, told)

    def _paint_mark(self, painter: QPainter, line: QRect, mark: ChipSpec | None) -> int:
        """What is on this computer, at the right end; gives the room it takes."""
        if mark is None or mark.icon is None:
            return 0
        theme, side = self._look.theme, self._look.theme.size("icon.dense")
        words = QFontMetrics(painter.font()).horizontalAdvance(mark.text)
        painter.setPen(theme.color(mark.tone))
        painter.drawText(line, _RIGHT, mark.text)
        left, top = line.right() + 1 - words - side - theme.px(4), (line.height() - side) / 2
        self._look.icons.draw(painter, left, line.y() + top, mark.icon, mark.tone, side)
        return words + side + theme.px(12)

    def _title_lines(self, index: _Index, width: int) -> list[str]:
        strong = bool(index.data(Role.UNREAD))
        font = self._look.theme.font("body", strong=strong)
        return wrapped(str(index.data(Qt.ItemDataRole.DisplayRole) or ""), width, font)


def wrapped(text: str, width: int, font: QFont) -> list[str]:
    """A title in at most two lines, the second one cut where room ends."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(40, width))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < LINES:
        return [text]
    metrics = QFontMetrics(font)
    rest = metrics.elidedText(text[starts[1] :], Qt.TextElideMode.ElideRight, max(40, width))
    return [text[: starts[1]], rest]


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
