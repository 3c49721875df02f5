"""审核: what waits for a person, what they read, and whether a decision may be given."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport
from editor_app.domain.item import ItemId
from editor_app.domain.seen import Seen
from editor_app.domain.workflow import Approval, OperationState, Remote
from editor_app.presenters.items_reading import ReviewStep, StepMark, left_out
from editor_app.presenters.queue import QueuePresenter
from editor_app.presenters.review_load import Lists, Opened
from editor_app.services.as_asked import signed_digest
from editor_app.services.decided import DecidedRow
from editor_app.services.queue_filter import QueueIndex
from editor_app.services.review_queue import QueueRow
from editor_app.services.reviews import MIN_REASON


class Tab(StrEnum):
    """The two lists of the queue pane."""

    WAITING = "waiting"
    DECIDED = "decided"


class Outcome(StrEnum):
    """What a reviewer may decide."""

    APPROVE = "approve"
    RETURN = "return"
    REJECT = "reject"


class Obstacle(StrEnum):
    """What stands between a person and a decision, or what they must know before."""

    STALE = "stale"  # another revision waits than the one on the screen
    REFUSED = "refused"  # the portal did not take this person's earlier decision


class ReviewPresenter:
    """Which item is shown, where the reader is, and what may be decided now."""

    def __init__(self) -> None:
        self.tab = Tab.WAITING
        self.lists = Lists(waiting=(), decided=(), units={})
        self.queue = QueuePresenter()
        self.chosen: ItemId | None = None
        self.opened: Opened | None = None
        self.report: CheckReport | None = None
        self.change = 0  # number of the change the reader is at; 0 before the first
        self.unfolded: set[int] = set()
        self._seen: dict[ItemId, Seen] = {}

    def start_over(self) -> None:
        """Somebody else works here now: nothing of the last person is kept."""
        self.tab = Tab.WAITING
        self.lists = Lists(waiting=(), decided=(), units={})
        self.queue.forget()
        self._seen = {}
        self.choose(None)

    def accept(self, lists: Lists, now: datetime | None = None) -> None:
        """Take fresh lists; when the chosen item left the queue the one in its place follows."""
        before = self.queue.rows
        self.lists = lists
        now = now or datetime.now().astimezone()
        index = lists.index if lists.index.rows else QueueIndex(lists.waiting, lists.units, now)
        self.queue.accept(index, now, self.chosen)
        self._seen |= index.seen_before
        if self.tab is Tab.WAITING and self.row is None:
            items = [row.item for row in before], [row.item for row in self.queue.rows]
            self.chosen = _next(items[0], self.chosen, items[1])
        elif self.tab is Tab.DECIDED and self.decided_row is None:
            self.chosen = lists.decided[0].item if lists.decided else None

    def choose(self, item: ItemId | None) -> None:
        """Another item is in front; what was shown of the last one is forgotten."""
        self.chosen = item
        self.opened, self.report = None, None
        self.change = 0
        self.unfolded = set()

    def show(self, opened: Opened) -> None:
        """The chosen item was read."""
        again = self.opened is not None and self.opened.new.hash == opened.new.hash
        self.opened = opened
        self.report = self.report if again else None
        self.change = 0
        self.unfolded = set()

    @property
    def row(self) -> QueueRow | None:
        """The chosen row of the queue."""
        return self.queue.row(self.chosen)

    @property
    def decided_row(self) -> DecidedRow | None:
        """The chosen row of what was decided."""
        return next((row for row in self.lists.decided if row.item == self.chosen), None)

    def knows(self, item: ItemId) -> bool:
        """Whether the item stands in one of the lists."""
        waits = self.queue.row(item) is not None
        return waits or any(row.item == item for row in self.lists.decided)

    def seen_before(self, item: ItemId) -> Seen | None:
        """What this person decided on in vain, else what they looked at before."""
        row = self.queue.row(item)
        given = row.refused if row is not None else None
        if row is None:
            lost = (one.operation for one in self.lists.decided if one.item == item)
            given = next((one for one in lost if one is not None), None)
        if given is not None:
            signed = Seen(hash=given.hash, asked=signed_digest(given))
            if row is None or not signed.is_of(row.head, row.asked):
                return signed
        return self._seen.get(item)

    @property
    def obstacle(self) -> Obstacle | None:
        """What the person must be told about the item in front of them."""
        row, opened = self.row, self.opened
        if row is None or opened is None:
            return None
        if (row.head, row.asked) != (opened.new.hash, opened.remote.intent.digest):
            return Obstacle.STALE
        return Obstacle.REFUSED if row.refused is not None else None

    @property
    def may_decide(self) -> bool:
        """Whether the text on the screen is the one that waits for this person."""
        return self._shows_what_waits and self.row is not None and not self.row.examines

    @property
    def may_approve(self) -> bool:
        """Whether the level may approve: 保密审查 of this revision is done, or not asked for."""
        return self.may_decide and self.row is not None and not self.row.unexamined

    @property
    def may_examine(self) -> bool:
        """Whether the text on the screen waits for this person's 保密审查."""
        return self._shows_what_waits and self.row is not None and self.row.examines

    @property
    def _shows_what_waits(self) -> bool:
        shown = self.tab is Tab.WAITING and self.row is not None and self.opened is not None
        return shown and self.obstacle is not Obstacle.STALE

    @property
    def signs(self) -> bool:
        """Whether approving now publishes: this is the last level."""
        return self.row is not None and self.row.level >= self.row.levels

    def step(self, by: int) -> int:
        """Go to the next or previous change, around the ends; the number reached."""
        count = self.opened.difference.count if self.opened else 0
        if count == 0:
            return 0
        if self.change == 0:
            self.change = 1 if by > 0 else count
        else:
            self.change = (self.change - 1 + by) % count + 1
        return self.change


def reason_is_missing(outcome: Outcome, reason: str) -> bool:
    """退回 and 否决 need a reason (REV-03); an approval does not."""
    return outcome is not Outcome.APPROVE and len(reason.strip()) < MIN_REASON


def refusal(row: QueueRow | DecidedRow) -> EditorError | None:
    """Why a decision on this item did not get through."""
    operation = row.refused if isinstance(row, QueueRow) else row.operation
    if operation is None or operation.state not in (
        OperationState.CONFLICT,
        OperationState.NEEDS_YOU,
    ):
        return None
    stale = operation.state is OperationState.CONFLICT
    return operation.refusal or EditorError(Code.STALE if stale else Code.REFUSED)


def steps(remote: Remote) -> tuple[ReviewStep, ...]:
    """The levels of the present submission: who decided, whose turn it is, who follows."""
    decided = {one.level: one for one in remote.approvals}
    return tuple(_step(n, remote, decided.get(n)) for n in range(1, remote.levels + 1))


def _step(level: int, remote: Remote, told: Approval | None) -> ReviewStep:
    later = left_out(remote, level)
    if later is not None:
        return later
    if level == remote.level:
        return ReviewStep(level=level, mark=StepMark.CURRENT)
    if told is None:
        mark = StepMark.DONE if 0 < level < remote.level else StepMark.NEXT
        return ReviewStep(level=level, mark=mark)
    mark = StepMark.DONE if told.outcome == Outcome.APPROVE else StepMark.RETURNED
    return ReviewStep(level=level, mark=mark, name=told.by_name, at=told.at)


class Span(StrEnum):
    """The largest unit that says how long something waits."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


def waited(since: datetime, now: datetime) -> tuple[int, Span]:
    """How long an item waits, in one number."""
    minutes = max(0, (now - since) // timedelta(minutes=1))
    if minutes < 60:
        return minutes, Span.MINUTES
    if minutes < 48 * 60:
        return minutes // 60, Span.HOURS
    return minutes // (24 * 60), Span.DAYS


def _next(before: Sequence[ItemId], chosen: ItemId | None, now: Sequence[ItemId]) -> ItemId | None:
    """The item that follows the one that left; at the end of the list the last one."""
    if not now:
        return None
    if chosen not in before:
        return now[0]
    after = before[before.index(chosen) + 1 :]
    return next((item for item in after if item in now), now[-1])
