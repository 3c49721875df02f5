"""The first screen, and the way to all the others."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from editor_app.domain.item import Draft
from editor_app.domain.people import Person
from editor_app.presenters.home_load import HomePresenter
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.settings import Page
from editor_app.services.claims import ClaimService
from editor_app.services.digest import DigestService
from editor_app.services.settings import Settings
from editor_app.services.sync import SyncReport
from editor_app.ui.areas import EDITOR, INTERACTION
from editor_app.ui.runner import Lane
from editor_app.ui.screens.home import HomeScreen

if TYPE_CHECKING:
    from editor_app.ui.screen_makers import ScreenMakers
    from editor_app.ui.screens.editor.screen import EditorScreen
    from editor_app.ui.screens.inbox.screen import InboxScreen
    from editor_app.ui.screens.items import ItemsScreen
    from editor_app.ui.screens.review.screen import ReviewScreen
    from editor_app.ui.screens.settings import SettingsScreen
    from editor_app.ui.workbench import Workbench


class Screens:
    """Builds each screen once, when it is first shown."""

    def __init__(self, bench: "Workbench") -> None:
        self._bench = bench
        self._made: dict[str, QWidget] = {}
        self._deferred: ScreenMakers | None = None

    @property
    def makers(self) -> "ScreenMakers":
        """Every screen but the first and the editor."""
        if self._deferred is None:
            self._deferred = _makers_class()(self._bench)
        return self._deferred

    def prepare(self) -> None:
        """Load the other screens' modules on a lane, so that the first click need not wait."""
        for load in (_editor_maker, _makers_class):
            self._bench.runner.run(Lane.MEDIA, load, lambda _: None)

    def build(self, key: str) -> QWidget:
        """The screen of an area."""
        if key not in self._made:
            own = {"home": self._make_home, EDITOR: self._make_editor}
            self._made[key] = own[key]() if key in own else self.makers.make(key)
        return self._made[key]

    def home(self) -> HomeScreen:
        """工作台."""
        return cast("HomeScreen", self.build("home"))

    def items(self) -> "ItemsScreen":
        """稿件."""
        return cast("ItemsScreen", self.build("items"))

    def review(self) -> "ReviewScreen":
        """审核."""
        return cast("ReviewScreen", self.build("review"))

    def editor(self) -> "EditorScreen":
        """编辑器."""
        return cast("EditorScreen", self.build(EDITOR))

    def editor_if_open(self) -> "EditorScreen | None":
        """编辑器 if anything was opened in it."""
        return self.editor() if EDITOR in self._made else None

    def inbox(self) -> "InboxScreen":
        """互动."""
        return cast("InboxScreen", self.build(INTERACTION))

    def flush_all(self, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        """Commit what was typed anywhere, then go on; ``otherwise``: the store refuses."""
        rest = then
        if INTERACTION in self._made:
            rest = partial(self.inbox().flush, then, otherwise)
        editor = self.editor_if_open()
        if editor is None:
            rest()
        else:
            editor.flush_all(rest, otherwise)

    def set_person(self, person: Person) -> None:
        """Somebody signed in or out, or their roles changed."""
        if "items" in self._made:
            self.items().set_person(person)

    def settings_page(self) -> Page | None:
        """Which page of 设置 is in front, if it was ever opened."""
        screen = self._made.get("settings")
        return None if screen is None else cast("SettingsScreen", screen).page

    def show_settings(self, settings: Settings) -> None:
        """A setting was changed by a key: its page shows that, if it was ever opened."""
        screen = self._made.get("settings")
        if screen is not None:
            cast("SettingsScreen", screen).show_settings(settings)

    def show_report(self, report: SyncReport | None, *, running: bool) -> None:
        """Tell the screens that show how synchronisation goes."""
        for screen in self._made.values():
            if self._deferred is not None:
                self._deferred.show_report(screen, report, running=running)

    def _make_editor(self) -> QWidget:
        return _editor_maker()(self._bench, self._export)

    def _export(self, draft: Draft) -> None:
        self.makers.exporting.ask(draft)

    def _make_home(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        loader = ItemsLoader(app.store.board, app.board, app.layouts)
        presenter = HomePresenter(
            loader,
            app.reviews,
            app.store.outbox,
            app.clock,
            app.store.proofs,
            DigestService(app.store, app.layouts),
            ClaimService(app.store, app.clock),
            app.due,
            app.reminders,
            app.store.revisions,
        )
        screen = HomeScreen(bench.kit, presenter, bench.person)
        if app.engine is not None:
            screen.outbox.use_transfers(app.engine.transfers)
        screen.openRequested.connect(bench.open_item)
        screen.itemRequested.connect(bench.routes.show_item)
        screen.reviewRequested.connect(bench.routes.open_review)
        screen.placeRequested.connect(bench.routes.show_place)
        screen.outboxRequested.connect(bench.routes.show_operation)
        screen.dueRequested.connect(bench.routes.due.open)
        screen.casesRequested.connect(partial(bench.window.show_screen, INTERACTION))
        screen.radarRequested.connect(bench.dialogs.radar)
        return screen


def _makers_class() -> "type[ScreenMakers]":
    """This is the one place of deferred imports in the window."""
    from editor_app.ui.screen_makers import ScreenMakers  # noqa: PLC0415 - see there

    return ScreenMakers


def _editor_maker() -> "Callable[[Workbench, Callable[[Draft], None]], EditorScreen]":
    """The same for the editor, which needs less than half of the modules."""
    from editor_app.ui.editor_maker import make_editor  # noqa: PLC0415 - see there

    return make_editor
