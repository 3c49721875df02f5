"""Sentences about comments and about inquiries."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import KEPT, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.UNANSWERED,
    Code.REMARK_UNFIT,
    Code.REMARK_MANY,
    Code.WORDS_GONE,
    Code.INQUIRY,
)

TABLE: dict[Code, Sentences] = {
    Code.UNANSWERED: (
        QT_TRANSLATE_NOOP("Messages", "Comments of the last return wait for an answer."),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Answer each of them under Comments, then submit again."),
    ),
    Code.REMARK_UNFIT: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "A comment is 1 to {limit} characters of plain text, without control or "
            "direction characters.",
        ),
        QT_TRANSLATE_NOOP("Messages", "What you wrote still stands in its field."),
        QT_TRANSLATE_NOOP("Messages", "Shorten it, or type it anew."),
    ),
    Code.REMARK_MANY: (
        QT_TRANSLATE_NOOP("Messages", "{limit} words about this item wait to be sent."),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Send these first, then go on."),
    ),
    Code.WORDS_GONE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The words this suggestion is about no longer stand in the text.",
        ),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Take its words over by hand, or decline it with an answer."),
    ),
    Code.INQUIRY: (
        QT_TRANSLATE_NOOP("Messages", "{why} Nothing was asked for."),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Mend what is named, and ask once more."),
    ),
}
