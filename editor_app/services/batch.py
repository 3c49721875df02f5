"""Deciding on several items at once: each on its own, and only on a revision that was looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.outbox import Operation, OperationKey
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.services.operations import OutboxDesk
from editor_app.services.review_queue import QueueRow
from editor_app.services.reviews import ReviewService

MOST = 200  # items of one batch: nobody has read more in one sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchItem:
    """One item of a batch, bound to the revision that was listed."""

    item: ItemId
    title: str
    unit: str
    level: int
    head: ContentHash
    asked: str = ""  # digest of what is asked for it
    read: bool  # this person has looked at exactly this revision


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """What became of one item: an operation that waits, or why there is none."""

    item: BatchItem
    operation: Operation | None = None
    error: EditorError | None = None  # neither: it was not looked at, and left out

    @property
    def left_out(self) -> bool:
        """Whether nothing was tried, because this revision was not looked at."""
        return self.operation is None and self.error is None


class BatchService:
    """Puts decisions into the outbox, one transaction each: one that fails stops no other."""

    def __init__(self, store: Store, reviews: ReviewService, desk: OutboxDesk) -> None:
        self._store = store
        self._reviews = reviews
        self._desk = desk

    def decide(
        self,
        items: Sequence[BatchItem],
        outcome: str,
        reason: str,
        person: Person,
        moved: Callable[[int], None] = lambda _: None,
    ) -> tuple[BatchResult, ...]:
        """Decide on those whose revision this person has looked at; one result for each item.

        Raises ``EditorError(REASON_MISSING)`` before anything is decided, and TOO_LARGE for more
        than ``MOST`` items. ``moved`` hears how many are over.
        """
        if len(items) > MOST:
            raise EditorError(Code.TOO_LARGE, limit=MOST)
        self._reviews.check_reason(outcome, reason)
        results: list[BatchResult] = []
        for one in items:
            results.append(self._one(one, outcome, reason, person))
            moved(len(results))
        return tuple(results)

    def take_back(self, results: Sequence[BatchResult]) -> tuple[OperationKey, ...]:
        """Take back what has not left; gives those that could still be taken back."""
        taken: list[OperationKey] = []
        for one in results:
            if one.operation is None:
                continue
            try:
                taken.append(self._desk.take_back(one.operation.key).key)
            except EditorError as error:
                if error.code is not Code.WRONG_STATE:
                    raise
        return tuple(taken)

    def _one(self, one: BatchItem, outcome: str, reason: str, person: Person) -> BatchResult:
        seen = self._store.mirror.seen(one.item, person.id)
        if not one.read or seen is None or not seen.is_of(one.head, one.asked):
            return BatchResult(item=one)
        try:
            made = self._reviews.decide(
                one.item, outcome, reason, person, one.head, asked=one.asked
            )
        except EditorError as error:
            return BatchResult(item=one, error=error)
        return BatchResult(item=one, operation=made)


def batch_of(rows: Sequence[QueueRow]) -> tuple[BatchItem, ...]:
    """Rows of the queue as items of a batch, each bound to the revision that is listed now."""
    return tuple(
        BatchItem(
            item=row.item,
            title=row.title,
            unit=row.unit,
            level=row.level,
            head=row.head,
            asked=row.asked,
            read=row.read,
        )
        for row in rows
    )
