"""The table of 发件箱: chip, two-line cells and one link per row."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor_app.domain.workflow import Command, OperationState
from editor_app.presenters.outbox import Act
from editor_app.ui.look import Look
from editor_app.ui.models.outbox_table import ACTS, ANSWER, COMMAND, ITEM, SIZE, STATE, OutboxModel
from editor_app.ui.models.outbox_words import act_name, command_name
from editor_app.ui.widgets.chip import chip_size, paint_chip
from editor_app.ui.widgets.context_menus import menu_place
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_table import RowTable
from editor_app.ui.words import state_chip

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_MARGIN = 12
_SIZE_WIDTH, _ANSWER_WIDTH = 132, 176
_LEAST_TITLE = 96
_NARROW = 860  # below it the size gives way to the item
_TITLE = 150  # what the item keeps; what gives way to it stands in the details


class OutboxDelegate(QStyledItemDelegate):
    """Paints cells; the link of the last column is in the link colour."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = 30 if index.data(Role.HEADING) else 48
        return QSize(60, self._look.theme.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._look.theme, option.rect
        painter.save()
        if index.data(Role.HEADING):
            self._heading(painter, rect, index)
        else:
            self._ground(painter, option)
            inner = rect.adjusted(_MARGIN, 0, -_MARGIN, -1)
            spec = index.data(Role.CHIP)
            if spec is not None:
                size = chip_size(spec, theme)
                top = inner.y() + (inner.height() - size.height()) // 2
                width = min(size.width(), inner.width() + _MARGIN)
                chip = QRect(inner.x(), top, width, size.height())
                paint_chip(painter, chip, spec, self._look)
            else:
                self._words(painter, inner, index)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, rect = self._look.theme, option.rect
        if option.state & _State.State_Selected:
            painter.fillRect(rect, theme.color("bg.selected"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("border.subtle"))

    def _heading(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        theme = self._look.theme
        painter.fillRect(rect, theme.color("bg.subtle"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("border.subtle"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.secondary"))
        told = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.drawText(rect.adjusted(_MARGIN, 0, -_MARGIN, 0), _side(left=True), told)

    def _bar(self, painter: QPainter, inner: QRect, index: _Index) -> QRect:
        """The bar of what is on its way; gives the room below it."""
        share = index.data(Role.SHARE)
        if share is None:
            return inner
        theme = self._look.theme
        high = theme.px(6)
        top = inner.y() + theme.px(9)
        painter.fillRect(inner.x(), top, inner.width(), high, theme.color("border.default"))
        full = round(inner.width() * float(share))
        painter.fillRect(inner.x(), top, full, high, theme.color("accent.default"))
        return inner.adjusted(0, theme.px(16), 0, 0)

    def _words(self, painter: QPainter, inner: QRect, index: _Index) -> None:
        theme, column = self._look.theme, index.column()
        inner = self._bar(painter, inner, index)
        painter.setFont(theme.font("secondary", tabular=True))
        painter.setPen(theme.color("text.link" if column == ACTS else "text.primary"))
        first = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        second = str(index.data(Role.CAPTION) or "")
        left = column != ACTS
        if not second:
            _line(painter, inner, first, left=left)
            return
        upper, lower = theme.line("secondary"), theme.px(16)
        top = inner.y() + (inner.height() - upper - lower) // 2
        _line(painter, QRect(inner.x(), top, inner.width(), upper), first, left=left)
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        _line(painter, QRect(inner.x(), top + upper, inner.width(), lower), second, left=left)


def _side(*, left: bool) -> int:
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _line(painter: QPainter, rect: QRect, text: str, *, left: bool) -> None:
    told = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _side(left=left), told)


class OutboxTable(RowTable):
    """As tall as its rows, as far as there is room; whole rows are chosen."""

    linkActivated = Signal(QModelIndex)
    menuAsked = Signal(QModelIndex, object)  # and the global QPoint

    def __init__(self, look: Look, model: OutboxModel) -> None:
        told = QCoreApplication.translate("OutboxTable", "Operations")
        super().__init__(look, "outbox.table", told, model)
        self._model = model
        self.setItemDelegate(OutboxDelegate(look, self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.stretch(ITEM, least=40)
        model.modelReset.connect(self._arrange)
        look.switch.changed.connect(self._arrange)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._on_link(index) and event.button() is Qt.MouseButton.LeftButton:
            self.linkActivated.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._on_link(self.indexAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid():
            self.menuAsked.emit(self.currentIndex(), menu_place(self, event))

    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(at) for at in range(self._model.rowCount()))
        return QSize(640, rows + self.horizontalHeader().height() + 2)

    def minimumSizeHint(self) -> QSize:
        least = self.horizontalHeader().height() + 2 * self._look.theme.px(48)
        widths = self._widths()
        words = widths[STATE] + widths[ACTS] + self._look.theme.px(_LEAST_TITLE)
        return QSize(max(480, words), min(self.sizeHint().height(), least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        theme, widths = self._look.theme, self._widths()
        left = self.width() - sum(widths.values())
        for column in (SIZE, ANSWER, COMMAND):
            gone = left < theme.px(_TITLE) or (column == SIZE and self.width() < theme.px(_NARROW))
            self.setColumnHidden(column, gone)
            left += widths[column] if gone else 0
        for column, width in widths.items():
            if not self.isColumnHidden(column):
                self.horizontalHeader().resizeSection(column, width)

    def _widths(self) -> dict[int, int]:
        """Columns of words are as wide as their longest word in this language."""
        theme = self._look.theme
        metrics = QFontMetrics(theme.font("secondary"))
        chips = [state_chip(theme, "outbox", one.value, s=30) for one in OperationState]
        acts = [*map(act_name, Act), str(self._model.headerData(ACTS, Qt.Orientation.Horizontal))]
        words = {COMMAND: [command_name(one) for one in Command], ACTS: acts}
        widths = {
            column: max(map(metrics.horizontalAdvance, texts)) + 2 * _MARGIN + 4
            for column, texts in words.items()
        }
        widths[STATE] = max(chip_size(chip, theme).width() for chip in chips) + 2 * _MARGIN
        widths[SIZE], widths[ANSWER] = theme.px(_SIZE_WIDTH), theme.px(_ANSWER_WIDTH)
        return widths

    def _on_link(self, index: QModelIndex) -> bool:
        return index.isValid() and index.column() == ACTS and bool(index.data())

    def _arrange(self) -> None:
        self.clearSpans()
        self._fit_columns()
        for at in range(self._model.rowCount()):
            self.setRowHeight(at, self._look.theme.px(48))
        for at in self._model.headings():
            self.setSpan(at, 0, 1, self._model.columnCount())
            self.setRowHeight(at, self._look.theme.px(30))
        self.updateGeometry()
