"""Row 3: a commit of an autosave, through the real service and store."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw

from editor_app.services.app import App
from editor_app.store.connection import connect, use_wal
from editor_app.store.draft_document import document_of
from tests.bench.measure import Limits, Row, in_turns, judged, timed
from tests.bench.samples import content, draft_of, item_id


def rows(app: App, sizes: Sequence[int], repeats: int) -> list[Row]:
    """One row per size of the body."""
    return [_row(app, size, repeats) for size in sizes]


def _row(app: App, size: int, repeats: int) -> Row:
    with TemporaryDirectory(dir=app.profile) as folder:  # the same disk as the store
        bare = _bare(Path(folder) / "bare.db")
        save, commit = _ours(app, size), _floor(app, bare, size)
        ours, floor = in_turns(repeats, lambda: timed(save), lambda: timed(commit))
        bare.close()
    name = f"autosave commit, {_size(size)} body"
    limits = Limits(ratio=2)
    return judged(name, "ms", ours, floor, floor_name="one apsw commit", limits=limits)


def _ours(app: App, size: int) -> Callable[[], object]:
    item = item_id(800_000 + size)
    made, numbers = content(app, 7, size), count()
    app.store.drafts.save(draft_of(item, made))
    draft = app.drafts.open(item)

    def save() -> None:
        body = f"{made.body}再写一句{next(numbers)}。"
        app.drafts.save(replace(draft, content=replace(made, body=body)))

    return save


def _floor(app: App, bare: apsw.Connection, size: int) -> Callable[[], object]:
    made, numbers = content(app, 7, size), count()
    item = item_id(800_000 + size)

    def commit() -> None:
        body = f"{made.body}再写一句{next(numbers)}。"
        data = document_of(draft_of(item, replace(made, body=body)))
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT OR REPLACE INTO texts VALUES (1, ?)", (data,))
        bare.execute("COMMIT")

    return commit


def _bare(path: Path) -> apsw.Connection:
    """The same connection settings, one table."""
    path.touch()
    connection = connect(path)
    use_wal(connection)
    connection.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, data BLOB)")
    return connection


def _size(size: int) -> str:
    return f"{size // 1000} KB"
