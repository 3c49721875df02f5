"""The real program as a child, with a mistake put into it; for ``crash_rounds``.

    python -m tests.e2e.faulty_window DATA KIND BUNDLE

Types into an item, makes the mistake at once, and prints as JSON what a person then sees. With
``look`` it makes none and tells what a next start shows.
"""

import ctypes
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from editor_app.cli import gui, main
from editor_app.domain.item import ItemId
from editor_app.logs import start_log
from editor_app.paths import Paths
from editor_app.ui.runner import Lane
from editor_app.ui.screens.crash.start_dialog import StartFaultDialog
from editor_app.ui.shell import Shell
from editor_app.ui.start_fault import StartFault
from editor_app.ui.workbench import Workbench
from tests.faults.typing_window import Hands, _made

CANARY = "金丝雀正文 CANARYTEXT"
MORE = "之后又写的一句"
_PATIENCE = 20.0


class MistakeError(ValueError):
    """Ours: its message quotes what was worked on, as real ones do."""


def slip() -> None:
    raise MistakeError(f"cannot read {CANARY}")


class Painter(QWidget):
    """Raises whenever it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        slip()


def in_slot(bench: Workbench) -> None:
    QTimer.singleShot(0, slip)


def in_lane(bench: Workbench) -> None:
    bench.runner.run(Lane.MEDIA, slip, lambda _: None, None, bench)


def in_paint(bench: Workbench) -> None:
    """Painted again and again, as a blinking cursor has it."""
    painter = Painter(bench.window)
    painter.resize(40, 40)
    painter.show()
    again = QTimer(painter)
    again.timeout.connect(painter.update)
    again.start(100)


def out_of_memory(bench: Workbench) -> None:
    def much() -> None:
        raise MemoryError

    QTimer.singleShot(0, much)


def by_signal(bench: Workbench) -> None:
    ctypes.string_at(0)


def by_abort(bench: Workbench) -> None:
    os.abort()


KINDS: dict[str, Callable[[Workbench], None]] = {
    "slot": in_slot,
    "lane": in_lane,
    "paint": in_paint,
    "memory": out_of_memory,
    "segfault": by_signal,
    "abort": by_abort,
    "look": lambda _: None,
}


def wait(done: Callable[[], bool]) -> bool:
    """Turn the event loop until something is so; whether it became so."""
    deadline, loop = monotonic() + _PATIENCE, QEventLoop()
    while not done():
        if monotonic() > deadline:
            return False
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    return True


def words(widget: QWidget) -> str:
    shown = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    return " ".join(one for one in shown if one)


class Round:
    """One run of the program."""

    def __init__(self, kind: str, bundle: Path) -> None:
        self._kind, self._bundle = kind, bundle
        self.told: dict[str, object] = {"kind": kind}

    def begin(self, bench: Workbench) -> None:
        """Once the window is open."""
        wait(lambda: not bench.runner.busy)
        rows = bench.app.store.board.rows()
        item = rows[0].item if rows else _made(bench)
        bench.open_item(item)
        wait(lambda: not bench.runner.busy)
        page = bench.screens.editor().page
        assert page is not None
        if self._kind == "look":
            self.told["body"] = page.body.toPlainText()
            self.told["banner"] = self._banner(bench)
            self._make_bundle(bench)
            self._leave(bench)
            return
        hands = Hands(page)
        for sign in CANARY:
            hands.key(sign)
        KINDS[self._kind](bench)
        self.told["dialog"] = wait(lambda: bench.crash.dialog is not None)
        dialog = bench.crash.dialog
        if dialog is not None:
            self.told["words"] = words(dialog)
            self.told["offers"] = [
                one.objectName() for one in dialog.findChildren(QPushButton) if one.isVisible()
            ]
        self._stored(bench, "saved", CANARY)
        self._make_bundle(bench)
        if dialog is not None:
            dialog.accept()
        wait(lambda: bench.crash.dialog is None)
        self.told["again"] = sum(wait_shortly(bench) for _ in range(3))
        for sign in MORE:
            hands.key(sign)
        self._stored(bench, "went on", MORE)
        self._leave(bench)

    def _stored(self, bench: Workbench, key: str, text: str) -> None:
        rows = bench.app.store.board.rows()

        def there() -> bool:
            draft = bench.app.store.drafts.get(rows[0].item if rows else _first(bench))
            return draft is not None and text in draft.content.body

        self.told[key] = wait(there)

    def _make_bundle(self, bench: Workbench) -> None:
        bench.support.write(self._bundle)
        self.told["bundle"] = wait(self._bundle.is_file)

    def _banner(self, bench: Workbench) -> str:
        banner = bench.window.findChild(QWidget, "banner.crashed")
        return str(getattr(banner, "text", "")) if banner is not None else ""

    def _leave(self, bench: Workbench) -> None:
        print(json.dumps(self.told, ensure_ascii=False), flush=True)
        bench.window.close()


def _first(bench: Workbench) -> ItemId:
    return bench.app.store.board.rows()[0].item


def wait_shortly(bench: Workbench) -> int:
    """Whether the same mistake opened its dialog once more; it is closed again."""
    loop, ends = QEventLoop(), monotonic() + 0.4
    while monotonic() < ends:
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    if bench.crash.dialog is None:
        return 0
    bench.crash.dialog.accept()
    return 1


def at_start(bundle: Path) -> None:
    """The mistake comes before there is a window to say it in."""

    def look() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, StartFaultDialog)]
        if not shown or not shown[0].isVisible():
            QTimer.singleShot(100, look)
            return
        dialog, front = shown[0], shown[0].parent()
        assert front is not None
        fault = front.findChild(StartFault)
        assert isinstance(fault, StartFault)
        fault.write(bundle)
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        told = {
            "kind": "start",
            "dialog": True,
            "bundle": wait(dialog.told.isVisible) and bundle.is_file(),
            "words": words(dialog),
            "offers": [one.objectName() for one in buttons],
        }
        print(json.dumps(told, ensure_ascii=False), flush=True)
        dialog.reject()

    QTimer.singleShot(0, look)


def _opened_badly(folders: Paths, *_: object) -> None:
    """As it begins in earnest: with the log."""
    start_log(folders.data / "logs")
    slip()


def live(data: str, kind: str, bundle: Path) -> int:
    """Run ``channel-editor gui`` with the mistake in it."""
    begun = QApplication.exec

    def execute(*_: object) -> int:
        if kind == "start":
            at_start(bundle)
        return int(begun())

    QApplication.exec = execute  # type: ignore[method-assign]  # the program's own loop
    if kind == "start":
        vars(gui)["_open_profile"] = _opened_badly
    else:
        shown = Shell._show

        def show(self: Shell, *given: object) -> Workbench:
            bench = shown(self, *given)  # type: ignore[arg-type]  # as they came
            round_ = Round(kind, bundle)
            QTimer.singleShot(0, bench, lambda: round_.begin(bench))
            return bench

        Shell._show = show  # type: ignore[method-assign,assignment]
    return main(["--data", data, "gui"])


if __name__ == "__main__":
    sys.exit(live(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
