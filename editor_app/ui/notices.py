"""What the desktop is told of the review queue: badge, window title, notices, the day's digest."""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from editor_app.domain.due_things import DueThing
from editor_app.domain.errors import EditorError
from editor_app.domain.notices import Desktop, Notice
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock
from editor_app.services.app import App
from editor_app.services.digest import Digest, DigestService
from editor_app.services.layouts import LayoutService
from editor_app.services.queue_watch import QueueNews, QueueWatch, is_quiet
from editor_app.services.review_queue import QueueRow
from editor_app.services.settings import SettingsFile
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.notice_outlet import NoticeOutlet
from editor_app.ui.notice_words import NoticeWords
from editor_app.ui.runner import Lane, Runner

_AGAIN_MS = 60_000  # quiet hours end, and items become overdue, without anything else happening


class NoticeDesk(QObject):
    """``hear`` is called on the lane that counts the queue; all else on the main thread."""

    reviewAsked = Signal()
    homeAsked = Signal()
    digestTold = Signal(object)  # what of it is due: it needs no reminder of its own

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
        self._clock = clock
        self._digests, self._layouts = digests, layouts
        self._watch = QueueWatch()
        self._news: deque[QueueNews] = deque()
        self._heard: tuple[Person, Sequence[QueueRow]] | None = None
        self._looking = True
        self._settled = False  # the first pass is over, or there is none
        self._digest_of: tuple[str, str] = ("", "")  # person and day it was asked for
        self._due: Sequence[DueThing] = ()
        self._due_known = True  # whether the digest need not wait for what is due
        self.outlet = NoticeOutlet(window, runner, desktop, self)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)

    def start(self, count: Callable[[], None], *, settled: bool) -> None:
        """Count now and then; ``settled``: no pass will come that has to be waited for."""
        self._again.timeout.connect(count)
        self._again.start()
        self._settled = settled

    def expect_due(self) -> None:
        """The digest waits for what is due, too."""
        self._due_known = False

    def hear_due(self, things: Sequence[DueThing]) -> bool:
        """Take what is due now; whether the digest of the day is being told of it."""
        self._due, self._due_known = [one for one in things if one.presses], True
        return self._tell_digest()

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
            news = NoticeWords().news(self._news.popleft())
            self._tell(self.tr("Review queue"), news, self.reviewAsked.emit)
        self._tell_digest()

    def _tell_digest(self) -> bool:
        """Once a day; the store remembers it over starts. Whether it was asked for now."""
        settings, now = self._settings.current, self._clock.now()
        waits = self._heard is None or not self._settled or not self._due_known
        if self._heard is None or waits or not settings.daily_digest:
            return False
        person, rows = self._heard
        asked = (person.id, f"{now.date()}")
        if not person.id or self._digest_of == asked or is_quiet(now, settings):
            return False
        if not rows and not self._due:
            return False  # asked again as soon as there is something
        self._digest_of = asked
        work = partial(self._digests.first, person, rows, now, self._due)
        done = partial(self._digest_ready, self._due)
        self._runner.run(Lane.STORE, work, done, self._not_noted, self)
        return True

    def _not_noted(self, error: Exception) -> None:
        """A store that takes nothing has a banner of its own; 工作台 shows the digest as well."""
        if not isinstance(error, EditorError):
            self._runner.failedUnheard.emit(error)

    def _digest_ready(self, due: Sequence[DueThing], digest: Digest | None) -> None:
        wanted = self._settings.current.notifications and not self._window.isActiveWindow()
        if digest is None or not wanted:
            return
        words = NoticeWords()
        units = words.units(digest, self._layouts.current())
        title = self.tr("Due today") if digest.due else self.tr("Review today")
        opened = self.homeAsked.emit if digest.due else self.reviewAsked.emit
        self._tell(title, joined_sentences((words.digest(digest), units)), opened)
        self.digestTold.emit(due)

    def _tell(self, title: str, text: str, opened: Callable[[], None]) -> None:
        action = self.tr("Go to review") if opened == self.reviewAsked.emit else self.tr("Open")
        self.outlet.tell(Notice(title=title, text=text, action=action), opened)

    def clicked(self, number: int) -> None:
        """A notice on the desktop was clicked."""
        self.outlet.clicked(number)


def notice_desk(app: App, window: QMainWindow, runner: Runner, parent: QObject) -> NoticeDesk:
    """That of a profile."""
    digests = DigestService(app.store, app.layouts)
    return NoticeDesk(
        window, runner, app.settings, app.clock, app.desktop, digests, app.layouts, parent
    )


def _display_name() -> str:
    return QGuiApplication.applicationDisplayName()
