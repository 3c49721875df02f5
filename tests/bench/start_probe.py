"""One start in a fresh process, told as one line of JSON. Run by ``starting``; not a test.

``gui DIR`` opens the window as ``channel-editor gui`` does; ``floor`` an empty window of PySide6.
"""

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_QUIET_MS = 20


def pss_megabytes() -> float:
    """Proportional set size: what would be free if this process ended."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    told = next(line for line in lines if line.startswith("Pss:"))
    return int(told.split()[1]) / 1024


class Watch:
    """Notes when a window was painted, and when nothing was left to do."""

    def __init__(
        self,
        application: "QApplication",
        busy: Callable[[], bool],
        close: Callable[[], object] = lambda: None,
    ) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - imports are what is measured

        self._application, self._busy, self._close = application, busy, close
        self._told: dict[str, float] = {}
        self._quiet = QTimer()
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self._last = 0.0

    def painted(self) -> None:
        """A paint of the whole window came to its end."""
        self._last = time.monotonic()
        cpu = time.process_time() * 1000
        if "painted" not in self._told:
            self._told = {"painted": self._last, "painted_cpu": cpu, "modules": len(sys.modules)}
            self._quiet.start()
        self._told |= {"settled": self._last, "settled_cpu": cpu}

    def _look(self) -> None:
        waited = (time.monotonic() - self._last) * 1000
        if self._busy() or waited < 5 * _QUIET_MS:
            return
        self._told["pss"] = pss_megabytes()
        sys.stdout.write(json.dumps(self._told) + "\n")
        sys.stdout.flush()
        self._close()  # notes the clean end: the next start must not check the whole file
        os._exit(0)


def run_floor() -> None:
    """An empty window."""
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415 - measured

    application = QApplication([])
    watch = Watch(application, lambda: False)

    class Empty(QMainWindow):
        def event(self, event: Any) -> bool:
            done = super().event(event)
            if event.type() == event.Type.UpdateRequest:
                watch.painted()
            return bool(done)

    window = Empty()
    window.resize(1440, 900)
    window.show()
    application.exec()


def run_gui(folder: str, item: str = "") -> None:
    """The product, by the parts its own command uses; with an item it is opened in the editor."""
    gc.disable()  # as the command does
    from editor_app.bootstrap import build, read_settings  # noqa: PLC0415 - measured
    from editor_app.logs import start_log  # noqa: PLC0415 - measured
    from editor_app.paths import Paths  # noqa: PLC0415 - measured
    from editor_app.ui.application import Application  # noqa: PLC0415 - measured
    from editor_app.ui.frame.main_window import MainWindow  # noqa: PLC0415 - measured
    from editor_app.ui.garbage import Garbage  # noqa: PLC0415 - measured
    from editor_app.ui.shell import Shell  # noqa: PLC0415 - measured

    folders = Paths.discover(Path(folder))
    start_log(folders.data / "logs")
    settings = read_settings(folders)
    application = Application(folders)
    Garbage(application.qt)
    shell = Shell(application, settings, lambda key: build(folders, settings, profile=key))

    def busy() -> bool:
        return shell.bench is not None and shell.bench.runner.busy

    def close() -> None:
        if shell.bench is not None:
            shell.bench.app.close()

    watch = Watch(application.qt, busy, close)
    plain = MainWindow.event

    def event(window: MainWindow, event: Any) -> bool:
        done = plain(window, event)
        if event.type() == event.Type.UpdateRequest:
            watch.painted()
        return bool(done)

    setattr(MainWindow, "event", event)  # noqa: B010 - a watch, not a change of behaviour
    bench = shell.open("default")
    if item:
        from editor_app.domain.item import ItemId  # noqa: PLC0415 - measured

        bench.open_item(ItemId(item))
    application.qt.exec()


if __name__ == "__main__":
    run_floor() if sys.argv[1] == "floor" else run_gui(*sys.argv[2:])
