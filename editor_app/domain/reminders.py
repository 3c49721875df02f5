"""Of what somebody was reminded: each cause once per stage, whatever the clock does.

Declared outcomes (tests/unit/test_reminders.py):

* a stage that was told is not told again, over restarts and when the clock is set back;
* a stage that is behind one that was told is old news;
* unless that one was told by a clock that ran ahead: then it is forgotten, and told in its time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from editor_app.domain.due_things import STAGES, DueThing, Stage

APART = timedelta(minutes=10)  # between two reminders
LONGEST_SNOOZE = timedelta(days=12)  # over the longest holiday; a later end is a clock's mistake
_MOST = 3_000  # causes that are remembered
_RANK = {stage: number for number, stage in enumerate(STAGES)}

Stages = Mapping[Stage, datetime]  # when each was told


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Of one person on this workstation."""

    told: Mapping[str, Stages] = field(default_factory=lambda: MappingProxyType({}))  # by cause
    at: datetime | None = None  # of the last reminder
    until: datetime | None = None  # no reminder before: 稍后提醒

    def news(self, things: Iterable[DueThing], now: datetime) -> tuple[DueThing, ...]:
        """What is to be told now, of what presses."""
        return tuple(one for one in things if one.presses and self._is_news(one, now))

    def is_silent(self, now: datetime) -> bool:
        """Whether it is put off, or the last one was a moment ago."""
        if self.until is not None and now < self.until <= now + LONGEST_SNOOZE:
            return True
        return self.at is not None and abs(now - self.at) < APART

    def having_told(self, things: Iterable[DueThing], now: datetime) -> "Memory":
        """After these were told, or seen."""
        told = dict(self.told)
        for one in things:
            kept = {s: at for s, at in told.pop(one.cause, {}).items() if not _ahead(one, s)}
            told[one.cause] = {**kept, one.stage: now}
        recent = list(told.items())[-_MOST:]
        return replace(self, told=MappingProxyType(dict(recent)))

    def put_off(self, things: Iterable[DueThing], until: datetime) -> "Memory":
        """Nothing before ``until``; then these are told again if they still press."""
        told = dict(self.told)
        for one in things:
            told[one.cause] = {s: at for s, at in told.get(one.cause, {}).items() if s != one.stage}
        return replace(self, told=MappingProxyType(told), until=until, at=None)

    def _is_news(self, thing: DueThing, now: datetime) -> bool:
        told = self.told.get(thing.cause, {})
        if thing.stage in told:
            return False
        return all(at > now for stage, at in told.items() if _ahead(thing, stage))


def _ahead(thing: DueThing, stage: Stage) -> bool:
    """Whether a stage lies behind that of the thing in time."""
    return _RANK[stage] > _RANK[thing.stage]
