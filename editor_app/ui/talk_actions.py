"""Actions of comments: rows of the table of actions, in 审核 and in the editor."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_E, _R = Where.EDITOR, Where.REVIEW

TALKING: tuple[Row, ...] = (
    Row("comment", QT_TRANSLATE_NOOP("Actions", "Comment"), ("Ctrl+M",), "ri.chat-1-line", _E),
    Row("comment.next", QT_TRANSLATE_NOOP("Actions", "Next comment"), ("Alt+PgDown",), None, _E),
    Row(
        "comment.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous comment"),
        ("Alt+PgUp",),
        None,
        _E,
    ),
    Row(
        "comment.accept",
        QT_TRANSLATE_NOOP("Actions", "Accept suggestion"),
        ("Ctrl+Alt+Y",),
        "ri.check-line",
        _E,
    ),
    Row(
        "comment.decline",
        QT_TRANSLATE_NOOP("Actions", "Decline suggestion"),
        ("Ctrl+Alt+N",),
        "ri.close-line",
        _E,
    ),
    Row(
        "comment.answer",
        QT_TRANSLATE_NOOP("Actions", "Answer comment"),
        ("Ctrl+Shift+M",),
        "ri.reply-line",
        _E,
    ),
    Row("remark", QT_TRANSLATE_NOOP("Actions", "Comment"), ("Ctrl+M",), "ri.chat-1-line", _R),
    Row(
        "suggest",
        QT_TRANSLATE_NOOP("Actions", "Suggest a change"),
        ("Ctrl+Shift+M",),
        "ri.edit-line",
        _R,
    ),
    Row("reasons", QT_TRANSLATE_NOOP("Actions", "Usual reasons"), ("Alt+R",), None, _R),
    Row("remark.next", QT_TRANSLATE_NOOP("Actions", "Next comment"), ("Alt+PgDown",), None, _R),
    Row(
        "remark.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous comment"),
        ("Alt+PgUp",),
        None,
        _R,
    ),
)
