"""Why something cannot be asked for: one sentence each, the limit named."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.editions import LONGEST_NOTE
from editor_app.domain.intents import SHORTEST_NOTE, Wrong
from editor_app.ui.words import QT_TRANSLATE_NOOP

_WRONG = {
    Wrong.PAST: QT_TRANSLATE_NOOP("Intent", "The time of publication has passed already."),
    Wrong.EARLY: QT_TRANSLATE_NOOP(
        "Intent", "The time lies before the one that the reviewers approved."
    ),
    Wrong.FAR: QT_TRANSLATE_NOOP(
        "Intent", "The time of publication lies more than ten years ahead."
    ),
    Wrong.END_PAST: QT_TRANSLATE_NOOP("Intent", "The end of validity has passed already."),
    Wrong.END_FIRST: QT_TRANSLATE_NOOP("Intent", "The validity would end before the publication."),
    Wrong.NOTE_MISSING: QT_TRANSLATE_NOOP(
        "Intent", "The public note needs at least {least} characters."
    ),
    Wrong.NOTE_LONG: QT_TRANSLATE_NOOP(
        "Intent", "The public note has more than {most} characters."
    ),
    Wrong.NOTE_MARKUP: QT_TRANSLATE_NOOP(
        "Intent", "The public note holds HTML; it may be plain text only."
    ),
    Wrong.NOTE_SIGNS: QT_TRANSLATE_NOOP("Intent", "The public note holds signs that nobody sees."),
    Wrong.ACTING_MISSING: QT_TRANSLATE_NOOP(
        "Intent", "Choose the document that amends or repeals this one."
    ),
    Wrong.TARGET_MISSING: QT_TRANSLATE_NOOP(
        "Intent", "Choose the item whose page readers are led to."
    ),
    Wrong.ITSELF: QT_TRANSLATE_NOOP("Intent", "An item cannot lead to itself."),
    Wrong.NOT_PUBLIC: QT_TRANSLATE_NOOP(
        "Intent", "The item it would lead to has no public page now."
    ),
    Wrong.BUNDLED: QT_TRANSLATE_NOOP(
        "Intent", "Members of a bundle appear together: one of them cannot be put off alone."
    ),
    Wrong.HANGS: QT_TRANSLATE_NOOP(
        "Intent",
        "This notice still hangs on the home pages: it comes down early only with a notice "
        "of withdrawal that says why.",
    ),
    Wrong.HANGS_LONGER: QT_TRANSLATE_NOOP(
        "Intent", "The page would be removed before the notice has hung its full month."
    ),
    Wrong.STRAY: QT_TRANSLATE_NOOP("Intent", "What was asked for does not fit together."),
}


def wrong_words(wrong: Wrong) -> str:
    """The sentence of one way in which an intent cannot be meant."""
    told = QCoreApplication.translate("Intent", _WRONG[wrong])
    return told.format(least=SHORTEST_NOTE, most=LONGEST_NOTE)


def refusal_words(detail: str) -> str:
    """The sentence of what the portal refused; words of a newer portal are told as they are."""
    known = {one.value: one for one in Wrong}
    if detail in known:
        return wrong_words(known[detail])
    if detail.startswith("target-gone"):
        return wrong_words(Wrong.NOT_PUBLIC)
    return detail or "…"
