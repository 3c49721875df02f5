"""The real window over a store in which there is something of everything."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QLocale
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from shiboken6 import isValid

from editor_app.bootstrap import build
from editor_app.domain.item import ItemId
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.settings import Settings
from editor_app.store.sqlite import SqliteStore
from editor_app.ui.application import CHINESE, ENGLISH, Application
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.workbench import Workbench
from tests.ui.fronts import front_of
from tests.ui.scenes.filling import Filled, fill
from tests.ui.walking.pseudo import PSEUDO, speak_pseudo

_TURNS = 4  # what comes from a lane may be made, filled and laid out in turns
_PATIENCE = 20.0  # seconds
_DELETE = 52  # QEvent.Type.DeferredDelete: what was closed is gone


@dataclass(slots=True, kw_only=True)
class Stage:
    """One window, and the ids of what stands in its store."""

    bench: Workbench
    filled: Filled
    folder: Path
    kept: list[object] = field(default_factory=list)  # what must outlive its scene

    @property
    def window(self) -> QWidget:
        """The window itself."""
        return self.bench.window

    @property
    def store(self) -> SqliteStore:
        """The profile's."""
        store = self.bench.app.store
        assert isinstance(store, SqliteStore)
        return store

    @property
    def language(self) -> str:
        """``zh_CN`` or ``en``; made-up languages look like English to what chooses names."""
        return self.bench.application.language

    def settle(self) -> None:
        """Until nothing is under way any more."""
        for _ in range(_TURNS):
            wait_until(lambda: not self.bench.runner.busy)

    def page(self, item: ItemId | None = None) -> EditorPage:
        """The editor with an item in front."""
        self.bench.open_item(item or self.filled.draft)
        self.settle()
        page = self.bench.screens.editor().page
        assert page is not None
        return page

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The one of a class that is open."""
        self.settle()
        wait_until(lambda: bool(_open(kind)))
        return _open(kind)[-1]

    def clear(self) -> None:
        """Close every dialog and menu, so that the next scene finds the bare window."""
        for one in QApplication.topLevelWidgets():
            if isValid(one) and one.isVisible() and isinstance(one, QDialog | QMenu):
                one.close()
                if isinstance(one, QDialog) and one.isVisible():
                    one.done(0)  # one that has to be answered
        self.settle()
        QApplication.sendPostedEvents(None, _DELETE)


def _open(kind: type[QDialog]) -> list[QDialog]:
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    return [one for one in shown if one.isVisible()]


def wait_until(done: Callable[[], bool]) -> None:
    """Turn the event loop until something is so."""
    deadline, loop = monotonic() + _PATIENCE, QEventLoop()
    QApplication.processEvents()
    while not done():
        assert monotonic() < deadline, "it never comes to rest"
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    QApplication.processEvents()


@contextmanager
def staged(
    folder: Path,
    look: Look | None = None,
    language: str = CHINESE,
    settings: Settings | None = None,
    size: tuple[int, int] = (1280, 720),
) -> Iterator[Stage]:
    """Open the window; texts are spoken in ``language``, and afterwards in none.

    ``look``: the one of a test, already worn; else that of ``settings``.
    """
    before, paths = QLocale(), Paths.discover(folder)
    application = Application(paths)
    if look is None:
        application.wear(settings or Settings(theme="light"))
    else:
        application.look = look
    application.speak(ENGLISH if language == PSEUDO else language)
    pseudo = speak_pseudo() if language == PSEUDO else None
    app = build(paths, read_settings(paths))
    filled = fill(app)
    bench = Workbench(app, application, front_of(application, app))
    bench.window.resize(*size)
    bench.show()
    stage = Stage(bench=bench, filled=filled, folder=folder)
    stage.settle()
    try:
        yield stage
    finally:
        stage.clear()
        gone: list[bool] = []
        bench.end(lambda: gone.append(True))
        wait_until(lambda: bool(gone))
        QApplication.sendPostedEvents(None, _DELETE)
        if pseudo is not None:
            application.qt.removeTranslator(pseudo)
        application.speak("none")
        QLocale.setDefault(before)
