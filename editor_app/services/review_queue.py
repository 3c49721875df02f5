"""What waits for a reviewer: rows without any text, the earliest due first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.claims import Claim
from editor_app.domain.due import DueTime, DueTimes
from editor_app.domain.item import ContentHash, ItemId, PersonId
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.domain.seen import Seen
from editor_app.domain.workflow import (
    OPEN_STATES,
    Command,
    OperationState,
    Remote,
)
from editor_app.domain.working_days import Calendar
from editor_app.services.layouts import LayoutService
from editor_app.services.review_rights import (
    claiming,
    claims_here,
    hurry,
    obstacle,
    told_by,
    warrant_for,
)
from editor_app.services.secrecy import waits_for

DECISIONS = frozenset({Command.APPROVE, Command.RETURN, Command.REJECT, Command.SECRECY})
# Not refused and not taken back: the reviewer has done their part.
_UNDER_WAY = OPEN_STATES - {OperationState.NEEDS_YOU, OperationState.CONFLICT}


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """One item that waits for this person."""

    item: ItemId
    title: str
    unit: str
    column: str
    kind: str
    level: int
    levels: int
    edition: int
    submitted_by_name: str
    waiting_since: datetime
    head: ContentHash
    live: ContentHash | None
    seen: ContentHash | None  # revision this person looked at last
    refused: Operation | None  # an earlier decision of this person that did not get through
    due: DueTime | None = None  # by when this level is to decide
    bundle: str = ""  # id of the bundle that holds it
    claimable: bool = False  # the portal tells of claims at all
    claim: Claim | None = None  # who took it for review
    claim_mine: bool = False  # by this person, or by whose place they take
    claiming: Command | None = None  # this person's claim or release that is on its way
    escalated: bool = False  # overdue, and the next level was told
    in_place_of: str = ""  # whose right this person uses here, by warrant
    emergency: str = ""  # why it takes the emergency route
    asked: str = ""  # digest of what the submission asks for
    examines: bool = False  # it waits for this person's 保密审查, not for a level
    unexamined: bool = False  # its level may not approve before 保密审查
    seen_asked: str | None = None  # digest of what was asked for the revision looked at last

    @property
    def due_at(self) -> datetime:
        """By when to decide; what nobody counted a time for is due at once."""
        return self.due.at if self.due is not None else self.waiting_since

    @property
    def read(self) -> bool:
        """Whether this person has looked at the revision that waits, and at what is asked for."""
        return self.seen_before is not None and self.seen_before.is_of(self.head, self.asked)

    @property
    def changed_since_seen(self) -> bool:
        """Whether something else than what was looked at last waits now."""
        return self.seen is not None and not self.read

    @property
    def seen_before(self) -> Seen | None:
        """What this person looked at last."""
        return Seen(hash=self.seen, asked=self.seen_asked) if self.seen is not None else None


def waiting_rows(
    store: Store, layouts: LayoutService, person: Person, now: datetime
) -> tuple[QueueRow, ...]:
    """What a person may decide now, by due time. Reads no text."""
    times = DueTimes(Calendar.of(layouts.current()), told_by)
    seen = store.mirror.seen_by(person.id)
    asked: defaultdict[ItemId, list[Operation]] = defaultdict(list)
    for one in store.outbox.open():
        asked[one.item].append(one)
    return _by_due(
        _queue_row(remote, asked.get(remote.item, ()), person, seen.get(remote.item), times, now)
        for remote in store.mirror.in_review()
        if obstacle(remote, person, now) is None or waits_for(remote, person)
    )


def _queue_row(
    remote: Remote,
    asked: Sequence[Operation],
    person: Person,
    seen: Seen | None,
    times: DueTimes,
    now: datetime,
) -> QueueRow | None:
    if any(is_under_way(one, person.id) for one in asked):
        return None
    warrant = warrant_for(remote, person, now)
    refused = [one for one in asked if one.command in DECISIONS]
    return QueueRow(
        item=remote.item,
        title=remote.title,
        unit=remote.unit,
        column=remote.column,
        kind=remote.kind,
        level=remote.level,
        levels=remote.levels,
        edition=remote.edition,
        submitted_by_name=remote.submitted_by_name,
        waiting_since=remote.waiting.since if remote.waiting else remote.changed_at,
        head=remote.head,
        live=remote.live,
        seen=seen.hash if seen is not None else None,
        seen_asked=seen.asked if seen is not None else None,
        refused=refused[-1] if refused else None,
        due=times.of(remote),
        bundle=remote.bundle.bundle.id if remote.bundle and remote.bundle.holds else "",
        claimable=remote.waiting is not None,
        claim=remote.waiting.claim if remote.waiting else None,
        claim_mine=claims_here(remote, person, warrant),
        claiming=claiming(asked, person.id),
        escalated=remote.waiting is not None and remote.waiting.escalated is not None,
        in_place_of=warrant.absent_name if warrant else "",
        emergency=hurry(remote),
        asked=remote.intent.digest,
        examines=obstacle(remote, person, now) is not None,
        unexamined=remote.unexamined,
    )


def _by_due(rows: Iterable[QueueRow | None]) -> tuple[QueueRow, ...]:
    """The earliest due first; of those due at once the longest waiting.

    Members of a bundle stand together, where the first of them is due.
    """
    found = sorted(
        (row for row in rows if row is not None), key=lambda row: (row.due_at, row.waiting_since)
    )
    first: dict[str, int] = {}
    for at, row in enumerate(found):
        first.setdefault(row.bundle or row.item, at)
    return tuple(sorted(found, key=lambda row: first[row.bundle or row.item]))


def is_under_way(operation: Operation, person: PersonId) -> bool:
    """Whether this person's decision is on its way: they have done their part."""
    return (
        operation.command in DECISIONS and operation.state in _UNDER_WAY and operation.by == person
    )
