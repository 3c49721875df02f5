"""A draft remembers the file it was made from, privately."""

from dataclasses import replace

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.imports import Origin, Outcome, ReceiptLine
from editor_app.domain.item import BlobHash
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW, draft, item_id

LINE = ReceiptLine(
    outcome=Outcome.DROPPED, kind="comment", count=2, zh="批注 2 条", en="2 comments", place=3
)
FILE = BlobHash("a" * 64)
ORIGIN = Origin(item=item_id(), name="通知.docx", sha256=FILE, size=12, at=NOW, receipt=(LINE,))


def test_a_draft_written_here_has_no_origin(store: SqliteStore) -> None:
    assert store.origins.of(item_id()) is None


def test_an_origin_comes_back_with_its_receipt(store: SqliteStore) -> None:
    store.origins.add(ORIGIN)
    assert store.origins.of(item_id()) == ORIGIN


def test_a_later_import_takes_the_place_of_the_earlier_one(store: SqliteStore) -> None:
    store.origins.add(ORIGIN)
    store.origins.add(replace(ORIGIN, name="通知2.docx"))
    found = store.origins.of(item_id())
    assert found is not None
    assert found.name == "通知2.docx"


def test_the_draft_made_from_the_same_bytes_is_found(store: SqliteStore) -> None:
    store.drafts.save(draft())
    store.origins.add(ORIGIN)
    assert store.origins.made_from(FILE) == item_id()
    assert store.origins.made_from(BlobHash("b" * 64)) is None


def test_a_draft_in_the_trash_is_no_twin(store: SqliteStore) -> None:
    store.drafts.save(replace(draft(), trashed=True))
    store.origins.add(ORIGIN)
    assert store.origins.made_from(FILE) is None


def test_a_receipt_damaged_on_disk_is_reported(store: SqliteStore) -> None:
    store.origins.add(ORIGIN)
    store.database.write("UPDATE origins SET receipt = '[]'")
    with pytest.raises(EditorError) as caught:
        store.origins.of(item_id())
    assert caught.value.code is Code.STORE_DAMAGED
