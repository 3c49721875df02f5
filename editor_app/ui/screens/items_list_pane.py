"""The middle pane of 稿件: what is listed, its filters, and the list itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
)

from editor_app.domain.item import ItemId
from editor_app.presenters.items import Filter, ListRow, Order
from editor_app.ui import formats
from editor_app.ui.actions import Where
from editor_app.ui.models.items_list import ItemsModel
from editor_app.ui.screens.items_filter_pills import FilterPills
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.context_menus import menu_place
from editor_app.ui.widgets.controls import ElidedLabel, button, label
from editor_app.ui.widgets.rows import TwoLineDelegate
from editor_app.ui.widgets.surfaces import Banner, EmptyState


class ItemsView(QListView):
    """The list; its menu opens at the row, also from the keyboard."""

    menuAsked = Signal(QPoint)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menuAsked.emit(menu_place(self, event))


class ListPane(QFrame):
    """Shows rows and counts; reports what was chosen and asked for."""

    itemChosen = Signal(object)  # ItemId or None
    openRequested = Signal(object)
    previewRequested = Signal(object)
    menuAsked = Signal(QPoint)
    refreshRequested = Signal()
    filterChosen = Signal(object)  # Filter
    orderChosen = Signal(object)  # Order
    searchCleared = Signal()
    newRequested = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("items.list.pane")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(300)
        self._kit = kit
        self._wanted: ItemId | None = None
        self._moving = False
        self._banner: Banner | None = None
        self.title = ElidedLabel("", "paneTitle", name="items.title")
        self.count = label("", "secondary", name="items.count")
        self.sort = button(
            kit.look, "", name="items.sort", kind="link", icon="ri.sort-desc", small=True
        )
        self.pills = FilterPills(kit.look, name="items.filters")
        self.pills.chosen.connect(lambda key: self.filterChosen.emit(Filter(key)))
        self.model = ItemsModel(kit.look, lambda at: formats.when(at, now=kit.now()), self)
        self.view = self._view()
        self.empty = EmptyState(kit.look, "ri.article-line", "", "", name="items.empty")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self._orders = self._sort_menu()
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()

    def show_place(self, title: str, counts: Mapping[Filter, int], chosen: Filter) -> None:
        """Say what is listed and how many rows each filter gives."""
        self.title.setText(title)
        told = self.tr("{n} items", None, counts[Filter.ALL]).format(
            n=formats.number(counts[Filter.ALL])
        )
        self.count.setText(told)
        pills = [(one.value, f"{self._filter_name(one)} {counts[one]}") for one in Filter]
        self.pills.set_pills(pills, chosen.value)

    def show_order(self, order: Order) -> None:
        """Say how the list is sorted."""
        self.sort.setText(self._order_name(order))
        self.sort.setAccessibleName(self.tr("Sorted by {order}").format(order=self.sort.text()))
        self._orders[order].setChecked(True)

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show rows; the chosen one stays chosen, also when it moved."""
        self._moving = True
        self.model.show(rows)
        self._moving = False
        self.stack.setCurrentWidget(self.view if rows else self.empty)
        self._choose_again()

    def show_search(self, sentence: str) -> None:
        """Tell that a search is shown, with the way back; an empty sentence ends it."""
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.deleteLater()
            self._banner = None
        if not sentence:
            return
        self._banner = Banner(
            self._kit.look,
            sentence,
            tone="blue",
            icon="ri.search-line",
            link=self.tr("Clear"),
            name="items.search",
        )
        self._banner.linkActivated.connect(self.searchCleared)
        self._column.insertWidget(1, self._banner)

    def select(self, item: ItemId | None) -> None:
        """Choose a row as if by hand."""
        self._wanted = item
        self._choose_again()

    @property
    def chosen(self) -> ItemId | None:
        """The item of the current row."""
        row = self.model.row(self.view.currentIndex())
        return None if row is None else row.item

    def _view(self) -> ItemsView:
        view = ItemsView(self)
        view.setObjectName("items.list")
        view.setAccessibleName(self.tr("Items"))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(TwoLineDelegate(self._kit.look, view))
        view.setModel(self.model)
        return view

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.count)
        first.addStretch(1)
        first.addWidget(self.sort)
        head = QFrame()
        head.setProperty("line", "bottom")
        inside = QVBoxLayout(head)
        inside.setContentsMargins(16, 12, 16, 10)
        inside.setSpacing(10)
        inside.addLayout(first)
        inside.addWidget(self.pills)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(head)
        self._column.addWidget(self.stack, 1)

    def _sort_menu(self) -> dict[Order, QAction]:
        menu, group = QMenu(self), QActionGroup(self)
        actions = {}
        for order in Order:
            action = menu.addAction(self._order_name(order))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, one=order: self.orderChosen.emit(one))
            group.addAction(action)
            actions[order] = action
        self.sort.clicked.connect(
            lambda: menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))
        )
        return actions

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.doubleClicked.connect(lambda _: self._ask(self.openRequested))
        self.view.menuAsked.connect(self.menuAsked)
        keys = self.keys = self._kit.actions.attach(self.view, Where.LIST)
        keys["open"].triggered.connect(lambda: self._ask(self.openRequested))
        keys["look"].triggered.connect(lambda: self._ask(self.previewRequested))
        keys["refresh"].triggered.connect(self.refreshRequested)
        self._kit.look.switch.changed.connect(self.model.retell)

    def _ask(self, signal: SignalInstance) -> None:
        if self.chosen is not None:
            signal.emit(self.chosen)

    def _current_changed(self, index: QModelIndex) -> None:
        if self._moving:
            return
        row = self.model.row(index)
        self._wanted = None if row is None else row.item
        self.itemChosen.emit(self._wanted)

    def _choose_again(self) -> None:
        index = QModelIndex() if self._wanted is None else self.model.index_of(self._wanted)
        selection = self.view.selectionModel()
        if not index.isValid() and self.model.rowCount():
            index = self.model.index(0)
        if index != selection.currentIndex():
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if index.isValid():
                self.view.scrollTo(index)
        elif not index.isValid():
            self.itemChosen.emit(None)

    def _filter_name(self, one: Filter) -> str:
        match one:
            case Filter.ALL:
                return self.tr("All")
            case Filter.TODO:
                return self.tr("To do")
            case Filter.IN_REVIEW:
                return self.tr("In review")
            case Filter.SCHEDULED:
                return self.tr("Scheduled")
            case Filter.PUBLISHED:
                return self.tr("Published")

    def _order_name(self, order: Order) -> str:
        match order:
            case Order.CHANGED:
                return self.tr("Last change")
            case Order.TITLE:
                return self.tr("Title")
