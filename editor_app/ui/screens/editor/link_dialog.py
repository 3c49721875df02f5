"""A link: its words and its address; a new one, or one that stands in the text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot

_BEGINNINGS = ("http://", "https://", "mailto:", "tel:")
_FILE = "att:"


class LinkDialog(FittedDialog):
    """Asks for both; the address must begin like one. An item can be chosen instead."""

    chosen = Signal(str, str)  # words, address
    itemAsked = Signal()
    removed = Signal()

    def __init__(self, words: str, look: Look, parent: QWidget, address: str = "") -> None:
        """``address`` is that of a link in the text, which can then be removed."""
        super().__init__(parent)
        self.setObjectName("link-dialog")
        self.setWindowTitle(self.tr("Link"))
        self.setModal(True)
        self.setMinimumWidth(look.theme.px(480))
        self._placed = address
        self._words = QLineEdit(words)
        self._words.setObjectName("link-words")
        self._words.setAccessibleName(self.tr("Text of the link"))
        self._address = QLineEdit(address)
        self._address.setObjectName("link-address")
        self._address.setAccessibleName(self.tr("Address"))
        self._address.setPlaceholderText("https://")
        form = QFormLayout()
        form.addRow(self.tr("Text of the link"), self._words)
        form.addRow(self.tr("Address"), self._address)
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addLayout(self._foot(look))
        (self._address if words else self._words).setFocus()

    def take_item(self, title: str, address: str) -> None:
        """Take over an item that was chosen; words that stand there stay."""
        if not self._words.text().strip():
            self._words.setText(title)
        self._address.setText(address)
        self._problem.hide()

    def tell(self, problem: str) -> None:
        """Say why something cannot be linked."""
        self._problem.setText(problem)
        self._problem.show()

    def _foot(self, look: Look) -> QHBoxLayout:
        item = button(look, self.tr("Choose an item…"), name="link-item")
        item.clicked.connect(self.itemAsked)
        elsewhere = [item]
        if self._placed:
            remove = button(look, self.tr("Remove link"), name="link-remove", kind="danger")
            remove.clicked.connect(self._remove)
            elsewhere.append(remove)
        take = self.tr("Change") if self._placed else self.tr("Insert")
        insert = button(look, take, name="link-insert", kind="primary")
        insert.setDefault(True)
        insert.clicked.connect(self._insert)
        back = button(look, self.tr("Cancel"), name="link-cancel")
        back.clicked.connect(self.reject)
        return foot([back, insert], elsewhere)

    def _insert(self) -> None:
        address = self._address.text().strip()
        of_a_file = address == self._placed and address.startswith(_FILE)
        if not of_a_file and not address.startswith(_BEGINNINGS):
            self.tell(self.tr("The address must begin with https:// or http://."))
            self._address.setFocus()
            return
        self.accept()
        self.chosen.emit(self._words.text().strip(), address)

    def _remove(self) -> None:
        self.accept()
        self.removed.emit()
