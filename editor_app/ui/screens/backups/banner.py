"""The banner of a store that is open for reading only: what happened, and three ways onward."""

from PySide6.QtCore import Signal

from editor_app.domain.errors import Code
from editor_app.domain.trouble import Trouble
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.surfaces import Banner


class TroubleBanner(Banner):
    """Lasts as long as the window; its buttons stand below the sentence."""

    restoreAsked = Signal()
    exportAsked = Signal()
    folderAsked = Signal()

    def __init__(self, look: Look, trouble: Trouble, text: str) -> None:
        damaged = trouble.because is Code.STORE_DAMAGED
        super().__init__(
            look,
            text,
            tone="red" if damaged else "ochre",
            icon="ri.alert-line" if damaged else "ri.lock-line",
            name="banner.trouble",
        )
        export = button(look, self.tr("Export everything"), name="trouble.export", kind="link")
        folder = button(look, self.tr("Open folder"), name="trouble.folder", kind="link")
        export.clicked.connect(self.exportAsked)
        folder.clicked.connect(self.folderAsked)
        if damaged:
            restore = button(
                look, self.tr("Restore from a backup…"), name="trouble.restore", kind="link"
            )
            restore.clicked.connect(self.restoreAsked)
            self.add_link(restore)
        self.add_link(export)
        self.add_link(folder)
