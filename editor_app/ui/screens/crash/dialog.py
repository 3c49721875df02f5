"""A mistake of the program: what happened, that the text is safe, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.messages import Message
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class CrashDialog(FittedDialog):
    """Opened with ``open()``; closing it goes on with the work."""

    copyAsked = Signal()
    bundleAsked = Signal()

    def __init__(
        self,
        look: Look,
        message: Message,
        parent: QWidget,
        *,
        saved: bool,
        text: bool,
        bundle: bool,
    ) -> None:
        """``saved``: all of it is on the disk; ``text``: one is open; ``bundle``: can be made."""
        super().__init__(parent)
        self.setObjectName("crash")
        bug = message.code == "bug"
        title = self.tr("The program made a mistake") if bug else self.tr("Out of memory")
        self.setWindowTitle(title)
        self.what = label(message.what, "cardTitle", name="crash.what", wrap=True)
        self.safe = label(self._safe(saved), "body", name="crash.safe", wrap=True)
        self.do = label(message.do, "body", name="crash.do", wrap=True)
        self.setAccessibleDescription(f"{message.what} {self.safe.text()} {message.do}")
        self.copy = button(look, self.tr("Copy my whole text"), name="crash.copy")
        self.bundle = button(look, self.tr("Make a support bundle…"), name="crash.bundle")
        self.go_on = button(look, self.tr("Go on working"), name="crash.on", kind="primary")
        self.copy.setVisible(text)
        self.bundle.setVisible(bundle)
        self.go_on.setDefault(True)
        self.copy.clicked.connect(self.copyAsked)
        self.bundle.clicked.connect(self.bundleAsked)
        self.go_on.clicked.connect(self.accept)
        self._lay_out()
        self.setMinimumWidth(look.theme.px(560))

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.copy)
        foot.addWidget(self.bundle)
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for words in (self.what, self.safe, self.do):
            column.addWidget(words)
        column.addLayout(foot)

    def _safe(self, saved: bool) -> str:
        if saved:
            return self.tr("Everything you typed up to now is saved on this computer.")
        return self.tr(
            "The newest changes could not be saved and stand in this window only. Copy your text "
            "to another place before you close it."
        )
