"""Sorting the selected opinions: through the outbox, shown at once, undone by its inverse."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.changes import touched
from editor_app.domain.item import ItemId
from editor_app.domain.opinions import Marking, Opinion
from editor_app.presenters.consultations import ids_of
from editor_app.ui.runner import Lane
from editor_app.ui.screens.consultations.deps import ConsultationDeps
from editor_app.ui.screens.consultations.words import opinions_words
from editor_app.ui.screens.kit import ScreenKit

_MOST_UNDONE = 50


class MarkingDesk(QObject):
    """Remembers what takes each marking of this screen back."""

    done = Signal()

    def __init__(
        self,
        kit: ScreenKit,
        deps: ConsultationDeps,
        chosen: Callable[[], tuple[Opinion, ...]],
        failed: Callable[[Exception], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._kit, self._deps = kit, deps
        self._chosen, self._failed = chosen, failed
        self._item: ItemId | None = None
        self._back: list[tuple[ItemId, tuple[Marking, ...]]] = []

    def set_item(self, item: ItemId | None) -> None:
        """Which consultation is shown."""
        self._item = item

    def add(self, tag: str) -> None:
        """One more tag for all that are selected."""
        self._mark(Marking(opinions=ids_of(self._chosen()), add=(tag,)))

    def remove(self, tag: str) -> None:
        """Take a tag away."""
        self._mark(Marking(opinions=ids_of(self._chosen()), remove=(tag,)))

    def decide(self, outcome: str) -> None:
        """What becomes of them."""
        self._mark(Marking(opinions=ids_of(self._chosen()), outcome=outcome))

    def undo(self) -> None:
        """Take the last one back."""
        if self._back:
            item, markings = self._back.pop()
            work = partial(self._deps.service.mark, item, markings, self._deps.person())
            done = partial(self._sent, item)
            self._kit.runner.run(Lane.STORE, work, lambda _: done(), self._failed, self)

    def _mark(self, marking: Marking) -> None:
        item = self._item
        if item is None or not marking:
            return
        work = partial(self._deps.service.sort, item, marking, self._deps.person())
        done = partial(self._marked, item, len(marking.opinions))
        self._kit.runner.run(Lane.STORE, work, done, self._failed, self)

    def _marked(self, item: ItemId, count: int, back: tuple[Marking, ...]) -> None:
        if not back:
            return  # nothing changed
        self._back = [*self._back, (item, back)][-_MOST_UNDONE:]
        self._sent(item)
        told = self.tr("{opinions} sorted").format(opinions=opinions_words(count))
        self._kit.hub.toast(told, self.tr("Undo"), self.undo)

    def _sent(self, item: ItemId) -> None:
        self._kit.hub.announce(touched(item, outbox=True))
        self._deps.kick()
        self.done.emit()
