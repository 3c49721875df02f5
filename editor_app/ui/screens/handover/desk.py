"""Taking over drafts from 稿件: asks the portal on the network lane, then leads to the text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import touched
from editor_app.domain.errors import EditorError
from editor_app.domain.handover import Offer
from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.sharing import DraftHead
from editor_app.services.handover import HandOverService
from editor_app.services.layouts import LayoutService
from editor_app.services.warrants import WarrantService
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.handover.dialog import HandOverDialog
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.warrants_dialog import WarrantsDialog


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverDeps:
    """What taking over needs."""

    service: HandOverService
    warrants: WarrantService
    layouts: LayoutService
    person: Callable[[], Person | None]


class HandOverDesk(QObject):
    """One dialog at a time."""

    openRequested = Signal(object)  # ItemId

    def __init__(self, kit: ScreenKit, deps: HandOverDeps | None, window: QWidget) -> None:
        """Without ``deps`` no portal is set, and nothing can be taken over."""
        super().__init__(window)
        self._kit, self._deps, self._window = kit, deps, window
        self.dialog: HandOverDialog | None = None
        self.warrants_dialog: WarrantsDialog | None = None

    def open(self, item: ItemId | None = None) -> None:
        """Show what may be taken over; ``item`` is chosen first."""
        if self._deps is None:
            self._kit.hub.toast(self.tr("No portal is set: no colleague shares drafts here."))
            return
        if self.dialog is not None:
            return
        self.dialog = dialog = HandOverDialog(self._kit, self._deps.layouts.current(), self._window)
        dialog.choose(item)
        dialog.takeAsked.connect(self._take)
        dialog.bringAsked.connect(self._bring)
        dialog.openAsked.connect(self.openRequested)
        dialog.warrantsAsked.connect(self._open_warrants)
        dialog.finished.connect(self._closed)
        dialog.open()
        self._ask()

    def _closed(self, _: int) -> None:
        self.dialog = None

    def _ask(self) -> None:
        if self._deps is not None:
            work = self._deps.service.offers
            self._kit.runner.run(Lane.SYNC, work, self._show, self._failed, self)

    def _show(self, found: Sequence[Offer]) -> None:
        if self.dialog is not None:
            self.dialog.show_offers(found)

    def _take(self, offer: Offer, reason: str) -> None:
        if self._deps is None or self.dialog is None:
            return
        self.dialog.show_running()
        work = partial(self._deps.service.take, offer, reason)
        self._kit.runner.run(Lane.SYNC, work, self._taken, self._failed, self)

    def _taken(self, head: DraftHead) -> None:
        self._kit.hub.announce(touched(head.item))
        self._bring(head.item)

    def _bring(self, item: ItemId) -> None:
        if self._deps is not None:
            work = partial(self._deps.service.bring, item)
            done, failed = partial(self._brought, item), partial(self._not_brought, item)
            self._kit.runner.run(Lane.SYNC, work, done, failed, self)

    def _brought(self, item: ItemId, _: None) -> None:
        self._kit.hub.announce(touched(item))
        words = self.tr(
            "The draft is yours to write and submit; both of you are on record as its writers."
        )
        if self.dialog is not None:
            self.dialog.show_done(item, words)
        else:
            self._kit.hub.toast(words)

    def _not_brought(self, item: ItemId, error: Exception) -> None:
        self._failed(error, taken=item)

    def _open_warrants(self) -> None:
        deps, parent = self._deps, self.dialog
        person = deps.person() if deps is not None else None
        if deps is None or parent is None or person is None or self.warrants_dialog is not None:
            return
        layout = deps.layouts.current()
        made = WarrantsDialog(self._kit, deps.warrants, person, layout, parent)
        made.changed.connect(self._ask)
        made.finished.connect(self._warrants_closed)
        self.warrants_dialog = made
        made.open()

    def _warrants_closed(self, _: int) -> None:
        self.warrants_dialog = None

    def _failed(self, error: Exception, *, taken: ItemId | None = None) -> None:
        if self.dialog is not None and isinstance(error, EditorError):
            self.dialog.show_fault(error, taken=taken)
        else:
            tell_fault(error, self._kit.hub, self._kit.runner)
