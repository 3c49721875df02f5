"""Signing in by a code that is typed on another device: how often to ask, and when it is over.

RFC 8628 section 3.5: five seconds more after ``slow_down``, twice as long after no answer.
"""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.session_ports import DeviceCode, Waiting

_MORE = 5  # seconds
_LONGEST = 60


@dataclass(slots=True)
class DeviceWait:
    """One code that waits to be confirmed."""

    code: DeviceCode
    interval: int

    @classmethod
    def of(cls, code: DeviceCode) -> "DeviceWait":
        """Begin with the portal's own interval."""
        return cls(code, max(1, code.interval))

    def heard(self, waiting: Waiting) -> int:
        """Seconds until the next question."""
        if waiting is Waiting.SLOW_DOWN:
            self.interval += _MORE
        return self.interval

    def unheard(self) -> int:
        """Seconds until the next question after one without an answer."""
        self.interval = min(2 * self.interval, _LONGEST)
        return self.interval

    def left(self, now: datetime) -> int:
        """Seconds for which the code still holds."""
        return max(0, int((self.code.expires_at - now).total_seconds()))
