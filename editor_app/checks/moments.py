"""Dates and times as field values: ISO 8601 text in portal time."""

from datetime import date, datetime

from editor_app.checks.subject import PORTAL_TIME


def read_day(value: object) -> date | None:
    """The day a value names; ``None`` when it names none. A moment counts with its day."""
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def read_moment(value: object) -> datetime | None:
    """The moment in portal time, without zone; ``None`` for anything without a time."""
    text = str(value) if value else ""
    if len(text) < len("2026-11-20T10:00"):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(PORTAL_TIME).replace(tzinfo=None) if moment.tzinfo else moment
