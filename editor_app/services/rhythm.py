"""How long until the portal is asked again: soon after news, ever more seldom while it is quiet."""

from collections.abc import Callable
from random import random

SOONEST = 15.0  # seconds
_SPREAD = 0.2  # either way, so that workstations do not ask at the same moment


class Rhythm:
    """Doubles the wait with every quiet pass, up to what the person chose."""

    def __init__(self, longest: Callable[[], float], jitter: Callable[[], float] = random) -> None:
        """``longest`` in seconds; ``jitter`` gives numbers in [0, 1)."""
        self._longest, self._jitter = longest, jitter
        self._wait = SOONEST

    def heard(self, *, news: bool) -> None:
        """A pass is over; ``news``: something was sent or received."""
        self._wait = SOONEST if news else self._wait * 2

    def seconds(self) -> float:
        """Until the next pass."""
        longest = self._longest()
        self._wait = min(self._wait, longest)
        spread = 1 - _SPREAD + 2 * _SPREAD * self._jitter()
        return min(self._wait * spread, longest)
