"""What a source of due things may know: one moment, one calendar, and what is on this computer."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, partial
from typing import TypeVar

from editor_app.domain.canonical import Json
from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import HORIZON
from editor_app.domain.layout import Layout
from editor_app.domain.ports import BoardRow, Clock, Store
from editor_app.domain.working_days import Calendar
from editor_app.services.known_contents import KnownContents
from editor_app.services.known_lists import KnownLists
from editor_app.services.layouts import LayoutService

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)  # no slots: ``unsettled`` is read once
class DueLook:
    """One look at the store. Sources read it and change nothing."""

    store: Store
    layouts: LayoutService
    layout: Layout
    clock: Clock
    calendar: Calendar
    contents: KnownContents
    now: datetime  # aware
    units: tuple[str, ...]  # whose things are asked for
    lists: KnownLists
    mark: object  # of the mirror at the beginning of the look

    @property
    def today(self) -> date:
        """Today in portal time."""
        return self.now.astimezone(PORTAL_ZONE).date()

    @cached_property
    def unsettled(self) -> Sequence[BoardRow]:
        """Items of these units that somebody still works on, the trash aside."""
        return tuple(
            row
            for row in self.store.board.unsettled()
            if row.unit in self.units and not (row.draft is not None and row.draft.trashed)
        )

    def kept(self, key: str, build: Callable[[str], Iterable[T]]) -> Iterator[T]:
        """What a source makes of each unit's public items, anew only when one of them changed."""
        for unit in self.units:
            made = partial(_made, build, unit)
            yield from self.lists.of((key, unit, self.layout.version), self.mark, made)

    def is_near(self, end: datetime) -> bool:
        """Whether an end lies within what 工作台 shows, or has passed."""
        return end <= self.now + HORIZON + timedelta(days=1)

    def param(self, rule: str, key: str) -> Json:
        """A threshold of a rule, where the layout has it."""
        found = self.layout.rules.get(rule)
        return found.params.get(key) if found is not None else None

    def number(self, rule: str, key: str, usual: int) -> int:
        """A threshold that is a whole number."""
        told = self.param(rule, key)
        return told if isinstance(told, int) else usual


def _made(build: Callable[[str], Iterable[T]], unit: str) -> tuple[T, ...]:
    return tuple(build(unit))
