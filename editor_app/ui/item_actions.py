"""Actions on items of 稿件 that are with the portal: rows of the table of actions."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

ITEM_ACTIONS: tuple[Row, ...] = (
    Row(
        "item.recall",
        QT_TRANSLATE_NOOP("Actions", "Recall from review"),
        ("Ctrl+Shift+R",),
        "ri.arrow-go-back-line",
        Where.LIST,
    ),
    Row(
        "item.proof",
        QT_TRANSLATE_NOOP("Actions", "Compare the public page"),
        ("Ctrl+Shift+B",),
        "ri.shield-check-line",
        Where.LIST,
    ),
    Row(
        "item.handover",
        QT_TRANSLATE_NOOP("Actions", "Take over a colleague's draft…"),
        ("Ctrl+Shift+T",),
        "ri.user-shared-line",
        Where.LIST,
    ),
)
