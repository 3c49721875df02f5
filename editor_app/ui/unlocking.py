"""A profile whose store is encrypted and whose key is missing: asked for until it opens."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import StoreKey
from editor_app.services.store_keys import StoreKeys
from editor_app.ui.look import Look
from editor_app.ui.screens.encryption.unlock_dialog import UnlockDialog


class Unlocking(QObject):
    """Over the front of the window. Any other fault ends it with ``failed``."""

    gaveUp = Signal()
    failed = Signal(object)  # Exception

    def __init__(
        self,
        look: Look,
        keys: StoreKeys,
        error: EditorError,
        window: QWidget,
        open_again: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._keys, self._open_again = keys, open_again
        self.dialog = UnlockDialog(look, str(error.params.get("key", "")), window)
        self.dialog.keyGiven.connect(self._take)
        self.dialog.retried.connect(self._retry)
        self.dialog.rejected.connect(self.gaveUp)

    def ask(self) -> None:
        """Show the dialog."""
        self.dialog.open()

    def _take(self, key: StoreKey) -> None:
        self._keys.take(key)
        if self._try():
            self._keys.restock()

    def _retry(self) -> None:
        self._keys.look_again()
        self._try()

    def _try(self) -> bool:
        try:
            self._open_again()
        except EditorError as error:
            if error.code is Code.KEY_MISSING:
                self.dialog.still_missing()
            else:
                self.dialog.accept()  # the key fits; what else is wrong is told by who hears of it
                self.failed.emit(error)
            return False
        self.dialog.accept()
        return True
