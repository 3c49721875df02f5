"""Words for states. Tones and icons stand in tokens.json; the words are here, for translation."""

from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.ui.theme import Theme
from editor_app.ui.widgets.chip import ChipSpec, FreshnessSpec


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate, which knows this name; PySide6 declares its own as ``object``."""
    return text


STATUS = MappingProxyType(
    {
        "draft": QT_TRANSLATE_NOOP("Status", "Draft"),
        "queued": QT_TRANSLATE_NOOP("Status", "To send"),
        "review1": QT_TRANSLATE_NOOP("Status", "Review 1"),
        "review2": QT_TRANSLATE_NOOP("Status", "Review 2"),
        "review3": QT_TRANSLATE_NOOP("Status", "Review 3"),
        "review4": QT_TRANSLATE_NOOP("Status", "Final review"),
        "secrecy": QT_TRANSLATE_NOOP("Status", "Secrecy review"),
        "returned": QT_TRANSLATE_NOOP("Status", "Returned"),
        "rejected": QT_TRANSLATE_NOOP("Status", "Rejected"),
        "scheduled": QT_TRANSLATE_NOOP("Status", "Scheduled"),
        "schedule_failed": QT_TRANSLATE_NOOP("Status", "Not published in time"),
        "published": QT_TRANSLATE_NOOP("Status", "Published"),
        "withdrawn": QT_TRANSLATE_NOOP("Status", "Withdrawn"),
        "amended": QT_TRANSLATE_NOOP("Status", "Amended"),
        "repealed": QT_TRANSLATE_NOOP("Status", "Repealed"),
        "expired": QT_TRANSLATE_NOOP("Status", "Expired"),
        "conflict": QT_TRANSLATE_NOOP("Status", "Conflict"),
        "unconfirmed": QT_TRANSLATE_NOOP("Status", "Outcome unknown"),
        "refused": QT_TRANSLATE_NOOP("Status", "Refused"),
    }
)
MOOT = "moot"  # no state of its own: cancelled, and not by the person
OUTBOX = MappingProxyType(
    {
        "undoable": QT_TRANSLATE_NOOP("Outbox", "Can be recalled for {s} s"),
        "queued": QT_TRANSLATE_NOOP("Outbox", "Queued"),
        "sending": QT_TRANSLATE_NOOP("Outbox", "Sending"),
        "unknown": QT_TRANSLATE_NOOP("Outbox", "Outcome unknown"),
        "needs_you": QT_TRANSLATE_NOOP("Outbox", "Needs you"),
        "paused": QT_TRANSLATE_NOOP("Outbox", "Paused"),
        "packed": QT_TRANSLATE_NOOP("Outbox", "In a package"),
        "conflict": QT_TRANSLATE_NOOP("Outbox", "Conflict"),
        "receipted": QT_TRANSLATE_NOOP("Outbox", "Receipted"),
        "cancelled": QT_TRANSLATE_NOOP("Outbox", "Recalled"),
        MOOT: QT_TRANSLATE_NOOP("Outbox", "Not needed any more"),
        "forgotten": QT_TRANSLATE_NOOP("Outbox", "No record there"),
    }
)
CHECK = MappingProxyType(
    {
        "block": QT_TRANSLATE_NOOP("Check", "Blocking"),
        "warn": QT_TRANSLATE_NOOP("Check", "Warning"),
        "info": QT_TRANSLATE_NOOP("Check", "Note"),
        "pass": QT_TRANSLATE_NOOP("Check", "Passed"),
        "unchecked": QT_TRANSLATE_NOOP("Check", "Not checked"),
    }
)
DUE = MappingProxyType(
    {
        "far": QT_TRANSLATE_NOOP("Due", "{n} working days left"),
        "near": QT_TRANSLATE_NOOP("Due", "{n} working days left"),
        "today": QT_TRANSLATE_NOOP("Due", "Due today"),
        "over": QT_TRANSLATE_NOOP("Due", "{n} working days over"),
        "estimated": QT_TRANSLATE_NOOP("Due", "About {n} working days left"),
        "paused": QT_TRANSLATE_NOOP("Due", "Awaiting details"),
    }
)
FRESHNESS = MappingProxyType(
    {
        "near": QT_TRANSLATE_NOOP("Freshness", "{n} days left"),
        "over": QT_TRANSLATE_NOOP("Freshness", "{n} days over"),
        "empty": QT_TRANSLATE_NOOP("Freshness", "Empty"),
    }
)
ONE = MappingProxyType(  # of what is counted in words above
    {
        DUE["near"]: QT_TRANSLATE_NOOP("Due", "{n} working day left"),
        DUE["over"]: QT_TRANSLATE_NOOP("Due", "{n} working day over"),
        DUE["estimated"]: QT_TRANSLATE_NOOP("Due", "About {n} working day left"),
        FRESHNESS["near"]: QT_TRANSLATE_NOOP("Freshness", "{n} day left"),
        FRESHNESS["over"]: QT_TRANSLATE_NOOP("Freshness", "{n} day over"),
    }
)
FAMILIES = MappingProxyType(
    {
        "status": ("Status", STATUS),
        "outbox": ("Outbox", OUTBOX),
        "check": ("Check", CHECK),
        "due": ("Due", DUE),
        "freshness": ("Freshness", FRESHNESS),
    }
)


def state_text(family: str, key: str, **values: object) -> str:
    """The words of a state: family as in tokens.json (status, outbox, check, due, freshness)."""
    context, words = FAMILIES[family]
    source = ONE.get(words[key], words[key]) if values.get("n") == 1 else words[key]
    return QCoreApplication.translate(context, source).format(**values)


def state_chip(theme: Theme, family: str, key: str, **values: object) -> ChipSpec:
    """The chip of a state; ``n`` or ``s`` fill numbers in its words."""
    row = theme.state(family, key)
    text = state_text(family, key, **values)
    return ChipSpec(text=text, tone=row.tone, icon=row.icon, pips=row.pips)


def check_chip(theme: Theme, key: str, count: int) -> ChipSpec:
    """The chip that counts findings of one severity: word and number, with an outlined icon."""
    row = theme.state("check", key)
    icon = None if row.icon is None else row.icon.replace("-fill", "-line")
    return ChipSpec(text=f"{state_text('check', key)} {count}", tone=row.tone, icon=icon)


def freshness_badge(theme: Theme, key: str, n: int = 0) -> FreshnessSpec | None:
    """A column's badge; nothing while the column is fine."""
    if key == "ok":
        return None
    row = theme.state("freshness", key)
    return FreshnessSpec(text=state_text("freshness", key, n=n), tone=row.tone)
