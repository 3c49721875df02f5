"""Comments: the portal's threads of each item, and what a person has yet to send."""

import json
from collections.abc import Collection, Iterable, Sequence

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.comments import Noted, Threads
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId, PersonId
from editor_app.store.comment_document import (
    noted_document,
    noted_of,
    threads_document,
    threads_of,
)
from editor_app.store.connection import Database, Row
from editor_app.store.moments import to_micros

_HEAR = """
INSERT INTO comments (item, sequence, digest, document) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (item) DO UPDATE SET sequence = ?2, digest = ?3, document = ?4
WHERE ?5 OR excluded.sequence >= comments.sequence
"""
_NOTE = """
INSERT OR REPLACE INTO noted (id, item, person, at, digest, document) VALUES (?, ?, ?, ?, ?, ?)
"""


_OPEN = "SELECT item, digest, document, sequence FROM comments"
# Most threads are settled: of 10,000 items with four each the 500 with an open one take 45 ms.
_SOME_OPEN = """instr(CAST(document AS TEXT), '"fate":"open"') > 0"""


class SqliteComments:
    """Implements ``ports.Comments``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hear(self, told: Threads, *, anew: bool = False) -> None:
        """Keep the portal's word about one item."""
        document = canonical_json(threads_document(told))
        digest = sha256_hex(document)
        self._database.write(_HEAR, (told.item, told.sequence, digest, document, int(anew)))

    def told(self, item: ItemId) -> Threads | None:
        """What the portal told of an item. Raises STORE_DAMAGED."""
        row = self._database.first(
            "SELECT digest, document, sequence FROM comments WHERE item = ?", (item,)
        )
        if row is None:
            return None
        if sha256_hex(row[1]) != row[0]:
            raise EditorError(Code.STORE_DAMAGED, comments=item)
        return threads_of(json.loads(row[1]), item, row[2])

    def open_threads(self, items: Collection[ItemId] | None = None) -> Sequence[Threads]:
        """Items with threads that are not settled; damaged rows are told where they are opened."""
        if items is None:
            rows = self._database.read_sound(f"{_OPEN} WHERE {_SOME_OPEN}")
        else:
            rows = [
                row
                for item in items
                for row in self._database.read_sound(
                    f"{_OPEN} WHERE item = ? AND {_SOME_OPEN}", (item,)
                )
            ]
        sound = (row for row in rows if sha256_hex(row[2]) == row[1])
        return tuple(threads_of(json.loads(row[2]), ItemId(row[0]), row[3]) for row in sound)

    def forget(self, item: ItemId) -> None:
        """The portal no longer knows the item."""
        self._database.write("DELETE FROM comments WHERE item = ?", (item,))

    def note(self, noted: Noted) -> None:
        """Keep something that is yet to be sent; once more with the same id replaces it."""
        document = canonical_json(noted_document(noted))
        at, digest = to_micros(noted.at), sha256_hex(document)
        self._database.write(_NOTE, (noted.id, noted.item, noted.person, at, digest, document))

    def noted(self, item: ItemId, person: PersonId) -> Sequence[Noted]:
        """What this person has yet to send about an item, oldest first."""
        rows = self._database.read_sound(
            "SELECT digest, document FROM noted WHERE item = ? AND person = ? ORDER BY at, id",
            (item, person),
        )
        return _noted(rows)

    def noted_here(self) -> Sequence[Noted]:
        """What anybody at this computer has yet to send."""
        return _noted(self._database.read_sound("SELECT digest, document FROM noted", ()))

    def drop(self, id_: str, person: PersonId) -> None:
        """It was sent, or its writer does not want it any more."""
        self._database.write("DELETE FROM noted WHERE id = ? AND person = ?", (id_, person))


def _noted(rows: Iterable[Row]) -> tuple[Noted, ...]:
    sound = (json.loads(told) for digest, told in rows if sha256_hex(told) == digest)
    return tuple(noted_of(one) for one in sound)
