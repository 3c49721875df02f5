"""Sentences of what can go wrong with packages that cross an air gap."""

from typing import Literal, assert_never

from editor_app.domain.errors import Code
from editor_app.ui.sentences_here import Sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP

PackageCode = Literal[
    Code.PACKAGE_FORM,
    Code.PACKAGE_DAMAGED,
    Code.PACKAGE_SIGNATURE,
    Code.PACKAGE_NEWER,
    Code.PACKAGE_REPEATED,
    Code.PACKAGE_EXPIRED,
    Code.PACKAGE_CLOCK,
    Code.PACKAGE_ORDER,
    Code.PACKAGE_PORTAL,
    Code.PACKAGE_UNIT,
    Code.PACKAGE_KEY,
    Code.PACKAGE_ELSEWHERE,
    Code.PACKAGE_ANSWER,
    Code.PACKAGE_BLOCKED,
    Code.PACKAGE_CONFLICT,
    Code.PACKAGE_NOTHING,
    Code.PACKAGE_NO_PORTAL,
    Code.PACKAGE_MEDIUM,
]

_NOTHING_TAKEN = QT_TRANSLATE_NOOP(
    "Messages",
    "Nothing of it was taken in; all texts here, and those on the sending workstation, are intact.",
)
_STAYS = QT_TRANSLATE_NOOP("Messages", "Texts and outbox are as they were.")
_EXPORT_AGAIN = QT_TRANSLATE_NOOP(
    "Messages", "Have it exported again on the workstation it comes from; never edit a package."
)


def of_packages(code: PackageCode) -> Sentences:
    """What happened, what is safe, what to do."""
    match code:
        case (
            Code.PACKAGE_NOTHING
            | Code.PACKAGE_NO_PORTAL
            | Code.PACKAGE_MEDIUM
            | Code.PACKAGE_ELSEWHERE
            | Code.PACKAGE_ANSWER
        ):
            return _here(code)
        case Code.PACKAGE_CLOCK | Code.PACKAGE_BLOCKED | Code.PACKAGE_CONFLICT:
            return _judged(code)
        case Code.PACKAGE_FORM:
            what = QT_TRANSLATE_NOOP(
                "Messages", "This file is no package that may be taken in: {problem}."
            )
            return what, _NOTHING_TAKEN, _EXPORT_AGAIN
        case Code.PACKAGE_DAMAGED:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The package was changed after it was made: {member}{digests}."
            )
            return what, _NOTHING_TAKEN, _EXPORT_AGAIN
        case Code.PACKAGE_SIGNATURE:
            what = QT_TRANSLATE_NOOP("Messages", "The signature of the package does not fit.")
            return what, _NOTHING_TAKEN, _EXPORT_AGAIN
        case Code.PACKAGE_NEWER:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The package was made by a newer version (format {format})."
            )
            do = QT_TRANSLATE_NOOP("Messages", "Update the program here, then take it in.")
            return what, _NOTHING_TAKEN, do
        case Code.PACKAGE_REPEATED:
            what = QT_TRANSLATE_NOOP("Messages", "This package was taken in already.")
            do = QT_TRANSLATE_NOOP("Messages", "Nothing is left to do; its receipts can be taken.")
            return what, _NOTHING_TAKEN, do
        case Code.PACKAGE_EXPIRED:
            what = QT_TRANSLATE_NOOP("Messages", "The package has expired.")
            do = QT_TRANSLATE_NOOP(
                "Messages",
                "On the sending workstation take its contents out of the package and pack anew.",
            )
            return what, _NOTHING_TAKEN, do
        case Code.PACKAGE_ORDER:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The package is out of order: another one of this maker comes first."
            )
            do = QT_TRANSLATE_NOOP(
                "Messages",
                "Take in the earlier one first. If it is lost, take its contents out on the "
                "sending workstation and pack anew.",
            )
            return what, _NOTHING_TAKEN, do
        case Code.PACKAGE_PORTAL:
            what = QT_TRANSLATE_NOOP("Messages", "The package was made for another portal.")
            do = QT_TRANSLATE_NOOP("Messages", "Take it in on a workstation of that portal.")
            return what, _NOTHING_TAKEN, do
        case Code.PACKAGE_UNIT:
            what = QT_TRANSLATE_NOOP("Messages", "The package is of a unit you have no role in.")
            do = QT_TRANSLATE_NOOP("Messages", "Hand it to a colleague of that unit.")
            return what, _NOTHING_TAKEN, do
        case Code.PACKAGE_KEY:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The portal does not know the key this package is signed with."
            )
            do = QT_TRANSLATE_NOOP(
                "Messages",
                "Its maker has to sign in once on that workstation while it reaches the portal.",
            )
            return what, _NOTHING_TAKEN, do
        case _:
            assert_never(code)


def _judged(
    code: Literal[Code.PACKAGE_CLOCK, Code.PACKAGE_BLOCKED, Code.PACKAGE_CONFLICT],
) -> Sentences:
    """Sound in itself, and yet not to be handed in."""
    match code:
        case Code.PACKAGE_CLOCK:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The package was made with a clock that is wrong: it tells {at}."
            )
            do = QT_TRANSLATE_NOOP(
                "Messages",
                "Compare the clocks of both workstations. Where the sending one is wrong, set it, "
                "take the contents out of the package and pack anew.",
            )
            return what, _NOTHING_TAKEN, do
        case Code.PACKAGE_BLOCKED:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The checks do not let this package pass ({rules})."
            )
            return what, _NOTHING_TAKEN, _EXPORT_AGAIN
        case Code.PACKAGE_CONFLICT:
            what = QT_TRANSLATE_NOOP(
                "Messages", "The package holds other versions than the drafts here ({rules})."
            )
            do = QT_TRANSLATE_NOOP(
                "Messages",
                "Compare them. To hand the package in as it is, write why, in at least {minimum} "
                "characters; the drafts here stay.",
            )
            return what, _NOTHING_TAKEN, do
        case _:
            assert_never(code)


def _here(
    code: Literal[
        Code.PACKAGE_NOTHING,
        Code.PACKAGE_NO_PORTAL,
        Code.PACKAGE_MEDIUM,
        Code.PACKAGE_ELSEWHERE,
        Code.PACKAGE_ANSWER,
    ],
) -> Sentences:
    """About this workstation."""
    match code:
        case Code.PACKAGE_NOTHING:
            what = QT_TRANSLATE_NOOP("Messages", "There is nothing that could go into a package.")
            do = QT_TRANSLATE_NOOP("Messages", "Submit an item first; it then waits in the outbox.")
            return what, _STAYS, do
        case Code.PACKAGE_NO_PORTAL:
            what = QT_TRANSLATE_NOOP(
                "Messages", "This workstation does not know its portal: it never signed in there."
            )
            do = QT_TRANSLATE_NOOP(
                "Messages", "Sign in once while the portal can be reached; then packages work."
            )
            return what, _STAYS, do
        case Code.PACKAGE_MEDIUM:
            what = QT_TRANSLATE_NOOP(
                "Messages", "Packages may only lie on the approved medium: {place}."
            )
            do = QT_TRANSLATE_NOOP("Messages", "Choose a file there, or ask your administrator.")
            return what, _STAYS, do
        case Code.PACKAGE_ELSEWHERE:
            what = QT_TRANSLATE_NOOP(
                "Messages", "These receipts answer a package that was not made here."
            )
            do = QT_TRANSLATE_NOOP("Messages", "Take them in on the workstation that made it.")
            return what, _STAYS, do
        case Code.PACKAGE_ANSWER:
            what = QT_TRANSLATE_NOOP("Messages", "A receipt in it is not signed by your portal.")
            do = QT_TRANSLATE_NOOP(
                "Messages", "Keep the medium, tell your administrator, fetch the receipts anew."
            )
            return what, _STAYS, do
        case _:
            assert_never(code)
