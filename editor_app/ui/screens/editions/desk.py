"""From an action on a live item to the outbox: the dialog, the operation, the way back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import touched
from editor_app.domain.editions import Act, Force, Intent
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.workflow import Remote
from editor_app.services.acts import ActService, Target, may_withdraw_now, offered
from editor_app.services.difference_editions import force_words
from editor_app.services.preview import PreviewService
from editor_app.services.reviews import ReviewService
from editor_app.services.submit import SubmitService
from editor_app.ui import formats
from editor_app.ui.faults import tell_fault
from editor_app.ui.models.language import language
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editions.act_dialog import ActDialog, Asking
from editor_app.ui.screens.editions.forms import ActForm, CorrectForm, MarkForm, WithdrawForm
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.taking_back import TakingBack


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskServices:
    """What the desk works with."""

    acts: ActService
    reviews: ReviewService
    submit: SubmitService
    preview: PreviewService
    layout: Callable[[], Layout]
    remote: Callable[[ItemId], Remote | None]
    person: Callable[[], Person]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    act: Act
    remote: Remote
    targets: tuple[Target, ...]
    layout: Layout


class EditionDesk(QObject):
    """One dialog at a time."""

    def __init__(self, kit: ScreenKit, services: DeskServices, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._services, self._window = kit, services, parent
        self._back = TakingBack(services.submit, kit.hub, kit.runner, self)
        self.dialog: ActDialog | None = None

    def ask(self, act: Act, item: ItemId) -> None:
        """Open the dialog of an act."""
        work = partial(self._read, act, item)
        self._kit.runner.run(Lane.MEDIA, work, self._open, self._failed, self)

    def retry(self, item: ItemId) -> None:
        """Publish now what could not be published in time."""
        acts, person = self._services.acts, self._services.person()
        work = partial(acts.retry, item, person)
        self._kit.runner.run(Lane.STORE, work, self._asked, self._failed, self)

    def _read(self, act: Act, item: ItemId) -> _Read:
        remote = self._services.remote(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        targets = self._services.acts.targets(item)
        return _Read(act=act, remote=remote, targets=targets, layout=self._services.layout())

    def _open(self, read: _Read) -> None:
        item = read.remote.item
        asking = self._asking(read)
        dialog = ActDialog(self._kit.look, asking, self._form(read), self._window)
        dialog.confirmed.connect(partial(self._confirmed, item))
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _form(self, read: _Read) -> ActForm:
        look = self._kit.look

        def unit_name(key: str) -> str:
            return read.layout.portal.unit_short(key, language())

        match read.act:
            case Act.WITHDRAW:
                person = self._services.person()
                return WithdrawForm(
                    look,
                    read.targets,
                    unit_name,
                    may_ask=Act.WITHDRAW in offered(read.remote, person),
                    may_now=may_withdraw_now(read.remote, person),
                )
            case Act.MARK:
                names = {force: force_words(force, read.layout).told(language()) for force in Force}
                return MarkForm(look, read.targets, unit_name, read.remote.standing, names)
            case Act.CORRECT | Act.PUBLISH:
                return CorrectForm(look)

    def _asking(self, read: _Read) -> Asking:
        item = read.remote.item
        withdraws = read.act is Act.WITHDRAW
        headings = {
            Act.WITHDRAW: (self.tr("Withdraw"), "ri.inbox-unarchive-line"),
            Act.MARK: (self.tr("Mark its validity"), "ri.bookmark-line"),
            Act.CORRECT: (self.tr("Correct with a public note"), "ri.chat-check-line"),
        }
        heading, icon = headings[read.act]
        return Asking(
            heading=heading,
            verb=self.tr("Submit for review"),
            icon=icon,
            title=read.remote.title,
            danger=withdraws,
            wrong=partial(self._services.acts.wrong, item),
            preview=partial(self._preview, item),
            hint=self._hint(item) if withdraws else "",
        )

    def _hint(self, item: ItemId) -> str:
        """A notice that hangs comes down early only with a reason, and takes its domains back."""
        told = self._services.acts.hanging(item)
        if told is None:
            return ""
        words = self.tr(
            "This notice hangs on the home pages until {day}. Taken down earlier it leaves a "
            "notice that says why, and links to its old domains are allowed again."
        )
        return words.format(day=formats.day(told.last))

    def _preview(self, item: ItemId, intent: Intent) -> str:
        try:
            standing = self._services.acts.outcome(item, intent)
            return self._services.preview.of_act(item, standing)
        except EditorError:
            return ""

    def _confirmed(self, item: ItemId, intent: Intent, why: str, now: bool) -> None:
        person, services = self._services.person(), self._services
        work = partial(services.acts.ask, item, intent, person, why)
        if now:
            work = partial(services.reviews.withdraw, item, why, person)
        self._kit.runner.run(Lane.STORE, work, self._asked, self._failed, self)

    def _asked(self, operation: Operation) -> None:
        self._kit.hub.announce(touched(operation.item, outbox=True))
        seconds = int((operation.not_before - operation.created_at).total_seconds())
        told = self.tr(
            "In the outbox; can be taken back for {s} seconds. The page stays until it is approved."
        )
        self._back.offer(operation, told.format(s=seconds), self.tr("Take back"))

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)
