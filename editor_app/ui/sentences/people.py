"""Sentences about who may do what."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import KEPT, NOTHING_SENT, UNTOUCHED, WAITS, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.SIGNED_OUT,
    Code.SIGN_IN_REFUSED,
    Code.FORBIDDEN,
    Code.OWN_WORK,
    Code.CLAIMED,
)

TABLE: dict[Code, Sentences] = {
    Code.SIGNED_OUT: (
        QT_TRANSLATE_NOOP("Messages", "Your session on the portal has ended."),
        WAITS,
        QT_TRANSLATE_NOOP("Messages", "Sign in again; you can go on writing meanwhile."),
    ),
    Code.SIGN_IN_REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "The portal refused the sign-in."),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Check the account, or ask your administrator."),
    ),
    Code.FORBIDDEN: (
        QT_TRANSLATE_NOOP("Messages", "Your account may not do this."),
        NOTHING_SENT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Ask your unit's administrator for the role you need.",
        ),
    ),
    Code.OWN_WORK: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "You contributed to this item, so you cannot decide on it.",
        ),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Another reviewer of this level will take it."),
    ),
    Code.CLAIMED: (
        QT_TRANSLATE_NOOP("Messages", "{detail} took this item for review before you."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Messages",
            "You can decide when that claim has run out; what is urgent the next level"
            " or the administrator can release.",
        ),
    ),
}
