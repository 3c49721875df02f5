"""Rows of the queue pane: items that wait, or decisions that were given."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractScrollArea, QStyledItemDelegate, QStyleOptionViewItem

from editor_app.domain.item import ItemId
from editor_app.domain.layout import Unit
from editor_app.domain.workflow import review_status
from editor_app.presenters.review import Span, waited
from editor_app.services.reviews import DecidedRow, QueueRow
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.screens.review.decision_words import outcome_word
from editor_app.ui.theme import Theme
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import ChipSpec, chip_size, paint_chip
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import paint_row_ground
from editor_app.ui.words import state_chip

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_LINES = 2  # of a title
_OUTCOMES = {
    "approve": ("green", "ri.check-line"),
    "return": ("red", "ri.arrow-go-back-line"),
    "reject": ("slate", "ri.close-circle-line"),
}


class QueueModel(QAbstractListModel):
    """One list at a time; rows are replaced as a whole, because queues are short."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[QueueRow | DecidedRow, ...] = ()
        self._units: Mapping[str, Unit] = {}
        self._now = datetime.now().astimezone()

    def show(
        self, rows: Sequence[QueueRow | DecidedRow], units: Mapping[str, Unit], now: datetime
    ) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows, self._units, self._now = tuple(rows), units, now
        self.endResetModel()

    def index_of(self, item: ItemId | None) -> QModelIndex:
        """Where an item stands; invalid when it is not shown."""
        for at, row in enumerate(self._rows):
            if row.item == item:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.title)
            case Role.CAPTION:
                return self._caption(row)
            case Role.CHIP:
                return self._chip(row)
            case Role.TIME:
                return self._time(row)
            case Role.TONE:
                return "red" if isinstance(row, QueueRow) and row.refused else None
            case Role.KEY:
                return row.item
            case Qt.ItemDataRole.AccessibleTextRole:
                spoken = (row.title, self._chip(row).text, self._caption(row), self._time(row))
                return ", ".join(part for part in spoken if part)
        return None

    def _chip(self, row: QueueRow | DecidedRow) -> ChipSpec:
        if isinstance(row, QueueRow):
            status = review_status(row.level, row.levels)
            return state_chip(self._look.theme, "status", status.value)
        if row.operation is not None:
            return state_chip(self._look.theme, "status", "queued")
        tone, icon = _OUTCOMES[row.outcome]
        return ChipSpec(text=outcome_word(row.outcome), tone=tone, icon=icon)

    def _caption(self, row: QueueRow | DecidedRow) -> str:
        known = self._units.get(row.unit)
        unit = known.short(language()) if known is not None else row.unit
        if isinstance(row, DecidedRow):
            said = level_name(row.level) if row.level else ""
            return " · ".join(part for part in (unit, said, row.reason) if part)
        edition = self.tr("edition {n}").format(n=row.edition)
        changed = self.tr("changed since you looked") if row.changed_since_seen else ""
        parts = (unit, row.submitted_by_name, edition, changed)
        return " · ".join(part for part in parts if part)

    def _time(self, row: QueueRow | DecidedRow) -> str:
        if isinstance(row, DecidedRow):
            return formats.when(row.at, now=self._now)
        if row.refused is not None:
            return self.tr("Decision not taken")
        return waited_text(row.waiting_since, self._now)


def waited_text(since: datetime, now: datetime) -> str:
    """``已等 3 小时``."""
    n, span = waited(since, now)
    match span:
        case Span.MINUTES if n == 0:
            told = QCoreApplication.translate("Waited", "just arrived")
        case Span.MINUTES:
            told = QCoreApplication.translate("Waited", "{n} min waiting")
        case Span.HOURS:
            told = QCoreApplication.translate("Waited", "{n} h waiting")
        case Span.DAYS if n == 1:
            told = QCoreApplication.translate("Waited", "{n} day waiting")
        case Span.DAYS:
            told = QCoreApplication.translate("Waited", "{n} days waiting")
    return told.format(n=n)


class QueueDelegate(QStyledItemDelegate):
    """Chip and time, a title of one or two lines, and a caption."""

    def __init__(self, look: Look, parent: QAbstractScrollArea) -> None:
        super().__init__(parent)
        self._look = look
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme = self._look.theme
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
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text.primary"))
        for line in self._title_lines(index, inner.width()):
            rect = QRect(inner.x(), y, inner.width(), theme.line("body"))
            painter.drawText(rect, _LEFT, line)
            y += theme.line("body")
        self._paint_caption(painter, QRect(inner.x(), y, inner.width(), 0), index)
        painter.restore()

    def _paint_head(self, painter: QPainter, inner: QRect, index: _Index) -> None:
        theme, spec = self._look.theme, index.data(Role.CHIP)
        size = chip_size(spec, theme)
        paint_chip(painter, QRect(QPoint(inner.x(), inner.y()), size), spec, self._look)
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color(index.data(Role.TONE) or "text.tertiary"))
        rect = QRect(inner.x(), inner.y(), inner.width(), size.height())
        painter.drawText(rect, _RIGHT, str(index.data(Role.TIME) or ""))

    def _paint_caption(self, painter: QPainter, at: QRect, index: _Index) -> None:
        theme = self._look.theme
        painter.setFont(theme.font("caption", tabular=True))
        painter.setPen(theme.color("text.tertiary"))
        metrics = QFontMetrics(painter.font())
        text = str(index.data(Role.CAPTION) or "")
        told = metrics.elidedText(text, Qt.TextElideMode.ElideRight, at.width())
        rect = QRect(at.x(), at.y() + theme.px(2), at.width(), theme.line("caption"))
        painter.drawText(rect, _LEFT, told)

    def _title_lines(self, index: _Index, width: int) -> list[str]:
        return wrapped(str(index.data(Qt.ItemDataRole.DisplayRole) or ""), width, self._look.theme)


def wrapped(text: str, width: int, theme: Theme) -> list[str]:
    """A title in at most two lines, the second one cut where room ends."""
    layout = QTextLayout(text, theme.font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= _LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(40, width))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < _LINES:
        return [text]
    metrics = QFontMetrics(theme.font("body"))
    rest = metrics.elidedText(text[starts[1] :], Qt.TextElideMode.ElideRight, max(40, width))
    return [text[: starts[1]], rest]


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
