"""How far files are on their way, for whoever looks: written by the sync lane, read by screens."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from editor_app.domain.item import BlobHash

_SMOOTH = 0.3  # weight of the newest speed


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """One file on its way."""

    done: int  # bytes the other side confirmed
    total: int
    speed: float = 0.0  # bytes per second; 0: not known yet
    up: bool = True

    @property
    def over(self) -> bool:
        """Whether all of it is there."""
        return self.done >= self.total

    @property
    def seconds_left(self) -> int | None:
        """How long it still takes at this speed."""
        return round((self.total - self.done) / self.speed) if self.speed > 0 else None


class Transfers:
    """Progress by file. What was on its way in an earlier run is told again once it goes on."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._turn = Lock()
        self._known: dict[BlobHash, tuple[Progress, float]] = {}
        self._moving: BlobHash | None = None

    def moved(self, blob: BlobHash, done: int, total: int, *, up: bool = True) -> None:
        """So much of it is over."""
        now = self._now()
        with self._turn:
            before, at = self._known.get(blob, (None, now))
            speed = before.speed if before else 0.0
            if before is not None and now > at and done > before.done:
                fresh = (done - before.done) / (now - at)
                speed = fresh if not speed else speed + _SMOOTH * (fresh - speed)
            told = Progress(done=done, total=total, speed=speed, up=up)
            self._known[blob] = (told, now)
            self._moving = None if told.over else blob

    def rested(self) -> None:
        """Nothing moves now; what is not over goes on with a later pass."""
        with self._turn:
            self._moving = None

    def of(self, blob: BlobHash) -> Progress | None:
        """How far a file is; ``None`` when it did not move since the program was started."""
        with self._turn:
            found = self._known.get(blob)
        return found[0] if found else None

    def moving(self, blobs: Iterable[BlobHash]) -> bool:
        """Whether one of these moves just now."""
        with self._turn:
            return self._moving is not None and self._moving in set(blobs)

    @property
    def busy(self) -> bool:
        """Whether anything moves just now."""
        with self._turn:
            return self._moving is not None
