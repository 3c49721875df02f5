"""From an action to the outbox: asks what it needs, and offers to take it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import Changes
from editor_app.domain.inquiries import InquiryId
from editor_app.domain.inquiry_acts import Act, Asked
from editor_app.domain.layout import Layout
from editor_app.domain.outbox import Operation
from editor_app.services.inquiries import Case
from editor_app.ui.faults import tell_fault
from editor_app.ui.inquiry_words import act_of_inquiry
from editor_app.ui.models.language import language
from editor_app.ui.runner import Lane
from editor_app.ui.screens.inbox.act_dialog import REASONED, ActDialog
from editor_app.ui.screens.inbox.case_head import ACTIONS
from editor_app.ui.screens.inbox.deps import InboxDeps
from editor_app.ui.screens.kit import ScreenKit

_DIALOGS = REASONED | {Act.MERGE}
_OFFERED = 3  # other open messages of the same words


class ActDesk(QObject):
    """Acts on the case in front."""

    done = Signal()
    asked = Signal(object)  # the open ActDialog

    def __init__(
        self,
        kit: ScreenKit,
        deps: InboxDeps,
        case: Callable[[], Case | None],
        actions: dict[str, QAction],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._kit, self._deps, self._case, self._window = kit, deps, case, window
        for act, key in ACTIONS.items():
            actions[key].triggered.connect(partial(self._triggered, act))

    def act(self, act: Act) -> None:
        """Ask for what an act needs, or carry it out at once."""
        case = self._case()
        if case is None or act not in case.offered:
            return
        if act in _DIALOGS:
            self._ask(act, case)
            return
        on = {Act.FREQUENT: not case.inquiry.frequent, Act.COMPLEX: not case.inquiry.complex}
        self._put(case.inquiry.id, Asked(act=act, on=on.get(act, True)))

    def _triggered(self, act: Act, _checked: bool = False) -> None:
        self.act(act)

    def _ask(self, act: Act, case: Case) -> None:
        id_ = case.inquiry.id
        wrong = partial(self._deps.desk.wrong, id_)
        dialog = ActDialog(self._kit.look, act, case.inquiry.subject, wrong, self._window)
        layout = self._deps.editor.layouts.current()
        if act is Act.TRANSFER:
            dialog.ask_unit(_units(case, layout))
        elif act is Act.EXTEND:
            dialog.ask_days(case.extendable)
        elif act is Act.MERGE:
            dialog.ask_number(self._numbered, self._near(case))
        dialog.confirmed.connect(partial(self._put, id_))
        dialog.finish()
        self.asked.emit(dialog)

    def _numbered(self, number: str) -> InquiryId | None:
        lines = self._deps.inquiries.search(number, self._deps.person(), 5) if number else ()
        return next((one.row.id for one in lines if one.row.number == number), None)

    def _near(self, case: Case) -> list[str]:
        """Receipt numbers of open messages that share the first words of the subject."""
        words = case.inquiry.subject[:4]
        lines = self._deps.inquiries.search(words, self._deps.person(), 20)
        return [
            one.row.number
            for one in lines
            if one.row.id != case.inquiry.id and one.mine and one.row.unit == case.inquiry.unit
        ][:_OFFERED]

    def _put(self, id_: InquiryId, asked: Asked) -> None:
        work = partial(self._deps.desk.ask, id_, asked, self._deps.person())
        self._kit.runner.run(Lane.STORE, work, partial(self._told, asked), self._failed, self)

    def _told(self, asked: Asked, operation: Operation) -> None:
        self._kit.hub.announce(Changes(outbox=True, inquiries=True))
        self._deps.kick()
        self.done.emit()
        if asked.act is Act.OPEN:
            self._kit.hub.toast(self.tr("Personal data shown. The trace goes to the portal."))
            return
        told = self.tr("{act}: waits in the outbox").format(act=act_of_inquiry(asked.act))
        self._kit.hub.toast(told, self.tr("Undo"), partial(self._take_back, operation))

    def _take_back(self, operation: Operation) -> None:
        submit = self._deps.editor.submit
        work = partial(submit.take_back, operation.key)
        self._kit.runner.run(Lane.STORE, work, lambda _: self._taken_back(), self._failed, self)

    def _taken_back(self) -> None:
        self._kit.hub.announce(Changes(outbox=True, inquiries=True))
        self.done.emit()

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)


def _units(case: Case, layout: Layout) -> list[tuple[str, str]]:
    """Every unit that did not have the message yet; the others are refused as loops."""
    had = set(case.inquiry.chain)
    return [(one.key, one.short(language())) for one in layout.portal.units if one.key not in had]
