"""The start check: was the last end a clean one, and if not, what is still sound?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import apsw

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.ports import Meta
from editor_app.domain.trouble import LATEST_LOST, Lost
from editor_app.store.backup import INDEX_PROBLEM, problems_of
from editor_app.store.connection import Database
from editor_app.store.drafts import SqliteDrafts
from editor_app.store.journal import Journal
from editor_app.store.mark import Reached, reached_inside
from editor_app.store.meta import SqliteMeta
from editor_app.store.revisions import SqliteRevisions
from editor_app.store.search import Index

CHECKED_REVISIONS = 20
CHECKED_DRAFTS = 20
CLEAN_SHUTDOWN = "clean-shutdown"
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What was seen beside the database before it was opened."""

    reached: Reached | None = None  # what the mark says
    wal: bool = True  # whether a -wal was there
    fresh: bool = False  # there was no database
    suspect: bool = False  # a page was found that makes no sense


@dataclass(frozen=True, slots=True, kw_only=True)
class StartReport:
    """What was found when the store was opened."""

    clean: bool  # the last program closed the store, or there was none
    recovered_at: datetime | None  # the newest autosaved state, after an end that was not clean
    damaged: tuple[ContentHash, ...]  # revisions that are not what was signed for
    index_rebuilt: bool  # the search index was damaged and has been made anew
    damaged_drafts: tuple[ItemId, ...] = ()  # they open at their last good state
    lost: Lost | None = None  # told at every start until somebody has taken note


def check_at_start(
    database: Database,
    meta: SqliteMeta,
    drafts: SqliteDrafts,
    journal: Journal,
    revisions: SqliteRevisions,
    index: Index,
    outside: Outside,
) -> StartReport:
    """Check the file after an unclean end and note that the store is in use now.

    Raises STORE_DAMAGED if the structure of the file is broken. The file is never replaced.
    """
    clean = meta.get(CLEAN_SHUTDOWN) != "no"
    damaged: tuple[ContentHash, ...] = ()
    torn: tuple[ItemId, ...] = ()
    recovered_at: datetime | None = None
    rebuild = index.damaged
    if not clean or outside.suspect:
        database.require_sound_pages()
        rebuild = _index_unsound(database) or rebuild
        newest = revisions.newest(CHECKED_REVISIONS)
        damaged = tuple(hash_ for hash_ in newest if _damaged(revisions.get, hash_))
        torn = tuple(one for one in drafts.newest(CHECKED_DRAFTS) if _damaged(drafts.get, one))
        recovered_at = None if clean else journal.newest()
    if rebuild:
        index.rebuild()
    lost = _note_lost(database, meta, outside, clean=clean)
    meta.set(CLEAN_SHUTDOWN, "no")
    # Into the file itself: without its -wal it would look as if it had ended well.
    with database.exclusive() as connection:
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
    return StartReport(
        clean=clean,
        recovered_at=recovered_at,
        damaged=damaged,
        index_rebuilt=rebuild,
        damaged_drafts=torn,
        lost=lost,
    )


def _note_lost(
    database: Database, meta: SqliteMeta, outside: Outside, *, clean: bool
) -> Lost | None:
    """Whether the newest changes are missing now, or were at an earlier start."""
    found = None if outside.fresh else _lost(reached_inside(database.writer), outside, clean=clean)
    if found is not None:
        until = "" if found.until is None else found.until.isoformat()
        meta.set(LATEST_LOST, f"{found.since.isoformat()} {until}")
        return found
    since, _, until = (meta.get(LATEST_LOST) or "").partition(" ")
    if not since:
        return None
    return Lost(
        since=datetime.fromisoformat(since),
        until=datetime.fromisoformat(until) if until else None,
    )


def _lost(inside: Reached, outside: Outside, *, clean: bool) -> Lost | None:
    if outside.reached is not None:
        ahead = outside.reached.commits > inside.commits
        return Lost(since=inside.at, until=outside.reached.at) if ahead else None
    if clean or outside.wal:
        return None
    return Lost(since=inside.at, until=None)


def _index_unsound(database: Database) -> bool:
    """Whether the index alone is damaged: it is derived, so it need not stop anybody."""
    with database.exclusive() as connection:
        problems = problems_of(connection)
    beyond = [problem for problem in problems if not problem.startswith(INDEX_PROBLEM)]
    if beyond:
        raise EditorError(Code.STORE_DAMAGED, problem=beyond[0][:200])
    return bool(problems)


def note_clean_end(meta: Meta) -> None:
    """To be called last, right before the store is closed."""
    meta.set(CLEAN_SHUTDOWN, "yes")


def _damaged(get: Callable[[T], object], key: T) -> bool:
    try:
        get(key)
    except EditorError as error:
        if error.code is Code.STORE_DAMAGED:
            return True
        raise
    return False
