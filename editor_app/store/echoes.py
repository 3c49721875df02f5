"""Which public items share keys (``domain.echoes``): derived from the mirror, bit by bit."""

from collections.abc import Sequence

from editor_app.domain.echoes import echo_keys
from editor_app.domain.item import Content, ContentHash, ItemId, thaw
from editor_app.store.connection import Database

_BEHIND = """
SELECT r.item, r.live, v.canonical FROM remote r JOIN revisions v ON v.hash = r.live
LEFT JOIN echoed e ON e.item = r.item
WHERE r.live IS NOT NULL AND e.hash IS NOT r.live LIMIT ?
"""
_NOTE = "INSERT OR REPLACE INTO echoed (item, hash) VALUES (?, ?)"
_PUT = "INSERT OR IGNORE INTO echoes (key, item) VALUES (?, ?)"


class SqliteEchoes:
    """Implements ``ports.Echoes``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def catch_up(self, most: int) -> int:
        """Note the keys of at most so many items whose public text is new here; how many."""
        rows = self._database.read(_BEHIND, (most,))
        if rows:
            with self._database.transaction():
                for item, live, canonical in rows:
                    self._note(item, live, canonical)
        return len(rows)

    def like(self, content: Content, limit: int) -> Sequence[ItemId]:
        """Items that share keys with a text, those that share most first."""
        keys = sorted(echo_keys(content))
        if not keys:
            return ()
        marks = ", ".join("?" * len(keys))
        rows = self._database.read(
            f"SELECT item, count(*) AS shared FROM echoes WHERE key IN ({marks})"  # noqa: S608
            " GROUP BY item ORDER BY shared DESC, item LIMIT ?",
            (*keys, limit),
        )
        return tuple(ItemId(item) for item, _ in rows)

    def _note(self, item: str, live: str, canonical: bytes) -> None:
        self._database.write("DELETE FROM echoes WHERE item = ?", (item,))
        try:
            content = thaw(canonical, ContentHash(live)).content
        except ValueError:
            content = None  # a damaged revision is reported when it is opened
        for key in sorted(echo_keys(content)) if content is not None else ():
            self._database.write(_PUT, (key, item))
        self._database.write(_NOTE, (item, live))
