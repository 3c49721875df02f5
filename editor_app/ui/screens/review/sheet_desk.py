"""审校单…: ask where, print on a lane, say where it is."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.domain.file_names import safe_name
from editor_app.presenters.review_load import Opened
from editor_app.services.file_out import put_file
from editor_app.services.sheets import SheetOrder, SheetService
from editor_app.ui.faults import tell_fault
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit


class SheetDesk(QObject):
    """One for a screen; the sheet shows the revisions that stand on it."""

    def __init__(self, kit: ScreenKit, sheets: SheetService | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._sheets = sheets
        self._parent = parent

    def ask(self, opened: Opened | None) -> None:
        """Ask for a file; nothing happens without an item, or where nothing can be printed."""
        if opened is None or self._sheets is None:
            return
        dialog = FileDialog("review-sheet", self._parent, self.tr("Review sheet"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        title = safe_name(opened.new.content.title, "untitled").removesuffix(".pdf")
        name = self.tr("Review sheet {title}").format(title=title)
        dialog.selectFile(f"{name} {opened.new.hash[:6]}.pdf")
        dialog.fileSelected.connect(lambda told: self.write(opened, Path(told)))
        dialog.open()

    def write(self, opened: Opened, target: Path) -> None:
        """Print into a file; the dialog has asked before one that is there is replaced."""
        if self._sheets is None:
            return
        old = opened.old.hash if opened.old is not None else None
        printed = partial(
            self._sheets.printed,
            SheetOrder(item=opened.item, new=opened.new.hash, old=old, asked=opened.asked),
        )
        replace = os.path.lexists(target)

        def work() -> Path:
            put_file(target, printed(), replace=replace)
            return target

        self._kit.runner.run(Lane.MEDIA, work, self._written, self._failed, self)

    def _written(self, target: Path) -> None:
        told = self.tr("The review sheet is in {file}.").format(file=str(target))
        self._kit.hub.toast(told)

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)
