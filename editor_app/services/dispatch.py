"""Sending the outbox: what leaves, in which order, and what each answer makes of an operation."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId, PersonId
from editor_app.domain.outbox import (
    ANYBODY,
    TAKEN_OUT,
    Operation,
    OperationKey,
    Receipt,
    next_attempt,
)
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import Command, OperationState
from editor_app.services.clock_steps import ClockSteps
from editor_app.services.file_ways import Uploads
from editor_app.services.operations import is_held
from editor_app.services.portal_word import newest_word
from editor_app.services.transfers import Transfers

_ENOUGH_TIMEOUTS = 2  # in one pass: one slow item must not block others, a black hole must not last
_LEAVING = frozenset({OperationState.UNDOABLE, OperationState.QUEUED})

# What an error makes of the operation it happened to; every other code needs the person.
AFTER_ERROR: Mapping[Code, OperationState] = MappingProxyType(
    {
        Code.OFFLINE: OperationState.QUEUED,
        Code.TLS: OperationState.QUEUED,
        Code.PROXY: OperationState.QUEUED,
        Code.PROXY_SIGN_IN: OperationState.QUEUED,
        Code.CA_FILE: OperationState.QUEUED,
        Code.NOT_THE_PORTAL: OperationState.QUEUED,
        Code.SIGNED_OUT: OperationState.QUEUED,
        Code.CLIENT_TOO_OLD: OperationState.QUEUED,
        Code.BUSY: OperationState.QUEUED,
        Code.PORTAL_FAILED: OperationState.QUEUED,
        Code.TIMEOUT: OperationState.UNKNOWN,
        Code.BAD_ANSWER: OperationState.UNKNOWN,  # in effect, perhaps, and not understood
        Code.STALE: OperationState.CONFLICT,
        Code.PRECONDITION_MISSING: OperationState.CONFLICT,
    }
)
# These concern the way to the portal, not one operation: the pass ends, the queue stays.
ENDS_PASS = frozenset(
    {
        Code.OFFLINE,
        Code.TLS,
        Code.PROXY,
        Code.PROXY_SIGN_IN,
        Code.CA_FILE,
        Code.NOT_THE_PORTAL,
        Code.SIGNED_OUT,
        Code.CLIENT_TOO_OLD,
    }
)
# The portal's workflow cannot have seen it: no attempt is counted, taking back stays allowed.
_NOT_ARRIVED = frozenset(
    {
        Code.OFFLINE,
        Code.TLS,
        Code.PROXY,
        Code.PROXY_SIGN_IN,
        Code.CA_FILE,
        Code.SIGNED_OUT,
        Code.CLIENT_TOO_OLD,
    }
)


@dataclass(slots=True, kw_only=True)
class Dispatched:
    """What a dispatch did. ``stopped`` says why it ended before the end of the queue."""

    changes: Changes = field(default_factory=Changes)
    sent: int = 0
    failed: EditorError | None = None  # the first failure of an operation
    stopped: EditorError | None = None
    timeouts: int = 0
    more: bool = False  # files are on their way: another pass brings the next piece

    def met(self, error: EditorError) -> None:
        """Note a failure, and whether it ends the pass."""
        self.failed = self.failed or error
        self.timeouts += error.code is Code.TIMEOUT
        if error.code in ENDS_PASS or self.timeouts >= _ENOUGH_TIMEOUTS:
            self.stopped = error


class Dispatcher:
    """Moves operations of the outbox from state to state. One thread at a time."""

    def __init__(
        self,
        store: Store,
        portal: Portal,
        clock: Clock,
        jitter: Callable[[], float],
        steady: Callable[[], float] | None = None,
        transfers: Transfers | None = None,
    ) -> None:
        self._store = store
        self._portal = portal
        self._clock = clock
        self._jitter = jitter
        self._steps = ClockSteps(store, clock, steady)
        self._uploads = Uploads(store, portal, transfers or Transfers())

    def recover(self) -> Changes:
        """After a crash: what was being sent has an unknown outcome."""
        found = [one for one in self._store.outbox.open() if one.state is OperationState.SENDING]
        with self._store.transaction():
            for one in found:
                self._put(one, state=OperationState.UNKNOWN, not_before=self._clock.now())
        return touched(*(one.item for one in found), outbox=bool(found))

    def run(self, person: PersonId) -> Dispatched:
        """Reconcile what is unknown, then send what may leave; in order within each item."""
        done = Dispatched(changes=Changes(outbox=self._steps.settle()))
        mine = frozenset({ANYBODY, person})
        for one in self._store.outbox.open():
            if one.state is OperationState.UNKNOWN and self._is_due(one, mine):
                self._ask(one, done)
            if done.stopped:
                return done
        self._uploads.begin()
        waiting: set[ItemId] = set()
        queue = self._uploads.in_order(self._store.outbox.open())
        if not self._deliver(queue, mine, done):
            return done
        for one in queue:
            if one.item in waiting:
                continue
            leaves = one.state in _LEAVING and self._is_due(one, mine)
            if not leaves or not self._send(one, done):
                waiting.add(one.item)  # a later operation of this item must not overtake it
            if done.stopped:
                break
        return done

    def _deliver(
        self, queue: Sequence[Operation], mine: frozenset[PersonId], done: Dispatched
    ) -> bool:
        """Bring the texts of everything that may leave now; whether the pass goes on.

        What cannot be brought together is brought one by one, and told there.
        """
        leaving = [one for one in queue if one.state in _LEAVING and self._is_due(one, mine)]
        try:
            self._uploads.deliver(leaving)
        except EditorError as error:
            if error.code is not Code.TIMEOUT and error.code not in ENDS_PASS:
                return True
            for one in leaving[:1]:
                self._later(one, error, OperationState.QUEUED, done)
            done.stopped = done.stopped or error
            return False
        return True

    def hindered(self, person: PersonId, error: EditorError) -> Changes:
        """There is no way to the portal: what was due says why it waits. Nothing was sent."""
        done, mine = Dispatched(), frozenset({ANYBODY, person})
        with self._store.transaction():
            for one in self._store.outbox.open():
                if one.state in _LEAVING and self._is_due(one, mine):
                    self._later(one, error, OperationState.QUEUED, done)
        return done.changes

    def reconcile(self, key: OperationKey) -> Dispatched:
        """Ask about one operation now. Raises ``EditorError``: NOT_FOUND, WRONG_STATE."""
        found = self._store.outbox.get(key)
        if found is None:
            raise EditorError(Code.NOT_FOUND, key=key)
        if found.state is not OperationState.UNKNOWN:
            raise EditorError(Code.WRONG_STATE, state=found.state.value)
        done = Dispatched()
        self._ask(found, done)
        return done

    def _is_due(self, operation: Operation, mine: frozenset[PersonId]) -> bool:
        return operation.by in mine and operation.not_before <= self._clock.now()

    def _ask(self, operation: Operation, done: Dispatched) -> None:
        """Ask for the receipt before any resend; unknown to the portal means it never took."""
        try:
            receipt = self._portal.operation(operation.key)
            if receipt is not None:
                self._receipted(operation, receipt, done)
                return
        except EditorError as error:
            self._later(operation, error, OperationState.UNKNOWN, done)
            return
        # What lies in a package may still arrive by it: nobody may call it taken back.
        left = int(operation.last_detail == TAKEN_OUT)
        self._put(operation, state=self._again(), attempts=left, not_before=self._clock.now())
        done.changes |= touched(operation.item, outbox=True)

    def _send(self, queued: Operation, done: Dispatched) -> bool:
        """Send one operation; whether the portal confirmed it.

        Files, then the revision, then the command: it may only name what is there.
        """
        operation: Operation | None = queued
        try:
            if not self._uploads.bring(queued):
                done.more = True
                return False
            operation = self._claim(queued)
            if operation is None:
                return False
            done.changes |= touched(operation.item, outbox=True)
            if operation.command is Command.SUBMIT and not self._uploads.is_delivered(operation):
                self._portal.put_revision(self._uploads.revision(operation))
        except EditorError as error:
            told = after_refusal(operation or queued, error)
            unsent = OperationState.QUEUED if told is OperationState.UNKNOWN else told
            self._later(operation or queued, error, unsent, done)
            return False
        try:
            receipt = self._portal.command(
                operation.item, operation.command, operation.payload, operation.key, operation.base
            )
        except EditorError as error:
            attempts = operation.attempts + (error.code not in _NOT_ARRIVED)
            told = after_refusal(operation, error)
            self._later(replace(operation, attempts=attempts), error, told, done)
            return False
        return self._receipted(replace(operation, attempts=operation.attempts + 1), receipt, done)

    def _again(self) -> OperationState:
        """How that waits which was under way and came to nothing: the outbox may be paused now."""
        return OperationState.PAUSED if is_held(self._store) else OperationState.QUEUED

    def _receipted(self, operation: Operation, receipt: Receipt, done: Dispatched) -> bool:
        """Take the receipt and the portal's word in one transaction."""
        if receipt.content_hash != operation.hash:
            wrong = EditorError(Code.RECEIPT_MISMATCH, actual=receipt.content_hash)
            self._later(operation, wrong, OperationState.NEEDS_YOU, done)
            return False
        try:
            keep = newest_word(self._portal, operation)
        except EditorError as error:
            self._later(operation, error, OperationState.UNKNOWN, done)
            return False
        with self._store.transaction():
            self._put(
                operation,
                state=OperationState.RECEIPTED,
                receipt=receipt,
                last_error=None,
                last_detail="",
            )
            done.changes |= keep(self._store)
        done.sent += 1
        return True

    def _later(
        self, operation: Operation, error: EditorError, state: OperationState, done: Dispatched
    ) -> None:
        """Keep the operation in ``state`` with the reason, and a time for the next attempt."""
        told = error.params.get("retry_after")
        not_before = next_attempt(
            self._clock.now(),
            operation.attempts,
            self._jitter(),
            told if isinstance(told, int) else None,
        )
        with self._store.transaction():
            there = self._store.outbox.get(operation.key)
            if there is not None and there.state is operation.state:  # else the person's word holds
                back = operation.state not in _LEAVING
                self._put(
                    operation,
                    state=self._again() if state is OperationState.QUEUED and back else state,
                    not_before=not_before,
                    last_error=error.code,
                    last_detail=str(error),
                )
        done.changes |= touched(operation.item, outbox=True)
        done.met(error)

    def _claim(self, read: Operation) -> Operation | None:
        """Mark as being sent, unless the person took it back or paused it since it was read.

        On disk before the first byte leaves: after a crash here the outcome counts as unknown.
        """
        with self._store.transaction():
            there = self._store.outbox.get(read.key)
            if there is None or there.state is not read.state:
                return None
            return self._put(there, state=OperationState.SENDING)

    def _put(self, operation: Operation, **changed: object) -> Operation:
        moved = replace(operation, changed_at=self._clock.now(), **changed)  # type: ignore[arg-type]  # names of fields
        with self._store.transaction():
            self._store.outbox.put(moved)
        return moved


def after_refusal(operation: Operation, error: EditorError) -> OperationState:
    """What an error makes of an operation: one that brings no text has nothing to be merged."""
    told = AFTER_ERROR.get(error.code, OperationState.NEEDS_YOU)
    textless = operation.command in (Command.ACT, Command.RETRY, Command.INQUIRY)
    return OperationState.NEEDS_YOU if textless and told is OperationState.CONFLICT else told
