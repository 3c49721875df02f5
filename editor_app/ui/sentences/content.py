"""Sentences about items and their life."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import KEPT, UNTOUCHED, Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.NOT_FOUND,
    Code.STALE,
    Code.PRECONDITION_MISSING,
    Code.KEY_REUSED,
    Code.REFUSED,
    Code.WRONG_STATE,
    Code.RECEIPT_MISMATCH,
    Code.BLOCKED,
    Code.REASON_MISSING,
    Code.INTENT,
    Code.SECRECY_MISSING,
    Code.SECRECY_INCOMPLETE,
    Code.DIGEST_MISMATCH,
    Code.TOO_LARGE,
)

TABLE: dict[Code, Sentences] = {
    Code.NOT_FOUND: (
        QT_TRANSLATE_NOOP("Messages", "The portal does not know this item."),
        KEPT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Refresh; if it was yours, submit it again from your text.",
        ),
    ),
    Code.STALE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The item was changed on the portal in the meantime.",
        ),
        QT_TRANSLATE_NOOP("Messages", "Both texts are kept."),
        QT_TRANSLATE_NOOP("Messages", "Open the comparison and decide what holds."),
    ),
    Code.PRECONDITION_MISSING: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The portal wants to know which version this is based on.",
        ),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Refresh the item and send it again."),
    ),
    Code.KEY_REUSED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The portal already has another operation under the same number.",
        ),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Take the operation back and submit again."),
    ),
    Code.REFUSED: (
        QT_TRANSLATE_NOOP("Messages", "The portal's checks refused the item."),
        KEPT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Open the results, mend what is named, and submit again.",
        ),
    ),
    Code.WRONG_STATE: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The item is no longer in a state in which this can be done.",
        ),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Refresh to see where it stands now."),
    ),
    Code.RECEIPT_MISMATCH: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "The portal's receipt names another text than the one that was sent.",
        ),
        KEPT,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Do not send again; ask the portal, and report it if it stays so.",
        ),
    ),
    Code.BLOCKED: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "{count} results must be dealt with before submitting.",
        ),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Go to the first one."),
    ),
    Code.REASON_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "A reason is needed."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Write what should be changed, at least five characters.",
        ),
    ),
    Code.INTENT: (
        QT_TRANSLATE_NOOP("Messages", "{why} Nothing was asked for."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Mend what is named, and ask once more."),
    ),
    Code.SECRECY_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "The secrecy review of this very version is not done."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Approve again once the secrecy officer has recorded it."),
    ),
    Code.SECRECY_INCOMPLETE: (
        QT_TRANSLATE_NOOP("Messages", "The secrecy review form is not complete."),
        UNTOUCHED,
        QT_TRANSLATE_NOOP("Messages", "Open the form and fill in what is marked."),
    ),
    Code.DIGEST_MISMATCH: (
        QT_TRANSLATE_NOOP("Messages", "A file arrived differently from how it was sent."),
        QT_TRANSLATE_NOOP("Messages", "The file here is unharmed."),
        QT_TRANSLATE_NOOP("Messages", "It is sent again; report it if this repeats."),
    ),
    Code.TOO_LARGE: (
        QT_TRANSLATE_NOOP("Messages", "A file is larger than the portal takes ({limit})."),
        KEPT,
        QT_TRANSLATE_NOOP("Messages", "Make the file smaller or split it."),
    ),
}
