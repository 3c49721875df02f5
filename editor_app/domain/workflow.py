"""The item's life: what the portal said, and what a person can ask of it; see also ``status``."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.bundle import BundleWord
from editor_app.domain.claims import Waiting
from editor_app.domain.editions import (
    PLAIN,
    UNMARKED,
    Editions,
    Failure,
    Intent,
    Standing,
)
from editor_app.domain.emergency import Emergency
from editor_app.domain.item import ColumnKey, ContentHash, ItemId, Kind, PersonId, UnitKey
from editor_app.domain.people import REVIEW_ROLES, Role
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.secrecy import SecrecyRecord, SecrecyState
from editor_app.domain.secrecy_form import Effect
from editor_app.domain.submission import Said


class RemoteState(StrEnum):
    """Where an item stands on the portal."""

    IN_REVIEW = "in_review"
    RETURNED = "returned"
    REJECTED = "rejected"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


# Somebody still decides about it: the portal tells what its own checks found.
DECIDED_ON = frozenset({RemoteState.IN_REVIEW, RemoteState.RETURNED, RemoteState.SCHEDULED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One decision of the current submission, as the portal told it."""

    level: int
    outcome: str  # "approve" | "return" | "reject"
    by: PersonId
    by_name: str
    at: datetime  # portal time, aware
    reason: str
    hash: ContentHash
    for_person: PersonId | None = None  # whose place a deputy took, by warrant
    for_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """An earlier submission of the same edition and how it ended; without a return: recalled."""

    at: datetime  # portal time, aware
    by_name: str
    hash: ContentHash
    note: str
    decisions: tuple[Approval, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remote:
    """The portal's word about one item, stored as said; it may speak of items unknown here."""

    item: ItemId
    unit: UnitKey
    column: ColumnKey
    kind: Kind
    title: str
    state: RemoteState
    level: int  # level that decides next while in review, 1..levels; 0 otherwise
    levels: int
    head: ContentHash  # newest revision submitted
    live: ContentHash | None  # revision on the public page
    edition: int
    submitted_by: PersonId
    submitted_by_name: str
    contributors: tuple[PersonId, ...]  # since the last published edition
    approvals: tuple[Approval, ...]
    changed_at: datetime
    published_at: datetime | None
    scheduled_at: datetime | None
    url: str | None
    index_no: str | None
    sequence: int  # portal sequence of the last event
    earlier: tuple[Round, ...] = ()  # rounds of this edition, the oldest first
    said: Said | None = None  # by the author to the reviewers; None: an older portal
    bundle: BundleWord | None = None  # that holds it, or released this edition
    editions: Editions | None = None  # None: nothing beyond an ordinary publication
    waiting: Waiting | None = None  # at its level, while in review
    emergency: Emergency | None = None  # its newest one, or one whose record is open
    portal_checks: PortalChecks | None = None  # None: the portal does not tell

    @property
    def intent(self) -> Intent:
        """What the current submission asks for."""
        return self.editions.intent if self.editions is not None else PLAIN

    @property
    def standing(self) -> Standing:
        """What stands over the public page."""
        return self.editions.standing if self.editions is not None else UNMARKED

    @property
    def failure(self) -> Failure | None:
        """Why its schedule failed; ``None`` as long as it did not."""
        return self.editions.failure if self.editions is not None else None

    secrecy: SecrecyState | None = None  # None: no such step is asked for

    @property
    def decided_on(self) -> bool:
        """Whether somebody still decides about it, be it after an emergency."""
        late = self.emergency is not None and self.emergency.done is None
        return self.state in DECIDED_ON or late

    @property
    def unexamined(self) -> bool:
        """Whether the level that decides next may not approve before 保密审查 (rule REV-04)."""
        if self.state is not RemoteState.IN_REVIEW or self.secrecy is None:
            return False
        return self.secrecy.holds_back(self.level, self.head)

    @property
    def last_return(self) -> Approval | None:
        """The return or rejection this item came back with, if that was the last decision.

        One by the officer of secrecy stands at level 0.
        """
        if self.approvals and self.approvals[-1].outcome != "approve":
            return self.approvals[-1]
        record = self.secrecy.record if self.secrecy is not None else None
        if record is None or self.state is RemoteState.IN_REVIEW:
            return None
        # After a refusal the live revision is the head again.
        mine = record.hash == self.head or record.effect is Effect.REJECT
        return _by_officer(record) if mine and record.effect in _SENT_BACK else None


_SENT_BACK = frozenset({Effect.RETURN, Effect.REJECT})


def _by_officer(record: SecrecyRecord) -> Approval:
    return Approval(
        level=0,
        outcome=record.outcome,
        by=record.by,
        by_name=record.by_name,
        at=record.at,
        reason=record.reason,
        hash=record.hash,
    )


class Command(StrEnum):
    """What a person can ask of the portal."""

    SUBMIT = "submit"
    RECALL = "recall"
    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    UNBUNDLE = "unbundle"
    REMARK = "remark"  # comments and answers: changes nothing about where the item stands
    ACT = "act"  # on a public page whose text stays: mark, correct, withdraw with notice
    RETRY = "retry"  # a schedule that failed
    CLAIM = "claim"
    RELEASE = "release"
    CONFIRM = "confirm"
    SECRECY = "secrecy"
    INQUIRY = "inquiry"  # about a citizen's message, no item: inquiry_acts says what
    TAG = "tag"  # opinions on a consultation: sorts them, moves nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandRule:
    """When a command fits, who may give it, and where it goes."""

    states: frozenset[RemoteState | None]  # None: the portal does not know the item yet
    roles: frozenset[Role]
    path: str  # below /v1/items/{id}/
    needs_reason: bool = False


_REVIEWERS = frozenset(REVIEW_ROLES.values())

COMMANDS = MappingProxyType(
    {
        Command.SUBMIT: CommandRule(
            states=frozenset(
                {
                    None,
                    RemoteState.RETURNED,
                    RemoteState.PUBLISHED,
                    RemoteState.WITHDRAWN,
                    RemoteState.EXPIRED,
                }
            ),
            roles=frozenset({Role.EDITOR}),
            path="submissions",
        ),
        Command.RECALL: CommandRule(
            states=frozenset({RemoteState.IN_REVIEW, RemoteState.SCHEDULED}),
            roles=frozenset({Role.EDITOR}),
            path="recalls",
        ),
        Command.APPROVE: CommandRule(
            states=frozenset({RemoteState.IN_REVIEW}), roles=_REVIEWERS, path="decisions"
        ),
        Command.RETURN: CommandRule(
            states=frozenset({RemoteState.IN_REVIEW}),
            roles=_REVIEWERS,
            path="decisions",
            needs_reason=True,
        ),
        Command.REJECT: CommandRule(
            states=frozenset({RemoteState.IN_REVIEW}),
            roles=_REVIEWERS,
            path="decisions",
            needs_reason=True,
        ),
        Command.WITHDRAW: CommandRule(
            states=frozenset({RemoteState.PUBLISHED, RemoteState.SCHEDULED}),
            roles=frozenset({Role.REVIEW_3, Role.REVIEW_4, Role.PORTAL_ADMIN}),
            path="withdrawals",
            needs_reason=True,
        ),
        Command.UNBUNDLE: CommandRule(
            states=frozenset(RemoteState),
            roles=frozenset({Role.EDITOR, Role.REVIEW_3, Role.REVIEW_4, Role.PORTAL_ADMIN}),
            path="unbundlings",
            needs_reason=True,
        ),
        Command.REMARK: CommandRule(
            states=frozenset(RemoteState),
            roles=_REVIEWERS | {Role.SECRECY, Role.EDITOR},
            path="remarks",
        ),
        Command.ACT: CommandRule(
            states=frozenset(
                {
                    RemoteState.PUBLISHED,
                    RemoteState.EXPIRED,
                    RemoteState.WITHDRAWN,
                    RemoteState.RETURNED,
                }
            ),
            roles=frozenset({Role.EDITOR}),
            path="submissions",
        ),
        Command.RETRY: CommandRule(
            states=frozenset({RemoteState.SCHEDULED}),
            roles=frozenset({Role.EDITOR, Role.REVIEW_3, Role.REVIEW_4, Role.PORTAL_ADMIN}),
            path="retries",
        ),
        Command.CLAIM: CommandRule(
            states=frozenset({RemoteState.IN_REVIEW}), roles=_REVIEWERS, path="claims"
        ),
        Command.RELEASE: CommandRule(
            states=frozenset({RemoteState.IN_REVIEW}),
            roles=_REVIEWERS | {Role.PORTAL_ADMIN},
            path="releases",
        ),
        Command.CONFIRM: CommandRule(
            states=frozenset(RemoteState), roles=_REVIEWERS, path="confirmations"
        ),
        Command.SECRECY: CommandRule(
            states=frozenset({RemoteState.IN_REVIEW}),
            roles=frozenset({Role.SECRECY}),
            path="secrecy",
        ),
        # No state of an item: the machine of messages is domain.inquiry_acts.
        Command.INQUIRY: CommandRule(
            states=frozenset(), roles=frozenset({Role.EDITOR}), path="acts"
        ),
        Command.TAG: CommandRule(
            states=frozenset(RemoteState), roles=frozenset({Role.EDITOR}), path="opinion-tags"
        ),
    }
)


# They move no item: while one waits, the item stands where the portal said.
QUIET = frozenset({Command.CLAIM, Command.RELEASE, Command.CONFIRM, Command.INQUIRY, Command.TAG})


class OperationState(StrEnum):
    """Where an outbox row stands (DESIGN.md section 4)."""

    UNDOABLE = "undoable"  # 可撤回: nothing has left, may be taken back
    QUEUED = "queued"  # 排队
    SENDING = "sending"  # 发送中; found at start it means unknown
    UNKNOWN = "unknown"  # 结果未明: ask the portal before any resend
    NEEDS_YOU = "needs_you"  # 需要您处理: refused for good
    PAUSED = "paused"  # 已暂停
    PACKED = "packed"  # 已装入介质包: waits for its receipt; not sent online meanwhile
    CONFLICT = "conflict"  # stale or missing precondition: both texts exist
    RECEIPTED = "receipted"  # 已回执
    CANCELLED = "cancelled"  # taken back by the person before it left
    FORGOTTEN = "forgotten"  # 门户已无记录: confirmed once, lost by the portal since


OPEN_STATES = frozenset(
    {
        OperationState.UNDOABLE,
        OperationState.QUEUED,
        OperationState.SENDING,
        OperationState.UNKNOWN,
        OperationState.NEEDS_YOU,
        OperationState.PAUSED,
        OperationState.PACKED,
        OperationState.CONFLICT,
        OperationState.FORGOTTEN,
    }
)
