"""What a receipt that came on a medium means: nobody here sees whether the portal still has it."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.outbox import BY_MEDIUM, RENEWED, Operation
from editor_app.domain.workflow import OperationState


def medium_sentence(operation: Operation) -> str:
    """Empty where the receipt came from the portal itself, or none has come."""
    if operation.lost is not None:
        told = QCoreApplication.translate(
            "OutboxWords",
            "The portal had confirmed this (receipt {number}) and refuses it now: it no longer has"
            " it, probably restored from a backup. Your text is unchanged, and the receipt stays"
            " here as proof. Ask the administrator of the portal what was lost, mend what the"
            " reason names, then submit it again.",
        )
        return told.format(number=operation.lost.number)
    if operation.state is not OperationState.RECEIPTED:
        return ""
    if operation.last_detail == RENEWED:
        return QCoreApplication.translate(
            "OutboxWords",
            "The portal confirmed exactly the version you confirmed, once more: it had lost it,"
            " probably restored from a backup. Your text is unchanged; nothing is left to do.",
        )
    if operation.last_detail == BY_MEDIUM:
        return QCoreApplication.translate(
            "OutboxWords",
            "The portal confirmed exactly the version you confirmed; its receipt came on a medium."
            " A portal that goes back to a backup later cannot tell this computer: your text and"
            " the receipt stay here. Then let your colleague open the same package again and hand"
            " it in once more; it takes effect once.",
        )
    return ""


def renewed_note(renewed: int) -> str:
    """Below the number of receipts; empty where none came a second time."""
    if not renewed:
        return ""
    told = QCoreApplication.translate(
        "OutboxWords",
        "{n} of them had been confirmed before: the portal had lost them, probably restored from a"
        " backup, and has them again. Your texts are unchanged; nothing is left to do.",
    )
    return told.format(n=renewed)


def lost_note(lost: int) -> str:
    """Below the number of receipts; empty where the portal refused nothing it had confirmed."""
    if not lost:
        return ""
    told = QCoreApplication.translate(
        "OutboxWords",
        "{n} of the refused had been confirmed before: the portal no longer has them, probably"
        " restored from a backup. Your texts are unchanged and the receipts stay here as proof."
        " They wait for you in the outbox.",
    )
    return told.format(n=lost)
