"""Actions on the life of an item after its publication: rows of the table of actions."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

EDITION_ACTIONS: tuple[Row, ...] = (
    Row(
        "submit.later",
        QT_TRANSLATE_NOOP("Actions", "Submit for a set time"),
        ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"),
        "ri.calendar-event-line",
        Where.EDITOR,
    ),
    Row(
        "approve.later",
        QT_TRANSLATE_NOOP("Actions", "Approve for a set time"),
        ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"),
        "ri.calendar-event-line",
        Where.REVIEW,
    ),
    Row(
        "item.revise",
        QT_TRANSLATE_NOOP("Actions", "Revise"),
        ("Ctrl+Alt+E",),
        "ri.edit-line",
        Where.LIST,
    ),
    Row(
        "item.schedule",
        QT_TRANSLATE_NOOP("Actions", "Publish at a set time"),
        ("Ctrl+Alt+T",),
        "ri.calendar-event-line",
        Where.LIST,
    ),
    Row(
        "item.withdraw",
        QT_TRANSLATE_NOOP("Actions", "Withdraw from the public side"),
        ("Ctrl+Alt+W",),
        "ri.inbox-unarchive-line",
        Where.LIST,
    ),
    Row(
        "item.mark",
        QT_TRANSLATE_NOOP("Actions", "Mark its validity"),
        ("Ctrl+Alt+M",),
        "ri.bookmark-line",
        Where.LIST,
    ),
    Row(
        "item.correct",
        QT_TRANSLATE_NOOP("Actions", "Correct with a public note"),
        ("Ctrl+Alt+C",),
        "ri.chat-check-line",
        Where.LIST,
    ),
    Row(
        "item.retry",
        QT_TRANSLATE_NOOP("Actions", "Publish now what failed"),
        ("Ctrl+Alt+R",),
        "ri.refresh-line",
        Where.LIST,
    ),
)
