"""The page 快捷键: every action with its keys."""

from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from editor_app.ui.actions import ACTIONS, Actions, action_text
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_table import HeadedRows, Index, looked_at
from editor_app.ui.screens.settings_words import place_name
from editor_app.ui.widgets.controls import SearchField
from editor_app.ui.widgets.surfaces import Card
from editor_app.ui.words import QT_TRANSLATE_NOOP

_HEADS = (
    QT_TRANSLATE_NOOP("ShortcutsModel", "Action"),
    QT_TRANSLATE_NOOP("ShortcutsModel", "Where"),
    QT_TRANSLATE_NOOP("ShortcutsModel", "Keys"),
)


class ShortcutsModel(HeadedRows):
    """Rows of the table of actions that have keys."""

    def __init__(self, actions: Actions) -> None:
        rows = [row for row in ACTIONS if actions.keys(row.key)]
        super().__init__("ShortcutsModel", _HEADS, rows)
        self._actions = actions

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        match index.column():
            case 0:
                return action_text(row.key)
            case 1:
                return place_name(row.where)
            case _:
                native = QKeySequence.SequenceFormat.NativeText
                return "   ".join(key.toString(native) for key in self._actions.keys(row.key))


class ShortcutsPage(QWidget):
    """A filtered table."""

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("settings.shortcuts")
        self._model = ShortcutsModel(kit.actions)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = SearchField(kit.look, self.tr("Filter shortcuts"), icon="ri.filter-3-line")
        self.filter.setMaximumWidth(320)
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        card = Card(kit.look, self.tr("Shortcuts"), name="settings.shortcuts.card")
        card.add(self._table(kit), ruled=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addWidget(card, 1)

    def _table(self, kit: ScreenKit) -> QTableView:
        table = looked_at("settings.shortcuts.table", self.tr("Shortcuts"), self._shown, 0)
        table.verticalHeader().setDefaultSectionSize(kit.look.theme.size("tableRow"))
        header = table.horizontalHeader()
        header.setMinimumSectionSize(kit.look.theme.px(96))  # what is wider than the card scrolls
        header.resizeSection(1, kit.look.theme.px(130))
        header.resizeSection(2, kit.look.theme.px(230))
        table.setMinimumHeight(kit.look.theme.px(420))
        return table
