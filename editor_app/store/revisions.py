"""Immutable snapshots, verified whenever they are read."""

from collections.abc import Sequence
from datetime import datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId, Revision, thaw
from editor_app.store.connection import Database
from editor_app.store.moments import from_micros, to_micros
from editor_app.store.seal import seal
from editor_app.store.search import Index


class SqliteRevisions:
    """Implements ``ports.Revisions``."""

    def __init__(self, database: Database, index: Index) -> None:
        self._database = database
        self._index = index

    def add(self, revision: Revision, by: str, at: datetime) -> None:
        """Keep a revision; one that is already here stays as it is."""
        with self._database.transaction():
            self._database.write(
                "INSERT INTO revisions"
                " (hash, item, parent, by, at, doc_no, attachments, canonical, seal)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
                (
                    revision.hash,
                    revision.item,
                    revision.parent,
                    by,
                    to_micros(at),
                    revision.content.text("doc_no"),
                    len(revision.content.attachments),
                    revision.canonical,
                    seal(revision.hash, revision.item, revision.parent, by, to_micros(at)),
                ),
            )
            self._index.refresh(revision.item)

    def get(self, hash_: ContentHash) -> Revision | None:
        """A revision, verified. Raises STORE_DAMAGED if its bytes are not the ones signed for."""
        row = self._database.first(
            "SELECT canonical, item, parent, by, at, seal FROM revisions WHERE hash = ?", (hash_,)
        )
        if row is None:
            return None
        if seal(hash_, *row[1:5]) != row[5]:
            raise EditorError(Code.STORE_DAMAGED, revision=hash_)
        try:
            return thaw(row[0], hash_)
        except ValueError as problem:
            raise EditorError(Code.STORE_DAMAGED, revision=hash_) from problem

    def of(self, item: ItemId) -> Sequence[tuple[ContentHash, datetime, str]]:
        """Hash, time and author of every revision of an item, newest first."""
        rows = self._database.read(
            "SELECT hash, at, by FROM revisions WHERE item = ? ORDER BY id DESC", (item,)
        )
        return tuple((ContentHash(hash_), from_micros(at), by) for hash_, at, by in rows)

    def newest(self, count: int) -> Sequence[ContentHash]:
        """The hashes of the revisions that were written last, in any item."""
        rows = self._database.read("SELECT hash FROM revisions ORDER BY id DESC LIMIT ?", (count,))
        return tuple(ContentHash(hash_) for (hash_,) in rows)
