"""否决 is final for this item: it is asked for once more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class RejectDialog(FittedDialog):
    """Names the item and the reason; Enter does not reject."""

    confirmed = Signal()

    def __init__(self, look: Look, title: str, reason: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review-reject-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reject this item?"))
        self.setMinimumWidth(look.theme.px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Reject this item?"), "sectionTitle"))
        column.addWidget(label(title, "value", wrap=True))
        told = self.tr(
            "A rejected item is closed: it cannot be changed and submitted again. "
            "To have it mended, return it."
        )
        column.addWidget(WrapLabel(told, "secondary"))
        column.addWidget(
            label(self.tr("Reason: {reason}").format(reason=reason), "value", wrap=True)
        )
        row = QHBoxLayout()
        row.addStretch(1)
        keep = button(look, self.tr("Do not reject"), name="review-reject-cancel")
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        go = button(look, self.tr("Reject"), name="review-reject-confirm", kind="danger")
        set_final(go)
        go.clicked.connect(self._confirm)
        row.addWidget(keep)
        row.addWidget(go)
        column.addSpacing(6)
        column.addLayout(row)
        keep.setFocus()

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()
