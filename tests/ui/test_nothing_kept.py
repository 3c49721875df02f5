"""A window that was left is gone with all it held: store, texts, and the person's session."""

import gc
import weakref
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from editor_app.ui.areas import RAIL
from editor_app.ui.workbench import Workbench
from tests.ui.test_shell import Desk, desk, reopened

__all__ = ["desk"]


def test_who_leaves_takes_the_whole_window_along(desk: Desk, qtbot: QtBot) -> None:
    bench = desk.shell.open("a")
    for area in RAIL:
        bench.window.show_screen(area.key)
    desk.write("这句话随窗口一起离开。")
    gone = weakref.ref(bench)
    del bench
    reopened(desk, qtbot, lambda: desk.shell.switch("b"))
    qtbot.waitUntil(partial(_nobody_holds, gone), timeout=20_000)


def _nobody_holds(gone: weakref.ref[Workbench]) -> bool:
    """Work that was under way comes home first."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return gone() is None
