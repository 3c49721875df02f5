"""What is told of new versions of the program: why one is refused, and what to do then."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.domain.updates import Fault
from editor_app.ui.words import QT_TRANSLATE_NOOP

_REPORT = QT_TRANSLATE_NOOP("Updates", "Do not install it by hand; tell your administrator.")
_LATER = QT_TRANSLATE_NOOP("Updates", "Try again later; what is here already is used then.")
_ADMIN = QT_TRANSLATE_NOOP("Updates", "Ask your administrator.")

_WORDS: Mapping[Fault, tuple[str, str]] = MappingProxyType(
    {
        Fault.NO_ROOT: (
            QT_TRANSLATE_NOOP(
                "Updates", "This installation carries no key to verify new versions with."
            ),
            _ADMIN,
        ),
        Fault.NO_SOURCE: (
            QT_TRANSLATE_NOOP("Updates", "No address for new versions is set."),
            QT_TRANSLATE_NOOP("Updates", "Install from a folder or USB stick."),
        ),
        Fault.FORGED: (
            QT_TRANSLATE_NOOP(
                "Updates",
                "What is offered is not signed by the publisher of this program, or not by enough "
                "of the publisher's keys.",
            ),
            _REPORT,
        ),
        Fault.ROLLBACK: (
            QT_TRANSLATE_NOOP(
                "Updates",
                "What is offered is older than what this computer was offered before.",
            ),
            QT_TRANSLATE_NOOP(
                "Updates", "Use a newer stick, or tell your administrator if it is the server."
            ),
        ),
        Fault.EXPIRED: (
            QT_TRANSLATE_NOOP(
                "Updates",
                "The publisher's word was good until {until}; somebody may be holding back what "
                "is newer.",
            ),
            QT_TRANSLATE_NOOP("Updates", "Fetch it anew, or tell your administrator."),
        ),
        Fault.CLOCK: (
            QT_TRANSLATE_NOOP(
                "Updates",
                "By the clock of this computer the publisher's word ended long ago, on {until}.",
            ),
            QT_TRANSLATE_NOOP("Updates", "Look at date and time of this computer, then try again."),
        ),
        Fault.MIXED: (
            QT_TRANSLATE_NOOP(
                "Updates", "Files of different states of the publisher were put together."
            ),
            QT_TRANSLATE_NOOP(
                "Updates", "Copy the whole folder anew; if it is the server, try again later."
            ),
        ),
        Fault.MALFORMED: (
            QT_TRANSLATE_NOOP(
                "Updates",
                "What was answered is no word of a publisher: a damaged file, or the sign-in page "
                "of a network.",
            ),
            QT_TRANSLATE_NOOP("Updates", "Copy the files anew, or look at the network."),
        ),
        Fault.ENDLESS: (
            QT_TRANSLATE_NOOP("Updates", "More came than the publisher said; it was cut off."),
            _REPORT,
        ),
        Fault.DAMAGED: (
            QT_TRANSLATE_NOOP(
                "Updates", "The package is not what the publisher signed; it was deleted."
            ),
            QT_TRANSLATE_NOOP(
                "Updates", "Fetch it again; tell your administrator if it stays like this."
            ),
        ),
        Fault.NAME: (
            QT_TRANSLATE_NOOP(
                "Updates", "A file that is offered has a name or kind that is not allowed."
            ),
            _REPORT,
        ),
        Fault.SLOW: (
            QT_TRANSLATE_NOOP("Updates", "The server answers too slowly, or not at all."),
            _LATER,
        ),
        Fault.MISSING: (
            QT_TRANSLATE_NOOP("Updates", "{file} is missing there."),
            QT_TRANSLATE_NOOP(
                "Updates",
                "Choose the folder that holds “metadata” and “targets”, or ask who made it.",
            ),
        ),
        Fault.LOWER: (
            QT_TRANSLATE_NOOP("Updates", "That version is not newer than the one that runs."),
            QT_TRANSLATE_NOOP("Updates", "There is nothing to do."),
        ),
        Fault.FORM: (
            QT_TRANSLATE_NOOP(
                "Updates", "This program was not installed from a package, so none can replace it."
            ),
            _ADMIN,
        ),
        Fault.BUSY: (
            QT_TRANSLATE_NOOP("Updates", "Another window is looking for new versions."),
            QT_TRANSLATE_NOOP("Updates", "Wait until it is done."),
        ),
        Fault.MANAGED: (
            QT_TRANSLATE_NOOP("Updates", "Your administrator installs new versions here."),
            _ADMIN,
        ),
    }
)


def update_refusal(params: Mapping[str, str]) -> tuple[str, str]:
    """What happened, and what to do; in the language of the moment."""
    words = _WORDS[Fault(params.get("because", Fault.MALFORMED))]
    told = [QCoreApplication.translate("Updates", one) for one in words]
    return tuple(  # type: ignore[return-value]  # two, as above
        one.format(until=params.get("until", "…"), file=params.get("file", "…")) for one in told
    )
