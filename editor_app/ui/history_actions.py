"""Actions of an item's history: rows of the table of actions."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_H = Where.HISTORY

HISTORY: tuple[Row, ...] = (
    Row(
        "history.restore",
        QT_TRANSLATE_NOOP("Actions", "Go back to this moment"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "ri.history-line",
        _H,
    ),
    Row("history.copy", QT_TRANSLATE_NOOP("Actions", "Copy then"), ("Ctrl+Shift+C",), None, _H),
    Row("history.draft", QT_TRANSLATE_NOOP("Actions", "New draft from then"), (), None, _H),
    Row(
        "history.file",
        QT_TRANSLATE_NOOP("Actions", "Save then as a file"),
        ("Ctrl+Shift+E",),
        None,
        _H,
    ),
    Row("history.next", QT_TRANSLATE_NOOP("Actions", "Next change"), ("F8",), None, _H),
    Row(
        "history.previous", QT_TRANSLATE_NOOP("Actions", "Previous change"), ("Shift+F8",), None, _H
    ),
    Row("history.leave", QT_TRANSLATE_NOOP("Actions", "Back to the editor"), ("Esc",), None, _H),
)
