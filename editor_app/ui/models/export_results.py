"""What became of each draft of an export: those that failed first."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor_app.services.export_all import Everything, Outcome
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ExportResults(QAbstractListModel):
    """One line per draft: its title, and why it is not there if it is not."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[Outcome] = []

    def show(self, everything: Everything) -> None:
        """Show these outcomes."""
        self.beginResetModel()
        self._rows = sorted(everything.outcomes, key=lambda one: one.error is None)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._words(one) if one.path is None else str(one.path))
        if role == Qt.ItemDataRole.DecorationRole:
            failed = one.error is not None
            icon = "ri.error-warning-line" if failed else "ri.check-line"
            return self._look.icons.icon(icon, "tone.red.fg" if failed else "tone.green.fg")
        return None

    def _words(self, one: Outcome) -> str:
        title = one.title or self.tr("Untitled")
        return title if one.error is None else f"{title} – {message_for(one.error).what}"
