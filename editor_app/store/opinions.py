"""Opinions on consultations as the portal told them."""

import json
from collections.abc import Mapping, Sequence

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.item import ItemId
from editor_app.domain.opinions import Opinion
from editor_app.store.connection import Database
from editor_app.store.opinion_document import opinion_document, opinion_of

_HEAR = """
INSERT INTO opinions (id, item, sequence, digest, document) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET item = ?2, sequence = ?3, digest = ?4, document = ?5
WHERE ?6 OR excluded.sequence >= opinions.sequence
"""
_OF = "SELECT id, item, sequence, digest, document FROM opinions WHERE item = ?"


class SqliteOpinions:
    """Implements ``opinion_ports.Opinions``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hear(self, opinion: Opinion, *, anew: bool = False) -> None:
        """Keep the portal's word about one opinion."""
        document = canonical_json(opinion_document(opinion))
        values = (opinion.id, opinion.item, opinion.sequence, sha256_hex(document), document)
        self._database.write(_HEAR, (*values, int(anew)))

    def of(self, item: ItemId) -> Sequence[Opinion]:
        """Those on one consultation, oldest first."""
        rows = self._database.read_sound(_OF, (item,))
        found = [
            opinion_of(json.loads(document), id_, of, sequence)
            for id_, of, sequence, digest, document in rows
            if sha256_hex(document) == digest
        ]
        return tuple(sorted(found, key=lambda one: (one.received_at, one.number)))

    def counts(self) -> Mapping[ItemId, int]:
        """How many each consultation has."""
        rows = self._database.read("SELECT item, count(*) FROM opinions GROUP BY item")
        return {ItemId(item): count for item, count in rows}

    def forget(self, item: ItemId) -> None:
        """The portal no longer knows the consultation."""
        self._database.write("DELETE FROM opinions WHERE item = ?", (item,))
