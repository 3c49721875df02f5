"""Times as the portal stores and says them: UTC, RFC 3339, milliseconds, ``Z``."""

from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy import String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

# China has one zone without summer time since 1991; a fixed offset needs no zone database.
PORTAL_ZONE = timezone(timedelta(hours=8), "Asia/Shanghai")


def rfc3339(moment: datetime) -> str:
    """The text of an aware time: ``2026-11-22T06:41:07.123Z``."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def to_milliseconds(moment: datetime) -> datetime:
    """The same time without the part that is never stored."""
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


class UtcTime(TypeDecorator[datetime]):
    """An aware time as fixed-width text: sorts the same on every engine."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Store; a naive time is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive time")
        return rfc3339(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read back as UTC."""
        return None if value is None else datetime.fromisoformat(value)
