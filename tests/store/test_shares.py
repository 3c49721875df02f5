"""Where this workstation stands with shared drafts, on disk."""

from dataclasses import replace
from datetime import UTC, datetime

from editor_app.domain.item import ContentHash, ItemId, PersonId, UnitKey
from editor_app.domain.sharing import DraftHead, Share
from editor_app.store.sqlite import SqliteStore

ITEM = ItemId("7b1c9a52-0c4e-4d7e-9a55-1f2d3c4b5a69")
ONE, TWO = ContentHash("1" * 64), ContentHash("2" * 64)
HEAD = DraftHead(
    item=ITEM,
    unit=UnitKey("zkgwb"),
    head=ONE,
    by=PersonId("su"),
    by_name="苏敏",
    at=datetime(2026, 11, 23, 1, tzinfo=UTC),
    sequence=7,
)


def test_an_item_that_was_never_shared_has_an_empty_share(store: SqliteStore) -> None:
    assert store.shares.get(ITEM) == Share(item=ITEM)


def test_a_share_comes_back_as_it_was(store: SqliteStore) -> None:
    share = Share(item=ITEM, base=ONE, tip=TWO, seen=ONE, told=HEAD)
    store.shares.put(share)
    assert store.shares.get(ITEM) == share


def test_an_older_word_of_the_portal_is_not_kept(store: SqliteStore) -> None:
    store.shares.hear(HEAD)
    store.shares.hear(replace(HEAD, head=TWO, sequence=6))
    assert store.shares.get(ITEM).told == HEAD


def test_hearing_leaves_our_own_place_alone(store: SqliteStore) -> None:
    store.shares.put(Share(item=ITEM, base=TWO))
    store.shares.hear(HEAD)
    assert store.shares.get(ITEM) == Share(item=ITEM, base=TWO, told=HEAD)


def test_what_is_not_in_our_text_is_behind(store: SqliteStore) -> None:
    store.shares.put(Share(item=ITEM, base=TWO, told=HEAD))
    assert [share.item for share in store.shares.behind()] == [ITEM]
    store.shares.put(Share(item=ITEM, base=ONE, told=HEAD))
    assert store.shares.behind() == ()
