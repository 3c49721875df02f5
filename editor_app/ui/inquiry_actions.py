"""Rows of the table of actions: what is done with a citizen's message.

Keys are two strokes that begin with Ctrl+G: the editor of the reply stands on the same screen, and
its own keys hold there.
"""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_B = Where.INBOX

INQUIRIES: tuple[Row, ...] = (
    Row(
        "inbox.find",
        QT_TRANSLATE_NOOP("Actions", "Find a message"),
        ("Ctrl+G, Ctrl+F",),
        "ri.search-line",
        _B,
    ),
    Row(
        "inbox.filter",
        QT_TRANSLATE_NOOP("Actions", "Filter the messages"),
        ("Ctrl+G, Ctrl+L",),
        "ri.filter-3-line",
        _B,
    ),
    Row("inbox.next", QT_TRANSLATE_NOOP("Actions", "Next message"), ("Alt+Down",), None, _B),
    Row("inbox.previous", QT_TRANSLATE_NOOP("Actions", "Previous message"), ("Alt+Up",), None, _B),
    Row(
        "inquiry.accept",
        QT_TRANSLATE_NOOP("Actions", "Accept the message"),
        ("Ctrl+G, Ctrl+A",),
        "ri.inbox-line",
        _B,
    ),
    Row(
        "inquiry.transfer",
        QT_TRANSLATE_NOOP("Actions", "Transfer"),
        ("Ctrl+G, Ctrl+T",),
        "ri.share-forward-line",
        _B,
    ),
    Row(
        "inquiry.extend",
        QT_TRANSLATE_NOOP("Actions", "Ask for more time"),
        ("Ctrl+G, Ctrl+E",),
        "ri.calendar-2-line",
        _B,
    ),
    Row(
        "inquiry.ask",
        QT_TRANSLATE_NOOP("Actions", "Ask the citizen"),
        ("Ctrl+G, Ctrl+Q",),
        "ri.user-voice-line",
        _B,
    ),
    Row(
        "inquiry.merge",
        QT_TRANSLATE_NOOP("Actions", "Merge into another message"),
        ("Ctrl+G, Ctrl+M",),
        "ri.git-merge-line",
        _B,
    ),
    Row(
        "inquiry.complex",
        QT_TRANSLATE_NOOP("Actions", "Complex matter"),
        ("Ctrl+G, Ctrl+D",),
        "ri.stack-line",
        _B,
    ),
    Row(
        "inquiry.frequent",
        QT_TRANSLATE_NOOP("Actions", "Frequent question"),
        ("Ctrl+G, Ctrl+P",),
        "ri.star-line",
        _B,
    ),
    Row(
        "inquiry.close",
        QT_TRANSLATE_NOOP("Actions", "Close the message"),
        ("Ctrl+G, Ctrl+W",),
        "ri.checkbox-circle-line",
        _B,
    ),
    Row(
        "inquiry.open",
        QT_TRANSLATE_NOOP("Actions", "Show personal data"),
        ("Ctrl+G, Ctrl+I",),
        "ri.eye-line",
        _B,
    ),
    Row(
        "reply.begin",
        QT_TRANSLATE_NOOP("Actions", "Write the reply"),
        ("Ctrl+G, Ctrl+R",),
        "ri.edit-line",
        _B,
    ),
    Row(
        "reply.template",
        QT_TRANSLATE_NOOP("Actions", "Reply template"),
        ("Ctrl+G, Ctrl+J",),
        "ri.file-list-2-line",
        _B,
    ),
    Row(
        "reply.basis",
        QT_TRANSLATE_NOOP("Actions", "Insert the nearest policy"),
        ("Ctrl+G, Ctrl+B",),
        "ri.book-open-line",
        _B,
    ),
    Row(
        "reply.similar",
        QT_TRANSLATE_NOOP("Actions", "Insert the nearest reply"),
        ("Ctrl+G, Ctrl+S",),
        "ri.chat-history-line",
        _B,
    ),
)
