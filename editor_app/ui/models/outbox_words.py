"""Words of 发件箱: operations, acts, what was answered, and the sentence of each state."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.errors import Code
from editor_app.domain.outbox import Operation
from editor_app.domain.workflow import Command, OperationState
from editor_app.presenters.outbox import DECISIONS, Act, Event, Moment, Scope
from editor_app.services.inquiries import asked_for
from editor_app.services.payloads import bundle_of
from editor_app.ui import formats
from editor_app.ui.inquiry_words import act_of_inquiry
from editor_app.ui.words import QT_TRANSLATE_NOOP


def _tr(source: str) -> str:
    return QCoreApplication.translate("OutboxWords", source)


def command_name(command: Command) -> str:
    """What was asked of the portal."""
    match command:
        case Command.SUBMIT:
            return QCoreApplication.translate("OutboxWords", "Submit for review")
        case Command.RECALL:
            return QCoreApplication.translate("OutboxWords", "Take back from review")
        case Command.APPROVE:
            return QCoreApplication.translate("OutboxWords", "Approve")
        case Command.RETURN:
            return QCoreApplication.translate("OutboxWords", "Return")
        case Command.REJECT:
            return QCoreApplication.translate("OutboxWords", "Reject")
        case Command.WITHDRAW:
            return QCoreApplication.translate("OutboxWords", "Withdraw")
        case Command.UNBUNDLE:
            return QCoreApplication.translate("OutboxWords", "Dissolve bundle")
        case Command.REMARK:
            return QCoreApplication.translate("OutboxWords", "Comments")
        case Command.ACT:
            return QCoreApplication.translate("OutboxWords", "Change of the public page")
        case Command.RETRY:
            return QCoreApplication.translate("OutboxWords", "Publish now")
        case Command.CLAIM:
            return QCoreApplication.translate("OutboxWords", "Claim for review")
        case Command.RELEASE:
            return QCoreApplication.translate("OutboxWords", "Release a claim")
        case Command.CONFIRM:
            return QCoreApplication.translate("OutboxWords", "Complete the record")
        case Command.SECRECY:
            return QCoreApplication.translate("OutboxWords", "Secrecy review")
        case Command.INQUIRY:
            return QCoreApplication.translate("OutboxWords", "Message")
        case Command.TAG:
            return QCoreApplication.translate("OutboxWords", "Sort opinions")


def operation_name(operation: Operation) -> str:
    """What was asked, and whether other items were sent with it."""
    name = command_name(operation.command)
    asked = asked_for(operation)
    if asked is not None:
        return act_of_inquiry(asked.act)
    if operation.command is Command.SUBMIT and bundle_of(operation.payload) is not None:
        return QCoreApplication.translate("OutboxWords", "{what}, bundled").format(what=name)
    return name


def act_name(act: Act) -> str:
    """The word of a link or button."""
    match act:
        case Act.TAKE_BACK:
            return QCoreApplication.translate("OutboxWords", "Take back")
        case Act.RECONCILE:
            return QCoreApplication.translate("OutboxWords", "Ask the portal")
        case Act.PAUSE:
            return QCoreApplication.translate("OutboxWords", "Pause")
        case Act.RESUME:
            return QCoreApplication.translate("OutboxWords", "Continue")
        case Act.RETRY:
            return QCoreApplication.translate("OutboxWords", "Try again")
        case Act.RECEIPT:
            return QCoreApplication.translate("OutboxWords", "See receipt")
        case Act.EDIT:
            return QCoreApplication.translate("OutboxWords", "Go and mend")
        case Act.MERGE:
            return QCoreApplication.translate("OutboxWords", "Merge")
        case Act.COMPARE:
            return QCoreApplication.translate("OutboxWords", "See the difference")
        case Act.DISCARD:
            return QCoreApplication.translate("OutboxWords", "Close")
        case Act.RESUBMIT:
            return QCoreApplication.translate("OutboxWords", "Submit again")
        case Act.TAKE_OUT:
            return QCoreApplication.translate("OutboxWords", "Take out of package")


def act_icon(act: Act) -> str:
    """The icon of a button."""
    match act:
        case Act.TAKE_BACK:
            return "ri.arrow-go-back-line"
        case Act.RECONCILE:
            return "ri.search-eye-line"
        case Act.PAUSE:
            return "ri.pause-circle-line"
        case Act.RESUME | Act.RETRY | Act.RESUBMIT:
            return "ri.send-plane-line"
        case Act.RECEIPT:
            return "ri.check-double-line"
        case Act.EDIT:
            return "ri.edit-line"
        case Act.MERGE:
            return "ri.git-merge-line"
        case Act.COMPARE:
            return "ri.eye-line"
        case Act.DISCARD:
            return "ri.close-line"
        case Act.TAKE_OUT:
            return "ri.arrow-go-back-line"


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
    return sentence(operation.state)


def sentence(state: OperationState) -> str:
    """What the state means for the person."""
    match state:
        case OperationState.UNDOABLE:
            return QCoreApplication.translate(
                "OutboxWords", "Nothing has left this computer yet; you may still take it back."
            )
        case OperationState.QUEUED:
            return QCoreApplication.translate(
                "OutboxWords", "It will be sent by itself as soon as the portal can be reached."
            )
        case OperationState.SENDING:
            return QCoreApplication.translate("OutboxWords", "It is on its way to the portal.")
        case OperationState.UNKNOWN:
            return QCoreApplication.translate(
                "OutboxWords",
                "The portal may have received it. To avoid a second submission ask the portal"
                " first; it cannot be sent again before.",
            )
        case OperationState.NEEDS_YOU:
            return QCoreApplication.translate(
                "OutboxWords", "The portal refused it. Your text is safe in the draft."
            )
        case OperationState.PAUSED:
            return QCoreApplication.translate("OutboxWords", "It waits until you continue it.")
        case OperationState.PACKED:
            return QCoreApplication.translate(
                "OutboxWords",
                "It lies in a package and waits for the receipt that comes back on a medium. It is"
                " not sent from here meanwhile. If the package is lost, take it out: it may then"
                " go another way, and takes effect once.",
            )
        case OperationState.CONFLICT:
            return QCoreApplication.translate(
                "OutboxWords", "The item changed on the portal meanwhile. Both texts are kept."
            )
        case OperationState.RECEIPTED:
            return QCoreApplication.translate(
                "OutboxWords", "The portal confirmed exactly the version you confirmed."
            )
        case OperationState.CANCELLED:
            return QCoreApplication.translate(
                "OutboxWords", "You took it back before it left. The draft is unchanged."
            )
        case OperationState.FORGOTTEN:
            return QCoreApplication.translate(
                "OutboxWords",
                "The portal confirmed this once and has no record of it any more; it was probably"
                " restored from a backup. Your text and the receipt are kept here. You may send"
                " exactly the same version again; it takes effect once.",
            )


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
        case OperationState.CONFLICT | OperationState.NEEDS_YOU if operation.command in DECISIONS:
            code = operation.last_error or Code.STALE
            return f"{at} {fault(code)}", _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "nothing was decided")
            )
        case OperationState.CONFLICT:
            return f"{at} {fault(Code.STALE)}", _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "both texts are kept")
            )
        case OperationState.NEEDS_YOU:
            return f"{at} {fault(operation.last_error)}", _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "your text is in the draft")
            )


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


def moment_look(event: Event) -> tuple[str, str]:
    """Icon and colour of a point of the timeline."""
    match event.moment:
        case Moment.CONFIRMED | Moment.RECEIPTED:
            return "ri.checkbox-circle-fill", "tone.green.solid"
        case Moment.SENDING:
            return "ri.send-plane-fill", "tone.blue.solid"
        case Moment.UNKNOWN:
            return "ri.question-line", "tone.ochre.solid"
        case Moment.TRIED:
            return "ri.error-warning-line", "tone.ochre.solid"
        case Moment.REFUSED | Moment.CONFLICT | Moment.FORGOTTEN:
            return "ri.error-warning-fill", "tone.red.solid"
        case Moment.LEAVES | Moment.NEXT:
            return "ri.timer-line", "text.tertiary"
        case Moment.PAUSED:
            return "ri.pause-circle-line", "text.tertiary"
        case Moment.PACKED:
            return "ri.archive-line", "text.tertiary"
        case Moment.TAKEN_BACK | Moment.MOOT:
            return "ri.close-circle-line", "text.tertiary"


def moment_text(event: Event) -> tuple[str, str]:
    """Title and second line of a point of the timeline."""
    attempt = (
        _tr(QT_TRANSLATE_NOOP("OutboxWords", "attempt {n}")).format(n=event.number)
        if event.number
        else ""
    )
    match event.moment:
        case Moment.CONFIRMED:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "You confirmed it")), ""
        case Moment.LEAVES:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "It leaves")), _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "until then it may be taken back")
            )
        case Moment.TRIED:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Attempt without success")), " · ".join(
                (attempt, fault(event.code))
            )
        case Moment.SENDING:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Being sent")), attempt
        case Moment.NEXT:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Next attempt")), _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "by itself, while the portal can be reached")
            )
        case Moment.UNKNOWN:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "No answer arrived")), attempt
        case Moment.REFUSED:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "The portal refused it")), fault(event.code)
        case Moment.CONFLICT:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Changed on the portal meanwhile")), ""
        case Moment.PAUSED:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Paused")), ""
        case Moment.PACKED:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Packed for a medium")), _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "its receipt comes back in a package")
            )
        case Moment.TAKEN_BACK:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Closed by you")), ""
        case Moment.MOOT:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Already settled at the portal")), _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "ended by itself")
            )
        case Moment.RECEIPTED:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "Receipt arrived")), ""
        case Moment.FORGOTTEN:
            return _tr(QT_TRANSLATE_NOOP("OutboxWords", "The portal has no record of it")), _tr(
                QT_TRANSLATE_NOOP("OutboxWords", "probably restored from a backup")
            )
