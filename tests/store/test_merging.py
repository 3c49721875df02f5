"""Decisions of a merge on disk."""

from datetime import UTC, datetime

from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.places import Choice, Decided, Decision
from editor_app.store.sqlite import SqliteStore

ITEM = ItemId("7b1c9a52-0c4e-4d7e-9a55-1f2d3c4b5a69")
THEIRS = ContentHash("a" * 64)
AT = datetime(2026, 11, 23, 1, tzinfo=UTC)


def step(place: str, choice: Choice | None, hand: str = "") -> Decided:
    decision = None if choice is None else Decision(choice=choice, hand=hand or None)
    return Decided(place=place, sides="b" * 64, at=AT, decision=decision)


def test_decisions_come_back_in_order(store: SqliteStore) -> None:
    steps = [step("body.0", Choice.HAND, "手写。"), step("body.0", None), step("a", Choice.MINE)]
    for one in steps:
        store.merging.add(ITEM, THEIRS, one)
    assert list(store.merging.of(ITEM, THEIRS)) == steps


def test_another_text_of_the_portal_has_decisions_of_its_own(store: SqliteStore) -> None:
    store.merging.add(ITEM, THEIRS, step("a", Choice.MINE))
    assert store.merging.of(ITEM, ContentHash("c" * 64)) == ()


def test_taking_back_takes_the_newest(store: SqliteStore) -> None:
    for place in ("a", "b"):
        store.merging.add(ITEM, THEIRS, step(place, Choice.MINE))
    assert store.merging.take_back(ITEM, THEIRS)
    assert [one.place for one in store.merging.of(ITEM, THEIRS)] == ["a"]


def test_with_nothing_decided_there_is_nothing_to_take_back(store: SqliteStore) -> None:
    assert not store.merging.take_back(ITEM, THEIRS)


def test_a_damaged_decision_is_left_out(store: SqliteStore) -> None:
    store.merging.add(ITEM, THEIRS, step("a", Choice.MINE))
    store.database.write("UPDATE merging SET document = CAST('{}' AS BLOB)")
    assert store.merging.of(ITEM, THEIRS) == ()
