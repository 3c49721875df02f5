"""应急审核 in the dialog 提交: offered where the layout has that route, never without a reason."""

from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout

from editor_app.domain.warrants import MIN_REASON
from editor_app.services.submit import Confirmation
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.widgets.controls import WrapLabel, label


class EmergencyBox(QFrame):
    """Chosen by hand; a draft that says 应急审核 itself has it chosen already."""

    def __init__(self, told: Confirmation) -> None:
        super().__init__()
        self.setObjectName("submit-emergency-box")
        self.route = QCheckBox(self.tr("Emergency route"))
        self.route.setObjectName("submit-emergency")
        self.reason = QLineEdit()
        self.reason.setObjectName("submit-emergency-reason")
        self.reason.setMaxLength(500)
        self.reason.setPlaceholderText(self.tr("Why it cannot wait (needed)"))
        self.reason.setAccessibleName(self.tr("Reason for the emergency route"))
        self.problem = label("", "error", name="submit-emergency-problem", wrap=True)
        self.problem.hide()
        first = level_name(told.emergency_first)
        text = self.tr(
            "It begins at {level} and is published at once; the levels left out complete the "
            "record afterwards, and it stays listed until they have."
        )
        self.hint = WrapLabel(text.format(level=first), "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for made in (self.route, self.hint, self.reason, self.problem):
            column.addWidget(made)
        self.route.toggled.connect(self._show_reason)
        self.reason.textEdited.connect(lambda _: self.problem.hide())
        self.route.setChecked(told.fast_track)
        self._show_reason(told.fast_track)
        self.setVisible(told.emergency_first > 0)

    @property
    def text(self) -> str:
        """The reason; empty for the usual way."""
        offered = not self.isHidden() and self.route.isChecked()
        return self.reason.text().strip() if offered else ""

    def choose(self) -> None:
        """Choose the route, where there is one, and ask for its reason."""
        if not self.isHidden():
            self.route.setChecked(True)
            self.reason.setFocus()

    def fits(self) -> bool:
        """Whether it may go; a route without a reason is asked for one."""
        if self.isHidden() or not self.route.isChecked():
            return True
        if len(self.reason.text().strip()) >= MIN_REASON:
            return True
        told = self.tr("Please say why, in at least {n} characters.")
        self.problem.setText(told.format(n=MIN_REASON))
        self.problem.show()
        self.reason.setFocus()
        return False

    def _show_reason(self, chosen: bool) -> None:
        self.reason.setVisible(chosen)
        self.hint.setVisible(chosen)
        if not chosen:
            self.problem.hide()
