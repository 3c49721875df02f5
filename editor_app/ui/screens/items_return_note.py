"""The red note over an item that came back: who returned it, when, and the whole reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor_app.domain.workflow import Approval
from editor_app.ui import formats
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import level_name, signer
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.surfaces import IconLabel


class ReturnNote(QFrame):
    """Hidden while there is nothing to tell."""

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("items.return")
        self.setProperty("banner", "red")
        self._kit = kit
        self._head = label("", "cardTitle", name="items.return.head", wrap=True)
        self._reason = label("", "value", name="items.return.reason", wrap=True)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(IconLabel(kit.look, "ri.arrow-go-back-line", "red", 16))
        first.addWidget(self._head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._reason)
        self.hide()
        kit.look.switch.changed.connect(self._restyle)
        self._restyle()

    def show_return(self, told: Approval | None) -> None:
        """Tell a return or a rejection; ``None`` hides the note."""
        self.setVisible(told is not None)
        if told is None:
            return
        level = level_name(told.level)
        rejected = told.outcome == "reject"
        what = self.tr("{level} rejected") if rejected else self.tr("{level} returned")
        at = formats.when_exactly(told.at, now=self._kit.now())
        self._head.setText(
            " · ".join((what.format(level=level), signer(told.by_name, told.for_name), at))
        )
        self._reason.setText(told.reason)
        self.setAccessibleName(f"{self._head.text()}: {told.reason}")

    def _restyle(self) -> None:
        # Labels in a banner are tinted; a long reason reads better in the colour of text.
        color = self._kit.look.theme.color("text.primary").name()
        self._reason.setStyleSheet(f"color: {color};")
