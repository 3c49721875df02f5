"""The journal keeps what can be gone back to, and not more."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.journal import Why
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW, draft, item_id, typed


def test_the_newest_state_stands_first(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.save(typed(draft(), "第二稿"))
    assert [entry.body for entry in store.drafts.journal(item_id())] == ["第二稿", "正文。"]


def test_an_entry_holds_time_and_fields(store: SqliteStore) -> None:
    store.drafts.save(draft(doc_no="〔2026〕5号"))
    (entry,) = store.drafts.journal(item_id())
    assert entry.at == NOW
    assert json.loads(entry.fields_json)["doc_no"] == "〔2026〕5号"


def test_a_state_that_did_not_change_is_noted_once(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.save(typed(draft(), draft().content.body))
    assert len(store.drafts.journal(item_id())) == 1


def test_a_save_without_journal_leaves_no_entry(store: SqliteStore) -> None:
    store.drafts.save(draft(), journal=False)
    assert not store.drafts.journal(item_id())


def test_a_state_noted_for_a_reason_stands_even_if_nothing_changed(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.save(draft(at=NOW + timedelta(minutes=1)), why=Why.BEFORE, by="林晓雯")
    first, second = store.states.moments(item_id())
    assert (first.why, second.why, second.by) == (Why.TYPED, Why.BEFORE, "林晓雯")


def test_moments_are_told_oldest_first_with_their_sizes(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.save(typed(draft(), "第二稿，长一些"))
    first, second = store.states.moments(item_id())
    assert first.at < second.at
    assert second.size - first.size == len("第二稿，长一些".encode()) - len("正文。".encode())


def test_the_list_of_moments_reads_no_text(store: SqliteStore) -> None:
    sql = "EXPLAIN QUERY PLAN SELECT id, at, why, who, size FROM journal WHERE item = ? ORDER BY id"
    ((*_, plan),) = store.database.read(sql, (item_id(),))
    assert "COVERING INDEX" in plan
    assert "TEMP B-TREE" not in plan


def test_a_state_gives_back_the_whole_item(store: SqliteStore) -> None:
    before = draft(doc_no="〔2026〕5号")
    store.drafts.save(before)
    bare = replace(before.content, fields={"title": "改后"}, body="改后。", attachments=())
    store.drafts.save(replace(before, content=bare))
    first, _ = store.states.moments(item_id())
    assert store.states.content(first, bare) == before.content


def test_a_state_of_before_the_frame_takes_it_from_the_item(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.database.write("UPDATE journal SET frame = '', seal = ''")
    (only,) = store.states.moments(item_id())
    assert store.states.content(only, draft().content) == draft().content


@pytest.mark.parametrize(
    "flip",
    ["at = at + 1", "who = '别人'", "why = 'made'", "body = '别的'", "size = 1", "frame = '{}'"],
)
def test_a_changed_state_is_never_given(store: SqliteStore, flip: str) -> None:
    store.drafts.save(draft())
    store.database.write(f"UPDATE journal SET {flip}")
    (only,) = store.states.moments(item_id())
    with pytest.raises(EditorError) as refused:
        store.states.content(only, draft().content)
    assert refused.value.code is Code.STORE_DAMAGED
    assert store.states.damaged([only]) == {only.id}


def test_a_state_that_is_gone_is_said_to_be(store: SqliteStore) -> None:
    store.drafts.save(draft())
    (only,) = store.states.moments(item_id())
    store.states.thin([only.id], [only.size])
    with pytest.raises(EditorError) as refused:
        store.states.content(only, draft().content)
    assert refused.value.code is Code.NOT_FOUND


def test_thinning_stops_where_a_save_would_wait(store: SqliteStore) -> None:
    for number in range(3):
        store.drafts.save(draft(at=NOW + timedelta(seconds=number), body=f"{number}"))
    ids = [one.id for one in store.states.moments(item_id())]
    assert store.states.thin(ids, [3_000_000, 3_000_000, 1]) == 2
    assert [one.id for one in store.states.moments(item_id())] == ids[2:]


def test_a_damaged_state_is_left_out(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.save(typed(draft(), "第二稿"))
    store.database.write("UPDATE journal SET body = '第三稿' WHERE body = '第二稿'")
    assert [entry.body for entry in store.drafts.journal(item_id())] == ["正文。"]
