"""Rows of a file that is not sound: read as far as SQLite gets, then past every broken place."""

from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress

import apsw

Value = str | int | bytes | float | None
Named = Mapping[str, Value]

_WIDEST_GAP = 200_000  # row numbers tried one by one; beyond it only both ends are read


class TornReader:
    """Reads tables of one connection. ``torn`` says whether any of them broke off."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self.torn = False

    def rows(self, table: str) -> Iterator[Named]:
        """Every row that can be reached, by name of column; each once."""
        try:
            numbered = self._numbered(table)
        except apsw.Error:
            self.torn = True
            return
        if not numbered:
            yield from self._plain(table)
            return
        low = yield from self._ascending(table)
        if low is None:
            return
        self.torn = True
        high = yield from self._descending(table, low)
        if high is not None:
            yield from self._one_by_one(table, low, high)

    def _numbered(self, table: str) -> bool:
        """Whether the table has row numbers."""
        sql = "SELECT wr FROM pragma_table_list WHERE name = ?"
        found = self._connection.execute(sql, (table,)).fetchone()
        if found is None:
            raise apsw.SQLError(table)
        return not found[0]

    def _plain(self, table: str) -> Iterator[Named]:
        try:
            yield from self._named(f"SELECT * FROM {table}", ())  # noqa: S608 - a name of our schema
        except apsw.Error:
            self.torn = True

    def _ascending(self, table: str) -> Generator[Named, None, int | None]:
        """From the beginning; gives the last row number before the broken place."""
        last = -(2**62)
        sql = f'SELECT rowid AS " row", * FROM {table} ORDER BY rowid'  # noqa: S608 - see above
        try:
            for row in self._named(sql, ()):
                yield row
                last = _number(row)
        except apsw.Error:
            return last
        return None

    def _descending(self, table: str, low: int) -> Generator[Named, None, int | None]:
        """From the end, down to the broken place."""
        high: int | None = None
        sql = f'SELECT rowid AS " row", * FROM {table} WHERE rowid > ? ORDER BY rowid DESC'  # noqa: S608 - see above
        try:
            for row in self._named(sql, (low,)):
                yield row
                high = _number(row)
        except apsw.Error:
            return high
        return None

    def _one_by_one(self, table: str, low: int, high: int) -> Iterator[Named]:
        if high - low > _WIDEST_GAP:
            return
        sql = f'SELECT rowid AS " row", * FROM {table} WHERE rowid = ?'  # noqa: S608 - see above
        for number in range(low + 1, high):
            with suppress(apsw.Error):
                yield from self._named(sql, (number,))

    def _named(self, sql: str, values: tuple[Value, ...]) -> Iterator[Named]:
        cursor = self._connection.cursor()
        cursor.execute(sql, values)
        while True:
            try:
                row = next(cursor)
            except StopIteration:
                return
            except UnicodeDecodeError:  # a text that is none any more; the next row may be sound
                self.torn = True
                continue
            names = [name for name, _ in cursor.get_description()]
            yield dict(zip(names, row, strict=True))


def _number(row: Named) -> int:
    number = row[" row"]
    assert isinstance(number, int)
    return number
