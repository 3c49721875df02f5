"""The first page and those that name the tables: sound if they say what our migrations make.

Nothing can be read without them, so they are looked at before the store is opened. The rest of the
file must fit what they say; a difference leaves them as they are, for ``salvage``.
"""

import logging
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.store.backup import integrity_problems
from editor_app.store.connection import connect
from editor_app.store.faults import is_torn_page, text_read
from editor_app.store.migration import Migration, migrate, version_of
from editor_app.store.page_sums import seal_pages, torn_pages
from editor_app.store.seal import teach

_log = logging.getLogger(__name__)
_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
_PAGES = "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'"


def mend_schema(writer: apsw.Connection, path: Path, steps: Sequence[Migration]) -> None:
    """Give those pages their sums if they are torn and all they say is proved."""
    try:
        writer.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except apsw.IOError as error:
        if not is_torn_page(error):
            raise
    else:
        return
    try:
        with closing(connect(path, read_only=True)) as reader, text_read():
            reader.pragma("checksum_verification", "OFF")
            if _is_ours(reader, steps):
                _seal(reader, path)
    except apsw.SQLError as changed:  # words of a table that nobody wrote
        raise EditorError(Code.STORE_DAMAGED, problem="schema") from changed


def _seal(reader: apsw.Connection, path: Path) -> None:
    ours = {int(str(page)) for (page,) in reader.execute(_PAGES)}
    torn = [page for page in torn_pages(path) if page in ours]
    _log.warning("pages that name the tables were torn, and proved: %s", torn)
    seal_pages(path, torn)


def _is_ours(reader: apsw.Connection, steps: Sequence[Migration]) -> bool:
    version = version_of(reader)
    if not 0 < version <= len(steps) or integrity_problems(reader):
        return False
    with closing(apsw.Connection(":memory:")) as made:
        teach(made)
        migrate(made, steps[:version])
        return bool(made.execute(_SCHEMA).fetchall() == reader.execute(_SCHEMA).fetchall())
