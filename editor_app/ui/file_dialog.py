"""The one dialog that asks for files: it begins where the last one of its kind ended."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.ui.folder_memory import FOLDER

_PLACES = QStandardPaths.StandardLocation


class FileDialog(QFileDialog):
    """The main window remembers a folder for each kind: pictures, attachments, imports, copies.

    The first of a kind begins among the person's documents, never in the program's own folder.
    """

    def __init__(self, kind: str, parent: QWidget, title: str, folder: Path | None = None) -> None:
        super().__init__(parent, title)
        self.setObjectName(f"files-{kind}")
        self._top, self._key = _topmost(parent), f"{FOLDER}{kind}"
        known = str(self._top.property(self._key) or "")
        if folder is None:
            folder = Path(known) if known and Path(known).is_dir() else _documents()
        self.setDirectory(str(folder))
        self.accepted.connect(self._remember)
        self.finished.connect(self.deleteLater)

    def _remember(self) -> None:
        chosen = Path(self.selectedFiles()[0])
        folder = chosen if self.fileMode() is QFileDialog.FileMode.Directory else chosen.parent
        self._top.setProperty(self._key, str(folder))


def _documents() -> Path:
    """Qt shows a folder of its own choice for one that does not exist."""
    there = Path(QStandardPaths.writableLocation(_PLACES.DocumentsLocation))
    home = Path(QStandardPaths.writableLocation(_PLACES.HomeLocation))
    return there if there.is_dir() else home


def _topmost(widget: QWidget) -> QWidget:
    """The main window, also from a dialog above it."""
    above = widget.parentWidget()
    while above is not None:
        widget, above = above, above.parentWidget()
    return widget
