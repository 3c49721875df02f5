"""What a finished merge came to, in one sentence."""

from PySide6.QtCore import QCoreApplication

from editor_app.services.conflicts import Finished


def outcome_words(done: Finished) -> str:
    """What was merged, and where it goes."""
    text = QCoreApplication.translate(
        "Conflict", "%n places merged; both texts stay in the history.", "", len(done.places)
    )
    return f"{text} {_onward(done)}"


def _onward(done: Finished) -> str:
    if done.operations:
        return QCoreApplication.translate(
            "Conflict", "It is in the outbox and can still be taken back."
        )
    if done.obstacles:
        return QCoreApplication.translate(
            "Conflict", "%n obstacles must be mended before it can go.", "", done.obstacles
        )
    return QCoreApplication.translate("Conflict", "It is your draft now.")
