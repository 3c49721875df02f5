"""Row 7: from an edit to the page shown again in the preview."""

from collections.abc import Sequence
from functools import partial
from time import perf_counter

from PySide6.QtGui import QTextCursor

from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.workbench import Workbench
from tests.bench.desk import page_of, painted, rest, settle, until
from tests.bench.measure import Limits, Row, judged
from tests.bench.samples import content, draft_of, item_id

_PROMISED = {20_000: 150.0, 200_000: 300.0}


def rows(bench: Workbench, sizes: Sequence[int], repeats: int) -> list[Row]:
    """One row per size of the body."""
    return [_row(bench, size, repeats) for size in sizes]


def _row(bench: Workbench, size: int, repeats: int) -> Row:
    item = item_id(600_000 + size)
    bench.app.store.drafts.save(draft_of(item, content(bench.app, 5, size)))
    bench.open_item(item, preview=True)
    page = page_of(bench)
    settle(bench)
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    ours: list[float] = []
    floor: list[float] = []
    for number in range(repeats + 1):
        mark = f"第{number}次修改"
        begun = perf_counter()
        page.body.insertPlainText(mark)
        until(partial(_shows, page, mark))
        page.preview.browser.viewport().repaint()
        took = (perf_counter() - begun) * 1000
        settle(bench)
        bare = _bare(page, bench.app.preview.page(page.presenter.draft).html)
        if number:
            ours.append(took)
            floor.append(bare)
        rest(30)
    bench.screens.editor().close_item(item)
    settle(bench)
    return judged(
        f"edit → preview shown again, {size // 1000} KB body",
        "ms",
        ours,
        floor,
        floor_name="QTextBrowser.setHtml",
        limits=Limits(p50=_PROMISED.get(size)),
    )


def _shows(page: EditorPage, mark: str) -> bool:
    return mark in page.preview.browser.toPlainText()


def _bare(page: EditorPage, html: str) -> float:
    browser = page.preview.browser
    return painted(browser.viewport(), lambda: browser.setHtml(html))
