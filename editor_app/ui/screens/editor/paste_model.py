"""The receipt of a paste as a list: a heading per outcome, and its notes below."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.clipboard import ReceiptNote
from editor_app.presenters.paste import receipt_groups
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
_Row = tuple[str, int, ReceiptNote | None]  # outcome, count, the note or None for the heading


class PasteModel(QAbstractListModel):
    """Read only. A note's sentence is its text, its tool tip and what is read out."""

    def __init__(self, notes: Sequence[ReceiptNote], language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: list[_Row] = []
        for group in receipt_groups(notes):
            self._rows.append((group.outcome, group.count, None))
            self._rows.extend((group.outcome, note.count, note) for note in group.notes)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()][2] is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        outcome, count, note = self._rows[index.row()]
        match role:
            case Role.HEADING:
                return note is None
            case Role.KEY:
                return note
            case Role.COUNT:
                return str(count) if note is None else ""
            case Role.TONE:
                return outcome
            case Qt.ItemDataRole.DisplayRole:
                return _heading(outcome) if note is None else note.sentence(self._language)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(outcome, count, note)
            case Qt.ItemDataRole.ToolTipRole:
                return None if note is None else plain_tip(note.sentence(self._language))
            case _:
                return None

    def note(self, index: _Index) -> ReceiptNote | None:
        """The note of a row; none for a heading."""
        return self._rows[index.row()][2] if index.isValid() else None

    def rows_with_places(self) -> list[int]:
        """The rows that lead somewhere in the text."""
        return [row for row, (_, _, note) in enumerate(self._rows) if note and note.place]

    def _spoken(self, outcome: str, count: int, note: ReceiptNote | None) -> str:
        if note is None:
            return f"{_heading(outcome)} {count}"
        return f"{_heading(outcome)}: {note.sentence(self._language)}"


def _heading(outcome: str) -> str:
    match outcome:
        case "dropped":
            return QCoreApplication.translate("PasteDialog", "Dropped")
        case "fitted":
            return QCoreApplication.translate("PasteDialog", "Converted for this kind of item")
        case "converted":
            return QCoreApplication.translate("PasteDialog", "Converted")
        case _:
            return QCoreApplication.translate("PasteDialog", "Kept")
