"""Row 15: opening the history of an item with thousands of states; and listing them."""

import time
from dataclasses import replace
from datetime import timedelta

from editor_app.domain.item import ItemId
from editor_app.ui.workbench import Workbench
from tests.bench.desk import page_of, settle, until
from tests.bench.measure import Limits, Row, judged, timed
from tests.bench.samples import content, draft_of, item_id

_EVERY = timedelta(seconds=2)


def rows(bench: Workbench, states: int, repeats: int) -> list[Row]:
    """What the main thread pays until the newest moment is read, and what the list costs."""
    item = _written(bench, states)
    bench.open_item(item)
    settle(bench, 30)
    ours = [_opened(bench) for _ in range(repeats + 1)][1:]
    history, store = bench.app.history, bench.app.store
    listed = [timed(lambda: history.timeline(item)) for _ in range(repeats)]
    floor = [timed(lambda: store.states.moments(item)) for _ in range(repeats)]
    bench.screens.editor().close_item(item)
    settle(bench, 30)
    name = f"{states:,} states of an item"
    return [
        judged(
            f"history of {name}: CPU of the main thread until it is read",
            "ms",
            ours,
            limits=Limits(p50=100),
        ),
        judged(f"listing {name}", "ms", listed, floor, floor_name="reading the index"),
    ]


def _opened(bench: Workbench) -> float:
    editor = bench.screens.editor()
    begun = time.thread_time()
    editor.history.open(page_of(bench))
    until(lambda: editor.history.screen is not None and editor.history.screen.seen is not None)
    took = (time.thread_time() - begun) * 1000
    settle(bench, 30)
    editor.history.close()
    settle(bench, 30)
    return took


def _written(bench: Workbench, states: int) -> ItemId:
    draft = draft_of(item_id(800_000), content(bench.app, 3, 2_000))
    store, start = bench.app.store, draft.changed_at - _EVERY * states
    with store.transaction():
        for number in range(states):
            text = replace(draft.content, body=f"{draft.content.body}\n\n第{number}句。\n")
            store.drafts.save(replace(draft, content=text, changed_at=start + _EVERY * number))
    return draft.item
