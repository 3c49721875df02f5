"""Lists show drafts, the portal's word and open operations side by side, without text."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import HASH, NOW, draft, item_id, operation, remote


def test_an_empty_store_has_no_rows(store: SqliteStore) -> None:
    assert list(store.board.rows()) == []


def test_a_draft_alone_is_a_row(store: SqliteStore) -> None:
    saved = replace(draft(doc_no="〔2026〕5号", source="本报"), base=HASH, edition=2)
    store.drafts.save(saved)
    (row,) = store.board.rows()
    assert (row.title, row.unit, row.column, row.kind) == (
        "困难家庭冬季救助",
        "gwb",
        "notices",
        "notice",
    )
    assert (row.doc_no, row.attachments, row.author_name) == ("〔2026〕5号", 1, "")
    assert (row.changed_at, row.remote, row.pending) == (NOW, None, ())


def test_the_draft_in_a_row_holds_title_and_number_only(store: SqliteStore) -> None:
    saved = replace(draft(doc_no="5号", source="本报"), base=HASH, edition=2, trashed=True)
    store.drafts.save(saved)
    (row,) = store.board.rows()
    light = replace(
        saved,
        content=replace(
            saved.content,
            body="",
            fields={"title": "困难家庭冬季救助", "doc_no": "5号"},
            attachments=(),
        ),
        keeps={},
    )
    assert row.draft == light


def test_the_portals_word_alone_is_a_row(store: SqliteStore) -> None:
    store.mirror.put(remote())
    (row,) = store.board.rows()
    assert (row.draft, row.remote) == (None, remote())
    assert (row.title, row.author_name, row.attachments) == ("门户上的标题", "林晓雯", 0)


def test_both_make_one_row_with_the_drafts_title_and_the_later_time(store: SqliteStore) -> None:
    later = NOW + timedelta(hours=1)
    store.drafts.save(draft())
    store.mirror.put(remote(changed_at=later))
    (row,) = store.board.rows()
    assert (row.title, row.author_name, row.changed_at) == ("困难家庭冬季救助", "林晓雯", later)


def test_rows_come_most_recently_changed_first(store: SqliteStore) -> None:
    store.drafts.save(draft(1, at=NOW + timedelta(hours=1)))
    store.mirror.put(remote(2, changed_at=NOW + timedelta(hours=2)))
    store.drafts.save(draft(3, at=NOW))
    assert [row.item for row in store.board.rows()] == [item_id(2), item_id(1), item_id(3)]


def test_only_open_operations_are_pending(store: SqliteStore) -> None:
    store.drafts.save(draft(1))
    waiting = operation(1, state=OperationState.QUEUED)
    store.outbox.add(waiting)
    store.outbox.add(replace(operation(2, state=OperationState.CANCELLED), item=item_id(1)))
    (row,) = store.board.rows()
    assert row.pending == (waiting,)
    assert store.board.row(item_id(1)) == row


def test_one_row_is_what_the_list_shows(store: SqliteStore) -> None:
    for number in (1, 2):
        store.drafts.save(draft(number))
        store.mirror.put(remote(number))
        store.outbox.add(operation(number))
    assert store.board.row(item_id(2)) in list(store.board.rows())


def test_an_unknown_item_has_no_row(store: SqliteStore) -> None:
    assert store.board.row(item_id()) is None


def test_rows_are_a_sequence(store: SqliteStore) -> None:
    for number in range(5):
        store.drafts.save(draft(number, at=NOW + timedelta(minutes=number)))
    rows = store.board.rows()
    assert [row.item for row in rows[1:3]] == [item_id(3), item_id(2)]
    assert rows[-1].item == item_id(0)
    with pytest.raises(IndexError):
        rows[5]


def test_a_row_is_built_once(store: SqliteStore) -> None:
    store.drafts.save(draft())
    rows = store.board.rows()
    assert rows[0] is rows[-1]


def test_what_rests_on_the_portal_is_settled(store: SqliteStore) -> None:
    store.mirror.put(remote(1, state=RemoteState.PUBLISHED))
    store.mirror.put(remote(2, state=RemoteState.IN_REVIEW))
    store.mirror.put(remote(3, state=RemoteState.RETURNED))
    store.drafts.save(draft(4))
    store.mirror.put(remote(5, state=RemoteState.PUBLISHED))
    store.outbox.add(operation(5))
    found = {row.item for row in store.board.unsettled()}
    assert found == {item_id(number) for number in (2, 3, 4, 5)}


def test_only_what_is_public_now_counts_as_published_last(store: SqliteStore) -> None:
    public = {"state": RemoteState.PUBLISHED, "unit": "gwb"}
    store.mirror.put(remote(1, **public, published_at=NOW))
    store.mirror.put(remote(2, **public, published_at=NOW + timedelta(hours=2)))
    gone = {"state": RemoteState.WITHDRAWN, "unit": "gwb"}
    store.mirror.put(remote(3, **gone, published_at=NOW + timedelta(hours=3)))
    store.mirror.put(remote(4, state=RemoteState.PUBLISHED, unit="kcj", published_at=NOW))
    assert store.board.last_published("gwb") == {"notices": NOW + timedelta(hours=2)}
