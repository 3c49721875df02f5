"""附件: the item's files, their order, what is inside each; taking in by button or by drop."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListView,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor_app.presenters.attachments import FileRow
from editor_app.services.taking import CLEANABLE_MACRO_KINDS, TakingLimits
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.look import Look
from editor_app.ui.models.attachments_list import AttachmentsModel
from editor_app.ui.screens.editor.attachment_details import AttachmentDetails
from editor_app.ui.screens.editor.attachment_rows import AttachmentDelegate, file_icon
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, button, label
from editor_app.ui.widgets.surfaces import Banner, EmptyState

__all__ = ["AttachmentsPanel", "file_icon"]

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class AttachmentList(QListView):
    """Alt with an arrow moves a file; F2 renames, Delete removes."""

    moveAsked = Signal(int)
    removeAsked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moveAsked.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.removeAsked.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


_BETWEEN = "、"  # of the values a finding names


class AttachmentsPanel(QWidget):
    """Limits and button above, the list, what is known of the chosen file below."""

    filesChosen = Signal(list)  # of Path
    removed = Signal(int)
    moved = Signal(int, int)
    renamed = Signal(int, str)
    replaced = Signal(int, object)  # Path
    saveAsked = Signal(int, object)  # Path
    cleanAsked = Signal(int)
    cancelAsked = Signal()
    looked = Signal(int)  # a file was chosen: its details are wanted
    undoAsked = Signal()
    redoAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("attachments-panel")
        self.setAcceptDrops(True)
        self._look, self._limits = (
            look,
            TakingLimits(kinds=(), max_mb=0, max_total_mb=0, max_files=0),
        )
        self.model = AttachmentsModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head())
        column.addWidget(self._progress())
        self._refusals = QVBoxLayout()
        self._refusals.setContentsMargins(16, 0, 16, 0)
        column.addLayout(self._refusals)
        self._empty = EmptyState(
            look,
            "ri.attachment-2",
            self.tr("No attachments"),
            self.tr("Drop files here or choose them. Their order is that of the annex list."),
        )
        column.addWidget(self._empty, 1)
        column.addWidget(self._body(), 1)
        self._connect()
        self.show_rows(())

    @property
    def current(self) -> int:
        """The chosen row, -1 without one."""
        return self.list.currentIndex().row()

    def show_limits(self, limits: TakingLimits) -> None:
        """Say what may be attached, before anybody chooses."""
        self._limits = limits
        text = self.tr("{kinds} · each up to {each} MB, together {all} MB").format(
            kinds=limits.kinds_as_words, each=limits.max_mb, all=limits.max_total_mb
        )
        if limits.max_files:
            text = self.tr("{limits}, at most {count} files").format(
                limits=text, count=limits.max_files
            )
        self._told.setText(text)
        self._add.setToolTip(text)

    def show_rows(self, rows: tuple[FileRow, ...]) -> None:
        """Show these files; the chosen one stays chosen."""
        chosen = max(0, self.current)
        self.model.show_rows(rows)
        self._empty.setVisible(not rows)
        self._split.setVisible(bool(rows))
        if rows and self.current < 0:
            self.choose_row(min(chosen, len(rows) - 1))
        self._update_buttons()

    def choose_row(self, row: int) -> None:
        """Put the cursor on a file."""
        self.list.setCurrentIndex(self.model.index(row))

    def locate(self, name: str, words: str) -> None:
        """Put the cursor on a file, and show these words of it where its text holds them."""
        for row in range(self.model.rowCount()):
            if self.model.index(row).data(Qt.ItemDataRole.EditRole) == name:
                self.choose_row(row)
                self.list.setFocus()
                self.details.select(words.split(_BETWEEN, maxsplit=1)[0])

    def show_progress(self, name: str, done: int, total: int) -> None:
        """Say how far the file on its way is; an empty name: none is."""
        self._busy.setVisible(bool(name))
        self._busy_name.setText(self.tr("Taking in {name}…").format(name=name))
        read = total > 0 and done < total
        self._bar.setRange(0, 100 if read else 0)  # looking inside: nobody knows how long
        self._bar.setValue(done * 100 // total if read else 0)

    def add_refusal(self, sentence: str) -> None:
        """Say why one file was not taken; the sentence stays until it is closed."""
        banner = Banner(
            self._look,
            sentence,
            tone="red",
            link=self.tr("Close"),
            name=f"refusal-{self._refusals.count()}",
        )
        banner.linkActivated.connect(banner.hide)
        banner.linkActivated.connect(banner.deleteLater)
        self._refusals.addWidget(banner)

    def set_read_only(self, read_only: bool) -> None:
        """Lock the list while the item is with a reviewer."""
        self._read_only = read_only
        self._add.setEnabled(not read_only)
        self.model.set_writable(not read_only)
        self.setAcceptDrops(not read_only)
        self._update_buttons()

    def choose(self) -> None:
        """Let the person choose files among the types that are allowed; nothing while locked."""
        if not self._add.isEnabled():
            return
        dialog = FileDialog("attachments", self, self.tr("Add attachments"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self._filter(), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.filesChosen.emit([Path(n) for n in names]))
        dialog.open()

    def event(self, event: QEvent) -> bool:
        """Undo and redo belong to the files while the keyboard is here, not to the text."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (event.matches(_UNDO) or event.matches(_REDO))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        told = {_UNDO: self.undoAsked, _REDO: self.redoAsked}
        for key, asked in told.items():
            if event.matches(key):
                asked.emit()
                event.accept()
                return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        self.filesChosen.emit(paths)
        event.acceptProposedAction()

    # ------------------------------------------------------------ parts

    def _head(self) -> QWidget:
        self._read_only = False
        self._add = button(
            self._look,
            self.tr("Add files…"),
            name="add-attachment",
            icon="ri.attachment-2",
            small=True,
        )
        self._told = label("", "caption", name="attachment-limits", wrap=True)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(6)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._told)
        return box

    def _progress(self) -> QWidget:
        self._busy = QWidget()
        self._busy.setObjectName("attachment-progress")
        self._busy_name = ElidedLabel("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Taking files in"))
        stop = button(self._look, self.tr("Cancel"), name="attachment-cancel", kind="link")
        stop.clicked.connect(self.cancelAsked)
        row = QHBoxLayout(self._busy)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._busy_name, 1)
        row.addWidget(self._bar)
        row.addWidget(stop)
        self._busy.hide()
        return self._busy

    def _body(self) -> QSplitter:
        self.list = AttachmentList()
        self.list.setObjectName("attachment-list")
        self.list.setAccessibleName(self.tr("Attachments"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(AttachmentDelegate(self._look, self.list))
        self.list.setMouseTracking(True)
        self.list.setMinimumHeight(self._look.theme.px(112))
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setDropIndicatorShown(True)
        self.details = AttachmentDetails(self._look)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.list, 1)
        column.addLayout(self._tools())
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setObjectName("attachment-panes")
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(upper)
        self._split.addWidget(self.details)
        return self._split

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 4)
        row.setSpacing(2)
        self._writers: list[IconButton] = []
        for name, icon, text, do in (
            ("attachment-up", "ri.arrow-up-line", self.tr("Move up"), lambda: self._move(-1)),
            ("attachment-down", "ri.arrow-down-line", self.tr("Move down"), lambda: self._move(1)),
            ("attachment-rename", "ri.edit-line", self.tr("Rename"), self._rename),
            ("attachment-replace", "ri.refresh-line", self.tr("Replace…"), self._replace),
            ("attachment-remove", "ri.delete-bin-line", self.tr("Remove"), self._remove),
        ):
            tool = IconButton(self._look, icon, text, name=name, size=16)
            tool.clicked.connect(do)
            row.addWidget(tool)
            self._writers.append(tool)
        self._save = IconButton(
            self._look, "ri.save-3-line", self.tr("Save a copy…"), name="attachment-save", size=16
        )
        self._save.clicked.connect(self._save_as)
        row.addWidget(self._save)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self._add.clicked.connect(self.choose)
        self.model.moved.connect(self.moved)
        self.model.renamed.connect(self.renamed)
        self.list.moveAsked.connect(self._move)
        self.list.removeAsked.connect(self._remove)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.details.cleanAsked.connect(lambda: self.cleanAsked.emit(self.current))

    # ------------------------------------------------------------ what was done

    def _chosen(self, index: QModelIndex) -> None:
        self._update_buttons()
        self.looked.emit(index.row())

    def _move(self, by: int) -> None:
        row = self.current
        if not self._read_only and row >= 0 and 0 <= row + by < self.model.rowCount():
            self.moved.emit(row, by)
            self.choose_row(row + by)

    def _rename(self) -> None:
        self.list.edit(self.list.currentIndex())

    def _remove(self) -> None:
        if not self._read_only and self.current >= 0:
            self.removed.emit(self.current)

    def _replace(self) -> None:
        row = self.current
        dialog = FileDialog("attachments", self, self.tr("Replace the file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._filter(), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.replaced.emit(row, Path(name)))
        dialog.open()

    def _save_as(self) -> None:
        row = self.current
        dialog = FileDialog("copies", self, self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self.model.rows[row].file.name)
        dialog.fileSelected.connect(lambda name: self.saveAsked.emit(row, Path(name)))
        dialog.open()

    def _filter(self) -> str:
        kinds = (*self._limits.kinds, *sorted(CLEANABLE_MACRO_KINDS))
        patterns = " ".join(f"*.{kind}" for kind in kinds)
        return self.tr("Allowed files ({patterns})").format(patterns=patterns)

    def _update_buttons(self) -> None:
        row, count = self.current, self.model.rowCount()
        usable = not self._read_only and row >= 0
        for tool in self._writers:
            tool.setEnabled(usable)
        self._writers[0].setEnabled(usable and row > 0)
        self._writers[1].setEnabled(usable and row + 1 < count)
        self._save.setEnabled(row >= 0)
