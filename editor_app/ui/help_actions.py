"""Actions of the help window."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_H = Where.HELP

HELPING: tuple[Row, ...] = (
    Row(
        "help.back",
        QT_TRANSLATE_NOOP("Actions", "Previous page"),
        ("Alt+Left",),
        "ri.arrow-left-line",
        _H,
    ),
    Row(
        "help.forward",
        QT_TRANSLATE_NOOP("Actions", "Next page"),
        ("Alt+Right",),
        "ri.arrow-right-line",
        _H,
    ),
    Row(
        "help.home",
        QT_TRANSLATE_NOOP("Actions", "Start of the help"),
        ("Alt+Home",),
        "ri.home-5-line",
        _H,
    ),
    Row(
        "help.search",
        QT_TRANSLATE_NOOP("Actions", "Search the help"),
        ("Ctrl+K",),
        "ri.search-line",
        _H,
    ),
    Row("help.find", QT_TRANSLATE_NOOP("Actions", "Find on this page"), ("Ctrl+F",), None, _H),
    Row("help.next", QT_TRANSLATE_NOOP("Actions", "Next place"), ("F3",), None, _H),
    Row("help.previous", QT_TRANSLATE_NOOP("Actions", "Previous place"), ("Shift+F3",), None, _H),
    Row("help.pane", QT_TRANSLATE_NOOP("Actions", "Contents or page"), ("F6",), None, _H),
)
