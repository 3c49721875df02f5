"""What lies in a package as rows: what is asked, of which item, and what became of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.packages import CarriedAnswer, PackedOperation
from editor_app.ui.messages import message_for
from editor_app.ui.models.outbox_words import command_name
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex


class PackageModel(QAbstractListModel):
    """One row for each operation; its second line tells the portal's answer once it is here."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[str, str, CarriedAnswer | None]] = []

    def show(self, operations: Sequence[PackedOperation]) -> None:
        """Nothing is answered yet."""
        self._reset([(one.key, _named(one.title, one), None) for one in operations])

    def show_answers(self, rows: Sequence[tuple[str, CarriedAnswer]]) -> None:
        """Receipts: a title as this workstation knows it, and the answer."""
        self._reset([(answer.key, title, answer) for title, answer in rows])

    def answer(self, key: str, answer: CarriedAnswer) -> None:
        """What became of one."""
        for at, (known, title, _) in enumerate(self._rows):
            if known == key:
                self._rows[at] = (known, title, answer)
                index = self.index(at, 0)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        _, title, answer = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        told = _answered(answer)
        if role == Role.CAPTION:
            return told
        return f"{title}, {told}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _reset(self, rows: list[tuple[str, str, CarriedAnswer | None]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def _named(title: str, operation: PackedOperation) -> str:
    return f"{command_name(operation.command)} · {title}"


def _answered(answer: CarriedAnswer | None) -> str:
    if answer is None:
        return QCoreApplication.translate("Packages", "not handed in yet")
    if answer.receipt is not None:
        told = QCoreApplication.translate("Packages", "receipt {number}")
        return told.format(number=answer.receipt.number)
    if answer.refused is not None:
        return message_for(answer.refused).what
    return ""
