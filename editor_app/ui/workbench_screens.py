"""Which areas the window has, and how each screen is made from the services of a profile."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from platform import python_version
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QWidget

from editor_app import __version__
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.people import Membership, Person, Role
from editor_app.presenters.downlink import DownlinkPresenter
from editor_app.presenters.home_load import HomePresenter
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import ReadingPresenter
from editor_app.presenters.new_item import NewItemPresenter
from editor_app.presenters.outbox import OutboxPresenter
from editor_app.presenters.settings import SettingsPresenter
from editor_app.services.sync import SyncReport
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.screen import EditorScreen
from editor_app.ui.screens.home import HomeScreen
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.screens.later import Later, LaterScreen
from editor_app.ui.screens.new_item_dialog import NewItemDialog
from editor_app.ui.screens.outbox import OutboxScreen
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.screens.settings import SettingsScreen
from editor_app.ui.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench

EDITOR = "editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One entry of the rail."""

    key: str
    title: str
    icon: str
    bottom: bool = False

    @property
    def icons(self) -> tuple[str, str]:
        """Normal and selected."""
        return f"{self.icon}-line", f"{self.icon}-fill"


RAIL = (
    Area(key="home", title=QT_TRANSLATE_NOOP("Areas", "Home"), icon="ri.home-5"),
    Area(key="items", title=QT_TRANSLATE_NOOP("Areas", "Items"), icon="ri.article"),
    Area(key="review", title=QT_TRANSLATE_NOOP("Areas", "Review"), icon="ri.shield-check"),
    Area(
        key="interaction", title=QT_TRANSLATE_NOOP("Areas", "Messages"), icon="ri.question-answer"
    ),
    Area(key="statistics", title=QT_TRANSLATE_NOOP("Areas", "Insight"), icon="ri.bar-chart-2"),
    Area(key="import", title=QT_TRANSLATE_NOOP("Areas", "Import"), icon="ri.inbox-archive"),
    Area(
        key="outbox",
        title=QT_TRANSLATE_NOOP("Areas", "Outbox"),
        icon="ri.send-plane",
        bottom=True,
    ),
    Area(
        key="settings",
        title=QT_TRANSLATE_NOOP("Areas", "Settings"),
        icon="ri.settings-3",
        bottom=True,
    ),
)
_TITLES = MappingProxyType(
    {area.key: area.title for area in RAIL} | {EDITOR: QT_TRANSLATE_NOOP("Areas", "Editor")}
)


class Screens:
    """Builds each screen once, when it is first shown."""

    def __init__(self, bench: "Workbench") -> None:
        self._bench = bench
        self._made: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            "home": self._make_home,
            "items": self._make_items,
            "review": self._make_review,
            "interaction": partial(self._make_later, Later.INTERACTION),
            "statistics": partial(self._make_later, Later.STATISTICS),
            "import": partial(self._make_later, Later.IMPORT),
            "outbox": self._make_outbox,
            "settings": self._make_settings,
            EDITOR: self._make_editor,
        }

    def title(self, key: str) -> str:
        """The area's name in the language of the moment."""
        return QCoreApplication.translate("Areas", _TITLES[key])

    def build(self, key: str) -> QWidget:
        """The screen of an area."""
        if key not in self._made:
            self._made[key] = self._makers[key]()
        return self._made[key]

    def items(self) -> ItemsScreen:
        """稿件."""
        screen = self.build("items")
        assert isinstance(screen, ItemsScreen)
        return screen

    def review(self) -> ReviewScreen:
        """审核."""
        screen = self.build("review")
        assert isinstance(screen, ReviewScreen)
        return screen

    def editor(self) -> EditorScreen:
        """编辑器."""
        screen = self.build(EDITOR)
        assert isinstance(screen, EditorScreen)
        return screen

    def editor_widget(self) -> QWidget:
        """编辑器, for the frame."""
        return self.build(EDITOR)

    def editor_if_open(self) -> EditorScreen | None:
        """编辑器 if anything was opened in it."""
        return self.editor() if EDITOR in self._made else None

    def show_report(self, report: SyncReport | None, *, running: bool) -> None:
        """Tell the screens that show how synchronisation goes."""
        for screen in self._made.values():
            if isinstance(screen, OutboxScreen | SettingsScreen):
                screen.show_report(report, running=running)

    def ask_new_item(self, unit: str, column: str) -> None:
        """The dialog 新建稿件; what was made is opened."""
        bench, app = self._bench, self._bench.app
        person = bench.person()
        presenter = NewItemPresenter(app.layouts.current(), person)
        dialog = NewItemDialog(bench.kit, presenter, app.drafts, person, bench.window)
        dialog.created.connect(bench.item_created)
        dialog.choose(unit or person.unit, column)
        dialog.open()

    def _loader(self) -> ItemsLoader:
        app = self._bench.app
        return ItemsLoader(app.store.board, app.board, app.layouts)

    def _downlink(self) -> DownlinkPresenter:
        app = self._bench.app
        store = app.store
        return DownlinkPresenter(app.layouts, store.layouts, store.mirror, app.reviews, app.clock)

    def _make_home(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        presenter = HomePresenter(self._loader(), app.reviews, app.store.outbox, app.clock)
        screen = HomeScreen(bench.kit, presenter, bench.person)
        screen.openRequested.connect(bench.open_item)
        screen.reviewRequested.connect(bench.open_review)
        screen.placeRequested.connect(bench.show_place)
        screen.outboxRequested.connect(lambda _: bench.window.show_screen("outbox"))
        return screen

    def _make_items(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        reading = ReadingPresenter(app.drafts, app.layouts)
        screen = ItemsScreen(bench.kit, self._loader(), reading, app.drafts, bench.person())
        screen.openRequested.connect(bench.open_item)
        screen.previewRequested.connect(partial(bench.open_item, preview=True))
        screen.compareRequested.connect(bench.open_item)
        screen.newRequested.connect(bench.new_item)
        screen.pageRequested.connect(bench.open_page)
        return screen

    def _make_review(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        deps = ReviewDeps(
            reviews=app.reviews,
            checking=app.checking,
            preview=app.preview,
            layouts=app.layouts,
            files=app.files,
            submit=app.submit,
            person=bench.person,
            kick=bench.driver.kick,
            synced=lambda: bench.driver.report.at if bench.driver.report else None,
        )
        return ReviewScreen(bench.kit, deps)

    def _make_later(self, area: Later) -> QWidget:
        bench = self._bench
        screen = LaterScreen(bench.kit, area, bench.app.store.mirror)
        screen.itemsRequested.connect(lambda: bench.window.show_screen("items"))
        return screen

    def _make_outbox(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        store = app.store
        screen = OutboxScreen(
            bench.kit,
            OutboxPresenter(store.outbox, store.board, store.revisions),
            app.submit,
            self._downlink(),
            app.layouts,
            bench.person,
        )
        screen.openRequested.connect(bench.open_item)
        screen.syncRequested.connect(bench.driver.kick)
        screen.reconcileRequested.connect(bench.reconcile)
        screen.show_report(bench.driver.report, running=bench.driver.running)
        return screen

    def _make_settings(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        screen = SettingsScreen(
            bench.kit,
            SettingsPresenter(app.settings),
            self._downlink(),
            app.layouts,
            app.session,
            app.profile,
            (("Channel Editor", __version__), ("Qt", qVersion()), ("Python", python_version())),
        )
        screen.settingsChanged.connect(lambda _: bench.settingsChanged.emit())
        screen.switchAccountRequested.connect(bench.show_account_menu)
        screen.signOutRequested.connect(bench.sign_out)
        screen.syncRequested.connect(bench.driver.kick)
        screen.show_report(bench.driver.report, running=bench.driver.running)
        return screen

    def _make_editor(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        deps = EditorDeps(
            look=bench.kit.look,
            hub=bench.hub,
            runner=bench.runner,
            actions=bench.actions,
            language=bench.application.language,
            drafts=app.drafts,
            checking=app.checking,
            submit=app.submit,
            layouts=app.layouts,
            preview=app.preview,
            files=app.files,
            board=app.board,
            person=bench.person,
            online=lambda: bench.driver.online,
            kick=bench.driver.kick,
            show_page=bench.show_html,
        )
        screen = EditorScreen(deps)
        screen.leaveAsked.connect(lambda: bench.window.show_screen("items"))
        screen.newAsked.connect(bench.new_item)
        screen.saved.connect(bench.saved)
        screen.counted.connect(bench.counted)
        screen.templateShown.connect(bench.template_shown)
        return screen


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
        Role.SECRECY: QT_TRANSLATE_NOOP("Roles", "secrecy review"),
        Role.PORTAL_ADMIN: QT_TRANSLATE_NOOP("Roles", "portal"),
    }
)


def person_caption(person: Person, layout: Layout, language: str) -> str:
    """Unit and roles, as the account block shows them."""
    unit = layout.portal.unit(person.unit)
    chinese = language.startswith("zh")
    name = (unit.short_zh if chinese else unit.name_en) if unit is not None else ""
    roles = dict.fromkeys(m.role for m in person.memberships)
    words = [QCoreApplication.translate("Roles", _ROLE_NAMES[role]) for role in roles]
    joined = ("、" if chinese else ", ").join(words)
    return " · ".join(one for one in (name, joined) if one)
