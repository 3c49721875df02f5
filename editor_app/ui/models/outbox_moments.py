"""Points of an operation's timeline in 发件箱: what each looks like and says."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.presenters.outbox import Event, Moment
from editor_app.ui.models.outbox_words import fault
from editor_app.ui.words import QT_TRANSLATE_NOOP

LOOKS: Mapping[Moment, tuple[str, str]] = MappingProxyType(
    {
        Moment.CONFIRMED: ("ri.checkbox-circle-fill", "tone.green.solid"),
        Moment.RECEIPTED: ("ri.checkbox-circle-fill", "tone.green.solid"),
        Moment.SENDING: ("ri.send-plane-fill", "tone.blue.solid"),
        Moment.UNKNOWN: ("ri.question-line", "tone.ochre.solid"),
        Moment.TRIED: ("ri.error-warning-line", "tone.ochre.solid"),
        Moment.REFUSED: ("ri.error-warning-fill", "tone.red.solid"),
        Moment.CONFLICT: ("ri.error-warning-fill", "tone.red.solid"),
        Moment.FORGOTTEN: ("ri.error-warning-fill", "tone.red.solid"),
        Moment.LEAVES: ("ri.timer-line", "text.tertiary"),
        Moment.NEXT: ("ri.timer-line", "text.tertiary"),
        Moment.PAUSED: ("ri.pause-circle-line", "text.tertiary"),
        Moment.PACKED: ("ri.archive-line", "text.tertiary"),
        Moment.TAKEN_BACK: ("ri.close-circle-line", "text.tertiary"),
        Moment.MOOT: ("ri.close-circle-line", "text.tertiary"),
    }
)

TITLES: Mapping[Moment, str] = MappingProxyType(
    {
        Moment.CONFIRMED: QT_TRANSLATE_NOOP("OutboxWords", "You confirmed it"),
        Moment.LEAVES: QT_TRANSLATE_NOOP("OutboxWords", "It leaves"),
        Moment.TRIED: QT_TRANSLATE_NOOP("OutboxWords", "Attempt without success"),
        Moment.SENDING: QT_TRANSLATE_NOOP("OutboxWords", "Being sent"),
        Moment.NEXT: QT_TRANSLATE_NOOP("OutboxWords", "Next attempt"),
        Moment.UNKNOWN: QT_TRANSLATE_NOOP("OutboxWords", "No answer arrived"),
        Moment.REFUSED: QT_TRANSLATE_NOOP("OutboxWords", "The portal refused it"),
        Moment.CONFLICT: QT_TRANSLATE_NOOP("OutboxWords", "Changed on the portal meanwhile"),
        Moment.PAUSED: QT_TRANSLATE_NOOP("OutboxWords", "Paused"),
        Moment.PACKED: QT_TRANSLATE_NOOP("OutboxWords", "Packed for a medium"),
        Moment.TAKEN_BACK: QT_TRANSLATE_NOOP("OutboxWords", "Closed by you"),
        Moment.MOOT: QT_TRANSLATE_NOOP("OutboxWords", "Already settled at the portal"),
        Moment.RECEIPTED: QT_TRANSLATE_NOOP("OutboxWords", "Receipt arrived"),
        Moment.FORGOTTEN: QT_TRANSLATE_NOOP("OutboxWords", "The portal has no record of it"),
    }
)

_NOTES: Mapping[Moment, str] = MappingProxyType(
    {
        Moment.LEAVES: QT_TRANSLATE_NOOP("OutboxWords", "until then it may be taken back"),
        Moment.NEXT: QT_TRANSLATE_NOOP("OutboxWords", "by itself, while the portal can be reached"),
        Moment.PACKED: QT_TRANSLATE_NOOP("OutboxWords", "its receipt comes back in a package"),
        Moment.MOOT: QT_TRANSLATE_NOOP("OutboxWords", "ended by itself"),
        Moment.FORGOTTEN: QT_TRANSLATE_NOOP("OutboxWords", "probably restored from a backup"),
    }
)


def moment_look(event: Event) -> tuple[str, str]:
    """Icon and colour of a point of the timeline."""
    return LOOKS[event.moment]


def moment_text(event: Event) -> tuple[str, str]:
    """Title and second line of a point of the timeline."""
    note = _NOTES.get(event.moment)
    return _tr(TITLES[event.moment]), _tr(note) if note else _counted(event)


def _counted(event: Event) -> str:
    """Which attempt it was, and what went wrong."""
    number = _tr(QT_TRANSLATE_NOOP("OutboxWords", "attempt {n}")).format(n=event.number)
    attempt = number if event.number else ""
    match event.moment:
        case Moment.TRIED:
            return " · ".join((attempt, fault(event.code)))
        case Moment.SENDING | Moment.UNKNOWN:
            return attempt
        case Moment.REFUSED:
            return fault(event.code)
        case _:
            return ""


def _tr(source: str) -> str:
    return QCoreApplication.translate("OutboxWords", source)
