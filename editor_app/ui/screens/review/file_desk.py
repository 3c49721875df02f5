"""Which attachments of the shown item are opened, and what was read of them."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.services.difference import Difference
from editor_app.services.file_texts import FileText, FileTexts
from editor_app.services.files import FileService
from editor_app.ui.runner import Lane, Runner


class FileDesk(QObject):
    """Reads on demand and keeps what it read as long as the same difference is shown."""

    changed = Signal(object)  # dict[int, FileText]: what is open, by place in ``files``

    def __init__(self, runner: Runner, files: FileService, parent: QWidget) -> None:
        super().__init__(parent)
        self._runner = runner
        self._texts = FileTexts(files)
        self._difference: Difference | None = None
        self._open: set[int] = set()
        self._read: dict[int, FileText] = {}

    def show(self, difference: Difference | None) -> None:
        """Another item, or another comparison: nothing is open."""
        if difference is not self._difference:
            self._difference, self._open, self._read = difference, set(), {}
            self._tell()

    def toggle(self, at: int) -> None:
        """Open or close one attachment."""
        shown = self._difference
        if shown is None or not 0 <= at < len(shown.files):
            return
        self._open ^= {at}
        if at in self._read or at not in self._open:
            self._tell()
            return
        work = partial(self._texts.of, shown.files[at])
        done = partial(self._arrived, shown, at)
        self._runner.run(Lane.MEDIA, work, done, self._runner.failedUnheard.emit, self)

    def _arrived(self, shown: Difference, at: int, text: FileText) -> None:
        if shown is self._difference:
            self._read[at] = text
            self._tell()

    def _tell(self) -> None:
        self.changed.emit({at: self._read[at] for at in self._open if at in self._read})
