"""Which files of items a backup needs, noted beside it; and files in the pool that none needs.

Whatever looks like the name of a file, in any row of any table, counts as needed: too many names
keep a file too long, one too few would lose it. A backup that cannot be read keeps everything.
"""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.store_key import NO_KEYS, Keys
from editor_app.private_files import for_me_alone
from editor_app.store.backup_file import opened
from editor_app.store.faults import translated
from editor_app.store.leftovers import MAKING

_RUN = re.compile("[0-9a-f]{64,}")
_LENGTH = 64
_LONGEST = 1024  # of a run in which a name may begin anywhere; a longer one is no name
_OF_ROWS = frozenset({"digest", "seal", "hash", "parent"})  # what rows and versions are called
_DERIVED = "search"  # the index; it names nothing that the texts do not name
_POOLS = "blobs*"

Names = frozenset[str]


def names_of(backup: Path, keys: Keys = NO_KEYS) -> Names:
    """The files a backup needs. Raises BACKUP_UNSOUND when it cannot be read to its end."""
    noted = _noted(backup)
    if noted is None:
        with opened(backup, keys) as connection:
            noted = names_in(connection)
        _note(backup, noted)
    return noted


def names_in(connection: apsw.Connection) -> Names:
    """Everything in a database that looks like the name of a file."""
    found: set[str] = set()
    for table in _tables(connection):
        names = (name for name in _columns(connection, table) if name not in _OF_ROWS)
        columns = [f'CAST("{name}" AS BLOB)' for name in names]  # text that is none any more, too
        sql = f'SELECT {", ".join(columns)} FROM "{table}"'  # noqa: S608 - names of the schema
        for row in connection.execute(sql):
            for value in row:
                if value is not None and len(value) >= _LENGTH:
                    text = value.decode("utf-8", "replace")
                    found.update(name for run in _RUN.findall(text) for name in _within(run))
    return frozenset(found)


def _within(run: str) -> Iterator[str]:
    if len(run) > _LONGEST:
        yield from (run[:_LENGTH], run[-_LENGTH:])
        return
    for at in range(len(run) - _LENGTH + 1):
        yield run[at : at + _LENGTH]


def drop_unneeded(folder: Path, needed: Names, cancelled: Callable[[], bool]) -> int:
    """Let files of the pool go that are not needed; gives how many. Stops when somebody makes a
    backup here: it may need what is there now.
    """
    gone = 0
    with translated():
        for pool in folder.glob(_POOLS):
            for drawer in (one for one in sorted(pool.iterdir()) if len(one.name) == 2):
                if cancelled() or any(folder.glob(f"*{MAKING}")):
                    return gone
                for file in drawer.iterdir():
                    if len(file.name) == 64 and file.name not in needed:
                        file.unlink(missing_ok=True)
                        gone += 1
    return gone


def note_file(backup: Path) -> Path:
    """Where the names are noted."""
    return backup.with_suffix(".files")


def _tables(connection: apsw.Connection) -> Iterator[str]:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table'"
    for (name,) in connection.execute(sql).fetchall():
        if not str(name).startswith(_DERIVED):
            yield str(name)


def _columns(connection: apsw.Connection, table: str) -> list[str]:
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return [str(name) for (name,) in rows]


def _noted(backup: Path) -> Names | None:
    """A note that was torn is none: the backup is read again."""
    try:
        told = json.loads(note_file(backup).read_text(encoding="utf-8"))
        names = [str(one) for one in told["names"]]
        return frozenset(names) if told["check"] == _check(names) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _note(backup: Path, names: Names) -> None:
    ordered = sorted(names)
    to = note_file(backup)
    part = to.with_name(f"{to.name}.part")
    with translated():
        descriptor = for_me_alone(part, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        with open(descriptor, "w", encoding="utf-8") as file:
            json.dump({"check": _check(ordered), "names": ordered}, file)
        part.replace(to)


def _check(names: list[str]) -> str:
    return sha256_hex("\n".join(names).encode())
