"""Pages whose sum is wrong: what they hold is proved by other means, mended or told, then sealed.

A page is found torn when SQLite reads it, before anything of it is shown. Then, while nobody else
reads or writes: indexes with torn pages are made anew, SQLite looks at the structure of the whole
file, rows that lie on torn pages are judged one by one (``mending_rows``), and the pages get sums
again. Where the structure itself is broken nothing is changed: the next start reads what is sound
of the file (``salvage``).
"""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.page_damage import PageDamage, remember, remembered
from editor_app.domain.ports import Meta
from editor_app.private_files import for_me_alone
from editor_app.store.backup import INDEX_PROBLEM, integrity_problems
from editor_app.store.connection import Database, Row, connect, suspect_file
from editor_app.store.disk import disk_translated
from editor_app.store.faults import text_read
from editor_app.store.mending_rows import Repairs, is_derived
from editor_app.store.page_sums import has_sums, seal_pages, torn_pages
from editor_app.store.search import Index

_log = logging.getLogger(__name__)
_OWNERS = "SELECT name, pageno, pagetype FROM dbstat"
_INDEXES = "SELECT name FROM sqlite_schema WHERE type = 'index'"
_UNNUMBERED = "SELECT name FROM pragma_table_list WHERE wr"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Torn:
    """Torn pages by what they belong to; those of no tree hold nothing."""

    indexes: tuple[str, ...]
    tables: tuple[str, ...]
    inner: tuple[int, ...]  # pages of tables that lead to rows and hold none

    @property
    def keyed(self) -> tuple[str, ...]:
        """Tables with torn pages: a key in them may no longer be the one of their indexes."""
        return tuple(table for table in self.tables if not is_derived(table))


class Mender:
    """Of one open store. Calling it mends; it tells whether all that is there can be read."""

    def __init__(self, database: Database, index: Index, meta: Meta) -> None:
        self._database, self._index, self._meta = database, index, meta
        self.gave_up = False  # there is a page that cannot be mended while the store is open

    def __call__(self) -> bool:
        """Make torn pages sound; ``False``: not now, or, if it ``gave_up``, at the next start."""
        if self.gave_up or not has_sums(self._database.path):
            return not self.gave_up
        try:
            with self._database.alone() as writer, text_read():
                return self._mend(writer)
        except (EditorError, apsw.Error) as error:
            _log.warning("not mended: %s", error)
            self._give_up(error)
        return False

    def _give_up(self, error: EditorError | apsw.Error) -> None:
        """A full or locked disk is no reason to."""
        if isinstance(error, EditorError) and error.code is not Code.STORE_DAMAGED:
            return
        self.gave_up = True
        with disk_translated():
            os.close(for_me_alone(suspect_file(self._database.path), os.O_CREAT | os.O_WRONLY))

    def _mend(self, writer: apsw.Connection) -> bool:
        if not _level(writer):
            return False
        found = torn_pages(self._database.path)
        if not found:
            return True
        _log.warning("torn pages: %s", found[:20])
        if 1 in found:
            raise EditorError(Code.STORE_DAMAGED, problem="first page")
        with _unverified(writer):
            self._prove(writer, _owners(writer, frozenset(found)))
            if not _level(writer):
                return False
        seal_pages(self._database.path, torn_pages(self._database.path))
        self._database.mended += len(found)
        return True

    def _prove(self, writer: apsw.Connection, torn: _Torn) -> None:
        """All or nothing: where the structure is broken, what was begun is taken back."""
        with self._database.transaction():
            repairs = Repairs(writer)
            for name in (*torn.indexes, *torn.keyed):
                writer.execute(f'REINDEX "{name}"')
            problems = integrity_problems(writer)
            broken = [one for one in problems if not one.startswith(INDEX_PROBLEM)]
            if broken:
                raise EditorError(Code.STORE_DAMAGED, problem=broken[0][:200])
            seal_pages(self._database.path, torn.inner)
            with closing(connect(self._database.path, read_only=True)) as proving:
                rows = {table: repairs.unproved(table, proving) for table in torn.tables}
            damage = PageDamage()
            for table, numbers in rows.items():
                damage += repairs.repair(table, numbers)
            if problems or any(map(is_derived, torn.tables)):
                self._index.begin_anew()
            if damage.told:
                remember(self._meta, remembered(self._meta) + damage)


def _level(writer: apsw.Connection) -> bool:
    """Bring the file level with its -wal; not while somebody still reads what stood there before,
    such as a backup: pages they see must not get a sum.
    """
    told, done = writer.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
    return told == done


@contextmanager
def _unverified(writer: apsw.Connection) -> Iterator[None]:
    """What was read meanwhile must not be taken from the cache later."""
    writer.pragma("checksum_verification", "OFF")
    try:
        yield
    finally:
        writer.pragma("checksum_verification", "ON")  # it takes no TRUE
        writer.release_memory()


def _owners(writer: apsw.Connection, numbers: frozenset[int]) -> _Torn:
    indexes = {str(name) for (name,) in writer.execute(_INDEXES)}
    unnumbered = {str(name) for (name,) in writer.execute(_UNNUMBERED)}
    rows: Sequence[Row] = writer.execute(_OWNERS).fetchall()
    found = [row for row in rows if row[1] in numbers]
    trees = dict.fromkeys(name for name, _, _ in found)
    inner = [
        page
        for name, page, kind in found
        if kind == "internal" and name not in indexes | unnumbered
    ]
    return _Torn(
        indexes=tuple(name for name in trees if name in indexes),
        tables=tuple(name for name in trees if name not in indexes),
        inner=tuple(inner),
    )
