"""Words of decisions, comparisons and usual reasons."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from editor_app.presenters.review_load import Against
from editor_app.services.reviews import KnownRevision
from editor_app.ui.formats import when_exactly


def outcome_word(outcome: str) -> str:
    """What was decided, in one word."""
    match outcome:
        case "approve":
            return QCoreApplication.translate("ReviewWords", "Approved")
        case "return":
            return QCoreApplication.translate("ReviewWords", "Returned")
        case "secrecy":
            return QCoreApplication.translate("ReviewWords", "Secrecy reviewed")
        case _:
            return QCoreApplication.translate("ReviewWords", "Rejected")


def against_word(against: Against) -> str:
    """The older side of a comparison."""
    match against:
        case Against.SEEN:
            return QCoreApplication.translate("ReviewWords", "Last seen by you")
        case Against.LIVE:
            return QCoreApplication.translate("ReviewWords", "Published")
        case Against.PREVIOUS:
            return QCoreApplication.translate("ReviewWords", "Submitted last time")
        case Against.REVISION:
            return QCoreApplication.translate("ReviewWords", "Chosen version")
        case Against.NONE:
            return QCoreApplication.translate("ReviewWords", "Nothing (whole text)")


def known_word(known: KnownRevision, now: datetime) -> str:
    """One of the revisions on this computer: when, by whom, which."""
    if known.by:
        told = QCoreApplication.translate("ReviewWords", "{time}, {name} ({hash})")
    else:
        told = QCoreApplication.translate("ReviewWords", "fetched {time} ({hash})")
    time = when_exactly(known.at, now=now)
    return told.format(time=time, name=known.by, hash=known.hash[:6])
