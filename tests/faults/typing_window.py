"""A real window over a profile, and hands that type into it; for the child of ``kill_window``."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.bootstrap import build
from editor_app.domain.item import ItemId
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.ui.application import Application
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.workbench import Workbench
from tests.fakes.notice import filled
from tests.ui.fronts import front_of


class Hands:
    """Types as a keyboard does, or as an input method whose next word begins at once."""

    def __init__(self, page: EditorPage) -> None:
        self._body = page.body

    def key(self, text: str) -> None:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            plain = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(self._body, QKeyEvent(kind, Qt.Key.Key_unknown, plain, text))

    def compose(self, text: str) -> None:
        committed = QInputMethodEvent("z", [])  # the next word begins with the same event
        committed.setCommitString(text)
        QApplication.sendEvent(self._body, committed)


def opened_window(folder: Path) -> tuple[Workbench, EditorPage]:
    """The window with the profile's one item in front; the item is made when there is none."""
    application = Application(Paths.discover(folder))
    settings = read_settings(application.paths)
    application.wear(settings.current)
    app = build(application.paths, settings)
    bench = Workbench(app, application, front_of(application, app))
    bench.show()
    rows = app.store.board.rows()
    item = rows[0].item if rows else _made(bench)
    bench.open_item(item)
    page = bench.screens.editor().page
    assert page is not None
    while bench.runner.busy:
        QTest.qWait(10)
    return bench, page


def _made(bench: Workbench) -> ItemId:
    drafts = bench.app.drafts
    made = drafts.new(unit="gwb", column="gov_info.statutory.notices", kind="notice")  # type: ignore[arg-type]  # keys as text
    return drafts.save(filled(made, "关于冬季供水安排的通知")).item
