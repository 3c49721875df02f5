"""Sentences about packages that cross an air gap."""

from typing import Final

from editor_app.domain.errors import Code
from editor_app.ui.sentences.shape import Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

CODES: Final = (
    Code.PACKAGE_FORM,
    Code.PACKAGE_DAMAGED,
    Code.PACKAGE_SIGNATURE,
    Code.PACKAGE_NEWER,
    Code.PACKAGE_REPEATED,
    Code.PACKAGE_EXPIRED,
    Code.PACKAGE_ORDER,
    Code.PACKAGE_NUMBER,
    Code.PACKAGE_PORTAL,
    Code.PACKAGE_UNIT,
    Code.PACKAGE_KEY,
    Code.PACKAGE_CLOCK,
    Code.PACKAGE_BLOCKED,
    Code.PACKAGE_CONFLICT,
    Code.PACKAGE_NOTHING,
    Code.PACKAGE_NO_PORTAL,
    Code.PACKAGE_UNBOUND,
    Code.PACKAGE_MEDIUM,
    Code.PACKAGE_NAME,
    Code.PACKAGE_LARGE,
    Code.PACKAGE_ELSEWHERE,
    Code.PACKAGE_ANSWER,
)

_NOTHING_TAKEN = QT_TRANSLATE_NOOP(
    "Messages",
    "Nothing of it was taken in; all texts here, and those on the sending workstation, are intact.",
)
_STAYS = QT_TRANSLATE_NOOP("Messages", "Texts and outbox are as they were.")
_EXPORT_AGAIN = QT_TRANSLATE_NOOP(
    "Messages", "Have it exported again on the workstation it comes from; never edit a package."
)

TABLE: dict[Code, Sentences] = {
    Code.PACKAGE_FORM: (
        QT_TRANSLATE_NOOP("Messages", "This file is no package that may be taken in: {problem}."),
        _NOTHING_TAKEN,
        _EXPORT_AGAIN,
    ),
    Code.PACKAGE_DAMAGED: (
        QT_TRANSLATE_NOOP(
            "Messages", "The package was changed after it was made: {member}{digests}."
        ),
        _NOTHING_TAKEN,
        _EXPORT_AGAIN,
    ),
    Code.PACKAGE_SIGNATURE: (
        QT_TRANSLATE_NOOP("Messages", "The signature of the package does not fit."),
        _NOTHING_TAKEN,
        _EXPORT_AGAIN,
    ),
    Code.PACKAGE_NEWER: (
        QT_TRANSLATE_NOOP("Messages", "The package was made by a newer version (format {format})."),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP("Messages", "Update the program here, then take it in."),
    ),
    Code.PACKAGE_REPEATED: (
        QT_TRANSLATE_NOOP("Messages", "This package was taken in already."),
        QT_TRANSLATE_NOOP(
            "Messages",
            "It was not taken in a second time; all texts here, and those on the sending "
            "workstation, are intact.",
        ),
        QT_TRANSLATE_NOOP(
            "Messages",
            "Nothing is left to do; its receipts can be taken. Only where the portal was "
            "restored from a backup since, hand it in once more: it takes effect once.",
        ),
    ),
    Code.PACKAGE_EXPIRED: (
        QT_TRANSLATE_NOOP("Messages", "The package has expired."),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP(
            "Messages",
            "On the sending workstation take its contents out of the package and pack anew.",
        ),
    ),
    Code.PACKAGE_ORDER: (
        QT_TRANSLATE_NOOP(
            "Messages", "The package is out of order: another one of this maker comes first."
        ),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Take in the earlier one first. If it is lost, take its contents out on the "
            "sending workstation and pack anew.",
        ),
    ),
    Code.PACKAGE_NUMBER: (
        QT_TRANSLATE_NOOP(
            "Messages",
            "Number {detail} of its maker was taken in already; this one is not above it.",
        ),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP(
            "Messages",
            "If its contents were packed anew, nothing is left to do. If the sending "
            "workstation was restored from a backup, take its contents out there and pack "
            "anew until the number is higher.",
        ),
    ),
    Code.PACKAGE_PORTAL: (
        QT_TRANSLATE_NOOP("Messages", "The package was made for another portal."),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP("Messages", "Take it in on a workstation of that portal."),
    ),
    Code.PACKAGE_UNIT: (
        QT_TRANSLATE_NOOP("Messages", "The package is of a unit you have no role in."),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP("Messages", "Hand it to a colleague of that unit."),
    ),
    Code.PACKAGE_KEY: (
        QT_TRANSLATE_NOOP(
            "Messages", "The portal does not know the key this package is signed with."
        ),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Its maker has to sign in once on that workstation while it reaches the portal.",
        ),
    ),
    Code.PACKAGE_CLOCK: (
        QT_TRANSLATE_NOOP(
            "Messages", "The package was made with a clock that is wrong: it tells {at}."
        ),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Compare the clocks of both workstations. Where the sending one is wrong, set it, "
            "take the contents out of the package and pack anew.",
        ),
    ),
    Code.PACKAGE_BLOCKED: (
        QT_TRANSLATE_NOOP("Messages", "The checks do not let this package pass ({rules})."),
        _NOTHING_TAKEN,
        _EXPORT_AGAIN,
    ),
    Code.PACKAGE_CONFLICT: (
        QT_TRANSLATE_NOOP(
            "Messages", "The package holds other versions than the drafts here ({rules})."
        ),
        _NOTHING_TAKEN,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Compare them. To hand the package in as it is, write why, in at least {minimum} "
            "characters; the drafts here stay.",
        ),
    ),
    Code.PACKAGE_NOTHING: (
        QT_TRANSLATE_NOOP("Messages", "There is nothing that could go into a package."),
        _STAYS,
        QT_TRANSLATE_NOOP("Messages", "Submit an item first; it then waits in the outbox."),
    ),
    Code.PACKAGE_NO_PORTAL: (
        QT_TRANSLATE_NOOP(
            "Messages", "This workstation does not know its portal: it never signed in there."
        ),
        _STAYS,
        QT_TRANSLATE_NOOP(
            "Messages", "Sign in once while the portal can be reached; then packages work."
        ),
    ),
    Code.PACKAGE_UNBOUND: (
        QT_TRANSLATE_NOOP(
            "Messages", "The portal does not know the key that would sign packages here."
        ),
        _STAYS,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Unlock the keyring if there is one. Else sign in once on this computer while it "
            "reaches the portal; then packages work.",
        ),
    ),
    Code.PACKAGE_MEDIUM: (
        QT_TRANSLATE_NOOP("Messages", "Packages may only lie on the approved medium: {place}."),
        _STAYS,
        QT_TRANSLATE_NOOP("Messages", "Choose a file there, or ask your administrator."),
    ),
    Code.PACKAGE_NAME: (
        QT_TRANSLATE_NOOP(
            "Messages", "“{name}” is no name for a package that every medium can hold."
        ),
        _STAYS,
        QT_TRANSLATE_NOOP(
            "Messages",
            "Choose a short one of letters, digits and dashes that ends with .pindao.",
        ),
    ),
    Code.PACKAGE_LARGE: (
        QT_TRANSLATE_NOOP("Messages", "“{file}” is too large for one package (at most {limit})."),
        _STAYS,
        QT_TRANSLATE_NOOP(
            "Messages", "Pack the rest first. Make its files smaller, or hand it in online."
        ),
    ),
    Code.PACKAGE_ELSEWHERE: (
        QT_TRANSLATE_NOOP("Messages", "These receipts answer a package that was not made here."),
        _STAYS,
        QT_TRANSLATE_NOOP("Messages", "Take them in on the workstation that made it."),
    ),
    Code.PACKAGE_ANSWER: (
        QT_TRANSLATE_NOOP("Messages", "A receipt in it is not signed by your portal."),
        _STAYS,
        QT_TRANSLATE_NOOP(
            "Messages", "Keep the medium, tell your administrator, fetch the receipts anew."
        ),
    ),
}
