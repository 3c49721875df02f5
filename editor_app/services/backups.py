"""Backups: when one is due, making it in both places, thinning, and going back to one."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from editor_app.domain.backup_ages import leaving
from editor_app.domain.backups import (
    Backup,
    BackupKind,
    Cancelled,
    KeptItem,
    Progress,
    Restorer,
    Shelf,
    Soundness,
)
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, ItemId, freeze
from editor_app.domain.journal import Why
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock, Store
from editor_app.services.healing import sound_draft
from editor_app.services.standstill import stands_still

EVERY = timedelta(hours=1)

ReadItems = Callable[[Path], Sequence[KeptItem]]
ReadDraft = Callable[[Path, ItemId], Draft | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupDone:
    """A backup that was made; ``second_failed`` says why it is not in the second place, too."""

    backup: Backup
    second_failed: EditorError | None = None


class BackupService:
    """Works beside the program: everything here is for a lane."""

    def __init__(
        self,
        shelf: Shelf,
        second: Callable[[], Shelf | None],
        restorer: Restorer,
        clock: Clock,
        *,
        read_items: ReadItems,
        read_draft: ReadDraft,
    ) -> None:
        """``second`` gives the second place, if the person has chosen one."""
        self._shelf, self._second, self._restorer = shelf, second, restorer
        self._clock = clock
        self._read_items, self._read_draft = read_items, read_draft

    @property
    def folder(self) -> Path:
        """Where the backups of this computer lie."""
        return self._shelf.folder

    def all(self) -> Sequence[Backup]:
        """Every backup, the newest first; those of the second place that are not here, too."""
        here = list(self._shelf.all())
        names = {one.path.name for one in here}
        second = self._second()
        if second is not None:
            with suppress(EditorError):
                here += [one for one in second.all() if one.path.name not in names]
        return tuple(sorted(here, key=lambda one: one.at, reverse=True))

    def due(self) -> bool:
        """Whether the newest backup is an hour old and something was written since.

        One from the future was made while the clock ran ahead: it says nothing about the last hour.
        """
        now = self._clock.now()
        newest = max((one.at for one in self._shelf.all() if one.at <= now), default=None)
        if newest is not None and now - newest < EVERY:
            return False
        return not self._shelf.unchanged()

    def make(
        self,
        kind: BackupKind = BackupKind.REGULAR,
        progress: Progress = lambda _done, _total: None,
        cancelled: Cancelled = lambda: False,
    ) -> BackupDone:
        """Make a verified backup, copy it to the second place, and let old ones go."""
        made = self._shelf.make(kind, progress, cancelled)
        failed = None
        second = self._second()
        if second is not None:
            try:
                second.take(made, cancelled)
            except EditorError as error:
                failed = error
        shelves = [self._shelf] if second is None else [self._shelf, second]
        thinned = [self._thin(shelf) for shelf in shelves]
        if any(thinned):
            self._thin_files(shelves, cancelled)
        return BackupDone(backup=made, second_failed=failed)

    def verify(self, backup: Backup) -> Soundness:
        """Look at one anew."""
        return self._shelf.verify(backup)

    def items(self, backup: Backup) -> Sequence[KeptItem]:
        """What a backup holds."""
        return self._read_items(backup.path)

    def restore_item(
        self, backup: Backup, item: ItemId, store: Store, person: Person | None
    ) -> Draft:
        """Bring back one draft. What stands there now becomes a version; all else stays.

        A draft that is damaged here is no hindrance: its last good state becomes the version.

        Raises ``EditorError``: NOT_FOUND, BACKUP_UNSOUND, and WRONG_STATE while
        the item is with the portal or the reviewers.
        """
        self._shelf.verify(backup)
        kept = self._read_draft(backup.path, item)
        if kept is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        now, by = self._clock.now(), person.name if person else ""
        with store.transaction():
            present = sound_draft(store, item, needed=False)
            if present is not None:
                if stands_still(store.mirror.get(item), store.outbox.of(item)):
                    raise EditorError(Code.WRONG_STATE, state="locked")
                store.drafts.save(replace(present, changed_at=now), why=Why.BEFORE, by=by)
                store.revisions.add(freeze(item, present.content, present.base), by, now)
                kept = replace(kept, base=present.base, edition=present.edition)
            restored = replace(kept, changed_at=now, trashed=False)
            store.drafts.save(restored, why=Why.RESTORED, by=by)
        return restored

    def prepare(
        self,
        backup: Backup,
        progress: Progress = lambda _done, _total: None,
        cancelled: Cancelled = lambda: False,
    ) -> None:
        """Make the whole of a backup ready to take the place of the store."""
        self._restorer.prepare(backup, progress, cancelled)

    def prepare_salvaged(
        self,
        progress: Progress = lambda _done, _total: None,
        cancelled: Cancelled = lambda: False,
    ) -> None:
        """Make what was read of a damaged store ready to take its place."""
        self._restorer.prepare_salvaged(progress, cancelled)

    def commit(self) -> Path | None:
        """Let it take the place; only once the store is closed. Gives where the old one is kept."""
        return self._restorer.commit()

    def abandon(self) -> None:
        """Do not restore after all."""
        self._restorer.abandon()

    def _thin(self, shelf: Shelf) -> bool:
        """Whether one went."""
        gone = False
        with suppress(EditorError):
            for old in leaving(shelf.all()):
                shelf.remove(old)
                gone = True
        return gone

    def _thin_files(self, shelves: Sequence[Shelf], cancelled: Cancelled) -> None:
        """What a backup in either place needs stays in both; unless all can be read, all stays."""
        with suppress(EditorError):
            needed = frozenset().union(*(shelf.needed() for shelf in shelves))
            for shelf in shelves:
                shelf.drop_unneeded(needed, cancelled)
