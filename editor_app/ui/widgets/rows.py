"""Delegates of lists and of the column tree: rows as DESIGN.md section 5 measures them."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from editor_app.ui.look import Look
from editor_app.ui.theme import Theme
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import (
    chip_size,
    freshness_size,
    paint_chip,
    paint_freshness,
    paint_freshness_dot,
)
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
_NAME = 56  # pixels at 100 % that a column's name keeps
_TITLE = 112  # that a title keeps: eight characters; else its chip goes to the line below
_MARGINS = 8 + 12 + 16 + 8  # of the tree, and of a row left and right, in pixels
_State = QStyle.StateFlag
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def paint_row_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
    """Ground of a list row: hover, selection with its bar, hairline below, focus ring."""
    if state & _State.State_Selected:
        painter.fillRect(rect, theme.color("bg.selected"))
        bar = theme.size("border.selectionBar")
        painter.fillRect(rect.x(), rect.y(), bar, rect.height(), theme.color("selectionBar"))
    elif state & _State.State_MouseOver:
        painter.fillRect(rect, theme.color("bg.hover"))
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.color("border.subtle"))
    if state & _State.State_HasFocus and state & _State.State_KeyboardFocusChange:
        paint_focus_ring(painter, rect, theme)


def paint_focus_ring(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """Two pixels inside ``rect``."""
    painter.save()
    painter.setPen(QPen(theme.color("focus.default"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
    painter.restore()


def _elided(painter: QPainter, rect: QRect, text: str, flags: int = _LEFT) -> None:
    metrics = QFontMetrics(painter.font())
    told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, flags, told)


class _RowDelegate(QStyledItemDelegate):
    """Shared by rows: the look, and a tooltip with the whole title when it is cut."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        told = index.data(Qt.ItemDataRole.ToolTipRole)
        metrics = QFontMetrics(self._look.theme.font("body"))
        if told is None and metrics.horizontalAdvance(text) > self.title_room(option, index):
            told = text
        if event.type() == QEvent.Type.ToolTip and told:
            QToolTip.showText(event.globalPos(), plain_tip(str(told)), view)
            return True
        return super().helpEvent(event, view, option, index)

    def title_room(self, option: QStyleOptionViewItem, index: _Index) -> int:
        """What is left for the title beside a chip."""
        return int(option.rect.width())


class TwoLineDelegate(_RowDelegate):
    """Title and chip over caption and time. Roles: ``widgets/roles.py``."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._look.theme.size("listRow2") + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._look.theme, option.rect
        painter.save()
        paint_row_ground(painter, rect, option.state, theme)
        inner = rect.adjusted(16, theme.px(8), -16, -theme.px(8) - 1)
        first = QRect(inner.x(), inner.y(), inner.width(), theme.line("body"))
        second = QRect(inner.x(), first.bottom() + 1, inner.width(), theme.line("caption"))
        self._first_line(painter, first, index)
        self._second_line(painter, second, index)
        painter.restore()

    def _first_line(self, painter: QPainter, line: QRect, index: _Index) -> None:
        theme = self._look.theme
        room = line.width()
        if not self._chip_below(line.width(), index):
            room -= self._chip(painter, line, index)
        x = line.x() + self._icon(painter, line, index)
        painter.setFont(theme.font("body", strong=bool(index.data(Role.UNREAD))))
        painter.setPen(theme.color("text.primary"))
        title = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        _elided(painter, QRect(x, line.y(), room - (x - line.x()), line.height()), title)

    def _chip_below(self, room: int, index: _Index) -> bool:
        """Whether a chip beside the title would leave too little of it."""
        spec, theme = index.data(Role.CHIP), self._look.theme
        if spec is None:
            return False
        title = QFontMetrics(theme.font("body")).horizontalAdvance(
            str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        )
        return room - chip_size(spec, theme).width() - 10 < min(title, theme.px(_TITLE))

    def _chip(self, painter: QPainter, line: QRect, index: _Index) -> int:
        """Paint it at the right end; how much it takes."""
        spec, theme = index.data(Role.CHIP), self._look.theme
        if spec is None:
            return 0
        size = chip_size(spec, theme)
        size.setWidth(min(size.width(), line.width()))
        top = line.y() + (line.height() - size.height()) // 2
        chip = QRect(QPoint(line.right() + 1 - size.width(), top), size)
        paint_chip(painter, chip, spec, self._look)
        return size.width() + 10

    def _icon(self, painter: QPainter, line: QRect, index: _Index) -> int:
        name = index.data(Role.ICON)
        if not name:
            return 0
        side = self._look.theme.px(16)
        color = index.data(Role.TONE) or "text.tertiary"
        y = line.y() + (line.height() - side) / 2
        self._look.icons.draw(painter, line.x(), y, name, color, side)
        return side + 8

    def _second_line(self, painter: QPainter, line: QRect, index: _Index) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        time, room = str(index.data(Role.TIME) or ""), line.width()
        if self._chip_below(line.width(), index):
            room -= self._chip(painter, line, index)
            painter.setFont(theme.font("caption", tabular=True))
            painter.setPen(theme.color("text.tertiary"))
        elif time:
            painter.drawText(line, _RIGHT, time)
            room -= QFontMetrics(painter.font()).horizontalAdvance(time) + 10
        caption = str(index.data(Role.CAPTION) or "")
        _elided(painter, QRect(line.x(), line.y(), room, line.height()), caption)

    def title_room(self, option: QStyleOptionViewItem, index: _Index) -> int:
        spec, room = index.data(Role.CHIP), int(option.rect.width()) - 32
        if spec is None or self._chip_below(room, index):
            return room
        return room - chip_size(spec, self._look.theme).width() - 10


class ColumnTreeDelegate(_RowDelegate):
    """Icon, text, freshness badge and count. Headings (``Role.HEADING``) are captions.

    Where a row is short the count goes first, then the badge becomes a dot: the name stays.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._look.theme.size("treeRow"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        if index.data(Role.HEADING):
            self._heading(painter, option, index)
        else:
            self._node(painter, option, index)
        painter.restore()

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.tertiary"))
        # Headings start at the row's edge, not after the indentation that every node has.
        rect = option.rect.adjusted(8 - option.rect.x(), 4, -8, 0)
        _elided(painter, rect, str(index.data(Qt.ItemDataRole.DisplayRole) or ""))

    def _node(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._look.theme
        chosen = bool(option.state & _State.State_Selected)
        rect = option.rect.adjusted(12, 0, -16, 0)
        color = theme.tone("blue", "fg") if chosen else theme.color("text.primary")
        name, side = index.data(Role.ICON), theme.px(15)
        left = rect.x() + side + theme.px(6)
        counted, worded = self.shown(index, rect.right() - left)
        right = rect.right()
        if counted:
            right = self._count(painter, rect, index, color if chosen else None)
        right = self._badge(painter, rect, right, index, worded=worded)
        if name:
            tone = "blue" if chosen else index.data(Role.TONE) or "text.tertiary"
            y = rect.y() + (rect.height() - side) / 2
            self._look.icons.draw(painter, rect.x(), y, name, tone, side)
        painter.setFont(theme.font("secondary", strong=chosen))
        painter.setPen(color)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        _elided(painter, QRect(left, rect.y(), right - left, rect.height()), text)

    def shown(self, index: _Index, room: int) -> tuple[bool, bool]:
        """Whether the count, and whether the word of the badge, stand in ``room`` pixels."""
        theme, spec = self._look.theme, index.data(Role.FRESHNESS)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        wanted = QFontMetrics(theme.font("secondary")).horizontalAdvance(text)
        room -= min(wanted, theme.px(_NAME))
        badge = 0 if spec is None else freshness_size(spec, theme).width() + theme.px(6)
        count = 0 if index.data(Role.COUNT) is None else theme.px(26)
        return count + badge <= room, badge <= room

    def _count(self, painter: QPainter, rect: QRect, index: _Index, color: QColor | None) -> int:
        theme, count = self._look.theme, index.data(Role.COUNT)
        if count is None:
            return rect.right()
        painter.setFont(theme.font_px(12, strong=color is not None, tabular=True))
        painter.setPen(color or theme.color("text.tertiary"))
        painter.drawText(rect, _RIGHT, str(count))
        width = QFontMetrics(painter.font()).horizontalAdvance(str(count))
        return rect.right() - max(theme.px(20), width) - theme.px(6)

    def _badge(
        self, painter: QPainter, rect: QRect, right: int, index: _Index, *, worded: bool
    ) -> int:
        theme, spec = self._look.theme, index.data(Role.FRESHNESS)
        if spec is None:
            return right
        dot = QSize(theme.px(8), theme.px(8))
        size = freshness_size(spec, theme) if worded else dot
        top = rect.y() + (rect.height() - size.height()) // 2
        place = QRect(QPoint(right - size.width(), top), size)
        (paint_freshness if worded else paint_freshness_dot)(painter, place, spec, theme)
        return right - size.width() - theme.px(6)


class ColumnTree(QTreeView):
    """A tree whose selection is a rounded tint over the whole row, with chevrons of its own."""

    def __init__(self, look: Look, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName(name)
        self.setProperty("surface", "canvas")
        self.setProperty("columns", True)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(ColumnTreeDelegate(look, self))

    def width_of_names(self) -> int:
        """Pixels in which every name of the first level stands whole, without counts."""
        theme, model = self._look.theme, self.model()
        metrics = QFontMetrics(theme.font("secondary", strong=True))
        names = (str(model.index(at, 0).data() or "") for at in range(model.rowCount()))
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return _MARGINS + theme.px(15) + theme.px(6) + longest

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        theme, row = self._look.theme, option.rect.adjusted(0, 0, -8, 0)
        ground = None
        if self.selectionModel() is not None and self.selectionModel().isSelected(index):
            ground = "bg.selected"
        elif option.state & _State.State_MouseOver and not index.data(Role.HEADING):
            ground = "bg.hover"
        if ground is not None:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ground))
            painter.drawRoundedRect(row, 4, 4)
            painter.restore()
        super().drawRow(painter, option, index)
        if self.hasFocus() and self.currentIndex() == index and self._by_keyboard():
            paint_focus_ring(painter, row, theme)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Any) -> None:
        if not self.model().hasChildren(index):
            return
        name = "ri.arrow-down-s-line" if self.isExpanded(index) else "ri.arrow-right-s-line"
        side = self._look.theme.px(16)
        x, y = rect.right() + 5 - side // 2 - 6, rect.y() + (rect.height() - side) / 2
        self._look.icons.draw(painter, x, y, name, "text.tertiary", side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # The chevron reaches beyond the indentation that Qt takes for its handle.
        at = event.position().toPoint()
        index = self.indexAt(at)
        edge = self.visualRect(index).x() if index.isValid() else 0
        if index.isValid() and edge <= at.x() < edge + 10 and self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def _by_keyboard(self) -> bool:
        return self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
