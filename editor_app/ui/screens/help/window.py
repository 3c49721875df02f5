"""The help window: contents and results at the left, the page at the right. Not modal."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from editor_app.presenters.help_book import HelpBook
from editor_app.presenters.help_trail import Place, Trail
from editor_app.ui.actions import Actions, Where
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.look import Look
from editor_app.ui.screens.help.browser import HelpBrowser
from editor_app.ui.screens.help.find_bar import HelpFindBar
from editor_app.ui.screens.help.side_pane import HelpSidePane
from editor_app.ui.widgets.controls import IconButton

_SIZE = (1080, 760)
_SMALLEST = (560, 400)
_WIDTHS = (290, 790)


class HelpWindow(QWidget):
    """A window of its own, so that reading goes on beside the work and beside its dialogs."""

    closed = Signal()

    def __init__(
        self, look: Look, book: HelpBook, actions: Actions, memory: WidthMemory | None
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("help-window")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Help"))
        self.setMinimumSize(*_SMALLEST)
        self._book, self._memory, self._trail = book, memory, Trail()
        self.side = HelpSidePane(look, book, actions.hint("help.search"))
        self.browser = HelpBrowser(look, book.folder)
        self.find_bar = HelpFindBar(look, self.browser)
        self._back = IconButton(
            look, "ri.arrow-left-line", self.tr("Previous page"), name="help-back"
        )
        self._forward = IconButton(
            look, "ri.arrow-right-line", self.tr("Next page"), name="help-forward"
        )
        self._home = IconButton(
            look, "ri.home-5-line", self.tr("Start of the help"), name="help-home"
        )
        self._lay_out()
        self._connect()
        self._give_keys(actions)
        self._place()

    @property
    def shown(self) -> str:
        """The key of the page that is read."""
        page = self.browser.page
        return page.key if page is not None else ""

    def show_page(self, key: str, heading: str = "") -> None:
        """Show a page; a key that there is not shows the first one."""
        known = key if self._book.page(key) is not None else self._book.keys[0]
        self._trail.visit(Place(page=known, heading=heading))
        self._show(Place(page=known, heading=heading))

    def come_to_front(self) -> None:
        """Show the window above the others, with the keyboard on the page."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._memory is not None:
            self._memory.save_window(self)
        super().closeEvent(event)
        self.closed.emit()

    # ------------------------------------------------------------ inside

    def _show(self, place: Place) -> None:
        page = self._book.page(place.page)
        assert page is not None, place.page
        self.browser.show_page(page, place.heading)
        self.setWindowTitle(self.tr("{page} - Help").format(page=page.title))
        self.side.mark(page.key)
        self._back.setEnabled(self._trail.can_go(-1))
        self._forward.setEnabled(self._trail.can_go(1))

    def _go(self, step: int) -> None:
        if self._trail.can_go(step):
            self._show(self._trail.go(step))

    def _go_home(self) -> None:
        self.show_page(self._book.keys[0])

    def _leave(self) -> None:
        """Esc: the nearest layer first."""
        if self.find_bar.isVisible():
            self.find_bar.leave()
        elif self.side.searching:
            self.side.clear()
            self.browser.setFocus()
        else:
            self.close()

    def _change_pane(self) -> None:
        here = self.side.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.browser.setFocus() if here else self.side.take_focus()

    def _connect(self) -> None:
        self.side.pageAsked.connect(self.show_page)
        self.browser.pageAsked.connect(self.show_page)
        self.find_bar.left.connect(self.browser.setFocus)
        self._back.clicked.connect(lambda _=False: self._go(-1))
        self._forward.clicked.connect(lambda _=False: self._go(1))
        self._home.clicked.connect(lambda _=False: self._go_home())

    def _give_keys(self, actions: Actions) -> None:
        does: Mapping[str, Callable[[], object]] = {
            "help.back": lambda: self._go(-1),
            "help.forward": lambda: self._go(1),
            "help.home": self._go_home,
            "help.search": self.side.ask,
            "help.find": self.find_bar.ask,
            "help.next": self.find_bar.seek,
            "help.previous": lambda: self.find_bar.seek(back=True),
            "help.pane": self._change_pane,
        }
        for key, action in actions.attach(self, Where.HELP).items():
            action.triggered.connect(lambda _=False, do=does[key]: do())
        for tool, key in (
            (self._back, "help.back"),
            (self._forward, "help.forward"),
            (self._home, "help.home"),
        ):
            tool.setToolTip(f"{tool.accessibleName()} ({actions.hint(key)})")
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self._leave)

    def _lay_out(self) -> None:
        tools = QFrame()
        tools.setObjectName("help-tools")
        tools.setProperty("surface", True)
        tools.setProperty("line", "bottom")
        row = QHBoxLayout(tools)
        row.setContentsMargins(12, 6, 12, 6)
        for tool in (self._back, self._forward, self._home):
            row.addWidget(tool)
        row.addStretch(1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(self.browser, 1)
        column.addWidget(self.find_bar)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("help-panes")
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.side)
        self._split.addWidget(right)
        self._split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def _place(self) -> None:
        if self._memory is None:
            self.resize(*_SIZE)
            self._split.setSizes(list(_WIDTHS))
        else:
            self._memory.restore_window(self, *_SIZE)
            self._memory.attach(self._split, _WIDTHS)
