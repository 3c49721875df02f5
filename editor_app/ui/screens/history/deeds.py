"""What can be done with the item as it was: the bar below it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from editor_app.presenters.history import Seen
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.surfaces import ActionBar

BODY, ALL_FIELDS, FILES = "#body", "#fields", "#files"  # no field has such a key


class DeedsBar(ActionBar):
    """Going back first; then what changes nothing here. A locked item keeps only the latter."""

    restoreAsked = Signal()
    partAsked = Signal(str)  # BODY, ALL_FIELDS, FILES or the key of a field
    copyAsked = Signal()
    draftAsked = Signal()
    fileAsked = Signal()

    def __init__(self, look: Look, language: str) -> None:
        super().__init__(name="history-deeds", line="top")
        self._language = language
        self.restore = button(
            look,
            self.tr("Go back to this moment"),
            name="history-restore",
            kind="primary",
            icon="ri.history-line",
        )
        self.restore.clicked.connect(self.restoreAsked)
        self.part = button(look, self.tr("Only a part"), name="history-part")
        self.menu = QMenu(self)
        self.menu.setObjectName("history-part-menu")
        self.part.setMenu(self.menu)
        self.add_left(self.restore)
        self.add_left(self.part)
        spare = []
        for name, text, icon, asked in (
            ("copy", self.tr("Copy"), "ri.file-copy-line", self.copyAsked),
            ("draft", self.tr("New draft from this"), "ri.file-add-line", self.draftAsked),
            ("file", self.tr("Save as a file…"), "ri.download-2-line", self.fileAsked),
        ):
            made = button(look, text, name=f"history-{name}", kind="ghost", icon=icon)
            made.clicked.connect(asked)
            self.add_left(made)
            spare.append(made)
        self.give_words((*spare, self.restore))

    def show_locked(self, locked: bool) -> None:
        """Whether the item may be changed now."""
        self.restore.setVisible(not locked)
        self.part.setVisible(not locked)

    def show_seen(self, seen: Seen | None) -> None:
        """Offer what differs from now."""
        differs = seen is not None and not seen.alike
        self.restore.setEnabled(differs)
        self.part.setEnabled(differs)
        self.menu.clear()
        if seen is None:
            return
        self._offer(BODY, self.tr("The text"))
        if seen.files:
            self._offer(FILES, self.tr("The attachments"))
        if seen.fields:
            told = self.tr("All {n} fields that differ", None, len(seen.fields))
            self._offer(ALL_FIELDS, told.format(n=len(seen.fields)))
            self.menu.addSeparator()
        for field in seen.fields:
            self._offer(field.key, field.label.told(self._language))

    def _offer(self, key: str, text: str) -> None:
        action = self.menu.addAction(text)
        action.setObjectName(f"history-part.{key}")
        action.triggered.connect(partial(self.partAsked.emit, key))
