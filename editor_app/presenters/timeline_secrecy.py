"""保密审查 in an item's timeline."""

from collections.abc import Sequence

from editor_app.domain.outbox import Operation
from editor_app.domain.workflow import Command, Remote
from editor_app.presenters.happenings import Event, Happening

_OUTCOMES = {"return": Happening.RETURNED, "reject": Happening.REJECTED}


def examined(
    remote: Remote | None, own: Sequence[Operation]
) -> tuple[list[Event], list[Operation]]:
    """The record as the portal tells it, and the operations that it does not tell of."""
    record = remote.secrecy.record if remote is not None and remote.secrecy is not None else None
    if record is None:
        return [], list(own)
    asked = (Command.SECRECY, record.by, record.hash)
    mine = [one for one in own if (one.command, one.by, one.hash) == asked and one.receipt]
    receipts = [one.receipt.number for one in mine if one.receipt is not None]
    event = Event(
        what=_OUTCOMES.get(record.outcome, Happening.EXAMINED),
        at=record.at,
        by=record.by_name,
        reason=record.reason,
        receipt=receipts[-1] if receipts else "",
        secrecy=True,
    )
    return [event], [one for one in own if one not in mine]
