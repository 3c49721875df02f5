"""The screen 工作台: what needs me today, by when, and what happens next."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.domain.people import Person, Role
from editor_app.presenters.home import answers, terms
from editor_app.presenters.home_load import Home, HomePresenter
from editor_app.presenters.items import Filter, Place, Quick
from editor_app.presenters.items_tree import units_of
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.home_cards import (
    DraftsCard,
    OutboxCard,
    QueueCard,
    ReturnedCard,
)
from editor_app.ui.screens.home_digest_card import DigestCard
from editor_app.ui.screens.home_due_card import DueCard
from editor_app.ui.screens.home_head import HomeHead
from editor_app.ui.screens.home_oversight_card import OversightCard
from editor_app.ui.screens.home_proof_card import ProofCard
from editor_app.ui.screens.home_radar_card import RadarCard
from editor_app.ui.screens.home_rows import ClickRow
from editor_app.ui.screens.kit import ScreenKit

_ONE_COLUMN = 1000  # below it the right cards stand under the left ones
_SIDE = 424
QWIDGETSIZE_MAX = 16_777_215  # of Qt, which PySide does not name


class HomeScreen(QWidget):
    """Real data only; refreshed when something it shows has changed."""

    openRequested = Signal(object)  # ItemId: to the editor
    itemRequested = Signal(object)  # ItemId: to 稿件
    reviewRequested = Signal(object)  # ItemId or None: to the review screen
    placeRequested = Signal(object, object)  # Place, Filter: to 稿件
    outboxRequested = Signal(object)  # OperationKey or None
    dueRequested = Signal(object)  # DueThing
    radarRequested = Signal()  # all columns
    casesRequested = Signal()  # 互动

    def __init__(
        self, kit: ScreenKit, presenter: HomePresenter, person: Callable[[], Person | None]
    ) -> None:
        super().__init__()
        self.setObjectName("home")
        self._kit = kit
        self._presenter = presenter
        self._person = person
        self._stale = True
        self._build_cards()
        self._lay_out()
        self._connect()

    @property
    def is_filled(self) -> bool:
        """Whether anything was read yet."""
        return not self._sheet.isHidden()

    def reload(self) -> None:
        """Read everything anew; while hidden it is only remembered that this is due."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._kit.runner.run(Lane.MEDIA, self._load, self._loaded, self._fail, self)

    def _load(self) -> tuple[Home, Person] | None:
        """For a lane: who works here may have to be read from the layout, which takes 70 ms."""
        person = self._person()
        return None if person is None else (self._presenter.load(person), person)

    def _loaded(self, loaded: tuple[Home, Person] | None) -> None:
        if loaded is None:
            self._stale = True
        else:
            self._show(*loaded)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._kit.look.theme.px(_ONE_COLUMN)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        side = self._kit.look.theme.px(_SIDE)
        self._side.setMinimumWidth(0 if narrow else side)
        self._side.setMaximumWidth(QWIDGETSIZE_MAX if narrow else side)

    def _build_cards(self) -> None:
        kit = self._kit
        self.returned = ReturnedCard(
            kit,
            self.tr("Returned to me"),
            self.tr("All returned items"),
            name="home.returned",
            icon="ri.arrow-go-back-line",
            tone="red",
        )
        self.unlike = ProofCard(
            kit,
            self.tr("Published, but not as approved"),
            self.tr("All published items"),
            name="home.unlike",
            icon="ri.error-warning-line",
            tone="red",
        )
        self.oversight = OversightCard(
            kit,
            self.tr("Overdue items and records"),
            self.tr("Open the review queue"),
            name="home.oversight",
            icon="ri.alarm-warning-line",
            tone="red",
        )
        self.queue = QueueCard(
            kit,
            self.tr("Waiting for my review"),
            self.tr("Open the review queue"),
            name="home.queue",
            icon="ri.shield-check-line",
            tone="blue",
        )
        self._build_side_cards()

    def _build_side_cards(self) -> None:
        kit = self._kit
        self.digest = DigestCard(kit)
        self.answers = DueCard(
            kit,
            self.tr("Answers due soon"),
            self.tr("All messages"),
            self.tr("No answer is due soon."),
            name="home.answers",
            icon="ri.timer-line",
        )
        self.terms = DueCard(
            kit,
            self.tr("Terms of items and notices"),
            self.tr("All published items"),
            self.tr("No term ends soon."),
            name="home.terms",
            icon="ri.calendar-event-line",
        )
        self.radar = RadarCard(
            kit,
            self.tr("Columns to update"),
            self.tr("All columns"),
            name="home.radar",
            icon="ri.radar-line",
            tone="text.secondary",
        )
        self.outbox = OutboxCard(
            kit,
            self.tr("Outbox"),
            self.tr("See details"),
            name="home.outbox",
            icon="ri.send-plane-line",
            tone="text.secondary",
        )
        self.drafts = DraftsCard(
            kit,
            self.tr("Latest drafts"),
            self.tr("All drafts"),
            name="home.drafts",
            icon="ri.edit-line",
            tone="text.secondary",
        )

    def _lay_out(self) -> None:
        self.head = HomeHead(self._kit)
        main = (self.digest, self.unlike, self.returned, self.oversight, self.queue)
        left = _stacked((*main, self.answers, self.terms))
        self._side = QWidget()
        self._side.setLayout(_stacked((self.radar, self.outbox, self.drafts)))
        self._columns = QHBoxLayout()
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._side)
        self._sheet = QWidget()
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(self.head)
        column.addLayout(self._columns)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setProperty("pane", True)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._sheet)  # shows it
        self._sheet.hide()  # until it has something to say: empty cards jump when filled
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _connect(self) -> None:
        mine = Place(quick=Quick.MINE)
        self.returned.itemRequested.connect(self.openRequested)
        self.returned.moreRequested.connect(
            lambda: self.placeRequested.emit(Place(quick=Quick.RETURNED), Filter.ALL)
        )
        self.unlike.itemRequested.connect(self.itemRequested)
        self.unlike.moreRequested.connect(lambda: self.placeRequested.emit(mine, Filter.PUBLISHED))
        self.digest.reviewRequested.connect(lambda: self.reviewRequested.emit(None))
        self.digest.closed.connect(self._close_digest)
        self.oversight.moreRequested.connect(lambda: self.reviewRequested.emit(None))
        self.queue.itemRequested.connect(self.reviewRequested)
        self.queue.moreRequested.connect(lambda: self.reviewRequested.emit(None))
        self.drafts.itemRequested.connect(self.openRequested)
        self.drafts.moreRequested.connect(lambda: self.placeRequested.emit(mine, Filter.TODO))
        self.radar.moreRequested.connect(self.radarRequested)
        for card in (self.answers, self.terms):
            card.thingRequested.connect(self.dueRequested)
        self.answers.moreRequested.connect(self.casesRequested)
        self.terms.moreRequested.connect(lambda: self.placeRequested.emit(mine, Filter.PUBLISHED))
        self.radar.placeRequested.connect(
            lambda unit, column: self.placeRequested.emit(
                Place(unit=unit, column=column), Filter.ALL
            )
        )
        self.outbox.moreRequested.connect(lambda: self.outboxRequested.emit(None))
        self.outbox.operationRequested.connect(self.outboxRequested)
        self._kit.hub.changed.connect(self._changed)

    def _close_digest(self, day: date) -> None:
        person = self._person()
        if person is None:
            return
        undo = partial(self._write, partial(self._presenter.reopen_digest, person))
        self._write(partial(self._presenter.close_digest, person, day))
        self._kit.hub.toast(self.tr("Put away until the next working day"), self.tr("Undo"), undo)

    def _write(self, work: Callable[[], None]) -> None:
        self._kit.runner.run(Lane.STORE, work, lambda _: self.reload(), self._fail, self)

    def _changed(self, changes: Changes) -> None:
        if changes.items or changes.outbox or changes.queue or changes.layout or changes.session:
            self.reload()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        told = message_for(error)
        self._sheet.show()
        self._kit.hub.status("home", told.what, "ri.error-warning-line", "red")

    def _show(self, home: Home, person: Person) -> None:
        focused = self._focused_row()
        self.head.show_home(home)
        several = len(units_of(person, home.layout)) > 1
        edits = any(membership.role is Role.EDITOR for membership in person.memberships)
        self.returned.setVisible(edits or bool(home.returned))
        self.drafts.setVisible(edits or bool(home.drafts))
        for card in (self.answers, self.terms):
            card.setVisible(edits)
        self.digest.show_digest(home.digest, home.layout)
        self.unlike.show_rows(home.unlike)
        self.returned.show_rows(home.returned)
        self.oversight.show_oversight(home.oversight, home.layout)
        self.queue.setVisible(home.queue is not None)
        if home.queue is not None:
            self.queue.show_rows(home.queue, home.layout)
        self.answers.show_things(answers(home.due), home.layout, several=several)
        self.terms.show_things(terms(home.due), home.layout, several=several)
        self.radar.show_radar(home.radar, home.layout, several=several)
        self.outbox.show_operations(home.outbox)
        self.outbox.show_uploads(home.uploads)
        self.drafts.show_rows(home.drafts)
        self._sheet.show()
        if focused is not None:
            self._focus_again(*focused)
        pressing = any(one.presses for one in home.due)
        if pressing and self.isActiveWindow() and self.isVisible():
            seen = partial(self._presenter.seen, person, home)
            self._kit.runner.run(Lane.STORE, seen, lambda _: None, self._fail, self)

    def _focused_row(self) -> tuple[str, str] | None:
        """Name and words of the row that has the keyboard: rows are replaced as a whole."""
        row = self.focusWidget()
        return (row.objectName(), row.accessibleName()) if isinstance(row, ClickRow) else None

    def _focus_again(self, name: str, spoken: str) -> None:
        """The row of the same thing; else the first one of its card that is left."""
        rows = [one for one in self.findChildren(ClickRow, name) if not one.gone]
        same = [one for one in rows if one.accessibleName() == spoken]
        for row in (same or rows)[:1]:
            row.setFocus()


def _stacked(cards: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column
