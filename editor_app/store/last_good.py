"""The last good state of an item whose draft was damaged: out of the journal, else a version."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from editor_app.domain.errors import EditorError
from editor_app.domain.item import (
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    UnitKey,
)
from editor_app.domain.journal import Why
from editor_app.domain.recovery import Recovered, remember
from editor_app.store.connection import Database, Row
from editor_app.store.drafts import SqliteDrafts
from editor_app.store.journal import Journal
from editor_app.store.meta import SqliteMeta
from editor_app.store.moments import from_micros
from editor_app.store.revisions import SqliteRevisions

# The row as it was found, once.
_KEEP = """
INSERT INTO damaged (item, at, found)
SELECT item, changed_at, CAST(document AS BLOB) FROM drafts d WHERE item = ?1 AND NOT EXISTS (
    SELECT 1 FROM damaged k WHERE k.item = d.item AND k.found = CAST(d.document AS BLOB))
"""
_NOTHING_KNOWN = ("", "", "", "", "", 1, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    content: Content
    at: datetime
    base: ContentHash | None


class LastGood:
    """Finds it, and puts it in the damaged draft's place; the damaged row is kept."""

    def __init__(
        self,
        database: Database,
        drafts: SqliteDrafts,
        journal: Journal,
        revisions: SqliteRevisions,
    ) -> None:
        self._database, self._drafts = database, drafts
        self._journal, self._revisions = journal, revisions

    def find(self, item: ItemId) -> Draft | None:
        """The newest sound state as a draft; ``None`` when there is none at all."""
        found = [one for one in (self._version(item), self._state(item)) if one is not None]
        if not found:
            return None
        newest = max(found, key=lambda one: one.at)
        version = self._version(item)
        made = self._kept(item)
        return replace(
            made,
            content=newest.content,
            changed_at=newest.at,
            base=version.base if version is not None else None,
        )

    def heal(self, item: ItemId) -> Draft | None:
        """Let the last good state take the damaged draft's place, and say so in the editor."""
        draft = self.find(item)
        with self._database.transaction():
            self._database.write(_KEEP, (item,))
            if draft is None:
                return None
            self._drafts.save(draft, why=Why.RECOVERED)
            state = self._journal.moments(item)[-1]
            remember(SqliteMeta(self._database), Recovered(item=item, state=state.id, at=state.at))
        return draft

    def _state(self, item: ItemId) -> _Found | None:
        version = self._version(item)
        around = self._kept(item).content if version is None else version.content
        for moment in reversed(self._journal.moments(item)):
            try:
                content = self._journal.content(moment, around)
            except (EditorError, ValueError, KeyError):
                continue
            return _Found(content=content, at=moment.at, base=None)
        return None

    def _version(self, item: ItemId) -> _Found | None:
        for hash_, at, _ in self._revisions.of(item):
            with suppress(EditorError):
                revision = self._revisions.get(hash_)
                if revision is not None:
                    return _Found(content=revision.content, at=at, base=hash_)
        return None

    def _kept(self, item: ItemId) -> Draft:
        """What the row says beside its text: not proved, and better than nothing."""
        row: Row = _NOTHING_KNOWN
        with suppress(EditorError):
            row = (
                self._database.first(
                    "SELECT unit, column_key, kind, template, layout, edition, created_at, trashed"
                    " FROM drafts WHERE item = ?",
                    (item,),
                )
                or _NOTHING_KNOWN
            )
        return Draft(
            item=item,
            content=Content(
                unit=UnitKey(row[0]),
                column=ColumnKey(row[1]),
                kind=Kind(row[2]),
                template_version=row[3],
                layout_version=row[4],
                fields={},
                body="",
            ),
            base=None,
            edition=row[5],
            created_at=from_micros(row[6]),
            changed_at=from_micros(row[6]),
            keeps={},
            trashed=bool(row[7]),
        )
