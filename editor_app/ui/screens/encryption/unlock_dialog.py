"""Before the first screen: the store is encrypted and its key is not in the keyring."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.store_key import key_from_recovery
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot


class UnlockDialog(FittedDialog):
    """Retry, a recovery key, or quit. The store is not touched by any of them."""

    retried = Signal()
    keyGiven = Signal(object)  # StoreKey

    def __init__(self, look: Look, key_id: str, parent: QWidget) -> None:
        """``key_id``: of the key that is wanted; empty if nobody knows."""
        super().__init__(parent)
        self.setObjectName("unlock")
        self.setWindowTitle(self.tr("Your data is encrypted"))
        self._key_id = key_id
        told = self.tr(
            "The system's keyring did not give the key: it is locked, or it was set up anew. Your "
            "text is untouched. Unlock the keyring and try again, or type your recovery key."
        )
        self.field = QLineEdit()
        self.field.setObjectName("unlock.key")
        self.field.setAccessibleName(self.tr("Recovery key"))
        self.field.setPlaceholderText("XXXX-XXXX-XXXX-…")
        self._error = label("", "error", name="unlock.error", wrap=True)
        self.quit = button(look, self.tr("Quit"), name="unlock.quit")
        self.retry = button(look, self.tr("Try the keyring again"), name="unlock.retry")
        self.go = button(look, self.tr("Open"), name="unlock.open", kind="primary")
        self.go.setDefault(True)
        self._lay_out(told, look)
        self.quit.clicked.connect(self.reject)
        self.retry.clicked.connect(self.retried)
        self.go.clicked.connect(self.take)
        self.field.textChanged.connect(self._changed)
        self._changed("")

    def take(self) -> None:
        """Read what was typed; a typo is told here."""
        try:
            key = key_from_recovery(self.field.text())
        except EditorError as error:
            self.tell(message_for(error).text)
            return
        if self._key_id not in ("", key.id):
            self.tell(
                self.tr(
                    "This recovery key has no typo, but it belongs to another store or to an "
                    "earlier encryption. Nothing was changed."
                )
            )
            return
        self.keyGiven.emit(key)

    def tell(self, text: str) -> None:
        """Say why it is still closed."""
        self._error.setText(text)
        self._error.show()
        self.adjustSize()

    def still_missing(self) -> None:
        """The keyring was asked again."""
        self.tell(self.tr("The keyring still does not give the key."))

    def _lay_out(self, told: str, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(told, "body", wrap=True))
        column.addWidget(label(self.field.accessibleName(), "label"))
        column.addWidget(self.field)
        column.addWidget(self._error)
        column.addLayout(foot([self.retry, self.go], [self.quit], gap=8))
        self._error.hide()
        self.setMinimumWidth(look.theme.px(620))

    def _changed(self, text: str) -> None:
        self.go.setEnabled(bool(text.strip()))
        self._error.hide()
