"""A backup that is not sound is called by its name, whoever reads it; the store is not blamed."""

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from editor_app.domain.backups import Backup, BackupKind
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.journal import Why
from editor_app.services.backups import BackupService
from editor_app.store.backup_file import as_backup
from editor_app.store.backup_reading import draft_in, items_of
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.migration import shipped_migrations
from editor_app.store.page_sums import sums_vfs
from editor_app.store.restoring import Restorer
from editor_app.store.sqlite import SqliteStore
from tests.fakes.people import LIN
from tests.store.samples import FixedClock, draft, item_id, typed
from tests.store.test_backup import store_page
from tests.store.test_backup_shelf import quiet

Harm = Callable[[Path], None]
Reading = Callable[["Place", Backup], object]


class Place:
    """A store with one backup of one draft, and everything that reads backups."""

    def __init__(self, store: SqliteStore, path: Path, clock: FixedClock) -> None:
        self.store = store
        self.shelf = FolderShelf(path.parent / "backups", path, clock)
        self.second = FolderShelf(path.parent / "stick", path, clock)
        self.restorer = Restorer(path, self.shelf, clock)
        self.service = BackupService(
            self.shelf,
            lambda: None,
            self.restorer,
            clock,
            read_items=items_of,
            read_draft=draft_in,
        )
        store.drafts.save(draft(body="会议" * 3000))
        self.backup = self.shelf.make(BackupKind.MANUAL, quiet)


@pytest.fixture
def place(store: SqliteStore, path: Path, clock: FixedClock) -> Place:
    return Place(store, path, clock)


def _no_header(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(bytes(100) + data[100:])


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _wiped_table(path: Path) -> None:
    at = store_page(path, b"\x0d")
    data = bytearray(path.read_bytes())
    data[at + 1 : at + 100] = bytes(99)
    path.write_bytes(data)


def _gone(path: Path) -> None:
    path.unlink()


def _written(path: Path, sql: str) -> None:
    connection = apsw.Connection(str(path), vfs=sums_vfs())
    connection.execute(sql)
    connection.close()


def _row_changed(path: Path) -> None:
    changed = "CAST(replace(CAST(document AS TEXT), '会议', '会意') AS BLOB)"
    _written(path, f"UPDATE drafts SET document = {changed}")


def _no_text(path: Path) -> None:
    _written(path, "UPDATE drafts SET title = CAST(x'ff41' AS TEXT)")


HARMS: tuple[Harm, ...] = (_no_header, _cut, _gone)
READINGS: dict[str, Reading] = {
    "the list of its drafts": lambda place, one: place.service.items(one),
    "one draft": lambda _, one: draft_in(one.path, item_id(1)),
    "a look": lambda place, one: place.shelf.verify(one),
    "a copy to the second place": lambda place, one: place.second.take(one),
    "making it ready": lambda place, one: place.restorer.prepare(one, quiet),
    "bringing back one draft": lambda place, one: place.service.restore_item(
        one, item_id(1), place.store, None
    ),
}


@pytest.mark.parametrize("harm", HARMS, ids=lambda one: one.__name__.strip("_"))
@pytest.mark.parametrize("reading", READINGS)
def test_whoever_reads_it_says_the_backup_is_not_sound(
    place: Place, harm: Harm, reading: str
) -> None:
    harm(place.backup.path)
    with pytest.raises(EditorError) as caught:
        READINGS[reading](place, place.backup)
    assert caught.value.code is Code.BACKUP_UNSOUND
    assert caught.value.params["file"] == place.backup.path.name
    assert {"problem", "problem_zh"} <= set(caught.value.params)
    assert place.store.drafts.get(item_id(1)) == draft(body="会议" * 3000)


@pytest.mark.parametrize("harm", HARMS, ids=lambda one: one.__name__.strip("_"))
def test_a_file_somebody_names_is_not_the_store_either(place: Place, harm: Harm) -> None:
    harm(place.backup.path)
    with pytest.raises(EditorError) as caught:
        as_backup(place.backup.path)
    assert caught.value.code is Code.BACKUP_UNSOUND


def test_a_title_that_is_no_text_is_damage_of_the_backup(place: Place) -> None:
    _no_text(place.backup.path)
    with pytest.raises(EditorError) as caught:
        items_of(place.backup.path)
    assert caught.value.code is Code.BACKUP_UNSOUND


def test_a_draft_that_changed_in_a_backup_is_refused_by_name(place: Place) -> None:
    _row_changed(place.backup.path)
    unknown = as_backup(place.backup.path)
    assert unknown.damaged == 1
    with pytest.raises(EditorError) as caught:
        place.service.restore_item(unknown, item_id(1), place.store, None)
    assert caught.value.code is Code.BACKUP_UNSOUND


def test_one_draft_comes_back_in_the_name_of_who_brings_it(place: Place) -> None:
    place.store.drafts.save(typed(draft(), "乙"))
    place.service.restore_item(place.backup, item_id(1), place.store, LIN)
    ((_, _, by),) = place.store.revisions.of(item_id(1))
    assert by == "林晓雯"
    last = place.store.states.moments(item_id(1))[-2:]
    assert [(one.why, one.by) for one in last] == [(Why.BEFORE, "林晓雯"), (Why.RESTORED, "林晓雯")]


def test_a_draft_that_is_damaged_here_can_be_brought_back(place: Place) -> None:
    """Just then it is wanted most."""
    place.store.database.writer.execute("UPDATE drafts SET document = x'7b7d'")
    restored = place.service.restore_item(place.backup, item_id(1), place.store, LIN)
    assert place.store.drafts.get(item_id(1)) == restored
    assert restored.content == draft(body="会议" * 3000).content


def test_a_structure_broken_below_the_rows_is_that_of_the_backup(place: Place) -> None:
    _wiped_table(place.backup.path)
    with pytest.raises(EditorError) as caught:
        as_backup(place.backup.path)
    assert caught.value.code is Code.BACKUP_UNSOUND


def test_a_backup_of_a_newer_program_does_not_make_the_store_a_newer_one(place: Place) -> None:
    newer = len(shipped_migrations()) + 1
    _written(place.backup.path, f"PRAGMA user_version = {newer}")
    with pytest.raises(EditorError) as caught:
        place.restorer.prepare(as_backup(place.backup.path), quiet)
    assert caught.value.code is Code.BACKUP_UNSOUND
    assert "newer version" in str(caught.value.params["problem"])


def test_a_full_second_place_is_not_the_fault_of_the_backup(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("editor_app.store.backup_shelf.os.fsync", full)
    with pytest.raises(EditorError) as caught:
        place.second.take(place.backup)
    assert caught.value.code is Code.DISK_FULL


def test_a_row_of_the_store_that_is_no_text_does_not_end_the_backups(
    place: Place,
) -> None:
    place.store.drafts.save(draft(2))
    place.store.database.writer.execute("UPDATE journal SET body = CAST(x'ff41' AS TEXT)")
    made = place.shelf.make(BackupKind.REGULAR, quiet)
    assert made.damaged == 2
    assert not made.sound
