"""What keeps machines away from the public form: a stamp with time, a trap field, and a rate.

The stamp is signed and names one sending: the same form sent twice is one opinion. Addresses are
held as keyed sums in memory alone, and forgotten after a day.
"""

import hashlib
import hmac
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from uuid import UUID, uuid4

TRAP = "website"  # people do not see this field
FASTEST = timedelta(seconds=3)
LONGEST = timedelta(hours=24)
_RATES = ((timedelta(minutes=10), 5), (timedelta(days=1), 20))
_MOST_ADDRESSES = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """When a form was handed out, and for which sending."""

    sending: str  # UUID
    at: datetime

    def is_too_fast(self, now: datetime) -> bool:
        """Nobody reads and writes so fast."""
        return now - self.at < FASTEST

    def is_stale(self, now: datetime) -> bool:
        """The page was open for too long."""
        return not timedelta() <= now - self.at <= LONGEST


def new_stamp(secret: bytes, about: str, now: datetime) -> str:
    """The text of a fresh stamp for the form about ``about``."""
    told = f"{uuid4()}.{int(now.timestamp() * 1000)}"
    return f"{told}.{_sign(secret, about, told)}"


def read_stamp(secret: bytes, about: str, told: str, now: datetime) -> Stamp | None:
    """The stamp, or ``None`` for one that was not made here for this form."""
    sending, _, rest = told.partition(".")
    at, _, signed = rest.partition(".")
    expected = _sign(secret, about, f"{sending}.{at}")
    if not hmac.compare_digest(signed.encode(), expected.encode()):
        return None
    return Stamp(sending=str(UUID(sending)), at=datetime.fromtimestamp(int(at) / 1000, now.tzinfo))


def _sign(secret: bytes, about: str, told: str) -> str:
    return hmac.new(secret, f"opinion {about} {told}".encode(), hashlib.sha256).hexdigest()


@dataclass(slots=True)
class Rate:
    """How often one address may send; one for the whole process. ``rates``: the longest last."""

    rates: tuple[tuple[timedelta, int], ...] = _RATES
    _sent: dict[bytes, deque[datetime]] = field(default_factory=dict)
    _turn: Lock = field(default_factory=Lock)

    def allows(self, address: str, secret: bytes, now: datetime) -> bool:
        """Whether this sending is within the rate; it counts if so."""
        return self._within(address, secret, now, count=True)

    def is_within(self, address: str, secret: bytes, now: datetime) -> bool:
        """Whether a sending would be within the rate; nothing is counted."""
        return self._within(address, secret, now, count=False)

    def _within(self, address: str, secret: bytes, now: datetime, *, count: bool) -> bool:
        key = hmac.new(secret, address.encode(), hashlib.sha256).digest()[:12]
        with self._turn:
            if len(self._sent) > _MOST_ADDRESSES:
                self._sent.clear()
            known = self._sent.setdefault(key, deque(maxlen=self.rates[-1][1]))
            for span, most in self.rates:
                # A clock that was set back must not count its future against anybody.
                if sum(abs(now - one) < span for one in known) >= most:
                    return False
            if count:
                known.append(now)
            return True
