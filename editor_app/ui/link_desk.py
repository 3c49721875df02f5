"""Asks links in the background, after a pass that heard the portal; nothing waits for it."""

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer

from editor_app.domain.proofing_ports import LinkAnswer
from editor_app.services.link_watch import LinkWatch
from editor_app.services.sync import SyncReport
from editor_app.ui.runner import Lane, Runner

_SOONEST_MS = 20_000  # between two rounds
_Answers = tuple[LinkAnswer, ...]


class LinkDesk(QObject):
    """One round at a time: the store says what is due, the lane of links asks, the store notes."""

    def __init__(self, watch: LinkWatch, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._watch, self._runner = watch, runner
        self._stopped = Event()
        self._busy = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SOONEST_MS)

    def heard(self, report: SyncReport) -> None:
        """A pass ended. Without the portal everything would look unreachable."""
        if report.online and not self._busy and not self._rest.isActive():
            self._busy = True
            self._rest.start()
            self._runner.run(Lane.MEDIA, self._watch.due, self._ask, self._failed, self)

    def stop(self) -> None:
        """Ask nothing more; an address that is being asked ends by its own time."""
        self._stopped.set()

    def _ask(self, urls: tuple[str, ...]) -> None:
        if not urls:
            self._busy = False
            return
        work = partial(self._watch.ask, urls, self._stopped.is_set)
        self._runner.run(Lane.LINKS, work, self._note, self._failed, self)

    def _note(self, answers: _Answers) -> None:
        work = partial(self._watch.note, answers)
        self._runner.run(Lane.STORE, work, lambda _: self._told(), self._failed, self)

    def _told(self) -> None:
        self._busy = False  # the next check of an item tells what was answered

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self._runner.failedUnheard.emit(error)
