"""How much of a field's room is used: a counter that shows when it begins to matter."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.canonical import Json
from editor_app.domain.template import BodyPolicy, FieldSpec

_NEAR = 0.8  # of a limit


class RoomState(StrEnum):
    """What a counter says by its colour and words."""

    NEAR = "near"
    LONG = "long"  # beyond what is advised (``warn_chars``), still allowed
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What is used of how much; ``items`` counts entries instead of characters."""

    used: int
    limit: int
    state: RoomState
    items: bool = False


def room_of(spec: FieldSpec, value: Json, body_chars: int = 0) -> Room | None:
    """The counter of a field, ``None`` while there is plenty of room or no limit.

    ``body_chars`` decides which of two limits holds for fields that may be longer in long items.
    """
    characters = _characters(spec, value, body_chars)
    entries = _entries(spec, value)
    found = [room for room in (characters, entries) if room is not None]
    return max(found, key=lambda room: room.used / room.limit, default=None)


def body_room(policy: BodyPolicy, used: int) -> Room | None:
    """The counter of the body."""
    return _room(used, policy.max_chars, items=False)


def _characters(spec: FieldSpec, value: Json, body_chars: int) -> Room | None:
    limits = spec.limits
    limit = limits.get("max_chars")
    long_from, longer = limits.get("long_text_chars"), limits.get("max_chars_long")
    if isinstance(long_from, int) and isinstance(longer, int) and body_chars > long_from:
        limit = longer
    if not isinstance(limit, int) or not isinstance(value, str):
        return None
    used, advised = len(value), limits.get("warn_chars")
    if used <= limit and isinstance(advised, int) and used > advised:
        return Room(used=used, limit=advised, state=RoomState.LONG)
    return _room(used, limit, items=False)


def _entries(spec: FieldSpec, value: Json) -> Room | None:
    limit, separator = spec.limits.get("max_items"), spec.limits.get("separator")
    if not isinstance(limit, int):
        return None
    if isinstance(value, str) and isinstance(separator, str):
        parts = value.replace(";", separator).split(separator)
        return _room(sum(1 for part in parts if part.strip()), limit, items=True)
    if isinstance(value, str | int | bool | Mapping) or value is None:
        return None
    return _room(len(value), limit, items=True)


def _room(used: int, limit: int, *, items: bool) -> Room | None:
    if used > limit:
        return Room(used=used, limit=limit, state=RoomState.OVER, items=items)
    if used >= limit * _NEAR:
        return Room(used=used, limit=limit, state=RoomState.NEAR, items=items)
    return None
