"""The middle pane of 民意征集: one consultation, its pills, and its opinions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget, QVBoxLayout

from editor_app.domain.opinions import Opinion, OpinionId
from editor_app.presenters.consultations import Narrowing, counts_of, fitting
from editor_app.services.consultations import ConsultationRow
from editor_app.ui import formats
from editor_app.ui.screens.consultations.head import ConsultationHead
from editor_app.ui.screens.consultations.opinion_delegate import OpinionDelegate
from editor_app.ui.screens.consultations.opinions_model import OpinionsModel
from editor_app.ui.screens.consultations.tag_pills import TagPills
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import SearchField
from editor_app.ui.widgets.surfaces import EmptyState


class OpinionsPane(QFrame):
    """Filters by itself what it was given; reports which opinions are selected."""

    selected = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("opinions.pane")
        self.setProperty("surface", True)
        self.setProperty("pane", True)
        self.setMinimumWidth(420)
        self._all: tuple[Opinion, ...] = ()
        self._shown: tuple[Opinion, ...] = ()
        self._wanted = Narrowing()
        self._telling = False
        self.head = ConsultationHead(kit.look)
        self.pills = TagPills(kit.look)
        self.words = SearchField(kit.look, self.tr("Find in the opinions"), small=True)
        self.model = OpinionsModel(lambda at: formats.when(at, now=kit.now()), self)
        self.view = self._view(kit)
        self.empty = EmptyState(kit.look, "ri.chat-3-line", "", "", name="opinions.empty")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.pills.chosen.connect(self._choose_pill)
        self.words.textChanged.connect(self._search)
        self.words.submitted.connect(lambda _: self.view.setFocus())
        self._lay_out()
        kit.look.switch.changed.connect(self.model.retell)

    def show_row(self, row: ConsultationRow, today: date) -> None:
        """Which consultation it is."""
        self.head.show_row(row, today)

    def show_opinions(self, opinions: Sequence[Opinion], *, anew: bool) -> None:
        """Show these; ``anew`` is another consultation, whose filter begins afresh."""
        self._all = tuple(opinions)
        if anew:
            self._wanted = Narrowing()
            self.words.field.clear()
        self._refresh()

    def chosen(self) -> tuple[Opinion, ...]:
        """The selected opinions, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return tuple(self._shown[row] for row in rows if row < len(self._shown))

    def shown(self) -> tuple[Opinion, ...]:
        """What fits the filter."""
        return self._shown

    def find_words(self) -> None:
        """Into the search field."""
        self.words.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ------------------------------------------------------------ inside

    def _choose_pill(self, wanted: Narrowing) -> None:
        self._wanted = replace(wanted, words=self._wanted.words)
        self._refresh()

    def _search(self, words: str) -> None:
        self._wanted = replace(self._wanted, words=words)
        self._refresh()

    def _refresh(self) -> None:
        kept, current = [one.id for one in self.chosen()], self._current()
        before = [one.id for one in self._shown]
        self._shown = fitting(self._all, self._wanted)
        self.pills.show_counts(counts_of(self._all), replace(self._wanted, words=""))
        self._telling = True
        self.model.show(self._shown)
        if before != [one.id for one in self._shown]:
            self._select(kept, current)
        self._telling = False
        self._say_empty()
        self.stack.setCurrentWidget(self.view if self._shown else self.empty)
        self.selected.emit()

    def _current(self) -> OpinionId | None:
        one = self.model.opinion(self.view.currentIndex())
        return None if one is None else one.id

    def _select(self, kept: Sequence[OpinionId], current: OpinionId | None) -> None:
        """What was selected stays so where it is still shown; else the first row is."""
        model, wanted = self.view.selectionModel(), set(kept)
        rows = [at for at, one in enumerate(self._shown) if one.id in wanted]
        rows = rows or ([0] if self._shown else [])
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.model.index(row), self.model.index(row))
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        at = self.model.row_of(current)
        place = at if at is not None else (rows[0] if rows else None)
        if place is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            model.setCurrentIndex(self.model.index(place), flag)

    def _say_empty(self) -> None:
        if self._all:
            title = self.tr("Nothing fits this filter")
            self.empty.say(title, self.tr("Choose another pill or shorten the words."))
        else:
            title = self.tr("No opinion has arrived yet")
            text = self.tr("They come from the public form with the next synchronisation.")
            self.empty.say(title, text)

    def _view(self, kit: ScreenKit) -> QListView:
        view = QListView()
        view.setObjectName("opinions.list")
        view.setAccessibleName(self.tr("Opinions"))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(OpinionDelegate(kit.look, view))
        view.setModel(self.model)
        view.selectionModel().selectionChanged.connect(self._selection_changed)
        return view

    def _selection_changed(self) -> None:
        if not self._telling:
            self.selected.emit()

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("line", "bottom")
        inside = QVBoxLayout(bar)
        inside.setContentsMargins(16, 10, 16, 10)
        inside.setSpacing(8)
        inside.addWidget(self.words)
        inside.addWidget(self.pills)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(bar)
        column.addWidget(self.stack, 1)
