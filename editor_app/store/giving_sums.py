"""The plain store of an older program gets the sums of its pages, once, when it is opened.

What cannot be done now (a full disk, another program that reads) is done at a later start; a file
that is not sound, or of a newer program, is left as it is.
"""

from contextlib import suppress
from pathlib import Path

import apsw

from editor_app.domain.errors import EditorError
from editor_app.domain.store_key import Keys
from editor_app.store.backup import copy_rows, integrity_problems
from editor_app.store.connection import connect, make_private
from editor_app.store.encryption import key_for
from editor_app.store.faults import translated
from editor_app.store.migration import version_of
from editor_app.store.page_sums import RESERVED, add_sums, has_sums
from editor_app.store.swap import ready_name, swap

_ENDED_WELL = "SELECT value FROM meta WHERE key = 'clean-shutdown'"


def give_sums(path: Path, keys: Keys, newest: int) -> None:
    """Write the file anew if its pages carry no sums; ``newest`` is the schema we know."""
    if not path.is_file() or has_sums(path) or key_for(path, keys) is not None:
        return
    with suppress(EditorError):
        connection = connect(path)
        swapping = False
        try:
            with translated(connection):
                if _may_be_written(connection, newest):
                    swapping = _written_anew(connection, path)
        finally:
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            connection.close()
        if swapping:
            swap(path)


def _may_be_written(connection: apsw.Connection, newest: int) -> bool:
    known = 0 < version_of(connection) <= newest  # as its -wal tells it, if there is one
    if not known or connection.reserve_bytes() == RESERVED or integrity_problems(connection):
        return False
    connection.pragma("journal_mode", "wal")
    return connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE) == (0, 0)


def _written_anew(connection: apsw.Connection, path: Path) -> bool:
    """In place; a file whose pages have other room at their end as a copy, to be swapped in."""
    if connection.reserve_bytes() == 0:
        add_sums(connection)
        return False
    if connection.execute(_ENDED_WELL).get != "yes":
        return False  # what it says of its end must outlive it
    ready = ready_name(path)
    make_private(ready)
    copy_rows(connection, ready)
    return True
