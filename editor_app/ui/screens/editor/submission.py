"""From 提交 to the outbox: flush, confirm, freeze; the undo stays in reach."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from editor_app.domain.changes import touched
from editor_app.domain.comments import CommentId
from editor_app.domain.editions import Intent
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.secrecy_form import Answers
from editor_app.services.submit import Confirmation
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.taking_back import TakingBack


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the editor said in the dialog, beside answers to comments."""

    note: str
    emergency: str
    intent: Intent
    secrecy: Answers | None


class Submission(QObject):
    """One submission at a time; obstacles lead back to the first of them."""

    asked = Signal(object)  # the open SubmitDialog
    submitted = Signal(object)  # Operation in the outbox

    def __init__(self, deps: EditorDeps, parent: QWidget) -> None:
        super().__init__(parent)
        self._deps = deps
        self._window = parent
        self._back = TakingBack(deps.submit, deps.hub, deps.runner, self)
        self.dialog: SubmitDialog | None = None
        self._later = self._hurries = False
        self._collecting = False  # a second Ctrl+Enter must not open a second dialog

    def begin(self, page: EditorPage, *, later: bool = False, hurry: bool = False) -> None:
        """Commit what was typed, then collect what the person is about to confirm.

        ``later``: the time of publication is asked for first; ``hurry``: 应急审核 is chosen.
        """
        if not self._collecting:
            self._collecting, self._later, self._hurries = True, later, hurry
            page.flush(partial(self._collect, page), self._ended)

    def _collect(self, page: EditorPage) -> None:
        collect = partial(self._deps.submit.confirmation, page.item, self._deps.person())
        self._deps.runner.run(Lane.MEDIA, collect, partial(self._ask, page), self._failed, self)

    def _ended(self) -> None:
        self._collecting = False

    def _ask(self, page: EditorPage, confirmation: Confirmation) -> None:
        self._collecting = False
        if not isValid(page):  # its tab was closed meanwhile
            return
        if confirmation.obstacles:
            page.take_report(confirmation.report)
            page.show_checks()
            page.jumps.to(confirmation.obstacles[0])
            return
        dialog = SubmitDialog(
            confirmation,
            self._deps.look,
            self._deps.language,
            self._deps.online(),
            self._window,
            partial(self._field, confirmation),
        )
        dialog.confirmed.connect(partial(self._confirmed, confirmation))
        self.dialog = dialog
        self.asked.emit(dialog)
        dialog.open()
        if self._later:
            dialog.release.ask_time()
        if self._hurries:
            dialog.emergency.choose()

    def _confirmed(self, told: Confirmation, note: str, intent: Intent) -> None:
        asked = self.dialog.answers if self.dialog is not None else None
        answers = asked.answers() if asked is not None else {}
        reason = self.dialog.emergency.text if self.dialog is not None else ""
        part = self.dialog.secrecy if self.dialog is not None else None
        said = Said(
            note=note, emergency=reason, intent=intent, secrecy=part.told() if part else None
        )
        work = partial(self._submit, told, answers, said, self._deps.person())
        self._deps.runner.run(Lane.STORE, work, self._submitted, self._failed, self)

    def _submit(
        self,
        told: Confirmation,
        answers: Mapping[CommentId, str],
        said: Said,
        person: Person | None,
    ) -> Operation:
        """On the lane: the answers first, for without them nothing goes in."""
        item, comments = told.draft.item, self._deps.comments
        for thread in told.unanswered:
            if comments is not None and person is not None and thread.id in answers:
                comments.answer(item, person, thread.revision, thread.id, answers[thread.id])
        return self._deps.submit.submit(
            item, person, said.note, said.emergency, said.intent, said.secrecy
        )

    def _field(self, told: Confirmation, key: str) -> str:
        kind = told.draft.content.kind
        return self._deps.layouts.field_label(kind, key, self._deps.language)

    def _submitted(self, operation: Operation) -> None:
        self.dialog = None
        self._deps.hub.announce(touched(operation.item, outbox=True))
        seconds = int((operation.not_before - operation.created_at).total_seconds())
        text = self.tr("In the outbox; can be taken back for {s} seconds").format(s=seconds)
        after = self.tr("Taken back; the draft is as it was")
        self._back.offer(operation, text, self.tr("Take back"), after)
        self._deps.kick()
        self.submitted.emit(operation)

    def _failed(self, error: Exception) -> None:
        self._collecting = False
        tell_fault(error, self._deps.hub, self._deps.runner)
