"""What one backup holds, item by item."""

from collections.abc import Sequence
from pathlib import Path

from editor_app.domain.backups import KeptItem
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.store.backup_file import opened
from editor_app.store.connection import Row
from editor_app.store.draft_document import draft_of
from editor_app.store.moments import from_micros


def items_of(path: Path, keys: Keys = NO_KEYS) -> Sequence[KeptItem]:
    """Every draft of a backup, the one changed last first. Raises BACKUP_UNSOUND."""
    with opened(path, keys) as connection:
        rows: Sequence[Row] = connection.execute(
            "SELECT item, title, changed_at, trashed FROM drafts ORDER BY changed_at DESC"
        ).fetchall()
    return tuple(
        KeptItem(item=ItemId(item), title=title, changed_at=from_micros(at), trashed=bool(trashed))
        for item, title, at, trashed in rows
    )


def draft_in(path: Path, item: ItemId, keys: Keys = NO_KEYS) -> Draft | None:
    """One draft of a backup, verified. Raises BACKUP_UNSOUND, also if its row was damaged."""
    with opened(path, keys) as connection:
        row = connection.execute(
            "SELECT document, digest FROM drafts WHERE item = ?", (item,)
        ).fetchone()
        return None if row is None else draft_of(row[0], row[1], item)
