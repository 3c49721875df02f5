"""The words of one's own dictionary, as rows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.domain.proofing_ports import OwnWord
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class OwnWordsModel(QAbstractListModel):
    """One row per word, in the order of the store."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: Sequence[OwnWord] = ()

    def show(self, words: Sequence[OwnWord]) -> None:
        """Show these."""
        if tuple(words) == tuple(self._words):
            return
        self.beginResetModel()
        self._words = tuple(words)
        self.endResetModel()

    def word(self, index: _Index) -> OwnWord | None:
        """The word at an index."""
        return self._words[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._words)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        word = self.word(index)
        if word is None:
            return None
        what = self.tr("not mentioned any more") if word.quiet else self.tr("right as it is")
        when = word.at.astimezone().strftime("%Y-%m-%d")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return word.word
            case Role.CAPTION:
                return f"{what} · {when}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{word.word} {what} {when}"
            case _:
                return None
