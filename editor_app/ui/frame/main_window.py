"""The main window: puts rail, top bar, content and status bar together and passes things on."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from editor_app.ui.actions import Actions, Where
from editor_app.ui.announcing import Announcer
from editor_app.ui.frame.content import Content, Screen
from editor_app.ui.frame.panes import focus_pane
from editor_app.ui.frame.rail import Rail
from editor_app.ui.frame.statusbar import StatusBar
from editor_app.ui.frame.topbar import TopBar
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.icons import Icons
from editor_app.ui.look import Look
from editor_app.ui.theme import ThemeSwitch
from editor_app.ui.widgets.context_menus import ContextKey, ask_for_menu
from editor_app.ui.widgets.focus_ring import FocusRing
from editor_app.ui.widgets.scroll_names import name_scroll_areas
from editor_app.ui.widgets.surfaces import Banner

if TYPE_CHECKING:
    from editor_app.ui.widgets.toast import Toast

_SIZE = (1440, 900)
_SMALLEST = (1024, 600)  # the design is made for 1280×720; smaller only if the screen is
_DEEP = 20  # how far Alt+Left remembers
_SPOKEN = frozenset({"saved", "line", "unknown", "problems"})  # facts whose change is announced


class Frame(QWidget):
    """Rail | top bar over content, and the status bar below."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame")
        self.rail = Rail(look)
        self.topbar = TopBar(look)
        self.content = Content(look)
        self.status = StatusBar(look)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(self.content, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)


class MainWindow(QMainWindow):
    """The window that screens live in. It shows what it is told and reports what was done."""

    screenChanged = Signal(str)
    searchRequested = Signal(str)
    newRequested = Signal()
    accountRequested = Signal()
    helpRequested = Signal()
    compactChanged = Signal(bool)  # crossed the width below which secondary words go
    closing = Signal(QCloseEvent)  # whoever has unfinished work may ignore() the event

    def __init__(
        self,
        theme_switch: ThemeSwitch,
        icons: Icons,
        actions: Actions,
        memory: WidthMemory | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("main")
        self.look = Look(switch=theme_switch, icons=icons)
        self.memory = memory
        self._actions = actions
        self._titles: dict[str, str] = {}
        self._bars: dict[str, QWidget] = {}
        self._seen: list[str] = []
        self._areas: dict[str, str] = {}  # screen -> area of the rail it is shown in
        self._key = self._wanted = ""
        self._menu: QMenu | None = None
        self._compact = False
        self._frame = Frame(self.look)
        self.setCentralWidget(self._frame)
        self.rail, self.topbar = self._frame.rail, self._frame.topbar
        self.content, self.status = self._frame.content, self._frame.status
        self._toast: Toast | None = None
        self.announcer = Announcer(self)
        self.actions_by_key: Mapping[str, QAction] = actions.attach(self, Where.GLOBAL)
        self._ring = FocusRing(self.look, self)
        self._ring.follow(_application())
        ContextKey(self).follow(_application())
        self._connect()
        self.setMinimumSize(*_SMALLEST)
        self._place()

    @property
    def screen_key(self) -> str:
        """Which screen is shown."""
        return self._key

    @property
    def wanted_key(self) -> str:
        """Which area was chosen last before it had a screen."""
        return self._wanted

    def add_area(
        self, key: str, icons: tuple[str, str], label: str, *, bottom: bool = False
    ) -> None:
        """Add an area whose screen comes later, by ``add_inner``."""
        self.rail.add(key, icons, label, bottom=bottom)
        self._titles[key] = label

    def add_inner(self, key: str, widget: Screen, title: str) -> None:
        """Add a screen without a place in the rail, such as the editor."""
        self._titles[key] = title
        self.content.add(key, widget)

    def show_screen(self, key: str, rail: str | None = None) -> None:
        """Show a screen; ``rail`` names the area to mark when it is another one's.

        An area that has no screen yet is marked and named; its screen is shown by the same call
        later.
        """
        if not self.content.has(key):
            self._wanted = key
            self.topbar.title.setText(self._titles[key])
        elif key != self._key:
            if self._key:
                self._seen = [*self._seen, self._key][-_DEEP:]
            self._show(key)
        self._areas[key] = rail or key
        self.rail.select(self._areas[key])

    def go_back(self) -> None:
        """Show the screen that was shown before."""
        if self._seen:
            key = self._seen.pop()
            self._show(key)
            self.rail.select(self._areas[key])

    def set_topbar_widget(self, widget: QWidget | None) -> None:
        """A bar of the current screen's own instead of the usual one; kept for that screen."""
        if widget is None:
            self._bars.pop(self._key, None)
        else:
            self._bars[self._key] = widget
        self.topbar.set_custom(widget)

    def set_menu(self, menu: QMenu) -> None:
        """Menu of the button above the rail, also on F10."""
        self._menu = menu

    def show_banner(
        self,
        key: str,
        text: str,
        *,
        tone: str = "ochre",
        icon: str = "ri.error-warning-line",
        link: str = "",
        on_link: Callable[[], None] | None = None,
    ) -> None:
        """A lasting condition of the whole window, above the screen."""
        banner = Banner(self.look, text, tone=tone, icon=icon, link=link, name=f"banner.{key}")
        if on_link is not None:
            banner.linkActivated.connect(on_link)
        self.content.show_banner(key, banner)
        self.announcer.say(text, urgent=tone == "red")

    def clear_banner(self, key: str) -> None:
        """The condition ended."""
        self.content.clear_banner(key)

    def toast(
        self,
        text: str,
        action: str = "",
        undo: Callable[[], None] | None = None,
        *,
        icon: str = "ri.check-line",
    ) -> None:
        """Something was done; ``action`` is the word of its undo."""
        if self._toast is None:
            self._toast = _toast_class()(self.look, self.content)
        self._toast.say(text, action, undo, icon=icon)

    def set_writing(self, on: bool) -> None:
        """The whole screen for what is being written; 已保存 stays in sight."""
        self.rail.setVisible(not on)
        self.topbar.setVisible(not on)
        full = Qt.WindowState.WindowFullScreen
        states = self.windowState()
        self.setWindowState(states | full if on else states & ~full)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.topbar.search.field.selectAll()
        self.topbar.search.setFocus()

    @property
    def is_compact(self) -> bool:
        """Whether the window is so narrow that secondary words should go (DESIGN.md section 2)."""
        return self.width() < int(self.look.theme.tokens["breakpoint"]["compact"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_compact != self._compact:
            self._compact = self.is_compact
            self.compactChanged.emit(self._compact)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit(event)
        if event.isAccepted() and self.memory is not None:
            self.memory.save_window(self)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._actions.retranslate()
        super().changeEvent(event)

    def _show(self, key: str) -> None:
        self._key = key
        name_scroll_areas(self.content.show_screen(key), self._titles[key])
        self.content.open_edge(0, 0)
        self.topbar.title.setText(self._titles[key])
        self.topbar.set_custom(self._bars.get(key))
        self.screenChanged.emit(key)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_screen)
        self.status.told.connect(self._announce_fact)
        self.rail.menu.clicked.connect(self._open_menu)
        self.topbar.searchRequested.connect(self.searchRequested)
        self.topbar.newRequested.connect(self.newRequested)
        self.topbar.accountRequested.connect(self.accountRequested)
        does: dict[str, Callable[[], object]] = {
            "search": self.focus_search,
            "new": self.newRequested.emit,
            "help": self.helpRequested.emit,
            "back": self.go_back,
            "menu": self._open_menu,
            "menu.here": lambda: ask_for_menu(QApplication.focusWidget() or self),
            "quit": self.close,
            "pane.next": lambda: focus_pane(self, 1),
            "pane.previous": lambda: focus_pane(self, -1),
        }
        for number in range(6):
            does[f"area.{number + 1}"] = partial(self._show_area, number)
        for key, do in does.items():
            self.actions_by_key[key].triggered.connect(lambda _=False, act=do: act())
        self.topbar.search.set_hint(self._actions.hint("search"))
        self.topbar.new.setToolTip(self._actions.hint("new"))

    def _announce_fact(self, key: str, icon: str, text: str) -> None:
        """A lasting fact is told when its kind changes: the clock in 已保存 10:42 is no news."""
        if key in _SPOKEN and not text:
            self.announcer.forget(key)
        elif key in _SPOKEN:
            self.announcer.state(key, icon if key in ("saved", "line") else text, text)

    def _open_menu(self) -> None:
        if self._menu is not None:
            below = self.rail.menu.rect().bottomLeft()
            self._menu.popup(self.rail.menu.mapToGlobal(below))

    def _show_area(self, at: int) -> None:
        keys = self.rail.keys
        if at < len(keys):
            self.show_screen(keys[at])

    def _place(self) -> None:
        if self.memory is None:
            self.resize(*_SIZE)
        else:
            self.memory.restore_window(self, *_SIZE)


def _toast_class() -> "type[Toast]":
    """Loaded with the first toast: the first paint needs none."""
    from editor_app.ui.widgets.toast import Toast  # noqa: PLC0415 - see above

    return Toast


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication), "the window is made after its application"
    return app
