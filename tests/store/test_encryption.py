"""An encrypted store: no plain byte on the disk, a wrong key opens nothing, the way back works."""

import hashlib
import traceback
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor_app.domain.backups import BackupKind
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, Draft
from editor_app.domain.store_key import StoreKey, new_key
from editor_app.store.backup import convert, copy_database
from editor_app.store.backup_file import look_at_file
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.connection import connect
from editor_app.store.encrypting import Switch
from editor_app.store.encryption import id_file, is_encrypted
from editor_app.store.migration import shipped_migrations
from editor_app.store.restoring import Restorer
from editor_app.store.salvage import open_salvaged
from editor_app.store.soundness import look_at_live
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import FixedClock, draft, item_id, typed

CANARY = "困难家庭冬季救助名单"
ENCODINGS = ("utf-8", "utf-16-le", "gb18030")
FILE = f"{CANARY}，附表。".encode() * 40_000  # over two records


@dataclass(slots=True)
class Ring:
    """Keys at hand."""

    key: StoreKey | None = None

    def find(self, key_id: str) -> StoreKey | None:
        return self.key if self.key is not None and key_id in ("", self.key.id) else None


@dataclass(slots=True)
class Room:
    """A profile, with a shelf of backups and keys."""

    path: Path
    ring: Ring
    clock: FixedClock

    @property
    def shelf(self) -> FolderShelf:
        return FolderShelf(self.path.parent / "backups", self.path, self.clock, self.ring)

    @property
    def switch(self) -> Switch:
        return Switch(self.path, self.shelf, self.clock, self.ring)

    def open(self) -> SqliteStore:
        return open_store(self.path, self.clock, keys=self.ring)

    def turn(self, key: StoreKey | None) -> None:
        self.switch.prepare(key, lambda _done, _total: None)
        self.switch.commit(key)

    def back_up(self) -> None:
        self.shelf.make(BackupKind.MANUAL, lambda _done, _total: None)

    def told(self) -> list[str]:
        """Files that hold the text in any encoding."""
        words = [CANARY.encode(encoding) for encoding in ENCODINGS]
        folder = self.path.parent
        return sorted(
            str(file.relative_to(folder))
            for file in folder.rglob("*")
            if file.is_file() and any(word in file.read_bytes() for word in words)
        )


def _write(store: SqliteStore) -> Draft:
    made = typed(draft(), f"{CANARY}。![](att:{store.blobs.add(FILE)}/a.png)")
    store.drafts.save(made)
    return made


@pytest.fixture
def room(path: Path, clock: FixedClock) -> Room:
    room = Room(path, Ring(new_key()), clock)
    with closing(room.open()) as store:
        _write(store)
        room.back_up()
    return room


@pytest.fixture
def encrypted(room: Room) -> Room:
    room.turn(room.ring.key)
    return room


def _body(room: Room) -> str:
    with closing(room.open()) as store:
        found = store.drafts.get(item_id())
        data = store.blobs.get(BlobHash(sha256_hex(FILE)))
    assert data == FILE
    return "" if found is None else found.content.body


def test_a_plain_store_holds_the_text_in_the_clear(room: Room) -> None:
    assert any(name == "channel.db" for name in room.told())
    assert any(name.startswith("blobs/") for name in room.told())
    assert any(name.startswith("backups/channel-") for name in room.told())


def test_after_turning_it_on_no_file_holds_the_text(encrypted: Room) -> None:
    assert encrypted.told() == []
    assert is_encrypted(encrypted.path)
    assert CANARY in _body(encrypted)


def test_while_it_is_written_no_file_holds_the_text(encrypted: Room) -> None:
    with closing(encrypted.open()) as store:
        store.drafts.save(typed(draft(2), f"{CANARY}，第二篇。"))
        store.blobs.add(f"{CANARY}二".encode())
        sink = store.blobs.arriving(BlobHash(sha256_hex(FILE + b"!")))
        sink.add(FILE)
        encrypted.back_up()
        assert (encrypted.path.with_name("channel.db-wal")).stat().st_size > 0
        assert encrypted.told() == []


def test_every_backup_before_is_gone_and_a_new_one_is_there(encrypted: Room) -> None:
    (backup,) = encrypted.shelf.all()
    assert is_encrypted(backup.path)
    assert encrypted.shelf.verify(backup).sound
    assert look_at_live(encrypted.path, encrypted.ring).sound


def test_without_its_key_it_is_not_opened_and_not_touched(encrypted: Room) -> None:
    before = hashlib.sha256(encrypted.path.read_bytes()).digest()
    encrypted.ring.key = None
    with pytest.raises(EditorError) as caught:
        encrypted.open()
    assert caught.value.code is Code.KEY_MISSING
    assert hashlib.sha256(encrypted.path.read_bytes()).digest() == before


def test_another_key_is_not_its_key(encrypted: Room) -> None:
    encrypted.ring.key = new_key()
    with pytest.raises(EditorError) as caught:
        encrypted.open()
    assert caught.value.code is Code.KEY_MISSING
    id_file(encrypted.path).unlink()  # nothing says which key it has
    with pytest.raises(EditorError) as caught:
        encrypted.open()
    assert caught.value.code is Code.KEY_MISSING


def test_without_the_file_that_names_it_the_key_opens(encrypted: Room) -> None:
    id_file(encrypted.path).unlink()
    assert CANARY in _body(encrypted)
    assert id_file(encrypted.path).is_file()


def test_turning_it_off_gives_the_same_store_back(encrypted: Room) -> None:
    encrypted.turn(None)
    assert not is_encrypted(encrypted.path)
    assert not id_file(encrypted.path).exists()
    assert not (encrypted.path.parent / "blobs-encrypted").exists()
    assert CANARY in _body(encrypted)
    kinds = [is_encrypted(backup.path) for backup in encrypted.shelf.all()]
    assert sorted(kinds) == [False, True]  # the encrypted one stays


@pytest.mark.parametrize("on", [True, False])
def test_a_backup_of_the_other_kind_is_restored_into_the_store_as_it_is(
    encrypted: Room, *, on: bool
) -> None:
    encrypted.turn(None)
    if on:
        plain = next(one for one in encrypted.shelf.all() if not is_encrypted(one.path))
        aside = encrypted.path.parent.parent / "stick"
        FolderShelf(aside, encrypted.path, encrypted.clock, encrypted.ring).take(plain)
        encrypted.turn(encrypted.ring.key)
        shelf = FolderShelf(aside, encrypted.path, encrypted.clock, encrypted.ring)
    else:
        shelf = encrypted.shelf
    (backup,) = [one for one in shelf.all() if is_encrypted(one.path) is not on]
    with closing(encrypted.open()) as store:
        store.drafts.save(typed(draft(), "later"))
    restorer = Restorer(encrypted.path, shelf, encrypted.clock, keys=encrypted.ring)
    restorer.prepare(backup, lambda _done, _total: None)
    restorer.commit()
    assert is_encrypted(encrypted.path) is on
    assert CANARY in _body(encrypted)


def _flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_a_damaged_page_is_salvaged_around_and_from_the_backup(encrypted: Room) -> None:
    with closing(encrypted.open()) as store:
        for number in range(2, 40):
            store.drafts.save(typed(draft(number), f"{number}" * 2000))
    encrypted.back_up()
    for page in range(4, encrypted.path.stat().st_size // 4096, 3):
        _flip(encrypted.path, page * 4096 + 200)
    error = EditorError(Code.STORE_DAMAGED)
    read, trouble = open_salvaged(
        encrypted.path, encrypted.clock, error, encrypted.shelf, encrypted.ring
    )
    try:
        assert trouble.items == 39
        found = read.drafts.get(item_id())
        assert found is not None
        assert CANARY in found.content.body
        assert read.blobs.get(BlobHash(sha256_hex(FILE))) == FILE
        assert encrypted.told() == []
        restorer = Restorer(
            encrypted.path, encrypted.shelf, encrypted.clock, read, keys=encrypted.ring
        )
        restorer.prepare_salvaged(lambda _done, _total: None)
    finally:
        read.close()
    restorer.commit()
    assert is_encrypted(encrypted.path)
    assert CANARY in _body(encrypted)
    assert encrypted.told() == []


def test_a_damaged_first_page_is_damage_and_no_wrong_key(encrypted: Room) -> None:
    _flip(encrypted.path, 200)
    with pytest.raises(EditorError) as caught:
        encrypted.open()
    assert caught.value.code is Code.STORE_DAMAGED


def test_a_changed_or_cut_encrypted_file_is_damaged(encrypted: Room) -> None:
    (file,) = [
        one for one in (encrypted.path.parent / "blobs-encrypted").rglob("*") if one.is_file()
    ]
    whole = file.read_bytes()
    hash_ = BlobHash(sha256_hex(FILE))
    with closing(encrypted.open()) as store:
        for torn in (whole[:-1], whole[: 1024 * 1024 + 36], whole[:9], b"", whole + b"x"):
            file.write_bytes(torn)
            with pytest.raises(EditorError) as caught:
                store.blobs.get(hash_)
            assert caught.value.code is Code.STORE_DAMAGED
            with pytest.raises(EditorError):
                store.blobs.source(hash_)
        _flip(file, 100)
        assert store.blobs.add(FILE) == hash_  # good bytes take its place
        assert store.blobs.get(hash_) == FILE


def test_pieces_of_an_encrypted_file_are_those_of_the_plain_one(encrypted: Room) -> None:
    with closing(encrypted.open()) as store:
        source = store.blobs.source(BlobHash(sha256_hex(FILE)))
        assert source is not None
        assert source.size == len(FILE)
        step = 1024 * 1024
        for offset, length in ((0, 10), (step - 5, 10), (step, step), (len(FILE) - 3, 10)):
            assert source.read(offset, length) == FILE[offset : offset + length]


def test_a_file_arrives_by_pieces_and_over_a_power_cut(encrypted: Room) -> None:
    data = FILE + b"!"
    hash_ = BlobHash(sha256_hex(data))
    with closing(encrypted.open()) as store:
        store.blobs.arriving(hash_).add(data[:1000])
        (part,) = (encrypted.path.parent / "blobs-encrypted" / "arriving").iterdir()
        whole = part.read_bytes()
        store.blobs.arriving(hash_).add(data[1000:3000])
        part.write_bytes(part.read_bytes()[:-7])  # a torn record
        sink = store.blobs.arriving(hash_)
        assert sink.size == 1000
        sink.add(data[1000:])
        assert part.read_bytes().startswith(whole)
        sink.finish()
        assert store.blobs.get(hash_) == data


def test_a_store_that_is_not_sound_is_not_converted(room: Room) -> None:
    (file,) = [one for one in (room.path.parent / "blobs").rglob("*") if one.is_file()]
    (room.path.parent / "backups" / "blobs" / file.parent.name / file.name).unlink()
    file.write_bytes(b"torn")
    with pytest.raises(EditorError) as caught:
        room.turn(room.ring.key)
    assert caught.value.code is Code.STORE_DAMAGED
    room.switch.abandon()
    assert not is_encrypted(room.path)
    assert not (room.path.parent / "blobs-encrypted").exists()
    assert len(room.shelf.all()) == 1


def test_a_backup_that_was_written_into_is_refused(encrypted: Room) -> None:
    (backup,) = encrypted.shelf.all()
    _flip(backup.path, backup.path.stat().st_size - 3000)
    with pytest.raises(EditorError):
        encrypted.shelf.verify(backup)
    with pytest.raises(EditorError):
        look_at_file(backup.path, keys=encrypted.ring)


def test_a_copy_that_fails_does_not_tell_the_key(room: Room) -> None:
    key = new_key()
    with closing(room.open()) as store, pytest.raises(EditorError) as caught:
        convert(store.database.writer, room.path / "none" / "copy.db", key)
    assert caught.value.code is Code.DISK_FAILED
    assert key.for_database.hex() not in "".join(traceback.format_exception(caught.value))


def test_the_copy_before_a_migration_is_encrypted_too(path: Path, clock: FixedClock) -> None:
    room = Room(path, Ring(new_key()), clock)
    older = shipped_migrations()[:-1]
    with closing(open_store(path, clock, migrations=older)) as store:
        store.database.write("INSERT INTO meta (key, value) VALUES ('canary', ?)", (CANARY,))
    ready = path.with_suffix(".copy")
    with closing(connect(path)) as source:
        copy_database(source, ready, key=room.ring.key)
    id_file(ready).replace(id_file(path))
    ready.replace(path)
    with closing(room.open()) as store:
        assert store.meta.get("canary") == CANARY
    (kept,) = path.parent.glob("channel.v*.db")
    assert is_encrypted(kept)
    assert room.told() == []
    (backup,) = room.shelf.all()
    assert backup.kind is BackupKind.BEFORE_MIGRATION
