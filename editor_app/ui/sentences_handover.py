"""Sentences of what can go wrong when a colleague's draft is taken over."""

from typing import Literal, assert_never

from editor_app.domain.errors import Code
from editor_app.ui.sentences_here import Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

HandOverCode = Literal[
    Code.NO_WARRANT,
    Code.WARRANT_OVER,
    Code.WARRANT_ELSEWHERE,
    Code.HANDED_ALREADY,
    Code.DRAFT_SUBMITTED,
]

_AS_IT_WAS = QT_TRANSLATE_NOOP("Messages", "The draft is as it was; your own texts are untouched.")
_ASK = QT_TRANSLATE_NOOP(
    "Messages",
    "Ask your colleague, the leader of the unit or the administrator for a warrant about drafts.",
)


def of_handover(code: HandOverCode) -> Sentences:
    """What happened, what is safe, what to do."""
    match code:
        case Code.NO_WARRANT:
            what = QT_TRANSLATE_NOOP(
                "Messages", "You hold no warrant for the drafts of this colleague."
            )
            return what, _AS_IT_WAS, _ASK
        case Code.WARRANT_OVER:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The warrant is not in force: not begun, run out or ended."
            )
            return what, _AS_IT_WAS, _ASK
        case Code.WARRANT_ELSEWHERE:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The warrant is for drafts of another unit than this one."
            )
            return what, _AS_IT_WAS, _ASK
        case Code.HANDED_ALREADY:
            what = QT_TRANSLATE_NOOP("Messages", "This draft is yours already.")
            do = QT_TRANSLATE_NOOP("Messages", "Open it from the list of items and write on.")
            return what, _AS_IT_WAS, do
        case Code.DRAFT_SUBMITTED:
            what = QT_TRANSLATE_NOOP("Messages", "This draft was submitted for review meanwhile.")
            do = QT_TRANSLATE_NOOP(
                "Messages", "Wait for the decision; if it is returned, it can be taken over."
            )
            return what, _AS_IT_WAS, do
        case _:
            assert_never(code)
