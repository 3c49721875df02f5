"""The dialog 导出全部: every draft as plain files, how far it is, and what became of each."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.errors import EditorError
from editor_app.domain.ports import Store
from editor_app.presenters.export import Watch
from editor_app.services.export_all import Everything, export_all
from editor_app.services.exports import ExportService
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.messages import message_for
from editor_app.ui.models.export_results import ExportResults
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.watched_dialog import WatchedDialog
from editor_app.ui.widgets.controls import ElidedLabel, button, label
from editor_app.ui.widgets.foot import foot


class ExportAllDialog(WatchedDialog):
    """Opened with ``open()``. Works signed out, and while nothing can be saved."""

    folderChosen = Signal(object)  # Path
    openAsked = Signal(object)  # Path of a folder

    def __init__(
        self,
        kit: ScreenKit,
        exports: ExportService,
        store: Store,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kit, "export_all", parent)
        self.setObjectName("export_all")
        self.setWindowTitle(self.tr("Export everything"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._exports, self._store = exports, store
        self._folder = self._made = folder
        self._build()
        self._lay_out()
        self._connect()
        self._show_folder()
        self._go.setFocus()

    @property
    def target(self) -> Path:
        """The folder that will be made: one for each day, none is mixed with another."""
        day = self._kit.now().astimezone().date().isoformat()
        name = self.tr("Channel items {day}").format(day=day)
        target, number = self._folder / name, 1
        while target.exists():
            number += 1
            target = self._folder / f"{name} ({number})"
        return target

    def run(self) -> None:
        """Write on a lane; a timer looks how far it is."""
        if self._watch is not None:
            return
        watch = self._watch = Watch()
        work = partial(
            export_all,
            self._exports,
            self._store,
            self.target,
            progress=watch.progress,
            cancelled=watch.is_stopped,
        )
        self._show_running()
        self._looking.start()
        self._kit.runner.run(Lane.MEDIA, work, self._done, self._failed, self)

    def choose_folder(self, folder: str) -> None:
        """Take another folder."""
        self._folder = Path(folder)
        self.folderChosen.emit(self._folder)
        self._show_folder()

    def _build(self) -> None:
        look = self._kit.look
        self._told = label(
            self.tr(
                "Every draft of this computer, those in the trash too: its public page, its text "
                "and fields, its pictures and attachments, as plain files in a folder of its own. "
                "Nothing is sent; neither portal nor sign-in is needed."
            ),
            "body",
            wrap=True,
        )
        self._place = ElidedLabel("", "secondary")
        self._place.setObjectName("export_all.folder")
        self._change = button(look, self.tr("Change…"), name="export_all.change", small=True)
        self._outcome = label("", "cardTitle", name="export_all.outcome", wrap=True)
        self._outcome.hide()
        self.model = ExportResults(look, self)
        self.results = QListView()
        self.results.setObjectName("export_all.results")
        self.results.setAccessibleName(self.tr("Results"))
        self.results.setModel(self.model)
        self.results.setUniformItemSizes(True)
        self.results.hide()
        self._cancel = button(look, self.tr("Cancel"), name="export_all.cancel")
        self._open = button(look, self.tr("Open folder"), name="export_all.open")
        self._open.hide()
        self._go = button(look, self.tr("Export"), name="export_all.go", kind="primary")
        self._go.setDefault(True)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._place, 1)
        place.addWidget(self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self._told)
        column.addLayout(place)
        for widget in (self._bar, self._outcome, self._error):
            column.addWidget(widget)
        column.addWidget(self.results, 1)
        column.addLayout(foot([self._cancel, self._go], [self._open], gap=8))
        self.setMinimumWidth(self._kit.look.theme.px(560))

    def _connect(self) -> None:
        self._change.clicked.connect(self._ask_folder)
        self._cancel.clicked.connect(self.stop)
        self._go.clicked.connect(self.run)
        self._open.clicked.connect(lambda: self.openAsked.emit(self._made))

    def _ask_folder(self) -> None:
        dialog = FileDialog("exports", self, self.tr("Folder"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose_folder)
        dialog.open()

    # ------------------------------------------------------------ what is shown

    def _show_folder(self) -> None:
        self._place.setText(str(self.target))

    def _show_running(self) -> None:
        self._error.hide()
        self._outcome.hide()
        self._go.setEnabled(False)
        self._change.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()

    def _done(self, everything: Everything) -> None:
        self._end()
        self._made = everything.folder
        self._place.setText(str(everything.folder))
        self._change.hide()
        self._outcome.setText(self._words(everything))
        self._outcome.show()
        self.model.show(everything)
        self.results.setVisible(bool(everything.outcomes))
        self._open.show()
        self._go.hide()
        self._cancel.setText(self.tr("Close"))
        self._cancel.setAccessibleName(self.tr("Close"))
        self._cancel.setFocus()
        self.resize(self.width(), max(self.height(), self._kit.look.theme.px(520)))

    def _words(self, everything: Everything) -> str:
        count = {"done": everything.written, "total": everything.total}
        if everything.whole:
            return self.tr("All {total} drafts are written.", None, everything.total).format(
                **count
            )
        if len(everything.outcomes) < everything.total:
            told = self.tr("Stopped: {done} of {total} drafts are written.")
        else:
            told = self.tr("{done} of {total} drafts are written; the others are marked below.")
        return told.format(**count)

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        self._error.setText(message_for(error).text)
        self._error.show()

    def _end(self) -> None:
        self._looking.stop()
        self._watch = None
        self._bar.hide()
        self._go.setEnabled(True)
        self._change.setEnabled(True)
        self._show_folder()
