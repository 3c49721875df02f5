"""A whole window over a fresh profile, in Chinese, for as long as a test needs it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.ui.application import CHINESE, Application
from editor_app.ui.look import Look
from editor_app.ui.workbench import Workbench
from tests.ui.fronts import front_of


@contextmanager
def open_bench(
    folder: Path, look: Look, qtbot: QtBot, fill: Callable[[App], object] = lambda _: None
) -> Iterator[Workbench]:
    """``fill`` puts into the profile what the window finds there. It ends with the test."""
    before = QLocale()
    application = Application(Paths.discover(folder))
    application.look = look
    application.speak(CHINESE)
    app = build(application.paths, read_settings(application.paths))
    fill(app)
    made = Workbench(app, application, front_of(application, app))
    made.show()
    qtbot.waitUntil(lambda: not made.runner.busy, timeout=8000)
    yield made
    if not app.store.database.closed:  # type: ignore[attr-defined]  # the store of build()
        made.end(lambda: None)
        qtbot.waitUntil(lambda: app.store.database.closed, timeout=8000)  # type: ignore[attr-defined]  # as above
    application.speak("none")
    QLocale.setDefault(before)
