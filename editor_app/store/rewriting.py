"""Every row of a database in a new plain file: for what ``VACUUM`` cannot change, the room at the
end of each page.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import apsw

from editor_app.store.page_sums import reserve

_TABLES = """
SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rowid
"""
_INDEXES = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid"
# Views, triggers and virtual tables have no pages of their own: their words are taken as they are.
_WORDS = """
SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE rootpage = 0 ORDER BY rowid
"""
_PUT_WORDS = "INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)"
_INSIDE = "sqlite_"  # SQLite makes and fills these tables by itself


def rewrite(source: apsw.Connection, target: apsw.Connection) -> None:
    """Fill ``target``, an empty file, with what ``source`` holds; its pages get sums."""
    reserve(target)
    target.pragma("writable_schema", True)
    with target:
        tables: Sequence[tuple[Any, ...]] = source.execute(_TABLES).fetchall()
        for name, sql in (one for one in tables if not one[0].startswith(_INSIDE)):
            target.execute(sql)
            _take_rows(source, target, name)
        for name, _ in (one for one in tables if one[0].startswith(_INSIDE)):
            target.execute(f'DELETE FROM "{name}"')  # noqa: S608 - names of the schema
            _take_rows(source, target, name)
        for (sql,) in source.execute(_INDEXES).fetchall():
            target.execute(str(sql))
        for words in source.execute(_WORDS).fetchall():
            target.execute(_PUT_WORDS, words)
        for pragma in ("application_id", "user_version"):
            target.pragma(pragma, source.pragma(pragma))
    target.pragma("writable_schema", "RESET")


def _take_rows(source: apsw.Connection, target: apsw.Connection, table: str) -> None:
    columns = list(_columns(source, table))
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * len(columns))
    rows = source.cursor().execute(f'SELECT {names} FROM "{table}"')  # noqa: S608 - names of the schema
    target.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)  # noqa: S608 - the same


def _columns(source: apsw.Connection, table: str) -> Iterator[str]:
    for (name,) in source.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid", (table,)):
        yield str(name)
