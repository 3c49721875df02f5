"""Small facts of the program."""

from editor_app.store.connection import Database


class SqliteMeta:
    """Implements ``ports.Meta``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> str | None:
        """The value, or ``None`` when it was never set."""
        row = self._database.first("SELECT value FROM meta WHERE key = ?", (key,))
        return None if row is None else str(row[0])

    def set(self, key: str, value: str) -> None:
        """Remember a value under a key."""
        self._database.write(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
            (key, value),
        )
