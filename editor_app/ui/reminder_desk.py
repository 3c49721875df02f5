"""Reminds outside of the window of what becomes due; nothing without a cause, each cause once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from editor_app.domain.due_things import DueThing
from editor_app.domain.errors import EditorError
from editor_app.domain.notices import Notice
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock
from editor_app.presenters.items_tree import edited_units
from editor_app.services.due_things import DueService
from editor_app.services.layouts import LayoutService
from editor_app.services.reminders import Reminder, ReminderService, Snooze, snoozed_until
from editor_app.services.settings import SettingsFile
from editor_app.ui import formats
from editor_app.ui.hub import Hub
from editor_app.ui.notice_outlet import NoticeOutlet
from editor_app.ui.reminder_words import ReminderWords
from editor_app.ui.runner import Lane, Runner

_AGAIN_MS = 60_000  # terms end without anything happening, and machines wake up
_TOPIC = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderDeps:
    """What the desk works with. ``person`` may be called on a lane."""

    due: DueService
    reminders: ReminderService
    layouts: LayoutService
    settings: SettingsFile
    clock: Clock
    person: Callable[[], Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    """One look."""

    person: Person
    things: tuple[DueThing, ...]
    until: datetime | None  # reminders are put off


class ReminderDesk(QObject):
    """Looks every minute. While the person looks at the window nothing is told, and nothing lost.

    ``digest`` is told what is due and answers whether it tells it itself.
    """

    thingAsked = Signal(object)  # DueThing
    homeAsked = Signal()
    heard = Signal(object, object)  # what is due; until when reminders are put off, or None

    def __init__(
        self,
        deps: ReminderDeps,
        window: QMainWindow,
        outlet: NoticeOutlet,
        hub: Hub,
        runner: Runner,
        digest: Callable[[Sequence[DueThing]], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._deps, self._window, self._outlet = deps, window, outlet
        self._hub, self._runner, self._digest = hub, runner, digest
        self._last: tuple[DueThing, ...] = ()  # of the last reminder
        self._looking = False
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and then."""
        self._again.start()
        self.look()

    def look(self) -> None:
        """See what is due; one look at a time."""
        if not self._looking:
            self._looking = True
            self._runner.run(Lane.MEDIA, self._read, self._heard, self._not_read, self)

    def snooze(self, wish: Snooze, things: Sequence[DueThing] | None = None) -> None:
        """稍后提醒: these, or those of the last reminder, and nothing else before."""
        deps, now = self._deps, self._deps.clock.now()
        until = snoozed_until(wish, now, deps.layouts.current(), deps.settings.current)
        again = self._last if things is None else tuple(things)
        work = partial(deps.reminders.put_off, deps.person().id, again, until)
        self._write(work, partial(self._put_off, until))

    def resume(self) -> None:
        """Remind from now on."""
        self._write(partial(self._deps.reminders.resume, self._deps.person().id), self.look)

    def note_seen(self, things: Sequence[DueThing]) -> None:
        """They were told by the digest."""
        deps = self._deps
        work = partial(deps.reminders.seen, deps.person().id, things, deps.clock.now())
        self._write(work, lambda: None)

    def _read(self) -> _Heard:
        person = self._deps.person()
        units = edited_units(person, self._deps.layouts.current())
        return _Heard(
            person=person,
            things=self._deps.due.things(unit.key for unit in units),
            until=self._deps.reminders.memory(person.id).until,
        )

    def _heard(self, heard: _Heard) -> None:
        self._looking = False
        now = self._deps.clock.now()
        until = heard.until if heard.until is not None and heard.until > now else None
        self.heard.emit(heard.things, until)
        if self._digest(heard.things) or self._window.isActiveWindow():
            return
        settings = self._deps.settings.current
        take = partial(self._deps.reminders.take, heard.person.id, heard.things, now, settings)
        self._runner.run(Lane.STORE, take, self._tell, self._not_written, self)

    def _tell(self, reminder: Reminder | None) -> None:
        if reminder is None:
            return
        things = self._last = reminder.things
        words, settings = ReminderWords(), self._deps.settings.current
        layout = self._deps.layouts.current()
        notice = Notice(
            title=words.title(things),
            text=words.text(things, layout, titles=settings.notify_titles),
            action=self.tr("Open"),
            more=(
                (Snooze.HOUR.value, self.tr("In an hour")),
                (Snooze.WORKDAY.value, self.tr("Next working day")),
            ),
            topic=_TOPIC,
        )
        self._outlet.tell(notice, partial(self._open, things), partial(self._acted, things))

    def _open(self, things: Sequence[DueThing]) -> None:
        if len(things) == 1:
            self.thingAsked.emit(things[0])
        else:
            self.homeAsked.emit()

    def _acted(self, things: Sequence[DueThing], key: str) -> None:
        if key in {wish.value for wish in Snooze}:
            self.snooze(Snooze(key), things)

    def _put_off(self, until: datetime) -> None:
        told = self.tr("No reminder before {time}.")
        at = formats.when_exactly(until, now=self._deps.clock.now())
        self._hub.toast(told.format(time=at), self.tr("Undo"), self.resume)
        self.look()

    def _write(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        self._runner.run(Lane.STORE, work, lambda _: done(), self._not_written, self)

    def _not_read(self, error: Exception) -> None:
        self._looking = False
        self._not_written(error)

    def _not_written(self, error: Exception) -> None:
        """A store that gives or takes nothing has a banner of its own; 工作台 tells what is due."""
        if not isinstance(error, EditorError):
            self._runner.failedUnheard.emit(error)
