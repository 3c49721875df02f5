"""What was recovered after an end that was not clean, remembered until somebody has seen it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.item import ItemId
from editor_app.domain.ports import Meta

_KEY = "recovered"
_MOST = 50  # items; the newest of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """An item that was being written when the program died, and its newest state."""

    item: ItemId
    state: int  # id in the journal
    at: datetime


def remember(meta: Meta, recovered: Recovered) -> None:
    """Keep it for the banner, in front of what is kept already."""
    others = [one for one in remembered(meta) if one.item != recovered.item]
    _keep(meta, [recovered, *others][:_MOST])


def remembered(meta: Meta) -> tuple[Recovered, ...]:
    """What nobody has dismissed yet, the newest first."""
    told = meta.get(_KEY)
    if not told:
        return ()
    try:
        rows = json.loads(told)
        if rows and isinstance(rows[0], str):  # an earlier version kept one alone
            rows = [rows]
        return tuple(
            Recovered(item=ItemId(item), state=int(state), at=datetime.fromisoformat(at))
            for item, state, at in rows
        )
    except (TypeError, ValueError, LookupError):
        return ()  # a banner is not worth a start


def forget(meta: Meta, item: ItemId | None = None) -> None:
    """Somebody has seen it; without ``item``, all of it."""
    _keep(meta, [one for one in remembered(meta) if item is not None and one.item != item])


def _keep(meta: Meta, found: Sequence[Recovered]) -> None:
    rows = [[one.item, one.state, one.at.isoformat()] for one in found]
    meta.set(_KEY, json.dumps(rows) if rows else "")
