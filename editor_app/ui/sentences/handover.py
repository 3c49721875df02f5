"""Sentences about taking over a colleague's draft."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.NO_WARRANT,
    Code.WARRANT_OVER,
    Code.WARRANT_ELSEWHERE,
    Code.HANDED_ALREADY,
    Code.DRAFT_SUBMITTED,
)

_AS_IT_WAS = QT_TRANSLATE_NOOP("Messages", "The draft is as it was; your own texts are untouched.")
_ASK = QT_TRANSLATE_NOOP(
    "Messages",
    "Ask your colleague, the leader of the unit or the administrator for a warrant about drafts.",
)

TABLE: dict[Code, Sentences] = {
    Code.NO_WARRANT: (
        QT_TRANSLATE_NOOP("Messages", "You hold no warrant for the drafts of this colleague."),
        _AS_IT_WAS,
        _ASK,
    ),
    Code.WARRANT_OVER: (
        QT_TRANSLATE_NOOP("Messages", "The warrant is not in force: not begun, run out or ended."),
        _AS_IT_WAS,
        _ASK,
    ),
    Code.WARRANT_ELSEWHERE: (
        QT_TRANSLATE_NOOP("Messages", "The warrant is for drafts of another unit than this one."),
        _AS_IT_WAS,
        _ASK,
    ),
    Code.HANDED_ALREADY: (
        QT_TRANSLATE_NOOP("Messages", "This draft is yours already."),
        _AS_IT_WAS,
        QT_TRANSLATE_NOOP("Messages", "Open it from the list of items and write on."),
    ),
    Code.DRAFT_SUBMITTED: (
        QT_TRANSLATE_NOOP("Messages", "This draft was submitted for review meanwhile."),
        _AS_IT_WAS,
        QT_TRANSLATE_NOOP(
            "Messages", "Wait for the decision; if it is returned, it can be taken over."
        ),
    ),
}
