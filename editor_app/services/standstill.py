"""Whether the text of an item stands still: while the portal or the reviewers have it."""

from collections.abc import Iterable

from editor_app.domain.outbox import Operation
from editor_app.domain.workflow import COMMANDS, OPEN_STATES, Command, OperationState, Remote

_ANSWERED = frozenset({OperationState.NEEDS_YOU, OperationState.CONFLICT})


def stands_still(remote: Remote | None, operations: Iterable[Operation]) -> bool:
    """Whether an earlier text may not take the place of the draft now.

    Going back then begins with a recall, a return, or another draft.
    """
    state = remote.state if remote is not None else None
    moving = [one.state for one in operations if one.pending.moves]
    under_way = any(told in OPEN_STATES and told not in _ANSWERED for told in moving)
    return under_way or state not in COMMANDS[Command.SUBMIT].states
