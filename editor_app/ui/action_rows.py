"""What a row of the table of actions is."""

from dataclasses import dataclass
from enum import StrEnum


class Where(StrEnum):
    """In which part of the window a shortcut holds."""

    GLOBAL = "global"
    EDITOR = "editor"
    LIST = "list"
    REVIEW = "review"
    MERGE = "merge"
    IMPORT = "import"
    HISTORY = "history"
    INBOX = "inbox"
    CONSULTATIONS = "consultations"
    HELP = "help"
    OUTBOX = "outbox"


def meeting(where: Where) -> frozenset[Where]:
    """Places in which the same keys would clash. The help is a window of its own."""
    if where is Where.HELP:
        return frozenset({Where.HELP})
    everywhere = frozenset(Where) - {Where.HELP}
    return everywhere if where is Where.GLOBAL else frozenset({where, Where.GLOBAL})


@dataclass(frozen=True, slots=True)
class Row:
    """One action; ``keys`` are portable key sequences, the first one is shown in menus."""

    key: str
    text: str
    keys: tuple[str, ...]
    icon: str | None
    where: Where
