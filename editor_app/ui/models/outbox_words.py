"""Words of 发件箱: operations, acts, what was answered, and the sentence of each state."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.domain.errors import Code
from editor_app.domain.outbox import Operation
from editor_app.domain.workflow import Command, OperationState
from editor_app.presenters.outbox import DECISIONS, Act, Scope
from editor_app.services.inquiries import asked_for
from editor_app.services.payloads import bundle_of
from editor_app.ui import formats
from editor_app.ui.inquiry_words import act_of_inquiry
from editor_app.ui.models.medium_words import medium_sentence
from editor_app.ui.words import QT_TRANSLATE_NOOP


def _tr(source: str) -> str:
    return QCoreApplication.translate("OutboxWords", source)


COMMANDS: Mapping[Command, str] = MappingProxyType(
    {
        Command.SUBMIT: QT_TRANSLATE_NOOP("OutboxWords", "Submit for review"),
        Command.RECALL: QT_TRANSLATE_NOOP("OutboxWords", "Take back from review"),
        Command.APPROVE: QT_TRANSLATE_NOOP("OutboxWords", "Approve"),
        Command.RETURN: QT_TRANSLATE_NOOP("OutboxWords", "Return"),
        Command.REJECT: QT_TRANSLATE_NOOP("OutboxWords", "Reject"),
        Command.WITHDRAW: QT_TRANSLATE_NOOP("OutboxWords", "Withdraw"),
        Command.UNBUNDLE: QT_TRANSLATE_NOOP("OutboxWords", "Dissolve bundle"),
        Command.REMARK: QT_TRANSLATE_NOOP("OutboxWords", "Comments"),
        Command.ACT: QT_TRANSLATE_NOOP("OutboxWords", "Change of the public page"),
        Command.RETRY: QT_TRANSLATE_NOOP("OutboxWords", "Publish now"),
        Command.CLAIM: QT_TRANSLATE_NOOP("OutboxWords", "Claim for review"),
        Command.RELEASE: QT_TRANSLATE_NOOP("OutboxWords", "Release a claim"),
        Command.CONFIRM: QT_TRANSLATE_NOOP("OutboxWords", "Complete the record"),
        Command.SECRECY: QT_TRANSLATE_NOOP("OutboxWords", "Secrecy review"),
        Command.INQUIRY: QT_TRANSLATE_NOOP("OutboxWords", "Message"),
        Command.TAG: QT_TRANSLATE_NOOP("OutboxWords", "Sort opinions"),
    }
)


def command_name(command: Command) -> str:
    """What was asked of the portal."""
    return _tr(COMMANDS[command])


def operation_name(operation: Operation) -> str:
    """What was asked, and whether other items were sent with it."""
    name = command_name(operation.command)
    asked = asked_for(operation)
    if asked is not None:
        return act_of_inquiry(asked.act)
    if operation.command is Command.SUBMIT and bundle_of(operation.payload) is not None:
        return QCoreApplication.translate("OutboxWords", "{what}, bundled").format(what=name)
    return name


ACT_NAMES: Mapping[Act, str] = MappingProxyType(
    {
        Act.TAKE_BACK: QT_TRANSLATE_NOOP("OutboxWords", "Take back"),
        Act.RECONCILE: QT_TRANSLATE_NOOP("OutboxWords", "Ask the portal"),
        Act.PAUSE: QT_TRANSLATE_NOOP("OutboxWords", "Pause"),
        Act.RESUME: QT_TRANSLATE_NOOP("OutboxWords", "Continue"),
        Act.RETRY: QT_TRANSLATE_NOOP("OutboxWords", "Try again"),
        Act.RECEIPT: QT_TRANSLATE_NOOP("OutboxWords", "See receipt"),
        Act.EDIT: QT_TRANSLATE_NOOP("OutboxWords", "Go and mend"),
        Act.MERGE: QT_TRANSLATE_NOOP("OutboxWords", "Merge"),
        Act.COMPARE: QT_TRANSLATE_NOOP("OutboxWords", "See the difference"),
        Act.DISCARD: QT_TRANSLATE_NOOP("OutboxWords", "Close"),
        Act.RESUBMIT: QT_TRANSLATE_NOOP("OutboxWords", "Submit again"),
        Act.TAKE_OUT: QT_TRANSLATE_NOOP("OutboxWords", "Take out of package"),
    }
)

ACT_ICONS: Mapping[Act, str] = MappingProxyType(
    {
        Act.TAKE_BACK: "ri.arrow-go-back-line",
        Act.RECONCILE: "ri.search-eye-line",
        Act.PAUSE: "ri.pause-circle-line",
        Act.RESUME: "ri.send-plane-line",
        Act.RETRY: "ri.send-plane-line",
        Act.RESUBMIT: "ri.send-plane-line",
        Act.RECEIPT: "ri.check-double-line",
        Act.EDIT: "ri.edit-line",
        Act.MERGE: "ri.git-merge-line",
        Act.COMPARE: "ri.eye-line",
        Act.DISCARD: "ri.close-line",
        Act.TAKE_OUT: "ri.arrow-go-back-line",
    }
)


def act_name(act: Act) -> str:
    """The word of a link or button."""
    return _tr(ACT_NAMES[act])


def act_icon(act: Act) -> str:
    """The icon of a button."""
    return ACT_ICONS[act]


def scope_name(scope: Scope) -> str:
    """A segment above the table."""
    match scope:
        case Scope.OPEN:
            return QCoreApplication.translate("OutboxWords", "Open")
        case Scope.TODAY:
            return QCoreApplication.translate("OutboxWords", "Today")
        case Scope.ALL:
            return QCoreApplication.translate("OutboxWords", "All")


def told_of(operation: Operation) -> str:
    """What the state of an operation means for the person who confirmed it."""
    if operation.lost is not None:
        return medium_sentence(operation)
    if operation.command in DECISIONS and operation.state is OperationState.CONFLICT:
        return QCoreApplication.translate(
            "OutboxWords",
            "Another version waits now, so your decision did not take effect. What you decided on"
            " is kept: look at what changed, then decide again.",
        )
    if operation.command in DECISIONS and operation.state is OperationState.NEEDS_YOU:
        return QCoreApplication.translate(
            "OutboxWords",
            "The portal did not take your decision; nothing changed there. Look at how the item"
            " stands now.",
        )
    return medium_sentence(operation) or sentence(operation.state)


SENTENCES: Mapping[OperationState, str] = MappingProxyType(
    {
        OperationState.UNDOABLE: QT_TRANSLATE_NOOP(
            "OutboxWords", "Nothing has left this computer yet; you may still take it back."
        ),
        OperationState.QUEUED: QT_TRANSLATE_NOOP(
            "OutboxWords", "It will be sent by itself as soon as the portal can be reached."
        ),
        OperationState.SENDING: QT_TRANSLATE_NOOP("OutboxWords", "It is on its way to the portal."),
        OperationState.UNKNOWN: QT_TRANSLATE_NOOP(
            "OutboxWords",
            "The portal may have received it. To avoid a second submission ask the portal"
            " first; it cannot be sent again before.",
        ),
        OperationState.NEEDS_YOU: QT_TRANSLATE_NOOP(
            "OutboxWords", "The portal refused it. Your text is safe in the draft."
        ),
        OperationState.PAUSED: QT_TRANSLATE_NOOP("OutboxWords", "It waits until you continue it."),
        OperationState.PACKED: QT_TRANSLATE_NOOP(
            "OutboxWords",
            "It lies in a package and waits for the receipt that comes back on a medium. It is"
            " not sent from here meanwhile. If the package is lost, take it out: it may then"
            " go another way, and takes effect once. If only the receipt is lost, or the portal"
            " went back to a backup, let your colleague open the same package again.",
        ),
        OperationState.CONFLICT: QT_TRANSLATE_NOOP(
            "OutboxWords", "The item changed on the portal meanwhile. Both texts are kept."
        ),
        OperationState.RECEIPTED: QT_TRANSLATE_NOOP(
            "OutboxWords", "The portal confirmed exactly the version you confirmed."
        ),
        OperationState.CANCELLED: QT_TRANSLATE_NOOP(
            "OutboxWords", "You took it back before it left. The draft is unchanged."
        ),
        OperationState.FORGOTTEN: QT_TRANSLATE_NOOP(
            "OutboxWords",
            "The portal confirmed this once and has no record of it any more; it was probably"
            " restored from a backup. Your text and the receipt are kept here. You may send"
            " exactly the same version again; it takes effect once.",
        ),
    }
)


def sentence(state: OperationState) -> str:
    """What the state means for the person."""
    return _tr(SENTENCES[state])


def fault(code: Code | None) -> str:
    """What went wrong, in few words; the full sentence stands in the details."""
    match code:
        case Code.TIMEOUT:
            return QCoreApplication.translate("OutboxWords", "timed out")
        case Code.OFFLINE | Code.NOT_THE_PORTAL | Code.TLS | Code.CA_FILE:
            return QCoreApplication.translate("OutboxWords", "no connection")
        case Code.PROXY | Code.PROXY_SIGN_IN:
            return QCoreApplication.translate("OutboxWords", "no connection")
        case Code.PORTAL_FAILED | Code.BUSY:
            return QCoreApplication.translate("OutboxWords", "portal busy")
        case Code.SIGNED_OUT:
            return QCoreApplication.translate("OutboxWords", "not signed in")
        case Code.FORBIDDEN | Code.OWN_WORK:
            return QCoreApplication.translate("OutboxWords", "not permitted")
        case Code.CLAIMED:
            return QCoreApplication.translate("OutboxWords", "a colleague took it")
        case Code.STALE | Code.PRECONDITION_MISSING | Code.WRONG_STATE:
            return QCoreApplication.translate("OutboxWords", "changed meanwhile")
        case _:
            return QCoreApplication.translate("OutboxWords", "refused")


def answer(operation: Operation) -> tuple[str, str]:
    """The column 最近应答: what happened last and when, and a second line."""
    at = formats.clock(operation.changed_at)
    match operation.state:
        case OperationState.UNDOABLE:
            confirmed = _tr(QT_TRANSLATE_NOOP("OutboxWords", "{time} you confirmed")).format(
                time=formats.clock(operation.created_at, seconds=True)
            )
            return confirmed, _tr(QT_TRANSLATE_NOOP("OutboxWords", "about to be sent"))
        case OperationState.QUEUED:
            return _waiting(operation, at)
        case OperationState.SENDING:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "being sent")), _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "attempt {n}")
            ).format(n=operation.attempts)
        case OperationState.RECEIPTED:
            return _receipted(operation, at)
        case OperationState.CANCELLED if operation.moot is not None:
            told = _tr(QT_TRANSLATE_NOOP("OutboxWords", "{time} already settled"))
            unchanged = _tr(QT_TRANSLATE_NOOP("OutboxWords", "your text is unchanged"))
            return told.format(time=at), unchanged
        case OperationState.CANCELLED:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "{time} you took it back")).format(
                time=at
            ), ""
        case OperationState.PAUSED:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "{time} paused")).format(time=at), ""
        case OperationState.PACKED:
            told = _tr(QT_TRANSLATE_NOOP("OutboxWords", "{time} in a package"))
            return told.format(time=at), _tr(QT_TRANSLATE_NOOP("OutboxWords", "no receipt yet"))
        case OperationState.UNKNOWN:
            told = f"{at} {fault(operation.last_error or Code.TIMEOUT)}"
            return told, _tr(QT_TRANSLATE_NOOP("OutboxWords", "no receipt arrived"))
        case OperationState.FORGOTTEN:
            return _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "{time} the portal has no record of it")
            ).format(time=at), _tr(QT_TRANSLATE_NOOP("OutboxWords", "receipt and text are here"))
        case OperationState.CONFLICT | OperationState.NEEDS_YOU:
            return _stopped(operation, at)


def _stopped(operation: Operation, at: str) -> tuple[str, str]:
    error = operation.last_error
    if operation.command in DECISIONS:
        note = _tr(QT_TRANSLATE_NOOP("OutboxWords", "nothing was decided"))
        return f"{at} {fault(error or Code.STALE)}", note
    if operation.state is OperationState.CONFLICT:
        note = _tr(QT_TRANSLATE_NOOP("OutboxWords", "both texts are kept"))
        return f"{at} {fault(Code.STALE)}", note
    note = _tr(QT_TRANSLATE_NOOP("OutboxWords", "your text is in the draft"))
    return f"{at} {fault(error)}", note


def _waiting(operation: Operation, at: str) -> tuple[str, str]:
    if operation.last_error is None:
        return _tr(QT_TRANSLATE_NOOP("OutboxWords", "waits for its turn")), ""
    again = formats.clock(operation.not_before, seconds=True)
    return f"{at} {fault(operation.last_error)}", _tr(
        QT_TRANSLATE_NOOP("OutboxWords", "next try {time}")
    ).format(time=again)


def _receipted(operation: Operation, at: str) -> tuple[str, str]:
    receipt = operation.receipt
    if receipt is None:
        return at, ""
    number = _tr(QT_TRANSLATE_NOOP("OutboxWords", "receipt {number}")).format(number=receipt.number)
    return formats.clock(receipt.at, seconds=True), number
