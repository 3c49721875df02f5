"""The page this revision would become, beside the difference."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.rendering.preview import PreviewPage
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.preview import PreviewPane
from editor_app.ui.widgets.fitted_dialog import FittedDialog


class PreviewWindow(FittedDialog):
    """Not modal: a reviewer reads both."""

    def __init__(self, look: Look, images: Callable[[str], bytes | None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review-preview-window")
        self.setWindowTitle(self.tr("Preview of the public page"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setModal(False)
        self.resize(look.theme.px(920), look.theme.px(720))
        self.pane = PreviewPane(look, images)
        self.pane.without_edits()  # a frozen revision never changes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)

    def show_page(self, page: PreviewPage, *, same_as_portal: bool) -> None:
        """Show a page and come to the front."""
        self.pane.show_page(page, same_as_portal)
        self.show()
        self.raise_()
