"""F1: opens the help at the page of what has the keyboard; the window is made when first wanted."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.application import Application
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.help_topics import FIRST_TASK, INDEX, SCREENS, page_of

if TYPE_CHECKING:
    from editor_app.domain.layout import Layout
    from editor_app.presenters.help_book import HelpBook
    from editor_app.ui.front import Front
    from editor_app.ui.screens.help.window import HelpWindow
    from editor_app.ui.workbench import Workbench

_KEY_NAME = "help-key"
Entry = tuple[str, str, Callable[[], object]]  # key of the action, words, what it does


class HelpDesk(QObject):
    """Knows which page belongs to the place in focus, and has the one help window."""

    def __init__(
        self,
        window: MainWindow,
        application: Application,
        actions: Actions,
        memory: WidthMemory | None,
        layout: "Callable[[], Layout]",
    ) -> None:
        super().__init__(window)
        self._main, self._application, self._actions = window, application, actions
        self._memory, self._layout = memory, layout
        self.window: HelpWindow | None = None
        window.helpRequested.connect(self.open_here)
        _program().focusChanged.connect(self._give_key)

    def entries(self) -> tuple[Entry, ...]:
        """For the menu of the window."""
        return (
            ("help", self.tr("Help on this screen"), self.open_here),
            ("help.contents", self.tr("All help"), partial(self.open_page, INDEX)),
            (
                "help.first",
                self.tr("First item in ten minutes"),
                partial(self.open_page, FIRST_TASK),
            ),
        )

    def topic(self) -> str:
        """The page of what has the keyboard: of its row, its dialog, or its screen."""
        focus = QApplication.focusWidget() or QApplication.activeWindow()
        return page_of(focus, _names()) or SCREENS.get(self._main.screen_key, INDEX)

    def open_here(self) -> None:
        """Open the page of what has the keyboard."""
        self.open_page(self.topic())

    def open_page(self, key: str, heading: str = "") -> None:
        """Open a page, at one of its headings if one is named."""
        if self.window is None:
            self.window = self._make()
        self.window.show_page(key, heading)
        self.window.come_to_front()

    def close(self) -> None:
        """The main window closes: reading ends with it."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def end(self) -> None:
        """Another window's help takes its place."""
        self.close()
        self._main.helpRequested.disconnect(self.open_here)
        _program().focusChanged.disconnect(self._give_key)
        self.deleteLater()

    def _make(self) -> "HelpWindow":
        folder = self._application.paths.resources / "help"
        book = _book_of(folder, self._application.language, self._actions, self._layout)
        return _window_class()(self._application.look, book, self._actions, self._memory)

    def _give_key(self, _: QWidget | None, now: QWidget | None) -> None:
        """Dialogs are windows of their own, which the main window's F1 does not reach."""
        window = now.window() if now is not None else None
        if window is None or window in (self._main, self.window) or _has_key(window):
            return
        for keys in self._actions.keys("help"):
            made = QShortcut(keys, window)
            made.setObjectName(_KEY_NAME)
            made.activated.connect(self.open_here)


class LoneHelp(QObject):
    """F1 in a window of its own, before there is a main window: one page to begin with."""

    def __init__(self, window: QWidget, application: Application, page: str) -> None:
        super().__init__(window)
        self._application, self._page = application, page
        self._actions, self._spoken = Actions(application.look.icons), ""
        self.window: HelpWindow | None = None
        for keys in self._actions.keys("help"):
            QShortcut(keys, window).activated.connect(self.open)

    def open(self) -> None:
        """Open the page."""
        language = self._application.language
        if self.window is None or self._spoken != language:
            self.close()
            self._spoken = language
            resources = self._application.paths.resources
            layout = partial(_bundled, resources / "layout")
            book = _book_of(resources / "help", language, self._actions, layout)
            self.window = _window_class()(self._application.look, book, self._actions, None)
        self.window.show_page(self._page)
        self.window.come_to_front()

    def close(self) -> None:
        """The window it belongs to is done."""
        if self.window is not None:
            self.window.close()


def help_desk(bench: "Workbench") -> HelpDesk:
    """The help of a profile's window; its rules are those of the layout in force."""
    return HelpDesk(
        bench.window,
        bench.application,
        bench.actions,
        bench.kit.memory,
        bench.app.layouts.current,
    )


def entrance_help(application: Application, front: "Front") -> HelpDesk:
    """The help while no profile is open; its rules are those that ship with the program."""
    layout = partial(_bundled, application.paths.resources / "layout")
    return HelpDesk(front.window, application, front.actions, front.memory, layout)


def _program() -> QApplication:
    program = QApplication.instance()
    assert isinstance(program, QApplication), "the window is made after its application"
    return program


def _has_key(window: QWidget) -> bool:
    return window.findChild(QShortcut, _KEY_NAME) is not None


# This is the one place of deferred imports for the help: the first F1 loads renderer and window.


def _names() -> Mapping[str, str]:
    from editor_app.ui.help_names import NAMES  # noqa: PLC0415 - see above

    return NAMES


def _bundled(folder: Path) -> "Layout":
    from editor_app.bundled import read_folder  # noqa: PLC0415 - see above
    from editor_app.domain.layout_pack import parse_pack  # noqa: PLC0415 - see above

    return parse_pack(read_folder(folder))


def _book_of(
    folder: Path, language: str, actions: Actions, layout: "Callable[[], Layout]"
) -> "HelpBook":
    from editor_app.presenters.help_book import HelpBook  # noqa: PLC0415 - see above
    from editor_app.ui.help_lists import fills  # noqa: PLC0415 - see above

    return HelpBook(folder, language, fills(actions.hint, layout, language))


def _window_class() -> "type[HelpWindow]":
    from editor_app.ui.screens.help.window import HelpWindow  # noqa: PLC0415 - see above

    return HelpWindow
