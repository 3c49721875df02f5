"""The journal of autosaved states: append-only, thinned as it grows old."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.ports import JournalEntry
from editor_app.store.connection import Database
from editor_app.store.moments import from_micros, to_micros

EVERY_STATE = timedelta(minutes=10)
EVERY_MINUTE = timedelta(days=1)
_MINUTE = 60_000_000  # microseconds
_TEN_MINUTES = 10 * _MINUTE

# The last state of each span stays. Running it twice changes nothing.
_THIN = """
DELETE FROM journal WHERE item = ?1 AND at < ?2 AND id NOT IN (
    SELECT max(id) FROM journal WHERE item = ?1 AND at < ?2
    GROUP BY CASE WHEN at < ?3 THEN at / ?5 ELSE ?3 + at / ?4 END
)
"""


class Journal:
    """States of all drafts, newest last on disk."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, draft: Draft) -> None:
        """Note the state of a draft, unless it is the one noted last."""
        fields = canonical_json(dict(draft.content.fields)).decode()
        digest = _digest(draft.item, fields, draft.content.body)
        last = self._database.first(
            "SELECT digest, at FROM journal WHERE item = ? ORDER BY id DESC LIMIT 1", (draft.item,)
        )
        if last is not None and last[0] == digest:
            return
        at = to_micros(draft.changed_at)
        self._database.write(
            "INSERT INTO journal (item, at, digest, fields, body) VALUES (?, ?, ?, ?, ?)",
            (draft.item, at, digest, fields, draft.content.body),
        )
        if last is not None and last[1] // _MINUTE != at // _MINUTE:
            self.thin(draft.item, draft.changed_at)

    def thin(self, item: ItemId, now: datetime) -> None:
        """Keep every state of ten minutes, one per minute of a day, one per ten minutes before."""
        recent, day = to_micros(now - EVERY_STATE), to_micros(now - EVERY_MINUTE)
        self._database.write(_THIN, (item, recent, day, _MINUTE, _TEN_MINUTES))

    def of(self, item: ItemId) -> Sequence[JournalEntry]:
        """The states of an item, newest first. One that was damaged on disk is left out."""
        rows = self._database.read(
            "SELECT at, digest, fields, body FROM journal WHERE item = ? ORDER BY id DESC", (item,)
        )
        return tuple(
            JournalEntry(item=item, at=from_micros(at), body=body, fields_json=fields)
            for at, digest, fields, body in rows
            if _digest(item, fields, body) == digest
        )

    def count(self, item: ItemId) -> int:
        """How many states of an item are noted; their texts are not read."""
        row = self._database.first("SELECT count(*) FROM journal WHERE item = ?", (item,))
        return 0 if row is None else int(row[0])

    def newest(self) -> datetime | None:
        """When the last state of any item was noted."""
        row = self._database.first("SELECT at FROM journal ORDER BY id DESC LIMIT 1")
        return None if row is None else from_micros(row[0])


def _digest(item: ItemId, fields: str, body: str) -> str:
    told = json.dumps([item, fields, body], ensure_ascii=False)
    return sha256_hex(told.encode("utf-8", "surrogatepass"))
