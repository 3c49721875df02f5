"""How much a store holds, in numbers alone: for support, which must not see what."""

from pathlib import Path

from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.store.connection import connect
from editor_app.store.faults import translated


def table_counts(database: Path, keys: Keys = NO_KEYS) -> dict[str, int]:
    """Rows per table, and the version of the schema. Raises ``EditorError``."""
    connection = connect(database, read_only=True, keys=keys)
    try:
        with translated(connection):
            sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
            tables = [str(row[0]) for row in connection.execute(sql)]
            found = {"schema_version": int(connection.execute("PRAGMA user_version").get)}
            for table in tables:
                quoted = table.replace('"', '""')
                found[table] = int(connection.execute(f'SELECT count(*) FROM "{quoted}"').get)  # noqa: S608 - a name of the schema
            return found
    finally:
        connection.close()
