"""Rows of the table of actions: finding and filtering in the review queue."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_R = Where.REVIEW

QUEUE: tuple[Row, ...] = (
    Row(
        "queue.find",
        QT_TRANSLATE_NOOP("Actions", "Find in the queue"),
        ("Ctrl+F",),
        "ri.search-line",
        _R,
    ),
    Row(
        "queue.filter",
        QT_TRANSLATE_NOOP("Actions", "Filter the queue"),
        ("Ctrl+Alt+F",),
        "ri.filter-3-line",
        _R,
    ),
)
