"""A profile that cannot be opened: why, and what can be done instead of looking at no window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.errors import Code, EditorError
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot


class RefusalDialog(FittedDialog):
    """Opened with ``open()``. Quitting is ``rejected``."""

    retried = Signal()
    restoreAsked = Signal()

    def __init__(
        self, look: Look, error: EditorError, parent: QWidget, *, restorable: bool
    ) -> None:
        super().__init__(parent)
        self.setObjectName("refusal")
        self.setWindowTitle(self.tr("Your texts cannot be opened"))
        what, told = self._what(error), self._told(error, restorable)
        self.setAccessibleDescription(f"{what} {told}")
        self.what = label(what, "cardTitle", name="refusal.what", wrap=True)
        self.told = label(told, "body", name="refusal.told", wrap=True)
        self.quit = button(look, self.tr("Quit"), name="refusal.quit")
        self.restore = button(look, self.tr("Restore from a backup…"), name="refusal.restore")
        self.retry = button(look, self.tr("Try again"), name="refusal.retry", kind="primary")
        self.restore.setVisible(restorable)
        self.retry.setDefault(True)
        self.quit.clicked.connect(self.reject)
        self.restore.clicked.connect(self.restoreAsked)
        self.retry.clicked.connect(self.retried)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.what)
        column.addWidget(self.told)
        column.addLayout(foot([self.restore, self.retry], [self.quit], gap=8))
        self.setMinimumWidth(look.theme.px(560))

    def _what(self, error: EditorError) -> str:
        """Sentences about keys in this window would be wrong: nothing was typed here yet."""
        if error.code is Code.DISK_FAILED:
            return self.tr("The disk cannot be read or written.")
        return message_for(error).what

    def _told(self, error: EditorError, restorable: bool) -> str:
        if error.code is Code.PATH_TOO_LONG:
            return f"{message_for(error).do} {self._kept(restorable)}"
        return self._kept(restorable)

    def _kept(self, restorable: bool) -> str:
        if not restorable:
            return self.tr(
                "What was saved lies on the disk as it was; nothing was changed. Once the cause is "
                "gone, try again."
            )
        return self.tr(
            "What was saved lies on the disk as it was; nothing was changed. Once the cause is "
            "gone, try again; or let a backup take the place of the store, which is kept as it is "
            "now."
        )
