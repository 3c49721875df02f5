"""What lies on a page that changed on the disk is proved, mended, dropped or told."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import freeze
from editor_app.domain.page_damage import PageDamage, remember, remembered
from editor_app.domain.workflow import OperationState
from editor_app.services.healing import sound_draft
from editor_app.store.connection import suspect_file
from editor_app.store.page_sums import torn_pages
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, content, draft, item_id, operation, remote, typed

_COUNT = 6
_PAGE = 4096
_ALL = [f"第{number}号通知" for number in range(_COUNT)]
Reopen = Callable[[str, str], SqliteStore]


@pytest.fixture
def filled(path: Path, clock: FixedClock) -> Path:
    with closing(open_store(path, clock)) as store:
        for number in range(_COUNT):
            _fill(store, number)
    return path


@pytest.fixture
def changed(filled: Path, clock: FixedClock) -> Reopen:
    """The store after some bytes of its file became others while it was closed."""

    def reopen(old: str, new: str) -> SqliteStore:
        data = filled.read_bytes()
        assert data.count(old.encode()) == 1
        filled.write_bytes(data.replace(old.encode(), new.encode()))
        assert torn_pages(filled)
        return open_store(filled, clock)

    return reopen


def _fill(store: SqliteStore, number: int) -> None:
    one = draft(number, title=f"第{number}号通知", body=f"第{number}号正文。")
    revision = freeze(one.item, content(f"第{number}号标题", f"已提交{number}"), None)
    store.drafts.save(one)
    store.revisions.add(revision, f"author{number}", NOW - timedelta(days=1))
    made = operation(number, item=one.item, hash=revision.hash, title=f"第{number}号标题")
    store.outbox.add(replace(made, last_detail=f"detail{number}"))
    store.mirror.put(remote(number, title=f"门户{number}号", head=revision.hash))


def _tear(path: Path, tree: str) -> None:
    """Flip a bit of the last key on the first page of a tree."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    page = int(str(connection.execute(sql, (tree,)).get))
    connection.close()
    data = bytearray(path.read_bytes())
    data[page * _PAGE - 16] ^= 4
    path.write_bytes(data)


def _titles(store: SqliteStore) -> list[str]:
    return sorted(row.title for row in store.board.rows())


def _save_two(store: SqliteStore) -> None:
    with store.transaction():
        store.meta.set("half", "done")
        store.drafts.save(typed(draft(3), "新的一稿"))


def _told(store: SqliteStore) -> PageDamage:
    return remembered(store.meta)


def test_a_list_shows_the_title_of_the_text_again(changed: Reopen) -> None:
    with closing(changed("2026.1第3号通知", "2026.1第8号通知")) as store:
        assert _titles(store) == _ALL
        assert store.pages_mended == 1
        assert not _told(store).told


def test_a_draft_whose_key_changed_is_found_again(changed: Reopen) -> None:
    key = item_id(3)
    with closing(
        changed(f"{key}gwbnoticesnotice12026", f"1{key[1:]}gwbnoticesnotice12026")
    ) as store:
        found = store.drafts.get(key)
        assert found is not None
        assert found.content.title == "第3号通知"
        assert _titles(store) == _ALL


def test_a_state_gets_its_reason_back_from_the_index(changed: Reopen) -> None:
    with closing(changed("第3号正文。typed", "第3号正文。tyqed")) as store:
        (moment,) = store.states.moments(item_id(3))
        assert store.states.damaged([moment]) == frozenset()
        assert [one.body for one in store.drafts.journal(item_id(3))] == ["第3号正文。"]


def test_a_state_gets_its_number_back_from_the_index(filled: Path, clock: FixedClock) -> None:
    connection = apsw.Connection(str(filled))
    connection.execute("DROP INDEX journal_by_item")
    connection.execute("UPDATE journal SET id = 24 WHERE id = 6")
    page = int(
        str(connection.execute("SELECT rootpage FROM sqlite_schema WHERE name='journal'").get)
    )
    connection.close()
    changed = filled.read_bytes()[(page - 1) * _PAGE : page * _PAGE]
    filled.unlink()
    with closing(open_store(filled.with_name("again.db"), clock)) as store:
        for number in range(_COUNT):
            _fill(store, number)
    data = bytearray(filled.with_name("again.db").read_bytes())
    data[(page - 1) * _PAGE : page * _PAGE] = changed
    filled.with_name("again.db").write_bytes(data)
    with closing(open_store(filled.with_name("again.db"), clock)) as store:
        (moment,) = store.states.moments(item_id(5))
        assert moment.id == 6


def test_a_damaged_text_opens_at_its_last_good_state(changed: Reopen) -> None:
    with closing(changed('"body":"第3号正文', '"body":"第8号正文')) as store:
        with pytest.raises(EditorError) as caught:
            store.drafts.get(item_id(3))
        assert caught.value.params == {"draft": item_id(3)}
        healed = sound_draft(store, item_id(3))
        assert healed is not None
        assert healed.content.body == "第3号正文。"
        assert _titles(store) == _ALL


def test_what_the_portal_said_is_dropped_and_asked_again(changed: Reopen) -> None:
    with closing(changed("门户3号", "门户8号")) as store:
        assert [store.mirror.get(item_id(n)) is None for n in range(_COUNT)] == [
            n == 3 for n in range(_COUNT)
        ]
        assert _told(store) == PageDamage(asked=1)


def test_the_feed_is_then_read_from_its_beginning(filled: Path, clock: FixedClock) -> None:
    with closing(open_store(filled, clock)) as store:
        store.meta.set("feed.cursor", "77")
    data = filled.read_bytes()
    filled.write_bytes(data.replace("门户3号".encode(), "门户8号".encode()))
    with closing(open_store(filled, clock)) as store:
        assert len(store.mirror.all()) == _COUNT - 1
        assert store.meta.get("feed.cursor") == ""


def test_an_operation_whose_fate_is_not_proved_is_asked_about_first(changed: Reopen) -> None:
    with closing(changed("detail3", "detail8")) as store:
        (found,) = store.outbox.of(item_id(3))
        assert (found.state, found.title) == (OperationState.UNKNOWN, "第3号标题")
        assert (found.last_detail, found.attempts) == ("", 0)
        assert {one.payload for one in store.outbox.open()} == {operation().payload}
        asked = [one for one in store.outbox.open() if one.state is OperationState.UNKNOWN]
        assert _told(store) == PageDamage(asked=len(asked))  # all of this page


def test_a_version_whose_author_changed_is_told_and_the_others_are_read(changed: Reopen) -> None:
    with closing(changed("author3", "author8")) as store:
        for number in range(_COUNT):
            ((hash_, _, _),) = store.revisions.of(item_id(number))
            if number == 3:
                with pytest.raises(EditorError) as caught:
                    store.revisions.get(hash_)
                assert caught.value.code is Code.STORE_DAMAGED
            else:
                assert store.revisions.get(hash_) is not None


def test_a_version_whose_item_changed_is_found_again(changed: Reopen) -> None:
    key = item_id(3)
    with closing(changed(f"{key}author3", f"1{key[1:]}author3")) as store:
        ((hash_, _, by),) = store.revisions.of(key)
        assert by == "author3"
        assert store.revisions.get(hash_) is not None


@pytest.mark.parametrize("tree", ["sqlite_autoindex_drafts_1", "revisions_by_item", "outbox_open"])
def test_an_index_is_made_anew(filled: Path, clock: FixedClock, tree: str) -> None:
    _tear(filled, tree)
    with closing(open_store(filled, clock)) as store:
        assert _titles(store) == _ALL
        assert all(store.drafts.get(item_id(n)) for n in range(_COUNT))
        assert all(store.revisions.of(item_id(n)) for n in range(_COUNT))
        assert len(store.outbox.open()) == _COUNT
        assert store.mend()
        assert store.database.writer.pragma("integrity_check") == "ok"
        assert store.database.writer.pragma("checksum_verification") == "1"
    assert torn_pages(filled) == ()


def test_a_save_that_meets_a_torn_page_succeeds(filled: Path, clock: FixedClock) -> None:
    _tear(filled, "indexed")
    with closing(open_store(filled, clock)) as store:
        store.drafts.save(typed(draft(3), "新的一稿"))
        assert store.pages_mended == 1
        found = store.drafts.get(item_id(3))
        assert found is not None
        assert found.content.body == "新的一稿"
        assert list(store.board.search("新的一稿")) == [item_id(3)]


def test_a_transaction_that_meets_one_is_taken_back_whole_and_the_next_succeeds(
    filled: Path, clock: FixedClock
) -> None:
    _tear(filled, "drafts")
    with closing(open_store(filled, clock)) as store:
        with pytest.raises(EditorError) as caught:
            _save_two(store)
        assert caught.value.code is Code.STORE_DAMAGED
        assert store.meta.get("half") is None
        _save_two(store)
        assert store.meta.get("half") == "done"


@pytest.mark.parametrize("tree", ["pulse", "meta", "journal", "drafts", "revisions"])
def test_what_is_read_at_the_start_keeps_no_store_from_opening(
    filled: Path, clock: FixedClock, tree: str
) -> None:
    _tear(filled, tree)
    with closing(open_store(filled, clock)) as store:
        assert store.mend()
        assert store.pages_mended == 1


def test_a_store_that_another_tool_wrote_into_opens(filled: Path, clock: FixedClock) -> None:
    """It knows no sums: the pages it wrote look torn, and are proved like torn ones."""
    tool = apsw.Connection(str(filled))
    tool.execute("UPDATE pulse SET beats = beats + 1; UPDATE meta SET value = value || ''")
    tool.execute("UPDATE drafts SET trashed = 0; UPDATE remote SET level = level + 0")
    tool.execute("REINDEX")
    tool.close()
    assert torn_pages(filled)
    with closing(open_store(filled, clock)) as store:
        assert _titles(store) == _ALL
        assert len(store.mirror.all()) == _COUNT
        assert store.mend()
    assert torn_pages(filled) == ()


def test_notes_that_nothing_proves_are_told(filled: Path, clock: FixedClock) -> None:
    with closing(open_store(filled, clock)) as store:
        store.meta.set("fact", "written")
    data = filled.read_bytes()
    filled.write_bytes(data.replace(b"factwritten", b"factwrittem"))
    with closing(open_store(filled, clock)) as store:
        store.mend()
        assert _told(store).doubted == ("meta",)
        remember(store.meta, PageDamage())
        assert not _told(store).told


def _break(path: Path, tree: str, place: int, value: int) -> int:
    """Write a byte into the head of the first page of a tree; the number of the page."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    page = int(str(connection.execute(sql, (tree,)).get))
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * _PAGE + place] = value
    path.write_bytes(data)
    return page


@pytest.mark.parametrize(("place", "value"), [(0, 0), (7, 9)])  # its kind; room lost on it
def test_where_the_structure_is_broken_nothing_is_changed(
    filled: Path, clock: FixedClock, place: int, value: int
) -> None:
    page = _break(filled, "drafts", place, value)
    with closing(open_store(filled, clock)) as store:
        with pytest.raises(EditorError) as caught:
            store.board.rows()
        assert caught.value.code is Code.STORE_DAMAGED
        assert store.pages_torn
        assert not store.mend()
        assert len(store.mirror.all()) == _COUNT  # what is sound is read all the same
        assert suspect_file(filled).exists()
    assert torn_pages(filled) == (page,)
    with pytest.raises(EditorError) as caught:
        open_store(filled, clock)
    assert caught.value.code is Code.STORE_DAMAGED


def test_what_was_seen_while_mending_failed_is_not_shown_later(
    filled: Path, clock: FixedClock
) -> None:
    _break(filled, "drafts", 7, 9)
    data = filled.read_bytes()
    filled.write_bytes(data.replace("门户3号".encode(), "门户8号".encode()))
    with closing(open_store(filled, clock)) as store:
        assert not store.mend()
        with pytest.raises(EditorError), store.transaction():
            store.mirror.get(item_id(3))


def test_several_findings_are_remembered_together(store: SqliteStore) -> None:
    found = PageDamage(asked=2, doubted=("meta",)) + PageDamage(asked=1, doubted=("meta", "shares"))
    remember(store.meta, found)
    assert _told(store) == PageDamage(asked=3, doubted=("meta", "shares"))


@pytest.mark.parametrize("told", ["", "x", "7", "[]", '["a"]', "{}"])
def test_a_note_that_makes_no_sense_tells_nothing(store: SqliteStore, told: str) -> None:
    store.meta.set("page-damage", told)
    assert not _told(store).told


def test_a_first_page_that_still_says_all_it_said_opens(filled: Path, clock: FixedClock) -> None:
    data = bytearray(filled.read_bytes())
    data[_PAGE - 3] ^= 2  # its sum
    filled.write_bytes(data)
    with closing(open_store(filled, clock)) as store:
        assert _titles(store) == _ALL
    assert torn_pages(filled) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"CREATE TABLE seen", b"CREATE TABLE sden"),
        (b"CREATE TABLE seen", b"CREATE TABLE s\xf3en"),
        (b"contentless_delete", b"conteftless_delete"),
        (b"CREATE TABLE seen", b"CREATE TABLE (een"),
    ],
)
def test_a_table_in_other_words_is_not_believed(
    filled: Path, clock: FixedClock, old: bytes, new: bytes
) -> None:
    data = filled.read_bytes().replace(old, new)
    filled.write_bytes(data)
    with pytest.raises(EditorError) as caught:
        open_store(filled, clock)
    assert caught.value.code is Code.STORE_DAMAGED
    assert filled.read_bytes() == data
