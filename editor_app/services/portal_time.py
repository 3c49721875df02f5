"""Times as people sign them: on the portal's clock, with its offset said."""

from datetime import datetime, timedelta, timezone

from editor_app.services.difference_fields import Words

PORTAL_ZONE = timezone(timedelta(hours=8), "Asia/Shanghai")  # one zone, no summer time since 1991


def portal_moment(at: datetime) -> Words:
    """``2026-12-01 09:00 北京时间（UTC+08:00）``; seconds only where there are any."""
    there = at.astimezone(PORTAL_ZONE)
    told = f"{there:%Y-%m-%d %H:%M}"
    if there.second or there.microsecond:
        told = f"{there:%Y-%m-%d %H:%M:%S}.{there.microsecond // 1000:03}"
    return Words(zh=f"{told} 北京时间（UTC+08:00）", en=f"{told} Beijing time (UTC+08:00)")
