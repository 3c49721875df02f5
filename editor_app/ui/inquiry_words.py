"""Words of messages of citizens: acts, states, and why an act cannot be."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.inquiries import InquiryState
from editor_app.domain.inquiry_acts import LONGEST_REASON, SHORTEST_REASON, Act, Wrong
from editor_app.ui.words import QT_TRANSLATE_NOOP

_ACTS = {
    Act.ACCEPT: QT_TRANSLATE_NOOP("Inquiry", "Accept a message"),
    Act.TRANSFER: QT_TRANSLATE_NOOP("Inquiry", "Transfer a message"),
    Act.ASK: QT_TRANSLATE_NOOP("Inquiry", "Ask the citizen for more"),
    Act.EXTEND: QT_TRANSLATE_NOOP("Inquiry", "Extend the time for a reply"),
    Act.COMPLEX: QT_TRANSLATE_NOOP("Inquiry", "Complex matter"),
    Act.FREQUENT: QT_TRANSLATE_NOOP("Inquiry", "Frequent question"),
    Act.MERGE: QT_TRANSLATE_NOOP("Inquiry", "Merge messages"),
    Act.OPEN: QT_TRANSLATE_NOOP("Inquiry", "Personal data opened"),
    Act.CLOSE: QT_TRANSLATE_NOOP("Inquiry", "Close a message"),
}
_STATES = {
    InquiryState.WAITING: QT_TRANSLATE_NOOP("Inquiry", "To do"),
    InquiryState.ACCEPTED: QT_TRANSLATE_NOOP("Inquiry", "Accepted"),
    InquiryState.HANDLING: QT_TRANSLATE_NOOP("Inquiry", "In progress"),
    InquiryState.SUPPLEMENT: QT_TRANSLATE_NOOP("Inquiry", "Waiting for the citizen"),
    InquiryState.REOPENED: QT_TRANSLATE_NOOP("Inquiry", "Asked again"),
    InquiryState.ANSWERED: QT_TRANSLATE_NOOP("Inquiry", "Answered"),
    InquiryState.CLOSED: QT_TRANSLATE_NOOP("Inquiry", "Closed"),
    InquiryState.MERGED: QT_TRANSLATE_NOOP("Inquiry", "Merged"),
}
_WRONG = {
    Wrong.STATE: QT_TRANSLATE_NOOP(
        "Inquiry", "The message is answered, closed or merged, or the citizen is asked already."
    ),
    Wrong.REASON: QT_TRANSLATE_NOOP(
        "Inquiry", "A reason or question has at least {least} characters."
    ),
    Wrong.LONG: QT_TRANSLATE_NOOP("Inquiry", "A reason has at most {most} characters."),
    Wrong.UNIT: QT_TRANSLATE_NOOP("Inquiry", "Choose a unit that does not have the message now."),
    Wrong.LOOP: QT_TRANSLATE_NOOP("Inquiry", "{unit} had this message before."),
    Wrong.LIMIT: QT_TRANSLATE_NOOP(
        "Inquiry", "The rules do not give so many more days, or it was extended already."
    ),
    Wrong.ITSELF: QT_TRANSLATE_NOOP("Inquiry", "A message cannot be merged into itself."),
    Wrong.TARGET: QT_TRANSLATE_NOOP(
        "Inquiry", "The other message is of another unit, or was merged itself."
    ),
    Wrong.HOLDS: QT_TRANSLATE_NOOP("Inquiry", "Other messages were merged into this one."),
    Wrong.MOVED: QT_TRANSLATE_NOOP("Inquiry", "Another unit handles the message now."),
}


def act_of_inquiry(act: Act) -> str:
    """What was asked for a message."""
    return QCoreApplication.translate("Inquiry", _ACTS[act])


def inquiry_state_word(state: InquiryState) -> str:
    """Where a message stands."""
    return QCoreApplication.translate("Inquiry", _STATES[state])


def inquiry_words(detail: str, unit: str = "") -> str:
    """Why an act cannot be; words of a newer portal are told as they are."""
    known = {one.value: one for one in Wrong}
    if detail not in known:
        return detail or "…"
    told = QCoreApplication.translate("Inquiry", _WRONG[known[detail]])
    named = unit or QCoreApplication.translate("Inquiry", "The unit")
    return told.format(least=SHORTEST_REASON, most=LONGEST_REASON, unit=named)
