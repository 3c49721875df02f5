"""From selected rows to the outbox: planned, confirmed, put there one by one, told of."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import touched
from editor_app.domain.errors import EditorError
from editor_app.domain.outbox import OperationKey
from editor_app.presenters.batch import Batch, batch
from editor_app.presenters.review import Outcome, ReviewPresenter
from editor_app.services.batch import BatchResult
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.batch_bar import BatchBar
from editor_app.ui.screens.review.batch_dialog import BatchDialog
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.queue_pane import QueuePane


class BatchDesk(QObject):
    """Active while more than one row is selected."""

    def __init__(
        self,
        kit: ScreenKit,
        deps: ReviewDeps,
        presenter: ReviewPresenter,
        queue: QueuePane,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._kit, self._deps, self._service = kit, deps, deps.batch
        self._presenter, self._queue, self._window = presenter, queue, parent
        self.bar = BatchBar(kit)
        self.bar.hide()
        self.dialog: BatchDialog | None = None
        self.bar.asked.connect(self.begin)
        self.bar.cleared.connect(queue.clear_selection)

    @property
    def active(self) -> bool:
        """Whether several rows are selected."""
        return self._queue.selected_count > 1

    def show_state(self) -> bool:
        """Show or hide the bar; whether it stands there now."""
        active = self.active
        if active:
            rows = self._presenter.queue.some(self._queue.selected())
            self.bar.show_selected(len(rows), sum(row.read for row in rows))
        self.bar.setVisible(active)
        return active

    def begin(self, outcome: Outcome) -> None:
        """Ask about the selected rows; 否决 is never given in a batch."""
        if self.dialog is not None or outcome is Outcome.REJECT:
            return
        rows = self._presenter.queue.some(self._queue.selected())
        planned = batch(outcome, rows)
        dialog = BatchDialog(
            self._kit.look, planned, self._presenter.lists, self._window, self._deps.reasons
        )
        dialog.confirmed.connect(partial(self._run, planned))
        dialog.takeBackAsked.connect(self._take_back)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _run(self, planned: Batch, reason: str) -> None:
        person = self._deps.person()
        if person is None or self.dialog is None:
            return
        dialog = self.dialog
        dialog.show_running()

        def moved(count: int) -> None:
            dialog.moved = count  # read by the dialog's own timer

        work = partial(
            self._service.decide, planned.items, planned.outcome.value, reason, person, moved
        )
        self._kit.runner.run(Lane.STORE, work, self._done, self._failed, self)

    def _done(self, results: tuple[BatchResult, ...]) -> None:
        made = [one.operation for one in results if one.operation is not None]
        seconds = 0
        if made:
            first = made[0]
            seconds = int((first.not_before - first.created_at).total_seconds())
            items = (one.item for one in made)
            self._kit.hub.announce(touched(*items, outbox=True, queue=True))
            self._deps.kick()
        if self.dialog is not None:
            self.dialog.show_results(results, seconds)

    def _take_back(self, results: tuple[BatchResult, ...]) -> None:
        work = partial(self._service.take_back, results)
        done = partial(self._taken, results)
        self._kit.runner.run(Lane.STORE, work, done, self._failed, self)

    def _taken(self, results: tuple[BatchResult, ...], keys: tuple[OperationKey, ...]) -> None:
        items = (one.item.item for one in results)
        self._kit.hub.announce(touched(*items, outbox=True, queue=True))
        if self.dialog is not None:
            self.dialog.show_taken(keys)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            if self.dialog is not None:
                self.dialog.reject()
        elif self.dialog is not None:
            self.dialog.show_failure(message_for(error).text)
        else:
            self._kit.hub.toast(message_for(error).text)

    def _closed(self, _: int) -> None:
        self.dialog = None
