"""The table of the radar: one row per column of a channel, and its order and filter."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from editor_app.domain.freshness import Duty, Freshness, Obligation
from editor_app.domain.layout import Layout
from editor_app.presenters.radar import RadarRow, Show, matches
from editor_app.ui import formats
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.models.columns_tree import BADGES
from editor_app.ui.models.language import language
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.widgets.roles import Role
from editor_app.ui.words import QT_TRANSLATE_NOOP, state_text

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
COLUMN, UNIT, OWES, LAST, PASSED, DUE, STATE = range(7)
_HEADS = (
    QT_TRANSLATE_NOOP("RadarTable", "Column"),
    QT_TRANSLATE_NOOP("RadarTable", "Unit"),
    QT_TRANSLATE_NOOP("RadarTable", "Obligation"),
    QT_TRANSLATE_NOOP("RadarTable", "Last item"),
    QT_TRANSLATE_NOOP("RadarTable", "Passed"),
    QT_TRANSLATE_NOOP("RadarTable", "At the latest"),
    QT_TRANSLATE_NOOP("RadarTable", "State"),
)
TONES = {
    Freshness.OVERDUE: "red",
    Freshness.SOON: "ochre",
    Freshness.EMPTY: "neutral",
    Freshness.FINE: "green",
    Freshness.NONE: "neutral",
}
_ICONS = {
    Freshness.OVERDUE: "ri.error-warning-line",
    Freshness.SOON: "ri.timer-line",
    Freshness.EMPTY: "ri.inbox-line",
    Freshness.FINE: "ri.check-line",
}
_MONTH, _YEAR = 30, 365
_NEVER = date.min


def owes_text(owed: Obligation) -> str:
    """``每 14 天``, ``每 6 个月（180 天）``, ``每年 1月31日 前``."""
    match owed.duty:
        case Duty.GAP if owed.days >= _YEAR:
            return QCoreApplication.translate("RadarTable", "once a year")
        case Duty.GAP if owed.days > 2 * _MONTH:
            told = QCoreApplication.translate("RadarTable", "every {months} months ({days} days)")
            return told.format(months=round(owed.days / _MONTH), days=owed.days)
        case Duty.GAP:
            return QCoreApplication.translate("RadarTable", "every {days} days").format(
                days=owed.days
            )
        case Duty.EACH_YEAR:
            day = formats.day(date.fromisoformat(f"2024-{owed.by}"), today=date(2024, 1, 1))
            return QCoreApplication.translate("RadarTable", "every year by {day}").format(day=day)
        case Duty.ON_CHANGE:
            return QCoreApplication.translate("RadarTable", "as soon as facts change")
        case _:
            return QCoreApplication.translate("RadarTable", "none")


def state_words(row: RadarRow) -> str:
    """``逾期 1 天``, ``余 2 天``, ``空白``, ``正常``."""
    clock = row.clock
    if clock.state in BADGES:
        return state_text("freshness", BADGES[clock.state], n=clock.days)
    if clock.state is Freshness.FINE:
        return QCoreApplication.translate("RadarTable", "fine")
    return QCoreApplication.translate("RadarTable", "no clock")


class RadarModel(QAbstractTableModel):
    """Holds every row; what is shown is the filter's business."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RadarRow, ...] = ()
        self._today = _NEVER
        self._days: Derivations | None = None

    def show(self, rows: Sequence[RadarRow], today: date, layout: Layout | None = None) -> None:
        """Hold these instead; ``layout`` lets them say how their days were counted."""
        self.beginResetModel()
        self._rows, self._today = tuple(rows), today
        self._days = Derivations(layout) if layout is not None else None
        self.endResetModel()

    def row(self, index: _Index) -> RadarRow | None:
        """What stands in a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("RadarTable", _HEADS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Qt.ItemDataRole.ToolTipRole if index.column() in (DUE, STATE):
                parts = (self.act_by(row), self.counted(row))
                return "\n".join(part for part in parts if part) or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.counted(row)
            case Role.CAPTION if index.column() == COLUMN:
                return " › ".join(one.name(language()) for one in row.trail)
            case Role.CHIP if index.column() == STATE:
                return self._chip(row)
            case Role.SHARE if index.column() == PASSED:
                return _share(row)
            case Role.TONE:
                return TONES[row.clock.state]
            case Role.KEY:
                return f"{row.unit.key}/{row.column.key}"
        return None

    def act_by(self, row: RadarRow) -> str:
        """Which working day is the last one to act on; empty without a clock."""
        clock = row.clock
        if clock.act_by is None or clock.due is None or clock.state is Freshness.OVERDUE:
            return ""
        day = formats.day(clock.act_by, today=self._today)
        if clock.estimated:
            told = self.tr(
                "The last working day before the end is about {day}: the days off of that year are "
                "not announced yet."
            )
        else:
            told = self.tr("The last working day before the end is {day}.")
        return told.format(day=day)

    def counted(self, row: RadarRow) -> str:
        """The days from the last item to the end, one by one; empty without a clock."""
        return self._days.column(row.clock) if self._days is not None else ""

    def _text(self, row: RadarRow, column: int) -> str:
        clock = row.clock
        match column:
            case 0:
                return row.column.name(language())
            case 1:
                return row.unit.short(language())
            case 2:
                return owes_text(row.owed)
            case 3:
                none = self.tr("none yet")
                return formats.day(clock.last, today=self._today) if clock.last else none
            case 4:
                return self._passed(row)
            case 5:
                if clock.due is None:
                    return ""
                told = formats.day(clock.due, today=self._today)
                return self.tr("{day} (about)").format(day=told) if clock.estimated else told
            case _:
                return state_words(row)

    def _passed(self, row: RadarRow) -> str:
        clock = row.clock
        if clock.last is None:
            return ""
        if row.owed.duty is Duty.GAP:
            told = self.tr("{n} of {limit} days")
            return told.format(n=clock.passed, limit=row.owed.days)
        passed = max(0, (self._today - clock.last).days)
        return self.tr("{n} days", None, passed).format(n=passed)

    def _chip(self, row: RadarRow) -> ChipSpec:
        state = row.clock.state
        return ChipSpec(text=state_words(row), tone=TONES[state], icon=_ICONS.get(state))

    def _spoken(self, row: RadarRow) -> str:
        parts = (self._text(row, one) for one in range(len(_HEADS)))
        return ", ".join(part for part in parts if part)


def _share(row: RadarRow) -> float | None:
    if row.owed.duty is not Duty.GAP or row.clock.last is None:
        return None
    return min(1.0, row.clock.passed / row.owed.days)


class RadarFilter(QSortFilterProxyModel):
    """Orders by what cells mean, not by their words; the urgency breaks ties."""

    def __init__(self, source: RadarModel, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._show, self._unit, self._words = Show.ALL, "", ""
        self.setSourceModel(source)
        self.setDynamicSortFilter(True)

    def ask(self, *, show: Show, unit: str, words: str) -> None:
        """List these only."""
        self._show, self._unit, self._words = show, unit, words
        self.invalidate()

    def row(self, index: _Index) -> RadarRow | None:
        """What stands in a row as shown."""
        return self._source.row(self.mapToSource(index)) if index.isValid() else None

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        row = self._source.row(self._source.index(source_row, 0))
        return row is not None and matches(row, self._show, self._unit, self._words)

    def lessThan(self, source_left: _Index, source_right: _Index) -> bool:
        left, right = self._source.row(source_left), self._source.row(source_right)
        if left is None or right is None:
            return False
        column = source_left.column()
        return _key(left, column, source_left) < _key(right, column, source_right)


def _key(row: RadarRow, column: int, index: _Index) -> tuple[Any, ...]:
    clock = row.clock
    match column:
        case 2:
            first: Any = row.owed.days or (_YEAR if row.owed.by else 10 * _YEAR)
        case 3:
            first = clock.last or _NEVER
        case 4:
            first = _share(row) or -1.0
        case 5:
            first = clock.due or date.max
        case 6:
            first = 0
        case _:
            first = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    return (first, row.urgency)
