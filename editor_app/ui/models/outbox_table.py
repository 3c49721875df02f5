"""The table of operations: open ones, a heading, and what was finished."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.layout import Layout
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.presenters.file_progress import FilesUnderWay, files_under_way
from editor_app.presenters.outbox import Act, OutboxList, OutboxRow, seconds_left
from editor_app.services.transfers import Transfers
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.models.outbox_words import act_name, answer, command_name
from editor_app.ui.models.way_words import files_go_on, size_text, way_answer
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.widgets.roles import Role
from editor_app.ui.words import MOOT, QT_TRANSLATE_NOOP, state_chip

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
STATE, COMMAND, ITEM, SIZE, ANSWER, ACTS = range(6)
_HEADS = (
    QT_TRANSLATE_NOOP("OutboxTable", "State"),
    QT_TRANSLATE_NOOP("OutboxTable", "Operation"),
    QT_TRANSLATE_NOOP("OutboxTable", "Item"),
    QT_TRANSLATE_NOOP("OutboxTable", "Size and progress"),
    QT_TRANSLATE_NOOP("OutboxTable", "Last answer"),
    QT_TRANSLATE_NOOP("OutboxTable", "What you can do"),
)


def state_spec(look: Look, row: OutboxRow, now: datetime) -> ChipSpec:
    """The chip of an operation; the time to take it back runs in it."""
    operation = row.operation
    state = operation.state
    left = seconds_left(operation, now)
    if state is OperationState.UNDOABLE and not left:
        state = OperationState.QUEUED
    key = state.value if operation.moot is None else MOOT
    return state_chip(look.theme, "outbox", key, s=left)


def moving_spec(look: Look, way: FilesUnderWay | None) -> ChipSpec | None:
    """发送中 while files of an operation go up; the operation itself still waits for them."""
    if way is None or not way.moving:
        return None
    return state_chip(look.theme, "outbox", OperationState.SENDING.value)


class OutboxModel(QAbstractTableModel):
    """Rows of one scope. A heading is a row without an operation."""

    def __init__(
        self,
        look: Look,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        transfers: Transfers | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._transfers = transfers
        self._now = now
        self._rows: list[OutboxRow | str] = []
        self._layout: Layout | None = None

    def show(self, listed: OutboxList, heading: str, layout: Layout | None) -> None:
        """Show rows; what only changed its words is told in place."""
        self._layout = layout
        rows: list[OutboxRow | str] = list(listed.open)
        if listed.done:
            rows += [heading, *listed.done]
        if [_key(row) for row in rows] == [_key(row) for row in self._rows]:
            self._rows = rows
            self.retell()
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def retell(self) -> None:
        """Words or colours changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, ACTS))

    def tick(self) -> bool:
        """A second passed; whether anything still counts down or is on its way."""
        running = [
            at
            for at, row in enumerate(self._rows)
            if isinstance(row, OutboxRow)
            and (row.operation.state is OperationState.UNDOABLE or self.way_of(row) is not None)
        ]
        for at in running:
            self.dataChanged.emit(self.index(at, STATE), self.index(at, ACTS))
        return bool(running) or (self._transfers is not None and self._transfers.busy)

    def way_of(self, row: OutboxRow) -> FilesUnderWay | None:
        """How far the files of a row are."""
        return files_under_way(row.files, row.operation.state, self._transfers)

    def row(self, index: _Index) -> OutboxRow | None:
        """The operation at an index; none for a heading."""
        found = self._rows[index.row()] if index.isValid() else None
        return found if isinstance(found, OutboxRow) else None

    def row_of(self, key: OperationKey) -> int | None:
        """Where an operation stands."""
        keys = [_key(row) for row in self._rows]
        return keys.index(key) if key in keys else None

    def headings(self) -> Sequence[int]:
        """Rows that span the table."""
        return [at for at, row in enumerate(self._rows) if isinstance(row, str)]

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
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("OutboxTable", _HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == ACTS else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.row(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            if role == Role.HEADING:
                return True
            return row if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, index.column()) or self._second(row, index.column()) or "—"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.operation.title) if index.column() == ITEM else None
            case Role.CAPTION:
                return self._second(row, index.column())
            case Role.CHIP:
                return self._chip(row) if index.column() == STATE else None
            case Role.SHARE:
                way = self.way_of(row) if index.column() == SIZE else None
                return None if way is None or way.over else way.share
            case Role.KEY:
                return row.key
        return None

    def _chip(self, row: OutboxRow) -> ChipSpec:
        return moving_spec(self._look, self.way_of(row)) or state_spec(self._look, row, self._now())

    def _text(self, row: OutboxRow, column: int) -> str:
        match column:
            case _ if column == STATE:
                return self._chip(row).text
            case _ if column == COMMAND:
                return command_name(row.operation.command)
            case _ if column == ITEM:
                return row.operation.title
            case _ if column == SIZE:
                return size_text(row, self.way_of(row))
            case _ if column == ANSWER:
                return way_answer(self.way_of(row)) or answer(row.operation)[0]
            case _:
                return act_name(row.acts[0]) if row.acts else ""

    def _second(self, row: OutboxRow, column: int) -> str:
        if column == ANSWER:
            moving = way_answer(self.way_of(row))
            return files_go_on() if moving else answer(row.operation)[1]
        if column != ITEM:
            return ""
        parts = []
        if row.column and self._layout is not None:
            parts.append(self._layout.column(row.column).name(language()))
        if row.attachments:
            told = QCoreApplication.translate("OutboxTable", "{n} attachments")
            if row.attachments == 1:
                told = QCoreApplication.translate("OutboxTable", "{n} attachment")
            parts.append(told.format(n=row.attachments))
        return " · ".join(parts)


def first_act(row: OutboxRow) -> Act | None:
    """What the link of a row does."""
    return row.acts[0] if row.acts else None


def _key(row: OutboxRow | str) -> str:
    return row if isinstance(row, str) else row.key
