"""After a mistake while the program opens: said in a dialog, and a support bundle is offered."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_app.domain.errors import EditorError
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.screens.crash.start_dialog import StartFaultDialog

MakeBundle = Callable[[Path], None]  # for a lane; raises EditorError
_ENDS = 5.0  # seconds that a bundle under way has


class StartFault(QObject):
    """Over the front of the window, where there is no bench yet."""

    ended = Signal()

    def __init__(self, look: Look, number: str, window: QWidget, make: MakeBundle | None) -> None:
        super().__init__(window)
        self._make, self._runner = make, Runner(self)
        self._runner.failedUnheard.connect(self._failed)
        self.dialog = StartFaultDialog(look, number, window, bundle=make is not None)
        self.dialog.bundleAsked.connect(self._ask)
        self.dialog.finished.connect(self._end)
        self.dialog.open()

    def write(self, file: Path) -> None:
        """Write the bundle on a lane."""
        if self._make is not None:
            work, done = partial(self._make, file), partial(self._written, file)
            self._runner.run(Lane.MEDIA, work, done, self._failed, self)

    def _ask(self) -> None:
        dialog = FileDialog("support", self.dialog, self.tr("Support bundle"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"channel-editor-{datetime.now().astimezone():%Y%m%d-%H%M}.zip")
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.open()

    def _written(self, file: Path, _: None) -> None:
        told = self.tr("{file} is written, without any text of yours.")
        self.dialog.say(told.format(file=file.name))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self.dialog.say(message_for(error).text)
        else:
            self.dialog.say(self.tr("The bundle could not be made."))

    def _end(self) -> None:
        self._runner.shutdown(_ENDS)
        self.ended.emit()
