"""Ending a colleague's claim: asked once more, with the reason they and the trail read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.warrants import MIN_REASON
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class ReleaseDialog(FittedDialog):
    """Names the item and the colleague; without a reason nothing is released."""

    confirmed = Signal(str)  # reason

    def __init__(self, look: Look, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("release-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Release a colleague's claim"))
        self.setMinimumWidth(look.theme.px(460))
        self.reason = QLineEdit()
        self.reason.setObjectName("release-reason")
        self.reason.setMaxLength(500)
        self.reason.setPlaceholderText(self.tr("Why it cannot wait (needed)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.problem = label("", "error", name="release-problem", wrap=True)
        self.problem.hide()
        keep = button(look, self.tr("Leave it"), name="release-cancel")
        keep.clicked.connect(self.reject)
        go = button(look, self.tr("Release"), name="release-go", kind="primary")
        set_final(go)
        go.clicked.connect(self._confirm)
        self.reason.textEdited.connect(lambda _: self.problem.hide())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(go)
        told = self.tr("Then any reviewer of this level may decide; who did it is on record.")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        heading = self.tr("End the claim of {name}?").format(name=name)
        column.addWidget(label(heading, "sectionTitle"))
        column.addWidget(label(title, "value", wrap=True))
        column.addWidget(WrapLabel(told, "secondary"))
        column.addWidget(self.reason)
        column.addWidget(self.problem)
        column.addLayout(row)
        self.reason.setFocus()

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if len(reason) < MIN_REASON:
            told = self.tr("Please say why, in at least {n} characters.")
            self.problem.setText(told.format(n=MIN_REASON))
            self.problem.show()
            self.reason.setFocus()
            return
        self.accept()
        self.confirmed.emit(reason)
