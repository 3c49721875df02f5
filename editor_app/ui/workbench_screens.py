"""The first screen, and the way to all the others."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor_app.domain.item import Draft, ItemId, PersonId, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.outbox import OperationKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.presenters.home_load import HomePresenter
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.settings import Page
from editor_app.services.claims import ClaimService
from editor_app.services.digest import DigestService
from editor_app.services.settings import Settings
from editor_app.services.sync import SyncReport
from editor_app.ui.areas import CONFLICT, CONSULTATIONS, EDITOR, INTERACTION
from editor_app.ui.due_opener import DueOpener
from editor_app.ui.editor_facts import KEYS
from editor_app.ui.handing_line import handing_line
from editor_app.ui.interaction_tabs import InteractionTabs
from editor_app.ui.runner import Lane
from editor_app.ui.screens.home import HomeScreen
from editor_app.ui.sharing_desk import sharing_desk
from editor_app.ui.update_desk import STATUS as UPDATE
from editor_app.ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from editor_app.ui.screen_makers import ScreenMakers
    from editor_app.ui.screens.conflict.screen import ConflictScreen
    from editor_app.ui.screens.consultations.screen import ConsultationsScreen
    from editor_app.ui.screens.editor.screen import EditorScreen
    from editor_app.ui.screens.inbox.screen import InboxScreen
    from editor_app.ui.screens.items import ItemsScreen
    from editor_app.ui.screens.outbox import OutboxScreen
    from editor_app.ui.screens.review.screen import ReviewScreen
    from editor_app.ui.screens.settings import SettingsScreen
    from editor_app.ui.workbench import Workbench


class Screens:
    """Builds each screen once, when it is first shown."""

    def __init__(self, bench: "Workbench") -> None:
        self._bench = bench
        self._made: dict[str, QWidget] = {}
        self._deferred: ScreenMakers | None = None
        self.due = DueOpener(bench)
        self.sharing = sharing_desk(bench, self.show_conflict)
        self.handing = handing_line(bench, self.show_hand_over)
        keys = bench.window.actions_by_key
        keys["export.all"].triggered.connect(self.ask_export_all)
        keys["consultations"].triggered.connect(lambda _: self.show_consultations())
        self._tabs = InteractionTabs(bench.window, self.show_asked)

    @property
    def _others(self) -> "ScreenMakers":
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
            self._made[key] = own[key]() if key in own else self._others.make(key)
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

    def show_conflict(self, item: ItemId) -> None:
        """合并冲突, with the two texts of an item."""
        screen = cast("ConflictScreen", self.build(CONFLICT))
        window = self._bench.window
        window.show_screen(CONFLICT, rail="items")
        window.set_topbar_widget(screen.bar)
        screen.open_item(item)

    def show_consultations(self, item: ItemId | None = None) -> None:
        """民意征集, with one consultation in front."""
        self._bench.window.show_screen(CONSULTATIONS, rail=INTERACTION)
        if item is not None:
            cast("ConsultationsScreen", self.build(CONSULTATIONS)).select(item)

    def show_asked(self, key: str, what: object = None) -> None:
        """A screen by its key, and what to show there."""
        if key == CONSULTATIONS:
            self.show_consultations(ItemId(what) if isinstance(what, str) else None)
        else:
            self._bench.window.show_screen(key)

    def set_person(self, person: Person) -> None:
        """Somebody signed in or out, or their roles changed."""
        if "items" in self._made:
            self.items().set_person(person)

    def show_operation(self, key: OperationKey | None) -> None:
        """发件箱, with one operation in front."""
        self._bench.window.show_screen("outbox")
        if key is not None:
            cast("OutboxScreen", self.build("outbox")).show_operation(key)

    def fact_clicked(self, key: str) -> None:
        """A fact in the status bar: 字数 opens its details, a version 关于, others the outbox."""
        editor = self.editor_if_open()
        if key == UPDATE:
            self._bench.window.show_screen("settings")
            self.show_settings_page(Page.ABOUT)
        elif editor is None or key not in KEYS:
            self._bench.window.show_screen("outbox")
        elif key == "words":
            editor.show_count()
        elif key == "zoom":
            editor.reset_zoom()

    def show_hand_over(self, item: ItemId) -> None:
        """接手同事的稿件, with one draft chosen."""
        self._others.handover.open(item)

    def look_into(self, package: Path) -> None:
        """发件箱, with a package that somebody opened."""
        self._bench.window.show_screen("outbox")
        self._others.packages.look(package)

    def show_shortcuts(self) -> None:
        """设置 › 快捷键."""
        self.show_settings_page(Page.SHORTCUTS)

    def show_settings_page(self, page: Page) -> None:
        """One page of 设置."""
        cast("SettingsScreen", self.build("settings")).show_page(page)

    def settings_page(self) -> Page | None:
        """Which page of 设置 is in front, if it was ever opened."""
        screen = self._made.get("settings")
        return None if screen is None else cast("SettingsScreen", screen).page

    def show_settings(self, settings: Settings) -> None:
        """A setting was changed by a key: its page shows that, if it was ever opened."""
        screen = self._made.get("settings")
        if screen is not None:
            cast("SettingsScreen", screen).show_settings(settings)

    def show_sources(self) -> None:
        """设置 › 全部设置."""
        self._bench.window.show_screen("settings")
        cast("SettingsScreen", self.build("settings")).show_page(Page.SOURCES)

    def show_report(self, report: SyncReport | None, *, running: bool) -> None:
        """Tell the screens that show how synchronisation goes."""
        for screen in self._made.values():
            if self._deferred is not None:
                self._deferred.show_report(screen, report, running=running)

    def ask_new_item(self, unit: str, column: str) -> None:
        """The dialog 新建稿件; what was made is opened."""
        self._others.ask_new_item(unit, column)

    def ask_export_all(self) -> None:
        """The dialog 导出全部."""
        self._others.exporting.ask_all()

    def show_bundle(self, item: ItemId) -> None:
        """政策解读同步发布, for the bundle of an item."""
        self._others.bundles.show_bundle(item)

    def interpret(self, policy: ItemId) -> None:
        """以此政策新建解读."""
        self._others.bundles.interpret(policy)

    def show_radar(self) -> None:
        """全部栏目, with what each owes."""
        self._others.radar.ask()

    def _make_editor(self) -> QWidget:
        return _editor_maker()(self._bench, self._export)

    def _export(self, draft: Draft) -> None:
        self._others.exporting.ask(draft)

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
        screen.itemRequested.connect(bench.show_item)
        screen.reviewRequested.connect(bench.open_review)
        screen.placeRequested.connect(bench.show_place)
        screen.outboxRequested.connect(self.show_operation)
        screen.dueRequested.connect(self.due.open)
        screen.casesRequested.connect(partial(bench.window.show_screen, INTERACTION))
        screen.radarRequested.connect(self.show_radar)
        return screen


def _makers_class() -> "type[ScreenMakers]":
    """This is the one place of deferred imports in the window."""
    from editor_app.ui.screen_makers import ScreenMakers  # noqa: PLC0415 - see there

    return ScreenMakers


def _editor_maker() -> "Callable[[Workbench, Callable[[Draft], None]], EditorScreen]":
    """The same for the editor, which needs less than half of the modules."""
    from editor_app.ui.editor_maker import make_editor  # noqa: PLC0415 - see there

    return make_editor


def guest(layout: Layout) -> Person:
    """Somebody who has not signed in yet: may write for the units the layout names."""
    units = layout.portal.units
    first = units[0].key if units else ""
    roles = tuple(Membership(unit=UnitKey(u.key), role=Role.EDITOR) for u in units)
    return Person(id=PersonId(""), name="", unit=UnitKey(first), memberships=roles)


_ROLE_NAMES = MappingProxyType(
    {
        Role.EDITOR: QT_TRANSLATE_NOOP("Roles", "editor"),
        Role.REVIEW_1: QT_TRANSLATE_NOOP("Roles", "first review"),
        Role.REVIEW_2: QT_TRANSLATE_NOOP("Roles", "second review"),
        Role.REVIEW_3: QT_TRANSLATE_NOOP("Roles", "third review"),
        Role.REVIEW_4: QT_TRANSLATE_NOOP("Roles", "final review"),
        Role.SECRECY: QT_TRANSLATE_NOOP("Roles", "secrecy review"),
        Role.PORTAL_ADMIN: QT_TRANSLATE_NOOP("Roles", "portal"),
    }
)


def person_caption(person: Person, layout: Layout, language: str) -> str:
    """Unit and roles, as the account block shows them."""
    unit = layout.portal.unit(person.unit)
    chinese = language.startswith("zh")
    name = unit.short(language) if unit is not None else ""
    roles = dict.fromkeys(m.role for m in person.memberships)
    words = [QCoreApplication.translate("Roles", _ROLE_NAMES[role]) for role in roles]
    joined = ("、" if chinese else ", ").join(words)
    return " · ".join(one for one in (name, joined) if one)
