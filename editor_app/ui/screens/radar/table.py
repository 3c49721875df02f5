"""The table of the radar: names over their place, a bar of what has passed, a chip."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from editor_app.ui.look import Look
from editor_app.ui.models.radar_table import (
    COLUMN,
    DUE,
    LAST,
    OWES,
    PASSED,
    STATE,
    UNIT,
    RadarFilter,
)
from editor_app.ui.widgets.chip import chip_size, paint_chip
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_MARGIN = 12
_WIDTHS = {UNIT: 112, OWES: 158, LAST: 116, PASSED: 118, DUE: 104, STATE: 112}


class RadarDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(40, self._look.theme.px(44))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._look.theme, option.rect
        painter.save()
        if option.state & _State.State_Selected:
            painter.fillRect(rect, theme.color("bg.selected"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("border.subtle"))
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN // 2, -1)
        spec = index.data(Role.CHIP)
        if spec is not None:
            size = chip_size(spec, theme)
            top = inner.y() + (inner.height() - size.height()) // 2
            width = min(size.width(), inner.width())
            paint_chip(painter, QRect(inner.x(), top, width, size.height()), spec, self._look)
        else:
            self._words(painter, inner, index)
        painter.restore()

    def _words(self, painter: QPainter, inner: QRect, index: _Index) -> None:
        theme = self._look.theme
        first = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        second, share = str(index.data(Role.CAPTION) or ""), index.data(Role.SHARE)
        name = index.column() == COLUMN
        painter.setFont(theme.font("secondary" if name else "caption", tabular=True))
        painter.setPen(theme.color("text.primary" if name else "text.secondary"))
        if share is not None:
            words = QRect(inner.x(), inner.y() + theme.px(6), inner.width(), theme.px(18))
            _line(painter, words, first)
            bar = QRect(inner.x(), words.bottom() + theme.px(4), theme.px(76), theme.px(5))
            painter.fillRect(bar, theme.tone("neutral", "bg"))
            bar.setWidth(round(bar.width() * float(share)))
            painter.fillRect(bar, theme.tone(str(index.data(Role.TONE)), "solid"))
            return
        if not second:
            _line(painter, inner, first)
            return
        upper, lower = theme.line("secondary"), theme.px(16)
        top = inner.y() + (inner.height() - upper - lower) // 2
        _line(painter, QRect(inner.x(), top, inner.width(), upper), first)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.tertiary"))
        _line(painter, QRect(inner.x(), top + upper, inner.width(), lower), second)


def _line(painter: QPainter, room: QRect, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), told)


class RadarTable(QTableView):
    """Whole rows; a click on a heading orders, Enter makes an item."""

    def __init__(self, look: Look, shown: RadarFilter) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("radar.table")
        self.setAccessibleName(self.tr("Columns"))
        self.setModel(shown)
        self.setItemDelegate(RadarDelegate(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.theme.px(44))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(COLUMN, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, look.theme.px(width))
        self.setSortingEnabled(True)
        self.sortByColumn(STATE, Qt.SortOrder.AscendingOrder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(LAST, self.width() < self._look.theme.px(840))
