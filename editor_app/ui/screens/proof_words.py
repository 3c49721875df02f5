"""What was found on the public side, in words: one sentence per flaw."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from editor_app.domain.proof import Fault, Flaw, Proof
from editor_app.services.difference_editions import ASKED_LABELS
from editor_app.ui.models.language import language


def fault_words(fault: Fault) -> str:
    """One flaw as a sentence."""
    match fault.flaw:
        case Flaw.PAGE_GONE:
            return QCoreApplication.translate("Proofs", "Nothing stands at the public address.")
        case Flaw.TRUNCATED:
            return QCoreApplication.translate(
                "Proofs", "The public page ends too early: text is missing."
            )
        case Flaw.STALE:
            return QCoreApplication.translate(
                "Proofs", "The public page is an earlier revision ({hash})."
            ).format(hash=fault.about[:8])
        case Flaw.CHANGED:
            return _changed(fault)
        case Flaw.WRONG_PLACE:
            return QCoreApplication.translate(
                "Proofs", "The page stands in another place: {place}"
            ).format(
                place=fault.about
                or QCoreApplication.translate("Proofs", "its address leads elsewhere")
            )
        case Flaw.NOT_APPROVED:
            return QCoreApplication.translate(
                "Proofs", "The last approval was given to another revision."
            )
        case Flaw.FILE_GONE:
            return QCoreApplication.translate("Proofs", "The file “{name}” is missing.").format(
                name=fault.about
            )
        case Flaw.FILE_CHANGED:
            return QCoreApplication.translate(
                "Proofs", "The file “{name}” is not the approved one."
            ).format(name=fault.about)
        case Flaw.STILL_THERE:
            return QCoreApplication.translate(
                "Proofs", "A page stands at the address though it was taken down."
            )
        case Flaw.NOT_ASKED:
            told = ASKED_LABELS.get(fault.about)
            return QCoreApplication.translate(
                "Proofs", "What the portal put there is not what was approved: {part}."
            ).format(part=fault.about if told is None else told.told(language()))
        case Flaw.NOT_SIGNED:
            return QCoreApplication.translate(
                "Proofs", "The portal carried out something else than what was signed here."
            )
        case _:
            assert_never(fault.flaw)


def faults_words(proof: Proof) -> str:
    """All flaws of an item."""
    space = "" if language().startswith("zh") else " "
    return space.join(fault_words(one) for one in proof.faults)


def _changed(fault: Fault) -> str:
    if not fault.about:
        return QCoreApplication.translate("Proofs", "Another page stands at the public address.")
    return QCoreApplication.translate(
        "Proofs", "The public page differs, first at “{line}”."
    ).format(line=fault.about)
