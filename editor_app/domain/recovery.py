"""What was recovered after an end that was not clean, remembered until somebody has seen it."""

import json
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.item import ItemId
from editor_app.domain.ports import Meta

_KEY = "recovered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """The item that was being written when the program died, and its newest state."""

    item: ItemId
    state: int  # id in the journal
    at: datetime


def remember(meta: Meta, recovered: Recovered | None) -> None:
    """Keep it for the banner; ``None`` once it has been seen."""
    told = ""
    if recovered is not None:
        told = json.dumps([recovered.item, recovered.state, recovered.at.isoformat()])
    meta.set(_KEY, told)


def remembered(meta: Meta) -> Recovered | None:
    """What nobody has dismissed yet."""
    told = meta.get(_KEY)
    if not told:
        return None
    try:
        item, state, at = json.loads(told)
        return Recovered(item=ItemId(item), state=int(state), at=datetime.fromisoformat(at))
    except (TypeError, ValueError):
        return None  # a banner is not worth a start
