"""The screen 审核: queue, reading and decision, side by side."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.outbox import Operation
from editor_app.presenters.review import Outcome, ReviewPresenter, Tab
from editor_app.presenters.review_load import Against, Lists, Opened, ReviewLoader
from editor_app.services.queue_filter import QueueFilter
from editor_app.services.sisters import next_sister
from editor_app.ui import formats
from editor_app.ui.actions import Where
from editor_app.ui.faults import tell_fault
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.batch_desk import BatchDesk
from editor_app.ui.screens.review.claim_desk import ClaimDesk
from editor_app.ui.screens.review.decision_bar import DecisionBar
from editor_app.ui.screens.review.decisions import Decisions, show_ways
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.file_desk import FileDesk
from editor_app.ui.screens.review.filter_desk import FilterDesk
from editor_app.ui.screens.review.notes import ReviewNotes
from editor_app.ui.screens.review.page_desk import PageDesk
from editor_app.ui.screens.review.panes import Panes
from editor_app.ui.screens.review.queue_pane import QueuePane
from editor_app.ui.screens.review.reading_pane import ReadingPane
from editor_app.ui.screens.review.secrecy_desk import SecrecyDesk
from editor_app.ui.screens.review.sheet_desk import SheetDesk
from editor_app.ui.screens.review.side_pane import SidePane
from editor_app.ui.screens.review.talk_desk import TalkDesk

_MINUTE_MS = 60_000  # what is left until a due time is told afresh


class ReviewScreen(QWidget):
    """Shows what the presenter decides; a decision is about the revision on the screen."""

    itemOpened = Signal(object)  # Opened: a difference stands on the screen
    bundleAsked = Signal(object)  # ItemId: the panel of its bundle
    waitingChanged = Signal(int)  # how many items wait: the badge of the rail

    def __init__(self, kit: ScreenKit, services: ReviewDeps) -> None:
        super().__init__()
        self.setObjectName("review")
        self._kit = kit
        self._deps = services
        self._loader = ReviewLoader(
            services.reviews,
            services.layouts,
            services.checking,
            services.along,
            services.comments,
        )
        self.presenter = ReviewPresenter()
        self._wanted: ItemId | None = None
        self._loading = self._again = False
        person = services.person()
        self._whose = person.id if person is not None else None
        self.queue = QueuePane(kit, self.presenter, services.along)
        self.filters = FilterDesk(kit, services.filters, self.presenter, self.queue.filters, self)
        self.batch = BatchDesk(kit, services, self.presenter, self.queue, self)
        self.reading = ReadingPane(kit, services.files.at)
        self.side = SidePane(kit)
        self.bar = DecisionBar(kit, services.reasons)
        self.decisions = Decisions(kit, services, self)
        self.claims = ClaimDesk(kit, services, self)
        self.queue.add_line(self.claims.line)
        self.queue.add_foot(self.claims.lending)
        self.secrecy = SecrecyDesk(kit, services, self.presenter, self.side, self)
        self._notes = ReviewNotes(self)
        self.pages = PageDesk(kit, services, self)
        self.sheets = SheetDesk(kit, services.sheets, self)
        self.reading.sheet.setVisible(services.sheets is not None)
        self.file_desk = FileDesk(kit.runner, services.files, self)
        self.keys = kit.actions.attach(self, Where.REVIEW)
        self.talk = TalkDesk(kit, services, self.reading, self.side, self.keys, self)
        self._lay_out()
        self._connect()
        self._show_chosen()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(lambda: self.reload() if self.isVisible() else None)
        self._minute.start()
        self.reload()

    def reload(self) -> None:
        """Read the queue anew; calls that come while one is under way are one more."""
        if self._loading:
            self._again = True
            return
        self._loading = True
        self.claims.reload()
        work = partial(self._loader.lists, self._deps.person())
        self._kit.runner.run(Lane.MEDIA, work, self._accept, self._failed_to_load, self)

    def select(self, item: ItemId) -> None:
        """Show an item, in whichever of the lists it stands."""
        self._wanted = item
        if self.presenter.knows(item):
            self._show_wanted()
        else:
            self.reload()

    # ------------------------------------------------------------ building

    def _lay_out(self) -> None:
        bars = (self.claims.strip, self.bar, self.secrecy.bar, self.batch.bar)
        panes = Panes(self.queue, self.reading, self.side, bars, self._kit.memory)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panes)

    def _connect(self) -> None:
        self.queue.itemChosen.connect(self._choose)
        self.queue.selectionChanged.connect(self._show_state)
        self.queue.retryAsked.connect(self.reload)
        self.queue.along.goOnAsked.connect(self._deps.kick)
        self.queue.filters.asked.connect(self._ask)
        self.queue.filters.left.connect(self._to_list)
        self.keys["queue.find"].triggered.connect(self.queue.filters.focus_words)
        names = ("approve", "return", "review.sheet", "queue.find", "queue.filter")
        self.queue.offer([self.keys[name] for name in names])
        self.keys["queue.filter"].triggered.connect(self.queue.filters.open_menu)
        self.queue.tabChosen.connect(self._choose_tab)
        self.reading.againstChosen.connect(self._open_chosen)
        self.reading.stepAsked.connect(self._step)
        self.reading.wayChosen.connect(lambda _: self._show_difference())
        self.reading.previewAsked.connect(self._preview)
        self.reading.bannerFollowed.connect(lambda: self._open_chosen(Against.SEEN))
        self.reading.diff.fileClicked.connect(self.file_desk.toggle)
        self.file_desk.changed.connect(self.reading.diff.show_files)
        self.reading.diff.foldClicked.connect(self._fold)
        self.side.sisterChosen.connect(self.select)
        self.side.bundleAsked.connect(lambda: self.bundleAsked.emit(self.presenter.chosen))
        self.bar.decided.connect(self._decide)
        for desk in (self.decisions, self.secrecy):
            desk.decided.connect(self._decided)
            desk.refused.connect(lambda _: self.reload())
        self.keys["secrecy"].triggered.connect(self.secrecy.begin)
        self.claims.done.connect(self.reload)
        self._kit.hub.changed.connect(self._changed)
        self.keys["sister"].triggered.connect(lambda *_: self._next_sister())
        for key, act in self.claims.acts.items():
            self.keys[key].triggered.connect(act)
        self.keys["change.next"].triggered.connect(lambda: self._step(1))
        self.keys["change.previous"].triggered.connect(lambda: self._step(-1))
        for asked in (self.reading.sheetAsked, self.keys["review.sheet"].triggered):
            asked.connect(lambda *_: self.sheets.ask(self.presenter.opened))
        self.keys["reasons"].triggered.connect(lambda *_: self.bar.usual.open())
        self.keys["approve"].triggered.connect(lambda: self._asked(Outcome.APPROVE))
        self.keys["return"].triggered.connect(lambda: self._asked(Outcome.RETURN))
        self.decisions.offer_later(self.presenter, self.bar, self.keys["approve.later"])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()  # how long something waits is told afresh

    # ------------------------------------------------------------ what arrives

    def _changed(self, changes: Changes) -> None:
        person = self._deps.person()
        if person is not None and person.id != self._whose:
            self._whose = person.id
            self.presenter.start_over()
            self._show_chosen()
        if changes.queue or changes.items or changes.outbox or changes.session or changes.layout:
            self.reload()

    def _accept(self, lists: Lists) -> None:
        self._loading = False
        shown = self.presenter.chosen
        self.presenter.accept(lists, self._kit.now())
        self.filters.set_person(self._deps.person())
        self.waitingChanged.emit(len(lists.waiting))
        if self._again:
            self._again = False
            self.reload()
        if self._wanted is not None:
            self._show_wanted()
            return
        self._show_queue()
        if self.presenter.chosen != shown or self.presenter.opened is None:
            self._show_chosen()
        else:
            self._show_state()

    def _failed_to_load(self, error: Exception) -> None:
        self._loading = False
        self._failed(error)
        if isinstance(error, EditorError):
            told = message_for(error)
            self.queue.show_problem(self.tr("The queue could not be read"), told.text)

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)

    # ------------------------------------------------------------ choosing and reading

    def _choose(self, item: ItemId) -> None:
        if item != self.presenter.chosen:
            self.presenter.choose(item)
            self._show_chosen()

    def _choose_tab(self, tab: Tab) -> None:
        self.presenter.tab = tab
        presenter = self.presenter
        rows = presenter.queue.rows if tab is Tab.WAITING else presenter.lists.decided
        presenter.choose(rows[0].item if rows else None)
        self._show_queue()
        self._show_chosen()

    def _show_wanted(self) -> None:
        item, self._wanted = self._wanted, None
        waits = self.presenter.queue.row(item) is not None
        if waits and item is not None and not self.presenter.queue.shows(item):
            self.presenter.queue.ask(QueueFilter(), self._kit.now())
        self.presenter.tab = Tab.WAITING if waits else Tab.DECIDED
        self.presenter.choose(item)
        self._show_queue()
        self._show_chosen()

    def _show_queue(self) -> None:
        synced = self._deps.synced()
        told = self.tr("Last synchronised {when}").format(
            when=formats.when_exactly(synced, now=self._kit.now()) if synced else "–"
        )
        self.queue.show_queue(told)

    def _ask(self, wanted: QueueFilter) -> None:
        """Another filter; what is being read stays open."""
        self.presenter.queue.ask(wanted, self._kit.now())
        self._show_queue()
        self._show_state()

    def _to_list(self) -> None:
        """The keyboard goes to the rows; where the open item is not among them, to the first."""
        self.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)
        rows = self.presenter.queue.rows
        if rows and self.presenter.chosen not in {row.item for row in rows}:
            self._choose(rows[0].item)
            self._show_queue()

    def _show_chosen(self) -> None:
        self.presenter.choose(self.presenter.chosen)
        self.bar.clear()
        self.side.show_nothing()
        self.reading.show_banner(None)
        if self.presenter.chosen is None:
            self.reading.show_nothing(*self._notes.nothing(self.presenter.tab))
            self._show_state()
            return
        self._open_chosen()
        self._show_state()

    def _open_chosen(self, against: Against | ContentHash | None = None) -> None:
        item, person = self.presenter.chosen, self._deps.person()
        if item is None or person is None:
            return
        seen = self.presenter.seen_before(item)
        work = partial(self._loader.open, item, person, against, seen)
        failed = partial(self._not_opened, item)
        self._kit.runner.run(Lane.MEDIA, work, self._opened, failed, self)

    def _opened(self, opened: Opened) -> None:
        if opened.item != self.presenter.chosen:
            return
        self.presenter.show(opened)
        self.file_desk.show(opened.difference)
        self._show_difference()
        self._show_state()
        self.side.show_item(opened.remote, self.presenter.report, opened.sisters)
        if self.presenter.report is None:
            check = partial(self._loader.check, opened)
            done = partial(self._checked, opened)
            self._kit.runner.run(Lane.MEDIA, check, done, self._failed, self)
        person = self._deps.person()
        if person is not None:
            shown = opened.new.hash, opened.remote.intent
            mark = partial(self._deps.reviews.mark_seen, opened.item, person, *shown)
            seen = partial(self._marked, opened)
            self._kit.runner.run(Lane.STORE, mark, seen, self._failed, self)
        self.itemOpened.emit(opened)

    def _marked(self, opened: Opened, _: object) -> None:
        if self.presenter.queue.mark_read(opened.item, opened.shown, self._kit.now()):
            self._show_queue()

    def _not_opened(self, item: ItemId, error: Exception) -> None:
        absent = isinstance(error, EditorError) and error.code is Code.NOT_FOUND
        if item != self.presenter.chosen or not absent:
            self._failed(error)
            return
        self.reading.show_nothing(*self._notes.absent())
        self._deps.kick()

    def _checked(self, opened: Opened, report: CheckReport) -> None:
        now = self.presenter.opened
        if now is not None and now.new.hash == opened.new.hash:
            self.presenter.report = report
            self.side.show_item(now.remote, report, now.sisters)

    # ------------------------------------------------------------ what is shown

    def _show_difference(self) -> None:
        opened = self.presenter.opened
        if opened is not None:
            self.reading.show_opened(
                opened,
                yours=self.presenter.row is not None and not self.presenter.row.examines,
                unfolded=frozenset(self.presenter.unfolded),
                current=self.presenter.change,
            )

    def _show_state(self) -> None:
        """The banner over the text, and whether a decision may be given."""
        presenter = self.presenter
        row = presenter.row
        several = self.batch.show_state()
        examines = self.secrecy.show_state(several=several)
        other = several or examines
        self.bar.setVisible(presenter.tab is Tab.WAITING and row is not None and not other)
        theirs = self.claims.show(None if other else row)
        self.bar.set_open(
            may_decide=presenter.may_decide and not theirs,
            may_approve=presenter.may_approve and not theirs,
        )
        if row is not None:
            show_ways(self.bar, presenter, row)
        if presenter.opened is not None:
            note = self._notes.note(presenter, presenter.opened, self._kit.now())
            self.reading.show_banner(note)

    # ------------------------------------------------------------ what is done

    def _asked(self, outcome: Outcome) -> None:
        """The keys decide on what is selected."""
        if self.batch.active:
            self.batch.begin(outcome)
        elif outcome is Outcome.APPROVE and self.presenter.may_examine:
            self.secrecy.begin()
        else:
            self.bar.ask(outcome)

    def _step(self, by: int) -> None:
        opened = self.presenter.opened
        if opened is None:
            return
        number = self.presenter.step(by)
        self.reading.show_where(number, opened.difference.count)
        self.reading.diff.go_to(number)

    def _next_sister(self) -> None:
        """The next member of the bundle in front, around the end, if any can be read here."""
        opened = self.presenter.opened
        item = next_sister(opened.remote, opened.sisters) if opened is not None else None
        if item is not None:
            self.select(item)

    def _fold(self, at: int) -> None:
        self.presenter.unfolded ^= {at}
        self._show_difference()

    def _preview(self) -> None:
        opened = self.presenter.opened
        if opened is not None:
            self.pages.show(opened.draft)

    def _decide(self, outcome: Outcome, reason: str) -> None:
        if self.presenter.may_decide and self.presenter.opened is not None:
            self.decisions.begin(self.presenter.opened, outcome, reason)

    def _decided(self, operation: Operation) -> None:
        if self.isVisible():  # the keys of this screen go on working without the mouse
            self.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)
        with QSignalBlocker(self.bar):
            self.bar.clear()
        self.bar.set_open(may_decide=False, may_approve=False)  # until the next item is read
