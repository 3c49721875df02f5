"""The bar at the foot of 审核 for an officer of secrecy: one way on, the form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import WrapLabel, button
from editor_app.ui.widgets.surfaces import IconLabel


class SecrecyBar(QFrame):
    """Stands where others decide."""

    asked = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("review-secrecy-bar")
        self.setProperty("surface", True)
        self.setProperty("line", "top")
        self.setProperty("bottomBar", True)  # toasts stand above it
        self.setProperty("pane", True)
        told = self.tr(
            "Your record holds only for the version you see. If it changes meanwhile, it has to be "
            "examined again."
        )
        self.open_form = button(
            kit.look,
            self.tr("Secrecy review…"),
            name="review-secrecy-fill",
            kind="primary",
            icon="ri.lock-line",
        )
        self.open_form.setToolTip(kit.actions.hint("secrecy"))
        self.open_form.clicked.connect(lambda _=False: self.asked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(6)
        row.addWidget(IconLabel(kit.look, "ri.information-line", "text.tertiary", 14))
        row.addWidget(WrapLabel(told, "caption"), 1)
        row.addWidget(self.open_form)
