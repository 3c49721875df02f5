"""Row 8: full-text search in all items, for rare and for common words."""

from collections.abc import Callable

from editor_app.services.app import App
from editor_app.store.sqlite import SqliteStore
from tests.bench.measure import Limits, Row, in_turns, judged, timed

_WORDS = (("rare word", "第4321号"), ("common word", "救助"), ("two words", "困难 科技"))
_LIMIT = 200


def rows(app: App, repeats: int) -> list[Row]:
    """One row per kind of word."""
    return [_row(app, name, words, repeats) for name, words in _WORDS]


def _row(app: App, name: str, words: str, repeats: int) -> Row:
    store = app.store
    assert isinstance(store, SqliteStore)
    app.store.board.search(words)  # what was typed meanwhile is indexed now
    query = " AND ".join(f'"{_bigrams(word)}"' for word in words.split())
    ours, floor = in_turns(
        repeats, lambda: timed(_ours(app, words)), lambda: timed(_bare(store, query))
    )
    return judged(
        f"search, {name}",
        "ms",
        ours,
        floor,
        floor_name="bare FTS5",
        limits=Limits(p95=20),
    )


def _ours(app: App, words: str) -> Callable[[], object]:
    return lambda: app.store.board.search(words, _LIMIT)


def _bare(store: SqliteStore, query: str) -> Callable[[], object]:
    sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
    return lambda: store.database.read(sql, (query, _LIMIT))


def _bigrams(word: str) -> str:
    return " ".join(word[at : at + 2] for at in range(len(word) - 1))
