"""New versions while the window is open: looked for in the background, never installed in it."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.errors import EditorError
from editor_app.domain.updates import UpdateStopped
from editor_app.presenters.export import Watch
from editor_app.services.updates import UpdateService, UpdateState
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner

_log = logging.getLogger(__name__)
_FIRST_MS = 90_000  # after the start: nobody waits for it
_EVERY_MS = 900_000
STATUS = "update"  # its key in the status bar


class UpdateDesk(QObject):
    """One for a window. What it tells stands in the status bar and in 设置 › 关于, nowhere else."""

    changed = Signal(object)  # UpdateState
    failed = Signal(object)  # EditorError, of what a person asked for
    runningChanged = Signal(bool)

    def __init__(self, service: UpdateService, runner: Runner, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self.service, self._runner, self._hub = service, runner, hub
        self.watch: Watch | None = None  # of what is under way
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look_if_due)
        self._first = QTimer(self, singleShot=True, interval=_FIRST_MS)
        self._first.timeout.connect(self.look_if_due)

    def start(self) -> None:
        """Tell what is known; later look by itself, where an address is set."""
        self.read()
        if self.service.automatic:
            self._first.start()
            self._timer.start()

    def stop(self) -> None:
        """The window ends: what is here of a package stays for the next time."""
        self._first.stop()
        self._timer.stop()
        self.cancel()

    def read(self) -> None:
        """Read what is known."""
        self._runner.run(Lane.MEDIA, self.service.state, self._tell, self._quietly, self)

    def look_if_due(self) -> None:
        """By itself: a failure is noted in the card, and told nowhere else."""
        service = self.service
        if self.watch is None and service.due():
            self._look(None, fetch=service.mode == "download", failed=self._quietly)

    def look(self, folder: Path | None = None) -> None:
        """检查更新 and 从文件夹/U 盘安装…: a person asked, so what is found is fetched."""
        if self.watch is None:
            self._look(folder, fetch=True, failed=self._refused)

    def cancel(self) -> None:
        """Stop what is under way."""
        if self.watch is not None:
            self.watch.stopped = True

    def ask_install(self, wanted: bool) -> None:
        """退出后安装, or not after all."""
        work = partial(self.service.ask_install, wanted)
        self._runner.run(Lane.STORE, work, self._tell, self._refused, self)

    def _look(self, folder: Path | None, *, fetch: bool, failed: object) -> None:
        watch = self.watch = Watch()
        self.runningChanged.emit(True)
        work = partial(
            self.service.look,
            folder,
            fetch=fetch,
            progress=watch.progress,
            stopped=watch.is_stopped,
        )
        self._runner.run(Lane.UPDATES, work, self._looked, partial(self._not_looked, failed), self)

    def _looked(self, state: UpdateState) -> None:
        self._end()
        self._tell(state)

    def _not_looked(self, failed: object, error: Exception) -> None:
        self._end()
        self.read()
        if isinstance(error, UpdateStopped):
            return
        assert callable(failed)
        failed(error)

    def _end(self) -> None:
        self.watch = None
        self.runningChanged.emit(False)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self.failed.emit(error)
        else:
            self._runner.failedUnheard.emit(error)

    def _quietly(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            _log.warning("no word of new versions: %s", error)
        else:
            self._runner.failedUnheard.emit(error)

    def _tell(self, state: UpdateState) -> None:
        self._hub.status(STATUS, self._notice(state), "ri.download-cloud-2-line", "teal")
        self.changed.emit(state)

    def _notice(self, state: UpdateState) -> str:
        if state.release is None or self.service.mode == "off":
            return ""
        if state.ready and state.install:
            told = self.tr("Version {version} is ready · installed after you quit")
        elif state.ready:
            told = self.tr("Version {version} is ready")
        else:
            told = self.tr("Version {version} is offered")
        return told.format(version=state.release.version)
