"""The shell around windows: opens a profile, switches person, language and theme, and quits."""

import json
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.errors import EditorError
from editor_app.private_files import for_me_alone
from editor_app.services.settings import SettingsFile
from editor_app.ui.application import Application, language_of
from editor_app.ui.fault_number import fault_number
from editor_app.ui.first_paint import FirstPaint
from editor_app.ui.folder_memory import FolderMemory
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.front import Front
from editor_app.ui.ways import NO_WAYS, PASSABLE, Ways

if TYPE_CHECKING:
    from editor_app.services.app import App
    from editor_app.ui.entrance import Entrance
    from editor_app.ui.help_desk import HelpDesk
    from editor_app.ui.people_menu import Choice
    from editor_app.ui.start_fault import StartFault
    from editor_app.ui.workbench import Workbench

_log = logging.getLogger(__name__)

OpenProfile: TypeAlias = "Callable[[str], App]"
Then: TypeAlias = "Callable[[Workbench], object]"


def _nothing(_: "Workbench") -> None:
    return


class Numbers:
    """Widths and places of windows in a small JSON file; a broken file is as good as none."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept: dict[str, list[int]] = self._read()

    def load(self, key: str) -> list[int] | None:
        """The numbers of a splitter or window."""
        return self._kept.get(key)

    def save(self, key: str, numbers: list[int]) -> None:
        """Remember numbers; a full disk is no reason to trouble anybody about widths."""
        self._kept[key] = [int(one) for one in numbers]
        try:
            with open(self._file, "w", encoding="utf-8", opener=for_me_alone) as file:
                file.write(json.dumps(self._kept))
        except OSError:
            _log.warning("widths not saved")

    def _read(self) -> dict[str, list[int]]:
        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        if not isinstance(told, dict):
            return {}
        return {
            str(key): numbers
            for key, numbers in told.items()
            if isinstance(numbers, list) and all(isinstance(n, int) for n in numbers)
        }


class Shell(QObject):
    """Holds the one window there is."""

    opened = Signal(object)  # Workbench
    refused = Signal(object)  # an exception: the profile of ``begin`` cannot be opened
    ended = Signal()

    def __init__(
        self,
        application: Application,
        settings: SettingsFile,
        open_profile: OpenProfile,
        choices: "tuple[Choice, ...]" = (),
        ways: Ways = NO_WAYS,
    ) -> None:
        """``ways``: what else can be done where a profile does not open at once."""
        super().__init__()
        self.ways = ways
        self._application, self._settings = application, settings
        self._open_profile, self._choices = open_profile, choices
        numbers = Numbers(application.paths.config / "widths.json")
        self._memory = WidthMemory(numbers.load, numbers.save, self)
        self.bench: Workbench | None = None
        self._front: Front | None = None
        self._profile = ""
        self._help: HelpDesk | None = None  # while a profile does not open
        application.catch(self._bug)

    def begin(self, profile: str) -> None:
        """Show the window at once; ``open`` follows its first paint.

        Keys wait in the queue meanwhile, so none is lost; ``refused`` tells if it fails.
        """
        self._dress()
        self._front = front = self._new_front()
        FirstPaint(front.window).done.connect(partial(self._complete, profile))
        front.window.show()

    def open(self, profile: str) -> "Workbench":
        """Open a profile's window. Raises ``EditorError`` when its store cannot be opened."""
        self._dress()
        return self._show(self._open_profile(profile), profile)

    def adopt(self, app: "App", profile: str) -> "Workbench":
        """Show the window of a profile that is open already."""
        self._dress()
        return self._show(app, profile)

    def _show(self, app: "App", profile: str) -> "Workbench":
        front, self._front = self._front or self._new_front(), None
        self._end_help()
        bench = _workbench_class()(app, self._application, front, self._choices)
        bench.switchAsked.connect(self.switch)
        bench.settingsChanged.connect(self._settings_changed)
        bench.safety.restoreReady.connect(self._restore)
        bench.safety.switchReady.connect(self._switch_encryption)
        bench.closed.connect(self._closed)
        self.bench, self._profile = bench, profile
        bench.support.make = self.ways.support
        bench.show()
        self.opened.emit(bench)
        return bench

    def switch(self, profile: str) -> None:
        """Let somebody else work here: what is typed is committed first."""
        if self.bench is not None and profile != self._profile:
            self.bench.end(partial(self._reopen, profile))

    def raise_window(self) -> None:
        """Bring the window to the front: somebody started the program a second time."""
        if self.bench is not None:
            window = self.bench.window
            window.showNormal() if window.isMinimized() else window.show()
            window.raise_()
            window.activateWindow()

    def look_into(self, package: Path) -> None:
        """Show what a package holds that somebody opened with the program."""
        if self.bench is not None:
            self.bench.routes.look_into(package)

    def _dress(self) -> None:
        """Language, theme and text size as chosen, unless this was done for the front."""
        if self._front is None:
            settings = self._settings.current
            self._application.speak(language_of(settings))
            self._application.wear(settings)

    def _new_front(self) -> Front:
        front = Front(self._application.look, self._settings.current, self._memory)
        FolderMemory(front.window, self._settings)
        return front

    def _complete(self, profile: str) -> None:
        if self._front is not None and not self._front.window.isVisible():
            self._closed()  # closed before it was complete
            return
        self._enter(profile)

    def _enter(self, profile: str, then: Then = _nothing, back: str = "") -> None:
        """Open a window, whatever stands in the way; who gives up comes to ``back``, or quits."""
        try:
            bench = self.open(profile)
        except EditorError as error:
            self._meet(profile, error, then, back)
        except Exception as error:
            self._refuse(error)
        else:
            then(bench)

    def _meet(self, profile: str, error: EditorError, then: Then, back: str) -> None:
        if back and error.code not in PASSABLE:
            _log.warning("profile %s cannot be opened: %s", profile, error)
            self._enter(back, lambda bench: bench.failed(error))
            return
        self._dress()
        front = self._front = self._front or self._new_front()
        front.window.show()
        self._end_help()
        self._help = _entrance_help(self._application, front)
        entrance = _entrance_class()(
            profile,
            partial(self._open_profile, profile),
            self.ways,
            front,
            self._application.look,
            self._settings,
        )
        entrance.opened.connect(lambda app: then(self._show(app, profile)))
        entrance.gaveUp.connect(lambda told: self._turn_back(told, back))
        entrance.broken.connect(self._refuse)
        entrance.meet(error)

    def _turn_back(self, error: EditorError | None, back: str) -> None:
        if back:
            self._enter(back)
        elif error is None:
            self._hide_front()
            self._closed()
        else:
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            self._turn_away(error)
            return
        _log.error("the program did not open: %s", type(error).__name__, exc_info=error)
        self._dress()
        front = self._front = self._front or self._new_front()
        front.window.show()
        number, look = fault_number(error), self._application.look
        fault = _start_fault_class()(look, number, front.window, self.ways.support)
        fault.ended.connect(partial(self._turn_away, error))

    def _turn_away(self, error: Exception) -> None:
        """Whoever began hears of it; the person was told."""
        self._hide_front()
        self.refused.emit(error)
        QTimer.singleShot(0, self._application.qt.quit)

    def _end_help(self) -> None:
        if self._help is not None:
            self._help.end()
            self._help = None

    def _hide_front(self) -> None:
        self._end_help()
        if self._front is not None:
            self._front.window.hide()

    def _reopen(self, profile: str) -> None:
        self._enter(profile, back=self._profile if profile != self._profile else "")

    def _restore(self) -> None:
        """Close the profile, let the backup take its place, and open it again."""
        if self.bench is not None:
            told = self.tr("Restored. The store as it was is kept as a backup.")
            self.bench.end(partial(self._swapped, self.bench.app.backups.commit, told))

    def _switch_encryption(self) -> None:
        """Close the profile, convert its store, and open it again."""
        if self.bench is not None:
            told = self.tr("Done. The store was compared row by row, and a backup of it is made.")
            self.bench.end(partial(self._swapped, self.bench.app.encryption.commit, told))

    def _swapped(self, commit: Callable[[], object], told: str) -> None:
        try:
            commit()
        except EditorError as error:
            _log.exception("profile %s stays as it was", self._profile)
            failed = error
            self._enter(self._profile, lambda bench: bench.failed(failed))
        else:
            self._enter(self._profile, lambda bench: bench.hub.toast(told))

    def _settings_changed(self) -> None:
        """Theme and text size hold at once; another language needs the window made anew."""
        settings = self._settings.current
        self._application.wear(settings)
        if language_of(settings) != self._application.language and self.bench is not None:
            there = _keep_place(self.bench)
            self.bench.end(partial(self._enter, self._profile, there))

    def _closed(self) -> None:
        self.bench = None
        self.ended.emit()
        QTimer.singleShot(0, self._application.qt.quit)

    def report_bug(self, error: BaseException) -> None:
        """A mistake that was heard elsewhere."""
        self._bug(error)

    def _bug(self, error: BaseException) -> None:
        if self.bench is not None:
            self.bench.report_bug(error)
        else:
            _log.error("unexpected %s", type(error).__name__, exc_info=error)


def _entrance_class() -> "type[Entrance]":
    """Loaded when a profile does not open at once; see below."""
    from editor_app.ui.entrance import Entrance  # noqa: PLC0415 - see there

    return Entrance


def _start_fault_class() -> "type[StartFault]":
    """Loaded when it is needed."""
    from editor_app.ui.start_fault import StartFault  # noqa: PLC0415 - see there

    return StartFault


def _keep_place(bench: "Workbench") -> Then:
    """The way back to where somebody is now, for the window made anew."""
    from editor_app.ui.window_place import go_to, place_of  # noqa: PLC0415 - see below

    place = place_of(bench)
    return lambda made: go_to(made, place)


def _entrance_help(application: Application, front: Front) -> "HelpDesk":
    from editor_app.ui.help_desk import entrance_help  # noqa: PLC0415 - see there

    return entrance_help(application, front)


def _workbench_class() -> "type[Workbench]":
    """This is the one place of deferred imports between the front and the rest of the window."""
    from editor_app.ui.workbench import Workbench  # noqa: PLC0415 - see there

    return Workbench
