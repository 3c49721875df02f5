"""Where this workstation stands with shared drafts."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from editor_app.domain.canonical import canonical_json
from editor_app.domain.item import ContentHash, ItemId, PersonId, UnitKey
from editor_app.domain.sharing import DraftHead, HandOver, Share
from editor_app.store.connection import Database, Row

_SELECT = "SELECT item, base, tip, seen, told FROM shares"
_PUT = (
    "INSERT OR REPLACE INTO shares (item, base, tip, seen, head, sequence, told)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


class SqliteShares:
    """Implements ``ports.Shares``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, item: ItemId) -> Share:
        """Where one item stands; an empty share for one that was never shared."""
        row = self._database.first(f"{_SELECT} WHERE item = ?", (item,))
        return Share(item=item) if row is None else _share(row)

    def put(self, share: Share) -> None:
        """Keep where an item stands."""
        told = share.told
        self._database.write(
            _PUT,
            (
                share.item,
                share.base,
                share.tip,
                share.seen,
                told.head if told is not None else None,
                told.sequence if told is not None else 0,
                _text(told) if told is not None else "",
            ),
        )

    def hear(self, head: DraftHead) -> None:
        """Keep the portal's word about an item, if it is not older than the one we have."""
        with self._database.transaction():
            share = self.get(head.item)
            if share.told is None or head.sequence >= share.told.sequence:
                self.put(replace(share, told=head))

    def behind(self) -> Sequence[Share]:
        """Items of which somebody shared a text that is not in ours."""
        rows = self._database.read(f"{_SELECT} WHERE head IS NOT NULL ORDER BY sequence")
        return tuple(share for share in map(_share, rows) if share.behind)

    def handed(self) -> Sequence[Share]:
        """Items that somebody took over."""
        rows = self._database.read(f"{_SELECT} WHERE told LIKE '%\"handed\":[{{%'")
        return tuple(_share(row) for row in rows)


def _share(row: Row) -> Share:
    return Share(
        item=ItemId(row[0]),
        base=None if row[1] is None else ContentHash(row[1]),
        tip=None if row[2] is None else ContentHash(row[2]),
        seen=None if row[3] is None else ContentHash(row[3]),
        told=_head(row[4]) if row[4] else None,
    )


def _text(head: DraftHead) -> str:
    return canonical_json(
        {
            "item": head.item,
            "unit": head.unit,
            "head": head.head,
            "by": head.by,
            "by_name": head.by_name,
            "at": head.at.isoformat(),
            "sequence": head.sequence,
            "handed": [
                {
                    "by": one.by,
                    "by_name": one.by_name,
                    "absent": one.absent,
                    "absent_name": one.absent_name,
                    "at": one.at.isoformat(),
                    "reason": one.reason,
                    "warrant": one.warrant,
                }
                for one in head.handed
            ],
        }
    ).decode()


def _head(text: str) -> DraftHead | None:
    """The portal's word; one that cannot be read any more is none, until it is heard again."""
    try:
        data = json.loads(text)
        return DraftHead(
            item=ItemId(data["item"]),
            unit=UnitKey(data["unit"]),
            head=ContentHash(data["head"]),
            by=PersonId(data["by"]),
            by_name=data["by_name"],
            at=datetime.fromisoformat(data["at"]),
            sequence=data["sequence"],
            handed=tuple(_hand_over(one) for one in data.get("handed", ())),
        )
    except (ValueError, KeyError, TypeError):
        return None


def _hand_over(data: dict[str, Any]) -> HandOver:
    return HandOver(
        by=PersonId(data["by"]),
        by_name=data["by_name"],
        absent=PersonId(data["absent"]),
        absent_name=data["absent_name"],
        at=datetime.fromisoformat(data["at"]),
        reason=data["reason"],
        warrant=data["warrant"],
    )
