"""Choosing the column and the template that files are imported for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.people import Person
from editor_app.presenters.new_item import NewItemPresenter
from editor_app.services.drafts import DraftService
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.new_item_dialog import NewItemDialog


class PlaceDialog(NewItemDialog):
    """The same tree and kinds as for a new item; nothing is made, the place is told."""

    chosen = Signal(object)  # Target

    def __init__(
        self,
        kit: ScreenKit,
        presenter: NewItemPresenter,
        drafts: DraftService,
        person: Person,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit, presenter, drafts, person, parent)
        self.setWindowTitle(self.tr("Choose column"))
        self.name_deed(self.tr("Take this column"))

    def make(self) -> None:
        """Tell the place instead of making an item."""
        target = self.target()
        if target is not None:
            self.chosen.emit(target)
            self.accept()
