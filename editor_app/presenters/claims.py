"""What is told about the claim of an item in the queue, and what a person may do with it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor_app.domain.workflow import Command
from editor_app.services.review_queue import QueueRow


class Held(StrEnum):
    """Whose an item is."""

    NOBODYS = "nobodys"
    MINE = "mine"
    THEIRS = "theirs"  # a colleague's, not due yet: until then they decide
    OVER = "over"  # a colleague's that ran out: anybody may go on
    ON_ITS_WAY = "on_its_way"  # this person's claim has not been answered
    LETTING_GO = "letting_go"  # this person's release has not been answered


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWord:
    """What the strip above the decision says."""

    held: Held
    name: str = ""  # the claimant
    since: datetime | None = None
    until: datetime | None = None
    in_place_of: str = ""  # whom this person stands for, by warrant
    overdue: bool = False  # the next level was told
    emergency: str = ""  # why it takes the emergency route

    @property
    def may_claim(self) -> bool:
        """Whether taking it makes sense now."""
        return self.held in (Held.NOBODYS, Held.OVER)

    @property
    def may_release(self) -> bool:
        """Whether it is this person's to let go."""
        return self.held in (Held.MINE, Held.ON_ITS_WAY)

    @property
    def blocks(self) -> bool:
        """Whether this person has to leave the decision to somebody else."""
        return self.held is Held.THEIRS


def claim_word(row: QueueRow, now: datetime) -> ClaimWord:
    """What is told about a row at a moment."""
    claim = row.claim
    held = _held(row, now)
    return ClaimWord(
        held=held,
        name=claim.by_name if claim is not None else "",
        since=claim.since if claim is not None else None,
        until=claim.due if claim is not None else None,
        in_place_of=row.in_place_of,
        overdue=row.escalated,
        emergency=row.emergency,
    )


def _held(row: QueueRow, now: datetime) -> Held:
    if row.claiming is Command.CLAIM:
        return Held.ON_ITS_WAY
    if row.claiming is Command.RELEASE:
        return Held.LETTING_GO
    if row.claim is None:
        return Held.NOBODYS
    if row.claim_mine:
        return Held.MINE
    return Held.THEIRS if now < row.claim.due else Held.OVER
