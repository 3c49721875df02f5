"""The status of an item, computed from its draft, the portal's word and what is pending.

Status is never stored: ``status_of`` is the only place where it comes from.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.editions import Force
from editor_app.domain.item import ContentHash, Draft
from editor_app.domain.workflow import QUIET, Command, OperationState, Remote, RemoteState

# Words about an item, and about the bundle it is in, move it nowhere.
_WORDS = frozenset({Command.REMARK, Command.UNBUNDLE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """The part of an outbox row that a status depends on."""

    command: Command
    state: OperationState
    hash: ContentHash

    @property
    def moves(self) -> bool:
        """Whether it asks for something that moves the item; words about it do not."""
        return self.command not in QUIET and self.command not in _WORDS


class Status(StrEnum):
    """What a list shows. Keys follow tokens.json › status, plus the three that stand aside."""

    DRAFT = "draft"
    QUEUED = "queued"
    REVIEW_1 = "review1"
    REVIEW_2 = "review2"
    REVIEW_3 = "review3"
    REVIEW_4 = "review4"
    SECRECY = "secrecy"  # 待保密审查: the next level may not approve before
    RETURNED = "returned"
    REJECTED = "rejected"
    SCHEDULED = "scheduled"
    SCHEDULE_FAILED = "schedule_failed"  # its time came, and nothing was published
    PUBLISHED = "published"
    REPEALED = "repealed"  # public, and marked so
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    CONFLICT = "conflict"
    UNCONFIRMED = "unconfirmed"  # 发送结果待确认
    REFUSED = "refused"  # 被拒(可改)


_REMOTE_STATUS = MappingProxyType(
    {
        RemoteState.RETURNED: Status.RETURNED,
        RemoteState.REJECTED: Status.REJECTED,
        RemoteState.SCHEDULED: Status.SCHEDULED,
        RemoteState.PUBLISHED: Status.PUBLISHED,
        RemoteState.WITHDRAWN: Status.WITHDRAWN,
        RemoteState.EXPIRED: Status.EXPIRED,
    }
)

_PENDING_STATUS = MappingProxyType(
    {
        OperationState.UNDOABLE: Status.QUEUED,
        OperationState.QUEUED: Status.QUEUED,
        OperationState.SENDING: Status.QUEUED,
        OperationState.PAUSED: Status.QUEUED,
        OperationState.PACKED: Status.QUEUED,
        OperationState.UNKNOWN: Status.UNCONFIRMED,
        OperationState.NEEDS_YOU: Status.REFUSED,
        OperationState.CONFLICT: Status.CONFLICT,
        OperationState.FORGOTTEN: Status.UNCONFIRMED,
    }
)

# What needs the person most wins when several operations of one item are open.
_PRECEDENCE = (Status.CONFLICT, Status.UNCONFIRMED, Status.REFUSED, Status.QUEUED)


def status_of(draft: Draft | None, remote: Remote | None, pending: Sequence[Pending]) -> Status:
    """Compute the status of an item from its draft, the portal's word and what is pending.

    A decision that waits in a reviewer's outbox counts like a submission: it is 待发送. A local
    change on top of a live item is a draft (the next edition); the live page stays.
    """
    moving = [p.state for p in pending if p.moves]
    waiting = {_PENDING_STATUS[state] for state in moving if state in _PENDING_STATUS}
    for status in _PRECEDENCE:
        if status in waiting:
            return status
    if remote is None:
        return Status.DRAFT
    if draft is not None and _diverged(draft, remote):
        # An act on a page leaves its text alone: a next edition that was begun stays what it is.
        contested = remote.state is RemoteState.IN_REVIEW and remote.head != remote.live
        return Status.CONFLICT if contested else Status.DRAFT
    if remote.state is RemoteState.IN_REVIEW:
        waits = remote.unexamined
        return Status.SECRECY if waits else review_status(remote.level, remote.levels)
    if remote.state is RemoteState.SCHEDULED and remote.failure is not None:
        return Status.SCHEDULE_FAILED
    if remote.state is RemoteState.PUBLISHED and remote.standing.force is Force.REPEALED:
        return Status.REPEALED
    return _REMOTE_STATUS[remote.state]


def _diverged(draft: Draft, remote: Remote) -> bool:
    """Whether the draft grew from a revision other than the one the portal holds.

    A returned item keeps the base it was submitted with, so it stays 已退回 while being mended.
    """
    if remote.state in (RemoteState.RETURNED, RemoteState.REJECTED):
        return False
    return draft.base != remote.head or draft.edition > remote.edition


def review_status(level: int, levels: int) -> Status:
    """Name the review level. The last one signs: 三审 also with fewer levels, 终审 with four."""
    if level >= levels:
        return Status.REVIEW_4 if levels > 3 else Status.REVIEW_3
    return (Status.REVIEW_1, Status.REVIEW_2, Status.REVIEW_3)[min(level, 3) - 1]
