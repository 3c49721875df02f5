"""A clock that is moved by hand."""

from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)  # 09:00 in the district, a Monday


class HandClock:
    """Implements ``ports.Clock``."""

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
