"""The sentences of every error code, in English: the sources of the context ``Messages``.

Three sentences per code: what happened, whether the text is safe, what to do. Each ``match`` ends
in ``assert_never``, so mypy refuses this module until a new ``Code`` has its sentences.
"""

from typing import Literal, assert_never

from editor_app.domain.errors import Code
from editor_app.ui.sentences_handover import of_handover
from editor_app.ui.sentences_here import (
    KEPT,
    NOTHING_SENT,
    UNTOUCHED,
    WAITS,
    Sentences,
    of_layout,
    of_workstation,
)
from editor_app.ui.sentences_out import of_files_out
from editor_app.ui.sentences_packages import of_packages
from editor_app.ui.sentences_talk import of_talk
from editor_app.ui.sentences_way import of_the_way
from editor_app.ui.words import QT_TRANSLATE_NOOP

_Network = Literal[
    Code.OFFLINE,
    Code.TIMEOUT,
    Code.NOT_THE_PORTAL,
    Code.BAD_ANSWER,
    Code.PORTAL_FAILED,
    Code.BUSY,
    Code.TLS,
    Code.CLIENT_TOO_OLD,
]
_People = Literal[
    Code.SIGNED_OUT, Code.SIGN_IN_REFUSED, Code.FORBIDDEN, Code.OWN_WORK, Code.CLAIMED
]
_Content = Literal[
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
]


def sentences(code: Code) -> Sentences:
    """What happened, what is safe, what to do, for any code."""
    match code:
        case (
            Code.OFFLINE
            | Code.TIMEOUT
            | Code.NOT_THE_PORTAL
            | Code.BAD_ANSWER
            | Code.PORTAL_FAILED
            | Code.BUSY
            | Code.TLS
            | Code.CLIENT_TOO_OLD
        ):
            return _network(code)
        case Code.SIGNED_OUT | Code.SIGN_IN_REFUSED | Code.FORBIDDEN | Code.OWN_WORK | Code.CLAIMED:
            return _people(code)
        case (
            Code.NOT_FOUND
            | Code.STALE
            | Code.PRECONDITION_MISSING
            | Code.KEY_REUSED
            | Code.REFUSED
            | Code.WRONG_STATE
            | Code.RECEIPT_MISMATCH
            | Code.BLOCKED
            | Code.REASON_MISSING
            | Code.INTENT
            | Code.SECRECY_MISSING
            | Code.SECRECY_INCOMPLETE
            | Code.DIGEST_MISMATCH
            | Code.TOO_LARGE
        ):
            return _content(code)
        case (
            Code.UNANSWERED | Code.REMARK_UNFIT | Code.REMARK_MANY | Code.WORDS_GONE | Code.INQUIRY
        ):
            return of_talk(code)
        case (
            Code.LAYOUT_DAMAGED
            | Code.LAYOUT_SIGNATURE
            | Code.UNKNOWN_TEMPLATE
            | Code.UNKNOWN_COLUMN
            | Code.WRONG_COLUMN
        ):
            return of_layout(code)
        case (
            Code.DISK_FULL
            | Code.DISK_FAILED
            | Code.STORE_DAMAGED
            | Code.STORE_NEWER
            | Code.STORE_LOCKED
            | Code.STORE_READ_ONLY
            | Code.BACKUP_UNSOUND
            | Code.KEY_MISSING
            | Code.RECOVERY_KEY
            | Code.KEYRING
            | Code.FILE_UNREADABLE
            | Code.FILE_REFUSED
            | Code.CLIP_TOO_LARGE
            | Code.USAGE
        ):
            return of_workstation(code)
        case (
            Code.FILE_UNWRITABLE
            | Code.FILE_EXISTS
            | Code.NO_ROOM
            | Code.OFFICE_MISSING
            | Code.OFFICE_FAILED
            | Code.UPDATE_REFUSED
        ):
            return of_files_out(code)
        case (
            Code.PROXY
            | Code.PROXY_SIGN_IN
            | Code.PORTAL_ADDRESS
            | Code.PROXY_ADDRESS
            | Code.CA_FILE
        ):
            return of_the_way(code)
        case (
            Code.NO_WARRANT
            | Code.WARRANT_OVER
            | Code.WARRANT_ELSEWHERE
            | Code.HANDED_ALREADY
            | Code.DRAFT_SUBMITTED
        ):
            return of_handover(code)
        case _:  # mypy proves that only those of packages are left
            return of_packages(code)


def _network(code: _Network) -> Sentences:
    """Sentences about the network and the portal."""
    match code:
        case Code.OFFLINE:
            return (
                QT_TRANSLATE_NOOP("Messages", "The portal cannot be reached."),
                WAITS,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Go on working; it is sent when the connection is back.",
                ),
            )
        case Code.TIMEOUT:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The portal did not answer in time, so the outcome is unknown.",
                ),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Ask the portal before sending again."),
            )
        case Code.NOT_THE_PORTAL:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Something other than the portal answered, perhaps a proxy or a sign-in page of the network.",  # noqa: E501 - one literal, or lupdate misses it
                ),
                WAITS,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Open the network's sign-in page in a browser, or check the portal address in Settings.",  # noqa: E501 - one literal, or lupdate misses it
                ),
            )
        case Code.BAD_ANSWER:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The portal gave an answer this program does not understand.",
                ),
                KEPT,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Look for a newer version of the program, or tell the portal's operators.",
                ),
            )
        case Code.PORTAL_FAILED:
            return (
                QT_TRANSLATE_NOOP("Messages", "The portal had a failure of its own."),
                WAITS,
                QT_TRANSLATE_NOOP("Messages", "It is tried again by itself; other items go on."),
            )
        case Code.BUSY:
            return (
                QT_TRANSLATE_NOOP("Messages", "The portal is busy."),
                WAITS,
                QT_TRANSLATE_NOOP("Messages", "It is tried again in {retry_after} seconds."),
            )
        case Code.TLS:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The portal's certificate cannot be trusted, so the connection was stopped.",
                ),
                NOTHING_SENT,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Check the computer's date, then ask your administrator about the certificate.",
                ),
            )
        case Code.CLIENT_TOO_OLD:
            return (
                QT_TRANSLATE_NOOP("Messages", "The portal needs a newer version of this program."),
                WAITS,
                QT_TRANSLATE_NOOP("Messages", "Install the update; your drafts are taken over."),
            )
        case _:
            assert_never(code)


def _people(code: _People) -> Sentences:
    """Sentences about who may do what."""
    match code:
        case Code.SIGNED_OUT:
            return (
                QT_TRANSLATE_NOOP("Messages", "Your session on the portal has ended."),
                WAITS,
                QT_TRANSLATE_NOOP("Messages", "Sign in again; you can go on writing meanwhile."),
            )
        case Code.SIGN_IN_REFUSED:
            return (
                QT_TRANSLATE_NOOP("Messages", "The portal refused the sign-in."),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Check the account, or ask your administrator."),
            )
        case Code.FORBIDDEN:
            return (
                QT_TRANSLATE_NOOP("Messages", "Your account may not do this."),
                NOTHING_SENT,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Ask your unit's administrator for the role you need.",
                ),
            )
        case Code.OWN_WORK:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "You contributed to this item, so you cannot decide on it.",
                ),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Another reviewer of this level will take it."),
            )
        case Code.CLAIMED:
            return (
                QT_TRANSLATE_NOOP("Messages", "{detail} took this item for review before you."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "You can decide when that claim has run out; what is urgent the next level"
                    " or the administrator can release.",
                ),
            )
        case _:
            assert_never(code)


def _content(code: _Content) -> Sentences:
    """Sentences about items and their life."""
    match code:
        case Code.NOT_FOUND:
            return (
                QT_TRANSLATE_NOOP("Messages", "The portal does not know this item."),
                KEPT,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Refresh; if it was yours, submit it again from your text.",
                ),
            )
        case Code.STALE:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The item was changed on the portal in the meantime.",
                ),
                QT_TRANSLATE_NOOP("Messages", "Both texts are kept."),
                QT_TRANSLATE_NOOP("Messages", "Open the comparison and decide what holds."),
            )
        case Code.PRECONDITION_MISSING:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The portal wants to know which version this is based on.",
                ),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Refresh the item and send it again."),
            )
        case Code.KEY_REUSED:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The portal already has another operation under the same number.",
                ),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Take the operation back and submit again."),
            )
        case Code.REFUSED:
            return (
                QT_TRANSLATE_NOOP("Messages", "The portal's checks refused the item."),
                KEPT,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Open the results, mend what is named, and submit again.",
                ),
            )
        case Code.WRONG_STATE:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The item is no longer in a state in which this can be done.",
                ),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Refresh to see where it stands now."),
            )
        case Code.RECEIPT_MISMATCH:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "The portal's receipt names another text than the one that was sent.",
                ),
                KEPT,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Do not send again; ask the portal, and report it if it stays so.",
                ),
            )
        case Code.BLOCKED:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "{count} results must be dealt with before submitting.",
                ),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Go to the first one."),
            )
        case Code.REASON_MISSING:
            return (
                QT_TRANSLATE_NOOP("Messages", "A reason is needed."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP(
                    "Messages",
                    "Write what should be changed, at least five characters.",
                ),
            )
        case Code.INTENT:
            return (
                QT_TRANSLATE_NOOP("Messages", "{why} Nothing was asked for."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Mend what is named, and ask once more."),
            )
        case Code.SECRECY_MISSING:
            return (
                QT_TRANSLATE_NOOP(
                    "Messages", "The secrecy review of this very version is not done."
                ),
                UNTOUCHED,
                QT_TRANSLATE_NOOP(
                    "Messages", "Approve again once the secrecy officer has recorded it."
                ),
            )
        case Code.SECRECY_INCOMPLETE:
            return (
                QT_TRANSLATE_NOOP("Messages", "The secrecy review form is not complete."),
                UNTOUCHED,
                QT_TRANSLATE_NOOP("Messages", "Open the form and fill in what is marked."),
            )
        case Code.DIGEST_MISMATCH:
            return (
                QT_TRANSLATE_NOOP("Messages", "A file arrived differently from how it was sent."),
                QT_TRANSLATE_NOOP("Messages", "The file here is unharmed."),
                QT_TRANSLATE_NOOP("Messages", "It is sent again; report it if this repeats."),
            )
        case Code.TOO_LARGE:
            return (
                QT_TRANSLATE_NOOP("Messages", "A file is larger than the portal takes ({limit})."),
                KEPT,
                QT_TRANSLATE_NOOP("Messages", "Make the file smaller or split it."),
            )
        case _:
            assert_never(code)
