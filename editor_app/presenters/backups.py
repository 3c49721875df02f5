"""What 备份 and 从备份恢复 show: the backups, what one holds, and how things stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from editor_app.domain.backups import Backup, BackupKind, Cancelled, KeptItem, Progress, Soundness
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.domain.trouble import Trouble
from editor_app.presenters.settings import Health
from editor_app.services.backups import BackupDone, BackupService
from editor_app.services.settings import SettingsFile

_OLD = timedelta(
    days=2
)  # hourly ones are made while the program runs: after a weekend off, two days


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """One way back. ``backup`` is missing for what was read of a damaged store."""

    backup: Backup | None
    at: datetime | None
    kind: BackupKind
    items: int
    size: int
    sound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupsView:
    """Everything that is shown at once."""

    rows: tuple[BackupRow, ...]
    folder: Path
    second: str
    health: Health

    @property
    def newest(self) -> BackupRow | None:
        """The newest sound backup."""
        return next((one for one in self.rows if one.backup is not None and one.sound), None)


class BackupsPresenter:
    """Reads and works through the service; every method but the properties is for a lane."""

    def __init__(
        self,
        service: BackupService,
        store: Store | None,
        settings: SettingsFile,
        trouble: Trouble | None,
        person: Callable[[], Person | None] = lambda: None,
    ) -> None:
        """Without a ``store`` none could be opened: whole backups alone are offered.

        ``person``: in whose name one draft is brought back.
        """
        self._service, self._store = service, store
        self._settings, self._trouble, self._person = settings, trouble, person

    @property
    def read_only(self) -> bool:
        """Whether nothing can be put into the store as it is open now."""
        return self._store is None or self._trouble is not None

    @property
    def second_locked(self) -> str | None:
        """The file in which the installer chose the second place."""
        return self._settings.locks.get("backup_folder")

    def load(self, now: datetime) -> BackupsView:
        """The backups as they are on the disk."""
        rows = [_row(one) for one in self._service.all()]
        newest = next((one.at for one in rows if one.sound), None)
        good = newest is not None and now - newest <= _OLD
        return BackupsView(
            rows=(*self._salvaged(), *rows),
            folder=self._service.folder,
            second=self._settings.current.backup_folder,
            health=Health.GOOD if good else Health.ATTENTION,
        )

    def make(self, progress: Progress, cancelled: Cancelled) -> BackupDone:
        """立即备份."""
        return self._service.make(BackupKind.MANUAL, progress, cancelled)

    def items(self, row: BackupRow) -> Sequence[KeptItem]:
        """What a backup holds."""
        return self._read() if row.backup is None else self._service.items(row.backup)

    def verify(self, row: BackupRow) -> Soundness | None:
        """Look at one anew."""
        return None if row.backup is None else self._service.verify(row.backup)

    def prepare(self, row: BackupRow, progress: Progress, cancelled: Cancelled) -> None:
        """Make it ready to take the place of the store."""
        if row.backup is None:
            self._service.prepare_salvaged(progress, cancelled)
        else:
            self._service.prepare(row.backup, progress, cancelled)

    def abandon(self) -> None:
        """Do not restore after all."""
        self._service.abandon()

    def restore_item(self, row: BackupRow, item: ItemId) -> Draft:
        """Bring back one draft; what stands there now becomes a version."""
        assert row.backup is not None and self._store is not None, "only backups offer items"  # noqa: PT018
        return self._service.restore_item(row.backup, item, self._store, self._person())

    def choose_second(self, folder: str) -> None:
        """Keep copies in a second place, too; empty: no more."""
        self._settings.change(backup_folder=folder)

    def _read(self) -> tuple[KeptItem, ...]:
        """The drafts that were read of a damaged store: they are what is open now."""
        return tuple(
            KeptItem(
                item=one.item,
                title=one.title,
                changed_at=one.draft.changed_at,
                trashed=one.draft.trashed,
            )
            for one in (self._store.board.rows() if self._store is not None else ())
            if one.draft is not None
        )

    def _salvaged(self) -> tuple[BackupRow, ...]:
        trouble = self._trouble
        if trouble is None or not trouble.items:
            return ()
        return (
            BackupRow(
                backup=None,
                at=trouble.newest,
                kind=BackupKind.SALVAGED,
                items=trouble.items,
                size=0,
                sound=trouble.unread == 0,
            ),
        )


def _row(backup: Backup) -> BackupRow:
    return BackupRow(
        backup=backup,
        at=backup.at,
        kind=backup.kind,
        items=backup.items,
        size=backup.size,
        sound=backup.sound,
    )
