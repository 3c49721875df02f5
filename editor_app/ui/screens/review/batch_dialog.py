"""Deciding on several items: every one is named before, and told of afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.outbox import OperationKey
from editor_app.presenters.batch import Batch, Obstacle, tally
from editor_app.presenters.review import Outcome
from editor_app.presenters.review_load import Lists
from editor_app.services.batch import MOST, BatchResult
from editor_app.services.reasons import ReasonService
from editor_app.services.reviews import MIN_REASON
from editor_app.ui.look import Look
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.screens.review.batch_model import BatchModel
from editor_app.ui.screens.review.reason_picker import ReasonPicker
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.row_list import row_list

_TICK_MS = 200


class BatchDialog(FittedDialog):
    """First the plan with a reason, then the results with a way back."""

    confirmed = Signal(str)  # reason
    takeBackAsked = Signal(object)  # tuple[BatchResult, ...]

    def __init__(
        self,
        look: Look,
        batch: Batch,
        lists: Lists,
        parent: QWidget,
        reasons: ReasonService | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("batch-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(look.theme.px(600), look.theme.px(520))
        self._look, self._batch = look, batch
        self.moved = 0  # items that are over; counted on the store lane
        self._seconds = 0
        self.model = BatchModel(look, batch, lists, self)
        self.heading = label("", "sectionTitle", name="batch-heading", wrap=True)
        self.told = WrapLabel("", "secondary")
        self.told.setObjectName("batch-told")
        self.view = self._view()
        self.reason = QLineEdit()
        self.usual = ReasonPicker(look, "batch-usual", self.reason)
        self.usual.serve(reasons)
        self.problem = label("", "error", name="batch-problem", wrap=True)
        self._make_buttons()
        self._lay_out()
        self._inputs()
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._tick)
        self._show_plan()

    # ------------------------------------------------------------ what is told

    def show_running(self) -> None:
        """The decisions are being put into the outbox."""
        for made in (self.go, self.leave, self.reason, self.usual):
            made.setEnabled(False)
        self._ticking.start()
        self._tick()

    def show_results(self, results: Sequence[BatchResult], undo_seconds: int) -> None:
        """Tell what became of each item."""
        self._ticking.stop()
        self.model.show_results(results)
        self._seconds = undo_seconds
        counted = tally(results)
        parts = [
            self.tr("{n} decisions are in the outbox.", None, counted.queued).format(
                n=counted.queued
            )
        ]
        if counted.queued and undo_seconds:
            told = self.tr("They can be taken back for {s} seconds.")
            parts.append(told.format(s=undo_seconds))
        if counted.refused:
            told = self.tr("{n} did not take effect; why stands below.")
            parts.append(told.format(n=counted.refused))
        if counted.left_out:
            told = self.tr("{n} not looked at were left alone.", None, counted.left_out)
            parts.append(told.format(n=counted.left_out))
        self.heading.setText(self.tr("What became of them"))
        self.told.setText(joined_sentences(parts))
        self._show_end()

    def show_taken(self, keys: Sequence[OperationKey]) -> None:
        """These wait for a decision again; others have left already."""
        asked = len(self.model.open_results())
        self.model.show_taken(keys)
        text = self.tr("{n} taken back: they wait for your decision again.", None, len(keys))
        told = text.format(n=len(keys))
        if not keys and asked:
            told = self.tr("It has left already and can no longer be taken back.")
        self.told.setText(told)
        self._show_end()

    def show_failure(self, text: str) -> None:
        """Nothing could be decided."""
        self._ticking.stop()
        for made in (self.go, self.leave, self.reason, self.usual):
            made.setEnabled(True)
        self._say(text)

    def reject(self) -> None:
        """Not while decisions are on their way into the outbox: their results are told here."""
        if not self._ticking.isActive():
            super().reject()

    # ------------------------------------------------------------ inside

    def _show_plan(self) -> None:
        going, left = len(self._batch.going), len(self._batch.left_out)
        approves = self._batch.outcome is Outcome.APPROVE
        if approves:
            heading = self.tr("Approve {n} items?", None, going).format(n=going)
            verb = self.tr("Approve {n}").format(n=going)
        else:
            heading = self.tr("Return {n} items to their authors?", None, going).format(n=going)
            verb = self.tr("Return {n}").format(n=going)
        self.setWindowTitle(heading)
        self.heading.setText(heading)
        self.go.setText(verb)
        self.go.setAccessibleName(verb)
        told = [self.tr("Each decision holds only for the version you have looked at.")]
        if left:
            text = self.tr("{n} that you have not looked at are left out.", None, left)
            told.append(text.format(n=left))
        self.told.setText(joined_sentences(told))
        for made in (self.reason, self.usual):
            made.setVisible(not approves)
        self.go.setEnabled(going > 0)
        if not going:
            self._say(self.tr("Open the items first: nobody decides on what they have not seen."))
        (self.reason if not approves else self.leave).setFocus()

    def _show_end(self) -> None:
        for made in (self.go, self.leave, self.reason, self.usual):
            made.hide()
        self._say("")
        some = bool(self.model.open_results())
        self.take_one.setVisible(some)
        self.take_all.setVisible(some)
        self.close_.show()
        self.close_.setDefault(True)
        self.close_.setFocus()

    def _tick(self) -> None:
        told = self.tr("Putting decisions into the outbox: {n} of {all}…")
        self.told.setText(told.format(n=self.moved, all=len(self._batch.items)))

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        match self._batch.obstacle(reason):
            case None:
                self._say("")
                self.confirmed.emit(reason)
            case Obstacle.NO_REASON:
                told = self.tr("Please say why, in at least {n} characters: the author reads it.")
                self._say(told.format(n=MIN_REASON))
                self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            case Obstacle.TOO_MANY:
                told = self.tr("At most {n} can be decided at once: select fewer.")
                self._say(told.format(n=MOST))
            case Obstacle.NOTHING_READ:
                pass  # the button says so already

    def _take_one(self) -> None:
        found = self.model.result(self.view.currentIndex())
        if found is not None:
            self.takeBackAsked.emit((found,))

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _inputs(self) -> None:
        self.reason.setObjectName("batch-reason")
        self.reason.setPlaceholderText(self.tr("One reason for all of them (needed)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setMaxLength(2000)
        self.reason.textEdited.connect(lambda _: self._say(""))
        self.usual.taken.connect(lambda: self._say(""))

    def _view(self) -> QListView:
        view = row_list(self._look, "batch-list", self.tr("Items of this decision"), self.model)
        view.setCurrentIndex(self.model.index(0))
        return view

    def _make_buttons(self) -> None:
        look, approves = self._look, self._batch.outcome is Outcome.APPROVE
        kind = "primary" if approves else "danger"
        self.go = button(look, "", name="batch-go", kind=kind)
        self.leave = button(look, self.tr("Decide nothing"), name="batch-cancel")
        self.take_one = button(look, self.tr("Take back this one"), name="batch-take-one")
        self.take_all = button(look, self.tr("Take back all"), name="batch-take-all")
        self.close_ = button(look, self.tr("Close"), name="batch-close")
        self.go.clicked.connect(self._confirm)
        self.leave.clicked.connect(self.reject)
        self.leave.setDefault(approves)  # beside a reason Enter must not throw it away
        self.take_one.clicked.connect(self._take_one)
        self.take_all.clicked.connect(lambda: self.takeBackAsked.emit(self.model.open_results()))
        self.close_.clicked.connect(self.accept)
        for made in (self.take_one, self.take_all, self.close_):
            made.hide()

    def _lay_out(self) -> None:
        why = QHBoxLayout()
        why.setSpacing(10)
        why.addWidget(self.usual)
        why.addWidget(self.reason, 1)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.take_one)
        row.addWidget(self.take_all)
        row.addStretch(1)
        for made in (self.leave, self.go, self.close_):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.told)
        column.addWidget(self.view, 1)
        column.addLayout(why)
        column.addWidget(self.problem)
        column.addLayout(row)
        self.problem.hide()
