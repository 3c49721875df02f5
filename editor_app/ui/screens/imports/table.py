"""The table of files: boxes, figures and chips; Space ticks, Enter opens what was made."""

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
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from editor_app.presenters.import_rows import State
from editor_app.ui.look import Look
from editor_app.ui.models.imports_table import (
    BOX,
    CONVERTED,
    DROPPED,
    FILE,
    KEPT,
    PLACE,
    STATE,
    TITLE,
    ImportModel,
    state_spec,
)
from editor_app.ui.widgets.chip import chip_size, paint_chip
from editor_app.ui.widgets.context_menus import menu_place
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_table import RowTable

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_MARGIN = 12
_ROW = 36
_NUMBERS = (KEPT, CONVERTED, DROPPED)
_NARROW = 840  # below it the column gives way to the title; the details name it
_TITLE = 120  # with less room for a title, or why a file was refused, the figures give way, too
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ImportDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(40, self._look.theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._look.theme, option.rect
        painter.save()
        if option.state & _State.State_Selected:
            painter.fillRect(rect, theme.color("bg.selected"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("border.subtle"))
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, -1)
        spec = index.data(Role.CHIP)
        if spec is not None:
            size = chip_size(spec, theme)
            top = inner.y() + (inner.height() - size.height()) // 2
            width = min(size.width(), inner.width() + _MARGIN)
            paint_chip(painter, QRect(inner.x(), top, width, size.height()), spec, self._look)
        elif index.column() == BOX:
            self._box(painter, option, index)
        else:
            self._words(painter, inner, index)
        painter.restore()

    def _box(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        box = QStyleOptionButton()
        box.rect = box_rect(option.rect, self._look)
        box.state = _State.State_Enabled
        checked = Qt.CheckState(state) is Qt.CheckState.Checked
        box.state |= _State.State_On if checked else _State.State_Off
        paint_box(painter, box.rect, self._look, checked=checked)

    def _words(self, painter: QPainter, inner: QRect, index: _Index) -> None:
        theme = self._look.theme
        x, icon = inner.x(), index.data(Role.ICON)
        if icon:
            side = theme.px(16)
            y = inner.y() + (inner.height() - side) / 2
            self._look.icons.draw(painter, x, y, icon, "text.secondary", side)
            x += side + theme.px(6)
        painter.setFont(theme.font("secondary", tabular=True))
        painter.setPen(theme.color(str(index.data(Role.TONE))))
        room = QRect(x, inner.y(), inner.right() - x + 1, inner.height())
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        middle = index.column() == FILE
        mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        told = QFontMetrics(painter.font()).elidedText(text, mode, room.width())
        right = index.column() in _NUMBERS
        side_flag = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side_flag | Qt.AlignmentFlag.AlignVCenter), told)


def box_rect(cell: QRect, look: Look) -> QRect:
    """Where the box of a row stands."""
    side = look.theme.px(16)
    return QRect(cell.x() + _MARGIN, cell.y() + (cell.height() - side) // 2, side, side)


def paint_box(painter: QPainter, rect: QRect, look: Look, *, checked: bool) -> None:
    """A box as the style sheet draws those of forms."""
    theme = look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("accent.default" if checked else "border.strong"))
    painter.setBrush(theme.color("accent.default" if checked else "bg.surface"))
    painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 3, 3)
    if checked:
        side = rect.width() - 2
        look.icons.draw(painter, rect.x() + 1, rect.y() + 1, "ri.check-line", "text.onAccent", side)


class ImportTable(RowTable):
    """Several rows may be chosen; what is ticked is what will be written."""

    menuAsked = Signal(object)  # global QPoint
    toggleAsked = Signal()
    openAsked = Signal()

    def __init__(self, look: Look, model: ImportModel) -> None:
        told = QCoreApplication.translate("ImportTable", "Files")
        super().__init__(look, "import.table", told, model)
        self._model = model
        self.setItemDelegate(ImportDelegate(look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.stretch(TITLE, least=20)
        look.switch.changed.connect(self._arrange)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggleAsked.emit()
        elif event.key() in _ENTER and not event.modifiers():
            self.openAsked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        ticks = event.button() is Qt.MouseButton.LeftButton and index.column() == BOX
        if ticks and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            row = self._model.row(index)
            wanted = row is not None and not row.wanted
            state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
            self._model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid():
            self.menuAsked.emit(menu_place(self, event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self._look.theme
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        chips = max(chip_size(state_spec(state), theme).width() for state in State)
        widths = {BOX: theme.px(40), FILE: theme.px(200), PLACE: theme.px(120)}
        narrow = self.width() < theme.px(_NARROW)
        widths |= dict.fromkeys(_NUMBERS, theme.px(60 if narrow else 72))
        widths[STATE] = chips + 2 * _MARGIN
        if narrow:
            widths[FILE] = theme.px(170)
        always = widths[BOX] + widths[FILE] + widths[STATE]
        figures = len(_NUMBERS) * widths[KEPT]
        self.setColumnHidden(PLACE, narrow)
        for column in _NUMBERS:
            self.setColumnHidden(column, self.width() - always - figures < theme.px(_TITLE))
        for column, width in widths.items():
            self.horizontalHeader().resizeSection(column, width)
