"""Search finds every word of two characters, and follows the text."""

from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import freeze
from editor_app.store.bigrams import normalized
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, OTHER_HASH, FixedClock, content, draft, item_id, remote

BODY = "区政府召开会议，部署冬季消防安全。办公室主任出席（COVID-19 专班）。全角ＡＢＣ１２"


@pytest.mark.parametrize(
    "words",
    [
        "会议",
        "消防安全",
        "办公",
        "室主",
        "covid",
        "COVID 专班",
        "ABC12",
        "abc",
        "救助",
        "名单",
        "会议 部署",
    ],
)
def test_a_word_of_the_text_is_found(store: SqliteStore, words: str) -> None:
    store.drafts.save(draft(body=BODY))
    assert store.board.search(words) == (item_id(),)


@pytest.mark.parametrize("words", ["议部", "会议 防汛", "季安", "", "  ", "，。", '"', "*", "AND"])
def test_what_the_text_does_not_say_is_not_found(store: SqliteStore, words: str) -> None:
    store.drafts.save(draft(body=BODY))
    assert store.board.search(words) == ()


def test_no_word_reaches_across_a_comma(store: SqliteStore) -> None:
    store.drafts.save(draft(body="甲乙，乙丙"))
    assert store.board.search("甲乙丙") == ()


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_two_letters_that_stand_together_are_found(
    store: SqliteStore, data: st.DataObject
) -> None:
    text = data.draw(st.text(st.sampled_from("甲乙丙丁ABｃé, 。1２"), min_size=2, max_size=30))
    store.drafts.save(draft(title="标题", body=text))
    plain = normalized(text)
    start = data.draw(st.integers(0, len(plain) - 2))
    pair = plain[start : start + 2]
    if pair.isalnum():
        assert store.board.search(pair) == (item_id(),)


def test_one_character_is_looked_for_in_titles(store: SqliteStore) -> None:
    store.drafts.save(draft(1, title="春", body="夏"))
    store.drafts.save(draft(2, title="秋", body="春"))
    assert store.board.search("春") == (item_id(1),)


def test_a_character_and_a_word_go_together(store: SqliteStore) -> None:
    store.drafts.save(draft(1, title="春", body="会议"))
    store.drafts.save(draft(2, title="秋", body="会议"))
    assert store.board.search("秋 会议") == (item_id(2),)


def test_the_newest_text_comes_first(store: SqliteStore) -> None:
    for number in (1, 2, 3):
        store.drafts.save(draft(number, body="会议"))
    store.drafts.save(draft(1, at=NOW + timedelta(seconds=1), body="会议改期"))
    assert store.board.search("会议") == (item_id(1), item_id(3), item_id(2))


def test_the_limit_holds(store: SqliteStore) -> None:
    for number in range(5):
        store.drafts.save(draft(number, body="会议"))
    assert len(store.board.search("会议", limit=2)) == 2


def test_words_that_were_never_searched_for_are_found_after_a_crash(
    path: Path, clock: FixedClock
) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft(body="会议"))
    first.board.search("会议")
    first.drafts.save(draft(body="防汛"))
    first.database.close()  # no clean end
    second = open_store(path, clock)
    assert (second.board.search("防汛"), second.board.search("会议")) == ((item_id(),), ())
    second.close()


def test_a_changed_text_is_found_by_its_new_words_only(store: SqliteStore) -> None:
    store.drafts.save(draft(body="会议"))
    store.drafts.save(draft(body="防汛"))
    assert store.board.search("会议") == ()
    assert store.board.search("防汛") == (item_id(),)


def test_words_in_fields_and_tables_are_found(store: SqliteStore) -> None:
    store.drafts.save(draft(summary="摘要", table=[{"name": "甲单位"}, ["乙单位"]], count=3))
    for words in ("摘要", "甲单位", "乙单位"):
        assert store.board.search(words) == (item_id(),)


def test_a_removed_draft_is_not_found(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.remove(item_id())
    assert store.board.search("救助") == ()


def test_a_removed_draft_of_a_known_item_is_found_by_the_portals_title(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.mirror.put(remote())
    store.drafts.remove(item_id())
    assert store.board.search("门户") == (item_id(),)
    assert store.board.search("救助") == ()


def test_a_mirrored_item_is_found_by_the_text_of_its_revision(store: SqliteStore) -> None:
    revision = freeze(item_id(), content(body="防汛"), None)
    store.mirror.put(remote(head=revision.hash))
    store.revisions.add(revision, "lin", NOW)
    assert store.board.search("防汛") == (item_id(),)


def test_a_draft_hides_the_text_of_the_portals_revision(store: SqliteStore) -> None:
    revision = freeze(item_id(), content(body="防汛"), None)
    store.drafts.save(draft(body="抗旱"))
    store.revisions.add(revision, "lin", NOW)
    store.mirror.put(remote(head=revision.hash))
    assert store.board.search("防汛") == ()
    assert store.board.search("抗旱") == (item_id(),)


def test_text_and_index_are_written_together_or_not_at_all(store: SqliteStore) -> None:
    with suppress(RuntimeError), store.transaction():
        store.drafts.save(draft(body="会议"))
        raise RuntimeError
    assert store.board.search("会议") == ()


def test_the_index_can_be_rebuilt(store: SqliteStore) -> None:
    store.drafts.save(draft(1, at=NOW + timedelta(hours=1), body="会议"))
    store.drafts.save(draft(2, body="会议"))
    store.mirror.put(remote(3, title="会议", changed_at=NOW + timedelta(hours=2)))
    assert len(store.board.search("会议")) == 3
    store.database.write("INSERT INTO search (search) VALUES ('delete-all')")
    assert store.board.search("会议") == ()
    assert store.index.rebuild() == 3
    assert store.board.search("会议") == (item_id(3), item_id(1), item_id(2))


def test_a_rebuild_passes_over_damaged_texts(store: SqliteStore) -> None:
    revision = freeze(item_id(3), content(body="防汛"), None)
    store.revisions.add(revision, "lin", NOW)
    store.mirror.put(remote(3, head=revision.hash, title="会议"))
    store.drafts.save(draft(1, body="会议"))
    store.drafts.save(draft(2, body="会议"))
    store.mirror.put(remote(4, head=OTHER_HASH, title="会议"))
    store.database.write("DROP TRIGGER revisions_never_change")
    store.database.write("UPDATE revisions SET canonical = x'00'")
    store.database.write("UPDATE drafts SET document = x'00' WHERE item = ?", (item_id(1),))
    store.index.rebuild()
    assert set(store.board.search("会议")) == {item_id(2), item_id(3), item_id(4)}


_ZEROS = "zeroblob(length(block))"
_NOISE = "CAST(replace(hex(zeroblob(length(block))), '0', char(127)) AS BLOB)"


def _damage_index(store: SqliteStore, block: str = _NOISE) -> None:
    connection = store.database.writer
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 0)
    connection.execute(f"UPDATE search_data SET block = {block}")


@pytest.mark.parametrize("block", [_ZEROS, _NOISE])
def test_a_damaged_index_keeps_no_text_from_being_saved(store: SqliteStore, block: str) -> None:
    for number in range(3):
        store.drafts.save(draft(number, body="会议"))
    assert len(store.board.search("会议")) == 3
    _damage_index(store, block)
    store.drafts.save(draft(1, body="防汛"))
    store.drafts.remove(item_id(2))
    assert store.drafts.get(item_id(1)) == draft(1, body="防汛")
    assert store.drafts.get(item_id(2)) is None
    with suppress(EditorError):
        store.board.search("防汛")
    assert store.index.damaged


def test_a_search_in_a_damaged_index_says_so(store: SqliteStore) -> None:
    store.drafts.save(draft(body="会议"))
    store.board.search("会议")
    _damage_index(store)
    with pytest.raises(EditorError) as caught:
        store.board.search("会议")
    assert caught.value.code is Code.STORE_DAMAGED


@pytest.mark.parametrize("clean", [True, False])
def test_a_damaged_index_is_made_anew_at_the_next_start(
    path: Path, clock: FixedClock, clean: bool
) -> None:
    first = open_store(path, clock)
    first.drafts.save(draft(1, body="会议"))
    first.board.search("会议")
    _damage_index(first)
    if clean:
        first.drafts.save(draft(1, body="会议改期"))
        with suppress(EditorError):
            first.board.search("会议")
        first.close()
    else:
        first.database.close()
    second = open_store(path, clock)
    found = second.board.search("会议")
    second.close()
    assert second.start_report.index_rebuilt
    assert found == (item_id(1),)


def test_a_full_disk_is_not_taken_for_a_damaged_index(store: SqliteStore) -> None:
    store.drafts.save(draft(1))
    pages = store.database.writer.pragma("page_count")
    store.database.writer.pragma("max_page_count", pages)
    with pytest.raises(EditorError) as caught:
        store.index.put(item_id(9), "标题", "会议消防" * 50_000)
    assert caught.value.code is Code.DISK_FULL
    assert not store.index.damaged
