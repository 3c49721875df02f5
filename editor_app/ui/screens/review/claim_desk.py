"""认领 in 审核: the strip, its two acts, and the windows of overdue items, records and warrants."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import touched
from editor_app.domain.claims import may_oversee
from editor_app.domain.item import Draft, UnitKey
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.presenters.claims import ClaimWord, Held, claim_word
from editor_app.services.claims import OpenRecord, Overdue, Oversight
from editor_app.services.review_queue import QueueRow
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.claim_strip import ClaimStrip
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.oversight_dialog import OversightDialog
from editor_app.ui.screens.review.oversight_line import OversightLine
from editor_app.ui.screens.review.page_desk import PageDesk
from editor_app.ui.screens.review.release_dialog import ReleaseDialog
from editor_app.ui.screens.review.warrants_dialog import WarrantsDialog
from editor_app.ui.widgets.controls import button


class ClaimDesk(QObject):
    """One row at a time, as the queue tells it; every act goes through the outbox."""

    done = Signal()  # something was put into the outbox: the queue tells it

    def __init__(self, kit: ScreenKit, deps: ReviewDeps, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._deps, self._window = kit, deps, parent
        self._row: QueueRow | None = None
        self._oversight = Oversight()
        self.strip = ClaimStrip(kit)
        self.line = OversightLine(kit)
        self.lending = button(
            kit.look, self.tr("Warrants and deputies…"), name="review-warrants", kind="link"
        )
        self.lending.setToolTip(kit.actions.hint("warrants"))
        self.lending.setVisible(deps.warrants is not None)
        self.lending.clicked.connect(self.open_warrants)
        self.release_dialog: ReleaseDialog | None = None
        self.oversight_dialog: OversightDialog | None = None
        self.warrants_dialog: WarrantsDialog | None = None
        self.strip.claimAsked.connect(self.claim)
        self.strip.releaseAsked.connect(self.release)
        self.line.followed.connect(self.open_oversight)

    @property
    def acts(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of the screen do here, by the key of the action."""
        return {
            "claim": self.claim,
            "claim.release": self.release,
            "oversight": self.open_oversight,
            "warrants": self.open_warrants,
        }

    @property
    def there(self) -> bool:
        """Whether claims can be made at all here."""
        return self._deps.claims is not None

    def show(self, row: QueueRow | None) -> bool:
        """Tell about a row; whether its decision is left to somebody else."""
        self._row = row
        word = self._word(row)
        oversees = row is not None and self._oversees(row)
        self.strip.show_word(word, self._kit.now(), self._counted(word), oversees=oversees)
        return word is not None and word.blocks

    def _counted(self, word: ClaimWord | None) -> str:
        if word is None or word.since is None or word.until is None:
            return ""
        return Derivations(self._deps.layouts.current()).office(word.since, word.until)

    def reload(self) -> None:
        """Read anew what is told beside the queue."""
        claims, person = self._deps.claims, self._deps.person()
        if claims is None:
            return
        work = partial(claims.oversight, person)
        self._kit.runner.run(Lane.MEDIA, work, self._take_oversight, self._failed, self)

    # ------------------------------------------------------------ acts

    def claim(self) -> None:
        """认领 or 接手, if that makes sense now."""
        word = self._word(self._row)
        claims, person = self._deps.claims, self._deps.person()
        if self._row is None or word is None or not word.may_claim:
            return
        if claims is not None and person is not None:
            told = self.tr("Claimed; colleagues are told with the next synchronisation.")
            self._put(partial(claims.claim, self._row.item, person), told)

    def release(self) -> None:
        """取消认领; a colleague's only with a reason."""
        word = self._word(self._row)
        if self._row is None or word is None:
            return
        if word.may_release:
            self._release(self._row, "")
        elif word.held is Held.THEIRS and self._oversees(self._row):
            self.ask_release(self._row.title, word.name, partial(self._release, self._row))

    def ask_release(self, title: str, name: str, then: Callable[[str], None]) -> None:
        """Ask why a colleague's claim has to end."""
        self.release_dialog = ReleaseDialog(self._kit.look, title, name, self._window)
        self.release_dialog.confirmed.connect(then)
        self.release_dialog.open()

    def _release(self, row: QueueRow | Overdue, reason: str) -> None:
        claims, person = self._deps.claims, self._deps.person()
        if claims is not None and person is not None:
            told = self.tr("Released; anybody of this level may take it.")
            self._put(partial(claims.release, row.item, person, reason), told)

    def _put(self, work: Callable[[], Operation], told: str) -> None:
        self._kit.runner.run(Lane.STORE, work, partial(self._kept, told), self._failed, self)

    def _kept(self, told: str, operation: Operation) -> None:
        self._kit.hub.announce(touched(operation.item, outbox=True, queue=True))
        self._kit.hub.toast(told)
        self._deps.kick()
        self.done.emit()

    # ------------------------------------------------------------ windows

    def open_oversight(self) -> None:
        """督办与补审."""
        claims, person = self._deps.claims, self._deps.person()
        if claims is None or person is None or self.oversight_dialog is not None:
            return
        made = OversightDialog(self._kit, self._deps, self._oversight, self._window)
        made.releaseAsked.connect(self._release_overdue)
        made.confirmAsked.connect(self._confirm_record)
        made.openAsked.connect(self._read_page)
        made.finished.connect(self._oversight_closed)
        self.oversight_dialog = made
        made.open()

    def _oversight_closed(self, _: int) -> None:
        self.oversight_dialog = None

    def _release_overdue(self, overdue: Overdue) -> None:
        if overdue.claim is not None:
            then = partial(self._release, overdue)
            self.ask_release(overdue.title, overdue.claim.by_name, then)

    def _confirm_record(self, record: OpenRecord, outcome: str, reason: str) -> None:
        claims, person = self._deps.claims, self._deps.person()
        if claims is not None and person is not None:
            told = self.tr("Put on record; it leaves with the next synchronisation.")
            self._put(partial(claims.confirm, record, outcome, reason, person), told)

    def _read_page(self, record: OpenRecord) -> None:
        """The page an emergency published, as it was approved; then its reader may speak."""
        read, person = self._deps.published, self._deps.person()
        if read is not None and person is not None:
            work = partial(read, record, person)
            self._kit.runner.run(Lane.STORE, work, self._show_draft, self._failed, self)

    def _show_draft(self, draft: Draft) -> None:
        desk = PageDesk(self._kit, self._deps, self.oversight_dialog or self._window)
        desk.shown.connect(self.reload)
        desk.show(draft)

    def open_warrants(self) -> None:
        """授权与代理."""
        person = self._deps.person()
        if self._deps.warrants is None or person is None or self.warrants_dialog is not None:
            return
        layout = self._deps.layouts.current()
        made = WarrantsDialog(self._kit, self._deps.warrants, person, layout, self._window)
        made.changed.connect(self._deps.kick)
        made.finished.connect(self._warrants_closed)
        self.warrants_dialog = made
        made.open()

    def _warrants_closed(self, _: int) -> None:
        self.warrants_dialog = None

    # ------------------------------------------------------------ inside

    def _word(self, row: QueueRow | None) -> ClaimWord | None:
        if row is None or not row.claimable or not self.there:
            return None
        return claim_word(row, self._kit.now())

    def _oversees(self, row: QueueRow) -> bool:
        person: Person | None = self._deps.person()
        unit = UnitKey(row.unit)
        return person is not None and may_oversee(person, unit, row.level, row.levels)

    def _take_oversight(self, told: Oversight) -> None:
        self._oversight = told
        self.line.show_oversight(told)
        if self.oversight_dialog is not None:
            self.oversight_dialog.show_oversight(told)

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)
        self.done.emit()
