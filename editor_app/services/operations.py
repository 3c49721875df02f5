"""Outbox rows: making one, and what a person may still do with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.outbox import ANYBODY, HELD, Operation, OperationKey, of_person
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import OPEN_STATES, Command, OperationState, Remote
from editor_app.services.noted import give_back
from editor_app.services.package_book import PackageBook
from editor_app.services.package_making import take_out
from editor_app.services.payloads import bundle_of

_UNSENT = frozenset({OperationState.UNDOABLE, OperationState.QUEUED, OperationState.PAUSED})
# The portal said no for good, so nothing of these took effect there.
_ANSWERED = frozenset({OperationState.NEEDS_YOU, OperationState.CONFLICT, OperationState.FORGOTTEN})
_PAUSABLE = frozenset({OperationState.UNDOABLE, OperationState.QUEUED})
_RETRYABLE = frozenset({OperationState.QUEUED, OperationState.NEEDS_YOU, OperationState.UNDOABLE})
# Answers that a repetition with the same key cannot change.
_FINAL = frozenset({Code.RECEIPT_MISMATCH, Code.KEY_REUSED, Code.REFUSED})


class OutboxDesk:
    """The outbox as people use it: take back, pause, resume, retry, discard."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def take_back(self, key: OperationKey) -> Operation:
        """Cancel what has not left. The draft stays as it is.

        What was confirmed with it goes with it: a merge recalls the colleague's submission only
        to send its own, and members of a bundle are sent in one go. Raises
        ``EditorError(WRONG_STATE)`` once a request may have reached the portal: ask it first
        (``SyncEngine.reconcile``).
        """
        with self._store.transaction():
            taken = self._close(key, lambda one: has_not_left(one) and not is_trace(one))
            for one in self._store.outbox.open():
                together = one.by == taken.by and _together(one, taken)
                if together and has_not_left(one) and not is_trace(one):
                    self._close(one.key, has_not_left)
        return taken

    def discard(self, key: OperationKey) -> Operation:
        """Close an operation that the portal refused for good. Its text stays in the draft."""
        return self._close(key, lambda one: one.state in _ANSWERED)

    def pause(self, key: OperationKey) -> Operation:
        """Hold one operation back."""
        return self._move(key, OperationState.PAUSED, lambda one: one.state in _PAUSABLE)

    def resume(self, key: OperationKey) -> Operation:
        """Let a paused operation go."""
        paused = OperationState.PAUSED
        return self._move(key, OperationState.QUEUED, lambda one: one.state is paused)

    def retry(self, key: OperationKey) -> Operation:
        """Send now instead of waiting. What may have arrived is reconciled, never just resent."""
        return self._move(
            key,
            OperationState.QUEUED,
            lambda one: one.state in _RETRYABLE and one.last_error not in _FINAL,
        )

    def take_out(self, key: OperationKey) -> tuple[Operation, ...]:
        """Let what lies in the same package go another way. It may have arrived: ask first."""
        made = PackageBook(self._store.meta).carrying(key)
        if made is None:
            raise EditorError(Code.NOT_FOUND, key=key)
        return take_out(self._store, self._clock.now(), made.id)

    def resubmit(self, key: OperationKey) -> Operation:
        """Send once more what the portal confirmed and lost: the same bytes, the same key."""
        forgotten = OperationState.FORGOTTEN
        with self._store.transaction():
            moved = self._move(key, OperationState.QUEUED, lambda one: one.state is forgotten)
            known = f"earlier receipt {moved.receipt.number}" if moved.receipt else ""
            again = replace(moved, receipt=None, last_error=None, last_detail=known)
            self._store.outbox.put(again)
        return again

    def resubmit_all(self, person: Person | None) -> int:
        """Send once more everything of this person that the portal lost, oldest first."""
        lost = [
            one
            for one in of_person(self._store.outbox.open(), person)
            if one.state is OperationState.FORGOTTEN
        ]
        with self._store.transaction():
            for one in lost:
                self.resubmit(one.key)
        return len(lost)

    def pause_all(self) -> int:
        """Hold back everything that may be held back, and what is confirmed from now on."""
        with self._store.transaction():
            self._store.meta.set(HELD, "1")
            return self._all(_PAUSABLE, OperationState.PAUSED)

    def resume_all(self) -> int:
        """Let everything paused go; the number of operations."""
        with self._store.transaction():
            self._store.meta.set(HELD, "")
            return self._all(frozenset({OperationState.PAUSED}), OperationState.QUEUED)

    def held(self) -> bool:
        """Whether the whole outbox is paused."""
        return is_held(self._store)

    def _all(self, states: frozenset[OperationState], to: OperationState) -> int:
        now = self._clock.now()
        with self._store.transaction():
            found = [one for one in self._store.outbox.open() if one.state in states]
            for one in found:
                self._store.outbox.put(replace(one, state=to, not_before=now, changed_at=now))
        return len(found)

    def _close(self, key: OperationKey, may: Callable[[Operation], bool]) -> Operation:
        with self._store.transaction():
            moved = self._move(key, OperationState.CANCELLED, may)
            _release(self._store, moved)
        return moved

    def _move(
        self, key: OperationKey, to: OperationState, may: Callable[[Operation], bool]
    ) -> Operation:
        now = self._clock.now()
        with self._store.transaction():
            found = self._store.outbox.get(key)
            if found is None:
                raise EditorError(Code.NOT_FOUND, key=key)
            if not may(found):
                raise EditorError(Code.WRONG_STATE, state=found.state.value)
            moved = replace(found, state=to, not_before=now, changed_at=now)
            self._store.outbox.put(moved)
        return moved


def _together(one: Operation, taken: Operation) -> bool:
    """Whether both were confirmed in one go: for the same item, or as members of one bundle."""
    if one.item == taken.item:
        return one.created_at == taken.created_at
    told, mine = bundle_of(one.payload), bundle_of(taken.payload)
    return told is not None and mine is not None and told.id == mine.id


def is_trace(operation: Operation) -> bool:
    """Whether it tells that somebody looked at personal data: that is not to be taken back."""
    return operation.command is Command.INQUIRY and b'"act":"open"' in operation.payload


def has_not_left(operation: Operation) -> bool:
    """Whether no request of this operation can have reached the portal."""
    return operation.state in _UNSENT and operation.attempts == 0


def confirmed(
    store: Store,
    *,
    item: ItemId,
    command: Command,
    title: str,
    payload: bytes,
    hash_: ContentHash,
    base: ContentHash | None,
    person: Person | None,
    now: datetime,
    undo_seconds: int,
) -> Operation:
    """Put what a person just confirmed into the outbox; it may leave after the undo window.

    Inside the caller's transaction. It begins paused while the whole outbox is.
    """
    state = OperationState.UNDOABLE if undo_seconds else OperationState.QUEUED
    operation = Operation(
        key=OperationKey(str(uuid4())),
        item=item,
        command=command,
        title=title,
        payload=payload,
        hash=hash_,
        base=base,
        state=OperationState.PAUSED if is_held(store) else state,
        created_at=now,
        not_before=now + timedelta(seconds=undo_seconds),
        attempts=0,
        last_error=None,
        last_detail="",
        receipt=None,
        changed_at=now,
        by=person.id if person else ANYBODY,
    )
    store.outbox.add(operation)
    return operation


def confirmed_of(
    store: Store,
    remote: Remote,
    command: Command,
    payload: bytes,
    *,
    person: Person | None,
    now: datetime,
    undo_seconds: int,
    about: ContentHash | None = None,
) -> Operation:
    """``confirmed``, for an item as it stands on the portal; ``about``: not its newest text."""
    return confirmed(
        store,
        item=remote.item,
        command=command,
        title=remote.title,
        payload=payload,
        hash_=remote.head if about is None else about,
        base=remote.head,
        person=person,
        now=now,
        undo_seconds=undo_seconds,
    )


def is_held(store: Store) -> bool:
    """Whether the person paused the whole outbox."""
    return bool(store.meta.get(HELD))


def supersede(store: Store, item: ItemId, now: datetime) -> None:
    """Make room for a new operation on ``item``, inside the caller's transaction.

    Earlier ones that never left or were refused are closed. Raises ``EditorError(WRONG_STATE)``
    while the outcome of one is still open.
    """
    for one in store.outbox.of(item):
        if one.state not in OPEN_STATES or one.command is Command.TAG:
            continue  # how opinions are sorted has nothing to do with the text
        left = not has_not_left(one) and one.state not in _ANSWERED
        if left and not one.pending.moves:
            continue  # a claim or words on their way stand in nobody's way
        if left:
            raise EditorError(Code.WRONG_STATE, state=one.state.value)
        store.outbox.put(replace(one, state=OperationState.CANCELLED, changed_at=now))
        _release(store, one)


def _release(store: Store, closed: Operation) -> None:
    """Let the draft stand again on what its closed submission had stood on.

    Otherwise the next submission would name a parent that the portal never accepted. What was said
    with it is unsent again.
    """
    give_back(store, closed)
    draft = store.drafts.get(closed.item)
    if closed.command is Command.SUBMIT and draft is not None and draft.base == closed.hash:
        revision = store.revisions.get(closed.hash)
        if revision is not None:
            store.drafts.save(replace(draft, base=revision.parent), journal=False)
