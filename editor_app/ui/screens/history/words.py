"""What a point of the history is called, and how it looks."""

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.domain.journal import Why
from editor_app.services.history import Act, Point
from editor_app.ui import formats
from editor_app.ui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class _Look:
    text: str
    icon: str
    tone: str  # of the mark on the slider; empty for none


_LOOKS = MappingProxyType(
    {
        Why.TYPED: _Look(QT_TRANSLATE_NOOP("History", "Autosaved"), "", ""),
        Why.MADE: _Look(QT_TRANSLATE_NOOP("History", "Begun"), "ri.add-line", "neutral"),
        Why.BEFORE: _Look(
            QT_TRANSLATE_NOOP("History", "Before going back"), "ri.history-line", "purple"
        ),
        Why.RESTORED: _Look(
            QT_TRANSLATE_NOOP("History", "Gone back to"), "ri.history-line", "purple"
        ),
        Why.RECOVERED: _Look(
            QT_TRANSLATE_NOOP("History", "Recovered after an unexpected end"),
            "ri.shield-check-line",
            "ochre",
        ),
        Why.MERGED: _Look(QT_TRANSLATE_NOOP("History", "Merged"), "ri.git-merge-line", "magenta"),
        Why.SHARED: _Look(QT_TRANSLATE_NOOP("History", "By a colleague"), "ri.team-line", "teal"),
        Act.KEPT: _Look(
            QT_TRANSLATE_NOOP("History", "Kept as a version"), "ri.save-3-line", "blue"
        ),
        Act.SUBMITTED: _Look(
            QT_TRANSLATE_NOOP("History", "Submitted"), "ri.send-plane-line", "teal"
        ),
        Act.RECEIVED: _Look(
            QT_TRANSLATE_NOOP("History", "From the portal"), "ri.download-2-line", "slate"
        ),
        Act.TAKEN_BACK: _Look(
            QT_TRANSLATE_NOOP("History", "Confirmed, then taken back"),
            "ri.send-plane-line",
            "slate",
        ),
        Act.CONFLICT: _Look(
            QT_TRANSLATE_NOOP("History", "Submitted in conflict with the portal"),
            "ri.git-merge-line",
            "magenta",
        ),
    }
)
_RECEIPT = QT_TRANSLATE_NOOP("History", "receipt {number}")
_WAITS = QT_TRANSLATE_NOOP("History", "no receipt yet")
_RETURNED = QT_TRANSLATE_NOOP("History", "returned by {name}: {reason}")
_LIVE = QT_TRANSLATE_NOOP("History", "on the public page")
_HEAD = QT_TRANSLATE_NOOP("History", "on the portal")


def mark_tone(point: Point) -> str:
    """Tone of the mark on the slider; empty for none."""
    return "red" if point.returned_by else _LOOKS[point.why].tone


def icon_of(point: Point) -> str:
    """Icon in the list; empty for none."""
    return "ri.arrow-go-back-line" if point.returned_by else _LOOKS[point.why].icon


def reason_of(point: Point) -> str:
    """Why this point is there, in a few words."""
    return _told(_LOOKS[point.why].text)


def facts_of(point: Point) -> str:
    """Everything known of a point but its time: why, who, receipt, return, where it stands."""
    parts = [reason_of(point), point.by]
    if point.why is Act.SUBMITTED and not point.receipt:
        parts.append(_told(_WAITS))
    if point.receipt:
        parts.append(_told(_RECEIPT).format(number=point.receipt))
    if point.returned_by:
        parts.append(_told(_RETURNED).format(name=point.returned_by, reason=point.reason))
    if point.is_live:
        parts.append(_told(_LIVE))
    elif point.is_head:
        parts.append(_told(_HEAD))
    return " · ".join(part for part in parts if part)


def sentence(point: Point) -> str:
    """A point in one line: day, time with seconds, and why it is there."""
    day = formats.day(formats.local(point.at).date())
    return f"{day} {formats.clock(point.at, seconds=True)} · {facts_of(point)}"


def _told(source: str) -> str:
    return QCoreApplication.translate("History", source)
