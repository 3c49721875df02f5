"""Opinions come back as the portal told them, each consultation's by themselves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.item import BlobHash, PersonId, UnitKey
from editor_app.domain.opinions import Opening, Opinion, OpinionFile, OpinionId, Outcome, Sender
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW, item_id

ONE = Opinion(
    id=OpinionId("o1"),
    number="YJ-20260302-0001",
    item=item_id(),
    unit=UnitKey("gwb"),
    text="建议增加泊位\n<script>",
    masked=Sender(name="张**", phone="138****0000"),
    received_at=NOW,
    files=(OpinionFile(sha256=BlobHash("c" * 64), name="图.jpg", size=3, media_type="image/jpeg"),),
    tags=("夜间", "泊位"),
    outcome=Outcome.PARTLY,
    opened=(Opening(by=PersonId("lin"), by_name="林晓雯", at=NOW),),
    sequence=7,
)
LATER = replace(ONE, id=OpinionId("o2"), received_at=NOW + timedelta(hours=1))


def test_an_opinion_comes_back_as_it_was_told(store: SqliteStore) -> None:
    store.opinions.hear(LATER)
    store.opinions.hear(ONE)
    assert store.opinions.of(item_id()) == (ONE, LATER)
    assert store.opinions.of(item_id(2)) == ()
    assert store.opinions.counts() == {item_id(): 2}


def test_an_older_word_replaces_no_newer_one_unless_the_portal_fell_back(
    store: SqliteStore,
) -> None:
    store.opinions.hear(ONE)
    older = replace(ONE, tags=(), sequence=6)
    store.opinions.hear(older)
    assert store.opinions.of(item_id()) == (ONE,)
    store.opinions.hear(older, anew=True)
    assert store.opinions.of(item_id()) == (older,)


def test_what_is_not_what_was_written_is_not_shown(store: SqliteStore) -> None:
    store.opinions.hear(ONE)
    store.opinions.hear(LATER)
    store.database.write("UPDATE opinions SET document = CAST('{}' AS BLOB) WHERE id = 'o1'")
    assert store.opinions.of(item_id()) == (LATER,)


def test_a_forgotten_consultation_takes_its_opinions_along(store: SqliteStore) -> None:
    store.opinions.hear(ONE)
    store.opinions.forget(item_id())
    assert store.opinions.counts() == {}


@pytest.mark.parametrize("count", [2000])
def test_two_thousand_opinions_are_read_in_a_blink(store: SqliteStore, count: int) -> None:
    with store.transaction():
        for number in range(count):
            id_ = OpinionId(f"o{number}")
            store.opinions.hear(replace(ONE, id=id_, number=f"YJ-{number:06}"))
    assert len(store.opinions.of(item_id())) == count
