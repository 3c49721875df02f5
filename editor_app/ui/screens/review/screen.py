"""The screen 审核: queue, reading and decision, side by side."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.outbox import Operation
from editor_app.presenters.review import (
    Against,
    Lists,
    Opened,
    Outcome,
    ReviewLoader,
    ReviewPresenter,
    Tab,
)
from editor_app.rendering.preview import PreviewPage
from editor_app.ui import formats
from editor_app.ui.actions import Where
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.decision_bar import DecisionBar
from editor_app.ui.screens.review.decisions import Decisions
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.file_desk import FileDesk
from editor_app.ui.screens.review.notes import ReviewNotes
from editor_app.ui.screens.review.preview_window import PreviewWindow
from editor_app.ui.screens.review.queue_pane import QueuePane
from editor_app.ui.screens.review.reading_pane import ReadingPane
from editor_app.ui.screens.review.sheet_desk import SheetDesk
from editor_app.ui.screens.review.side_pane import SidePane

WIDTHS = (300, 1070)
READING_WIDTHS = (714, 356)
_ROOMY = 1260  # pixels: below, the outer panes give way to the text
_OUTER = {True: (300, 356), False: (264, 320)}  # queue and side pane, roomy or not


class ReviewScreen(QWidget):
    """Shows what the presenter decides; a decision is about the revision on the screen."""

    itemOpened = Signal(object)  # Opened: a difference stands on the screen
    waitingChanged = Signal(int)  # how many items wait: the badge of the rail

    def __init__(self, kit: ScreenKit, services: ReviewDeps) -> None:
        super().__init__()
        self.setObjectName("review")
        self._kit = kit
        self._deps = services
        self._loader = ReviewLoader(
            services.reviews, services.layouts, services.checking, services.preview
        )
        self.presenter = ReviewPresenter()
        self._wanted: ItemId | None = None
        self._loading = False
        self._again = False
        self._roomy = True
        person = services.person()
        self._whose = person.id if person is not None else None
        self.queue = QueuePane(kit)
        self.reading = ReadingPane(kit, services.files.at)
        self.side = SidePane(kit)
        self.bar = DecisionBar(kit)
        self.decisions = Decisions(kit, services, self)
        self._notes = ReviewNotes(self)
        self.preview: PreviewWindow | None = None
        self.sheets = SheetDesk(kit, services.sheets, self)
        self.reading.sheet.setVisible(services.sheets is not None)
        self.file_desk = FileDesk(kit.runner, services.files, self)
        self.keys = kit.actions.attach(self, Where.REVIEW)
        self._lay_out()
        self._connect()
        self._show_chosen()
        self.reload()

    def reload(self) -> None:
        """Read the queue anew; calls that come while one is under way are one more."""
        if self._loading:
            self._again = True
            return
        self._loading = True
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
        self._inner = QSplitter(Qt.Orientation.Horizontal)
        self._inner.setObjectName("review.inner")
        self._inner.addWidget(self.reading)
        self._inner.addWidget(self.side)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._inner, 1)
        column.addWidget(self.bar)
        self._outer = QSplitter(Qt.Orientation.Horizontal)
        self._outer.setObjectName("review.splitter")
        self._outer.addWidget(self.queue)
        self._outer.addWidget(right)
        for splitter, stretch, widths in (
            (self._inner, 0, READING_WIDTHS),
            (self._outer, 1, WIDTHS),
        ):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
            splitter.setStretchFactor(stretch, 1)
            if self._kit.memory is not None:
                self._kit.memory.attach(splitter, widths)
            else:
                splitter.setSizes(list(widths))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._outer)

    def _connect(self) -> None:
        self.queue.itemChosen.connect(self._choose)
        self.queue.tabChosen.connect(self._choose_tab)
        self.reading.againstChosen.connect(self._open_chosen)
        self.reading.stepAsked.connect(self._step)
        self.reading.wayChosen.connect(lambda _: self._show_difference())
        self.reading.previewAsked.connect(self._preview)
        self.reading.bannerFollowed.connect(lambda: self._open_chosen(Against.SEEN))
        self.reading.diff.fileClicked.connect(self.file_desk.toggle)
        self.file_desk.changed.connect(self.reading.diff.show_files)
        self.reading.diff.foldClicked.connect(self._fold)
        self.bar.decided.connect(self._decide)
        self.decisions.decided.connect(self._decided)
        self.decisions.refused.connect(lambda _: self.reload())
        self._kit.hub.changed.connect(self._changed)
        self.keys["change.next"].triggered.connect(lambda: self._step(1))
        self.keys["change.previous"].triggered.connect(lambda: self._step(-1))
        for asked in (self.reading.sheetAsked, self.keys["review.sheet"].triggered):
            asked.connect(lambda *_: self.sheets.ask(self.presenter.opened))
        self.keys["approve"].triggered.connect(lambda: self.bar.ask(Outcome.APPROVE))
        self.keys["return"].triggered.connect(lambda: self.bar.ask(Outcome.RETURN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        if roomy is self._roomy:
            return
        queue, side = _OUTER[self._roomy]
        self._roomy = roomy
        if abs(self.queue.width() - queue) < 2:  # nobody has moved the edge
            self._outer.setSizes([_OUTER[roomy][0], self.width()])
        if abs(self.side.width() - side) < 2:
            self._inner.setSizes([self.width(), _OUTER[roomy][1]])

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
        self.presenter.accept(lists)
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

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        self._kit.hub.toast(message_for(error).text)

    # ------------------------------------------------------------ choosing and reading

    def _choose(self, item: ItemId) -> None:
        if item != self.presenter.chosen:
            self.presenter.choose(item)
            self._show_chosen()

    def _choose_tab(self, tab: Tab) -> None:
        self.presenter.tab = tab
        rows = self.presenter.lists.waiting if tab is Tab.WAITING else self.presenter.lists.decided
        self.presenter.choose(rows[0].item if rows else None)
        self._show_queue()
        self._show_chosen()

    def _show_wanted(self) -> None:
        item, self._wanted = self._wanted, None
        waits = any(row.item == item for row in self.presenter.lists.waiting)
        self.presenter.tab = Tab.WAITING if waits else Tab.DECIDED
        self.presenter.choose(item)
        self._show_queue()
        self._show_chosen()

    def _show_queue(self) -> None:
        presenter = self.presenter
        synced = self._deps.synced()
        told = self.tr("Last synchronised {when}").format(
            when=formats.when_exactly(synced, now=self._kit.now()) if synced else "–"
        )
        self.queue.show_lists(presenter.lists, presenter.tab, presenter.chosen, told)

    def _show_chosen(self) -> None:
        self.presenter.choose(self.presenter.chosen)
        self.bar.clear()
        self.side.show_nothing()
        self.reading.show_banner(None)
        if self.presenter.chosen is None:
            self._say_nothing()
            self._show_state()
            return
        self._open_chosen()
        self._show_state()

    def _say_nothing(self) -> None:
        if self.presenter.tab is Tab.WAITING:
            title = self.tr("Nothing waits for your review")
            text = self.tr("Items appear here as soon as the portal assigns them to your level.")
        else:
            title, text = self.tr("No decisions yet"), ""
        self.reading.show_nothing(title, text)

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
        self.side.show_item(opened.remote, self.presenter.report)
        if self.presenter.report is None:
            check = partial(self._loader.check, opened)
            done = partial(self._checked, opened)
            self._kit.runner.run(Lane.MEDIA, check, done, self._failed, self)
        person = self._deps.person()
        if person is not None:
            mark = partial(self._deps.reviews.mark_seen, opened.item, person, opened.new.hash)
            self._kit.runner.run(Lane.STORE, mark, lambda _: None, self._failed, self)
        self.itemOpened.emit(opened)

    def _not_opened(self, item: ItemId, error: Exception) -> None:
        absent = isinstance(error, EditorError) and error.code is Code.NOT_FOUND
        if item != self.presenter.chosen or not absent:
            self._failed(error)
            return
        self.reading.show_nothing(
            self.tr("The text is not on this computer yet"),
            self.tr("It is fetched with the next synchronisation; until then nobody can decide."),
        )
        self._deps.kick()

    def _checked(self, opened: Opened, report: CheckReport) -> None:
        now = self.presenter.opened
        if now is not None and now.new.hash == opened.new.hash:
            self.presenter.report = report
            self.side.show_item(now.remote, report)

    # ------------------------------------------------------------ what is shown

    def _show_difference(self) -> None:
        opened = self.presenter.opened
        if opened is not None:
            self.reading.show_opened(
                opened,
                yours=self.presenter.row is not None,
                unfolded=frozenset(self.presenter.unfolded),
                current=self.presenter.change,
            )

    def _show_state(self) -> None:
        """The banner over the text, and whether a decision may be given."""
        presenter = self.presenter
        row = presenter.row
        self.bar.setVisible(presenter.tab is Tab.WAITING and row is not None)
        self.bar.set_open(may_decide=presenter.may_decide)
        if row is not None:
            self.bar.show_item(row.level, row.levels, signs=presenter.signs)
        if presenter.opened is not None:
            note = self._notes.note(presenter, presenter.opened, self._kit.now())
            self.reading.show_banner(note)

    # ------------------------------------------------------------ what is done

    def _step(self, by: int) -> None:
        opened = self.presenter.opened
        if opened is None:
            return
        number = self.presenter.step(by)
        self.reading.show_where(number, opened.difference.count)
        self.reading.diff.go_to(number)

    def _fold(self, at: int) -> None:
        self.presenter.unfolded ^= {at}
        self._show_difference()

    def _preview(self) -> None:
        opened = self.presenter.opened
        if opened is not None:
            page = partial(self._loader.page, opened)
            done = partial(self._show_page, opened)
            self._kit.runner.run(Lane.MEDIA, page, done, self._failed, self)

    def _show_page(self, opened: Opened, page: PreviewPage) -> None:
        if self.preview is None:
            self.preview = PreviewWindow(self._kit.look, self._deps.files.at, self)
        same = self._deps.preview.style_is_the_portals(opened.draft)
        self.preview.show_page(page, same_as_portal=same)

    def _decide(self, outcome: Outcome, reason: str) -> None:
        if self.presenter.may_decide and self.presenter.opened is not None:
            self.decisions.begin(self.presenter.opened, outcome, reason)

    def _decided(self, operation: Operation) -> None:
        if self.isVisible():  # the keys of this screen go on working without the mouse
            self.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)
        with QSignalBlocker(self.bar):
            self.bar.clear()
        self.bar.set_open(may_decide=False)  # until the next item is read
