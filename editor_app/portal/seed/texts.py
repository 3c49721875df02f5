"""Fill sample texts: dates as they stand in the text, numbers drawn once for each item."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from editor_app.domain.canonical import Json
from editor_app.domain.item import ItemId
from editor_app.rendering.dates import day_zh
from editor_app.rendering.scene import CHINA

_NAMESPACE = UUID("6f1d2c0a-5b7e-4a39-9c6d-2f8e1b3a4d50")
_MONTHS_PER_QUARTER = 3


def item_id(key: str) -> ItemId:
    """The id of a sample item: the same in every installation."""
    return ItemId(str(uuid5(_NAMESPACE, key)))


def draw(key: str) -> Random:
    """A source of numbers that depends on the key alone."""
    return Random(int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]))  # noqa: S311


def words(key: str, published: datetime, formed: date) -> dict[str, str]:
    """What the placeholders of an item stand for."""
    rolled = draw(key)
    day = published.astimezone(CHINA).date()
    month = day.replace(day=1) - timedelta(days=1) if day.day <= 8 else day
    quarter = month.replace(day=1) - timedelta(days=80)
    first = rolled.randint(40, 96)
    return {
        "y": str(month.year),
        "ly": str(day.year - 1),
        "m": str(month.month),
        "qy": str(quarter.year),
        "q": str((quarter.month - 1) // _MONTHS_PER_QUARTER + 1),
        "d": f"{formed.month}月{formed.day}日",
        "formed_zh": day_zh(formed),
        "a": str(first),
        "b": str(first - rolled.randint(6, 20)),
        "c": str(rolled.randint(8, 18)),
        "e": str(rolled.randint(2, 6)),
    }


def filled(value: Json, said: Mapping[str, str]) -> Json:
    """A field's value with its placeholders replaced; other values stay as they are."""
    if isinstance(value, str):
        return fill(value, said)
    if isinstance(value, Mapping):
        return {key: filled(one, said) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [filled(one, said) for one in value]
    return value


def fill(text: str, said: Mapping[str, str]) -> str:
    """A text with its placeholders replaced."""
    return text.format_map(said) if "{" in text else text
