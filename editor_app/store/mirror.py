"""The portal's word, stored as said."""

import json
from collections.abc import Mapping, Sequence

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.editions import PLAIN, Intent
from editor_app.domain.editions_json import read_intent
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.seen import Seen
from editor_app.domain.workflow import Remote
from editor_app.store.connection import Database
from editor_app.store.remote_row import COLUMNS, COUNT, columns_of, remote_of
from editor_app.store.seal import seal
from editor_app.store.search import Index

# REPLACE is safe: nothing refers to these rows.
_MARKS = ", ".join("?" * (COUNT + 2))
_PUT = f"INSERT OR REPLACE INTO remote (item, {COLUMNS}, seal) VALUES ({_MARKS})"  # noqa: S608
_GET = f"SELECT {COLUMNS} FROM remote WHERE item = ?"  # noqa: S608 - fixed column names

_ALL = f"SELECT item, {COLUMNS} FROM remote"  # noqa: S608 - fixed column names
_IN_REVIEW = f"{_ALL} WHERE state = 'in_review'"
_LIVE_OF = f"{_ALL} WHERE unit = ? AND kind = ? AND live IS NOT NULL"
_DECIDED_BY = f"{_ALL} WHERE instr(approvals, ?)"
# Overdue levels that were told on, and emergencies, as remote_more writes them.
_WATCHED = f"""{_ALL} WHERE instr(more, '"escalated": "') OR instr(more, '"emergency": ')"""
_MARK = "SELECT count(*), max(rowid), (SELECT max(id) FROM revisions) FROM remote"
_STANDING = "SELECT count(*) FROM remote WHERE state NOT IN ('withdrawn', 'expired')"


class SqliteMirror:
    """Implements ``ports.Mirror``. What is newer is for the sync engine to judge, not for us."""

    def __init__(self, database: Database, index: Index) -> None:
        self._database = database
        self._index = index

    def put(self, remote: Remote) -> None:
        """Store what the portal said last about an item."""
        with self._database.transaction():
            values = (remote.item, *columns_of(remote))
            self._database.write(_PUT, (*values, seal(*values)))
            self._index.refresh(remote.item)

    def get(self, item: ItemId) -> Remote | None:
        """What the portal said last about an item."""
        row = self._database.first(_GET, (item,))
        return None if row is None else remote_of(item, row)

    def all(self) -> Sequence[Remote]:
        """Every item the portal ever spoke of here."""
        rows = self._database.read(_ALL)
        return tuple(remote_of(ItemId(row[0]), row[1:]) for row in rows)

    def in_review(self) -> Sequence[Remote]:
        """The items that wait for a decision, of whichever level."""
        rows = self._database.read(_IN_REVIEW)
        return tuple(remote_of(ItemId(row[0]), row[1:]) for row in rows)

    def watched(self) -> Sequence[Remote]:
        """The items of which something is told beside the queue: overdue, or an emergency."""
        rows = self._database.read(_WATCHED)
        return tuple(remote_of(ItemId(row[0]), row[1:]) for row in rows)

    def live_of(self, unit: str, kind: str) -> Sequence[Remote]:
        """Items of one unit and kind that stand on the public pages."""
        rows = self._database.read(_LIVE_OF, (unit, kind))
        return tuple(remote_of(ItemId(row[0]), row[1:]) for row in rows)

    def decided_by(self, person: str) -> Sequence[Remote]:
        """The items whose present submission this person has decided on."""
        rows = self._database.read(_DECIDED_BY, (json.dumps(person, ensure_ascii=False),))
        found = (remote_of(ItemId(row[0]), row[1:]) for row in rows)
        return tuple(one for one in found if any(a.by == person for a in one.approvals))

    def standing(self) -> int:
        """How many of them were not taken down."""
        row = self._database.first(_STANDING)
        return int(row[0]) if row is not None else 0

    def mark(self) -> object:
        """Another value after every ``put``: each writes a new last row; texts only come."""
        return self._database.first(_MARK)

    def remove(self, item: ItemId) -> None:
        """The portal no longer knows the item. What was written and sent here stays."""
        with self._database.transaction():
            self._database.write("DELETE FROM remote WHERE item = ?", (item,))
            self._index.refresh(item)

    def seen(self, item: ItemId, person: str) -> Seen | None:
        """What a person has looked at last of an item."""
        row = self._database.first(
            "SELECT hash, asked FROM seen WHERE person = ? AND item = ?", (person, item)
        )
        return None if row is None else Seen(hash=ContentHash(row[0]), asked=row[1])

    def seen_by(self, person: str) -> Mapping[ItemId, Seen]:
        """The same for every item at once."""
        rows = self._database.read("SELECT item, hash, asked FROM seen WHERE person = ?", (person,))
        return {
            ItemId(item): Seen(hash=ContentHash(hash_), asked=asked) for item, hash_, asked in rows
        }

    def mark_seen(
        self, item: ItemId, person: str, hash_: ContentHash, asked: Intent | None = None
    ) -> None:
        """Note that a person has looked at a revision, and what was asked for it."""
        digest = None if asked is None else asked.digest
        with self._database.transaction():
            self._database.write(
                "INSERT OR REPLACE INTO seen (person, item, hash, asked) VALUES (?, ?, ?, ?)",
                (person, item, hash_, digest),
            )
            if asked is not None and digest:
                self._database.write(
                    "INSERT OR IGNORE INTO asked VALUES (?, ?)",
                    (digest, canonical_json(asked.told())),
                )

    def asked(self, digest: str) -> Intent | None:
        """The intent of a digest that was noted here; ``None`` where it is not, or not sound."""
        if not digest:
            return PLAIN
        row = self._database.first("SELECT document FROM asked WHERE digest = ?", (digest,))
        if row is None or sha256_hex(row[0]) != digest:
            return None
        return read_intent(json.loads(row[0]))
