"""The place the tour happens in: a portal process, a data folder, and the one window."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from editor_app.cli.demo import CHOICES, Profiles
from editor_app.cli.tour.camera import photograph
from editor_app.cli.tour.hands import child, choose_action, click
from editor_app.cli.tour.logbook import Logbook
from editor_app.cli.tour.notice import Notice, read_notice
from editor_app.cli.tour.waiting import TourError, wait_for, wait_until
from editor_app.connecting import WrapPortal
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.status import Status
from editor_app.domain.workflow import Command
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.services.settings import SettingsFile
from editor_app.ui.application import Application
from editor_app.ui.garbage import Garbage
from editor_app.ui.people_menu import AccountMenu
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.shell import Shell
from editor_app.ui.workbench import Workbench

UNDO_SECONDS = 1
SYNC_SECONDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What was asked on the command line; goes to child processes as JSON."""

    folder: str  # pictures, tour.json, published.html
    portal_url: str
    theme: str
    language: str
    size: tuple[int, int]

    @property
    def data(self) -> Path:
        """The client's data folder."""
        return Path(self.folder) / "work" / "client"


class Office:
    """Opens the window, switches person, and finds things in it."""

    def __init__(
        self,
        orders: Orders,
        logbook: Logbook,
        *,
        wrap_portal: WrapPortal | None = None,
        undo_seconds: int = UNDO_SECONDS,
    ) -> None:
        self.orders, self.logbook = orders, logbook
        self.paths = Paths.discover(orders.data)
        self.notice: Notice = read_notice(self.paths.resources)
        self.settings = SettingsFile(self.paths.config / "settings.toml")
        self.settings.change(
            portal_url=orders.portal_url,
            theme=orders.theme,
            language=orders.language,
            undo_seconds=undo_seconds,
            sync_seconds=SYNC_SECONDS,
        )
        self.profiles = Profiles(self.paths, self.settings, wrap_portal)
        application = Application(self.paths)
        Garbage(application.qt)
        self.shell = Shell(application, self.settings, self.profiles, CHOICES)
        sys.excepthook = _noting(logbook, sys.excepthook)
        logbook.camera = lambda file: photograph(self.window, file)

    @property
    def bench(self) -> Workbench:
        """The open window's workbench."""
        if self.shell.bench is None:
            raise TourError("The window is gone.")
        return self.shell.bench

    @property
    def window(self) -> QWidget:
        """The open window."""
        return self.bench.window

    @property
    def app(self) -> App:
        """The services of the profile in the window, to compare with what is seen."""
        return self.bench.app

    @property
    def page(self) -> EditorPage:
        """The item in front in the editor."""
        found = self.bench.screens.editor().page
        if found is None:
            raise TourError("No item is open in the editor.")
        return found

    def open(self, person: str) -> None:
        """Open the window as somebody, in the size asked for."""
        self.shell.open(person)
        self._settle(person)

    def switch(self, person: str) -> None:
        """Choose somebody in the menu below the account, unless the window is theirs already."""
        before = self.bench
        if before.person().id == person:
            return
        click(child(self.window, QAbstractButton, "topbar.account"))
        choose_action(child(self.window, AccountMenu, "account-menu"), f"switch-{person}")
        wait_until(
            lambda: self.shell.bench not in (None, before), f"No window opens for {person!r}."
        )
        self._settle(person)

    def close(self) -> None:
        """Close the window as a person does: what is typed is committed, then the program ends."""
        if self.shell.bench is None:
            return
        self.window.close()
        wait_until(lambda: self.shell.bench is None, "The window does not close.")

    def rest(self) -> None:
        """Until nothing is read or synchronised any more: then all that comes is shown."""
        bench = self.bench
        wait_until(
            lambda: not (bench.driver.running or bench.runner.busy), "It does not come to rest."
        )

    def go(self, area: str) -> None:
        """Click an area of the rail."""
        click(child(self.window, QAbstractButton, f"rail.{area}"))
        shown = self.bench.window
        wait_until(lambda: shown.screen_key == area, f"The area {area!r} does not open.")

    def synchronise(self) -> None:
        """Click 立即同步 on the outbox screen and wait for the end of that pass."""
        driver = self.bench.driver
        wait_until(lambda: not driver.running, "A pass of synchronisation does not end.")
        before = driver.report
        click(child(self.window, QPushButton, "outbox.sync"))
        wait_until(
            lambda: driver.report is not before and not driver.running,
            "Synchronising does not end.",
        )

    def status(self, item: ItemId) -> Status | None:
        """The computed status of an item, as every list shows it."""
        row = self.app.board.row(item)
        return self.app.board.status(row) if row is not None else None

    def operation(self, item: ItemId, command: Command) -> Operation:
        """The newest operation of a kind in the outbox."""

        def find() -> Operation | None:
            found = [one for one in self.app.store.outbox.of(item) if one.command is command]
            return found[-1] if found else None

        return wait_for(find, f"No {command.value} of the item is in the outbox.")

    def _settle(self, person: str) -> None:
        window, driver = self.window, self.bench.driver
        window.resize(*self.orders.size)
        window.activateWindow()
        wait_until(lambda: driver.report is not None, f"{person!r}: the portal is never asked.")
        wait_until(
            lambda: self.bench.person().id == person, f"The window does not belong to {person!r}."
        )


_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def _noting(logbook: Logbook, before: _Hook) -> _Hook:
    """The hook for exceptions in slots, which also fails the tour."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logbook.bugs.append(f"{kind.__name__}: {error}")
        before(kind, error, trace)

    return hook
