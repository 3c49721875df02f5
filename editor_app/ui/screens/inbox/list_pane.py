"""The left pane of 互动: 待办, 办理中 and 已答复, with their filter."""

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from editor_app.domain.inquiries import Group, InquiryId
from editor_app.domain.layout import Layout
from editor_app.ui.screens.inbox.filter_bar import InboxFilter
from editor_app.ui.screens.inbox.list_model import Counted, Fetch, InboxModel, Section
from editor_app.ui.screens.inbox.row_delegate import InboxDelegate
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.context_menus import RowMenu
from editor_app.ui.widgets.controls import IconButton, Segmented
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_list import set_uniform
from editor_app.ui.widgets.surfaces import EmptyState

UNIFORM = 200  # rows: above, all have the same height


class InboxList(QFrame):
    """Shows what it is given; reports which message, list or filter was chosen."""

    chosen = Signal(object)  # InquiryId
    groupChosen = Signal(object)  # Group
    opened = Signal()  # Enter: into the reply
    retryAsked = Signal()
    menuAsked = Signal()

    def __init__(self, kit: ScreenKit, fetch: Fetch, counted: Counted) -> None:
        super().__init__()
        self.setObjectName("inbox-list-pane")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(240)
        self._kit = kit
        self._telling = False
        self.model = InboxModel(kit.look, fetch, counted, self)
        self.filters = InboxFilter(kit.look)
        self.view = self._view()
        self._make_empties()
        self.stack = QStackedWidget()
        for one in (self.view, self.empty, self.unfit, self.broken):
            self.stack.addWidget(one)
        self.tabs = Segmented(
            [(group.value, "") for group in Group],
            name="inbox-tabs",
            wraps=True,
        )
        self.tabs.setAccessibleName(self.tr("Which list"))
        self.tabs.chosen.connect(lambda key: self.groupChosen.emit(Group(key)))
        self.filter_button = IconButton(
            kit.look, "ri.filter-3-line", self.tr("Filter"), name="inbox-filter-button", size=15
        )
        self.filter_button.clicked.connect(self.menuAsked)
        self._lay_out()
        self.title_tabs(dict.fromkeys(Group, 0))
        kit.look.switch.changed.connect(self.view.scheduleDelayedItemsLayout)

    def title_tabs(self, counts: Mapping[Group, int]) -> None:
        """How many stand in each list; of answered ones there may be very many."""
        texts = {
            Group.TODO: self.tr("To do {n}").format(n=counts[Group.TODO]),
            Group.RUNNING: self.tr("In progress {n}").format(n=counts[Group.RUNNING]),
            Group.ANSWERED: self.tr("Answered"),
        }
        for group, text in texts.items():
            made = self.findChild(QPushButton, f"inbox-tabs.{group.value}")
            if made is not None:
                made.setText(text)
                made.setAccessibleName(text)
        self.tabs.updateGeometry()

    def show_rows(
        self, sections: tuple[Section, ...], layout: Layout, shown: InquiryId | None, told: str
    ) -> None:
        """Show the rows, or why there are none; ``told`` says when the portal was last heard."""
        rows = sum(one.rows for one in sections)
        self.empty.say(self.tr("Nothing waits for an answer"), told)
        empty = self.unfit if self.filters.narrowed else self.empty
        self.stack.setCurrentWidget(self.view if rows else empty)
        self._telling = True
        self._set_uniform(rows > UNIFORM)
        self.model.show(sections, layout)
        self._select(shown)
        self._telling = False

    def show_problem(self, text: str) -> None:
        """The list could not be read."""
        self.broken.say(self.tr("The messages could not be read"), text)
        self.stack.setCurrentWidget(self.broken)

    def first(self) -> InquiryId | None:
        """The first message, if there is one."""
        for row in range(min(2, self.model.rowCount())):
            line = self.model.line(row)
            if line is not None:
                return line.row.id
        return None

    def choose(self, id_: InquiryId) -> None:
        """Let the row of a message be the current one, if it is among those read."""
        self._telling = True
        self._select(id_)
        self._telling = False

    def step(self, by: int) -> None:
        """The next message (1) or the one before (-1), across headings."""
        row = self.view.currentIndex().row() + by
        while 0 <= row < self.model.rowCount():
            if self.model.line(row) is not None:
                self.view.setCurrentIndex(self.model.index(row))
                return
            row += by

    def _select(self, shown: InquiryId | None) -> None:
        index = self.model.index_of(shown)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flags)
        if index.isValid():
            self.view.scrollTo(index)

    def _selected(self) -> None:
        index = self.view.currentIndex()
        if not self._telling and index.isValid() and index.data(Role.KEY) is not None:
            self.chosen.emit(index.data(Role.KEY))

    def _set_uniform(self, uniform: bool) -> None:
        delegate = self.view.itemDelegate()
        if isinstance(delegate, InboxDelegate) and delegate.uniform is not uniform:
            delegate.uniform = uniform
            set_uniform(self.view, uniform)

    def _make_empties(self) -> None:
        look = self._kit.look
        self.empty = EmptyState(look, "ri.question-answer-line", "", "", name="inbox-empty")
        self.unfit = EmptyState(
            look,
            "ri.filter-3-line",
            self.tr("Nothing fits this filter"),
            self.tr("Other messages may be in the other lists."),
            self.tr("Show everything"),
            name="inbox-unfit",
        )
        self.broken = EmptyState(
            look, "ri.error-warning-line", "", "", self.tr("Try again"), name="inbox-broken"
        )
        self.unfit.activated.connect(self.filters.clear)
        self.broken.activated.connect(self.retryAsked)

    def _view(self) -> QListView:
        view = QListView()
        view.setObjectName("inbox-list")
        view.setAccessibleName(self.tr("Messages"))
        view.setModel(self.model)
        view.setItemDelegate(InboxDelegate(self._kit.look, view))
        view.setMouseTracking(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        RowMenu(view)
        view.selectionModel().currentChanged.connect(lambda *_: self._selected())
        view.activated.connect(lambda _: self.opened.emit())
        return view

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("line", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 9, 12, 9)
        row.setSpacing(8)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.filter_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.filters)
        column.addWidget(self.stack, 1)
