"""Deciding on several items: who goes along, who is left out and why, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.presenters.review import Outcome, reason_is_missing
from editor_app.services.batch import MOST, BatchItem, BatchResult, batch_of
from editor_app.services.review_queue import QueueRow


class Obstacle(StrEnum):
    """Why a batch cannot begin."""

    NOTHING_READ = "nothing_read"
    TOO_MANY = "too_many"
    NO_REASON = "no_reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The items as they were when the person asked; later news changes none of them."""

    outcome: Outcome
    items: tuple[BatchItem, ...]

    @property
    def going(self) -> tuple[BatchItem, ...]:
        """Those whose waiting revision was looked at."""
        return tuple(one for one in self.items if one.read)

    @property
    def left_out(self) -> tuple[BatchItem, ...]:
        """未看: nobody decides on what they have not opened."""
        return tuple(one for one in self.items if not one.read)

    def obstacle(self, reason: str) -> Obstacle | None:
        """What stands in the way now."""
        if not self.going:
            return Obstacle.NOTHING_READ
        if len(self.items) > MOST:
            return Obstacle.TOO_MANY
        return Obstacle.NO_REASON if reason_is_missing(self.outcome, reason) else None


def batch(outcome: Outcome, rows: Sequence[QueueRow]) -> Batch:
    """A batch of these rows."""
    return Batch(outcome=outcome, items=batch_of(rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What came of a batch."""

    queued: int
    refused: int
    left_out: int


def tally(results: Sequence[BatchResult]) -> Tally:
    """Count what came of each item."""
    queued = sum(one.operation is not None for one in results)
    refused = sum(one.error is not None for one in results)
    return Tally(queued=queued, refused=refused, left_out=len(results) - queued - refused)
