"""What was found on the public side, in words: one sentence per flaw."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.domain.proof import Fault, Flaw, Proof
from editor_app.services.difference_editions import ASKED_LABELS
from editor_app.ui.models.language import language
from editor_app.ui.words import QT_TRANSLATE_NOOP

SENTENCES: Mapping[Flaw, str] = MappingProxyType(
    {
        Flaw.PAGE_GONE: QT_TRANSLATE_NOOP("Proofs", "Nothing stands at the public address."),
        Flaw.TRUNCATED: QT_TRANSLATE_NOOP(
            "Proofs", "The public page ends too early: text is missing."
        ),
        Flaw.STALE: QT_TRANSLATE_NOOP("Proofs", "The public page is an earlier revision ({hash})."),
        Flaw.WRONG_PLACE: QT_TRANSLATE_NOOP("Proofs", "The page stands in another place: {place}"),
        Flaw.NOT_APPROVED: QT_TRANSLATE_NOOP(
            "Proofs", "The last approval was given to another revision."
        ),
        Flaw.FILE_GONE: QT_TRANSLATE_NOOP("Proofs", "The file “{name}” is missing."),
        Flaw.FILE_CHANGED: QT_TRANSLATE_NOOP(
            "Proofs", "The file “{name}” is not the approved one."
        ),
        Flaw.STILL_THERE: QT_TRANSLATE_NOOP(
            "Proofs", "A page stands at the address though it was taken down."
        ),
        Flaw.NOT_ASKED: QT_TRANSLATE_NOOP(
            "Proofs", "What the portal put there is not what was approved: {part}."
        ),
        Flaw.NOT_SIGNED: QT_TRANSLATE_NOOP(
            "Proofs", "The portal carried out something else than what was signed here."
        ),
    }
)


def fault_words(fault: Fault) -> str:
    """One flaw as a sentence."""
    if fault.flaw is Flaw.CHANGED:
        return _changed(fault)
    elsewhere = QCoreApplication.translate("Proofs", "its address leads elsewhere")
    asked = ASKED_LABELS.get(fault.about)
    return QCoreApplication.translate("Proofs", SENTENCES[fault.flaw]).format(
        hash=fault.about[:8],
        name=fault.about,
        place=fault.about or elsewhere,
        part=fault.about if asked is None else asked.told(language()),
    )


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
