"""The left pane of 审核: 待我审 and 已处理."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from editor_app.domain.item import ItemId
from editor_app.presenters.review import Lists, Tab
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.queue_model import QueueDelegate, QueueModel
from editor_app.ui.widgets.controls import ElidedLabel, Segmented, label
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.surfaces import EmptyState


class QueuePane(QFrame):
    """Shows both lists; reports which item and which list were chosen."""

    itemChosen = Signal(object)  # ItemId
    tabChosen = Signal(object)  # Tab

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("review-queue-pane")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(240)
        self._kit = kit
        self._telling = False
        self.model = QueueModel(kit.look, self)
        self.view = self._view()
        self.empty = EmptyState(kit.look, "ri.shield-check-line", "", "", name="review-empty")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.tabs = Segmented(
            [(Tab.WAITING.value, self.tr("For me")), (Tab.DECIDED.value, self.tr("Decided"))],
            name="review-tabs",
        )
        self.tabs.setAccessibleName(self.tr("Which list"))
        self.tabs.chosen.connect(lambda key: self.tabChosen.emit(Tab(key)))
        self._foot = label("", "caption", name="review-offline", wrap=True)
        self._lay_out()
        kit.look.switch.changed.connect(self.view.scheduleDelayedItemsLayout)
        kit.look.switch.changed.connect(self._fit)

    def show_lists(self, lists: Lists, tab: Tab, chosen: ItemId | None, synced: str) -> None:
        """Show one of the lists; ``synced`` says when the portal was last heard."""
        waiting = len(lists.waiting)
        self._title_tabs(waiting)
        self.tabs.choose(tab.value)
        rows = lists.waiting if tab is Tab.WAITING else lists.decided
        self._telling = True
        self.model.show(rows, lists.units, self._kit.now())
        self._choose(chosen)
        self._telling = False
        self._say_empty(tab, synced)
        self.stack.setCurrentWidget(self.view if rows else self.empty)
        told = self.tr("{n} items are on this computer: you can review offline.", None, waiting)
        self._foot.setText(told.format(n=waiting))
        self._foot.setVisible(tab is Tab.WAITING and waiting > 0)

    def _title_tabs(self, waiting: int) -> None:
        made = self.findChild(QPushButton, f"review-tabs.{Tab.WAITING.value}")
        if made is not None:
            made.setText(self.tr("For me {n}").format(n=waiting))
            made.setAccessibleName(made.text())
        self._fit()

    def _fit(self) -> None:
        self.tabs.ensurePolished()
        self.tabs.setMinimumWidth(self.tabs.sizeHint().width())

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

    def _chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        if index.isValid() and not self._telling:
            self.itemChosen.emit(index.data(Role.KEY))

    def _view(self) -> QListView:
        view = QListView()
        view.setObjectName("review-queue")
        view.setAccessibleName(self.tr("Items to review"))
        view.setModel(self.model)
        view.setItemDelegate(QueueDelegate(self._kit.look, view))
        view.setMouseTracking(True)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.selectionModel().currentChanged.connect(self._chosen)
        return view

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("line", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        order = ElidedLabel(self.tr("longest first"), "caption")
        order.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.tabs)
        row.addWidget(order, 1)
        foot = QFrame()
        foot.setProperty("line", "top")
        below = QVBoxLayout(foot)
        below.setContentsMargins(16, 10, 16, 10)
        below.addWidget(self._foot)
        self._foot.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.stack, 1)
        column.addWidget(foot)
