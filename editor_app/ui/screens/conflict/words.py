"""Words of the screen 合并冲突: choices, places and why something came together by itself."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.domain.merge import COLUMN, FORM
from editor_app.domain.merge_files import ORDER
from editor_app.domain.places import Choice, PlaceKind
from editor_app.domain.threeway import Origin
from editor_app.presenters.conflict import Mood, PlaceView

_Word = Callable[[], str]


CHOICES: Mapping[Choice, _Word] = MappingProxyType(
    {
        Choice.MINE: lambda: QCoreApplication.translate("Conflict", "Take mine"),
        Choice.BASE: lambda: QCoreApplication.translate("Conflict", "Take the base"),
        Choice.THEIRS: lambda: QCoreApplication.translate("Conflict", "Take the portal's"),
        Choice.BOTH: lambda: QCoreApplication.translate("Conflict", "Keep both"),
        Choice.HAND: lambda: QCoreApplication.translate("Conflict", "By hand"),
    }
)
ACTIONS: Mapping[Choice, str] = MappingProxyType(
    {
        Choice.MINE: "merge.mine",
        Choice.BASE: "merge.base",
        Choice.THEIRS: "merge.portal",
        Choice.BOTH: "merge.both",
        Choice.HAND: "merge.hand",
    }
)
_CHOSEN: Mapping[Choice, _Word] = MappingProxyType(
    {
        Choice.MINE: lambda: QCoreApplication.translate("Conflict", "mine"),
        Choice.BASE: lambda: QCoreApplication.translate("Conflict", "the base"),
        Choice.THEIRS: lambda: QCoreApplication.translate("Conflict", "the portal's"),
        Choice.BOTH: lambda: QCoreApplication.translate("Conflict", "both"),
        Choice.HAND: lambda: QCoreApplication.translate("Conflict", "by hand"),
    }
)
_BY: Mapping[Origin, _Word] = MappingProxyType(
    {
        Origin.MINE: lambda: QCoreApplication.translate("Conflict", "I changed it"),
        Origin.THEIRS: lambda: QCoreApplication.translate("Conflict", "the portal did"),
        Origin.SAME: lambda: QCoreApplication.translate("Conflict", "both alike"),
        Origin.WOVEN: lambda: QCoreApplication.translate("Conflict", "both fit"),
    }
)
_REASONS: Mapping[Origin, _Word] = MappingProxyType(
    {
        Origin.MINE: lambda: QCoreApplication.translate(
            "Conflict", "Only you changed it; yours is taken"
        ),
        Origin.THEIRS: lambda: QCoreApplication.translate(
            "Conflict", "Only the portal's text changed; it is taken"
        ),
        Origin.SAME: lambda: QCoreApplication.translate(
            "Conflict", "Both made the same change; it counts once"
        ),
        Origin.WOVEN: lambda: QCoreApplication.translate(
            "Conflict", "The changes do not touch each other; both are kept"
        ),
    }
)
_NAMES: Mapping[str, _Word] = MappingProxyType(
    {
        COLUMN: lambda: QCoreApplication.translate("Conflict", "Column"),
        FORM: lambda: QCoreApplication.translate("Conflict", "Version of template and rules"),
        ORDER: lambda: QCoreApplication.translate("Conflict", "Order of attachments"),
    }
)


def place_name(view: PlaceView, language: str) -> str:
    """What a place is called."""
    if view.key in _NAMES:
        return _NAMES[view.key]()
    if view.place.kind is PlaceKind.BODY:
        text = QCoreApplication.translate("Conflict", "Body, paragraph {n}")
        return text.format(n=view.paragraph)
    told = view.label.told(language) if view.label is not None else view.key
    if view.place.kind is PlaceKind.FILE:
        return QCoreApplication.translate("Conflict", "Attachment {name}").format(name=told)
    return told


def state_words(view: PlaceView) -> str:
    """At the right end of a row of the list."""
    if view.mood is Mood.WAITING:
        return QCoreApplication.translate("Conflict", "to decide")
    if view.decision is not None:
        return _CHOSEN[view.decision.choice]()
    return _BY[view.place.origin]()


def reason(view: PlaceView) -> str:
    """Why a place came together by itself."""
    return _REASONS[view.place.origin]() if view.mood is Mood.AUTOMATIC else ""


def mood_name(mood: Mood) -> str:
    """The word of the chip."""
    match mood:
        case Mood.WAITING:
            return QCoreApplication.translate("Conflict", "To decide")
        case Mood.CHOSEN:
            return QCoreApplication.translate("Conflict", "Decided")
        case Mood.AUTOMATIC:
            return QCoreApplication.translate("Conflict", "Merged")


def nothing_there() -> str:
    """An empty side."""
    return QCoreApplication.translate("Conflict", "nothing here")
