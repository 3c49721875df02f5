"""A folder of verified backups: one database file each, what is known of it, and files by hash.

``channel-20261128T062400Z.db`` counts only once ``….json`` stands beside it; that is written last,
after the copy was read back row by row. Files of items lie once for all backups in ``blobs``.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import Any

import apsw

from editor_app.domain.backup_ages import next_tick
from editor_app.domain.backups import (
    Backup,
    BackupCancelled,
    BackupKind,
    Cancelled,
    Progress,
    Soundness,
)
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import Clock
from editor_app.domain.store_key import NO_KEYS, Keys, StoreKey
from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.store.backup import copy_database
from editor_app.store.backup_file import (
    CHANGED,
    look_at_backup,
    look_at_file,
    opened,
    reading,
    require_structure,
    unsound,
)
from editor_app.store.backup_files import drop_unneeded, names_of, note_file
from editor_app.store.blob_pool import add_missing
from editor_app.store.blobs import sync_folder
from editor_app.store.connection import connect
from editor_app.store.encrypted_files import form_of
from editor_app.store.encryption import drawer, id_file, key_for
from editor_app.store.faults import translated
from editor_app.store.leftovers import MAKING
from editor_app.store.mark import reached_inside

BLOBS = "blobs"
_STAMP = "%Y%m%dT%H%M%SZ"
_MANIFEST = 1


class FolderShelf:
    """Implements ``domain.backups.Shelf``. It reads the store beside whoever writes it."""

    def __init__(self, folder: Path, database: Path, clock: Clock, keys: Keys = NO_KEYS) -> None:
        self._folder, self._database = folder, database
        self._clock, self._keys = clock, keys

    @property
    def folder(self) -> Path:
        """Where the backups lie."""
        return self._folder

    def make(
        self, kind: BackupKind, progress: Progress, cancelled: Cancelled = lambda: False
    ) -> Backup:
        """Copy the store as it is now, and verify the copy.

        Raises STORE_DAMAGED if its structure is broken, DISK_FULL, DISK_FAILED, and
        ``BackupCancelled``; nothing is left behind then, and no older backup is touched.
        """
        at = self._clock.now()
        to, tick = self._free_name(at), next_tick([one for one, _ in self._manifests()], at)
        with self._making(to):
            return self._made(to, at, tick, kind, progress, cancelled)

    def _made(
        self,
        to: Path,
        at: datetime,
        tick: float,
        kind: BackupKind,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Backup:
        key = key_for(self._database, self._keys)
        source = _beside(self._database, self._keys)
        try:
            with translated(source):
                source.execute("BEGIN")  # one state, whatever is saved meanwhile
                beats = reached_inside(source).commits
                copy_database(source, to, progress, cancelled, key=key, held=key)
        finally:
            source.close()
        found = self._looked_at(to, cancelled)
        torn = self._add_files(self._database.parent, to, key, cancelled)
        backup = replace(self._backup(to, at, kind, found, torn), tick=tick)
        self._note(backup, beats)
        return backup

    def take(self, backup: Backup, cancelled: Cancelled = lambda: False) -> Backup:
        """Put a copy of another shelf's backup here, verified by its hash."""
        to = self._folder / backup.path.name
        with self._making(to):
            return self._taken(backup, to, cancelled)

    def _taken(self, backup: Backup, to: Path, cancelled: Cancelled) -> Backup:
        part = to.with_name(f"{to.name}.part")
        with translated():
            try:
                _copy_file(backup.path, part, cancelled)
                if _digest(part) != backup.digest:
                    raise unsound(backup.path, CHANGED)
                if id_file(backup.path).is_file():
                    _copy_file(id_file(backup.path), id_file(to), cancelled)
                part.replace(to)
            finally:
                part.unlink(missing_ok=True)
            key = key_for(backup.path, self._keys)
            self._add_files(backup.path.parent, to, key, cancelled)
        taken = replace(backup, path=to)
        self._note(taken, 0)
        return taken

    def all(self) -> Sequence[Backup]:
        """Every backup, the newest first; copies made before a migration too."""
        found = [one for one, _ in self._manifests()]
        found += _before_migrations(self._database, self._keys)
        return tuple(sorted(found, key=lambda one: one.at, reverse=True))

    def unchanged(self) -> bool:
        """Whether nothing was written into the store since the newest backup."""
        now = self._clock.now()
        made = (
            one for one in self._manifests() if one[0].at <= now
        )  # the clock may have run ahead
        newest = max(made, key=lambda one: one[0].at, default=None)
        if newest is None:
            return False
        source = _beside(self._database, self._keys)
        try:
            with translated(source):
                return reached_inside(source).commits == newest[1]
        finally:
            source.close()

    def verify(self, backup: Backup, cancelled: Cancelled = lambda: False) -> Soundness:
        """Look at a backup anew, its hash first. Raises BACKUP_UNSOUND if it is not that file."""
        with reading(backup.path):
            if backup.digest and _digest(backup.path) != backup.digest:
                raise unsound(backup.path, CHANGED)
        return require_structure(look_at_backup(backup.path, self._keys, cancelled))

    def remove(self, backup: Backup) -> None:
        """Drop a backup: first what makes it count."""
        with translated():
            backup.path.with_suffix(".json").unlink(missing_ok=True)
            for one in (backup.path, id_file(backup.path), note_file(backup.path)):
                one.unlink(missing_ok=True)

    def needed(self) -> frozenset[str]:
        """The files that backups here need. Raises DISK_FAILED when the folder is out of reach, and
        BACKUP_UNSOUND when one cannot be read: then nobody knows.
        """
        with translated():
            self._folder.stat()
        return frozenset().union(*(names_of(one.path, self._keys) for one, _ in self._manifests()))

    def drop_unneeded(self, needed: frozenset[str], cancelled: Cancelled) -> int:
        """Let files go that no backup needs any more."""
        return drop_unneeded(self._folder, needed, cancelled)

    # ------------------------------------------------------------ inside

    def _add_files(
        self, source: Path, backup: Path, key: StoreKey | None, cancelled: Cancelled
    ) -> int:
        here, there = drawer(source, BLOBS, key), drawer(self._folder, BLOBS, key)
        names = names_of(backup, self._keys)
        return add_missing(here, there, cancelled, form=form_of(key), only=names)

    @contextmanager
    def _making(self, to: Path) -> Iterator[None]:
        """What fails leaves nothing; the mark tells a killed program's copy from anybody's file."""
        mark = to.with_name(f"{to.name}{MAKING}")
        with translated():
            folder_for_me_alone(self._folder)
            os.close(for_me_alone(mark, os.O_CREAT | os.O_WRONLY))
        try:
            yield
        except BaseException:
            if not to.with_suffix(".json").exists():
                for one in (to, id_file(to), note_file(to)):
                    one.unlink(missing_ok=True)
            raise
        finally:
            with suppress(OSError):
                mark.unlink(missing_ok=True)

    def _free_name(self, at: datetime) -> Path:
        stem, number = f"channel-{at.strftime(_STAMP)}", 1
        path = self._folder / f"{stem}.db"
        while path.exists() or path.with_name(f"{path.name}{MAKING}").exists():
            number += 1
            path = self._folder / f"{stem}-{number}.db"
        return path

    def _looked_at(self, path: Path, cancelled: Cancelled) -> Soundness:
        found = look_at_file(path, cancelled, keys=self._keys)
        if cancelled():
            raise BackupCancelled
        if found.structure:
            raise EditorError(Code.STORE_DAMAGED, problem=found.structure[0][:200])
        return found

    def _backup(
        self, path: Path, at: datetime, kind: BackupKind, found: Soundness, torn: int
    ) -> Backup:
        return Backup(
            path=path,
            at=at,
            kind=kind,
            items=found.items,
            revisions=found.revisions,
            size=path.stat().st_size,
            digest=_digest(path),
            damaged=len(found.damages) + torn,
        )

    def _note(self, backup: Backup, beats: int) -> None:
        """Write what makes the backup count."""
        manifest = {
            "format": _MANIFEST,
            "at": backup.at.isoformat(),
            "kind": backup.kind.value,
            "items": backup.items,
            "revisions": backup.revisions,
            "digest": backup.digest,
            "damaged": backup.damaged,
            "beats": beats,
            "tick": backup.tick,
        }
        to = backup.path.with_suffix(".json")
        part = to.with_name(f"{to.name}.part")
        with translated():
            with open(part, "w", encoding="utf-8", opener=for_me_alone) as file:
                json.dump(manifest, file)
                file.flush()
                os.fsync(file.fileno())
            part.replace(to)
            sync_folder(self._folder)

    def _manifests(self) -> Iterator[tuple[Backup, int]]:
        for note in self._folder.glob("channel-*.json"):
            path = note.with_suffix(".db")
            try:
                told = json.loads(note.read_text(encoding="utf-8"))
                yield _from_manifest(path, told), int(told["beats"])
            except (OSError, ValueError, KeyError, TypeError):
                continue  # half a backup is none


def _beside(database: Path, keys: Keys) -> apsw.Connection:
    """A reader beside whoever writes; when it is the last to close, it leaves the -wal alone."""
    source = connect(database, read_only=True, keys=keys)
    source.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    return source


def _from_manifest(path: Path, told: dict[str, Any]) -> Backup:
    return Backup(
        path=path,
        at=datetime.fromisoformat(told["at"]),
        kind=BackupKind(told["kind"]),
        items=int(told["items"]),
        revisions=int(told["revisions"]),
        size=path.stat().st_size,
        digest=str(told["digest"]),
        damaged=int(told["damaged"]),
        tick=None if told.get("tick") is None else float(told["tick"]),
    )


def _before_migrations(database: Path, keys: Keys) -> Iterator[Backup]:
    for path in database.parent.glob(f"{database.stem}.v*.db"):
        stamp = path.stem.rpartition(".")[2]
        try:
            at = datetime.strptime(f"{stamp}+0000", f"{_STAMP}%z")
            with opened(path, keys) as connection:
                items, revisions = (
                    int(connection.execute(f"SELECT count(*) FROM {table}").get)  # noqa: S608 - two names
                    for table in ("drafts", "revisions")
                )
        except (ValueError, EditorError):
            continue
        yield Backup(
            path=path,
            at=at,
            kind=BackupKind.BEFORE_MIGRATION,
            items=items,
            revisions=revisions,
            size=path.stat().st_size,
            digest="",
        )


def _copy_file(source: Path, to: Path, cancelled: Cancelled) -> None:
    descriptor = for_me_alone(to, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    with open(descriptor, "wb") as writing:
        for chunk in _pieces(source):
            if cancelled():
                raise BackupCancelled
            writing.write(chunk)
        writing.flush()
        os.fsync(writing.fileno())


def _pieces(path: Path) -> Iterator[bytes]:
    """A backup's bytes; what fails while they are written elsewhere is not said of it."""
    with reading(path), path.open("rb") as file:
        while chunk := file.read(1 << 20):
            yield chunk


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
