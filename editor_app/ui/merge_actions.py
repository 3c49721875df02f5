"""Actions of merging two texts: rows of the table of actions."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_M = Where.MERGE

MERGING: tuple[Row, ...] = (
    Row("merge.mine", QT_TRANSLATE_NOOP("Actions", "Take mine"), ("1",), None, _M),
    Row("merge.base", QT_TRANSLATE_NOOP("Actions", "Take the base"), ("2",), None, _M),
    Row("merge.portal", QT_TRANSLATE_NOOP("Actions", "Take the portal's"), ("3",), None, _M),
    Row("merge.both", QT_TRANSLATE_NOOP("Actions", "Keep both"), ("4",), None, _M),
    Row("merge.hand", QT_TRANSLATE_NOOP("Actions", "Edit by hand"), ("5", "E"), "ri.edit-line", _M),
    Row("merge.next", QT_TRANSLATE_NOOP("Actions", "Next place"), ("F8",), None, _M),
    Row("merge.previous", QT_TRANSLATE_NOOP("Actions", "Previous place"), ("Shift+F8",), None, _M),
    Row("merge.undo", QT_TRANSLATE_NOOP("Actions", "Undo decision"), ("Ctrl+Z",), None, _M),
    Row(
        "merge.done",
        QT_TRANSLATE_NOOP("Actions", "Apply merge"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "ri.git-merge-line",
        _M,
    ),
)
