"""The list at the left: what needs a person, what came together, what is the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.presenters.conflict import Mood, PlaceView, Progress
from editor_app.ui.look import Look
from editor_app.ui.screens.conflict.words import place_name, state_words
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import paint_row_ground

_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ICONS = {
    Mood.WAITING: ("ri.git-merge-line", "tone.magenta.fg"),
    Mood.CHOSEN: ("ri.checkbox-circle-fill", "tone.green.solid"),
    Mood.AUTOMATIC: ("ri.check-line", "text.tertiary"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    text: str
    end: str
    heading: bool = False
    key: str = ""
    icon: str = ""
    color: str = ""


class PlacesModel(QAbstractListModel):
    """Headings and places, in the order of the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []

    def show_places(
        self,
        views: Sequence[PlaceView],
        progress: Progress,
        same: Sequence[str],
        language: str,
    ) -> None:
        """Show these; the number of rows changes only with another merge."""
        rows = _rows(views, progress, same, language)
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._rows[index.row()].key:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        told: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.AccessibleTextRole: f"{row.text}: {row.end}" if row.end else row.text,
            Qt.ItemDataRole.ToolTipRole: plain_tip(row.text),
            Role.TIME: row.end,
            Role.HEADING: row.heading,
            Role.KEY: row.key,
            Role.ICON: row.icon,
            Role.TONE: row.color,
        }
        return told.get(role)

    def index_of(self, key: str) -> QModelIndex:
        """Where a place stands."""
        at = next((n for n, row in enumerate(self._rows) if row.key == key and key), -1)
        return self.index(at) if at >= 0 else QModelIndex()


class PlacesList(QListView):
    """Reports the place that was chosen; choosing without a person reports nothing."""

    placeChosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conflict-places")
        self.setAccessibleName(self.tr("Places of this merge"))
        self.setProperty("pane", True)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setItemDelegate(_PlaceDelegate(look, self))
        self.places = PlacesModel(self)
        self.setModel(self.places)
        self.selectionModel().currentChanged.connect(self._moved)
        self._quiet = False

    def show_current(self, key: str) -> None:
        """Mark a place."""
        index = self.places.index_of(key)
        self._quiet = True
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, select)
        self._quiet = False

    def _moved(self, current: QModelIndex, _: QModelIndex) -> None:
        key = str(current.data(Role.KEY) or "")
        if key and not self._quiet:
            self.placeChosen.emit(key)


class _PlaceDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        heading = bool(index.data(Role.HEADING))
        first = index.row() == 0
        return QSize(0, self._look.theme.px((30 if first else 42) if heading else 36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        theme = self._look.theme
        heading = bool(index.data(Role.HEADING))
        rect = option.rect.adjusted(16, 0, -16, 0)
        if heading:
            rect.setTop(rect.bottom() - theme.px(26))
        elif index.data(Role.KEY):
            self._ground(painter, option)
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        end = str(index.data(Role.TIME) or "")
        painter.drawText(rect, _RIGHT, end)
        room = rect.width() - QFontMetrics(painter.font()).horizontalAdvance(end) - 8
        left = rect.x() + self._icon(painter, rect, index)
        if not heading:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.color("text.primary"))
        words = QRect(left, rect.y(), room - (left - rect.x()), rect.height())
        metrics = QFontMetrics(painter.font())
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _LEFT, told)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """As rows of lists have it, without the line below."""
        painter.setClipRect(option.rect.adjusted(0, 0, 0, -1))
        paint_row_ground(painter, option.rect, option.state, self._look.theme)
        painter.setClipping(False)

    def _icon(self, painter: QPainter, rect: QRect, index: _Index) -> int:
        name = index.data(Role.ICON)
        if not name:
            return 0
        side = self._look.theme.px(16)
        y = rect.y() + (rect.height() - side) / 2
        self._look.icons.draw(painter, rect.x(), y, name, index.data(Role.TONE), side)
        return side + 8


def _rows(
    views: Sequence[PlaceView], progress: Progress, same: Sequence[str], language: str
) -> list[_Row]:
    needs = [view for view in views if view.place.conflicts]
    others = [view for view in views if not view.place.conflicts]
    rows: list[_Row] = []
    if needs:
        end = QCoreApplication.translate("Conflict", "{n} of {total} decided")
        end = end.format(n=progress.decided, total=progress.total)
        rows.append(_Row(text=_needs(), end=end, heading=True))
        rows += [_place_row(view, language) for view in needs]
    if others:
        text = QCoreApplication.translate("Conflict", "Came together by themselves")
        rows.append(_Row(text=text, end=str(len(others)), heading=True))
        rows += [_place_row(view, language) for view in others]
    if same:
        text = QCoreApplication.translate("Conflict", "The same on both sides")
        rows.append(_Row(text=text, end=str(len(same)), heading=True))
        mark = "、" if language.startswith("zh") else ", "
        rows.append(
            _Row(text=mark.join(same), end="", icon="ri.arrow-right-s-line", color="text.tertiary")
        )
    return rows


def _needs() -> str:
    return QCoreApplication.translate("Conflict", "Need your decision")


def _place_row(view: PlaceView, language: str) -> _Row:
    icon, color = _ICONS[view.mood]
    return _Row(
        text=place_name(view, language),
        end=state_words(view),
        key=view.key,
        icon=icon,
        color=color,
    )
