"""Backups: verified copies with their files, thinned, never a bad one in place of a good one."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.backup_ages import ALWAYS, leaving
from editor_app.domain.backups import (
    Backup,
    BackupCancelled,
    BackupKind,
)
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import freeze
from editor_app.services.backups import BackupService
from editor_app.store.backup_reading import draft_in, items_of
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.blobs import FileBlobs
from editor_app.store.restoring import Restorer
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW, FixedClock, content, draft, item_id, typed
from tests.store.test_backup import store_page


def quiet(_done: int, _total: int) -> None:
    return


@pytest.fixture
def shelf(path: Path, clock: FixedClock) -> FolderShelf:
    return FolderShelf(path.parent / "backups", path, clock)


def test_a_backup_counts_what_it_holds(store: SqliteStore, shelf: FolderShelf) -> None:
    store.drafts.save(draft(1))
    store.drafts.save(draft(2))
    store.revisions.add(freeze(item_id(1), content(), None), "lin", NOW)
    made = shelf.make(BackupKind.MANUAL, quiet)
    assert (made.items, made.revisions, made.damaged) == (2, 1, 0)
    assert list(shelf.all()) == [made]
    assert shelf.verify(made).sound


def test_a_backup_is_made_while_another_connection_writes(
    store: SqliteStore, shelf: FolderShelf
) -> None:
    for number in range(300):
        store.drafts.save(draft(number, body="会议" * 900))
    saved: list[int] = []

    def save_more(_done: int, _total: int) -> None:
        saved.append(len(saved))
        store.drafts.save(draft(1000 + len(saved)))

    made = shelf.make(BackupKind.MANUAL, save_more)
    assert len(saved) > 1
    assert made.items == 300  # one state, that of the beginning


def test_a_backup_that_is_stopped_leaves_nothing(store: SqliteStore, shelf: FolderShelf) -> None:
    store.drafts.save(draft())
    with pytest.raises(BackupCancelled):
        shelf.make(BackupKind.MANUAL, quiet, lambda: True)
    assert [one.name for one in shelf.folder.iterdir()] == []


def test_files_of_items_lie_once_for_all_backups(store: SqliteStore, shelf: FolderShelf) -> None:
    hash_ = store.blobs.add(b"a picture")
    store.drafts.save(draft(body=f"![](att:{hash_}/a.png)"))
    for _ in range(2):
        shelf.make(BackupKind.MANUAL, quiet)
    assert FileBlobs(shelf.folder / "blobs").get(hash_) == b"a picture"
    assert len(list((shelf.folder / "blobs").rglob("*"))) == 2  # a drawer and a file


def test_a_damaged_file_is_not_taken_into_a_backup(
    store: SqliteStore, shelf: FolderShelf, path: Path
) -> None:
    hash_ = store.blobs.add(b"a picture")
    store.drafts.save(draft(body=f"![](att:{hash_}/a.png)"))
    (path.parent / "blobs" / hash_[:2] / hash_).write_bytes(b"A picture")
    assert shelf.make(BackupKind.MANUAL, quiet).damaged == 1
    assert not FileBlobs(shelf.folder / "blobs").has(hash_)


def test_a_damaged_row_is_counted(store: SqliteStore, shelf: FolderShelf) -> None:
    store.drafts.save(draft(1))
    store.drafts.save(draft(2))
    store.database.write("UPDATE drafts SET title = 'X' WHERE item = ?", (item_id(1),))
    made = shelf.make(BackupKind.MANUAL, quiet)
    assert [one.item for one in shelf.verify(made).damages] == [item_id(1)]
    assert not made.sound


def test_a_store_with_a_broken_structure_makes_no_backup(
    store: SqliteStore, shelf: FolderShelf, path: Path
) -> None:
    for number in range(200):
        store.drafts.save(draft(number, body="会议" * 500))
    good = shelf.make(BackupKind.MANUAL, quiet)
    store.close()
    at = store_page(path, b"\x0d")
    data = bytearray(path.read_bytes())
    data[at + 1 : at + 100] = bytes(99)
    path.write_bytes(data)
    with pytest.raises(EditorError) as caught:
        shelf.make(BackupKind.MANUAL, quiet)
    assert caught.value.code is Code.STORE_DAMAGED
    assert list(shelf.all()) == [good]
    assert shelf.verify(good).sound


def test_a_backup_that_changed_on_disk_is_refused(store: SqliteStore, shelf: FolderShelf) -> None:
    store.drafts.save(draft())
    made = shelf.make(BackupKind.MANUAL, quiet)
    data = bytearray(made.path.read_bytes())
    data[-1] ^= 1
    made.path.write_bytes(data)
    with pytest.raises(EditorError) as caught:
        shelf.verify(made)
    assert caught.value.code is Code.BACKUP_UNSOUND


def test_a_copy_without_its_note_does_not_count(store: SqliteStore, shelf: FolderShelf) -> None:
    made = shelf.make(BackupKind.MANUAL, quiet)
    made.path.with_suffix(".json").write_text("{", encoding="utf-8")
    assert list(shelf.all()) == []


def test_nothing_new_needs_no_new_backup(store: SqliteStore, shelf: FolderShelf) -> None:
    store.drafts.save(draft())
    assert not shelf.unchanged()
    shelf.make(BackupKind.REGULAR, quiet)
    assert shelf.unchanged()
    store.drafts.save(typed(draft(), "乙"))
    assert not shelf.unchanged()


def test_a_clock_that_ran_ahead_does_not_end_the_backups(
    store: SqliteStore, shelf: FolderShelf, path: Path, clock: FixedClock
) -> None:
    """F13: the newest backup lies ten years ahead once somebody sets the clock right."""
    backups = BackupService(
        shelf,
        lambda: None,
        Restorer(path, shelf, clock),
        clock,
        read_items=items_of,
        read_draft=draft_in,
    )
    store.drafts.save(draft())
    clock.at = NOW + timedelta(days=3650)
    backups.make()
    clock.at = NOW
    store.drafts.save(typed(draft(), "乙"))
    assert backups.due()
    made = backups.make().backup
    assert made in shelf.all()
    clock.at += timedelta(hours=2)
    assert not backups.due()  # nothing was written since
    store.drafts.save(typed(draft(), "丙"))
    assert backups.due()


def test_a_second_place_gets_a_verified_copy(
    store: SqliteStore, shelf: FolderShelf, path: Path, tmp_path: Path, clock: FixedClock
) -> None:
    hash_ = store.blobs.add(b"a picture")
    store.drafts.save(draft(body=f"![](att:{hash_}/a.png)"))
    made = shelf.make(BackupKind.MANUAL, quiet)
    second = FolderShelf(tmp_path / "stick", path, clock)
    taken = second.take(made)
    assert second.verify(taken).sound
    assert FileBlobs(tmp_path / "stick" / "blobs").get(hash_) == b"a picture"


def test_a_damaged_backup_is_not_copied_to_the_second_place(
    store: SqliteStore, shelf: FolderShelf, path: Path, tmp_path: Path, clock: FixedClock
) -> None:
    made = shelf.make(BackupKind.MANUAL, quiet)
    made.path.write_bytes(made.path.read_bytes()[:-1])
    second = FolderShelf(tmp_path / "stick", path, clock)
    with pytest.raises(EditorError) as caught:
        second.take(made)
    assert caught.value.code is Code.BACKUP_UNSOUND
    assert list(second.all()) == []


def test_the_note_of_a_backup_names_no_item(store: SqliteStore, shelf: FolderShelf) -> None:
    store.drafts.save(draft())
    made = shelf.make(BackupKind.MANUAL, quiet)
    told = json.loads(made.path.with_suffix(".json").read_text(encoding="utf-8"))
    assert set(told) == {
        "format",
        "at",
        "kind",
        "items",
        "revisions",
        "digest",
        "damaged",
        "beats",
        "tick",
    }


# ---------------------------------------------------------------- thinning


def _backup(hours: float, *, kind: BackupKind = BackupKind.REGULAR, damaged: int = 0) -> Backup:
    return Backup(
        path=Path(f"{hours}-{kind}-{damaged}.db"),
        at=NOW - timedelta(hours=hours),
        kind=kind,
        items=1,
        revisions=1,
        size=1,
        digest="",
        damaged=damaged,
    )


def test_of_a_day_one_an_hour_stays() -> None:
    every_ten_minutes = [_backup(number / 6) for number in range(6 * 24)]
    kept = set(every_ten_minutes) - set(leaving(every_ten_minutes))
    assert 24 <= len(kept) <= 28  # the newest three stay besides


def test_older_ones_stay_by_day_and_by_week() -> None:
    hourly = [_backup(number) for number in range(24 * 7 * 10)]
    kept = set(hourly) - set(leaving(hourly))
    assert 24 + 13 + 6 <= len(kept) <= 26 + 15 + 8
    assert max(NOW - one.at for one in kept) > timedelta(weeks=7)


def test_a_damaged_store_never_drives_out_the_last_good_copies() -> None:
    good = [_backup(24 * 100 + number) for number in range(5)]
    bad = [_backup(number / 6, damaged=3) for number in range(500)]
    assert len(set(good) - set(leaving([*good, *bad]))) == ALWAYS


@given(
    st.lists(
        st.builds(
            _backup,
            st.integers(0, 5000),
            kind=st.sampled_from(BackupKind),
            damaged=st.integers(0, 1),
        ),
        max_size=60,
        unique_by=lambda one: one.path,
    )
)
def test_thinning_twice_changes_nothing_more(backups: list[Backup]) -> None:
    gone = leaving(backups)
    assert leaving([one for one in backups if one not in gone]) == ()
    sound = sorted((one for one in backups if one.sound), key=lambda one: one.at)
    assert not sound or sound[-1] not in gone
