"""Words of the queue: waiting times, what is on this computer, and what flags mean."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from editor_app.presenters.review import Span, waited
from editor_app.services.queue_filter import Flag
from editor_app.services.take_along import Kept
from editor_app.ui.widgets.chip import ChipSpec


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
        case Flag.CLAIMED:
            return QCoreApplication.translate("QueueFilter", "Claimed by me")
