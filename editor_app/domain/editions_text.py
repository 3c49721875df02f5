"""Moments of intents and standings as text: one text for one moment, whatever its offset."""

from datetime import UTC, datetime


def moment_text(at: datetime | None) -> str:
    """RFC 3339 in UTC, to the millisecond; empty for none."""
    if at is None:
        return ""
    told = at.astimezone(UTC).isoformat(timespec="milliseconds")
    return told.replace("+00:00", "Z")


def read_moment(told: str) -> datetime | None:
    """The moment of such a text, in any offset. Raises ``ValueError`` for one without an offset."""
    if not told:
        return None
    at = datetime.fromisoformat(told)
    if at.tzinfo is None:
        raise ValueError("a time without an offset")
    utc = at.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)
