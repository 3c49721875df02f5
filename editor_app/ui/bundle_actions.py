"""Actions on bundles of policy and interpretation: rows of the table of actions."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_KEY = ("Ctrl+Alt+B",)

BUNDLES: tuple[Row, ...] = (
    Row(
        "bundle",
        QT_TRANSLATE_NOOP("Actions", "Policy and interpretation together"),
        _KEY,
        "ri.links-line",
        Where.EDITOR,
    ),
    Row(
        "interpret",
        QT_TRANSLATE_NOOP("Actions", "New interpretation of this policy"),
        ("Ctrl+Alt+I",),
        "ri.chat-quote-line",
        Where.EDITOR,
    ),
    Row(
        "item.bundle",
        QT_TRANSLATE_NOOP("Actions", "Policy and interpretation together"),
        _KEY,
        "ri.links-line",
        Where.LIST,
    ),
    Row(
        "sister",
        QT_TRANSLATE_NOOP("Actions", "Next item of the bundle"),
        _KEY,
        "ri.links-line",
        Where.REVIEW,
    ),
)
