"""The store as a whole: opening, migrating, checking, closing."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path

import apsw

from editor_app.domain.comment_ports import Comments
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FactsCache
from editor_app.domain.inquiry_ports import Inquiries
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.opinion_ports import Opinions
from editor_app.domain.passages import Passages
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
from editor_app.domain.proof import Proofs
from editor_app.domain.proofing_ports import Echoes, Lexicons, LinkAnswers, OwnWords
from editor_app.domain.sharing_ports import Merging, Shares
from editor_app.domain.store_key import NO_KEYS, Keys, StoreKey
from editor_app.private_files import folder_for_me_alone
from editor_app.store.backup import copy_database
from editor_app.store.ballast import Ballast
from editor_app.store.blobs import FileBlobs
from editor_app.store.board import SqliteBoard
from editor_app.store.comments import SqliteComments
from editor_app.store.connection import (
    Database,
    connect,
    make_private,
    require_sqlite,
    suspect_file,
    use_wal,
)
from editor_app.store.drafts import SqliteDrafts
from editor_app.store.echoes import SqliteEchoes
from editor_app.store.encrypted_files import form_of
from editor_app.store.encryption import drawer, key_for, key_id_of, note_key
from editor_app.store.facts import FolderFacts
from editor_app.store.faults import translated
from editor_app.store.giving_sums import give_sums
from editor_app.store.inquiries import SqliteInquiries
from editor_app.store.journal import Journal
from editor_app.store.last_good import LastGood
from editor_app.store.layouts import SqliteLayouts
from editor_app.store.lexicons import SqliteLexicons
from editor_app.store.link_answers import SqliteLinkAnswers
from editor_app.store.mark import Mark, Pulse
from editor_app.store.mending import Mender
from editor_app.store.mending_schema import mend_schema
from editor_app.store.merging import SqliteMerging
from editor_app.store.meta import SqliteMeta
from editor_app.store.migration import Migration, migrate, shipped_migrations
from editor_app.store.mirror import SqliteMirror
from editor_app.store.opinions import SqliteOpinions
from editor_app.store.origins import SqliteOrigins
from editor_app.store.outbox import SqliteOutbox
from editor_app.store.own_words import SqliteOwnWords
from editor_app.store.page_sums import mend_header, reserve
from editor_app.store.passages import SqlitePassages
from editor_app.store.proofs import SqliteProofs
from editor_app.store.recovery import note_recovery
from editor_app.store.revisions import SqliteRevisions
from editor_app.store.search import Index
from editor_app.store.shares import SqliteShares
from editor_app.store.snippets import SqliteSnippets
from editor_app.store.start import Outside, check_at_start, note_clean_end
from editor_app.store.swap import finish

FILE_NAME = "channel.db"
BLOBS = "blobs"
FACTS = "facts"


class SqliteStore:
    """Implements ``ports.Store``; see ``connection`` for which thread may do what."""

    def __init__(
        self,
        database: Database,
        outside: Outside | None = None,
        *,
        files: Path | None = None,
        key: StoreKey | None = None,
    ) -> None:
        """``files``: where blobs and facts are, if not beside the database; ``key``: theirs."""
        self.database, self._key = database, key
        self.index = Index(database)
        journal = Journal(database)
        meta = SqliteMeta(database)
        revisions = SqliteRevisions(database, self.index)
        outbox = SqliteOutbox(database)
        drafts = SqliteDrafts(database, journal, self.index)
        self._mender = database.mender = Mender(database, self.index, meta)
        self.start_report = check_at_start(
            database, meta, drafts, journal, revisions, self.index, outside or Outside()
        )
        note_recovery(database, meta, journal, clean=self.start_report.clean)
        self.meta: Meta = meta
        self.revisions: Revisions = revisions
        self.outbox: Outbox = outbox
        self.drafts: Drafts = drafts
        self.last_good = LastGood(database, drafts, journal, revisions)
        self.states: States = journal
        self.mirror: Mirror = SqliteMirror(database, self.index)
        self.board: Board = SqliteBoard(database, outbox, self.index)
        self._take_files(database.path.parent if files is None else files)
        self._take_tables()

    def _take_files(self, folder: Path) -> None:
        """What lies in files of its own beside the database."""
        key, form = self._key, form_of(self._key)
        self.blobs: Blobs = FileBlobs(drawer(folder, BLOBS, key), form)
        self.facts: FactsCache = FolderFacts(drawer(folder, FACTS, key), form)
        self._ballast = Ballast(folder)

    def _take_tables(self) -> None:
        """Tables that stand by themselves: nothing at the start looks into them."""
        database = self.database
        self.layouts: Layouts = SqliteLayouts(database)
        self.snippets: Snippets = SqliteSnippets(database)
        self.origins: Origins = SqliteOrigins(database)
        self.merging: Merging = SqliteMerging(database)
        self.shares: Shares = SqliteShares(database)
        self.proofs: Proofs = SqliteProofs(database)
        self.comments: Comments = SqliteComments(database)
        self.inquiries: Inquiries = SqliteInquiries(database)
        self.passages: Passages = SqlitePassages(database)
        self.opinions: Opinions = SqliteOpinions(database)
        self.echoes: Echoes = SqliteEchoes(database)
        self.link_answers: LinkAnswers = SqliteLinkAnswers(database)
        self.lexicons: Lexicons = SqliteLexicons(database)
        self.own_words: OwnWords = SqliteOwnWords(database)

    def transaction(self) -> AbstractContextManager[None]:
        """BEGIN IMMEDIATE … COMMIT with fsync; nested uses join."""
        return self.database.transaction()

    def make_room(self) -> bool:
        """Let go of the room that is kept back for one last save; whether there was any."""
        return self._ballast.release()

    def keep_room(self) -> bool:
        """Keep room back if the disk has plenty; for a lane."""
        return self.database.read_only is None and self._ballast.keep()

    @property
    def room_spent(self) -> bool:
        """Whether the room kept back was used up and the disk is still full."""
        return self._ballast.spent

    def heal(self, item: ItemId) -> Draft | None:
        """Let the last good state of an item take its damaged draft's place, if there is one."""
        return self.last_good.heal(item)

    def mend(self) -> bool:
        """Look at every page, and make those sound that are not; for a lane. Whether all are."""
        return self.database.read_only is not None or self._mender()

    @property
    def pages_mended(self) -> int:
        """How many pages were made sound since the store was opened."""
        return self.database.mended

    @property
    def pages_torn(self) -> bool:
        """Whether a page was found that only the next start can deal with."""
        return self._mender.gave_up

    def backup(self, to: Path) -> None:
        """Write a verified copy of the database; the store stays in use. Blobs are not included."""
        with self.database.exclusive() as connection:
            copy_database(connection, to, key=self._key, held=self._key)

    def close(self) -> None:
        """Note the clean end and close. The file is closed even if the note cannot be written."""
        if self.database.closed:
            return
        try:
            if self.database.read_only is None:
                note_clean_end(self.meta)
        finally:
            self.database.close()


def open_store(
    path: Path,
    clock: Clock,
    *,
    migrations: Sequence[Migration] | None = None,
    vfs: str | None = None,
    keys: Keys = NO_KEYS,
) -> SqliteStore:
    """Open the store at ``path`` (a file named ``channel.db``), making or migrating it.

    Raises STORE_NEWER, STORE_DAMAGED, STORE_LOCKED, KEY_MISSING, DISK_FULL or DISK_FAILED; the
    file is then as it was. ``migrations`` and ``vfs`` exist for tests of migrations and of power
    cuts.
    """
    require_sqlite(apsw.sqlite_lib_version())
    steps = shipped_migrations() if migrations is None else migrations
    finish(path)
    with translated():
        _refuse_emptied(path)
        mend_header(path)
        mark = Mark(path.with_suffix(".mark"))
        outside = _outside(path, mark)
        make_private(path)
        key = key_for(path, keys)
        if vfs is None and not outside.fresh:
            give_sums(path, keys, len(steps))
        writer = connect(path, vfs=vfs, keys=keys)
        try:
            with translated(writer):
                if vfs is None and outside.fresh:
                    reserve(writer)
                mend_schema(writer, path, steps)
                migrate(writer, steps, lambda version: _keep_old(writer, path, version, clock, key))
                use_wal(writer)
                folder_for_me_alone(drawer(path.parent, BLOBS, key))
                database = Database(path, writer, vfs=vfs, pulse=Pulse(mark, clock), keys=keys)
                store = _checked(database, outside, key)
                if key is not None and key_id_of(path) != key.id:
                    note_key(path, key)
                suspect_file(path).unlink(missing_ok=True)
                return store
        except BaseException:
            # What a -wal holds stays there: a file that is not sound is not written into.
            _close_untouched(writer)
            raise


def _close_untouched(writer: apsw.Connection) -> None:
    with suppress(apsw.ConnectionClosedError):
        writer.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        writer.close()


def _checked(database: Database, outside: Outside, key: StoreKey | None) -> SqliteStore:
    def made() -> SqliteStore:
        with translated(database.writer):
            return SqliteStore(database, outside, key=key)

    try:
        return database.persist(made)
    except BaseException:
        database.writer.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        database.close()
        raise


def _outside(path: Path, mark: Mark) -> Outside:
    """What stands beside the database; to be looked at before SQLite makes a -wal."""
    return Outside(
        reached=mark.read(),
        wal=path.with_name(f"{path.name}-wal").exists(),
        fresh=not path.is_file() or path.stat().st_size == 0,
        suspect=suspect_file(path).exists(),
    )


def _refuse_emptied(path: Path) -> None:
    """An empty or missing file beside what a store leaves was a store once; a new one would hide
    the loss.
    """
    if path.is_file() and path.stat().st_size:
        return
    if path.with_suffix(".mark").exists() or (path.is_file() and _kept_files(path.parent)):
        problem = "empty file" if path.is_file() else "file missing"
        raise EditorError(Code.STORE_DAMAGED, problem=problem)


def _kept_files(folder: Path) -> bool:
    return any((folder / name).is_dir() for name in (BLOBS, f"{BLOBS}-encrypted"))


def _keep_old(
    writer: apsw.Connection, path: Path, version: int, clock: Clock, key: StoreKey | None
) -> None:
    """The verified backup before a migration."""
    stamp = clock.now().strftime("%Y%m%dT%H%M%SZ")
    to = path.with_name(f"{path.stem}.v{version}.{stamp}.db")
    copy_database(writer, to, key=key, held=key)
