"""Filters of the review queue that a person named, kept in the profile's store for that person."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.services.queue_filter import Facet, Flag, QueueFilter

MOST = 30  # saved filters of one person
LONGEST_NAME = 40  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A filter with its name, which is unique among those of a person."""

    name: str
    filter: QueueFilter


class Unsaved(StrEnum):
    """Why a filter cannot have this name."""

    NO_NAME = "no_name"
    TOO_LONG = "too_long"
    TAKEN = "taken"
    TOO_MANY = "too_many"


class SavedFilters:
    """Small lists in the store's meta; one that cannot be read is an empty one."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, person: Person) -> tuple[SavedFilter, ...]:
        """A person's filters, in the order in which they were saved."""
        try:
            told = json.loads(self._store.meta.get(_key(person)) or "[]")
            return tuple(_read(one) for one in told)
        except (ValueError, TypeError, LookupError, AttributeError):
            return ()

    def keep(self, person: Person, filters: Sequence[SavedFilter]) -> tuple[SavedFilter, ...]:
        """Put the whole list in place: saving, renaming, removing, and each of them undone."""
        told = json.dumps([_written(one) for one in filters], ensure_ascii=False)
        with self._store.transaction():
            self._store.meta.set(_key(person), told)
        return tuple(filters)


def obstacle(
    name: str, filters: Sequence[SavedFilter], renamed: SavedFilter | None = None
) -> Unsaved | None:
    """Why a filter cannot be saved, or renamed, under this name."""
    clean = clean_name(name)
    others = [one for one in filters if one is not renamed]
    if not clean:
        return Unsaved.NO_NAME
    if len(clean) > LONGEST_NAME:
        return Unsaved.TOO_LONG
    if any(one.name.casefold() == clean.casefold() for one in others):
        return Unsaved.TAKEN
    return Unsaved.TOO_MANY if len(others) >= MOST else None


def renamed(filters: Sequence[SavedFilter], one: SavedFilter, name: str) -> tuple[SavedFilter, ...]:
    """The list with another name for one of them."""
    fresh = replace(one, name=clean_name(name))
    return tuple(fresh if other == one else other for other in filters)


def clean_name(name: str) -> str:
    """One line without blanks around it and without control characters."""
    return "".join(c for c in " ".join(name.split()) if c.isprintable())


def _key(person: Person) -> str:
    return f"queue.filters.{person.id}"


def _written(one: SavedFilter) -> dict[str, object]:
    wanted = one.filter
    return {
        "name": one.name,
        "words": wanted.words,
        "facets": {facet.value: sorted(values) for facet, values in wanted.facets},
        "flags": sorted(wanted.flags),
    }


def _read(told: dict[str, object]) -> SavedFilter:
    """Facets and flags that this version does not know are left out."""
    facets, flags = told["facets"], told["flags"]
    if not isinstance(facets, dict) or not isinstance(flags, list):
        raise TypeError
    parts = ((facet, frozenset(map(str, facets.get(facet.value, ())))) for facet in Facet)
    wanted = QueueFilter(
        words=str(told["words"]),
        facets=tuple(part for part in parts if part[1]),
        flags=frozenset(flag for flag in Flag if flag.value in flags),
    )
    return SavedFilter(name=str(told["name"]), filter=wanted)
