"""Waits that survive a clock that jumps (RELIABILITY.md F13-F15).

The outbox keeps moments, because they survive a restart; what was promised is a length of time.
Declared outcomes, each a test in tests/services/test_clock_steps.py:

* the clock is set back or ahead while the program runs: what was left of a wait is still left;
* it was set back while the program was off: each wait begins anew, an hour at most;
* it was set ahead while the program was off: waits are over, as if that time had passed;
* the machine slept: the time it slept counts.
"""

import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from editor_app.domain.outbox import LONGEST_WAIT, Operation, begun_anew, moved_along
from editor_app.domain.ports import Clock, Store
from editor_app.domain.workflow import OperationState

_WAITS = frozenset({OperationState.UNDOABLE, OperationState.QUEUED, OperationState.UNKNOWN})
_NOTICED = timedelta(seconds=2)  # less is a clock being trimmed


def steady_seconds() -> float:
    """Seconds that only go forward and go on while the machine sleeps, where it can tell."""
    if sys.platform.startswith("linux"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()  # Windows counts sleep in it


class ClockSteps:
    """Compares the clock of the machine with seconds that only go forward."""

    def __init__(
        self, store: Store, clock: Clock, steady: Callable[[], float] | None = None
    ) -> None:
        """Without ``steady`` only stamps from the future are noticed."""
        self._store, self._clock, self._steady = store, clock, steady
        self._seen = (clock.now(), steady()) if steady else None

    def settle(self) -> bool:
        """Set right what waits; whether anything had to be. Call it before looking what is due."""
        before, step = self._step()
        now = self._clock.now()
        found = [one for one in self._store.outbox.open() if one.state in _WAITS]
        mended = [_settled(one, now, before, step) for one in found]
        changed = [new for old, new in zip(found, mended, strict=True) if new != old]
        if changed:
            with self._store.transaction():
                for one in changed:
                    there = self._store.outbox.get(one.key)
                    if there is not None and there.state is one.state:
                        self._store.outbox.put(one)
        return bool(changed)

    def _step(self) -> tuple[datetime, timedelta]:
        """What the clock would show without its jumps since the last look, and their sum."""
        now = self._clock.now()
        if self._steady is None or self._seen is None:
            return now, timedelta(0)
        steady = self._steady()
        told, then = self._seen
        self._seen = (now, steady)
        expected = told + timedelta(seconds=steady - then)
        step = now - expected
        return expected, step if abs(step) >= _NOTICED else timedelta(0)


def _settled(operation: Operation, now: datetime, expected: datetime, step: timedelta) -> Operation:
    """``expected`` is now by the clock that stamped what was there before the step."""
    older = operation.changed_at > now if step < timedelta(0) else operation.changed_at <= expected
    if step and older:
        operation = moved_along(operation, step)
    strayed = operation.changed_at > now + _NOTICED or operation.not_before > now + LONGEST_WAIT
    return begun_anew(operation, now) if strayed else operation
