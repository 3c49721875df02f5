"""Every layout pack stays as it was received."""

from dataclasses import replace

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import StoredLayout
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW

PACK = StoredLayout(version="2026.1", pack=b"{}", signature=b"\x01", etag="e1", at=NOW)
NEWER = replace(PACK, version="2026.2", etag="e2")


def test_there_is_no_pack_at_first(store: SqliteStore) -> None:
    assert store.layouts.latest() is None
    assert store.layouts.get("2026.1") is None


def test_a_pack_comes_back(store: SqliteStore) -> None:
    store.layouts.add(PACK)
    assert store.layouts.get("2026.1") == PACK


def test_the_last_one_received_is_the_latest(store: SqliteStore) -> None:
    for pack in (NEWER, PACK):
        store.layouts.add(pack)
    assert store.layouts.latest() == PACK


def test_a_version_that_comes_again_replaces_itself(store: SqliteStore) -> None:
    for pack in (PACK, NEWER, replace(PACK, pack=b"[]")):
        store.layouts.add(pack)
    assert store.layouts.latest() == replace(PACK, pack=b"[]")
    assert store.layouts.get("2026.2") == NEWER


def test_a_pack_damaged_on_disk_is_reported(store: SqliteStore) -> None:
    store.layouts.add(PACK)
    store.database.write("UPDATE layout SET pack = x'7b'")
    with pytest.raises(EditorError) as caught:
        store.layouts.latest()
    assert caught.value.code is Code.STORE_DAMAGED
