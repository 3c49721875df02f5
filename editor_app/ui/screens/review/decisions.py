"""From a decision to the outbox: frozen at once, taken back within the undo window."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import touched
from editor_app.domain.errors import EditorError
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.presenters.review import Outcome, ReviewPresenter
from editor_app.presenters.review_load import Opened
from editor_app.presenters.review_times import may_wait
from editor_app.services.review_queue import QueueRow
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.decision_bar import DecisionBar
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.later_dialog import LaterDialog
from editor_app.ui.screens.review.reject_dialog import RejectDialog
from editor_app.ui.taking_back import TakingBack


class Decisions(QObject):
    """One decision at a time, bound to the revision on the screen."""

    decided = Signal(object)  # Operation
    refused = Signal(object)  # EditorError: nothing was decided

    def __init__(self, kit: ScreenKit, deps: ReviewDeps, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._deps = deps
        self._window = parent
        self._back = TakingBack(deps.submit, kit.hub, kit.runner, self)
        self.busy = False
        self.dialog: RejectDialog | None = None

    def offer_later(self, presenter: ReviewPresenter, bar: DecisionBar, key: QAction) -> None:
        """Let button and key ask for a later time, where the approval may name one."""

        def ask() -> None:
            opened = presenter.opened
            if presenter.may_decide and may_wait(presenter) and opened is not None:
                self.begin_later(opened, bar.reason.text().strip())

        bar.later.clicked.connect(ask)
        key.triggered.connect(ask)

    def begin_later(self, opened: Opened, reason: str) -> None:
        """Approve for a time that is asked for first."""
        if self.busy:
            return
        title = opened.new.content.title
        dialog = LaterDialog(self._kit.look, title, opened.remote.intent, self._window)
        dialog.chosen.connect(lambda at: self._decide(opened, Outcome.APPROVE, reason, at))
        dialog.open()

    def begin(self, opened: Opened, outcome: Outcome, reason: str) -> None:
        """Decide; a rejection is confirmed first."""
        if self.busy:
            return
        if outcome is not Outcome.REJECT:
            self._decide(opened, outcome, reason)
            return
        title = opened.new.content.title
        self.dialog = RejectDialog(self._kit.look, title, reason, self._window)
        self.dialog.confirmed.connect(partial(self._decide, opened, outcome, reason))
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _decide(
        self, opened: Opened, outcome: Outcome, reason: str, later: datetime | None = None
    ) -> None:
        person = self._deps.person()
        if person is None or self.busy:
            return
        self.busy = True
        work = partial(self._put, opened, outcome, reason, person, later)
        done = partial(self._done, outcome)
        self._kit.runner.run(Lane.STORE, work, done, self._failed, self)

    def _put(
        self,
        opened: Opened,
        outcome: Outcome,
        reason: str,
        person: Person,
        later: datetime | None,
    ) -> Operation:
        return self._deps.reviews.decide(
            opened.item,
            outcome.value,
            reason,
            person,
            opened.new.hash,
            asked=opened.remote.intent.digest,
            later=later,
        )

    def _done(self, outcome: Outcome, operation: Operation) -> None:
        self.busy = False
        self.decided.emit(operation)
        self._kit.hub.announce(touched(operation.item, outbox=True, queue=True))
        seconds = int((operation.not_before - operation.created_at).total_seconds())
        text = f"{self._said(outcome)} {self._leaves(seconds)}".strip()
        after = self.tr("Taken back; it waits for your decision again")
        self._back.offer(operation, text, self.tr("Take back"), after)
        self._deps.kick()

    def _said(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.APPROVE:
                return self.tr("Approved.")
            case Outcome.RETURN:
                return self.tr("Returned to the author.")
            case Outcome.REJECT:
                return self.tr("Rejected.")

    def _leaves(self, seconds: int) -> str:
        return self.tr("It can be taken back for {s} seconds.").format(s=seconds) if seconds else ""

    def _failed(self, error: Exception) -> None:
        self.busy = False
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        self._kit.hub.toast(message_for(error).text)
        self.refused.emit(error)


def show_ways(bar: DecisionBar, presenter: ReviewPresenter, row: QueueRow) -> None:
    """Say where an approval leads, and offer a later time where it may name one."""
    bar.show_item(row.level, row.levels, signs=presenter.signs)
    bar.show_later(may_wait=may_wait(presenter))
