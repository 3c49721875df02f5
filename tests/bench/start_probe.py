"""One start in a fresh process, told as one line of JSON. Run by ``starting``; not a test.

``gui DIR`` opens the window as ``channel-editor gui`` does; ``floor`` an empty window of PySide6.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from PySide6.QtCore import QTimer

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
        busy: Callable[[], bool],
        close: Callable[[], object] = lambda: None,
        complete: Callable[[], bool] = lambda: True,
    ) -> None:
        """``complete``: whether what is painted now holds the screen or item that was asked for."""
        self._busy, self._close, self._complete = busy, close, complete
        self._told: dict[str, float] = {}
        self._quiet: QTimer | None = None
        self._last = 0.0

    def painted(self) -> None:
        """A paint of the whole window came to its end."""
        self._last = time.monotonic()
        cpu = time.process_time() * 1000
        if "painted" not in self._told:
            self._told = {"painted": self._last, "painted_cpu": cpu, "modules": len(sys.modules)}
            self._begin_to_look()
        if "complete" not in self._told and self._complete():
            self._told |= {"complete": self._last, "complete_cpu": cpu}
        self._told |= {"settled": self._last, "settled_cpu": cpu}

    def _begin_to_look(self) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - imports are what is measured

        self._quiet = QTimer()
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self._quiet.start()

    def _look(self) -> None:
        waited = (time.monotonic() - self._last) * 1000
        if self._busy() or "complete" not in self._told or waited < 5 * _QUIET_MS:
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
    watch = Watch(lambda: False)

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
    """The product, by its own command; with an item it is opened in the editor."""
    from editor_app import cli  # noqa: PLC0415 - measured

    plain = cli.build_parser

    def build_parser(wanted: str) -> "ArgumentParser":
        parser = plain(wanted)  # loads the command's modules, and is part of what is measured
        _watch(item)
        return parser

    cli.build_parser = build_parser
    cli.main(["--data", folder, "gui"])


def _watch(item: str) -> None:
    """Watch the window that the command is about to open, without changing what it does."""
    from editor_app.ui.frame.main_window import MainWindow  # noqa: PLC0415 - loaded already
    from editor_app.ui.shell import Shell  # noqa: PLC0415 - loaded already

    shells: list[Shell] = []

    def busy() -> bool:
        bench = shells[0].bench
        return bench is None or bench.runner.busy

    def complete() -> bool:
        bench = shells[0].bench
        if bench is None:
            return False
        return bench.window.screen_key == "editor" if item else bench.screens.home().is_filled

    def close() -> None:
        bench = shells[0].bench
        if bench is not None:
            bench.app.close()

    def begin(shell: Shell, profile: str) -> None:
        shells.append(shell)
        if item:
            shell.opened.connect(lambda bench: bench.open_item(item))
        plain_begin(shell, profile)

    def event(window: MainWindow, event: Any) -> bool:
        done = plain_event(window, event)
        if event.type() == event.Type.UpdateRequest:
            watch.painted()
        return bool(done)

    watch = Watch(busy, close, complete)
    plain_begin, plain_event = Shell.begin, MainWindow.event
    setattr(Shell, "begin", begin)  # noqa: B010 - a watch, not a change of behaviour
    setattr(MainWindow, "event", event)  # noqa: B010 - as above


if __name__ == "__main__":
    run_floor() if sys.argv[1] == "floor" else run_gui(*sys.argv[2:])
