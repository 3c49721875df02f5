"""The pool of backups holds what its backups need: never less, and nothing that none needs."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from editor_app.domain.backups import Backup, BackupKind
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, freeze
from editor_app.services.backups import BackupService
from editor_app.store.backup_files import drop_unneeded, names_in, names_of, note_file
from editor_app.store.backup_reading import draft_in, items_of
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.leftovers import MAKING
from editor_app.store.restoring import Restorer
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, content, draft, item_id, typed
from tests.store.test_backup_shelf import quiet


class Place:
    """A store, its backups, and a second place; a picture more for every backup."""

    def __init__(self, store: SqliteStore, path: Path, clock: FixedClock) -> None:
        self.store, self.path, self.clock = store, path, clock
        self.here = FolderShelf(path.parent / "backups", path, clock)
        self.there = FolderShelf(path.parent / "stick", path, clock)
        self.service = BackupService(
            self.here,
            lambda: self.there,
            Restorer(path, self.here, clock),
            clock,
            read_items=items_of,
            read_draft=draft_in,
        )

    def shows(self, *data: bytes) -> list[BlobHash]:
        """The draft shows these pictures, and no others."""
        hashes = [self.store.blobs.add(one) for one in data]
        body = "".join(f"![图](att:{one}/a.png)\n\n" for one in hashes)
        self.store.drafts.save(typed(draft(), body))
        self.store.database.write("DELETE FROM journal WHERE id < (SELECT max(id) FROM journal)")
        return hashes

    def back_up(self) -> Backup:
        self.clock.at += timedelta(hours=1)
        return self.service.make(BackupKind.REGULAR).backup

    def pool(self, shelf: FolderShelf) -> set[str]:
        return {one.name for one in (shelf.folder / "blobs").glob("*/*")}


def _aged(note: Path, time: timedelta) -> None:
    told = json.loads(note.read_text(encoding="utf-8"))
    told["tick"] -= time.total_seconds()
    note.write_text(json.dumps(told), encoding="utf-8")


@pytest.fixture
def place(store: SqliteStore, path: Path, clock: FixedClock) -> Place:
    return Place(store, path, clock)


def test_a_backup_takes_the_files_it_names_and_no_others(place: Place) -> None:
    (shown,) = place.shows(b"shown")
    place.store.blobs.add(b"pasted once, taken out again")
    place.back_up()
    assert place.pool(place.here) == place.pool(place.there) == {shown}


def test_files_are_found_wherever_a_row_names_them(place: Place) -> None:
    """In bodies, attachments, earlier states, versions and receipts of imports."""
    hashes = [place.store.blobs.add(bytes([number])) for number in range(5)]
    attached = Attachment(name="表.xlsx", sha256=hashes[0], size=1, media_type="x")
    whole = replace(content(body=f"![](att:{hashes[1]}/a.png)"), attachments=(attached,))
    place.store.revisions.add(freeze(item_id(1), whole, None), "林", NOW)
    place.store.drafts.save(draft(1, body=f"![](att:{hashes[2]})"))
    place.store.drafts.save(draft(1, body="没有图了", at=NOW + timedelta(seconds=5)))
    place.store.database.write("INSERT INTO meta VALUES ('somewhere', ?)", (f"x{hashes[3]}0",))
    made = place.back_up()
    assert set(hashes[:4]) <= names_of(made.path)
    assert hashes[4] not in place.pool(place.here)
    assert set(hashes[:3]) <= place.pool(place.here)


def test_what_no_backup_needs_any_more_goes_with_thinning(place: Place) -> None:
    (old,) = place.shows(b"old")
    place.back_up()
    (new,) = place.shows(b"new")
    for _ in range(3):
        place.back_up()
    for shelf in (place.here, place.there):
        _aged(min(shelf.folder.glob("*.json")), timedelta(weeks=9))
    place.back_up()
    assert old not in {name for one in place.here.all() for name in names_of(one.path)}
    assert place.pool(place.here) == place.pool(place.there) == {new}
    assert place.store.blobs.get(old) == b"old"  # the store's own files are nobody's business here


def test_what_a_backup_of_the_other_place_needs_stays(place: Place) -> None:
    (old,) = place.shows(b"old")
    only_there = place.back_up()
    place.shows(b"new")
    place.back_up()
    place.here.remove(only_there)
    place.service._thin_files([place.here, place.there], lambda: False)
    assert old in place.pool(place.here)
    assert old in place.pool(place.there)
    place.there.remove(replace(only_there, path=place.there.folder / only_there.path.name))
    place.service._thin_files([place.here, place.there], lambda: False)
    assert old not in place.pool(place.here) | place.pool(place.there)


def test_while_one_backup_cannot_be_read_nothing_goes(place: Place) -> None:
    place.shows(b"old")
    first = place.back_up()
    place.shows(b"new")
    second = place.back_up()
    place.here.remove(first)
    note_file(second.path).unlink()
    second.path.write_bytes(b"no database" * 1000)
    with pytest.raises(EditorError) as caught:
        place.here.needed()
    assert caught.value.code is Code.BACKUP_UNSOUND
    before = place.pool(place.here)
    place.service._thin_files([place.here], lambda: False)
    assert place.pool(place.here) == before


def test_while_the_second_place_is_out_of_reach_nothing_goes(place: Place) -> None:
    place.shows(b"old")
    first = place.back_up()
    place.shows(b"new")
    place.back_up()
    place.here.remove(first)
    place.there.folder.rename(place.path.parent / "pulled out")
    before = place.pool(place.here)
    place.service._thin_files([place.here, place.there], lambda: False)
    assert place.pool(place.here) == before


def test_while_a_backup_is_being_made_nothing_goes(place: Place) -> None:
    place.shows(b"old")
    place.back_up()
    (place.here.folder / f"channel-x.db{MAKING}").touch()
    assert drop_unneeded(place.here.folder, frozenset(), lambda: False) == 0
    assert len(place.pool(place.here)) == 1


@pytest.mark.parametrize("rubbish", ["", "{", '{"names": ["' + "a" * 64 + '"], "check": "b"}'])
def test_a_torn_note_is_none(place: Place, rubbish: str) -> None:
    (shown,) = place.shows(b"shown")
    made = place.back_up()
    note_file(made.path).write_text(rubbish, encoding="utf-8")
    assert names_of(made.path) >= {shown}
    assert shown in json.loads(note_file(made.path).read_text(encoding="utf-8"))["names"]


def test_a_restored_backup_has_its_files(place: Place, clock: FixedClock) -> None:
    shown = place.shows(b"one", b"two")
    made = place.back_up()
    place.store.close()
    for one in (place.path.parent / "blobs").glob("*/*"):
        one.unlink()
    restorer = Restorer(place.path, place.here, clock)
    restorer.prepare(made, quiet)
    restorer.commit()
    again = open_store(place.path, clock)
    assert [again.blobs.get(one) for one in shown] == [b"one", b"two"]
    again.close()


def test_a_name_is_found_at_any_place_of_a_longer_number() -> None:
    connection = apsw.Connection(":memory:")
    connection.execute("CREATE TABLE anything (told, digest)")
    name = "0123456789abcdef" * 4
    connection.execute("INSERT INTO anything VALUES (?, ?)", (f"ff{name}ee", "b" * 64))
    connection.execute("INSERT INTO anything VALUES (?, ?)", (b"\xff\xfe" + name.encode(), ""))
    found = names_in(connection)
    assert name in found
    assert "b" * 64 not in found


def test_removing_a_backup_removes_its_note(place: Place) -> None:
    place.shows(b"shown")
    made = place.back_up()
    assert note_file(made.path).is_file()
    place.here.remove(made)
    assert not list(place.here.folder.glob(f"{made.path.stem}*"))
