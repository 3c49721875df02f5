"""Background work: plain functions on lanes, results back on the main thread by one signal."""

import logging
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from time import monotonic
from types import MappingProxyType
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

_log = logging.getLogger(__name__)
T = TypeVar("T")


class Lane(StrEnum):
    """Where work runs. One worker means: in order, never two at a time."""

    STORE = "store"  # every write
    SYNC = "sync"  # network
    MEDIA = "media"  # imports, hashes, thumbnails, export
    UPDATES = "updates"  # a new version of the program: minutes, beside everything else
    LINKS = "links"  # other people's sites, which may take their time


# Seconds until a lane gives the interpreter back: a key in 200 KB beside a lane that is always busy
# took 19 ms (p95 57) with Python's 5 ms, which are paid several times, 7.5 (p95 20) with these.
_SWITCH = 0.0005
_HERE = frozenset({Lane.STORE, Lane.MEDIA})  # nothing on them waits for another computer
AT_ONCE = 20_000  # bytes of a text; a longer one is read on a lane, not between two keys
WORKERS = MappingProxyType(
    {Lane.STORE: 1, Lane.SYNC: 1, Lane.MEDIA: 2, Lane.LINKS: 1, Lane.UPDATES: 1}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ticket:
    """One result on its way home."""

    future: "Future[Any]"
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    owner: QObject | None


class Runner(QObject):
    """Owns the lanes and the one signal by which results come back. Lives on the main thread.

    The work takes values and returns a value; it touches no QObject. A worker-owned signal per task
    would lose results (measured: 365 to 969 of 2,000 arrive); this one brings all of them.
    """

    failedUnheard = Signal(object)  # an exception nobody asked for: a bug, show it as one
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_SWITCH)
        self._lanes = {
            lane: ThreadPoolExecutor(count, thread_name_prefix=f"lane-{lane.value}")
            for lane, count in WORKERS.items()
        }
        self._open: dict[Future[Any], tuple[Lane, QObject | None]] = {}
        self._held: list[Callable[[], None]] | None = None
        self._closing = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        fn: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Run ``fn`` on a lane; then call ``done`` or ``failed`` on the main thread.

        Neither is called when ``owner`` has been destroyed meanwhile, nor after ``shutdown``.
        """
        if self._closing:
            return
        if self._held is not None:
            self._held.append(partial(self.run, lane, fn, done, failed, owner))
            return
        future = self._begun(lane, fn)
        self._open[future] = lane, owner
        ticket = _Ticket(future=future, done=done, failed=failed, owner=owner)
        future.add_done_callback(lambda _: self._arrived.emit(ticket))

    def _begun(self, lane: Lane, fn: Callable[[], T]) -> "Future[T]":
        """The work on its way; without memory for a thread it failed as any other may.

        The executor keeps what it had no thread for, and another thread of the lane may have begun
        it by now: either it is given up, and never done, or its own end is what is told.
        """
        claimed: Future[T] = Future()
        try:
            return self._lanes[lane].submit(_do, claimed, fn)
        except RuntimeError as error:
            if not claimed.cancel():
                return claimed
            failed: Future[T] = Future()
            failed.set_exception(error)
            return failed

    def hold(self) -> None:
        """Keep work back until ``release``: a lane would take the first paint's time, because the
        interpreter runs one thread at a time (measured: 60 ms of 300).
        """
        if self._held is None:
            self._held = []

    def release(self) -> None:
        """Begin what was kept back, in order. Nothing happens when nothing is held."""
        held, self._held = self._held or [], None
        for begin in held:
            begin()

    @property
    def busy(self) -> bool:
        """Whether any work is queued, running, or not yet delivered."""
        return bool(self._open or self._held)

    def reads_for(self, owner: QObject) -> bool:
        """Whether something owned by this or by a part of it is under way on this computer."""
        mine = (one for lane, one in self._open.values() if lane in _HERE)
        return bool(self._held) or any(_is_part(one, owner) for one in mine)

    def shutdown(self, timeout: float) -> bool:
        """Stop taking work; writes are finished, queued network and media work is dropped.

        Returns whether everything ended within ``timeout`` seconds.
        """
        self.release()
        self._closing = True
        until = monotonic() + timeout
        for lane, pool in self._lanes.items():
            pool.shutdown(wait=False, cancel_futures=lane is not Lane.STORE)
        running = [future for future in self._open if not future.cancelled()]
        _, unfinished = wait(running, timeout=max(0.0, until - monotonic()))
        return not unfinished

    @Slot(object)
    def _deliver(self, ticket: _Ticket) -> None:
        self._open.pop(ticket.future, None)
        gone = ticket.owner is not None and not isValid(ticket.owner)
        if self._closing or gone or ticket.future.cancelled():
            return
        error = ticket.future.exception()
        if error is None:
            ticket.done(ticket.future.result())
        elif isinstance(error, Exception) and ticket.failed is not None:
            ticket.failed(error)
        else:
            _log.error("background work failed", exc_info=error)
            self.failedUnheard.emit(error)


def _is_part(one: QObject | None, whole: QObject) -> bool:
    at = one if one is not None and isValid(one) else None
    while at is not None and at is not whole:
        at = at.parent()
    return at is whole


def _do(claimed: "Future[T]", fn: Callable[[], T]) -> T:
    """Do the work on a lane, unless it was given up before."""
    try:
        if claimed.set_running_or_notify_cancel():
            try:
                claimed.set_result(fn())
            except BaseException as error:
                claimed.set_exception(error)
        return claimed.result()
    finally:
        del claimed  # an exception holds this frame, and would hold itself by it
