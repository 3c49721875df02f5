"""The card of 工作台 that sums up a reviewer's day; put away until the next working day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor_app.domain.layout import Layout
from editor_app.services.digest import Digest
from editor_app.ui.notice_words import NoticeWords
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import IconButton, WrapLabel, button
from editor_app.ui.widgets.surfaces import IconLabel


class DigestCard(QFrame):
    """How many wait, how many are overdue, and of which units."""

    reviewRequested = Signal()
    closed = Signal(object)  # date of the digest

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("home.digest")
        self.setProperty("card", True)
        self._digest: Digest | None = None
        self.told = WrapLabel("", "value")
        self.units = WrapLabel("", "caption")
        go = button(kit.look, self.tr("Go to review"), name="home.digest.go", small=True)
        go.clicked.connect(self.reviewRequested)
        close = IconButton(
            kit.look, "ri.close-line", self.tr("Put away for today"), name="home.digest.close"
        )
        close.clicked.connect(self._close)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.told)
        words.addWidget(self.units)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel(kit.look, "ri.sun-line", "blue", 20))
        row.addLayout(words, 1)
        row.addWidget(go)
        row.addWidget(close)
        self.hide()

    def show_digest(self, digest: Digest | None, layout: Layout) -> None:
        """Sum up; nothing is shown on a day off and of an empty queue."""
        self._digest = digest
        self.setVisible(digest is not None)
        if digest is not None:
            words = NoticeWords()
            self.told.setText(words.digest(digest))
            self.units.setText(words.units(digest, layout))
            self.setAccessibleName(f"{self.told.text()} {self.units.text()}")

    def _close(self) -> None:
        if self._digest is not None:
            self.closed.emit(self._digest.day)
