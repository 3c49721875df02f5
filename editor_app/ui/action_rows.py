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


@dataclass(frozen=True, slots=True)
class Row:
    """One action; ``keys`` are portable key sequences, the first one is shown in menus."""

    key: str
    text: str
    keys: tuple[str, ...]
    icon: str | None
    where: Where
