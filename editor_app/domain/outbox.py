"""What a person asked for: frozen operations, their receipts, and when to try again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NewType

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, PersonId
from editor_app.domain.people import Person
from editor_app.domain.status import Pending
from editor_app.domain.workflow import Command, OperationState, RemoteState

OperationKey = NewType("OperationKey", str)  # UUID; it is the Idempotency-Key

ANYBODY = PersonId("")  # asked for before the first sign-in
LONGEST_WAIT = timedelta(hours=1)  # whatever a clock or a portal says
HELD = "outbox.held"  # in the store's meta: what is confirmed from now on begins paused
TAKEN_OUT = "taken out of a package"  # ``last_detail`` of what may still arrive in it
BY_MEDIUM = "receipt by a package"  # ``last_detail`` of what no line to the portal confirmed
RENEWED = "receipt by a package, again"  # the portal had lost the one before
_MOOT = "moot: "  # what ``last_detail`` begins with once nothing was left to be done
_ANSWERED = re.compile(r"\banswered=(\S+)$")  # when a portal refused what came by a medium
_DETAIL = re.compile(r"\bdetail=([a-z-]+)")  # a word of the contract, never text
_BACKOFF_SECONDS = (1, 2, 5, 15, 45, 120, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The portal's answer to one operation. It counts only if the hash is what was frozen."""

    number: str
    content_hash: ContentHash
    sequence: int
    chain_head: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One row of the outbox. ``payload`` is the request body, frozen when the person confirmed."""

    key: OperationKey
    item: ItemId
    command: Command
    title: str  # what the list shows; the item may have another title by now
    payload: bytes
    hash: ContentHash  # the revision this is about
    base: ContentHash | None  # head the person saw: goes out as If-Match
    state: OperationState
    created_at: datetime
    not_before: datetime  # end of the undo window, or of the back-off
    attempts: int  # requests that may have reached the portal since it last said it knows none
    last_error: Code | None
    last_detail: str  # for people who support: never article text
    receipt: Receipt | None
    changed_at: datetime
    by: PersonId = ANYBODY  # who asked; nobody else's session may send it

    @property
    def refusal(self) -> EditorError | None:
        """Why it was not taken, as far as sentences for people need to know."""
        if self.last_error is None:
            return None
        told = _DETAIL.search(self.last_detail)
        return EditorError(self.last_error, **({"detail": told.group(1)} if told else {}))

    @property
    def lost(self) -> Receipt | None:
        """The receipt of a portal that refuses now what it had confirmed: it has it no longer."""
        refused = self.state in (OperationState.NEEDS_YOU, OperationState.CONFLICT)
        return self.receipt if refused else None

    @property
    def refused_at(self) -> datetime | None:
        """When, by the portal's clock, it was refused in an answer that came on a medium."""
        told = _ANSWERED.search(self.last_detail)
        return datetime.fromisoformat(told.group(1)) if told else None

    @property
    def pending(self) -> Pending:
        """What the status of the item depends on."""
        return Pending(command=self.command, state=self.state, hash=self.hash)

    @property
    def moot(self) -> RemoteState | None:
        """How the item stood at the portal when this ended by itself; ``None`` if it did not."""
        if self.state is not OperationState.CANCELLED or not self.last_detail.startswith(_MOOT):
            return None
        return RemoteState(self.last_detail.removeprefix(_MOOT))

    def ended_moot(self, stands: RemoteState, now: datetime) -> "Operation":
        """Ended by itself, because of how the item stands at the portal."""
        return replace(
            self,
            state=OperationState.CANCELLED,
            last_error=None,
            last_detail=f"{_MOOT}{stands.value}",
            changed_at=now,
        )


def refused_by_medium(refused: EditorError, at: datetime) -> str:
    """The ``last_detail`` of it; ``refused_at`` reads it back."""
    return f"{refused} answered={at.isoformat()}"


def next_attempt(now: datetime, attempts: int, jitter: float, told: int | None = None) -> datetime:
    """When to try again: as the portal told (at most an hour), else 1 s to 300 s with jitter.

    ``jitter`` lies in [0, 1); it spreads workstations that lost the portal at the same moment.
    """
    if told is not None:
        return now + min(timedelta(seconds=max(told, 1)), LONGEST_WAIT)
    base = _BACKOFF_SECONDS[min(attempts, len(_BACKOFF_SECONDS) - 1)]
    return now + timedelta(seconds=base * (0.75 + 0.5 * jitter))


def begun_anew(operation: Operation, now: datetime) -> Operation:
    """The operation with its own wait counted from now: its stamps come from a clock gone astray.

    A wait is a length of time. As a date it would hold an operation for years once somebody sets a
    wrong clock right.
    """
    wait = operation.not_before - operation.changed_at
    fair = min(max(wait, timedelta(0)), LONGEST_WAIT)
    return replace(operation, not_before=now + fair, changed_at=now)


def moved_along(operation: Operation, step: timedelta) -> Operation:
    """The operation after the clock jumped by ``step``: what was left of its wait is still left."""
    return replace(
        operation,
        not_before=operation.not_before + step,
        changed_at=operation.changed_at + step,
    )


def of_person(operations: Iterable[Operation], person: Person | None) -> list[Operation]:
    """Those this person confirmed, or nobody yet known; nobody signed in sees only the latter."""
    mine = {ANYBODY, person.id if person else ANYBODY}
    return [one for one in operations if one.by in mine]
