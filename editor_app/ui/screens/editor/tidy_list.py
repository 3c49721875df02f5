"""The list of proposals: a check mark, the words around, what goes and what comes."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from editor_app.presenters.tidy import BLANK_SIGNS, visible
from editor_app.services.tidy import Change
from editor_app.ui.look import Look
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_STEP = 22  # pixels at 100 %: how far the places stand in from their kind
_MARGIN = 12


class TidyDelegate(QStyledItemDelegate):
    """Old words struck out on red, new ones underlined on green: sign, line and colour."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._look.theme.px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        if index.data(Role.HEADING):
            painter.fillRect(option.rect, self._look.theme.color("bg.subtle"))
        paint_row_ground(painter, option.rect, option.state, self._look.theme)
        box = self._box(option.rect, index)
        self._check(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))
        left = box.right() + self._look.theme.px(10)
        rest = option.rect.adjusted(left - option.rect.x(), 0, -_MARGIN, 0)
        if index.data(Role.HEADING):
            self._kind(painter, rest, index, option.widget)
        else:
            self._place(painter, rest, index.data(Role.KEY))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if isinstance(event, QMouseEvent):
            near = self._box(option.rect, index).adjusted(-6, -6, 6, 6)
            if not near.contains(event.position().toPoint()):
                return False
            if event.type() == QEvent.Type.MouseButtonRelease:
                now = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
                checked = Qt.CheckState.Checked
                other = Qt.CheckState.Unchecked if now == checked else checked
                model.setData(index, other, Qt.ItemDataRole.CheckStateRole)
            return True
        return super().editorEvent(event, model, option, index)

    def _box(self, rect: QRect, index: _Index) -> QRect:
        theme = self._look.theme
        side, step = theme.px(16), 0 if index.data(Role.HEADING) else theme.px(_STEP)
        return QRect(rect.x() + _MARGIN + step, rect.y() + (rect.height() - side) // 2, side, side)

    def _check(self, painter: QPainter, box: QRect, state: Qt.CheckState) -> None:
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = state != Qt.CheckState.Unchecked
        color = "accent.default" if filled else "border.control"
        painter.setPen(QPen(theme.color(color), 1))
        painter.setBrush(theme.color("accent.default" if filled else "bg.surface"))
        painter.drawRoundedRect(box, 3, 3)
        if state == Qt.CheckState.Checked:
            side = box.width() - 2
            self._look.icons.draw(
                painter, box.x() + 1, box.y() + 1, "ri.check-line", "text.onAccent", side
            )
        elif filled:
            bar = QRect(box.x() + 4, box.center().y(), box.width() - 7, 2)
            painter.fillRect(bar, theme.color("text.onAccent"))
        painter.restore()

    def _kind(self, painter: QPainter, rect: QRect, index: _Index, view: QWidget | None) -> None:
        theme, side = self._look.theme, self._look.theme.px(16)
        open_ = isinstance(view, QTreeView) and view.isExpanded(QModelIndex(index))  # type: ignore[arg-type]  # Qt hands a model index
        icon = "ri.arrow-down-s-line" if open_ else "ri.arrow-right-s-line"
        y = rect.y() + (rect.height() - side) / 2
        self._look.icons.draw(painter, rect.right() - side, y, icon, "text.tertiary", side)
        painter.setFont(theme.font("secondary", strong=True))
        painter.setPen(theme.color("text.primary"))
        painter.drawText(rect, _MIDDLE, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        painter.drawText(rect.adjusted(0, 0, -side - 8, 0), _RIGHT, str(index.data(Role.COUNT)))

    def _place(self, painter: QPainter, rect: QRect, change: Change) -> None:
        theme = self._look.theme
        if not change.certain:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.tone("ochre", "fg"))
            text = QCoreApplication.translate("TidyDialog", "please look")
            painter.drawText(rect, _RIGHT, text)
            rect = rect.adjusted(0, 0, -QFontMetrics(painter.font()).horizontalAdvance(text) - 8, 0)
        plain = theme.color("text.secondary")
        x = self._words(painter, rect, rect.x(), change.before, plain)
        x = self._marked(painter, rect, x, visible(change.old), "red")
        if change.new:
            x = self._marked(painter, rect, x + theme.px(3), visible(change.new), "green")
        self._words(painter, rect, x, change.after, plain)

    def _words(self, painter: QPainter, rect: QRect, x: int, text: str, color: QColor) -> int:
        painter.setFont(self._look.theme.font("body"))
        painter.setPen(color)
        metrics = QFontMetrics(painter.font())
        room = QRect(x, rect.y(), max(0, rect.right() - x), rect.height())
        told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, told)
        return x + metrics.horizontalAdvance(told)

    def _marked(self, painter: QPainter, rect: QRect, x: int, text: str, tone: str) -> int:
        theme = self._look.theme
        font = theme.font("body")
        font.setStrikeOut(tone == "red" and bool(text.strip(BLANK_SIGNS)))
        font.setUnderline(tone == "green")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        told = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, max(0, rect.right() - x - 4))
        width, height = metrics.horizontalAdvance(told) + 4, metrics.height()
        ground = QRect(x, rect.center().y() - height // 2, width, height)
        painter.fillRect(ground, theme.tone(tone, "bg"))
        painter.setPen(theme.tone(tone, "fg"))
        painter.drawText(QRect(x + 2, rect.y(), width, rect.height()), _MIDDLE, told)
        return x + width


class TidyList(QTreeView):
    """Rows painted edge to edge; a click on a kind's row beside its mark folds it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("tidy-list")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(TidyDelegate(look, self))
        self._look = look

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        beside = at.x() > self._look.theme.px(16) + 2 * _MARGIN
        if index.isValid() and index.data(Role.HEADING) and beside:
            self.setExpanded(index, not self.isExpanded(index))
