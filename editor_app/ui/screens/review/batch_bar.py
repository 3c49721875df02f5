"""At the foot of 审核 instead of the decision bar, while several items are selected."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from editor_app.presenters.review import Outcome
from editor_app.services.batch import MOST
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import WrapLabel, button
from editor_app.ui.widgets.surfaces import IconLabel, rule


class BatchBar(QFrame):
    """Says how many are selected and how many of them were looked at."""

    asked = Signal(object)  # Outcome
    cleared = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("review-batch")
        self.setProperty("surface", True)
        self.setProperty("line", "top")
        self.setProperty("bottomBar", True)
        self.setProperty("pane", True)
        look = kit.look
        self.told = WrapLabel("", "secondary")
        self.told.setObjectName("review-batch-told")
        self.clear = button(look, self.tr("Clear selection"), name="batch-clear", kind="ghost")
        self.give_back = button(
            look,
            self.tr("Return selected…"),
            name="batch-return",
            kind="danger",
            icon="ri.arrow-go-back-line",
        )
        self.approve = button(
            look,
            self.tr("Approve selected…"),
            name="batch-approve",
            kind="primary",
            icon="ri.check-line",
        )
        self.approve.setToolTip(kit.actions.hint("approve"))
        self.give_back.setToolTip(kit.actions.hint("return"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(10)
        row.addWidget(IconLabel(look, "ri.list-check-2", "text.tertiary", 16))
        row.addWidget(self.told, 1)
        for made in (self.clear, rule("v"), self.give_back, self.approve):
            row.addWidget(made)
        self.clear.clicked.connect(self.cleared)
        self.approve.clicked.connect(lambda: self.asked.emit(Outcome.APPROVE))
        self.give_back.clicked.connect(lambda: self.asked.emit(Outcome.RETURN))

    def show_selected(self, count: int, read: int) -> None:
        """Say what stands selected."""
        parts = [self.tr("{n} items selected.", None, count).format(n=count)]
        if count > MOST:
            told = self.tr("At most {n} can be decided at once: select fewer.")
            parts.append(told.format(n=MOST))
        elif read < count:
            told = self.tr("{n} of them not looked at: they are left out.", None, count - read)
            parts.append(told.format(n=count - read))
        else:
            parts.append(self.tr("You have looked at all of them."))
        self.told.setText(joined_sentences(parts))
        for made in (self.approve, self.give_back):
            made.setEnabled(count <= MOST)
