"""Backups: what is known about each, and which of them stay."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from editor_app.domain.item import ItemId

Progress = Callable[[int, int], None]  # done, total; called on the thread that works
Cancelled = Callable[[], bool]

HOURLY = timedelta(days=1)
DAILY = timedelta(days=14)
WEEKLY = timedelta(weeks=8)
ALWAYS = 3  # the newest sound ones stay, however old


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


def leaving(backups: Sequence[Backup], now: datetime) -> tuple[Backup, ...]:
    """Which backups go: one an hour stays of a day, one a day of 14, one a week of eight.

    The newest of each span stays. The newest three sound ones stay whatever their age, so that a
    damaged store never drives out the last good copy. Those made for a reason stay eight weeks.
    """
    newest_first = sorted(backups, key=lambda one: one.at, reverse=True)
    sound = [one for one in newest_first if one.sound]
    kept = {one.path for one in sound[:ALWAYS]} | {one.path for one in newest_first[:1]}
    spans: set[tuple[bool, str]] = set()
    for one in newest_first:
        span = _span(one, now)
        if span is not None and (one.sound, span) not in spans:
            spans.add((one.sound, span))
            kept.add(one.path)
    return tuple(one for one in newest_first if one.path not in kept)


def _span(backup: Backup, now: datetime) -> str | None:
    """The span of time a backup stands for; ``None`` when it is too old for any."""
    age = now - backup.at
    if age > WEEKLY:
        return None
    if backup.kind is not BackupKind.REGULAR:
        return str(backup.path)
    if age <= HOURLY:
        return backup.at.strftime("hour %Y-%m-%d %H")
    if age <= DAILY:
        return backup.at.strftime("day %Y-%m-%d")
    return backup.at.strftime("week %G-%V")
