"""The page 全部设置: every row of the table of settings with its value and who decided it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from editor_app.presenters.setting_rows import SettingRow
from editor_app.services.setting_kinds import Wrong
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_table import HeadedRows, Index, looked_at
from editor_app.ui.setting_words import origin_words, setting_name, wrong_words
from editor_app.ui.widgets.surfaces import Banner, Card
from editor_app.ui.words import QT_TRANSLATE_NOOP

_HEADS = (
    QT_TRANSLATE_NOOP("SettingsTable", "Setting"),
    QT_TRANSLATE_NOOP("SettingsTable", "Name in files"),
    QT_TRANSLATE_NOOP("SettingsTable", "Value"),
    QT_TRANSLATE_NOOP("SettingsTable", "From"),
)


class SettingsTable(HeadedRows):
    """Rows of the table of settings."""

    def __init__(self) -> None:
        super().__init__("SettingsTable", _HEADS)

    def show_rows(self, rows: Sequence[SettingRow]) -> None:
        """Show what holds."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        texts = (setting_name(row.key), row.key, _value(row.value), origin_words(row.origin))
        text = texts[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.head(index.column())} {text}"
        return None


_WIDTHS = (150, 160)  # of the names; what holds and where it is from share the rest
_LEAST = 96


class SourcesPage(QWidget):
    """A table, and above it what is wrong in the files of settings."""

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("settings.sources")
        self._kit = kit
        self._model = SettingsTable()
        self._problems = QVBoxLayout()
        self._problems.setSpacing(6)
        card = Card(
            kit.look, self.tr("All settings"), name="settings.sources.card", icon="ri.list-check"
        )
        self._shown = self._table()
        card.add(self._shown, ruled=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._problems)
        column.addWidget(card, 1)
        kit.look.switch.changed.connect(self._fit)
        self._fit()

    def show_rows(self, rows: Sequence[SettingRow], problems: Sequence[Wrong]) -> None:
        """Show what holds, and what is not used."""
        self._model.show_rows(rows)
        while (taken := self._problems.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, wrong in enumerate(problems):
            name = f"settings.wrong.{at}"
            self._problems.addWidget(Banner(self._kit.look, wrong_words(wrong), name=name))

    def _table(self) -> QTableView:
        table = looked_at("settings.sources.table", self.tr("All settings"), self._model, 3)
        table.setWordWrap(False)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    def _fit(self) -> None:
        """Columns for the present size of the text; what is wider than the card scrolls."""
        px, header = self._kit.look.theme.px, self._shown.horizontalHeader()
        header.setMinimumSectionSize(px(_LEAST))
        for at, width in enumerate(_WIDTHS):
            header.resizeSection(at, px(width))
        self._shown.verticalHeader().setDefaultSectionSize(self._kit.look.theme.size("tableRow"))
        self._shown.setMinimumHeight(px(420))


def _value(value: object) -> str:
    match value:
        case True:
            return QCoreApplication.translate("SettingsTable", "on")
        case False:
            return QCoreApplication.translate("SettingsTable", "off")
        case "" | {}:
            return "–"
        case str() | int():
            return str(value)
        case _:
            return "…"
