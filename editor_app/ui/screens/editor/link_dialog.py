"""A link: its words and its address."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label


class LinkDialog(QDialog):
    """Asks for both; the address must begin like one."""

    chosen = Signal(str, str)  # words, address

    def __init__(self, words: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("link-dialog")
        self.setWindowTitle(self.tr("Link"))
        self.setMinimumWidth(look.theme.px(440))
        self._words = QLineEdit(words)
        self._words.setAccessibleName(self.tr("Text of the link"))
        self._address = QLineEdit()
        self._address.setAccessibleName(self.tr("Address"))
        self._address.setPlaceholderText("https://")
        form = QFormLayout()
        form.addRow(self.tr("Text of the link"), self._words)
        form.addRow(self.tr("Address"), self._address)
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        insert = button(look, self.tr("Insert"), name="link-insert", kind="primary")
        insert.setDefault(True)
        insert.clicked.connect(self._insert)
        back = button(look, self.tr("Cancel"), name="link-cancel")
        back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addLayout(foot)
        (self._address if words else self._words).setFocus()

    def _insert(self) -> None:
        address = self._address.text().strip()
        if not address.startswith(("http://", "https://", "mailto:", "tel:")):
            self._problem.setText(self.tr("The address must begin with https:// or http://."))
            self._problem.show()
            self._address.setFocus()
            return
        self.accept()
        self.chosen.emit(self._words.text().strip(), address)
