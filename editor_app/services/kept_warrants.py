"""A person's warrants among what is remembered of them, so that a deputy works offline, too."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from editor_app.domain.canonical import Json
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.warrants import Warrant


def written(warrants: Sequence[Warrant]) -> list[Json]:
    """As canonical JSON wants it."""
    return [
        {
            "id": one.id,
            "unit": one.unit,
            "level": one.level,
            "absent": one.absent,
            "absent_name": one.absent_name,
            "deputy": one.deputy,
            "deputy_name": one.deputy_name,
            "starts": one.starts.isoformat(),
            "ends": one.ends.isoformat(),
            "reason": one.reason,
            "granted_by": one.granted_by,
            "granted_by_name": one.granted_by_name,
        }
        for one in warrants
    ]


def read(told: Sequence[dict[str, Any]]) -> tuple[Warrant, ...]:
    """What ``written`` wrote."""
    return tuple(
        Warrant(
            id=one["id"],
            unit=UnitKey(one["unit"]),
            level=one["level"],
            absent=PersonId(one["absent"]),
            absent_name=one["absent_name"],
            deputy=PersonId(one["deputy"]),
            deputy_name=one["deputy_name"],
            starts=datetime.fromisoformat(one["starts"]),
            ends=datetime.fromisoformat(one["ends"]),
            reason=one["reason"],
            granted_by=PersonId(one["granted_by"]),
            granted_by_name=one["granted_by_name"],
        )
        for one in told
    )
