"""Which areas the window has, and how each screen is made from the services of a profile."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.people import Membership, Person, Role
from editor_app.domain.workflow import Status
from editor_app.presenters.downlink import DownlinkPresenter
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import ReadingPresenter
from editor_app.presenters.outbox import OutboxPresenter
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.screen import EditorScreen
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.screens.outbox import OutboxScreen

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench

EDITOR = "editor"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate."""
    return text


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
    Area(key="items", title=QT_TRANSLATE_NOOP("Areas", "Items"), icon="ri.article"),
    Area(
        key="outbox",
        title=QT_TRANSLATE_NOOP("Areas", "Outbox"),
        icon="ri.send-plane",
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
            "items": self._make_items,
            "outbox": self._make_outbox,
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

    def waiting(self, person: Person) -> dict[str, int]:
        """Things that need this person, by area: the badges of the rail."""
        app = self._bench.app
        back = (Status.RETURNED, Status.CONFLICT, Status.REFUSED)
        mine = (
            row
            for row in app.store.board.rows()
            if row.remote is not None and row.remote.submitted_by == person.id
        )
        return {"items": sum(app.board.status(row) in back for row in mine)}

    def ask_new_item(self, unit: str, column: str) -> None:
        """The dialog 新建稿件."""

    def _make_items(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        loader = ItemsLoader(app.store.board, app.board, app.layouts)
        reading = ReadingPresenter(app.drafts, app.layouts)
        screen = ItemsScreen(bench.kit, loader, reading, app.drafts, bench.person())
        screen.openRequested.connect(bench.open_item)
        screen.previewRequested.connect(partial(bench.open_item, preview=True))
        screen.compareRequested.connect(bench.open_item)
        screen.newRequested.connect(bench.new_item)
        screen.pageRequested.connect(bench.open_page)
        return screen

    def _make_outbox(self) -> QWidget:
        bench, app = self._bench, self._bench.app
        store = app.store
        screen = OutboxScreen(
            bench.kit,
            OutboxPresenter(store.outbox, store.board, store.revisions),
            app.submit,
            DownlinkPresenter(app.layouts, store.layouts, store.mirror, app.reviews, app.clock),
            app.layouts,
            bench.person,
        )
        screen.openRequested.connect(bench.open_item)
        screen.syncRequested.connect(bench.driver.kick)
        screen.reconcileRequested.connect(bench.reconcile)
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
