"""Makes a support bundle where the person wants it, beside the work."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner

MakeBundle = Callable[[Path], None]  # for a lane; raises EditorError


class SupportDesk(QObject):
    """``make`` comes from whoever started the program; without it nothing is offered."""

    def __init__(
        self,
        runner: Runner,
        hub: Hub,
        now: Callable[[], datetime],
        failed: Callable[[Exception], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.make: MakeBundle | None = None
        self._runner, self._hub, self._now = runner, hub, now
        self._failed, self._window = failed, window

    def ask(self) -> None:
        """Ask for a place, then write it there."""
        dialog = FileDialog("support", self._window, self.tr("Support bundle"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"channel-editor-{self._now().astimezone():%Y%m%d-%H%M}.zip")
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.open()

    def write(self, file: Path) -> None:
        """Write it on a lane."""
        if self.make is not None:
            done = partial(self._written, file)
            self._runner.run(Lane.MEDIA, partial(self.make, file), done, self._failed, self)

    def _written(self, file: Path, _: None) -> None:
        told = self.tr(
            "{file} is written, without any text of yours. Look before you hand it over."
        )
        self._hub.toast(told.format(file=file.name))
