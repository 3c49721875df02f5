"""Who is writing where: advice, kept in memory for a moment, never a lock."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from editor_app.domain.people import Person
from editor_app.portal.persons import edits

TTL = timedelta(seconds=90)  # three beats


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Somebody at an item, since when, and when they were last heard of."""

    item: str
    unit: str
    person: str
    name: str
    since: datetime
    heard: datetime


class Presence:
    """One per portal process; a restart forgets, and the next beat tells again."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._there: dict[tuple[str, str], Present] = {}

    def beat(
        self, person: Person, editing: Iterable[tuple[str, str]], now: datetime
    ) -> tuple[Present, ...]:
        """Note the (item, unit) pairs this person edits; gives the others in their units."""
        wanted = {item: unit for item, unit in editing if edits(person, unit)}
        with self._lock:
            alive = {key: one for key, one in self._there.items() if now - one.heard < TTL}
            for key in [key for key in alive if key[1] == person.id and key[0] not in wanted]:
                del alive[key]
            for item, unit in wanted.items():
                known = alive.get((item, person.id))
                alive[item, person.id] = (
                    replace(known, heard=now)
                    if known is not None
                    else Present(
                        item=item,
                        unit=unit,
                        person=person.id,
                        name=person.name,
                        since=now,
                        heard=now,
                    )
                )
            self._there = alive
            return tuple(
                one for one in alive.values() if one.person != person.id and edits(person, one.unit)
            )
