"""The screen 稿件: places, list and reading pane, side by side."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCollator, QLocale, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.domain.item import ItemId, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person, Role
from editor_app.presenters.items import Entry, Filter, ItemsPresenter, Order, Place, Quick, is_mine
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import Reading, ReadingPresenter
from editor_app.presenters.items_tree import (
    Clocks,
    TreeNode,
    below,
    quick_nodes,
    unit_nodes,
    units_of,
)
from editor_app.services.drafts import DraftService
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.items_life import ItemLife
from editor_app.ui.screens.items_list_pane import ListPane
from editor_app.ui.screens.items_places import PlacesPane
from editor_app.ui.screens.items_reading_pane import ReadingPane
from editor_app.ui.screens.items_row_actions import RowActions
from editor_app.ui.screens.items_words import heading, nothing_listed
from editor_app.ui.screens.kit import ScreenKit

WIDTHS = (272, 408, 760)
_SETTLE = 60  # ms: moving down the list with a held key reads only where it stops


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    layout: Layout
    entries: tuple[Entry, ...]
    clocks: Clocks


class ItemsScreen(QWidget):
    """Shows what the presenters decide; asks the window for everything that leads elsewhere."""

    openRequested = Signal(object)  # ItemId
    previewRequested = Signal(object)
    compareRequested = Signal(object)
    exportRequested = Signal(object)
    bundleRequested = Signal(object)
    interpretRequested = Signal(object)
    mergeRequested = Signal(object)
    newRequested = Signal(str, str)  # unit, column (may be empty)
    pageRequested = Signal(str)  # address of a public page
    recallRequested = Signal(object)  # ItemId
    proofRequested = Signal(object)  # ItemId: compare its public page again

    def __init__(
        self,
        kit: ScreenKit,
        loader: ItemsLoader,
        reading: ReadingPresenter,
        drafts: DraftService,
        person: Person,
    ) -> None:
        super().__init__()
        self.setObjectName("items")
        self._kit = kit
        self._loader = loader
        self._reading = reading
        self._row = RowActions(kit, drafts, person, self)
        self._person = person
        self._layout: Layout | None = None
        self._clocks: Clocks = {}
        self._node: TreeNode | None = None
        self._stale: frozenset[ItemId] = frozenset()
        self.presenter = ItemsPresenter(person, self._unit_names, _title_key())
        self.places = PlacesPane(kit)
        self.list = ListPane(kit)
        self.read = ReadingPane(kit)
        self.life = ItemLife(self._row, self.list.keys, self._chosen_entry, self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SETTLE)
        self._late.timeout.connect(self._read_chosen)
        self._lay_out()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the whole board anew."""
        person, loader = self._person, self._loader

        def load() -> _Loaded:
            layout = loader.layout()
            clocks = loader.clocks(units_of(person, layout))
            return _Loaded(layout=layout, entries=loader.entries(), clocks=clocks)

        self._kit.runner.run(Lane.MEDIA, load, self._accept, self._fail, self)

    def set_person(self, person: Person) -> None:
        """Somebody else works here now."""
        self._person = person
        self._row.person = person
        self.presenter.set_person(person)
        self.presenter.choose(Place(quick=Quick.MINE))
        self.reload()

    def search(self, words: str) -> None:
        """Show what holds the words; empty words end the search."""
        if not words.strip():
            self._clear_search()
            return
        loader = self._loader
        self._kit.runner.run(
            Lane.MEDIA,
            lambda: tuple(loader.found(words)),
            lambda found: self._show_found(words, found),
            self._fail,
            self,
        )

    def show_item(self, item: ItemId) -> None:
        """Choose an item; leaves the filters that would hide it."""
        entry = self.presenter.entry(item)
        if entry is not None and all(row.item != item for row in self.presenter.rows()):
            self.presenter.filter = Filter.ALL
            place = Place(quick=Quick.MINE)
            if not is_mine(entry.row, self._person):
                place = Place(unit=entry.row.unit, column=entry.row.column)
            self._go(place)
        self.list.select(item)

    def show_place(self, place: Place, chosen: Filter = Filter.ALL) -> None:
        """Go to a place with a filter: the cards of 工作台 lead here."""
        self.presenter.filter = chosen
        self._go(place)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("items.splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        for at, pane in enumerate((self.places, self.list, self.read)):
            splitter.addWidget(pane)
            splitter.setStretchFactor(at, int(at == 2))
        if self._kit.memory is not None:
            self._kit.memory.attach(splitter, WIDTHS)
        else:
            splitter.setSizes(list(WIDTHS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)

    def _connect(self) -> None:
        self.places.placeChosen.connect(self._place_chosen)
        self.list.itemChosen.connect(self._item_chosen)
        self.list.openRequested.connect(self._open)
        self.list.previewRequested.connect(self.previewRequested)
        self.list.menuAsked.connect(self._menu)
        self.list.refreshRequested.connect(self.reload)
        self.list.filterChosen.connect(self._filter_chosen)
        self.list.orderChosen.connect(self._order_chosen)
        self.list.searchCleared.connect(self._clear_search)
        self.list.newRequested.connect(self._ask_new)
        self.read.editRequested.connect(lambda: self._ask(self.openRequested.emit))
        self.read.previewRequested.connect(lambda: self._ask(self.previewRequested.emit))
        self.read.compareRequested.connect(lambda: self._ask(self.compareRequested.emit))
        self.read.restoreRequested.connect(lambda: self._ask(self._row.restore))
        self.read.pageRequested.connect(self.pageRequested)
        self.read.recallRequested.connect(lambda: self._ask(self.recallRequested.emit))
        self.read.proofRequested.connect(self._look)
        self.list.keys["item.recall"].triggered.connect(self.read.press_recall)
        self.list.keys["item.proof"].triggered.connect(self.read.proof.press)
        self.read.menuRequested.connect(
            lambda at: self._menu(at.mapToGlobal(at.rect().bottomLeft()))
        )
        self._row.openRequested.connect(self.openRequested)
        self._row.previewRequested.connect(self.previewRequested)
        self._row.exportRequested.connect(self.exportRequested)
        self._row.bundleRequested.connect(self.bundleRequested)
        self._row.interpretRequested.connect(self.interpretRequested)
        ask_bundle = partial(self._ask, self.bundleRequested.emit)
        self.read.bundleRequested.connect(ask_bundle)
        self.list.keys["item.bundle"].triggered.connect(lambda *_: ask_bundle())
        self._row.mergeRequested.connect(self.mergeRequested)
        self.read.standing.retryRequested.connect(self.life.retry)
        self._kit.hub.changed.connect(self._changed)

    # ------------------------------------------------------------ what arrives

    def _accept(self, loaded: _Loaded) -> None:
        self._layout, self._clocks = loaded.layout, loaded.clocks
        self.presenter.accept(loaded.entries)
        self._show_all()

    def _changed(self, changes: Changes) -> None:
        if changes.layout or changes.session:
            self.reload()
            return
        self._stale |= changes.items
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Read the touched items; a hidden screen waits until it is shown."""
        items, layout, loader = self._stale, self._layout, self._loader
        if not items or layout is None:
            return
        self._stale = frozenset()
        units, clocks = units_of(self._person, layout), self._clocks

        def load() -> tuple[tuple[Entry, ...], Clocks]:
            entries = loader.some(items)
            # Only what the portal published moves a column's clock; typing never does.
            told = any(entry.row.remote is not None for entry in entries)
            return entries, loader.clocks(units) if told else clocks

        self._kit.runner.run(
            Lane.MEDIA, load, lambda told: self._patch(items, told), self._fail, self
        )

    def _patch(self, items: frozenset[ItemId], told: tuple[tuple[Entry, ...], Clocks]) -> None:
        self.presenter.patch(items, told[0])
        self._clocks = told[1]
        self._show_all()
        if self.list.chosen in items:
            self._late.start()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        told = message_for(error)
        self._kit.hub.status("items", told.what, "ri.error-warning-line", "red")

    def _unit_names(self, unit: str) -> tuple[str, ...]:
        found = self._layout.portal.unit(unit) if self._layout else None
        return (found.name_zh, found.short_zh) if found else ()

    # ------------------------------------------------------------ what is shown

    def _show_all(self) -> None:
        layout = self._layout
        if layout is None:
            return
        quick = quick_nodes(self.presenter.quick_counts())
        units = units_of(self._person, layout)
        nodes = unit_nodes(layout, units, self.presenter.entries(), self._clocks)
        self.places.show_nodes(quick, nodes, layout)
        self.places.select(self.presenter.place)
        self._show_list()

    def _show_list(self) -> None:
        counts = self.presenter.counts()
        self.list.show_place(heading(self.presenter, self._layout), counts, self.presenter.filter)
        self.list.show_order(self.presenter.order)
        here, jump = counts[Filter.ALL], self._node is not None and self._node.is_jump
        others = self.tr("{n} items are listed under All.", None, here).format(n=here)
        told = nothing_listed(self.presenter, others if here else "", jump=jump)
        self.list.empty.say(*told)
        self.list.show_rows(self.presenter.rows())

    # ------------------------------------------------------------ what is done

    def _place_chosen(self, node: TreeNode) -> None:
        self._node = node
        self.presenter.filter = Filter.ALL
        self._go(node.place)

    def _go(self, place: Place) -> None:
        self.presenter.choose(place, self._below(place))
        self.list.show_search("")
        self.places.select(place)
        self._show_list()

    def _below(self, place: Place) -> frozenset[str]:
        if not place.column or self._layout is None:
            return frozenset()
        return below(self._layout, place.column)

    def _filter_chosen(self, chosen: Filter) -> None:
        self.presenter.filter = chosen
        self._show_list()

    def _order_chosen(self, order: Order) -> None:
        self.presenter.order = order
        self._show_list()

    def _item_chosen(self, item: ItemId | None) -> None:
        if item is None:
            self._late.stop()
            self.read.show_reading(None)
        else:
            self._late.start()

    def _read_chosen(self) -> None:
        item = self.list.chosen
        entry = None if item is None else self.presenter.entry(item)
        if entry is None:
            self.read.show_reading(None)
            return
        reading, wanted = self._reading, entry
        self._kit.runner.run(
            Lane.MEDIA, lambda: reading.read(wanted), self._show_reading, self._fail, self
        )

    def _show_reading(self, reading: Reading) -> None:
        if reading.item == self.list.chosen:
            self.read.show_reading(reading, editable=self._edits(reading.item))

    def _edits(self, item: ItemId) -> bool:
        entry = self.presenter.entry(item)
        return entry is not None and self._person.has(Role.EDITOR, UnitKey(entry.row.unit))

    def _open(self, item: ItemId) -> None:
        """Enter and double click: the editor, or the preview for who does not edit this unit."""
        (self.openRequested if self._edits(item) else self.previewRequested).emit(item)

    def _show_found(self, words: str, found: tuple[ItemId, ...]) -> None:
        self.presenter.filter = Filter.ALL
        self.presenter.show_found(words, found)
        self.list.show_search(self.tr("Items that hold “{words}”").format(words=words))
        self._show_list()

    def _clear_search(self) -> None:
        self.presenter.clear_search()
        self.list.show_search("")
        self._show_list()

    def _look(self) -> None:
        self.read.proof.wait()
        self._ask(self.proofRequested.emit)

    def _chosen_entry(self) -> Entry | None:
        return None if self.list.chosen is None else self.presenter.entry(self.list.chosen)

    def _ask(self, do: Callable[[ItemId], object]) -> None:
        if self.list.chosen is not None:
            do(self.list.chosen)

    def _ask_new(self) -> None:
        place = self.presenter.place
        self.newRequested.emit(place.unit, place.column)

    def _menu(self, at: QPoint) -> None:
        entry = self._chosen_entry()
        if entry is not None:
            self._row.menu(entry, self).popup(at)


def _title_key() -> Callable[[str], object]:
    """Chinese titles sort by pronunciation, as the system's collation has it."""
    collator = QCollator(QLocale(QLocale.Language.Chinese))
    collator.setNumericMode(True)
    return collator.sortKey
