"""民意征集 on a workstation: which consultations run, their opinions, sorting, and the result."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.both_ways import named_in
from editor_app.domain.clocks import Due, left
from editor_app.domain.consultation import (
    CONSULTATION,
    RESULT,
    Period,
    Stage,
    minimum_of,
    period_of,
    result_due,
)
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, Draft, ItemId, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.opinions import Marking, Opinion, flaw_of, inverse, marked
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person, Role
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import OPEN_STATES, Command, Remote
from editor_app.domain.working_days import Calendar
from editor_app.services import payloads
from editor_app.services.back_links import items_naming
from editor_app.services.consultation_result import result_content
from editor_app.services.defaults import CHINA
from editor_app.services.drafts import DraftService
from editor_app.services.layouts import LayoutService
from editor_app.services.operations import confirmed_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationRow:
    """A consultation that is public, and where it stands by the clock of this workstation."""

    item: ItemId
    title: str
    unit: UnitKey
    period: Period
    stage: Stage
    days_left: int
    opinions: int
    class_zh: str = ""
    class_en: str = ""
    url: str = ""
    results: tuple[ItemId, ...] = ()  # live ones
    draft: ItemId | None = None  # a result somebody works on here
    due: Due | None = None  # of the result, once the period is over and none is public
    due_left: int = 0  # working days; below 0: overdue


class ConsultationService:
    """Reads the mirror and writes the outbox, and drafts of results."""

    def __init__(
        self, store: Store, layouts: LayoutService, drafts: DraftService, clock: Clock
    ) -> None:
        self._store = store
        self._layouts = layouts
        self._drafts = drafts
        self._clock = clock

    def rows(self, person: Person | None) -> tuple[ConsultationRow, ...]:
        """Those of the units this person edits; what asks for something comes first."""
        layout, counts = self._layouts.current(), self._store.opinions.counts()
        drafts = self._results_in_work()
        found = [
            row
            for unit in _edited(person, layout)
            for remote in self._store.mirror.live_of(unit, CONSULTATION)
            if (row := self._row(remote, layout, counts, drafts)) is not None
        ]
        return tuple(sorted(found, key=_urgency))

    def opinions(self, item: ItemId) -> tuple[Opinion, ...]:
        """As the portal told them, sorted as the outbox asks; oldest first."""
        told = self._store.opinions.of(item)
        return marked(told, self._waiting(item, max((one.sequence for one in told), default=0)))

    def unsent(self, item: ItemId) -> int:
        """How many markings have not reached the portal."""
        return sum(
            one.command is Command.TAG and one.state in OPEN_STATES
            for one in self._store.outbox.of(item)
        )

    def mark(self, item: ItemId, markings: tuple[Marking, ...], person: Person | None) -> int:
        """Sort some opinions; gives how many orders went into the outbox.

        Raises ``EditorError``: NOT_FOUND, REFUSED for a marking that no portal would take.
        """
        now = self._clock.now()
        with self._store.transaction():
            remote = self._store.mirror.get(item)
            if remote is None:
                raise EditorError(Code.NOT_FOUND, item=item)
            asked = [one for one in markings if one]
            for marking in asked:
                flaw = flaw_of(marking)
                if flaw is not None:
                    raise EditorError(Code.REFUSED, problem=flaw.value)
                self._add(remote, marking, person, now)
        return len(asked)

    def sort(self, item: ItemId, marking: Marking, person: Person | None) -> tuple[Marking, ...]:
        """Sort some opinions; gives what takes it back, empty when nothing changes.

        Judged by what the outbox asks for at this very moment, not by what a list shows. Raises
        ``EditorError`` like ``mark``.
        """
        with self._store.transaction():
            back = inverse(self.opinions(item), marking)
            if back:
                self.mark(item, (marking,), person)
        return back

    def content(self, item: ItemId) -> Content:
        """The live text. Raises NOT_FOUND while it is not on this computer."""
        content = self._content(self._store.mirror.get(item))
        if content is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return content

    def begin_result(self, item: ItemId, person: Person | None) -> Draft:
        """A draft of the result, filled from the opinions; the one in work if there is one.

        Raises ``EditorError``: NOT_FOUND, FORBIDDEN, UNKNOWN_COLUMN.
        """
        working = self._results_in_work().get(item)
        if working is not None:
            return self._drafts.open(working)
        content, layout = self.content(item), self._layouts.current()
        column = next((one.key for one in layout.columns if RESULT in one.kinds), None)
        if column is None:
            raise EditorError(Code.UNKNOWN_COLUMN, column=RESULT)
        unit = layout.portal.unit(content.unit)
        today = self._clock.now().astimezone(CHINA).date()
        with self._store.transaction():
            made = self._drafts.new(unit=content.unit, column=column, kind=RESULT, person=person)
            name = unit.name_zh if unit is not None else ""
            filled = result_content(made.content, item, content, self.opinions(item), name, today)
            return self._drafts.save(replace(made, content=filled))

    # ------------------------------------------------------------ inside

    def _add(
        self, remote: Remote, marking: Marking, person: Person | None, now: datetime
    ) -> Operation:
        payload = payloads.opinion_tags(remote.head, marking)
        return confirmed_of(
            self._store, remote, Command.TAG, payload, person=person, now=now, undo_seconds=0
        )

    def _waiting(self, item: ItemId, heard: int) -> tuple[Marking, ...]:
        """What the opinions heard so far do not show yet, in the order it was asked for."""
        return tuple(
            payloads.marking_of(one.payload)
            for one in self._store.outbox.of(item)
            if one.command is Command.TAG and _is_ahead(one, heard)
        )

    def _row(
        self,
        remote: Remote,
        layout: Layout,
        counts: Mapping[ItemId, int],
        drafts: Mapping[ItemId, ItemId],
    ) -> ConsultationRow | None:
        content = self._content(remote)
        period = period_of(content) if content is not None else None
        if content is None or period is None:
            return None
        naming = items_naming(self._store, remote.item, content, lambda _: False)
        today = self._clock.now().astimezone(CHINA).date()
        stage = period.stage(today, answered=bool(naming))
        due = result_due(layout, period.ends) if stage is Stage.ENDED else None
        over = left(due, today, Calendar.of(layout)) if due is not None else None
        class_ = minimum_of(layout, content.text("consult_class"))
        return ConsultationRow(
            item=remote.item,
            title=remote.title,
            unit=remote.unit,
            period=period,
            stage=stage,
            days_left=period.days_left(today),
            opinions=counts.get(remote.item, 0),
            class_zh=class_.name_zh if class_ is not None else "",
            class_en=class_.name_en if class_ is not None else "",
            url=remote.url or "",
            results=tuple(one.item for one in naming),
            draft=drafts.get(remote.item),
            due=due,
            due_left=over or 0,
        )

    def _content(self, remote: Remote | None) -> Content | None:
        live = remote.live if remote is not None else None
        revision = self._store.revisions.get(live) if live is not None else None
        return None if revision is None else revision.content

    def _results_in_work(self) -> Mapping[ItemId, ItemId]:
        """By consultation: the result that somebody drafts here."""
        return dict(self._named_by_drafts())

    def _named_by_drafts(self) -> Iterator[tuple[ItemId, ItemId]]:
        for row in self._store.board.unsettled():
            if row.kind != RESULT or row.draft is None or row.draft.trashed:
                continue
            draft = self._store.drafts.get(row.item)
            if draft is not None:
                yield from ((named, row.item) for named in named_in(draft.content))


def _is_ahead(operation: Operation, heard: int) -> bool:
    """Whether the portal's newest word on the opinions may lack it; once more does no harm."""
    if operation.state in OPEN_STATES:
        return True
    return operation.receipt is not None and operation.receipt.sequence > heard


def _edited(person: Person | None, layout: Layout) -> tuple[str, ...]:
    if person is None:
        return ()
    units = {str(one.unit) for one in person.memberships if one.role is Role.EDITOR}
    return tuple(one.key for one in layout.portal.units) if "*" in units else tuple(sorted(units))


_ORDER = (Stage.ENDED, Stage.OPEN, Stage.AHEAD, Stage.ANSWERED)


def _urgency(row: ConsultationRow) -> tuple[int, int, str]:
    """Results that are due, then what runs, then what comes, then what is done, newest first."""
    day = row.period.ends.toordinal()
    return _ORDER.index(row.stage), -day if row.stage is Stage.ANSWERED else day, row.item
