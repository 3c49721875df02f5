"""After an end that was not clean: which texts were being written, and at which state they open."""

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.journal import Why
from editor_app.domain.recovery import Recovered, remember
from editor_app.store.connection import Database
from editor_app.store.journal import Journal
from editor_app.store.meta import SqliteMeta

_BEGAN = "journal.began"  # id of the newest state when the program was started
_NO_REASON = frozenset({Code.STORE_DAMAGED, Code.STORE_READ_ONLY})
_MOST = 20  # items; a batch that was cut off is no writing


def note_recovery(database: Database, meta: SqliteMeta, journal: Journal, *, clean: bool) -> None:
    """Mark the newest sound state of every text written in the run that ended badly.

    Call it once per start, after the start check. The mark is a state of its own, at the time of
    the text it repeats, so that it is never thinned. What cannot be marked is no reason not to
    start: a damaged journal, a store that is only read.
    """
    try:
        _note(database, meta, journal, clean=clean)
    except EditorError as error:
        if error.code not in _NO_REASON:
            raise


def _note(database: Database, meta: SqliteMeta, journal: Journal, *, clean: bool) -> None:
    began = meta.get(_BEGAN)
    with database.transaction():
        if not clean and began is not None:
            _mark_recovered(database, meta, journal, int(began))
        (newest,) = database.first("SELECT coalesce(max(id), 0) FROM journal") or (0,)
        if began != str(newest):
            meta.set(_BEGAN, str(newest))


def _mark_recovered(database: Database, meta: SqliteMeta, journal: Journal, began: int) -> None:
    written = database.read(
        "SELECT item, max(id) FROM journal WHERE id > ? AND why = 'typed' GROUP BY item"
        " ORDER BY max(id) DESC LIMIT ?",
        (began, _MOST),
    )
    for item, _ in reversed(written):  # the newest is remembered last
        state = journal.repeat_newest(ItemId(item), Why.RECOVERED)
        if state is not None:
            remember(meta, Recovered(item=ItemId(item), state=state.id, at=state.at))
