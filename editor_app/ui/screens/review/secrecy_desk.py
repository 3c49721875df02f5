"""From the form of 保密审查 to the outbox: bound to what is shown, taken back at will."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QWidget

from editor_app.domain.changes import touched
from editor_app.domain.errors import EditorError
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.secrecy_form import Answers
from editor_app.domain.workflow import Approval
from editor_app.presenters.review import ReviewPresenter, Tab
from editor_app.presenters.review_load import Opened
from editor_app.services.secrecy import OfficersForm, SecrecyService
from editor_app.ui import formats
from editor_app.ui.messages import message_for
from editor_app.ui.models.language import language
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.secrecy_bar import SecrecyBar
from editor_app.ui.screens.review.secrecy_card import SecrecyCard
from editor_app.ui.screens.review.side_pane import SidePane
from editor_app.ui.screens.secrecy.dialog import ExaminedItem, SecrecyDialog
from editor_app.ui.taking_back import TakingBack


class SecrecyDesk(QObject):
    """One form at a time."""

    decided = Signal(object)  # Operation in the outbox
    refused = Signal(object)  # EditorError: nothing was recorded

    def __init__(
        self,
        kit: ScreenKit,
        deps: ReviewDeps,
        presenter: ReviewPresenter,
        side: SidePane,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._kit, self._deps = kit, deps
        self._presenter, self._window = presenter, parent
        self._back = TakingBack(deps.submit, kit.hub, kit.runner, self)
        self.bar = SecrecyBar(kit)  # stands where others decide
        self.bar.asked.connect(self.begin)
        side.cards.append(self.card)
        self.dialog: SecrecyDialog | None = None
        self.busy = False
        self._card = SecrecyCard(kit.look, kit.now)

    @property
    def service(self) -> SecrecyService | None:
        """What a record is put into the outbox with; none in a window without it."""
        return self._deps.secrecy

    def card(self) -> QFrame | None:
        """The card beside the text, with the way to the form where this person may fill it in."""
        opened = self._presenter.opened
        return self._card.build(opened, self.begin if self._may_examine(opened) else None)

    def show_state(self, *, several: bool) -> bool:
        """Whether the item in front waits for this person's record; then the bar says so."""
        row = self._presenter.row
        waits = self._presenter.tab is Tab.WAITING and row is not None and row.examines
        self.bar.setVisible(waits and not several)
        self.bar.open_form.setEnabled(self._presenter.may_examine)
        return waits

    def _may_examine(self, opened: Opened | None) -> bool:
        return self.service is not None and opened is not None and opened.examinable

    def begin(self) -> None:
        """Read the form of the item in front, then show it."""
        service, opened = self.service, self._presenter.opened
        if opened is None or service is None or self.busy or not opened.examinable:
            return
        self.busy = True
        work = partial(service.officers_form, opened.item)
        self._kit.runner.run(Lane.MEDIA, work, partial(self._ask, opened), self._failed, self)

    def _ask(self, opened: Opened, form: OfficersForm) -> None:
        self.busy = False
        person = self._deps.person()
        if person is None or self.dialog is not None:
            return
        item = ExaminedItem(
            title=opened.new.content.title, facts=self._facts(opened), officer=person.name
        )
        self.dialog = SecrecyDialog(form, item, self._kit.look, language(), self._window)
        self.dialog.confirmed.connect(partial(self._record, opened, person))
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _facts(self, opened: Opened) -> tuple[tuple[str, str], ...]:
        remote = opened.remote
        unit = opened.layout.portal.unit(remote.unit)
        told = [
            (self.tr("Unit"), unit.name(language()) if unit is not None else remote.unit),
            (self.tr("Submitted by"), remote.submitted_by_name),
            (self.tr("Version"), opened.new.hash[:12]),
        ]
        signed = [one for one in remote.approvals if one.outcome == "approve"]
        told += [(level_name(one.level), self._signed(one)) for one in signed]
        return tuple(told)

    def _signed(self, one: Approval) -> str:
        told = self.tr("approved by {name} {time}")
        return told.format(name=one.by_name, time=formats.when_exactly(one.at, now=self._kit.now()))

    def _record(self, opened: Opened, person: Person, answers: Answers) -> None:
        service = self.service
        if service is None or self.busy:
            return
        self.busy = True
        work = partial(service.examine, opened.item, answers, person, opened.new.hash)
        self._kit.runner.run(Lane.STORE, work, self._recorded, self._failed, self)

    def _recorded(self, operation: Operation) -> None:
        self.busy = False
        self.decided.emit(operation)
        self._kit.hub.announce(touched(operation.item, outbox=True, queue=True))
        seconds = int((operation.not_before - operation.created_at).total_seconds())
        text = self.tr("Secrecy review recorded.")
        if seconds:
            leaves = self.tr("It can be taken back for {s} seconds.").format(s=seconds)
            text = f"{text} {leaves}"
        after = self.tr("Taken back; it waits for your record again")
        self._back.offer(operation, text, self.tr("Take back"), after)
        self._deps.kick()

    def _failed(self, error: Exception) -> None:
        self.busy = False
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        self._kit.hub.toast(message_for(error).text)
        self.refused.emit(error)
