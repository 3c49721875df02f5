"""解除同步发布: what it means and why; an approved member becomes public alone by it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from editor_app.domain.bundle import SHORTEST_REASON, Part
from editor_app.services.bundles import BundleView, MemberView
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class EndDialog(FittedDialog):
    """Asks for the reason; Enter does not end anything while it is missing."""

    confirmed = Signal(str, bool)  # reason; whether the whole bundle ends

    def __init__(self, look: Look, view: BundleView, chosen: MemberView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bundle-end-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Dissolve the bundle?"))
        self.alone = QCheckBox(
            self.tr("Only “{title}” leaves; the others stay together").format(title=chosen.title)
        )
        self.alone.setObjectName("bundle-end-alone")
        self.alone.setAccessibleName(self.alone.text())
        self.alone.setVisible(chosen.part is Part.INTERPRETATION and len(view.members) > 2)
        self.reason = QLineEdit()
        self.reason.setObjectName("bundle-end-reason")
        self.reason.setPlaceholderText(self.tr("Reason, at least 5 characters"))
        self.reason.setAccessibleName(self.reason.placeholderText())
        self.go = button(look, self.tr("Dissolve"), name="bundle-end-confirm", kind="danger")
        set_final(self.go)
        self.go.setEnabled(False)
        self.keep = button(look, self.tr("Keep together"), name="bundle-end-cancel")
        width = look.theme.px(520)
        self.resize(width, self._lay_out().totalHeightForWidth(width))  # else words are cut
        self.reason.textChanged.connect(
            lambda text: self.go.setEnabled(len(text.strip()) >= SHORTEST_REASON)
        )
        self.go.clicked.connect(self._confirm)
        self.keep.clicked.connect(self.reject)

    def _lay_out(self) -> QVBoxLayout:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "sectionTitle"))
        told = self.tr(
            "Its items no longer wait for each other: one that is approved already becomes public "
            "at once, without the others. After the first decision only who signs may do this, and "
            "not on own work. The reason stays in the portal's records."
        )
        column.addWidget(WrapLabel(told, "secondary"))
        column.addWidget(self.alone)
        column.addWidget(self.reason)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.go)
        column.addSpacing(6)
        column.addLayout(row)
        return column

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self.reason.text().strip(), not self.alone.isChecked())
