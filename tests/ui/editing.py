"""An editor screen over a real store, as the window would build it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_app.bootstrap import build
from editor_app.domain.item import Draft
from editor_app.domain.people import Person
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.ui.actions import Actions
from editor_app.ui.editor_maker import deps_over
from editor_app.ui.hub import Hub
from editor_app.ui.look import Look
from editor_app.ui.runner import Runner
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.screen import EditorScreen
from editor_app.ui.screens.editor.zoom import Zoom
from editor_app.ui.screens.kit import ScreenKit
from tests.fakes.notice import filled
from tests.fakes.people import LIN

COLUMN, KIND = "gov_info.statutory.notices", "notice"


@dataclass(slots=True, kw_only=True)
class Desk:
    """One editor's place: services, screen, and what was asked of the window."""

    app: App
    screen: EditorScreen
    runner: Runner
    hub: Hub
    kicks: list[str]
    pages: list[str]
    toasts: list[str]
    zoom: Zoom
    deps: EditorDeps

    def draft(self, **fields: str) -> Draft:
        """A stored notice that every rule lets pass."""
        made = self.app.drafts.new(unit="gwb", column=COLUMN, kind=KIND)  # type: ignore[arg-type]
        return self.app.drafts.save(filled(made, "关于冬季供水安排的通知", **fields))

    def open(self, draft: Draft) -> EditorPage:
        """Open an item and give its page."""
        page = self.screen.open_item(draft.item)
        assert page is not None
        return page

    def stored_body(self, draft: Draft) -> str:
        """The body as the store holds it."""
        stored = self.app.store.drafts.get(draft.item)
        assert stored is not None
        return stored.content.body


def set_up(
    folder: Path, look: Look, qtbot: QtBot, person: Person = LIN, language: str = "zh_CN"
) -> Desk:
    """Build a desk; the caller ends it with ``tear_down``."""
    paths = Paths.discover(folder)
    app = build(paths, read_settings(paths))
    hub, runner = Hub(), Runner()
    kicks: list[str] = []
    pages: list[str] = []
    toasts: list[str] = []
    hub.toastAsked.connect(lambda text, *_: toasts.append(text))
    zoom = Zoom(app.settings)
    deps = deps_over(
        app,
        ScreenKit(
            look=look, hub=hub, runner=runner, actions=Actions(look.icons), now=app.clock.now
        ),
        language=language,
        zoom=zoom,
        person=lambda: person,
        online=lambda: False,
        kick=_note(kicks, "kick"),
        show_page=pages.append,
    )
    screen = EditorScreen(deps)
    qtbot.addWidget(screen)
    qtbot.addWidget(screen.bar)
    screen.resize(1280, 800)
    screen.show()
    return Desk(
        app=app,
        screen=screen,
        runner=runner,
        hub=hub,
        kicks=kicks,
        pages=pages,
        toasts=toasts,
        zoom=zoom,
        deps=deps,
    )


def tear_down(desk: Desk, qtbot: QtBot) -> None:
    """Close the window, let the lanes end, then close the profile."""
    desk.screen.hide()
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=5000)
    desk.runner.shutdown(5)
    desk.app.close()


def rename(draft: Draft, title: str) -> Draft:
    """The draft under another title."""
    return replace(draft, content=draft.content.with_field("title", title))


def _note(into: list[str], word: str) -> Callable[[], None]:
    return lambda: into.append(word)
