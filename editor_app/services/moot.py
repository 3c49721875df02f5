"""Operations that what happened at the portal has made pointless: they end by themselves.

A recall of an item that has come back, was approved, or was replaced by a newer submission needs
nobody: kept open it would hide how the item really stands.
"""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from editor_app.domain.errors import Code
from editor_app.domain.outbox import Operation
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import COMMANDS, Command, OperationState, Remote, RemoteState
from editor_app.services.operations import has_not_left

_REFUSED = frozenset({OperationState.NEEDS_YOU, OperationState.CONFLICT})
# The portal's answers to what no longer fits. Any other refusal has to be read by a person.
_NO_LONGER = frozenset({Code.WRONG_STATE, Code.STALE, Code.CLAIMED})


def settle(store: Store, clock: Clock) -> tuple[Operation, ...]:
    """End what is moot by the portal's newest word; what may be in effect there is not touched."""
    ended: list[Operation] = []
    with store.transaction():
        for one in store.outbox.open():
            judge = _JUDGES.get(one.command)
            remote = store.mirror.get(one.item) if judge is not None and _may_end(one) else None
            if judge is not None and remote is not None and judge(one, remote):
                closed = one.ended_moot(remote.state, clock.now())
                store.outbox.put(closed)
                ended.append(closed)
    return tuple(ended)


def _may_end(operation: Operation) -> bool:
    refused = operation.state in _REFUSED and operation.last_error in _NO_LONGER
    return refused or has_not_left(operation)


def _recall(operation: Operation, remote: Remote) -> bool:
    return remote.state is not RemoteState.IN_REVIEW or remote.head != operation.hash


def _withdrawal(operation: Operation, remote: Remote) -> bool:
    del operation
    return remote.live is None and remote.state not in COMMANDS[Command.WITHDRAW].states


def _claim(operation: Operation, remote: Remote) -> bool:
    """It waits there no more; or somebody was faster, and the row of the queue says who."""
    waiting = remote.waiting
    here = remote.state is RemoteState.IN_REVIEW and remote.head == operation.hash
    if waiting is None or not here or json.loads(operation.payload)["level"] != remote.level:
        return True
    lost = operation.last_error is not None and waiting.claim is not None
    return lost and operation.command is Command.CLAIM


def _release(operation: Operation, remote: Remote) -> bool:
    waiting = remote.waiting
    return waiting is None or waiting.claim is None or _claim(operation, remote)


_JUDGES: Mapping[Command, Callable[[Operation, Remote], bool]] = MappingProxyType(
    {
        Command.RECALL: _recall,
        Command.WITHDRAW: _withdrawal,
        Command.CLAIM: _claim,
        Command.RELEASE: _release,
    }
)
