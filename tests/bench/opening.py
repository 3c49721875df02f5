"""Row 4: opening an item in the editor, to painted text."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTextEdit

from editor_app.domain.item import ItemId
from editor_app.ui.workbench import Workbench
from tests.bench.desk import application, page_of, painted, settle
from tests.bench.measure import Row, judged
from tests.bench.samples import chinese, content, draft_of, item_id


def rows(bench: Workbench, sizes: Sequence[int], repeats: int) -> list[Row]:
    """One row per size of the body."""
    return [_row(bench, size, repeats) for size in sizes]


def _row(bench: Workbench, size: int, repeats: int) -> Row:
    application()
    bare = QTextEdit()
    bare.resize(760, 800)
    bare.show()
    text = chinese(size, 3)
    ours: list[float] = []
    floor: list[float] = []
    for number in range(repeats + 1):
        item = item_id(700_000 + size + number)
        bench.app.store.drafts.save(draft_of(item, content(bench.app, 3, size)))
        took = _opened(bench, item)
        bare.clear()
        shown = painted(bare.viewport(), lambda: bare.setPlainText(text))
        if number:
            ours.append(took)
            floor.append(shown)
    bare.close()
    name = f"opening an item in the editor, {size // 1000} KB body"
    return judged(name, "ms", ours, floor, floor_name="QTextEdit.setPlainText")


def _opened(bench: Workbench, item: ItemId) -> float:
    took = painted(bench.window, lambda: bench.open_item(item))
    assert page_of(bench).item == item
    settle(bench, 30)
    bench.screens.editor().close_item(item)
    settle(bench, 30)
    return took
