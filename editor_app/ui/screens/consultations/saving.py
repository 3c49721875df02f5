"""Files out of 民意征集: the list of opinions, and what somebody sent along."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_names import safe_name
from editor_app.domain.item import Content, ItemId
from editor_app.domain.opinions import Opinion, OpinionFile, OpinionId
from editor_app.domain.sheets import SheetFormat
from editor_app.services.file_out import put_files
from editor_app.services.opinion_sheets import opinion_sheet
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.models.language import language
from editor_app.ui.runner import Lane
from editor_app.ui.screens.consultations.deps import ConsultationDeps
from editor_app.ui.screens.kit import ScreenKit

_FILTERS = {
    SheetFormat.XLSX: "Excel (*.xlsx)",
    SheetFormat.CSV: "CSV (*.csv)",
    SheetFormat.DOCX: "Word (*.docx)",
}


class OpinionSaving(QObject):
    """Asks where; a lane writes. What exists is replaced only after the dialog asked."""

    def __init__(
        self,
        kit: ScreenKit,
        deps: ConsultationDeps,
        failed: Callable[[Exception], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._kit, self._deps, self._failed, self._window = kit, deps, failed, window

    def ask_list(self, item: ItemId, title: str, opinions: tuple[Opinion, ...]) -> None:
        """导出: the opinions that are shown, as XLSX, CSV or DOCX."""
        dialog = FileDialog("opinions", self._window, self.tr("Export opinions"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(_FILTERS.values()))
        dialog.setDefaultSuffix(SheetFormat.XLSX.value)
        dialog.selectFile(safe_name(title, "opinions"))
        dialog.filterSelected.connect(lambda told: dialog.setDefaultSuffix(_format_of(told).value))
        dialog.fileSelected.connect(lambda path: self.write(item, opinions, Path(path)))
        dialog.open()

    def write(self, item: ItemId, opinions: tuple[Opinion, ...], target: Path) -> None:
        """Write the list; the ending of the name says as what."""
        try:
            wanted = SheetFormat(target.suffix.lstrip(".").lower())
        except ValueError:
            wanted, target = SheetFormat.XLSX, target.with_name(f"{target.name}.xlsx")
        told = language()

        def work() -> Path:
            content: Content = self._deps.service.content(item)
            sheet = opinion_sheet(content, opinions, self._deps.layouts.current(), told)
            return self._deps.sheets.export(sheet, wanted, target, over=True)

        self._kit.runner.run(Lane.MEDIA, work, self._written, self._failed, self)

    def ask_file(self, id_: OpinionId, file: OpinionFile) -> None:
        """A file that came with an opinion: fetched, verified and saved; nothing opens it."""
        if self._deps.portal is None:
            self._failed(EditorError(Code.OFFLINE))
            return
        dialog = FileDialog("opinions", self._window, self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(safe_name(file.name, "file"))
        dialog.fileSelected.connect(lambda path: self.fetch(id_, file, Path(path)))
        dialog.open()

    def fetch(self, id_: OpinionId, file: OpinionFile, target: Path) -> None:
        """Fetch one file and write it."""
        portal = self._deps.portal
        assert portal is not None

        def work() -> Path:
            put_files(target, portal.file(id_, file.sha256), {}, replace=True)
            return target

        self._kit.runner.run(Lane.SYNC, work, self._written, self._failed, self)

    def _written(self, path: Path) -> None:
        self._kit.hub.toast(self.tr("Saved: {file}").format(file=path.name))


def _format_of(told: str) -> SheetFormat:
    return next((key for key, one in _FILTERS.items() if one == told), SheetFormat.XLSX)
