"""Clock, claim and emergency of an item as JSON in ``remote.more``, and back."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from editor_app.domain.claims import Claim, Waiting
from editor_app.domain.emergency import Confirmation, Emergency


def write(value: Any) -> Any:
    """A dataclass of values, times as ISO 8601."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [write(one) for one in value]
    if hasattr(value, "__dataclass_fields__"):
        return {one.name: write(getattr(value, one.name)) for one in fields(value)}
    return value


def waiting(told: dict[str, Any]) -> Waiting:
    """Read back a level's clock and claim."""
    claim = told["claim"]
    return Waiting(
        level=told["level"],
        since=_at(told["since"]),
        due=_at(told["due"]),
        escalated=_maybe(told["escalated"]),
        claim=None if claim is None else _claim(claim),
    )


def emergency(told: dict[str, Any]) -> Emergency:
    """Read back an emergency."""
    return Emergency(
        hash=told["hash"],
        reason=told["reason"],
        first=told["first"],
        writers=tuple(told["writers"]),
        deciders=tuple(told["deciders"]),
        due=_maybe(told["due"]),
        done=_maybe(told["done"]),
        escalated=_maybe(told["escalated"]),
        confirmations=tuple(_confirmation(one) for one in told["confirmations"]),
    )


def _claim(told: dict[str, Any]) -> Claim:
    return Claim(**{**told, "since": _at(told["since"]), "due": _at(told["due"])})


def _confirmation(told: dict[str, Any]) -> Confirmation:
    return Confirmation(**{**told, "at": _at(told["at"])})


def _at(told: str) -> datetime:
    return datetime.fromisoformat(told)


def _maybe(told: str | None) -> datetime | None:
    return None if told is None else _at(told)
