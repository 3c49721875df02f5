"""The left pane of 民意征集: the unit's consultations, what asks for something first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout

from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout
from editor_app.services.consultations import ConsultationRow
from editor_app.ui.screens.consultations.list_model import ConsultationsModel
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import ElidedLabel, button
from editor_app.ui.widgets.row_list import row_list
from editor_app.ui.widgets.spare_words import SpareWords
from editor_app.ui.widgets.surfaces import EmptyState


class ConsultationsList(QFrame):
    """Shows rows; reports the chosen one."""

    chosen = Signal(object)  # ItemId
    newAsked = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("consultations.list.pane")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(240)
        self._telling = False
        self.model = ConsultationsModel(kit.look, self)
        self.view = self._view(kit)
        self.empty = EmptyState(
            kit.look,
            "ri.discuss-line",
            self.tr("No consultation is public"),
            self.tr("Once one is published, the opinions on it arrive here."),
            self.tr("New consultation"),
            name="consultations.empty",
        )
        self.empty.activated.connect(self.newAsked)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.new = button(
            kit.look,
            self.tr("New consultation"),
            name="consultations.new",
            kind="link",
            icon="ri.add-line",
        )
        self.new.clicked.connect(self.newAsked)
        self._lay_out()
        kit.look.switch.changed.connect(self.view.scheduleDelayedItemsLayout)

    def show_rows(
        self, rows: Sequence[ConsultationRow], shown: ItemId | None, today: date, layout: Layout
    ) -> ItemId | None:
        """Show them; gives the one that is chosen now: ``shown``, else the first."""
        self._telling = True
        self.model.count_by(layout)
        self.model.show(rows, today)
        self.stack.setCurrentWidget(self.view if rows else self.empty)
        self.new.setVisible(bool(rows))
        index = self.model.index_of(shown)
        if not index.isValid() and rows:
            index = self.model.index(0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flags)
        self._telling = False
        row = self.model.row(index)
        return None if row is None else row.item

    def _changed(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None and not self._telling:
            self.chosen.emit(row.item)

    def _view(self, kit: ScreenKit) -> QListView:
        view = row_list(kit.look, "consultations.list", self.tr("Consultations"), self.model)
        view.selectionModel().currentChanged.connect(self._changed)
        return view

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("line", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(ElidedLabel(self.tr("Consultations"), "paneTitle"))
        row.addStretch(1)
        row.addWidget(self.new)
        SpareWords(head, row, (self.new,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.stack, 1)
