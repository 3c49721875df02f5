"""How large the next piece of a file is, and how long to wait before it."""

from collections.abc import Callable
from time import monotonic, sleep

FIRST = 256 * 1024  # bytes: 33 s at 64 kbit/s, well within the time of one request
LEAST, MOST = 32 * 1024, 4 * 1024 * 1024
_AIM = 2.0  # seconds a piece should take: a line that breaks costs no more than that


class Pace:
    """Learns from what each piece took. ``limit`` gives KB per second; 0 is as fast as it goes."""

    def __init__(
        self,
        limit: Callable[[], int] = lambda: 0,
        wait: Callable[[float], object] = sleep,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._limit, self._wait, self.now = limit, wait, now
        self._size = 0  # nothing learned yet

    @property
    def size(self) -> int:
        """Bytes of the next piece."""
        limit, size = self._limit() * 1024, self._size or FIRST
        return min(size, max(LEAST, int(limit * _AIM))) if limit else size

    def took(self, sent: int, seconds: float) -> None:
        """A piece is over: the next one may double at most; then keep to the limit."""
        fits = int(sent / max(seconds, 0.001) * _AIM)
        self._size = max(LEAST, min(fits, (self._size or FIRST) * 2, MOST))
        limit = self._limit() * 1024
        if limit:
            self._wait(max(0.0, sent / limit - seconds))

    def broke(self) -> None:
        """A piece did not get through: smaller ones may."""
        self._size = max(LEAST, (self._size or FIRST) // 4)
