"""Puts reminders, tray and their actions beside a window."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from editor_app.domain.due_things import DueThing
from editor_app.presenters.home import terms
from editor_app.ui import formats
from editor_app.ui.counting import KEY as COUNTED
from editor_app.ui.counting import show_counted
from editor_app.ui.reminder_actions import RESUME, SNOOZES
from editor_app.ui.reminder_desk import ReminderDeps, ReminderDesk
from editor_app.ui.tray import Tray

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench

_AFTER_MS = 1_500  # after the first paint: nobody is in a hurry to be reminded


class Reminding(QObject):
    """``start`` once the window was painted; ``look`` after a pass."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._bench, app = bench, bench.app
        self._waiting: dict[str, int] = {}
        self._due: tuple[DueThing, ...] = ()
        self._until: datetime | None = None
        deps = ReminderDeps(
            due=app.due,
            reminders=app.reminders,
            layouts=app.layouts,
            settings=app.settings,
            clock=app.clock,
            person=bench.person,
        )
        outlet = bench.notices.outlet
        self.desk = ReminderDesk(
            deps, bench.window, outlet, bench.hub, bench.runner, bench.notices.hear_due, self
        )
        self._first = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._first.timeout.connect(self.desk.start)
        self.tray = Tray(bench.kit.look, bench.window.actions_by_key, bench.window)
        outlet.use_tray(self.tray.say)
        bench.notices.expect_due()
        self._connect()

    def start(self) -> None:
        """Show the tray and begin to look."""
        self.tray.offer(wanted=self._bench.app.settings.current.tray)
        self._first.start()

    def look(self) -> None:
        """Something may be due that was not before."""
        self.desk.look()

    def count(self, area: str, number: int) -> None:
        """A badge of the rail: the tray sums them up."""
        self._waiting[area] = number
        self._show()

    def _connect(self) -> None:
        bench, outlet = self._bench, self._bench.notices.outlet
        self.desk.thingAsked.connect(bench.routes.due.open)
        self.desk.homeAsked.connect(self._show_home)
        bench.notices.homeAsked.connect(self._show_home)
        bench.notices.digestTold.connect(self.desk.note_seen)
        self.desk.heard.connect(self._heard)
        self.tray.openAsked.connect(outlet.bring_forward)
        self.tray.messageClicked.connect(outlet.tray_clicked)
        actions = bench.window.actions_by_key
        for wish, key in SNOOZES.items():
            actions[key].triggered.connect(lambda _=False, wish=wish: self.desk.snooze(wish))
        actions[RESUME].triggered.connect(lambda _=False: self.desk.resume())
        actions["sync"].triggered.connect(lambda _=False: bench.driver.kick())
        actions[COUNTED].triggered.connect(lambda _=False: self._show_counted())

    def _show_counted(self) -> None:
        if not show_counted(self._bench.window):
            told = self.tr("No day is counted here. Choose a row or a case that has a last day.")
            self._bench.hub.toast(told)

    def _show_home(self) -> None:
        self._bench.window.show_screen("home")

    def _heard(self, due: tuple[DueThing, ...], until: datetime | None) -> None:
        self._due, self._until = due, until
        self.tray.offer(wanted=self._bench.app.settings.current.tray)
        self._show()

    def _show(self) -> None:
        # Messages are counted by the rail already; columns stand in the radar.
        waiting = sum(self._waiting.values()) + len(terms(self._due))
        pressing = sum(one.presses for one in self._due)
        lines = [QGuiApplication.applicationDisplayName()]
        if waiting:
            lines.append(self.tr("{n} things wait for you.", None, waiting).format(n=waiting))
        if pressing:
            lines.append(self.tr("{n} terms press.", None, pressing).format(n=pressing))
        if self._until is not None:
            at = formats.when_exactly(self._until, now=self._bench.app.clock.now())
            lines.append(self.tr("No reminder before {time}.").format(time=at))
        self.tray.show_count(waiting, "\n".join(lines), snoozed=self._until is not None)
