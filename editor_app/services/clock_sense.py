"""Whether this computer's clock can be right: by when the program's files were written."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

_SLACK = timedelta(days=1)
_DATED = 2020  # some archives write all their files with a date long ago
_LONG = timedelta(days=5 * 365)  # after its making nobody runs a program that nobody updates


def is_plausible(now: datetime, made: datetime) -> bool:
    """Whether a program that was made at a moment can run at another."""
    return made - _SLACK <= now and (made.year < _DATED or now <= made + _LONG)


def made_at() -> datetime:
    """When the program's files were written: by the installer from its package."""
    file = Path(getattr(sys, "_MEIPASS", __file__))
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
