"""A backup takes the place of the store while the power goes: the old store or the new one."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from editor_app.domain.backups import BackupKind
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.restoring import Restorer
from editor_app.store.sqlite import open_store
from tests.faults.verdict import DAMAGED, LOST, Verdict, whole
from tests.store.samples import FixedClock, draft, item_id, typed

FILE = "channel.db"
_BACKUPS = "backups"
Ack = Callable[[int], None]
_THEN, _NOW, _AFTER = "备份时的稿", "后来的稿", "恢复之后的稿"


# What may be there once so much was promised.
_PROMISED = ((_THEN, _NOW, _AFTER), (_THEN, _AFTER), (_AFTER,))


class RestoreWork:
    """Prepared beside the store, committed when it is closed."""

    def before(self, folder: Path) -> None:
        """A store, a backup of it, and a newer text."""
        store = open_store(folder / FILE, FixedClock())
        store.drafts.save(typed(draft(), _THEN))
        _shelf(folder).make(BackupKind.MANUAL, _quiet)
        store.drafts.save(typed(draft(), _NOW))
        store.close()

    def run(
        self, folder: Path, random: Random, synchronous: str, ack: Callable[[int], None]
    ) -> None:
        """Somebody is told that it is restored, and goes on writing."""
        shelf = _shelf(folder)
        restorer = Restorer(folder / FILE, shelf, FixedClock())
        (backup,) = shelf.all()
        restorer.prepare(backup, _quiet)
        restorer.commit()
        ack(1)
        store = open_store(folder / FILE, FixedClock())
        store.drafts.save(typed(draft(), _AFTER))
        ack(2)
        store.close()

    def judge(self, folder: Path, last_ack: int) -> Verdict:
        """Either text, whole; the new one once it was promised; the other one can be had back."""
        store = open_store(folder / FILE, FixedClock())
        with closing(store.database):
            found = store.drafts.get(item_id())
            body = "" if found is None else found.content.body
            if body not in _PROMISED[last_ack]:
                return (LOST, f"after promise {last_ack} the text is {body!r}")
            if store.start_report.lost is not None:
                return (DAMAGED, "missing changes are told where none are missing")
            trouble = whole(store)
        shelf = _shelf(folder)
        kept = [one for one in shelf.all() if one.kind is BackupKind.BEFORE_RESTORE]
        if body != _NOW and not kept:
            return (LOST, "the store as it was is gone")
        return trouble or next(
            ((DAMAGED, one.path.name) for one in shelf.all() if not shelf.verify(one).sound), None
        )


def _shelf(folder: Path) -> FolderShelf:
    return FolderShelf(folder / _BACKUPS, folder / FILE, FixedClock())


def _quiet(_done: int, _total: int) -> None:
    return
