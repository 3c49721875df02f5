"""A mistake of the program while it opens: no window comes, so this says why, and what is safe."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class StartFaultDialog(FittedDialog):
    """Opened with ``open()``; closing it ends the program."""

    bundleAsked = Signal()

    def __init__(self, look: Look, number: str, parent: QWidget, *, bundle: bool) -> None:
        """``number`` finds it in the log; ``bundle``: one can be made."""
        super().__init__(parent)
        self.setObjectName("start-fault")
        self.setWindowTitle(self.tr("The program did not open"))
        what = self.tr("The program made a mistake while it opened ({number}).")
        self.what = label(what.format(number=number), "cardTitle", wrap=True)
        self.safe = label(
            self.tr("Nothing was changed: your texts are on this computer as they were saved."),
            wrap=True,
        )
        self.do = label(
            self.tr(
                "Start it again. If it stays so, hand a support bundle to your administrator: it "
                "holds no text. channel-editor export --all writes every draft without the window."
            ),
            wrap=True,
        )
        self.told = label("", "secondary", name="start-fault.told", wrap=True)
        self.told.hide()
        self.setAccessibleDescription(f"{self.what.text()} {self.safe.text()} {self.do.text()}")
        self.bundle = button(look, self.tr("Make a support bundle…"), name="start-fault.bundle")
        self.bundle.setVisible(bundle)
        self.quit = button(look, self.tr("Quit"), name="start-fault.quit", kind="primary")
        self.quit.setDefault(True)
        self.bundle.clicked.connect(self.bundleAsked)
        self.quit.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.bundle)
        foot.addStretch(1)
        foot.addWidget(self.quit)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for words in (self.what, self.safe, self.do, self.told):
            column.addWidget(words)
        column.addLayout(foot)
        self.setMinimumWidth(look.theme.px(560))

    def say(self, told: str) -> None:
        """What became of the bundle."""
        self.told.setText(told)
        self.told.show()
        self.fit()
