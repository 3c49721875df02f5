"""Files on their way into an item: one after the other on the media lane, each told by itself."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.pictures import TakingCancelled
from editor_app.services.files import FileService
from editor_app.services.taking import Taking
from editor_app.ui.runner import Lane, Runner

_LOOK_EVERY_MS = 120


class FileIntake(QObject):
    """Takes files in order: the second must know what the first added. Lives on the main thread."""

    taken = Signal(object)  # Attachment
    refused = Signal(object)  # Exception about one file; the others go on
    progressed = Signal(str, int, int)  # name, bytes done, bytes in all; an empty name: nothing
    inspected = Signal()  # facts are known that were not known before

    def __init__(
        self,
        files: FileService,
        runner: Runner,
        beside: Callable[[], Sequence[Attachment]],
        kind: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._files, self._runner = files, runner
        self._beside, self._kind = beside, kind
        self._waiting: list[Path] = []
        self._now: tuple[Path, Taking] | None = None
        self._asked: set[BlobHash] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._tell)

    @property
    def busy(self) -> bool:
        """Whether files are on their way."""
        return self._now is not None

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in, behind those that are on their way."""
        self._waiting += paths
        if self._now is None:
            self._next()

    def cancel(self) -> None:
        """Call off the file on its way and those that wait."""
        self._waiting.clear()
        if self._now is not None:
            self._now[1].cancel()

    def inspect(self, files: Sequence[Attachment]) -> None:
        """Look into files whose inside is not known: drafts from before, items from the portal."""
        unknown = [
            one
            for one in files
            if one.sha256 not in self._asked and not self._files.settled(one.sha256)
        ]
        self._asked |= {one.sha256 for one in unknown}
        if unknown:
            work = partial(self._files.inspect, unknown)
            self._runner.run(Lane.MEDIA, work, self._looked, self.refused.emit, self)

    def _looked(self, count: int) -> None:
        if count:
            self.inspected.emit()

    def _next(self) -> None:
        if not self._waiting:
            self._now = None
            self._timer.stop()
            self.progressed.emit("", 0, 0)
            return
        path, taking = self._waiting.pop(0), Taking()
        self._now = (path, taking)
        self._timer.start()
        self._tell()
        work = partial(
            self._files.take,
            path,
            kind=self._kind,
            beside=tuple(self._beside()),
            taking=taking,
        )
        self._runner.run(Lane.MEDIA, work, self._done, self._failed, self)

    def _done(self, attachment: Attachment) -> None:
        self.taken.emit(attachment)
        self._next()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TakingCancelled):
            self.refused.emit(error)
        self._next()

    def _tell(self) -> None:
        if self._now is not None:
            path, taking = self._now
            self.progressed.emit(path.name, taking.done, taking.total)
