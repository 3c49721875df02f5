"""Items that still link to a closed domain: Enter opens the marked one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.services.closed_links import Linking
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_list import row_list

_Index = QModelIndex | QPersistentModelIndex


class LinkingModel(QAbstractListModel):
    """Title; below it the unit, how many links there are, and whether its page has them, too."""

    def __init__(self, rows: Sequence[Linking], units: dict[str, str]) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self._units = units

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Role.CAPTION:
            links = QCoreApplication.translate("Duties", "links: {n}").format(n=row.places)
            public = QCoreApplication.translate("Duties", "on its public page")
            parts = (self._units.get(row.unit, row.unit), links, public if row.public else "")
            return " · ".join(one for one in parts if one)
        return None


class LinkingDialog(FittedDialog):
    """A list to work through."""

    opened = Signal(object)  # ItemId

    def __init__(self, deps: EditorDeps, rows: Sequence[Linking], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("linking-dialog")
        self.setWindowTitle(self.tr("Items that link to closed domains"))
        self.resize(deps.look.theme.px(620), deps.look.theme.px(440))
        units = deps.layouts.current().portal.units
        self.model = LinkingModel(rows, {one.key: one.short(deps.language) for one in units})
        told = self.tr(
            "These texts are on this workstation. Such a link stops a text at its next submission; "
            "the check offers the new address."
        )
        if not rows:
            told = self.tr("No text on this workstation links to the closed domains.")
        self._list = row_list(deps.look, "linking-list", self.windowTitle(), self.model)
        self._list.activated.connect(self._open)
        if rows:
            self._list.setCurrentIndex(self.model.index(0, 0))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self._list, 1)
        column.addLayout(self._foot(deps, bool(rows)))

    def _foot(self, deps: EditorDeps, any_: bool) -> QHBoxLayout:
        shut = button(deps.look, self.tr("Close"), name="linking-close")
        shut.clicked.connect(self.reject)
        self._take = button(deps.look, self.tr("Open"), name="linking-open", kind="primary")
        self._take.setEnabled(any_)
        (self._take if any_ else shut).setDefault(True)
        self._take.clicked.connect(lambda: self._open(self._list.currentIndex()))
        return foot([shut, self._take])

    def _open(self, index: _Index) -> None:
        if index.isValid():
            self.accept()
            self.opened.emit(self.model.rows[index.row()].item)
