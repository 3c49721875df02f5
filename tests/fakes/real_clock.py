"""The time of this machine, for tests against a portal in a process of its own."""

from datetime import UTC, datetime, timedelta


class RealClock:
    """Implements ``ports.Clock``; may be set ahead, never stopped."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def forward(self, seconds: float) -> None:
        self.ahead += timedelta(seconds=seconds)
