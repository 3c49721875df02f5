"""Times of the wire."""

from datetime import datetime


def moment(told: str) -> datetime:
    """An RFC 3339 time, which always names its zone."""
    at = datetime.fromisoformat(told)
    if at.tzinfo is None:
        raise ValueError("time without a zone")
    return at


def maybe_moment(told: str | None) -> datetime | None:
    """The same, where there may be none."""
    return None if told is None else moment(told)
