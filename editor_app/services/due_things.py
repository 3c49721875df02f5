"""Everything that is due, from every source: what 工作台, radar, reminders and digest read."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

from editor_app.domain.due_things import DueThing, in_order
from editor_app.domain.errors import EditorError
from editor_app.domain.ports import Clock, Store
from editor_app.domain.working_days import Calendar
from editor_app.services.due_cases import hot_topics_due, replies_due
from editor_app.services.due_consultations import consultations_due
from editor_app.services.due_interviews import interviews_due
from editor_app.services.due_look import DueLook
from editor_app.services.due_pages import hanging_due, validity_due
from editor_app.services.due_sources import columns_due, disclosures_due, interpretations_due
from editor_app.services.known_contents import KnownContents
from editor_app.services.known_lists import KnownLists
from editor_app.services.layouts import LayoutService
from editor_app.services.plausible_clock import behind

_log = logging.getLogger(__name__)
DueSource = Callable[[DueLook], Iterable[DueThing]]

# One entry per sort of due things.
SOURCES: tuple[DueSource, ...] = (
    replies_due,
    hot_topics_due,
    interviews_due,
    consultations_due,
    columns_due,
    interpretations_due,
    disclosures_due,
    validity_due,
    hanging_due,
)


class DueService:
    """Looks anew each time it is asked; for a lane. Texts it has read are kept in memory."""

    def __init__(
        self,
        store: Store,
        layouts: LayoutService,
        clock: Clock,
        sources: Sequence[DueSource] = SOURCES,
    ) -> None:
        self._store, self._layouts, self._clock = store, layouts, clock
        self._sources = sources
        self._contents = KnownContents(store)
        self._lists = KnownLists(store.mirror)

    def behind(self) -> datetime | None:
        """The time that was reached before, if the clock of this computer was set back."""
        return behind(self._store.meta, self._clock.now())

    def things(self, units: Iterable[str]) -> tuple[DueThing, ...]:
        """What is due for these units, the earliest first; nothing that ends far from now."""
        layout = self._layouts.current()
        look = DueLook(
            store=self._store,
            layouts=self._layouts,
            layout=layout,
            clock=self._clock,
            calendar=Calendar.of(layout),
            contents=self._contents,
            now=self._clock.now(),
            units=tuple(units),
            lists=self._lists,
            mark=self._lists.mark(),
        )
        found = (one for source in self._sources for one in _told(source, look))
        return in_order(one for one in found if one.presses or look.is_near(one.due))


def _told(source: DueSource, look: DueLook) -> Iterator[DueThing]:
    """What one source tells; a damaged row of its own keeps no other source silent."""
    try:
        yield from source(look)
    except EditorError as error:
        _log.warning("due things of %s: %s", source.__name__, error.code)
