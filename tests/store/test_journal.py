"""The journal keeps what can be gone back to, and not more."""

import json
from datetime import datetime, timedelta

import pytest

from editor_app.store.connection import Database
from editor_app.store.journal import Journal
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW, draft, item_id, typed


@pytest.fixture
def journal(store: SqliteStore) -> Journal:
    return Journal(store.database)


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


def test_every_state_of_the_last_ten_minutes_stays(store: SqliteStore) -> None:
    for second in range(0, 600, 20):
        store.drafts.save(draft(at=NOW + timedelta(seconds=second), body=f"{second}"))
    assert len(store.drafts.journal(item_id())) == 30


def test_one_state_a_minute_stays_for_a_day(store: SqliteStore, journal: Journal) -> None:
    _note(store, NOW, every=timedelta(seconds=20), count=60)
    journal.thin(item_id(), NOW + timedelta(hours=1))
    assert [entry.at for entry in journal.of(item_id())] == [
        NOW + timedelta(minutes=minute, seconds=40) for minute in reversed(range(20))
    ]


def test_one_state_in_ten_minutes_stays_after_a_day(store: SqliteStore, journal: Journal) -> None:
    _note(store, NOW, every=timedelta(minutes=1), count=40)
    journal.thin(item_id(), NOW + timedelta(days=2))
    assert [entry.at for entry in journal.of(item_id())] == [
        NOW + timedelta(minutes=minute) for minute in (39, 29, 19, 9)
    ]


def test_thinning_twice_changes_nothing(store: SqliteStore, journal: Journal) -> None:
    _note(store, NOW, every=timedelta(seconds=50), count=60)
    journal.thin(item_id(), NOW + timedelta(hours=20))
    once = journal.of(item_id())
    journal.thin(item_id(), NOW + timedelta(hours=20))
    assert journal.of(item_id()) == once


def test_saving_thins_by_itself(store: SqliteStore) -> None:
    _note(store, NOW, every=timedelta(seconds=2), count=60)
    store.drafts.save(draft(at=NOW + timedelta(hours=1), body="一小时后"))
    assert len(store.drafts.journal(item_id())) == 3


def test_another_item_is_not_thinned(store: SqliteStore, journal: Journal) -> None:
    store.drafts.save(draft(2))
    store.drafts.save(typed(draft(2), "第二稿"))
    journal.thin(item_id(1), NOW + timedelta(days=3))
    assert len(journal.of(item_id(2))) == 2


def test_a_damaged_state_is_left_out(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.drafts.save(typed(draft(), "第二稿"))
    store.database.write("UPDATE journal SET body = '第三稿' WHERE body = '第二稿'")
    assert [entry.body for entry in store.drafts.journal(item_id())] == ["正文。"]


def _note(store: SqliteStore, start: datetime, *, every: timedelta, count: int) -> None:
    database: Database = store.database
    with database.transaction():
        for number in range(count):
            store.drafts.save(draft(at=start + every * number, body=f"第{number}次"))
