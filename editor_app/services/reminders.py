"""Reminds of due things: gathered, once per cause and stage, never in quiet hours."""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.due_things import DueThing, Stage
from editor_app.domain.item import PersonId
from editor_app.domain.layout import Layout
from editor_app.domain.ports import Store
from editor_app.domain.reminders import Memory
from editor_app.domain.working_days import Calendar
from editor_app.services.queue_watch import is_quiet
from editor_app.services.settings import Settings


class Snooze(StrEnum):
    """Until when reminders are put off."""

    HOUR = "hour"
    MORNING = "morning"  # tomorrow's
    WORKDAY = "workday"  # the morning of the next working day


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What somebody is told at once: everything that came up since the last time."""

    things: tuple[DueThing, ...]


class ReminderService:
    """Remembers in the store, so that a start repeats nothing. ``take`` is for the store's lane."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take(
        self, person: PersonId, things: Sequence[DueThing], now: datetime, settings: Settings
    ) -> Reminder | None:
        """What to tell now, noted as told before it is: at worst 工作台 alone tells it."""
        if not (settings.notifications and settings.remind_due) or is_quiet(now, settings):
            return None
        memory = self.memory(person)
        news = () if memory.is_silent(now) else memory.news(things, now)
        if not news:
            return None
        self._keep(person, replace(memory.having_told(news, now), at=now, until=None))
        return Reminder(things=news)

    def seen(self, person: PersonId, things: Iterable[DueThing], now: datetime) -> None:
        """The person looks at them: no reminder is needed for what they see."""
        memory = self.memory(person)
        news = memory.news(things, now)
        if news:
            self._keep(person, memory.having_told(news, now))

    def put_off(self, person: PersonId, things: Iterable[DueThing], until: datetime) -> None:
        """稍后提醒: these again at ``until``, with whatever came up by then."""
        self._keep(person, self.memory(person).put_off(things, until))

    def resume(self, person: PersonId) -> None:
        """Remind again from now on."""
        self._keep(person, replace(self.memory(person), until=None))

    def memory(self, person: PersonId) -> Memory:
        """What was told; one that cannot be read is none."""
        try:
            return _read(json.loads(self._store.meta.get(_key(person)) or "{}"))
        except (ValueError, LookupError, TypeError, AttributeError):
            return Memory()

    def _keep(self, person: PersonId, memory: Memory) -> None:
        with self._store.transaction():
            self._store.meta.set(_key(person), json.dumps(_written(memory)))


def snoozed_until(wish: Snooze, now: datetime, layout: Layout, settings: Settings) -> datetime:
    """When it ends; mornings begin with the office, or with the end of quiet hours."""
    local = now.astimezone(PORTAL_ZONE)
    if wish is Snooze.HOUR:
        return now + timedelta(hours=1)
    day = local.date() + timedelta(days=1)
    if wish is Snooze.WORKDAY:
        with suppress(ValueError):  # a calendar on which nobody works
            day = Calendar.of(layout).next_workday(day)[0]
    opens = layout.portal.review.office[0][0]
    if settings.quiet_from and settings.quiet_to:
        opens = max(opens, time.fromisoformat(settings.quiet_to))
    return datetime.combine(day, opens, PORTAL_ZONE).astimezone(now.tzinfo)


def _key(person: PersonId) -> str:
    return f"reminders.{person}"


def _written(memory: Memory) -> dict[str, object]:
    return {
        "told": {
            cause: {stage.value: at.isoformat() for stage, at in stages.items()}
            for cause, stages in memory.told.items()
        },
        "at": memory.at.isoformat() if memory.at else "",
        "until": memory.until.isoformat() if memory.until else "",
    }


def _read(told: Any) -> Memory:
    return Memory(
        told={
            cause: {Stage(stage): datetime.fromisoformat(at) for stage, at in stages.items()}
            for cause, stages in told.get("told", {}).items()
        },
        at=_moment(told.get("at")),
        until=_moment(told.get("until")),
    )


def _moment(told: object) -> datetime | None:
    return datetime.fromisoformat(str(told)) if told else None
