"""Row 2: from a key to painted text, with checks, autosave and preview on."""

from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from editor_app.domain.item import Kind
from editor_app.ui.workbench import Workbench
from tests.bench.desk import application, page_of, painted, rest, settle
from tests.bench.measure import Limits, Row, judged
from tests.bench.samples import chinese, content, draft_of, item_id

_PAUSE_MS = 40  # between two keys: a fast typist; timers and lanes get their turns
_WARM = 5
_P95 = 1.9  # DECISIONS.md: 5 ms where the floor's own 95th percentile is 2.6
_TIMER_MS = 1.0  # timers are as exact as this
_TEXT = "各单位要按照职责分工抓好落实工作"


def rows(bench: Workbench, sizes: Sequence[int], keys: int) -> list[Row]:
    """One row per size of the body."""
    return [_row(bench, size, keys) for size in sizes]


def _row(bench: Workbench, size: int, keys: int) -> Row:
    item = item_id(900_000 + size)
    made = content(bench.app, 1, size)
    bench.app.store.drafts.save(draft_of(item, made))
    bench.open_item(item, preview=True)
    page = page_of(bench)
    assert page.presenter.draft.content.kind == Kind("notice")
    settle(bench)
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    page.body.setFocus()
    rest(50)
    ours = _typed(page.body, keys)
    settle(bench)
    bench.screens.editor().close_item(item)
    settle(bench)
    floor = _bare(size, keys)
    limits = Limits(ratio=1.3, p95_ratio=_P95) if size == 200_000 else Limits()
    name = f"key → painted text, {size // 1000} KB body"
    return judged(name, "ms", ours, floor, floor_name="QTextEdit", limits=limits)


def _bare(size: int, keys: int) -> list[float]:
    """The same text, font size and window size in a bare QTextEdit."""
    application()
    editor = QTextEdit()
    editor.resize(760, 800)
    editor.setPlainText(chinese(size, 1))
    editor.show()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    rest(200)
    series = _typed(editor, keys)
    editor.close()
    return series


def _typed(editor: QTextEdit, keys: int) -> list[float]:
    """Type at the end and repaint after each key; the first keys warm the caches.

    A key counts from the moment it was due: when the window is busy just then, the wait is part of
    what the person sees.
    """
    took: list[float] = []
    due = perf_counter()
    for number in range(keys + _WARM):
        due += _PAUSE_MS / 1000
        rest(max(0, round((due - perf_counter()) * 1000)))
        late = max(0.0, (perf_counter() - due) * 1000 - _TIMER_MS)
        one = late + painted(editor.viewport(), _key(editor, _TEXT[number % len(_TEXT)]))
        if number >= _WARM:
            took.append(one)
    return took


def _key(editor: QTextEdit, character: str) -> Callable[[], object]:
    def press() -> None:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(editor, event)

    return press
