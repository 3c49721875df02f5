"""Before the window is made anew in another language: what cannot come along."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class LanguageDialog(FittedDialog):
    """Enter and Esc keep the language; ``accepted``: change it."""

    def __init__(self, look: Look, titles: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("language-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change the language now?"))
        self.setMinimumWidth(look.theme.px(480))
        told = self.tr(
            "The window is made anew in the other language. Every text is saved first and opens "
            "again where you are; but its last steps can no longer be undone with Ctrl+Z. "
            "Versions in the history stay."
        )
        self.keep = button(look, self.tr("Keep the language"), name="language-keep")
        self.go = button(look, self.tr("Change it"), name="language-go", kind="primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(told, "body", wrap=True))
        column.addWidget(label(titles, "secondary", name="language-items", wrap=True))
        column.addLayout(row)
