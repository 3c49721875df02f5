"""Where a click leads: a screen of the window, with something in front."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from editor_app.domain.inquiries import InquiryId
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import OperationKey
from editor_app.presenters.items import Filter, Place
from editor_app.presenters.settings import Page
from editor_app.ui.areas import CONFLICT, CONSULTATIONS, INTERACTION
from editor_app.ui.due_opener import DueOpener
from editor_app.ui.editor_facts import KEYS
from editor_app.ui.interaction_tabs import InteractionTabs
from editor_app.ui.update_desk import STATUS as UPDATE

if TYPE_CHECKING:
    from editor_app.ui.screens.conflict.screen import ConflictScreen
    from editor_app.ui.screens.consultations.screen import ConsultationsScreen
    from editor_app.ui.screens.outbox import OutboxScreen
    from editor_app.ui.screens.settings import SettingsScreen
    from editor_app.ui.workbench import Workbench


class Routes(QObject):
    """One function per kind of thing; the editor has a way of its own in the workbench."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._window, self._screens = bench.window, bench.screens
        self.due = DueOpener(bench)
        keys = bench.window.actions_by_key
        keys["consultations"].triggered.connect(lambda _: self.show_consultations())
        self._tabs = InteractionTabs(bench.window, self.show_asked)

    def open_review(self, item: ItemId | None = None) -> None:
        """Show the review queue, and one item of it."""
        self._window.show_screen("review")
        if item is not None:
            self._screens.review().select(item)

    def open_case(self, id_: InquiryId) -> None:
        """Show a citizen's message with its whole case."""
        self._window.show_screen(INTERACTION)
        self._screens.inbox().select(id_)

    def show_item(self, item: ItemId) -> None:
        """Show an item in 稿件."""
        self._window.show_screen("items")
        self._screens.items().show_item(item)

    def show_place(self, place: Place, chosen: Filter) -> None:
        """Show a place of 稿件."""
        self._window.show_screen("items")
        self._screens.items().show_place(place, chosen)

    def show_asked(self, key: str, what: object = None) -> None:
        """A screen by its key, and what to show there."""
        if key == CONSULTATIONS:
            self.show_consultations(ItemId(what) if isinstance(what, str) else None)
        else:
            self._window.show_screen(key)

    def show_conflict(self, item: ItemId) -> None:
        """合并冲突, with the two texts of an item."""
        screen = cast("ConflictScreen", self._screens.build(CONFLICT))
        self._window.show_screen(CONFLICT, rail="items")
        self._window.set_topbar_widget(screen.bar)
        screen.open_item(item)

    def show_consultations(self, item: ItemId | None = None) -> None:
        """民意征集, with one consultation in front."""
        self._window.show_screen(CONSULTATIONS, rail=INTERACTION)
        if item is not None:
            cast("ConsultationsScreen", self._screens.build(CONSULTATIONS)).select(item)

    def show_operation(self, key: OperationKey | None) -> None:
        """发件箱, with one operation in front."""
        self._window.show_screen("outbox")
        if key is not None:
            cast("OutboxScreen", self._screens.build("outbox")).show_operation(key)

    def look_into(self, package: Path) -> None:
        """发件箱, with a package that somebody opened."""
        self._window.show_screen("outbox")
        self._screens.makers.packages.look(package)

    def show_shortcuts(self) -> None:
        """Every key and what it does: 设置 › 快捷键."""
        self._window.show_screen("settings")
        self.show_settings_page(Page.SHORTCUTS)

    def show_settings_page(self, page: Page) -> None:
        """One page of 设置."""
        cast("SettingsScreen", self._screens.build("settings")).show_page(page)

    def show_sources(self) -> None:
        """设置 › 全部设置."""
        self._window.show_screen("settings")
        self.show_settings_page(Page.SOURCES)

    def fact_clicked(self, key: str) -> None:
        """A fact in the status bar: 字数 opens its details, a version 关于, others the outbox."""
        editor = self._screens.editor_if_open()
        if key == UPDATE:
            self._window.show_screen("settings")
            self.show_settings_page(Page.ABOUT)
        elif editor is None or key not in KEYS:
            self._window.show_screen("outbox")
        elif key == "words":
            editor.show_count()
        elif key == "zoom":
            editor.reset_zoom()
