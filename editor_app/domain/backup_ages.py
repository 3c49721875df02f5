"""How old backups are, and which of them stay.

Ages are counted in time of use, not by the clock alone: between two backups at most ``PAUSE``
counts. A clock that runs ten years ahead therefore makes nothing older than a pause over night
does, and what was made meanwhile stands in its place once the clock is right (RELIABILITY.md F13).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from editor_app.domain.backups import Backup, BackupKind

PAUSE = timedelta(hours=12)
HOURLY = timedelta(days=1)
DAILY = timedelta(days=14)
WEEKLY = timedelta(weeks=8)
ALWAYS = 3  # the newest sound ones stay, however old


def next_tick(backups: Sequence[Backup], at: datetime) -> float:
    """The tick of a backup made now, ``at`` by the clock: after that of the one made last."""
    known = [one for one in backups if one.tick is not None]
    ticks = _ticks(known or [one for one in backups if one.at <= at])
    last = max(known or backups, key=lambda one: ticks.get(one.path, 0.0), default=None)
    if last is None or last.path not in ticks:
        return at.timestamp()
    return ticks[last.path] + _counted(at - last.at)


def leaving(backups: Sequence[Backup]) -> tuple[Backup, ...]:
    """Which backups go: one an hour stays of a day, one a day of 14, one a week of eight.

    The newest of each span stays. The newest three sound ones stay whatever their age, so that a
    damaged store never drives out the last good copy. Those made for a reason stay eight weeks.
    """
    ticks = _ticks(backups)
    newest_first = sorted(backups, key=lambda one: ticks[one.path], reverse=True)
    sound = [one for one in newest_first if one.sound]
    kept = {one.path for one in sound[:ALWAYS]} | {one.path for one in newest_first[:1]}
    spans: set[tuple[bool, str]] = set()
    for one in newest_first:
        age = timedelta(seconds=ticks[newest_first[0].path] - ticks[one.path])
        span = _span(one, age)
        if span is not None and (one.sound, span) not in spans:
            spans.add((one.sound, span))
            kept.add(one.path)
    return tuple(one for one in newest_first if one.path not in kept)


def _ticks(backups: Sequence[Backup]) -> Mapping[Path, float]:
    """One without a tick of its own stands after the last one before it that has one."""
    told = [(one.at, one.tick) for one in backups if one.tick is not None]
    return {one.path: _tick(one, told) for one in backups}


def _tick(backup: Backup, told: Sequence[tuple[datetime, float]]) -> float:
    if backup.tick is not None:
        return backup.tick
    before = max((one for one in told if one[0] <= backup.at), default=None)
    if before is None:
        return backup.at.timestamp()
    at, tick = before
    return tick + _counted(backup.at - at)


def _counted(gap: timedelta) -> float:
    """What a gap adds: something, even when the clock was set back, so that the order stays."""
    return min(max(gap.total_seconds(), 1.0), PAUSE.total_seconds())


def _span(backup: Backup, age: timedelta) -> str | None:
    """The span of time a backup stands for; ``None`` when it is too old for any."""
    if age > WEEKLY:
        return None
    if backup.kind is not BackupKind.REGULAR:
        return str(backup.path)
    if age <= HOURLY:
        return backup.at.strftime("hour %Y-%m-%d %H")
    if age <= DAILY:
        return backup.at.strftime("day %Y-%m-%d")
    return backup.at.strftime("week %G-%V")
