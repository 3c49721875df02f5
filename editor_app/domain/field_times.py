"""Dates and times as fields store them: ISO 8601 text on the clocks of the portal."""

from datetime import date, datetime, timedelta, timezone

# A fixed offset: China has kept one time since 1991, and zoneinfo needs a database Windows lacks.
PORTAL_ZONE = timezone(timedelta(hours=8), "CST")
_SHORTEST = len("2026-11-20T10:00")


def field_moment(text: str) -> datetime | None:
    """The moment a value names, aware; ``None`` for anything without a time."""
    if len(text) < _SHORTEST:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=PORTAL_ZONE)


def field_day(text: str) -> date | None:
    """The day a value names; a moment counts with its day."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def portal_day(moment: datetime) -> date:
    """The day it is on the portal at an aware moment."""
    return moment.astimezone(PORTAL_ZONE).date()
