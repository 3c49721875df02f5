"""What one backup holds, item by item."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import apsw

from editor_app.domain.backups import KeptItem
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.store.backup_shelf import open_copy
from editor_app.store.connection import Row
from editor_app.store.draft_document import draft_of
from editor_app.store.faults import translated
from editor_app.store.moments import from_micros


def items_of(path: Path, keys: Keys = NO_KEYS) -> Sequence[KeptItem]:
    """Every draft of a backup, the one changed last first."""
    with _opened(path, keys) as connection:
        rows: Sequence[Row] = connection.execute(
            "SELECT item, title, changed_at, trashed FROM drafts ORDER BY changed_at DESC"
        ).fetchall()
    return tuple(
        KeptItem(item=ItemId(item), title=title, changed_at=from_micros(at), trashed=bool(trashed))
        for item, title, at, trashed in rows
    )


def draft_in(path: Path, item: ItemId, keys: Keys = NO_KEYS) -> Draft | None:
    """One draft of a backup, verified. Raises STORE_DAMAGED if its row was damaged."""
    with _opened(path, keys) as connection:
        row = connection.execute(
            "SELECT document, digest FROM drafts WHERE item = ?", (item,)
        ).fetchone()
    return None if row is None else draft_of(row[0], row[1], item)


@contextmanager
def _opened(path: Path, keys: Keys) -> Iterator[apsw.Connection]:
    connection = open_copy(path, keys)
    try:
        with translated(connection):
            yield connection
    finally:
        connection.close()
