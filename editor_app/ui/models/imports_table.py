"""The table of an import: one row per file, with a box, what was found, and where it stands."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from editor_app.domain.file_names import readable_name
from editor_app.domain.imports import Outcome
from editor_app.domain.layout import Layout
from editor_app.presenters.import_rows import WRITABLE, ImportRow, State
from editor_app.ui import formats
from editor_app.ui.models.language import language
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.widgets.roles import Role
from editor_app.ui.words import QT_TRANSLATE_NOOP

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
BOX, FILE, TITLE, PLACE, KEPT, CONVERTED, DROPPED, STATE = range(8)
_HEADS = (
    "",
    QT_TRANSLATE_NOOP("ImportTable", "File"),
    QT_TRANSLATE_NOOP("ImportTable", "Title found"),
    QT_TRANSLATE_NOOP("ImportTable", "Column"),
    QT_TRANSLATE_NOOP("ImportTable", "Kept"),
    QT_TRANSLATE_NOOP("ImportTable", "Converted"),
    QT_TRANSLATE_NOOP("ImportTable", "Dropped"),
    QT_TRANSLATE_NOOP("ImportTable", "Result"),
)
_OUTCOMES = {KEPT: Outcome.KEPT, CONVERTED: Outcome.CONVERTED, DROPPED: Outcome.DROPPED}
_STATES = {
    State.WAITING: (QT_TRANSLATE_NOOP("ImportState", "Waiting"), "neutral", "ri.timer-line"),
    State.READY: (
        QT_TRANSLATE_NOOP("ImportState", "Can be imported"),
        "green",
        "ri.checkbox-circle-line",
    ),
    State.LOOK: (QT_TRANSLATE_NOOP("ImportState", "Look at it"), "ochre", "ri.error-warning-line"),
    State.TWIN: (QT_TRANSLATE_NOOP("ImportState", "Twice"), "neutral", "ri.file-copy-line"),
    State.REFUSED: (
        QT_TRANSLATE_NOOP("ImportState", "Cannot be read"),
        "red",
        "ri.close-circle-line",
    ),
    State.WRITTEN: (
        QT_TRANSLATE_NOOP("ImportState", "Draft made"),
        "green",
        "ri.checkbox-circle-line",
    ),
    State.FAILED: (QT_TRANSLATE_NOOP("ImportState", "Not stored"), "red", "ri.close-circle-line"),
    State.UNDONE: (
        QT_TRANSLATE_NOOP("ImportState", "In the trash"),
        "neutral",
        "ri.delete-bin-line",
    ),
}
_ICONS = {
    **dict.fromkeys((".docx", ".dotx", ".docm", ".doc", ".wps", ".rtf"), "ri.file-word-2-line"),
    **dict.fromkeys((".html", ".htm"), "ri.global-line"),
    ".pdf": "ri.file-pdf-line",
    ".xlsx": "ri.file-excel-2-line",
    ".zip": "ri.file-zip-line",
}


def state_spec(state: State) -> ChipSpec:
    """The chip of a file."""
    text, tone, icon = _STATES[state]
    return ChipSpec(text=QCoreApplication.translate("ImportState", text), tone=tone, icon=icon)


class ImportModel(QAbstractTableModel):
    """Rows of one segment; the box of a row tells whether it is wanted."""

    wantChanged = Signal(object, bool)  # Path

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ImportRow] = []
        self._layout: Layout | None = None

    def show(self, rows: Sequence[ImportRow], layout: Layout | None) -> None:
        """Show rows; what only changed its words is told in place."""
        self._layout = layout
        same = [row.path for row in rows] == [row.path for row in self._rows]
        if same:
            self._rows = list(rows)
            self.retell()
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def retell(self) -> None:
        """Words or colours changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, STATE))

    def row(self, index: _Index) -> ImportRow | None:
        """The file at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of(self, path: Path | None) -> int | None:
        """Where a file stands."""
        return next((at for at, row in enumerate(self._rows) if row.path == path), None)

    def all_wanted(self) -> Qt.CheckState:
        """Whether every row that can be written is wanted, some, or none."""
        wanted = [row.wanted for row in self._rows if row.state in WRITABLE]
        if not any(wanted):
            return Qt.CheckState.Unchecked
        return Qt.CheckState.Checked if all(wanted) else Qt.CheckState.PartiallyChecked

    @property
    def rows(self) -> Sequence[ImportRow]:
        """All files shown."""
        return tuple(self._rows)

    def paths(self) -> Iterable[Path]:
        """All files shown."""
        return [row.path for row in self._rows]

    def rowCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("ImportTable", _HEADS[section]) if section else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section in _OUTCOMES
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        made = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == BOX and row.state in WRITABLE:
            made |= Qt.ItemFlag.ItemIsUserCheckable
        return made

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.wantChanged.emit(row.path, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, column) or readable_name(row.path.name)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(str(row.path) if column == FILE else self._text(row, column))
            case Qt.ItemDataRole.CheckStateRole if column == BOX and row.state in WRITABLE:
                return Qt.CheckState.Checked if row.wanted else Qt.CheckState.Unchecked
            case Role.CHIP if column == STATE:
                return state_spec(row.state)
            case Role.ICON if column == FILE:
                return _ICONS.get(row.path.suffix.lower(), "ri.file-text-line")
            case Role.TONE:
                return _tone(row, column)
        return None

    def _text(self, row: ImportRow, column: int) -> str:
        match column:
            case _ if column == FILE:
                return readable_name(row.path.name)
            case _ if column == TITLE:
                return row.title or self._no_title(row)
            case _ if column == PLACE:
                return self._place(row)
            case _ if column in _OUTCOMES:
                count = row.count(_OUTCOMES[column])
                return "—" if count is None else formats.number(count)
            case _ if column == STATE:
                return state_spec(row.state).text
            case _:
                return ""

    def _place(self, row: ImportRow) -> str:
        if self._layout is None:
            return row.target.column
        return self._layout.column(row.target.column).name(language())

    def _no_title(self, row: ImportRow) -> str:
        if row.state is State.WAITING:
            return ""
        if row.error is not None:
            key = "problem_zh" if language().startswith("zh") else "problem"
            return str(row.error.params.get(key) or row.error.params.get("problem") or "")
        return QCoreApplication.translate("ImportTable", "(no title found)")


def _tone(row: ImportRow, column: int) -> str:
    if column == DROPPED and row.count(Outcome.DROPPED):
        return "tone.ochre.fg"
    if column == TITLE and row.error is not None:
        return "text.tertiary"
    return "text.secondary" if column in (PLACE, KEPT, CONVERTED) else "text.primary"
