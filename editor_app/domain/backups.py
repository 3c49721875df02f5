"""Backups: what is known about each, and which of them stay."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from editor_app.domain.item import ItemId

Progress = Callable[[int, int], None]  # done, total; called on the thread that works
Cancelled = Callable[[], bool]


class BackupKind(StrEnum):
    """Why a backup was made."""

    REGULAR = "regular"
    MANUAL = "manual"
    BEFORE_RESTORE = "before-restore"
    BEFORE_MIGRATION = "before-migration"
    SALVAGED = "salvaged"  # what could be read of a damaged store


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One verified copy. ``damaged`` rows were damaged in the store when the copy was made."""

    path: Path
    at: datetime
    kind: BackupKind
    items: int  # drafts, those in the trash too
    revisions: int
    size: int  # bytes
    digest: str  # SHA-256 of the file: it is still the copy that was verified
    damaged: int = 0
    tick: float | None = None  # seconds of use; see ``backup_ages``. Older ones have none

    @property
    def sound(self) -> bool:
        """Whether every row of it was what had been written."""
        return self.damaged == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """One row that is not what was written."""

    table: str
    key: str
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Soundness:
    """What a look at a whole store or backup found."""

    path: Path
    schema: int
    items: int
    revisions: int
    structure: tuple[str, ...] = ()  # what SQLite says; nothing if all is well
    damages: tuple[Damage, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.structure and not self.damages


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptItem:
    """One draft of a backup, as lists show it."""

    item: ItemId
    title: str
    changed_at: datetime
    trashed: bool


class BackupCancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person stopped it; nothing was left behind."""


class Shelf(Protocol):
    """A folder of backups. Every method may raise EditorError."""

    @property
    def folder(self) -> Path:
        """Where they lie."""
        ...

    def make(
        self, kind: BackupKind, progress: Progress, cancelled: Cancelled = lambda: False
    ) -> Backup: ...
    def take(self, backup: Backup, cancelled: Cancelled = lambda: False) -> Backup: ...
    def all(self) -> Sequence[Backup]: ...
    def unchanged(self) -> bool: ...
    def verify(self, backup: Backup) -> Soundness: ...
    def remove(self, backup: Backup) -> None: ...
    def needed(self) -> frozenset[str]: ...
    def drop_unneeded(self, needed: frozenset[str], cancelled: Cancelled) -> int: ...


class Restorer(Protocol):
    """Puts a backup in the store's place: ``prepare`` beside it, ``commit`` once it is closed."""

    def prepare(
        self, backup: Backup, progress: Progress, cancelled: Cancelled = lambda: False
    ) -> None: ...
    def prepare_salvaged(
        self, progress: Progress, cancelled: Cancelled = lambda: False
    ) -> None: ...
    def commit(self) -> Path | None: ...
    def abandon(self) -> None: ...
