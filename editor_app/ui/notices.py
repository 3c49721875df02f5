"""What the desktop is told of the review queue: badge, window title, notices, the day's digest."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QMainWindow, QSystemTrayIcon

from editor_app.domain.errors import EditorError
from editor_app.domain.notices import Desktop, Notice
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock
from editor_app.services.app import App
from editor_app.services.digest import Digest, DigestService
from editor_app.services.layouts import LayoutService
from editor_app.services.queue_watch import QueueNews, QueueWatch, is_quiet
from editor_app.services.reviews import QueueRow
from editor_app.services.settings import SettingsFile
from editor_app.ui.notice_words import NoticeWords
from editor_app.ui.runner import Lane, Runner

if TYPE_CHECKING:
    from editor_app.ui.desktop_clicks import DesktopClicks

_AGAIN_MS = 60_000  # quiet hours end, and items become overdue, without anything else happening


class NoticeDesk(QObject):
    """``hear`` is called on the lane that counts the queue; all else on the main thread."""

    reviewAsked = Signal()

    def __init__(
        self,
        window: QMainWindow,
        runner: Runner,
        settings: SettingsFile,
        clock: Clock,
        desktop: Desktop,
        digests: DigestService,
        layouts: LayoutService,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._runner, self._settings = window, runner, settings
        self._clock, self._desktop = clock, desktop
        self._digests, self._layouts = digests, layouts
        self._watch = QueueWatch()
        self._news: deque[QueueNews] = deque()
        self._heard: tuple[Person, Sequence[QueueRow]] | None = None
        self._looking = True
        self._settled = False  # the first pass is over, or there is none
        self._digest_of: tuple[str, str] = ("", "")  # person and day it was asked for
        self._tray: QSystemTrayIcon | None = None
        self._number = 0  # of the notice that stands on the desktop
        self._clicks: DesktopClicks | None = None
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)

    def start(self, count: Callable[[], None], *, settled: bool) -> None:
        """Count now and then; ``settled``: no pass will come that has to be waited for."""
        self._again.timeout.connect(count)
        self._again.start()
        self._settled = settled

    def settle(self) -> None:
        """A pass is over: what is stored is what the portal has."""
        self._settled = True
        self._tell_digest()

    def hear(self, person: Person, rows: Sequence[QueueRow]) -> None:
        """Take the queue of the moment. On a lane: touches no widget."""
        settings, now = self._settings.current, self._clock.now()
        news = self._watch.look(person, rows, now, settings, looking=self._looking)
        if news is not None:
            self._news.append(news)
        self._heard = (person, rows)

    def show_count(self, waiting: int) -> None:
        """The number beside the window's icon and in its title; then what else is to be told."""
        self._looking = self._window.isActiveWindow()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(waiting)
        told = self.tr("{name} ({n} to review)").format(n=waiting, name=_display_name())
        self._window.setWindowTitle(told if waiting else "")
        while self._news:
            self._tell(self.tr("Review queue"), NoticeWords().news(self._news.popleft()))
        self._tell_digest()

    def _tell_digest(self) -> None:
        """Once a day; the store remembers it over starts."""
        settings, now = self._settings.current, self._clock.now()
        if self._heard is None or not self._settled or not settings.daily_digest:
            return
        person, rows = self._heard
        asked = (person.id, f"{now.date()}")
        if not person.id or self._digest_of == asked or is_quiet(now, settings):
            return
        self._digest_of = asked
        work = partial(self._digests.first, person, rows, now)
        self._runner.run(Lane.STORE, work, self._digest_ready, self._not_noted, self)

    def _not_noted(self, error: Exception) -> None:
        """A store that takes nothing has a banner of its own; 工作台 shows the digest as well."""
        if not isinstance(error, EditorError):
            self._runner.failedUnheard.emit(error)

    def _digest_ready(self, digest: Digest | None) -> None:
        wanted = self._settings.current.notifications and not self._window.isActiveWindow()
        if digest is not None and wanted:
            words = NoticeWords()
            units = words.units(digest, self._layouts.current())
            self._tell(self.tr("Review today"), f"{words.digest(digest)} {units}")

    def _tell(self, title: str, text: str) -> None:
        notice = Notice(title=title, text=text, action=self.tr("Go to review"))
        work = partial(self._desktop.tell, notice)
        done = partial(self._told, notice)
        self._runner.run(Lane.MEDIA, work, done, self._runner.failedUnheard.emit, self)

    def _told(self, notice: Notice, number: int) -> None:
        """Where the desktop has no such service, by the tray; else the badge has to do."""
        self._number = number
        if number and self._clicks is None:
            self._clicks = _clicks_class()(self)
            self._clicks.clicked.connect(self.clicked)
            self._clicks.listen()
        if number or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._tray is None:
            self._tray = QSystemTrayIcon(QIcon(self._window.windowIcon()), self)
            self._tray.setToolTip(_display_name())
            self._tray.messageClicked.connect(self._come)
            self._tray.activated.connect(lambda _: self._come())
        self._tray.show()
        self._tray.showMessage(notice.title, notice.text)

    def clicked(self, number: int) -> None:
        """A notice on the desktop was clicked."""
        if number == self._number:  # another program's notice is none of ours
            self._come()

    def _come(self) -> None:
        """From a notice outside of the window to the queue in it."""
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.reviewAsked.emit()


def notice_desk(app: App, window: QMainWindow, runner: Runner, parent: QObject) -> NoticeDesk:
    """That of a profile."""
    digests = DigestService(app.store, app.layouts)
    return NoticeDesk(
        window, runner, app.settings, app.clock, app.desktop, digests, app.layouts, parent
    )


def _clicks_class() -> "type[DesktopClicks]":
    """See there."""
    from editor_app.ui.desktop_clicks import DesktopClicks  # noqa: PLC0415 - see there

    return DesktopClicks


def _display_name() -> str:
    return QGuiApplication.applicationDisplayName()
