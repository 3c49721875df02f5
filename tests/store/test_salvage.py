"""A store that cannot be opened is read for what is sound, and the file stays as it was."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import apsw
import pytest

from editor_app.domain.backups import BackupKind
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, freeze
from editor_app.domain.trouble import Trouble
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.carved_rows import carved, names_of
from editor_app.store.migration import Migration, shipped_migrations
from editor_app.store.salvage import can_be_salvaged, open_salvaged
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, content, draft, item_id, operation, typed
from tests.store.test_backup_shelf import quiet

COUNT = 30
DAMAGED = EditorError(Code.STORE_DAMAGED)


@pytest.fixture
def shelf(path: Path, clock: FixedClock) -> FolderShelf:
    return FolderShelf(path.parent / "backups", path, clock)


def _body(number: int) -> str:
    return f"第{number}号 " + "消防安全" * (40 * (number % 9))  # some rows overflow their page


@pytest.fixture
def saved(path: Path, clock: FixedClock) -> list[Draft]:
    store = open_store(path, clock)
    drafts = [draft(number, body=_body(number)) for number in range(COUNT)]
    for one in drafts:
        store.drafts.save(one)
        store.revisions.add(freeze(one.item, one.content, None), "林晓雯", NOW)
    store.outbox.add(operation(1))
    store.close()
    return drafts


@pytest.fixture
def salvage(path: Path, clock: FixedClock, shelf: FolderShelf) -> Iterator[Callable[[], "Read"]]:
    opened: list[SqliteStore] = []

    def read(because: EditorError = DAMAGED) -> Read:
        store, trouble = open_salvaged(path, clock, because, shelf)
        opened.append(store)
        return store, trouble

    yield read
    for store in opened:
        store.close()


Read = tuple[SqliteStore, Trouble]
Salvage = Callable[[], Read]


def _found(store: SqliteStore) -> list[Draft]:
    found = [store.drafts.get(item_id(number)) for number in range(COUNT)]
    return [one for one in found if one is not None]


def _no_header(data: bytearray) -> None:
    data[:100] = bytes(100)


def _no_first_page(data: bytearray) -> None:
    data[:4096] = bytes(4096)


def _text(data: bytearray) -> None:
    data[:16] = "这不是数据库".encode()[:16]


@pytest.mark.parametrize("damage", [_no_header, _no_first_page, _text])
def test_a_file_without_its_head_gives_every_draft(
    path: Path, saved: list[Draft], salvage: Salvage, damage: Callable[[bytearray], None]
) -> None:
    data = bytearray(path.read_bytes())
    damage(data)
    path.write_bytes(data)
    store, trouble = salvage()
    assert _found(store) == saved
    assert trouble.items == COUNT
    assert path.read_bytes() == bytes(data)


def test_the_file_is_kept_aside_byte_by_byte_and_once(
    path: Path, saved: list[Draft], salvage: Salvage
) -> None:
    path.write_bytes(b"no database" * 1000)
    _, first = salvage()
    _, second = salvage()
    assert first.kept is not None
    assert first.kept == second.kept
    assert first.kept.read_bytes() == path.read_bytes()


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_filled_from_the_newest_backup(
    path: Path, saved: list[Draft], shelf: FolderShelf, salvage: Salvage, keep: float
) -> None:
    shelf.make(BackupKind.MANUAL, quiet)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep)])
    store, trouble = salvage()
    assert _found(store) == saved
    assert trouble.unread == 0


def test_what_is_newer_than_the_backup_wins(
    path: Path, saved: list[Draft], shelf: FolderShelf, salvage: Salvage, clock: FixedClock
) -> None:
    shelf.make(BackupKind.MANUAL, quiet)
    store = open_store(path, clock)
    newer = typed(saved[3], "后来写的")
    store.drafts.save(newer)
    store.close()
    data = bytearray(path.read_bytes())
    _no_header(data)
    path.write_bytes(data)
    read, _ = salvage()
    assert read.drafts.get(item_id(3)) == newer


def test_what_still_stands_in_the_wal_is_read(
    path: Path, saved: list[Draft], salvage: Salvage, clock: FixedClock
) -> None:
    store = open_store(path, clock)
    newer = typed(saved[3], "只在日志里")
    store.drafts.save(newer)
    left = path.parent.with_name("left")
    shutil.copytree(path.parent, left)
    store.close()
    shutil.rmtree(path.parent)
    left.rename(path.parent)
    data = bytearray(path.read_bytes())
    _no_header(data)
    path.write_bytes(data)
    read, _ = salvage()
    assert read.drafts.get(item_id(3)) == newer


def test_a_store_that_is_gone_is_read_from_its_backup(
    path: Path, saved: list[Draft], shelf: FolderShelf, salvage: Salvage
) -> None:
    made = shelf.make(BackupKind.MANUAL, quiet)
    path.unlink()
    store, trouble = salvage()
    assert _found(store) == saved
    assert (trouble.from_backup, trouble.backup_at) == (COUNT, made.at)
    assert not path.exists()


def test_a_draft_whose_row_is_torn_comes_from_its_journal(
    path: Path, saved: list[Draft], salvage: Salvage
) -> None:
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE drafts SET document = x'00' WHERE item = ?", (item_id(5),))
    connection.close()
    store, trouble = salvage()
    found = store.drafts.get(item_id(5))
    assert found is not None
    assert found.content == saved[5].content
    assert trouble.unread == 0


def test_nothing_can_be_written_into_it(path: Path, saved: list[Draft], salvage: Salvage) -> None:
    store, _ = salvage()
    with pytest.raises(EditorError) as caught:
        store.drafts.save(saved[0])
    assert caught.value.code is Code.STORE_READ_ONLY


def test_versions_lists_and_search_work_as_usual(
    path: Path, saved: list[Draft], salvage: Salvage
) -> None:
    data = bytearray(path.read_bytes())
    _no_header(data)
    path.write_bytes(data)
    store, _ = salvage()
    ((hash_, at, by),) = store.revisions.of(item_id(4))
    assert (at, by) == (NOW, "林晓雯")
    assert store.revisions.get(hash_) is not None
    assert len(store.board.rows()) == COUNT
    assert len(store.board.search("第4号")) > 0
    assert [one.key for one in store.outbox.open()] == [operation(1).key]


def test_a_newer_schema_is_read_and_the_file_stays(
    path: Path, saved: list[Draft], salvage: Callable[[EditorError], Read], clock: FixedClock
) -> None:
    newer = Migration(
        number=len(shipped_migrations()) + 1,
        sql="ALTER TABLE drafts ADD COLUMN mood TEXT NOT NULL DEFAULT 'glad';",
    )
    open_store(path, clock, migrations=(*shipped_migrations(), newer)).close()
    before = path.read_bytes()
    with pytest.raises(EditorError) as refused:
        open_store(path, clock)
    store, trouble = salvage(refused.value)
    assert _found(store) == saved
    assert trouble.because is Code.STORE_NEWER
    assert trouble.kept is None
    assert path.read_bytes() == before


def test_nothing_of_the_reading_stays_on_disk(
    path: Path, saved: list[Draft], salvage: Salvage
) -> None:
    before = sorted(one.name for one in path.parent.iterdir())
    salvage()
    after = sorted(one.name for one in path.parent.iterdir())
    assert after == sorted([*before, "damaged"])


@pytest.mark.parametrize("seed", range(4))
def test_random_damage_never_gives_a_wrong_text(
    path: Path, saved: list[Draft], salvage: Salvage, seed: int
) -> None:
    random = Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(random.randint(1, 12)):
        at = random.randrange(len(data) - 4096)
        size = random.choice((1, 100, 4096))
        data[at : at + size] = random.randbytes(size)
    path.write_bytes(data)
    store, _ = salvage()
    texts = {one.item: one.content for one in saved}
    found = _found(store)
    assert all(one.content == texts[one.item] for one in found)
    assert len(found) >= COUNT - 12


def test_carving_knows_the_columns_as_they_lie_on_disk(path: Path, saved: list[Draft]) -> None:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    for table in ("drafts", "journal", "revisions", "outbox", "snippets"):
        rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
        assert [name for (name,) in rows] == list(names_of(table))
    connection.close()


def test_carving_finds_every_row_of_a_sound_file(path: Path, saved: list[Draft]) -> None:
    found = dict(carved(path))
    assert {row["item"] for row in found["drafts"]} == {one.item for one in saved}
    assert len(found["revisions"]) == COUNT
    assert len(found["outbox"]) == 1


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (Code.STORE_DAMAGED, True),
        (Code.STORE_NEWER, True),
        (Code.DISK_FAILED, True),
        (Code.STORE_LOCKED, False),
        (Code.DISK_FULL, False),
    ],
)
def test_a_store_in_use_elsewhere_is_not_salvaged(
    path: Path, saved: list[Draft], code: Code, wanted: bool
) -> None:
    assert can_be_salvaged(EditorError(code), path) is wanted


# ---------------------------------------------------------------- one damaged draft


def test_a_damaged_draft_is_healed_from_its_journal_and_its_row_is_kept(
    path: Path, saved: list[Draft], clock: FixedClock
) -> None:
    store = open_store(path, clock)
    store.database.write("UPDATE drafts SET document = x'7B' WHERE item = ?", (item_id(5),))
    with pytest.raises(EditorError):
        store.drafts.get(item_id(5))
    healed = store.heal(item_id(5))
    assert healed is not None
    assert healed.content == saved[5].content
    assert store.drafts.get(item_id(5)) == healed
    assert store.database.read("SELECT item, found FROM damaged") == [(item_id(5), b"{")]
    assert store.drafts.get(item_id(6)) == saved[6]
    store.close()


def test_a_draft_without_any_sound_state_says_so_and_is_kept(
    path: Path, saved: list[Draft], clock: FixedClock
) -> None:
    store = open_store(path, clock)
    store.database.write("DROP TRIGGER revisions_never_leave")
    store.database.write("UPDATE drafts SET document = x'7B' WHERE item = ?", (item_id(5),))
    store.database.write("DELETE FROM journal WHERE item = ?", (item_id(5),))
    store.database.write("DELETE FROM revisions WHERE item = ?", (item_id(5),))
    assert store.heal(item_id(5)) is None
    assert store.database.read("SELECT found FROM damaged") == [(b"{",)]
    store.close()


def test_the_version_is_the_last_good_state_when_the_journal_is_gone(
    path: Path, saved: list[Draft], clock: FixedClock
) -> None:
    store = open_store(path, clock)
    version = freeze(item_id(5), content(body="第二版"), None)
    store.revisions.add(version, "lin", NOW)
    store.database.write("UPDATE drafts SET document = x'7B' WHERE item = ?", (item_id(5),))
    store.database.write("DELETE FROM journal WHERE item = ?", (item_id(5),))
    healed = store.heal(item_id(5))
    assert healed is not None
    assert (healed.content.body, healed.base) == ("第二版", version.hash)
    store.close()


def test_a_title_that_is_no_text_any_more_is_mended_from_the_document(
    path: Path, saved: list[Draft], clock: FixedClock
) -> None:
    store = open_store(path, clock)
    torn = "UPDATE drafts SET title = CAST(x'E99B' AS TEXT) WHERE item = ?"
    store.database.write(torn, (item_id(5),))
    titles = {row.item: row.title for row in store.board.rows()}
    assert titles == {one.item: one.content.title for one in saved}
    store.close()


def test_a_state_that_is_no_text_any_more_takes_no_other_along(
    path: Path, saved: list[Draft], clock: FixedClock
) -> None:
    store = open_store(path, clock)
    store.drafts.save(typed(saved[5], "第二稿"))
    torn = "UPDATE journal SET body = CAST(x'E99B' AS TEXT) WHERE item = ? AND body = ?"
    store.database.write(torn, (item_id(5), saved[5].content.body))
    assert [one.body for one in store.drafts.journal(item_id(5))] == ["第二稿"]
    store.close()


def test_a_page_that_makes_no_sense_brings_the_next_start_to_look_at_the_whole_file(
    path: Path, saved: list[Draft], clock: FixedClock, salvage: Salvage
) -> None:
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    root = int(
        str(connection.execute("SELECT rootpage FROM sqlite_schema WHERE name='drafts'").get)
    )
    connection.close()
    data = bytearray(path.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\x99" * 4096
    path.write_bytes(data)
    store = open_store(path, clock)  # the last end was clean: nothing is looked at
    with pytest.raises(EditorError) as found:
        store.board.rows()
    assert found.value.code is Code.STORE_DAMAGED
    store.close()
    with pytest.raises(EditorError) as refused:
        open_store(path, clock)
    assert refused.value.code is Code.STORE_DAMAGED
    read, _ = salvage()
    assert _found(read) == saved


def test_a_suspicion_that_was_wrong_is_forgotten(
    path: Path, saved: list[Draft], clock: FixedClock
) -> None:
    path.with_suffix(".suspect").touch()
    open_store(path, clock).close()
    assert not path.with_suffix(".suspect").exists()
