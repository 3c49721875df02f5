"""Every layout pack that was ever received."""

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import StoredLayout
from editor_app.store.connection import Database, Row
from editor_app.store.moments import from_micros, to_micros

_SELECT = "SELECT version, pack, signature, etag, at, digest FROM layout"


class SqliteLayouts:
    """Implements ``ports.Layouts``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, layout: StoredLayout) -> None:
        """Keep a pack. A version that comes again takes the place of the older bytes."""
        with self._database.transaction():
            self._database.write("DELETE FROM layout WHERE version = ?", (layout.version,))
            self._database.write(
                "INSERT INTO layout (version, etag, at, signature, digest, pack)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (
                    layout.version,
                    layout.etag,
                    to_micros(layout.at),
                    layout.signature,
                    sha256_hex(layout.pack),
                    layout.pack,
                ),
            )

    def latest(self) -> StoredLayout | None:
        """The pack that was received last."""
        row = self._database.first(f"{_SELECT} ORDER BY id DESC LIMIT 1")
        return None if row is None else _layout(row)

    def get(self, version: str) -> StoredLayout | None:
        """The pack of a version. Raises STORE_DAMAGED if its bytes have changed on disk."""
        row = self._database.first(f"{_SELECT} WHERE version = ?", (version,))
        return None if row is None else _layout(row)


def _layout(row: Row) -> StoredLayout:
    version, pack, signature, etag, at, digest = row
    if sha256_hex(pack) != digest:
        raise EditorError(Code.STORE_DAMAGED, layout=version)
    return StoredLayout(
        version=version, pack=pack, signature=signature, etag=etag, at=from_micros(at)
    )
