"""合并冲突: two texts of one item, merged place by place, by mouse or by keys alone."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from editor_app.domain.canonical import Json
from editor_app.domain.changes import touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.places import Choice, Decision
from editor_app.presenters.conflict import ConflictPresenter
from editor_app.services.board import BoardService
from editor_app.services.conflicts import Case, ConflictService, Finished
from editor_app.services.drafts import DraftService
from editor_app.services.files import FileService
from editor_app.services.preview import PreviewService
from editor_app.ui.actions import Where
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.conflict.bar import ConflictBar, ConflictFoot
from editor_app.ui.screens.conflict.heads import SideHeads
from editor_app.ui.screens.conflict.outcome import outcome_words
from editor_app.ui.screens.conflict.place_card import PlaceCard
from editor_app.ui.screens.conflict.places_list import PlacesList
from editor_app.ui.screens.conflict.previewing import ConflictPreview
from editor_app.ui.screens.conflict.words import ACTIONS
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.surfaces import EmptyState

WIDTHS = (252, 1100)
_SLICE = 6  # cards made in one turn of the event loop


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictDeps:
    """What the screen works with."""

    conflicts: ConflictService
    drafts: DraftService
    preview: PreviewService
    files: FileService
    board: BoardService
    language: str
    person: Callable[[], Person]
    kick: Callable[[], None]  # begin to sync


class ConflictScreen(QWidget):
    """Every decision goes to the store lane and is shown when it is on disk."""

    finished = Signal(object, object)  # ItemId, Finished
    leaveAsked = Signal()

    def __init__(self, kit: ScreenKit, deps: ConflictDeps) -> None:
        super().__init__()
        self.setObjectName("conflict")
        self._kit, self._deps = kit, deps
        self.presenter: ConflictPresenter | None = None
        self._item: ItemId | None = None
        self._cards: dict[str, PlaceCard] = {}
        self._missing: list[str] = []
        self._busy = False
        self.bar = ConflictBar(kit.look)
        self.foot = ConflictFoot(kit.look, kit.actions)
        self.list = PlacesList(kit.look, self)
        self.heads = SideHeads(kit)
        self.preview = ConflictPreview(kit, deps.preview, deps.files, deps.drafts, self)
        self.keys = kit.actions.attach(self, Where.MERGE)
        self._lay_out()
        self._connect()

    def open_item(self, item: ItemId) -> None:
        """Find both sides, on a lane: a revision may have to be fetched."""
        self._item, self.presenter = item, None
        self._clear()
        self._say(self.tr("Reading both texts…"), "")
        work = partial(self._read, item, self._deps.person())
        self._kit.runner.run(Lane.MEDIA, work, self._opened, self._not_opened, self)

    def _read(self, item: ItemId, person: Person) -> Case:
        """On a lane. What colleagues attached is looked into here as well, for the checks."""
        case = self._deps.conflicts.open(item, person)
        self._deps.files.inspect(case.sides.theirs.revision.content.attachments)
        return case

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        self._empty = EmptyState(self._kit.look, "ri.git-merge-line", "", "")
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 6, 0, 20)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("conflict-scroll")
        self.area.setWidgetResizable(True)
        self.area.setWidget(self._sheet)
        right = QWidget()
        grid = QGridLayout(right)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.heads, 0, 0)
        grid.addWidget(self.area, 1, 0)
        grid.addWidget(self._empty, 1, 0)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setObjectName("conflict-panes")
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self._panes.addWidget(self.list)
        self._panes.addWidget(right)
        self._panes.setStretchFactor(1, 1)
        if self._kit.memory is not None:
            self._kit.memory.attach(self._panes, WIDTHS)
        else:
            self._panes.setSizes(list(WIDTHS))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(self._panes)
        whole.addLayout(row, 1)
        whole.addWidget(self.foot)
        self._making = QTimer(self, singleShot=True, interval=0)
        self._making.timeout.connect(self._make_some)

    def _connect(self) -> None:
        self.list.placeChosen.connect(self._go_to)
        self.bar.backAsked.connect(self._leave)
        self.foot.laterAsked.connect(self._leave)
        self.foot.applyAsked.connect(self.apply)
        self.foot.copyAsked.connect(self._copy)
        self.foot.previewAsked.connect(self._preview)
        for choice, key in ACTIONS.items():
            self.keys[key].triggered.connect(lambda _=False, one=choice: self._choose_here(one))
        self.keys["merge.next"].triggered.connect(lambda: self._step(1))
        self.keys["merge.previous"].triggered.connect(lambda: self._step(-1))
        self.keys["merge.done"].triggered.connect(self.apply)
        self.keys["merge.undo"].triggered.connect(self.undo)

    # ------------------------------------------------------------ what arrives

    def _opened(self, case: Case) -> None:
        if case.item != self._item:
            return
        self.presenter = ConflictPresenter(case, self._deps.language)
        self.bar.show_item(case.sides.mine.revision.content.title)
        self.heads.show_sides(case.sides)
        self._empty.hide()
        self.area.show()
        self._missing = [view.key for view in self.presenter.views()]
        self._make_some()
        self._show()
        self._go_to(self.presenter.current)
        if not case.merge.places:
            self._say(
                self.tr("Both texts are the same"),
                self.tr("Applying the merge only notes that they are."),
            )

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._failed(error)
            return
        if error.code is Code.NOT_FOUND:
            self._say(
                self.tr("There is nothing to merge"),
                self.tr("The portal holds no other text of this item. Yours is kept."),
            )
            return
        told = message_for(error)
        self._say(told.what, told.text)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        if error.code is Code.STALE and self._item is not None:
            self._kit.hub.toast(
                self.tr("A text changed meanwhile. Nothing was applied; please look again.")
            )
            self.open_item(self._item)
            return
        self._kit.hub.toast(message_for(error).text)

    # ------------------------------------------------------------ what is shown

    def _make_some(self) -> None:
        """The first cards at once, the others after the paint."""
        presenter = self.presenter
        if presenter is None:
            return
        made, self._missing = self._missing[:_SLICE], self._missing[_SLICE:]
        for key in made:
            self._make_card(presenter, key)
        if self._missing:
            self._making.start()

    def _make_card(self, presenter: ConflictPresenter, key: str) -> PlaceCard:
        place = presenter.place(key)
        hints = {choice: self._kit.actions.hint(name) for choice, name in ACTIONS.items()}
        card = PlaceCard(
            presenter.view(place),
            presenter.spec(place),
            self._kit.look,
            self._context(presenter),
            hints,
            self._sheet,
        )
        card.chosen.connect(self._choose)
        card.written.connect(self._written)
        card.entered.connect(self._enter)
        self._cards[key] = card
        self._column.insertWidget(self._column.count() - 1, card)
        card.set_current(key == presenter.current)
        return card

    def _context(self, presenter: ConflictPresenter) -> FieldContext:
        row_title = self._deps.board.row
        return FieldContext(
            look=self._kit.look,
            language=self._deps.language,
            terms=presenter.case.layout.terms,
            pick_items=lambda _spec, _then: None,
            item_title=lambda item: found.title if (found := row_title(ItemId(item))) else item,
            take_file=lambda _spec, _then: None,
        )

    def _show(self) -> None:
        """Everything that a decision may have changed."""
        presenter = self.presenter
        if presenter is None:
            return
        views = presenter.views()
        for view in views:
            card = self._cards.get(view.key)
            if card is not None and card.view != view:
                card.show_view(view)
        language = self._deps.language
        same = [words.told(language) for words in presenter.same_labels()]
        self.list.places.show_places(views, presenter.progress, same, language)
        self.list.show_current(presenter.current)
        case = presenter.case
        sends = case.sides.operation is not None
        self.foot.show_progress(presenter.progress, recalls=case.recalls, sends=sends)
        self.preview.retell(presenter)

    def _go_to(self, key: str) -> None:
        presenter = self.presenter
        if presenter is None or not key:
            return
        while key not in self._cards and self._missing:
            self._make_some()
        presenter.current = key
        for one, card in self._cards.items():
            card.set_current(one == key)
        self.list.show_current(key)
        card = self._cards[key]
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(card, 0, 24))

    def _enter(self, key: str) -> None:
        if self.presenter is not None and key != self.presenter.current:
            self._go_to(key)

    def _say(self, title: str, text: str) -> None:
        self.area.hide()
        self._empty.say(title, text)
        self._empty.show()

    def _clear(self) -> None:
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self._missing = {}, []

    # ------------------------------------------------------------ what is done

    def undo(self) -> None:
        """Take the newest decision back."""
        if self.presenter is not None and not self._busy:
            case = self.presenter.case
            self._write(partial(self._deps.conflicts.undo, case), self._undone)

    def apply(self) -> None:
        """Finish, or go to the first place that waits."""
        presenter = self.presenter
        if presenter is None or self._busy:
            return
        for card in self._cards.values():
            card.tell_hand()
        if presenter.case.undecided:
            self._go_to(presenter.first_waiting())
            self._cards[presenter.current].take_focus()
            return
        work = partial(self._finish, presenter)
        self._kit.runner.run(Lane.STORE, work, self._finished, self._failed, self)

    def _finish(self, presenter: ConflictPresenter) -> Finished:
        """On the store lane, behind what a hand wrote last."""
        return self._deps.conflicts.finish(
            self._deps.conflicts.reread(presenter.case), self._deps.person()
        )

    def _finished(self, done: Finished) -> None:
        item = done.draft.item
        self.presenter, self._item = None, None
        self._clear()
        self._kit.hub.announce(touched(item, outbox=True, queue=True))
        self._kit.hub.toast(outcome_words(done))
        self._deps.kick()
        self.finished.emit(item, done)

    def _choose_here(self, choice: Choice) -> None:
        presenter = self.presenter
        if presenter is None or not presenter.current:
            return
        view = presenter.view(presenter.place(presenter.current))
        if choice in view.choices:
            self._choose(view.key, choice)

    def _choose(self, key: str, choice: Choice) -> None:
        presenter = self.presenter
        if presenter is None:
            return
        place = presenter.place(key)
        self._enter(key)
        hand: Json = None
        if choice is Choice.HAND:
            hand = presenter.start_of_hand(place)
            self._cards[key].write_by_hand(hand)
        self._decide(key, Decision(choice=choice, hand=hand))

    def _written(self, key: str, value: Json) -> None:
        self._decide(key, Decision(choice=Choice.HAND, hand=value))

    def _decide(self, key: str, decision: Decision) -> None:
        presenter = self.presenter
        if presenter is not None:
            place = presenter.place(key)
            work = partial(self._deps.conflicts.decide, presenter.case, place, decision)
            self._write(work, self._decided)

    def _write(self, work: Callable[[], Case], then: Callable[[Case], None]) -> None:
        self._kit.runner.run(Lane.STORE, work, then, self._failed, self)

    def _decided(self, case: Case) -> None:
        if self.presenter is not None and case.item == self._item:
            self.presenter.case = case
            self._show()

    def _undone(self, case: Case) -> None:
        self._decided(case)
        self._kit.hub.toast(self.tr("The last decision is taken back"))

    def _step(self, by: int) -> None:
        if self.presenter is not None:
            self._go_to(self.presenter.step(by, waiting=bool(self.presenter.case.undecided)))
            if self.presenter.current in self._cards:
                self._cards[self.presenter.current].take_focus()

    def _copy(self) -> None:
        if self.presenter is not None:
            body = self.presenter.case.sides.mine.revision.content.body
            QGuiApplication.clipboard().setText(body)
            self._kit.hub.toast(self.tr("Your whole text is on the clipboard"))

    def _preview(self) -> None:
        if self.presenter is not None:
            self.preview.show_case(self.presenter)

    def _leave(self) -> None:
        """Decisions are on disk already: leaving keeps everything."""
        for card in self._cards.values():
            card.tell_hand()
        self.leaveAsked.emit()
