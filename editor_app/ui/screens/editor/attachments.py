"""附件: the item's files, their order and sizes; taking files in by button or by drop."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.item import Attachment
from editor_app.ui.formats import size
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, button, label
from editor_app.ui.widgets.surfaces import EmptyState, IconLabel, refill

_ICONS = {
    ".docx": "ri.file-word-2-line",
    ".doc": "ri.file-word-2-line",
    ".wps": "ri.file-word-2-line",
    ".xlsx": "ri.file-excel-2-line",
    ".xls": "ri.file-excel-2-line",
    ".et": "ri.file-excel-2-line",
    ".csv": "ri.file-excel-2-line",
    ".pdf": "ri.file-pdf-line",
    ".ofd": "ri.file-pdf-line",
    ".zip": "ri.file-zip-line",
}


def file_icon(name: str) -> str:
    """The icon for a file's kind."""
    return _ICONS.get(Path(name).suffix.lower(), "ri.file-text-line")


class AttachmentsPanel(QWidget):
    """A list with up, down and remove for each file."""

    filesChosen = Signal(list)  # of Path
    removed = Signal(int)
    moved = Signal(int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("attachments-panel")
        self.setAcceptDrops(True)
        self._look = look
        self._read_only = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        self._add = button(
            look, self.tr("Add files…"), name="add-attachment", icon="ri.attachment-2", small=True
        )
        self._add.clicked.connect(self.choose)
        head = QHBoxLayout()
        head.addWidget(self._add)
        head.addStretch(1)
        column.addLayout(head)
        self._empty = EmptyState(
            look,
            "ri.attachment-2",
            self.tr("No attachments"),
            self.tr("Drop files here or choose them. Their order is that of the annex list."),
        )
        column.addWidget(self._empty)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        column.addWidget(self._scroll, 1)

    def show_files(self, attachments: Sequence[Attachment]) -> None:
        """Show these files."""
        self._empty.setVisible(not attachments)
        self._scroll.setVisible(bool(attachments))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        for at, one in enumerate(attachments):
            column.addWidget(self._row(at, one, len(attachments)))
        column.addStretch(1)
        refill(self._scroll, inner)

    def set_read_only(self, read_only: bool) -> None:
        """Lock the list while the item is with a reviewer."""
        self._read_only = read_only
        self._add.setEnabled(not read_only)
        self.setAcceptDrops(not read_only)

    def choose(self) -> None:
        """Let the person choose files."""
        dialog = QFileDialog(self, self.tr("Add attachments"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.filesChosen.emit([Path(n) for n in names]))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        self.filesChosen.emit(paths)
        event.acceptProposedAction()

    def _row(self, at: int, one: Attachment, count: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(IconLabel(self._look, file_icon(one.name), "text.secondary", 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(f"{at + 1}. {one.name}", "body"))
        words.addWidget(label(size(one.size), "caption"))
        row.addLayout(words, 1)
        if not self._read_only:
            for widget in self._buttons(at, one, count):
                row.addWidget(widget)
        return line

    def _buttons(self, at: int, one: Attachment, count: int) -> list[QWidget]:
        made: list[QWidget] = []
        for by, icon, text, usable in (
            (-1, "ri.arrow-up-line", self.tr("Move {name} up"), at > 0),
            (1, "ri.arrow-down-line", self.tr("Move {name} down"), at + 1 < count),
        ):
            move = IconButton(
                self._look, icon, text.format(name=one.name), name=f"move-{at}-{by}", size=15
            )
            move.setEnabled(usable)
            move.clicked.connect(lambda _=False, by=by: self.moved.emit(at, by))
            made.append(move)
        drop = IconButton(
            self._look,
            "ri.delete-bin-line",
            self.tr("Remove {name}").format(name=one.name),
            name=f"remove-{at}",
            size=15,
        )
        drop.clicked.connect(lambda: self.removed.emit(at))
        made.append(drop)
        return made
