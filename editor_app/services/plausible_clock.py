"""A clock for throwing things away: it goes no further ahead than something bears out.

Declared outcomes (RELIABILITY.md F13), each a test in tests/services/test_plausible_clock.py:

* while the program runs it goes on by seconds that only go forward, however the clock jumps;
* each start believes a day at most of what passed since the last one: nobody can tell a holiday
  from a clock that was set ahead, and what stays a few days too long costs little;
* the portal's time is believed at once, as far as the clock has come;
* a clock that was set back is believed: then less is old enough to go.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from editor_app.domain.ports import Clock, Meta

SEEN = "clock.seen"  # in the store's meta: how far it had come
PORTAL = "clock.portal"  # the portal's newest time
A_START = timedelta(days=1)
_NOTED_EVERY = timedelta(hours=1)
_A_TRIM = timedelta(minutes=5)  # a clock that is a little off


class PlausibleClock:
    """Implements ``ports.Clock``; for the lane that writes, since it notes how far it is."""

    def __init__(self, meta: Meta, clock: Clock, steady: Callable[[], float]) -> None:
        """``steady``: seconds that only go forward."""
        self._meta, self._clock, self._steady = meta, clock, steady
        self._reached: datetime | None = None
        self._at = 0.0

    def now(self) -> datetime:
        """The moment, or an earlier one that is beyond doubt."""
        wall, steady = self._clock.now(), self._steady()
        reached = self._going_on(wall, steady)
        told = _moment(self._meta, PORTAL)
        if told is not None:
            reached = max(reached, min(wall, told))
        self._reached, self._at = reached, steady
        note(self._meta, SEEN, reached)
        return min(wall, reached)

    def _going_on(self, wall: datetime, steady: float) -> datetime:
        if self._reached is not None:
            gone = timedelta(seconds=max(0.0, steady - self._at))
            return max(self._reached, min(wall, self._reached + gone))
        seen = _moment(self._meta, SEEN)
        return wall if seen is None else max(seen, min(wall, seen + A_START))


def behind(meta: Meta, now: datetime) -> datetime | None:
    """The time that was reached before, here or on the portal, where ``now`` lies ahead of it."""
    reached = max((at for at in map(partial(_moment, meta), (SEEN, PORTAL)) if at), default=None)
    return reached if reached is not None and now < reached - _A_TRIM else None


def note(meta: Meta, key: str, at: datetime) -> None:
    """Keep a moment that only goes forward; an hour's difference is worth a write."""
    there = _moment(meta, key)
    if there is None or at - there >= _NOTED_EVERY:
        meta.set(key, at.isoformat())


def _moment(meta: Meta, key: str) -> datetime | None:
    told = meta.get(key)
    return datetime.fromisoformat(told) if told else None
