"""The window that ``at_spi`` looks at: opens the scene whose key comes by a line, and says so."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from editor_app.services.settings import Settings
from editor_app.ui.application import CHINESE
from tests.ui.scenes.listed import SCENES
from tests.ui.scenes.stage import Stage, staged


class Door:
    """Reads keys from the standard input while the window lives and answers questions."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._scenes = {scene.key: scene for scene in SCENES}
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)
        print("ready", flush=True)

    def _read(self) -> None:
        line = sys.stdin.readline().strip()
        if not line:
            QApplication.quit()
            return
        command, _, key = line.partition(" ")
        if command == "open":
            self._stage.clear()
            shown = self._scenes[key].open(self._stage)
            self._stage.settle()
            shown.activateWindow()
        elif command == "say":
            self._stage.bench.window.toast(key)
        print(f"done {line}", flush=True)


def main() -> None:
    """Until the standard input ends; the first argument is the language."""
    application = QApplication(sys.argv[:1])
    language = sys.argv[1] if len(sys.argv) > 1 else CHINESE
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(theme="light")
        with staged(Path(folder), language=language, settings=settings) as stage:
            stage.kept.append(Door(stage))  # it lives as long
            application.exec()


if __name__ == "__main__":
    main()
