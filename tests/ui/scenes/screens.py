"""The screens of the window."""

from collections.abc import Callable

from PySide6.QtWidgets import QTabBar, QWidget

from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.presenters.settings import Page
from editor_app.services.imports import Target
from editor_app.ui.screens.conflict.screen import ConflictScreen
from editor_app.ui.screens.consultations.screen import ConsultationsScreen
from editor_app.ui.screens.editor.screen import EditorScreen
from editor_app.ui.screens.history.screen import HistoryScreen
from editor_app.ui.screens.home import HomeScreen
from editor_app.ui.screens.imports.screen import ImportScreen
from editor_app.ui.screens.inbox.screen import InboxScreen
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.screens.later import LaterScreen
from editor_app.ui.screens.outbox import OutboxScreen
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.screens.settings import SettingsScreen
from tests.importers.mixed_folder import BAD, GOOD
from tests.ui.merge_desk import open_desk
from tests.ui.office import NOTICES
from tests.ui.scenes.scene import Scene, area
from tests.ui.scenes.stage import Stage, wait_until


class _Keeper:
    """What ``merge_desk`` wants of pytest-qt."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - pytest-qt's name
        self._stage.kept.append(widget)


def _review(stage: Stage) -> QWidget:
    stage.bench.routes.open_review(stage.filled.waiting)
    stage.settle()
    return stage.window


def _interaction(stage: Stage) -> QWidget:
    stage.bench.routes.open_case(stage.filled.inquiry)
    stage.settle()
    return stage.window


def _consultations(stage: Stage) -> QWidget:
    stage.bench.routes.show_consultations(stage.filled.consultation)
    stage.settle()
    return stage.window


def _items(item: str) -> Callable[[Stage], QWidget]:
    """An item read beside the list: it comes in a moment after its row was chosen."""

    def bring(stage: Stage) -> QWidget:
        wanted = getattr(stage.filled, item)
        stage.bench.routes.show_item(wanted)
        screen = stage.bench.screens.items()
        wait_until(lambda: screen.read.reading is not None and screen.read.reading.item == wanted)
        stage.settle()
        return stage.window

    return bring


def _editor(stage: Stage) -> QWidget:
    page = stage.page()
    stage.bench.screens.editor().bar.preview.setChecked(False)
    page.fold_inspector(False)
    return stage.window


def _preview(stage: Stage) -> QWidget:
    stage.page()
    stage.bench.screens.editor().bar.preview.setChecked(True)
    stage.settle()
    return stage.window


def _panel(which: int, item: str) -> Scene:
    names = ("properties", "checks", "attachments", "versions", "comments")

    def bring(stage: Stage) -> QWidget:
        page = stage.page(getattr(stage.filled, item))
        stage.bench.screens.editor().bar.preview.setChecked(False)
        page.fold_inspector(False)
        tabs = page.inspector.findChild(QTabBar, "inspector-tabs")
        assert tabs is not None
        page.show_panel(which)
        stage.settle()
        return stage.window

    return Scene(key=f"editor.{names[which]}", shows=(EditorScreen,), open=bring)


def _history(stage: Stage) -> QWidget:
    page = stage.page(stage.filled.returned)
    stage.bench.app.drafts.save_version(page.item, stage.bench.person())
    page.shortcuts["history"].trigger()
    stage.settle()
    return stage.window


def _conflict(stage: Stage) -> QWidget:
    desk = next((one for one in stage.kept if isinstance(one, ConflictScreen)), None)
    if desk is None:
        folder = stage.folder / "merging"
        made = open_desk(folder, stage.bench.kit, _Keeper(stage), language=stage.language)  # type: ignore[arg-type]  # it wants nothing else
        stage.kept.append(made)
        stage.kept.append(made.screen)
        desk = made.screen
        stage.bench.window.content.add("merging", desk)
        stage.bench.window._titles["merging"] = "merging"
    stage.bench.window.show_screen("merging", rail="items")
    stage.bench.window.set_topbar_widget(desk.bar)
    stage.settle()
    return stage.window


def _settings(page: Page) -> Scene:
    def bring(stage: Stage) -> QWidget:
        stage.bench.routes.show_settings_page(page)
        stage.bench.window.show_screen("settings")
        stage.settle()
        return stage.window

    return Scene(key=f"settings.{page.value}", shows=(SettingsScreen,), open=bring)


def _import_files(stage: Stage) -> QWidget:
    """A dry run: files that can be read and one that cannot."""
    stage.bench.window.show_screen("import")
    screen = stage.bench.screens.build("import")
    assert isinstance(screen, ImportScreen)
    folder = stage.folder / "旧站"
    folder.mkdir(exist_ok=True)
    for name, content in (*list(GOOD.items())[:3], ("broken.docx", BAD["broken.docx"][0])):
        (folder / name).write_bytes(content)
    screen.set_target(Target(unit=UnitKey("zkgwb"), column=ColumnKey(NOTICES), kind=Kind("notice")))
    screen.take_files([folder])
    wait_until(lambda: bool(screen.presenter.files.all) and not screen.presenter.files.unread())
    stage.settle()
    screen.work.table.setFocus()
    return stage.window


SCREENS: tuple[Scene, ...] = (
    area("home", HomeScreen),
    Scene(key="items", shows=(ItemsScreen,), open=_items("returned")),
    Scene(key="items.published", shows=(ItemsScreen,), open=_items("published")),
    Scene(key="review", shows=(ReviewScreen,), open=_review),
    Scene(key="interaction", shows=(InboxScreen,), open=_interaction),
    Scene(key="consultations", shows=(ConsultationsScreen,), open=_consultations),
    area("statistics", LaterScreen),
    area("import", ImportScreen),
    Scene(key="import.files", shows=(ImportScreen,), open=_import_files),
    area("outbox", OutboxScreen),
    Scene(key="editor", shows=(EditorScreen,), open=_editor),
    Scene(key="editor.preview", shows=(EditorScreen,), open=_preview),
    *(_panel(which, "bare" if which == 1 else "returned") for which in range(5)),
    Scene(key="history", shows=(HistoryScreen,), open=_history),
    Scene(key="conflict", shows=(ConflictScreen,), open=_conflict),
    *(_settings(page) for page in Page),
)
