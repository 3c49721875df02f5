"""Working copies and the journal of their states."""

from collections.abc import Sequence

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.journal import Why
from editor_app.domain.ports import JournalEntry
from editor_app.store.connection import Database, Value
from editor_app.store.draft_document import document_of, draft_of
from editor_app.store.journal import Journal
from editor_app.store.moments import to_micros
from editor_app.store.search import Index

_UPSERT = """
INSERT INTO drafts (item, unit, column_key, kind, template, layout, title, doc_no, attachments,
    base, edition, created_at, changed_at, trashed, digest, document)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (item) DO UPDATE SET unit = excluded.unit, column_key = excluded.column_key,
    kind = excluded.kind, template = excluded.template, layout = excluded.layout,
    title = excluded.title, doc_no = excluded.doc_no, attachments = excluded.attachments,
    base = excluded.base, edition = excluded.edition, created_at = excluded.created_at,
    changed_at = excluded.changed_at, trashed = excluded.trashed, digest = excluded.digest,
    document = excluded.document
"""


_DOCUMENTS = "SELECT item, document, digest FROM drafts"
_SAME = """
SELECT count(*) FROM drafts WHERE item IS ? AND unit IS ? AND column_key IS ? AND kind IS ?
    AND template IS ? AND layout IS ? AND title IS ? AND doc_no IS ? AND attachments IS ?
    AND base IS ? AND edition IS ? AND created_at IS ? AND changed_at IS ? AND trashed IS ?
"""


class SqliteDrafts:
    """Implements ``ports.Drafts``."""

    def __init__(self, database: Database, journal: Journal, index: Index) -> None:
        self._database = database
        self._journal = journal
        self._index = index

    def get(self, item: ItemId) -> Draft | None:
        """A draft, verified. Raises STORE_DAMAGED (``draft``) if its row changed on disk."""
        sql = "SELECT document, CAST(digest AS BLOB) FROM drafts WHERE item = ?"
        row = self._database.first(sql, (item,))
        return None if row is None else draft_of(row[0], row[1].decode("ascii", "replace"), item)

    def newest(self, count: int) -> Sequence[ItemId]:
        """The drafts that were changed last."""
        rows = self._database.read(
            "SELECT item FROM drafts ORDER BY changed_at DESC LIMIT ?", (count,)
        )
        return tuple(ItemId(item) for (item,) in rows)

    def save(
        self, draft: Draft, *, journal: bool = True, why: Why = Why.TYPED, by: str = ""
    ) -> None:
        """Write a draft and its journal entry together; its words are noted for the index."""
        self._database.persist(lambda: self._save(draft, why if journal else None, by))

    def _save(self, draft: Draft, why: Why | None, by: str) -> None:
        with self._database.transaction():
            self._database.write(_UPSERT, columns_of(draft))
            if why is not None:
                self._journal.append(draft, why, by)
            self._index.note(draft.item)

    def remove(self, item: ItemId) -> None:
        """Drop the working copy. Journal and revisions stay."""
        with self._database.transaction():
            self._database.write("DELETE FROM drafts WHERE item = ?", (item,))
            self._index.refresh(item)

    def journal(self, item: ItemId) -> Sequence[JournalEntry]:
        """The autosaved states of an item, newest first."""
        return self._journal.of(item)

    def states(self, item: ItemId) -> int:
        """How many autosaved states of an item there are."""
        return self._journal.count(item)


def mend_columns(database: Database) -> int:
    """Write anew what lists show of drafts, from documents that are sound; how many were mended."""
    mended = 0
    with database.transaction():
        for item, document, digest in database.read_sound(_DOCUMENTS):
            try:
                draft = draft_of(document, digest, item)
            except EditorError:
                continue  # told when it is opened
            told = columns_of(draft, document)
            (same,) = database.first(_SAME, told[:14]) or (0,)
            if not same:
                database.write(_UPSERT, told)
                mended += 1
    return mended


def columns_of(draft: Draft, document: bytes | None = None) -> tuple[Value, ...]:
    """The row of a draft; ``document`` if its bytes are known already."""
    content = draft.content
    document = document_of(draft) if document is None else document
    return (
        draft.item,
        content.unit,
        content.column,
        content.kind,
        content.template_version,
        content.layout_version,
        content.title,
        content.text("doc_no"),
        len(content.attachments),
        draft.base,
        draft.edition,
        to_micros(draft.created_at),
        to_micros(draft.changed_at),
        int(draft.trashed),
        sha256_hex(document),
        document,
    )
