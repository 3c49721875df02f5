"""Choosing one of the item's attachments to name in the text."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.item import Attachment
from editor_app.ui.formats import size
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_list import row_list

_Index = QModelIndex | QPersistentModelIndex


class _Files(QAbstractListModel):
    def __init__(self, files: Sequence[Attachment]) -> None:
        super().__init__()
        self.files = files

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.files)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        file = self.files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{index.row() + 1}. {file.name}"
        return size(file.size) if role == Role.CAPTION else None


class FilePicker(FittedDialog):
    """A list of the attachments, and a way to a file that is none yet."""

    chosen = Signal(object)  # Attachment
    newAsked = Signal()

    def __init__(self, files: Sequence[Attachment], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("file-picker")
        self.setWindowTitle(self.tr("Link to an attachment"))
        self.setModal(True)
        self.resize(look.theme.px(520), look.theme.px(360))
        self._model = _Files(files)
        self._list = row_list(look, "file-picker-list", self.windowTitle(), self._model)
        self._list.activated.connect(lambda _: self._take())
        if files:
            self._list.setCurrentIndex(self._model.index(0, 0))
        take = button(look, self.tr("Insert"), name="file-picker-take", kind="primary")
        take.setDefault(True)
        take.setEnabled(bool(files))
        take.clicked.connect(self._take)
        another = button(look, self.tr("Another file…"), name="file-picker-new")
        another.clicked.connect(self._ask_new)
        back = button(look, self.tr("Cancel"), name="file-picker-cancel")
        back.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._list, 1)
        column.addLayout(foot([back, take], [another]))

    def _take(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self.accept()
            self.chosen.emit(self._model.files[index.row()])

    def _ask_new(self) -> None:
        self.accept()
        self.newAsked.emit()
