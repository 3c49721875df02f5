"""The dialogs 加密本机数据 and 关闭加密: what it means, the recovery key, and the work."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.backups import BackupCancelled
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import StoreKey
from editor_app.presenters.export import Watch
from editor_app.services.encryption import EncryptionService
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.encryption.key_pages import ConfirmPage, KeyPage
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.watched_dialog import WatchedDialog
from editor_app.ui.widgets.controls import button, label

_WIDTH, _MARGIN = 600, 24


class SwitchDialog(WatchedDialog):
    """Converts what it can on a lane; who opened it then closes the store and finishes."""

    ready = Signal()

    def __init__(self, kit: ScreenKit, service: EncryptionService, parent: QWidget) -> None:
        super().__init__(kit, "encryption", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._service = service
        self.cancel = button(kit.look, self.tr("Cancel"), name="encryption.cancel")
        self.cancel.clicked.connect(self.stop)

    def run(self, key: StoreKey | None) -> None:
        """Keep the key and convert the files."""
        if self._watch is not None:
            return
        watch = self._watch = Watch()
        self._show_running(True)
        work = partial(self._service.prepare, key, watch.progress, watch.is_stopped)
        self._kit.runner.run(Lane.MEDIA, work, self._prepared, self._failed, self)

    def _lay_out(self, page: QWidget, *buttons: QPushButton) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        for one in (self.cancel, *buttons):
            foot.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        column.setSpacing(14)
        column.addWidget(page, 1)
        column.addWidget(self._bar)
        column.addWidget(self._error)
        column.addLayout(foot)
        self.setMinimumWidth(self._kit.look.theme.px(_WIDTH))

    def _prepared(self, _: None) -> None:
        stopped = self._watch is not None and self._watch.stopped
        self._watch = None
        self._show_running(False)
        if stopped:
            self._undo()
            return
        self.accept()
        self.ready.emit()

    def _failed(self, error: Exception) -> None:
        self._watch = None
        self._show_running(False)
        self._undo()
        if isinstance(error, BackupCancelled):
            return
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        self._error.setText(self._told(error))
        self._error.show()
        self.adjustSize()

    def _told(self, error: EditorError) -> str:
        if error.code is Code.KEYRING:
            return self.tr(
                "The system's keyring did not keep the key, so nothing was encrypted. Your text is "
                "untouched. Unlock the keyring and try again."
            )
        return message_for(error).text

    def _undo(self) -> None:
        runner = self._kit.runner
        unheard = runner.failedUnheard.emit
        runner.run(Lane.MEDIA, self._service.abandon, lambda _: None, unheard, self.parent())

    def _show_running(self, running: bool) -> None:
        self._error.hide()
        self._bar.setVisible(running)


class TurnOnDialog(SwitchDialog):
    """What it means, then the recovery key, then two groups of it typed back."""

    def __init__(self, kit: ScreenKit, service: EncryptionService, parent: QWidget) -> None:
        super().__init__(kit, service, parent)
        self.setObjectName("encrypt")
        self.setWindowTitle(self.tr("Encrypt this computer's data"))
        self._key = service.new_key()
        self.key_page = KeyPage(kit.look, self._key)
        self.confirm_page = ConfirmPage(kit.look, self._key)
        self.pages = QStackedWidget()
        for page in (self._explanation(), self.key_page, self.confirm_page):
            self.pages.addWidget(page)
        self.next = button(
            kit.look, self.tr("Show the recovery key"), name="encryption.next", kind="primary"
        )
        self.next.setDefault(True)
        self.next.clicked.connect(self.go_on)
        self.confirm_page.changed.connect(self._show_step)
        self._lay_out(self.pages, self.next)
        self._show_step()

    def go_on(self) -> None:
        """The next page; on the last one, begin."""
        step = self.pages.currentIndex()
        if step < self.pages.count() - 1:
            self.pages.setCurrentIndex(step + 1)
            (self.key_page, self.confirm_page)[step].setFocus()
            self._show_step()
        elif self.confirm_page.right:
            self.run(self._key)

    def _explanation(self) -> QWidget:
        return _sentences(
            self._kit.look,
            self.tr(
                "Drafts, versions, attachments, the search index and backups of this computer will "
                "be encrypted. You work as before: the key is in the system's keyring, which opens "
                "when you sign in."
            ),
            self.tr(
                "If the keyring is lost, for instance when Windows or the system account is set up "
                "anew, only the recovery key opens your text. It is shown once. Write it down and "
                "keep it away from this computer. Nobody else has it, neither the portal nor the "
                "program's makers."
            ),
            self.tr(
                "An encrypted copy is made and compared row by row; only then are the plain store "
                "and its plain backups, those in the second place too, overwritten and removed. On "
                "an SSD old blocks may stay until the drive reuses them. Files you export are "
                "plain."
            ),
        )

    def _show_step(self) -> None:
        texts = (self.tr("Show the recovery key"), self.tr("I wrote it down"), self.tr("Encrypt"))
        step = self.pages.currentIndex()
        self.next.setText(texts[step])
        self.next.setAccessibleName(texts[step])
        self.next.setEnabled(step < self.pages.count() - 1 or self.confirm_page.right)

    def _show_running(self, running: bool) -> None:
        super()._show_running(running)
        self.pages.setEnabled(not running)
        self.next.setEnabled(not running)


class TurnOffDialog(SwitchDialog):
    """What it means, and the work."""

    def __init__(self, kit: ScreenKit, service: EncryptionService, parent: QWidget) -> None:
        super().__init__(kit, service, parent)
        self.setObjectName("decrypt")
        self.setWindowTitle(self.tr("Turn encryption off"))
        self.go = button(kit.look, self.tr("Turn off"), name="encryption.go", kind="primary")
        self.go.clicked.connect(lambda: self.run(None))
        self.cancel.setDefault(True)  # what is plain can be read by others
        page = _sentences(
            kit.look,
            self.tr(
                "A plain copy is made and compared row by row; then it takes the place of the "
                "encrypted store. Whoever has this computer or its disk can read it from then on."
            ),
            self.tr(
                "Encrypted backups stay, and can still be restored with the key in the keyring."
            ),
        )
        self._lay_out(page, self.go)

    def _show_running(self, running: bool) -> None:
        super()._show_running(running)
        self.go.setEnabled(not running)


def _sentences(look: Look, *texts: str) -> QWidget:
    """As high as its sentences are: a stack of pages does not ask them how they wrap."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for text in texts:
        sentence = label(text, "body", wrap=True)
        column.addWidget(sentence)
        sentence.ensurePolished()
    column.addStretch(1)
    page.setMinimumHeight(column.heightForWidth(look.theme.px(_WIDTH) - 2 * _MARGIN))
    return page
