"""What 发件箱 shows: rows by scope, what can be done with each, and the facts of one operation."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.errors import Code
from editor_app.domain.item import Attachment, ContentHash
from editor_app.domain.outbox import Operation, OperationKey, of_person
from editor_app.domain.people import Person
from editor_app.domain.ports import Board, Outbox, Revisions
from editor_app.domain.workflow import OPEN_STATES, Command, OperationState
from editor_app.services.operations import has_not_left, is_trace


class Scope(StrEnum):
    """The segments above the table."""

    OPEN = "open"  # 未完成
    TODAY = "today"
    ALL = "all"


class Act(StrEnum):
    """What a person can do with an operation."""

    TAKE_BACK = "take_back"  # 撤回
    RECONCILE = "reconcile"  # 向门户核对
    PAUSE = "pause"
    RESUME = "resume"
    RETRY = "retry"  # 重试
    RECEIPT = "receipt"  # 看回执
    EDIT = "edit"  # 去修改
    MERGE = "merge"  # 去合并
    COMPARE = "compare"  # 看差异: from what was decided on to what waits now
    RESUBMIT = "resubmit"  # 重新提交: the portal lost what it had confirmed
    TAKE_OUT = "take_out"  # 从介质包取出
    DISCARD = "discard"  # 关闭: refused for good, the text stays in the draft


# 结果未明 has one way onward only: a resend before asking could publish twice.
_ACTS = MappingProxyType(
    {
        OperationState.UNDOABLE: (Act.TAKE_BACK, Act.PAUSE),
        OperationState.QUEUED: (Act.TAKE_BACK, Act.RETRY, Act.PAUSE),
        OperationState.SENDING: (),
        OperationState.UNKNOWN: (Act.RECONCILE,),
        OperationState.NEEDS_YOU: (Act.EDIT, Act.COMPARE, Act.RETRY, Act.DISCARD),
        OperationState.PAUSED: (Act.RESUME, Act.TAKE_BACK),
        OperationState.PACKED: (Act.TAKE_OUT,),
        OperationState.CONFLICT: (Act.MERGE, Act.EDIT, Act.COMPARE, Act.DISCARD),
        OperationState.RECEIPTED: (Act.RECEIPT,),
        OperationState.CANCELLED: (),
        OperationState.FORGOTTEN: (Act.RESUBMIT, Act.EDIT, Act.COMPARE, Act.DISCARD),
    }
)
# Answers that the same bytes would get again.
_FINAL = frozenset({Code.RECEIPT_MISMATCH, Code.KEY_REUSED, Code.REFUSED})
DECISIONS = frozenset({Command.APPROVE, Command.RETURN, Command.REJECT})
ATTENTION = frozenset(
    {
        OperationState.UNKNOWN,
        OperationState.NEEDS_YOU,
        OperationState.CONFLICT,
        OperationState.FORGOTTEN,
    }
)
_ORDER = (
    OperationState.UNKNOWN,
    OperationState.NEEDS_YOU,
    OperationState.CONFLICT,
    OperationState.FORGOTTEN,
    OperationState.SENDING,
    OperationState.QUEUED,
    OperationState.UNDOABLE,
    OperationState.PAUSED,
    OperationState.PACKED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """One operation with what its item is called here."""

    operation: Operation
    column: str  # key; empty when the item is unknown here
    attachments: int
    size: int | None  # bytes of the revision and its files; None when not known here
    acts: tuple[Act, ...]
    files: tuple[Attachment, ...] = ()

    @property
    def key(self) -> OperationKey:
        """The operation's key."""
        return self.operation.key


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxList:
    """The rows of one scope: the open ones, and what was finished."""

    open: tuple[OutboxRow, ...]
    done: tuple[OutboxRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What one person may see. Of somebody else's operations only the number is told."""

    rows: tuple[OutboxRow, ...] = ()
    others: int = 0  # open ones that somebody else confirmed on this workstation
    held: bool = False  # the whole outbox is paused


class Moment(StrEnum):
    """What happened at a point of the timeline."""

    CONFIRMED = "confirmed"
    LEAVES = "leaves"  # end of the time to take it back
    TRIED = "tried"
    SENDING = "sending"
    NEXT = "next"  # the next automatic attempt
    UNKNOWN = "unknown"
    REFUSED = "refused"
    CONFLICT = "conflict"
    PAUSED = "paused"
    PACKED = "packed"
    TAKEN_BACK = "taken_back"
    MOOT = "moot"  # the portal had settled it otherwise
    RECEIPTED = "receipted"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One point of the timeline; ``number`` counts attempts where it says something."""

    moment: Moment
    at: datetime | None
    number: int = 0
    code: Code | None = None


def acts_of(operation: Operation) -> tuple[Act, ...]:
    """What can be done with it now; the first one is the usual way onward."""
    acts = _ACTS[operation.state]
    return tuple(act for act in acts if _may(act, operation))


def _may(act: Act, operation: Operation) -> bool:
    if act is Act.TAKE_BACK:
        return has_not_left(operation) and not is_trace(operation)
    if act in (Act.EDIT, Act.COMPARE) and operation.command is Command.INQUIRY:
        return False  # it brings no text
    if act in (Act.EDIT, Act.COMPARE):  # who decides writes nothing: there is nothing to mend
        return (operation.command in DECISIONS) is (act is Act.COMPARE)
    if act is Act.MERGE:
        return operation.command is Command.SUBMIT
    if act is Act.RETRY:
        return operation.attempts > 0 and operation.last_error not in _FINAL
    return True


def seconds_left(operation: Operation, now: datetime) -> int:
    """How long it may still be taken back for sure; 0 when the time is over."""
    if operation.state is not OperationState.UNDOABLE:
        return 0
    whole = operation.not_before - operation.changed_at  # more is left only by a clock set back
    return max(0, round(min(operation.not_before - now, whole).total_seconds()))


_ENDS = MappingProxyType(
    {
        OperationState.SENDING: Moment.SENDING,
        OperationState.UNKNOWN: Moment.UNKNOWN,
        OperationState.NEEDS_YOU: Moment.REFUSED,
        OperationState.CONFLICT: Moment.CONFLICT,
        OperationState.PAUSED: Moment.PAUSED,
        OperationState.PACKED: Moment.PACKED,
        OperationState.CANCELLED: Moment.TAKEN_BACK,
    }
)


def timeline(operation: Operation) -> tuple[Event, ...]:
    """What is known to have happened, oldest first, and what comes next. Nothing is guessed."""
    events = [Event(moment=Moment.CONFIRMED, at=operation.created_at)]
    end = Moment.MOOT if operation.moot else _ENDS.get(operation.state)
    if operation.state is OperationState.UNDOABLE:
        events.append(Event(moment=Moment.LEAVES, at=operation.not_before))
    elif operation.state is OperationState.QUEUED and operation.attempts:
        events.append(
            Event(
                moment=Moment.TRIED,
                at=operation.changed_at,
                number=operation.attempts,
                code=operation.last_error,
            )
        )
        events.append(Event(moment=Moment.NEXT, at=operation.not_before))
    elif operation.receipt is not None:
        events.append(Event(moment=Moment.RECEIPTED, at=operation.receipt.at))
        if operation.state is OperationState.FORGOTTEN:
            events.append(Event(moment=Moment.FORGOTTEN, at=operation.changed_at))
        elif end is not None:  # the portal lost it, and something became of it since
            events.append(Event(moment=end, at=operation.changed_at, code=operation.last_error))
    elif end is not None:
        events.append(
            Event(
                moment=end,
                at=operation.changed_at,
                number=operation.attempts,
                code=operation.last_error,
            )
        )
    return tuple(events)


def short_hash(hash_: str) -> str:
    """The ends of a content hash, as receipts and screens show it."""
    return f"{hash_[:4].upper()}…{hash_[-3:].upper()}" if len(hash_) > 8 else hash_


def short_key(key: str) -> str:
    """The front of an operation's key: enough to name it on the telephone."""
    return key[:13].upper()


class OutboxPresenter:
    """Reads the outbox and sorts it; commands go to SubmitService and SyncEngine."""

    def __init__(
        self, outbox: Outbox, board: Board, revisions: Revisions, zone: tzinfo | None = None
    ) -> None:
        self._outbox = outbox
        self._board = board
        self._revisions = revisions
        self._zone = zone
        # Of revisions, which never change.
        self._sizes: dict[ContentHash, tuple[int, tuple[Attachment, ...]]] = {}
        self._rows: tuple[OutboxRow, ...] = ()
        self.others = 0
        self.held = False

    def load(self, person: Person | None, *, held: bool = False) -> Loaded:
        """Read this person's rows; for a lane."""
        opened = self._outbox.open()
        found = {one.key: one for one in of_person(self._outbox.recent(), person)}
        found.update({one.key: one for one in of_person(opened, person)})
        return Loaded(
            rows=tuple(self._row(one) for one in found.values()),
            others=len(opened) - len(of_person(opened, person)),
            held=held,
        )

    def accept(self, loaded: Loaded) -> None:
        """Show what was read."""
        self._rows, self.others, self.held = loaded.rows, loaded.others, loaded.held

    def listed(self, scope: Scope, now: datetime) -> OutboxList:
        """The rows of a scope: what needs the person first, then in order of sending."""
        waiting = [row for row in self._rows if row.operation.state in OPEN_STATES]
        waiting.sort(key=lambda row: (_rank(row.operation.state), row.operation.created_at))
        done = [row for row in self._rows if row.operation.state not in OPEN_STATES]
        done.sort(key=lambda row: row.operation.changed_at, reverse=True)
        if scope is Scope.OPEN:
            done = []
        elif scope is Scope.TODAY:
            done = [row for row in done if self._today(row.operation.changed_at, now)]
        return OutboxList(open=tuple(waiting), done=tuple(done))

    def counts(self, now: datetime) -> dict[Scope, int]:
        """How many rows each segment gives."""
        return {
            scope: len(listed.open) + len(listed.done)
            for scope in Scope
            for listed in (self.listed(scope, now),)
        }

    def states(self) -> dict[OperationState, int]:
        """How many open operations stand in each state."""
        states = [row.operation.state for row in self._rows]
        return {state: states.count(state) for state in OPEN_STATES}

    @property
    def attention(self) -> int:
        """How many need the person."""
        return sum(row.operation.state in ATTENTION for row in self._rows)

    @property
    def others_go_on(self) -> bool:
        """Whether something still leaves by itself beside those."""
        going = (OperationState.QUEUED, OperationState.SENDING, OperationState.UNDOABLE)
        return bool(self.attention) and any(row.operation.state in going for row in self._rows)

    @property
    def all_paused(self) -> bool:
        """Whether everything that could wait is paused, so that 全部继续 is the offer."""
        if self.held:
            return True
        states = self.states()
        going = states[OperationState.QUEUED] + states[OperationState.UNDOABLE]
        return bool(states[OperationState.PAUSED]) and not going

    def row(self, key: str) -> OutboxRow | None:
        """The row of one operation."""
        return next((row for row in self._rows if row.key == key), None)

    def _row(self, operation: Operation) -> OutboxRow:
        known = self._board.row(operation.item)
        size, files = self._size(operation)
        return OutboxRow(
            operation=operation,
            column=known.column if known else "",
            attachments=len(files),
            size=size,
            acts=acts_of(operation),
            files=files,
        )

    def _size(self, operation: Operation) -> tuple[int | None, tuple[Attachment, ...]]:
        kept = self._sizes.get(operation.hash)
        if kept is not None:
            return kept
        revision = self._revisions.get(operation.hash)
        if revision is None:
            return None, ()
        files = revision.content.attachments
        size = len(revision.canonical) + sum(one.size for one in files)
        self._sizes[operation.hash] = (size, files)
        return self._sizes[operation.hash]

    def _today(self, at: datetime, now: datetime) -> bool:
        return at.astimezone(self._zone).date() == now.astimezone(self._zone).date()


def _rank(state: OperationState) -> int:
    return _ORDER.index(state) if state in _ORDER else len(_ORDER)
