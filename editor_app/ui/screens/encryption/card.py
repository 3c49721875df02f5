"""设置 › 存储 › 加密: whether what lies on this computer is encrypted, and the way to change it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.presenters.settings import Health
from editor_app.services.encryption import EncryptionService, EncryptionState
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.encryption.dialogs import TurnOffDialog, TurnOnDialog
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_cards import FactCard
from editor_app.ui.widgets.controls import button, label


class EncryptionCard(QWidget):
    """The keyring is asked on a lane."""

    ready = Signal()  # converted as far as is possible in use: close the store and finish

    def __init__(self, kit: ScreenKit, service: EncryptionService, *, read_only: bool) -> None:
        super().__init__()
        self.setObjectName("settings.encryption")
        self._kit, self._service, self._read_only = kit, service, read_only
        self.card = FactCard(
            kit, self.tr("Encryption"), name="settings.encryption.card", icon="ri.lock-line"
        )
        self._told = label("", "secondary", name="settings.encryption.told", wrap=True)
        self.card.add_widget(self._told)
        look = kit.look
        self.on = button(
            look,
            self.tr("Encrypt this computer's data…"),
            name="settings.encryption.on",
            small=True,
        )
        self.off = button(
            look, self.tr("Turn encryption off…"), name="settings.encryption.off", small=True
        )
        for made in (self.on, self.off):
            self.card.add_button(made)
            made.hide()
        self.on.clicked.connect(lambda: self._open(TurnOnDialog(kit, service, self.window())))
        self.off.clicked.connect(lambda: self._open(TurnOffDialog(kit, service, self.window())))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._kit.runner.run(Lane.MEDIA, self._service.state, self.show_state, self._failed, self)

    def show_state(self, state: EncryptionState) -> None:
        """Say how things stand, and why it is not offered where it is not."""
        self.card.set_state(
            Health.GOOD if state.on else Health.ATTENTION,
            self.tr("Encrypted") if state.on else self.tr("Not encrypted"),
        )
        if state.on:
            told = self.tr(
                "Drafts, versions, attachments and backups are encrypted. The key is in the "
                "system's keyring; without it the recovery key opens them. Files you export "
                "are plain."
            )
        elif state.keyring:
            told = self.tr(
                "Whoever takes this computer or its disk can read the drafts on it. Encryption "
                "prevents that while you are signed out of the system."
            )
        else:
            told = self.tr(
                "Encryption needs a keyring of the system that keeps the key, and none was found "
                "or it is locked. Start or unlock it (GNOME Keyring, KWallet), then come back."
            )
        self._told.setText(told)
        self.on.setVisible(not state.on)
        self.on.setEnabled(state.keyring and not self._read_only)
        self.off.setVisible(state.on)
        self.off.setEnabled(not self._read_only)

    def _open(self, dialog: "TurnOnDialog | TurnOffDialog") -> None:
        dialog.ready.connect(self.ready)
        dialog.open()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self._told.setText(message_for(error).text)
        else:
            self._kit.runner.failedUnheard.emit(error)
