"""The sentences about comments; see ``sentences``."""

from typing import Literal, assert_never

from editor_app.domain.errors import Code
from editor_app.ui.sentences_here import KEPT, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

Talk = Literal[Code.UNANSWERED, Code.REMARK_UNFIT, Code.REMARK_MANY, Code.WORDS_GONE, Code.INQUIRY]


def of_talk(code: Talk) -> Sentences:
    """What happened, what is safe, what to do."""
    match code:
        case Code.UNANSWERED:
            return (
                QT_TRANSLATE_NOOP("Messages", "Comments of the last return wait for an answer."),
                KEPT,
                QT_TRANSLATE_NOOP(
                    "Messages", "Answer each of them under Comments, then submit again."
                ),
            )
        case Code.REMARK_UNFIT:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "A comment is 1 to {limit} characters of plain text, without control or "
                    "direction characters.",
                ),
                QT_TRANSLATE_NOOP("Messages", "What you wrote still stands in its field."),
                QT_TRANSLATE_NOOP("Messages", "Shorten it, or type it anew."),
            )
        case Code.REMARK_MANY:
            return (
                QT_TRANSLATE_NOOP("Messages", "{limit} words about this item wait to be sent."),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Send these first, then go on."),
            )
        case Code.WORDS_GONE:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The words this suggestion is about no longer stand in the text.",
                ),
                KEPT,
                QT_TRANSLATE_NOOP(
                    "Messages", "Take its words over by hand, or decline it with an answer."
                ),
            )
        case Code.INQUIRY:
            return (
                QT_TRANSLATE_NOOP("Messages", "{why} Nothing was asked for."),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Mend what is named, and ask once more."),
            )
        case _:
            assert_never(code)
