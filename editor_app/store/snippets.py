"""Snippets of the profile."""

import json
from datetime import datetime

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.item import UnitKey
from editor_app.domain.snippets import Shelf, Snippet, SnippetId
from editor_app.store.connection import Database
from editor_app.store.moments import to_micros

_UPSERT = """
INSERT INTO snippets (id, unit, name, changed_at, digest, document) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, name = excluded.name,
    changed_at = excluded.changed_at, digest = excluded.digest, document = excluded.document
"""


class SqliteSnippets:
    """Implements ``ports.Snippets``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def shelf(self) -> Shelf:
        """Every snippet, by name. One damaged row takes no other along."""
        rows = self._database.read_sound("SELECT digest, document FROM snippets ORDER BY name, id")
        sound = [document for digest, document in rows if sha256_hex(document) == digest]
        return Shelf(
            snippets=tuple(_snippet(document) for document in sound),
            damaged=len(rows) - len(sound),
        )

    def put(self, snippet: Snippet) -> None:
        """Keep a new one, or another text of an old one."""
        document = _document(snippet)
        self._database.write(
            _UPSERT,
            (
                snippet.id,
                snippet.unit,
                snippet.name,
                to_micros(snippet.changed_at),
                sha256_hex(document),
                document,
            ),
        )

    def remove(self, id_: SnippetId) -> None:
        """Drop one."""
        self._database.write("DELETE FROM snippets WHERE id = ?", (id_,))


def _document(snippet: Snippet) -> bytes:
    return canonical_json(
        {
            "id": snippet.id,
            "name": snippet.name,
            "body": snippet.body,
            "unit": snippet.unit,
            "changed_at": snippet.changed_at.isoformat(),
        }
    )


def _snippet(document: bytes) -> Snippet:
    data = json.loads(document)
    return Snippet(
        id=SnippetId(data["id"]),
        name=str(data["name"]),
        body=str(data["body"]),
        unit=UnitKey(data["unit"]),
        changed_at=datetime.fromisoformat(data["changed_at"]),
    )
