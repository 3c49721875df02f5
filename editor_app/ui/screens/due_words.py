"""How a due time is told, and in which colour."""

from PySide6.QtCore import QCoreApplication

from editor_app.presenters.queue import DueKind, DueWord
from editor_app.services.review_queue import QueueRow
from editor_app.ui import formats
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.words import state_text


def due_text(word: DueWord) -> str:
    """``今天 17:30 前``, ``余 1 个工作日``, ``超期 2 个工作日``."""
    match word.kind:
        case DueKind.TODAY if word.at is not None:
            told = QCoreApplication.translate("QueueDue", "today before {time}")
            return told.format(time=formats.clock(word.at))
        case DueKind.OVERDUE if word.days == 0 and word.at is not None:
            told = QCoreApplication.translate("QueueDue", "over since {time}")
            return told.format(time=formats.clock(word.at))
        case DueKind.OVERDUE:
            return state_text("due", "over", n=word.days)
        case DueKind.LEFT:
            return state_text("due", "near", n=word.days)
        case _:
            return ""


def due_counted(row: QueueRow, days: Derivations) -> str:
    """How the portal counted it, in working hours; or this workstation, in working days."""
    if row.due is None:
        return ""
    count = days.office if row.due.told else days.working
    return count(row.waiting_since, row.due.at)


def due_tone(word: DueWord) -> str | None:
    """Red where it is over or ends today, ochre where it presses."""
    if word.kind in (DueKind.OVERDUE, DueKind.TODAY):
        return "red"
    return "ochre" if word.pressing else None
