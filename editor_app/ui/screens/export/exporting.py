"""Export in the window: opens the dialogs, remembers the folder, tells what was written."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.ports import Store
from editor_app.office.convert import find_office
from editor_app.presenters.export import ExportPresenter
from editor_app.services.drafts import DraftService
from editor_app.services.exports import Exported, ExportService
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.export.all_dialog import ExportAllDialog
from editor_app.ui.screens.export.dialog import ExportDialog
from editor_app.ui.screens.kit import ScreenKit

_FOLDER = "export.folder"  # key of the remembered folder among the program's small facts


class Exporting(QObject):
    """One for a window. Needs the store for reading only; a folder it cannot keep is no matter."""

    def __init__(
        self,
        kit: ScreenKit,
        exports: ExportService,
        drafts: DraftService,
        store: Store,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._kit, self._exports, self._drafts = kit, exports, drafts
        self._store, self._window = store, window

    def ask_item(self, item: ItemId) -> None:
        """Ask how an item is exported, by its id."""
        read = partial(self._exports.text, item)
        self._kit.runner.run(Lane.MEDIA, read, self.ask, self._failed, self)

    def ask(self, draft: Draft) -> None:
        """Ask how this text is exported: the one in the window, saved or not."""
        presenter = ExportPresenter(
            draft,
            self._drafts.history(draft.item).versions,
            self.folder(),
            office=find_office() is not None,
        )
        dialog = ExportDialog(self._kit, presenter, self._exports, self._window)
        dialog.folderChosen.connect(self.remember)
        dialog.written.connect(self._tell)
        dialog.open()

    def ask_all(self) -> None:
        """Ask where everything is exported."""
        dialog = ExportAllDialog(self._kit, self._exports, self._store, self.folder(), self._window)
        dialog.folderChosen.connect(self.remember)
        dialog.openAsked.connect(self._open)
        dialog.open()

    def folder(self) -> Path:
        """The folder of the last time if it is still there, else the person's documents."""
        told = self._store.meta.get(_FOLDER)
        if told and Path(told).is_dir():
            return Path(told)
        where = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(where) or Path.home())
        return documents if documents.is_dir() else Path.home()

    def remember(self, folder: Path) -> None:
        """Keep the folder for the next time."""

        def keep() -> None:
            with self._store.transaction():
                self._store.meta.set(_FOLDER, str(folder))

        self._kit.runner.run(Lane.STORE, keep, lambda _: None, self._not_kept, self)

    def _not_kept(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)

    def _tell(self, exported: Exported) -> None:
        told = (
            self.tr("Exported: {file}")
            if exported.exact
            else self.tr(
                "Exported: {file}. Text copied out of it does not read exactly like yours."
            )
        )
        folder = exported.path.parent
        self._kit.hub.toast(
            told.format(file=exported.path.name),
            self.tr("Open folder"),
            lambda: self._open(folder),
        )

    def _open(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)
