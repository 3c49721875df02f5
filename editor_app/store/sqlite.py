"""The store as a whole: opening, migrating, checking, closing."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FactsCache
from editor_app.domain.ports import (
    Blobs,
    Board,
    Clock,
    Drafts,
    Layouts,
    Meta,
    Mirror,
    Origins,
    Outbox,
    Revisions,
    Snippets,
    States,
)
from editor_app.store.backup import copy_database
from editor_app.store.blobs import FileBlobs
from editor_app.store.board import SqliteBoard
from editor_app.store.connection import (
    Database,
    connect,
    make_private,
    require_sqlite,
    use_wal,
)
from editor_app.store.drafts import SqliteDrafts
from editor_app.store.facts import FolderFacts
from editor_app.store.faults import translated
from editor_app.store.journal import Journal
from editor_app.store.layouts import SqliteLayouts
from editor_app.store.meta import SqliteMeta
from editor_app.store.migration import Migration, migrate, shipped_migrations
from editor_app.store.mirror import SqliteMirror
from editor_app.store.origins import SqliteOrigins
from editor_app.store.outbox import SqliteOutbox
from editor_app.store.recovery import note_recovery
from editor_app.store.revisions import SqliteRevisions
from editor_app.store.search import Index
from editor_app.store.snippets import SqliteSnippets
from editor_app.store.start import check_at_start, note_clean_end

FILE_NAME = "channel.db"
BLOBS = "blobs"
FACTS = "facts"


class SqliteStore:
    """Implements ``ports.Store``; see ``connection`` for which thread may do what."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.index = Index(database)
        journal = Journal(database)
        meta = SqliteMeta(database)
        revisions = SqliteRevisions(database, self.index)
        outbox = SqliteOutbox(database)
        self.start_report = check_at_start(database, meta, journal, revisions, self.index)
        note_recovery(database, meta, journal, clean=self.start_report.clean)
        self.meta: Meta = meta
        self.revisions: Revisions = revisions
        self.outbox: Outbox = outbox
        self.drafts: Drafts = SqliteDrafts(database, journal, self.index)
        self.states: States = journal
        self.mirror: Mirror = SqliteMirror(database, self.index)
        self.board: Board = SqliteBoard(database, outbox, self.index)
        self.blobs: Blobs = FileBlobs(database.path.parent / BLOBS)
        self.facts: FactsCache = FolderFacts(database.path.parent / FACTS)
        self.layouts: Layouts = SqliteLayouts(database)
        self.snippets: Snippets = SqliteSnippets(database)
        self.origins: Origins = SqliteOrigins(database)

    def transaction(self) -> AbstractContextManager[None]:
        """BEGIN IMMEDIATE … COMMIT with fsync; nested uses join."""
        return self.database.transaction()

    def backup(self, to: Path) -> None:
        """Write a verified copy of the database; the store stays in use. Blobs are not included."""
        with self.database.exclusive() as connection:
            copy_database(connection, to)

    def close(self) -> None:
        """Note the clean end and close. The file is closed even if the note cannot be written."""
        if self.database.closed:
            return
        try:
            note_clean_end(self.meta)
        finally:
            self.database.close()


def open_store(
    path: Path,
    clock: Clock,
    *,
    migrations: Sequence[Migration] | None = None,
    vfs: str | None = None,
) -> SqliteStore:
    """Open the store at ``path`` (a file named ``channel.db``), making or migrating it.

    Raises STORE_NEWER, STORE_DAMAGED, STORE_LOCKED, DISK_FULL or DISK_FAILED; the file is then as
    it was. ``migrations`` and ``vfs`` exist for tests of migrations and of power cuts.
    """
    require_sqlite(apsw.sqlite_lib_version())
    steps = shipped_migrations() if migrations is None else migrations
    with translated():
        _refuse_emptied(path)
        make_private(path)
        writer = connect(path, vfs=vfs)
        try:
            with translated(writer):
                migrate(writer, steps, lambda version: _keep_old(writer, path, version, clock))
                use_wal(writer)
                (path.parent / BLOBS).mkdir(mode=0o700, exist_ok=True)
                return _checked(Database(path, writer, vfs=vfs))
        except BaseException:
            writer.close()
            raise


def _checked(database: Database) -> SqliteStore:
    try:
        return SqliteStore(database)
    except BaseException:
        database.close()
        raise


def _refuse_emptied(path: Path) -> None:
    """An empty file beside existing blobs was a store once; a new one would hide the loss."""
    if (path.parent / BLOBS).is_dir() and path.is_file() and path.stat().st_size == 0:
        raise EditorError(Code.STORE_DAMAGED, problem="empty file")


def _keep_old(writer: apsw.Connection, path: Path, version: int, clock: Clock) -> None:
    """The verified backup before a migration."""
    stamp = clock.now().strftime("%Y%m%dT%H%M%SZ")
    copy_database(writer, path.with_name(f"{path.stem}.v{version}.{stamp}.db"))
