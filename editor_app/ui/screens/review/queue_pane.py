"""The left pane of 审核: 待我审 with its filter, and 已处理."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.item import ItemId
from editor_app.presenters.review import ReviewPresenter, Tab
from editor_app.services.decided import DecidedRow
from editor_app.services.queue_filter import QueueFilter
from editor_app.services.review_queue import QueueRow
from editor_app.services.take_along import TakeAlong
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.along_line import AlongLine
from editor_app.ui.screens.review.filter_bar import FilterBar
from editor_app.ui.screens.review.queue_delegate import QueueDelegate
from editor_app.ui.screens.review.queue_model import QueueModel
from editor_app.ui.widgets.context_menus import RowMenu
from editor_app.ui.widgets.controls import ElidedLabel, Segmented
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_list import set_uniform
from editor_app.ui.widgets.surfaces import EmptyState

UNIFORM = 200  # rows: above, all have the same height
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class QueueView(QListView):
    """The rows. Escape gives up a selection of several; the Menu key has what the keys do."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QueuePane(QFrame):
    """Shows both lists; reports which item and which list were chosen, and what is selected.

    A row that is added to a selection by Ctrl or Shift is not opened by that: what was looked at
    is what somebody went to.
    """

    itemChosen = Signal(object)  # ItemId
    tabChosen = Signal(object)  # Tab
    selectionChanged = Signal()
    retryAsked = Signal()

    def __init__(
        self, kit: ScreenKit, presenter: ReviewPresenter, along: TakeAlong | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("review-queue-pane")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(240)
        self._kit, self._presenter = kit, presenter
        self._telling = False
        self.model = QueueModel(kit.look, self)
        self.view = self._view()
        self.filters = FilterBar(kit, lambda facet: presenter.queue.counts(facet, kit.now()))
        self._make_empties()
        self.stack = QStackedWidget()
        for one in (self.view, self.empty, self.unfit, self.broken):
            self.stack.addWidget(one)
        self.tabs = Segmented(
            [(Tab.WAITING.value, self.tr("For me")), (Tab.DECIDED.value, self.tr("Decided"))],
            name="review-tabs",
            wraps=True,
        )
        self.tabs.setAccessibleName(self.tr("Which list"))
        self.tabs.chosen.connect(lambda key: self.tabChosen.emit(Tab(key)))
        self.along = AlongLine(kit, along, self)
        self._lay_out()
        kit.look.switch.changed.connect(self.view.scheduleDelayedItemsLayout)

    def show_queue(self, synced: str) -> None:
        """Show what the presenter has; ``synced`` says when the portal was last heard."""
        presenter, queue = self._presenter, self._presenter.queue
        waits = presenter.tab is Tab.WAITING
        self._title_tabs(queue.total)
        self.tabs.choose(presenter.tab.value)
        self.order.setText(self.tr("by due time") if waits else self.tr("latest first"))
        self.filters.setVisible(waits and (queue.total > 0 or bool(queue.filter)))
        self.filters.show_filter(queue.filter, presenter.lists, queue.flags())
        decided = presenter.lists.decided
        rows = queue.rows if waits else decided
        titles = queue.titles if waits else [row.title for row in decided]
        self._say_empty(presenter.tab, synced)
        unfit = waits and bool(queue.filter) and queue.total > 0
        self.stack.setCurrentWidget(self.view if rows else self.unfit if unfit else self.empty)
        self._show_rows(rows, titles)  # last: the rows are laid out once
        self.along.show_baggage(presenter.lists.baggage, queue.total if waits else 0)

    def add_line(self, line: QWidget) -> None:
        """A line of news between the head and the rows."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, line)

    def add_foot(self, link: QWidget) -> None:
        """A way on from below the rows."""
        foot = QFrame()
        foot.setProperty("line", "top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(link)
        row.addStretch(1)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(foot)
        foot.setVisible(link.isVisibleTo(foot))

    def show_problem(self, title: str, text: str) -> None:
        """The queue could not be read."""
        self.broken.say(title, text)
        self.stack.setCurrentWidget(self.broken)

    def offer(self, actions: Sequence[QAction]) -> None:
        """What can be done with the selected rows, in their menu."""
        self.view.addActions(list(actions))
        RowMenu(self.view)

    @property
    def selected_count(self) -> int:
        """How many rows are selected."""
        chosen = self.view.selectionModel().selection()
        return sum(one.height() for one in chosen.toList())

    def selected(self) -> tuple[ItemId, ...]:
        """The items of the selected rows."""
        indexes = self.view.selectionModel().selectedIndexes()
        return tuple(index.data(Role.KEY) for index in indexes)

    def clear_selection(self) -> None:
        """Only the item that is being read stays selected."""
        self._telling = True
        self._choose(self._presenter.chosen)
        self._telling = False
        self.selectionChanged.emit()

    def _show_rows(self, rows: Sequence[QueueRow | DecidedRow], titles: Sequence[str]) -> None:
        several = self.selected() if self.selected_count > 1 else ()
        self._telling = True
        self._set_uniform(len(rows) > UNIFORM)
        self.model.show(rows, titles, self._presenter.lists, self._kit.now())
        if len(several) > 1:
            self._choose_several(several)
        if self.selected_count <= 1:
            self._choose(self._presenter.chosen)
        self._telling = False

    def _set_uniform(self, uniform: bool) -> None:
        """Rows of one height need no second look when the width changes."""
        delegate = self.view.itemDelegate()
        if isinstance(delegate, QueueDelegate) and delegate.uniform is not uniform:
            delegate.uniform = uniform
            set_uniform(self.view, uniform)

    def _title_tabs(self, waiting: int) -> None:
        made = self.findChild(QPushButton, f"review-tabs.{Tab.WAITING.value}")
        if made is not None:
            shown = len(self._presenter.queue.rows)
            told = self.tr("For me {n}").format(n=waiting)
            if shown != waiting:
                told = self.tr("For me {n} of {all}").format(n=shown, all=waiting)
            made.setText(told)
            made.setAccessibleName(told)

    def _make_empties(self) -> None:
        look = self._kit.look
        self.empty = EmptyState(look, "ri.shield-check-line", "", "", name="review-empty")
        self.unfit = EmptyState(
            look,
            "ri.filter-3-line",
            self.tr("Nothing fits this filter"),
            self.tr("Other items wait for you."),
            self.tr("Show the whole queue"),
            name="queue-unfit",
        )
        self.broken = EmptyState(
            look, "ri.error-warning-line", "", "", self.tr("Try again"), name="queue-broken"
        )
        self.broken.activated.connect(self.retryAsked)
        self.unfit.activated.connect(lambda: self.filters.asked.emit(QueueFilter()))

    def _say_empty(self, tab: Tab, synced: str) -> None:
        if tab is Tab.WAITING:
            self.empty.say(self.tr("Nothing waits for your review"), synced)
        else:
            self.empty.say(
                self.tr("No decisions yet"),
                self.tr("What you decide stays here while the item is in review."),
            )

    def _choose(self, item: ItemId | None) -> None:
        index = self.model.index_of(item)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flags)
        if index.isValid():
            self.view.scrollTo(index)
        else:
            self.view.selectionModel().clearSelection()

    def _choose_several(self, items: Sequence[ItemId]) -> None:
        """Those of them that still stand in the list."""
        chosen = QItemSelection()
        for index in self.model.indexes_of(items):
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(chosen, flags)

    def _selection_changed(self) -> None:
        if self._telling:
            return
        if self.selected_count == 1 and not QGuiApplication.keyboardModifiers() & _SEVERAL:
            (item,) = self.selected()
            self.itemChosen.emit(item)
        self.selectionChanged.emit()

    def _view(self) -> QListView:
        view = QueueView()
        view.left.connect(self.clear_selection)
        view.setObjectName("review-queue")
        view.setAccessibleName(self.tr("Items to review"))
        view.setModel(self.model)
        view.setItemDelegate(QueueDelegate(self._kit.look, view))
        view.setMouseTracking(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        return view

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("line", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        self.order = ElidedLabel("", "caption")
        self.order.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.order.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self.tabs)
        row.addWidget(self.order, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.filters)
        column.addWidget(self.stack, 1)
        column.addWidget(self.along)
