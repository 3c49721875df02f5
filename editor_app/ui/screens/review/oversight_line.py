"""Above the queue: how many items nobody decided in time, and how many records are open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from editor_app.services.claims import Oversight
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import WrapLabel, button
from editor_app.ui.widgets.surfaces import IconLabel


class OversightLine(QFrame):
    """One sentence and a way to the list; there is no line where there is nothing to tell."""

    followed = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("queue-oversight")
        self.setProperty("line", "bottom")
        self.told = WrapLabel("", "caption")
        self.told.setObjectName("queue-oversight-told")
        self.look = button(kit.look, self.tr("See them"), name="queue-oversight-go", kind="link")
        self.look.setToolTip(kit.actions.hint("oversight"))
        self.look.clicked.connect(self.followed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(IconLabel(kit.look, "ri.alarm-warning-line", "tone.red.solid", 16))
        row.addWidget(self.told, 1)
        row.addWidget(self.look)
        self.hide()

    def show_oversight(self, told: Oversight) -> None:
        """Say what there is."""
        overdue, records = len(told.overdue), len(told.records)
        parts = []
        if overdue:
            text = self.tr("{n} items were not decided in time.", None, overdue)
            parts.append(text.format(n=overdue))
        if records:
            text = self.tr("{n} records of emergencies are open.", None, records)
            parts.append(text.format(n=records))
        self.told.setText(joined_sentences(parts))
        self.setVisible(bool(told))
