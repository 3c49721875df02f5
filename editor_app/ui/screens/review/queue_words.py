"""Words of the queue: due times, waiting times, what is on this computer, and what filters mean."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from editor_app.presenters.queue import DueKind, DueWord
from editor_app.presenters.review import Span, waited
from editor_app.services.queue_filter import Flag
from editor_app.services.take_along import Kept
from editor_app.ui import formats
from editor_app.ui.widgets.chip import ChipSpec
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


def due_tone(word: DueWord) -> str | None:
    """Red where it is over or ends today, ochre where it presses."""
    if word.kind in (DueKind.OVERDUE, DueKind.TODAY):
        return "red"
    return "ochre" if word.pressing else None


def waited_text(since: datetime, now: datetime) -> str:
    """``已等 3 小时``."""
    n, span = waited(since, now)
    match span:
        case Span.MINUTES if n == 0:
            told = QCoreApplication.translate("Waited", "just arrived")
        case Span.MINUTES:
            told = QCoreApplication.translate("Waited", "{n} min waiting")
        case Span.HOURS:
            told = QCoreApplication.translate("Waited", "{n} h waiting")
        case Span.DAYS if n == 1:
            told = QCoreApplication.translate("Waited", "{n} day waiting")
        case Span.DAYS:
            told = QCoreApplication.translate("Waited", "{n} days waiting")
    return told.format(n=n)


def kept_mark(kept: Kept | None) -> ChipSpec | None:
    """What of an item is on this computer; nothing while nobody looked."""
    match kept:
        case None:
            return None
        case Kept.READY:
            told = QCoreApplication.translate("QueueKept", "Offline ready")
            return ChipSpec(text=told, tone="text.tertiary", icon="ri.download-2-line")
        case Kept.PARTIAL:
            told = QCoreApplication.translate("QueueKept", "Not all here")
            return ChipSpec(text=told, tone="ochre", icon="ri.loader-4-line")
        case Kept.BEYOND:
            told = QCoreApplication.translate("QueueKept", "Not taken along")
            return ChipSpec(text=told, tone="text.tertiary", icon="ri.cloud-off-line")


def flag_word(flag: Flag) -> str:
    """What a flag of the filter is called."""
    match flag:
        case Flag.OVERDUE:
            return QCoreApplication.translate("QueueFilter", "Overdue")
        case Flag.CHANGED:
            return QCoreApplication.translate("QueueFilter", "Changed since I looked")
        case Flag.UNREAD:
            return QCoreApplication.translate("QueueFilter", "Not looked at")
        case Flag.REFUSED:
            return QCoreApplication.translate("QueueFilter", "Decision not taken")
