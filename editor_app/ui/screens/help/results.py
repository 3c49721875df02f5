"""What a search found: a list of sections, each with the words around."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from editor_app.presenters.help_search import Hit
from editor_app.ui.look import Look
from editor_app.ui.widgets.rows import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
HIT = Qt.ItemDataRole.UserRole
_PAD, _LINES = 8, 2


class ResultsModel(QAbstractListModel):
    """Hits in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Replace all of them."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return head(hit)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{head(hit)}: {hit.excerpt}"
        return hit if role == HIT else None


class ResultDelegate(QStyledItemDelegate):
    """Title, and two lines of the text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme = self._look.theme
        lines = theme.line("secondary") + _LINES * theme.line("caption")
        return QSize(theme.px(160), lines + theme.px(2 * _PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._look.theme
        paint_row_ground(painter, option.rect, option.state, theme)
        hit: Hit = index.data(HIT)
        pad = theme.px(_PAD)
        box = option.rect.adjusted(pad + theme.px(6), pad, -pad, -pad)
        painter.save()
        painter.setFont(theme.font("secondary", strong=True))
        painter.setPen(theme.color("text.primary"))
        line = theme.line("secondary")
        width = box.width()
        title = painter.fontMetrics().elidedText(head(hit), Qt.TextElideMode.ElideRight, width)
        painter.drawText(box.left(), box.top(), width, line, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.secondary"))
        wrap = QTextOption(Qt.AlignmentFlag.AlignLeft)
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.setClipRect(box)
        painter.drawText(box.adjusted(0, line, 0, 0).toRectF(), hit.excerpt, wrap)
        painter.restore()


def head(hit: Hit) -> str:
    """Page and heading."""
    return f"{hit.title} › {hit.heading}" if hit.heading else hit.title
