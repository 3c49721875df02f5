"""Actions of the program's own looks, beside the zoom of the sheet one writes on."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

LARGER, SMALLER = "text.larger", "text.smaller"

APPEARANCE: tuple[Row, ...] = (
    Row(
        LARGER,
        QT_TRANSLATE_NOOP("Actions", "Larger text everywhere"),
        ("Ctrl+Alt+.",),
        "ri.font-size",
        Where.GLOBAL,
    ),
    Row(
        SMALLER,
        QT_TRANSLATE_NOOP("Actions", "Smaller text everywhere"),
        ("Ctrl+Alt+,",),
        "ri.font-size-2",
        Where.GLOBAL,
    ),
)
