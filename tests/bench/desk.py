"""The real window in this process, and waiting for it without starving its lanes.

``QTest.qWait`` holds the interpreter's lock while it sleeps, so that background work stands still;
a real event loop does not.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.bootstrap import build
from editor_app.installation import read_settings
from editor_app.ui.application import Application
from editor_app.ui.garbage import Garbage
from editor_app.ui.plain_imports import import_plainly
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.shell import Shell
from editor_app.ui.workbench import Workbench
from tests.bench.samples import PROFILE, places

_POLL_MS = 5
_PATIENCE = 60.0  # seconds


def rest(milliseconds: int) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(loop.quit)
    timer.start(milliseconds)
    loop.exec()


def until(holds: Callable[[], bool], patience: float = _PATIENCE) -> None:
    """Let the event loop run until something holds. Raises ``TimeoutError``."""
    end = time.monotonic() + patience
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
        rest(_POLL_MS)


def application() -> QApplication:
    """The one application of this process."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication([])


def painted(widget: QWidget, do: Callable[[], object]) -> float:
    """Milliseconds from an input to its pixels: a repaint is forced, so nothing is put off."""
    begun = time.perf_counter()
    do()
    widget.repaint()
    return (time.perf_counter() - begun) * 1000


class Stops:
    """How long the window's loop was away at most: what somebody who acts just then has to wait."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.longest = 0.0  # milliseconds
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def end(self) -> float:
        """Stop looking; gives the longest."""
        self._tick()
        self._timer.stop()
        return self.longest

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


@cache
def _dressed() -> Application:
    """One per process, as in the program: a second one would replace the style of live widgets."""
    return Application(places(Path(mkdtemp(prefix="channel-editor-bench-look-"))))


@contextmanager
def desk(folder: Path) -> Iterator[Workbench]:
    """The window of the profile in ``folder``, shown and settled; it ends with the block."""
    folders = places(folder)
    settings = read_settings(folders)
    shell = Shell(_dressed(), settings, lambda key: build(folders, settings, profile=key))
    import_plainly()
    garbage = Garbage()
    bench = shell.open(PROFILE)
    bench.window.resize(1440, 900)
    settle(bench)
    try:
        yield bench
    finally:
        bench.closed.disconnect()  # ending the window must not end the application
        ended: list[bool] = []
        bench.end(lambda: ended.append(True))
        until(lambda: bool(ended))
        garbage.end()


def settle(bench: Workbench, quiet_ms: int = 150) -> None:
    """Wait until the lanes have been idle for a while."""
    idle_since = time.monotonic()
    end = idle_since + _PATIENCE
    while (time.monotonic() - idle_since) * 1000 < quiet_ms:
        if time.monotonic() > end:
            raise TimeoutError("the lanes never came to rest")
        rest(_POLL_MS)
        if bench.runner.busy:
            idle_since = time.monotonic()


def page_of(bench: Workbench) -> EditorPage:
    """The page in front of the editor."""
    page = bench.screens.editor().page
    assert page is not None
    return page
