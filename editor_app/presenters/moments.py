"""Times that people type: understood in any usual form and offset, told on the portal's clock."""

import re
from datetime import UTC, datetime

from editor_app.services.portal_time import PORTAL_ZONE

_OFFSET = re.compile(r"(?:Z|[+-]\d{2}:?\d{2})$")
_PLAIN = re.compile(
    r"^\s*(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?[T\s]*"
    r"(\d{1,2})\s*[:：时点]\s*(\d{1,2})?(?:[:：]\d{1,2})?\s*分?\s*$"
)


def read_moment(text: str) -> datetime | None:
    """The moment that was typed, aware; without an offset it is portal time. ``None``: unread."""
    text = text.strip()
    try:
        if _OFFSET.search(text):
            return datetime.fromisoformat(text).astimezone(UTC)
        match = _PLAIN.match(text)
        if match is None:
            return None
        year, month, day, hour, minute = (int(one or 0) for one in match.groups())
        return datetime(year, month, day, hour, minute, tzinfo=PORTAL_ZONE)
    except (ValueError, OverflowError):
        return None


def typed_form(at: datetime) -> str:
    """``2026-12-01 09:00`` on the portal's clock: what stands in the line."""
    return f"{at.astimezone(PORTAL_ZONE):%Y-%m-%d %H:%M}"


def here(at: datetime, zone_here: datetime) -> str:
    """The same moment on this workstation's clock, where that shows another time; else empty.

    ``zone_here`` is any moment of this workstation, for its offset.
    """
    mine = at.astimezone(zone_here.tzinfo)
    theirs = at.astimezone(PORTAL_ZONE)
    if mine.utcoffset() == theirs.utcoffset():
        return ""
    return f"{mine:%Y-%m-%d %H:%M}"
