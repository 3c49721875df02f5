"""Signing in over the work: the two ways of the first run, in a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from editor_app.services.session import Session
from editor_app.ui.look import Look
from editor_app.ui.runner import Runner
from editor_app.ui.screens.first_run.sign_in_page import SignInPanel


class SignInDialog(QDialog):
    """Opened with ``open()``; closing it leaves what is under way."""

    signedIn = Signal(object)  # Person

    def __init__(
        self,
        look: Look,
        runner: Runner,
        session: Session,
        browse: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sign-in-dialog")
        self.setWindowTitle(self.tr("Sign in"))
        self.panel = SignInPanel(look, runner, browse)
        self.panel.use(session)
        self.panel.browser.setDefault(True)
        self.panel.signedIn.connect(self._signed_in)
        self.finished.connect(lambda _: self.panel.stop())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.panel)
        self.setMinimumWidth(look.theme.px(560))

    def _signed_in(self, person: object) -> None:
        self.signedIn.emit(person)
        self.accept()
