"""The start check: was the last end a clean one, and if not, what is still sound?"""

from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash
from editor_app.domain.ports import Meta
from editor_app.store.backup import problems_of
from editor_app.store.connection import Database
from editor_app.store.journal import Journal
from editor_app.store.meta import SqliteMeta
from editor_app.store.revisions import SqliteRevisions
from editor_app.store.search import Index

CHECKED_REVISIONS = 20
_FLAG = "clean-shutdown"
_INDEX_PROBLEM = "fts5:"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartReport:
    """What was found when the store was opened."""

    clean: bool  # the last program closed the store, or there was none
    recovered_at: datetime | None  # the newest autosaved state, after an end that was not clean
    damaged: tuple[ContentHash, ...]  # revisions that are not what was signed for
    index_rebuilt: bool  # the search index was damaged and has been made anew


def check_at_start(
    database: Database,
    meta: SqliteMeta,
    journal: Journal,
    revisions: SqliteRevisions,
    index: Index,
) -> StartReport:
    """Check the file after an unclean end and note that the store is in use now.

    Raises STORE_DAMAGED if the structure of the file is broken. The file is never replaced.
    """
    clean = meta.get(_FLAG) != "no"
    damaged: tuple[ContentHash, ...] = ()
    recovered_at: datetime | None = None
    rebuild = index.damaged
    if not clean:
        rebuild = _index_unsound(database) or rebuild
        damaged = tuple(
            hash_ for hash_ in revisions.newest(CHECKED_REVISIONS) if _damaged(revisions, hash_)
        )
        recovered_at = journal.newest()
    if rebuild:
        index.rebuild()
    meta.set(_FLAG, "no")
    return StartReport(
        clean=clean, recovered_at=recovered_at, damaged=damaged, index_rebuilt=rebuild
    )


def _index_unsound(database: Database) -> bool:
    """Whether the index alone is damaged: it is derived, so it need not stop anybody."""
    with database.exclusive() as connection:
        problems = problems_of(connection)
    beyond = [problem for problem in problems if not problem.startswith(_INDEX_PROBLEM)]
    if beyond:
        raise EditorError(Code.STORE_DAMAGED, problem=beyond[0][:200])
    return bool(problems)


def note_clean_end(meta: Meta) -> None:
    """To be called last, right before the store is closed."""
    meta.set(_FLAG, "yes")


def _damaged(revisions: SqliteRevisions, hash_: ContentHash) -> bool:
    try:
        revisions.get(hash_)
    except EditorError as error:
        if error.code is Code.STORE_DAMAGED:
            return True
        raise
    return False
