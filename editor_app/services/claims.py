"""认领: taking an item for review, letting go of it, and what is told on when it is overdue."""

from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.claims import Claim, may_oversee
from editor_app.domain.emergency import Emergency
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.warrants import MIN_REASON
from editor_app.domain.workflow import OPEN_STATES, Command, OperationState, Remote, RemoteState
from editor_app.services import payloads
from editor_app.services.operations import confirmed_of, has_not_left
from editor_app.services.review_rights import may_decide

_ANSWERED = frozenset({OperationState.NEEDS_YOU, OperationState.CONFLICT})
_CLAIMING = frozenset({Command.CLAIM, Command.RELEASE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """An item that nobody decided in time, as the next level and the administrator see it."""

    item: ItemId
    title: str
    unit: str
    level: int
    levels: int
    submitted_by_name: str
    since: datetime
    due: datetime
    claim: Claim | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRecord:
    """The record of an emergency that still has to be completed (待补审)."""

    item: ItemId
    title: str
    unit: str
    record: Emergency
    since: datetime | None  # of the publication, when the time began; None: not told
    url: str
    mine: bool  # this person may speak for the level that is next
    read: bool  # they have looked at exactly the published revision
    asked: bool  # this person's word is on its way

    @property
    def due(self) -> datetime:
        """By when it has to be complete."""
        assert self.record.due is not None
        return self.record.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Oversight:
    """What is told to this person beside their own queue."""

    overdue: tuple[Overdue, ...] = ()
    records: tuple[OpenRecord, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.overdue or self.records)


NOTHING_TOLD = Oversight()


class ClaimService:
    """Claims, releases and records, through the outbox like everything else."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def claim(self, item: ItemId, person: Person) -> Operation:
        """Take an item. Raises ``EditorError`` like a decision: CLAIMED by a colleague, and so on.

        Offline it waits; if somebody was faster the portal says so, and the row shows who.
        """
        now = self._clock.now()
        with self._store.transaction():
            remote = self._in_review(item)
            warrant = may_decide(remote, person, now)
            body = payloads.claim(remote.head, remote.level, warrant.id if warrant else "")
            return self._add(Command.CLAIM, remote, remote.head, body, person, now)

    def release(self, item: ItemId, person: Person, reason: str = "") -> Operation:
        """Let go of one's own claim, or with a reason of a colleague's. Raises ``EditorError``.

        A claim that has not left yet is taken back by itself.
        """
        now = self._clock.now()
        with self._store.transaction():
            remote = self._in_review(item)
            held = remote.waiting.claim if remote.waiting is not None else None
            waiting = self._open_claim(item)
            if held is None and waiting is None:
                raise EditorError(Code.WRONG_STATE, state=remote.state.value)
            if held is None and waiting is not None and has_not_left(waiting):
                return self._close(waiting, now)
            if held is not None and not held.is_of(person.id):
                if not may_oversee(person, remote.unit, remote.level, remote.levels):
                    raise EditorError(Code.FORBIDDEN, unit=remote.unit)
                if len(reason.strip()) < MIN_REASON:
                    raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
            body = payloads.release(remote.head, remote.level, reason.strip())
            return self._add(Command.RELEASE, remote, remote.head, body, person, now)

    def confirm(self, row: OpenRecord, outcome: str, reason: str, person: Person) -> Operation:
        """Speak for a level that an emergency left out. Raises ``EditorError``."""
        if outcome == "object" and len(reason.strip()) < MIN_REASON:
            raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
        now = self._clock.now()
        with self._store.transaction():
            remote = self._remote(row.item)
            record = remote.emergency
            if record is None or not record.is_open or record.hash != row.record.hash:
                raise EditorError(Code.WRONG_STATE, state=remote.state.value)
            warrant = _record_warrant(remote, record, person, now)
            body = payloads.confirmation(
                record.hash, record.next_level, outcome, reason.strip(), warrant
            )
            return self._add(Command.CONFIRM, remote, record.hash, body, person, now)

    def oversight(self, person: Person | None) -> Oversight:
        """Overdue items of the level below, or of one's units, and records that are open."""
        if person is None:
            return NOTHING_TOLD
        now = self._clock.now()
        asked = {
            one.item
            for one in self._store.outbox.open()
            if one.command is Command.CONFIRM and one.by == person.id
        }
        overdue, records = [], []
        for remote in self._store.mirror.watched():
            if _is_overdue_for(remote, person, now):
                overdue.append(_overdue(remote))
            if remote.emergency is not None and remote.emergency.is_open:
                seen = self._store.mirror.seen(remote.item, person.id)
                read = seen is not None and seen.hash == remote.emergency.hash
                record = _open_record(remote, remote.emergency, person, now, asked, read=read)
                records.append(record)
        return Oversight(
            overdue=tuple(sorted(overdue, key=lambda row: row.due)),
            records=tuple(sorted(records, key=lambda row: row.due)),
        )

    # ------------------------------------------------------------ what they are made of

    def _add(
        self,
        command: Command,
        remote: Remote,
        hash_: ContentHash,
        body: bytes,
        person: Person,
        now: datetime,
    ) -> Operation:
        self._make_room(remote.item, command, now)
        return confirmed_of(
            self._store,
            remote,
            command,
            body,
            about=hash_,
            person=person,
            now=now,
            undo_seconds=0,
        )

    def _make_room(self, item: ItemId, command: Command, now: datetime) -> None:
        """Earlier words of the same sort that never left, or were refused, are closed."""
        same = _CLAIMING if command in _CLAIMING else {command}
        for one in self._store.outbox.of(item):
            ended = has_not_left(one) or one.state in _ANSWERED
            if one.state in OPEN_STATES and one.command in same and ended:
                self._close(one, now)

    def _close(self, operation: Operation, now: datetime) -> Operation:
        closed = replace(operation, state=OperationState.CANCELLED, changed_at=now)
        self._store.outbox.put(closed)
        return closed

    def _open_claim(self, item: ItemId) -> Operation | None:
        found = (
            one
            for one in self._store.outbox.of(item)
            if one.command is Command.CLAIM and one.state in OPEN_STATES - _ANSWERED
        )
        return next(found, None)

    def _in_review(self, item: ItemId) -> Remote:
        remote = self._remote(item)
        if remote.state is not RemoteState.IN_REVIEW:
            raise EditorError(Code.WRONG_STATE, state=remote.state.value)
        return remote

    def _remote(self, item: ItemId) -> Remote:
        remote = self._store.mirror.get(item)
        if remote is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return remote


def _is_overdue_for(remote: Remote, person: Person, now: datetime) -> bool:
    waiting = remote.waiting
    if waiting is None or waiting.escalated is None or not waiting.is_overdue(now):
        return False
    return may_oversee(person, remote.unit, remote.level, remote.levels)


def _overdue(remote: Remote) -> Overdue:
    assert remote.waiting is not None
    return Overdue(
        item=remote.item,
        title=remote.title,
        unit=remote.unit,
        level=remote.level,
        levels=remote.levels,
        submitted_by_name=remote.submitted_by_name,
        since=remote.waiting.since,
        due=remote.waiting.due,
        claim=remote.waiting.claim,
    )


def _open_record(
    remote: Remote,
    record: Emergency,
    person: Person,
    now: datetime,
    asked: set[ItemId],
    *,
    read: bool,
) -> OpenRecord:
    return OpenRecord(
        item=remote.item,
        title=remote.title,
        unit=remote.unit,
        record=record,
        since=_published(remote),
        url=remote.url or "",
        mine=_may_speak(remote, record, person, now),
        read=read,
        asked=remote.item in asked,
    )


def _published(remote: Remote) -> datetime | None:
    """The last level publishes in the moment in which it decides."""
    return max((one.at for one in remote.approvals), default=remote.published_at)


def _may_speak(remote: Remote, record: Emergency, person: Person, now: datetime) -> bool:
    try:
        _record_warrant(remote, record, person, now)
    except EditorError:
        return False
    return True


def _record_warrant(remote: Remote, record: Emergency, person: Person, now: datetime) -> str:
    """The id of the warrant to name, empty for one's own role. Raises OWN_WORK, FORBIDDEN."""
    if person.id in record.writers:
        raise EditorError(Code.OWN_WORK, item=remote.item)
    level = record.next_level
    others = {*record.writers, *record.deciders}
    for one in record.confirmations:
        others |= {one.by, *([one.for_person] if one.for_person else [])}
    if person.id in others or not level:
        raise EditorError(Code.FORBIDDEN, item=remote.item)
    if level in person.review_levels(remote.unit):
        return ""
    for warrant in person.warrants:
        fits = warrant.covers(remote.unit, level) and warrant.holds(now)
        if fits and warrant.absent not in others:
            return warrant.id
    raise EditorError(Code.FORBIDDEN, item=remote.item)
