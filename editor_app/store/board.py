"""What lists show: drafts, the portal's word and open operations, without any text."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import overload

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import (
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    UnitKey,
)
from editor_app.domain.outbox import Operation
from editor_app.domain.ports import BoardRow
from editor_app.domain.workflow import Remote
from editor_app.store.connection import Database, Row
from editor_app.store.drafts import mend_columns
from editor_app.store.faults import NO_TEXT
from editor_app.store.moments import from_micros
from editor_app.store.outbox import SqliteOutbox
from editor_app.store.remote_row import COLUMNS, remote_of
from editor_app.store.search import Index

_DRAFT_COLUMNS = (
    "has_draft, draft_unit, draft_column, draft_kind, template, layout, draft_title, draft_doc_no,"
    " draft_attachments, base, draft_edition, created_at, draft_changed_at, trashed"
)
_SELECT = (
    f"SELECT item, {_DRAFT_COLUMNS}, revision_doc_no, revision_attachments, has_remote, {COLUMNS}"  # noqa: S608
    " FROM board"
)
_REMOTE_AT = 18  # where COLUMNS begin
_NEWEST_FIRST = "ORDER BY max(ifnull(draft_changed_at, 0), ifnull(changed_at, 0)) DESC, item"
# The items first, by one pass over narrow tables each; then only their rows of the view.
_UNSETTLED = f"""
{_SELECT} WHERE item IN (
    SELECT item FROM drafts
    UNION SELECT item FROM remote WHERE state IN ('in_review', 'returned')
    UNION SELECT item FROM outbox WHERE state NOT IN ('receipted', 'cancelled')
) {_NEWEST_FIRST}
"""  # noqa: S608 - fixed column names
_LAST_PUBLISHED = """
SELECT column_key, max(published_at) FROM remote
WHERE unit = ? AND published_at IS NOT NULL AND state NOT IN ('withdrawn', 'expired')
GROUP BY column_key
"""


class BoardRows(Sequence[BoardRow]):
    """Rows that are built when they are looked at.

    Ten thousand rows take one query; building them all would take five times as long as reading
    them, and a list shows forty.
    """

    def __init__(self, rows: Sequence[Row], pending: Mapping[str, tuple[Operation, ...]]) -> None:
        self._rows = rows
        self._pending = pending
        self._built: dict[int, BoardRow] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> BoardRow: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[BoardRow]: ...
    def __getitem__(self, place: int | slice) -> BoardRow | Sequence[BoardRow]:
        if isinstance(place, slice):
            return tuple(self[i] for i in range(*place.indices(len(self._rows))))
        index = range(len(self._rows))[place]
        built = self._built.get(index)
        if built is None:
            built = self._built[index] = _board_row(self._rows[index], self._pending)
        return built


class SqliteBoard:
    """Implements ``ports.Board``."""

    def __init__(self, database: Database, outbox: SqliteOutbox, index: Index) -> None:
        self._database = database
        self._outbox = outbox
        self._index = index

    def rows(self) -> BoardRows:
        """Every item, most recently changed first; trashed drafts included."""
        rows = self._rows(f"{_SELECT} {_NEWEST_FIRST}")
        return BoardRows(rows, _by_item(self._outbox.open()))

    def unsettled(self) -> BoardRows:
        """The rows somebody still works on, most recently changed first.

        Of 10,000 items a few hundred: 17 ms, where building every row takes 400.
        """
        return BoardRows(self._rows(_UNSETTLED), _by_item(self._outbox.open()))

    def last_published(self, unit: str) -> Mapping[str, datetime]:
        """When each column of a unit got the newest of the items that are public now."""
        rows = self._database.read(_LAST_PUBLISHED, (unit,))
        return {column: from_micros(at) for column, at in rows}

    def row(self, item: ItemId) -> BoardRow | None:
        """One item."""
        found = self._database.first(f"{_SELECT} WHERE item = ?", (item,))
        if found is None:
            return None
        return _board_row(found, {item: self._outbox.open_of(item)})

    def _rows(self, sql: str) -> Sequence[Row]:
        """Rows of the view. What lists show of a draft is mended from its text if need be."""
        try:
            return self._database.read(sql)
        except EditorError as error:
            if error.params.get("problem") != NO_TEXT:
                raise
            if self._database.read_only is None:
                mend_columns(self._database)
            return self._database.read_sound(sql)

    def search(self, words: str, limit: int = 200) -> Sequence[ItemId]:
        """Items that hold every word, newest first; single characters count in titles only."""
        return self._index.find(words, limit)


def _by_item(operations: Sequence[Operation]) -> Mapping[str, tuple[Operation, ...]]:
    found: defaultdict[str, tuple[Operation, ...]] = defaultdict(tuple)
    for operation in operations:
        found[operation.item] += (operation,)
    return dict(found)


def _board_row(row: Row, pending: Mapping[str, tuple[Operation, ...]]) -> BoardRow:
    item = ItemId(row[0])
    draft = _draft(item, row) if row[1] else None
    remote = remote_of(item, row[_REMOTE_AT:]) if row[_REMOTE_AT - 1] else None
    if draft is None:
        if remote is None:  # the view joins drafts and remote: a bit of the file has changed
            raise EditorError(Code.STORE_DAMAGED, remote=item)
        return _mirrored_row(item, row, remote, pending.get(item, ()))
    changed_at = draft.changed_at
    return BoardRow(
        item=item,
        title=draft.content.title,
        unit=draft.content.unit,
        column=draft.content.column,
        kind=draft.content.kind,
        doc_no=row[8],
        author_name="" if remote is None else remote.submitted_by_name,
        changed_at=changed_at if remote is None else max(changed_at, remote.changed_at),
        attachments=row[9],
        draft=draft,
        remote=remote,
        pending=pending.get(item, ()),
    )


def _mirrored_row(
    item: ItemId, row: Row, remote: Remote, pending: tuple[Operation, ...]
) -> BoardRow:
    return BoardRow(
        item=item,
        title=remote.title,
        unit=remote.unit,
        column=remote.column,
        kind=remote.kind,
        doc_no=row[15] or "",
        author_name=remote.submitted_by_name,
        changed_at=remote.changed_at,
        attachments=row[16] or 0,
        draft=None,
        remote=remote,
        pending=pending,
    )


def _draft(item: ItemId, row: Row) -> Draft:
    fields = {key: value for key, value in (("title", row[7]), ("doc_no", row[8])) if value}
    return Draft(
        item=item,
        content=Content(
            unit=UnitKey(row[2]),
            column=ColumnKey(row[3]),
            kind=Kind(row[4]),
            template_version=row[5],
            layout_version=row[6],
            fields=fields,
            body="",
        ),
        base=None if row[10] is None else ContentHash(row[10]),
        edition=row[11],
        created_at=from_micros(row[12]),
        changed_at=from_micros(row[13]),
        keeps={},
        trashed=bool(row[14]),
    )
