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
    under_way = any(o.state in OPEN_STATES and o.state not in _ANSWERED for o in operations)
    return under_way or state not in COMMANDS[Command.SUBMIT].states
