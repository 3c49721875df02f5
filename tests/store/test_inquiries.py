"""Messages of citizens are kept as told, listed without their texts, and verified on reading."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Group, InquiryState, Wanted, reply_item
from editor_app.domain.item import UnitKey
from editor_app.store.sqlite import SqliteStore
from tests.fakes.inquiries import ARRIVED, inquiry
from tests.store.samples import NOW, draft

DUE = date(2017, 5, 27)


def numbers(store: SqliteStore, wanted: Wanted) -> list[str]:
    return [row.number[-3:] for row in store.inquiries.page(wanted)]


def test_the_word_about_a_message_comes_back(store: SqliteStore) -> None:
    told = inquiry(due_on=DUE, changed_at=NOW, sequence=7)
    store.inquiries.hear(told)
    assert store.inquiries.get(told.id) == told


def test_an_older_word_does_not_replace_a_newer_one(store: SqliteStore) -> None:
    told = inquiry(sequence=7)
    store.inquiries.hear(told)
    store.inquiries.hear(replace(told, sequence=6, subject="旧的"))
    assert store.inquiries.get(told.id) == told


def test_a_portal_that_fell_back_is_believed(store: SqliteStore) -> None:
    store.inquiries.hear(inquiry(sequence=7))
    older = inquiry(sequence=3, subject="旧的")
    store.inquiries.hear(older, anew=True)
    assert store.inquiries.get(older.id) == older


def test_open_ones_come_by_their_last_day_and_paused_ones_last(store: SqliteStore) -> None:
    for number, due in ((1, DUE), (2, None), (3, DUE - timedelta(days=2))):
        store.inquiries.hear(inquiry(number, due_on=due))
    assert numbers(store, Wanted(group=Group.TODO)) == ["003", "001", "002"]


def test_answered_ones_come_the_newest_first(store: SqliteStore) -> None:
    for number in (1, 2):
        at = ARRIVED + timedelta(days=number)
        store.inquiries.hear(inquiry(number, state=InquiryState.ANSWERED, changed_at=at))
    assert numbers(store, Wanted(group=Group.ANSWERED)) == ["002", "001"]


def test_what_went_to_another_unit_stands_in_progress(store: SqliteStore) -> None:
    store.inquiries.hear(inquiry(1))
    store.inquiries.hear(inquiry(2, unit=UnitKey("cjj")))
    mine = Wanted(mine=frozenset({"zkgwb"}))
    assert numbers(store, replace(mine, group=Group.TODO)) == ["001"]
    assert numbers(store, replace(mine, group=Group.RUNNING)) == ["002"]
    assert store.inquiries.counts(mine) == {Group.TODO: 1, Group.RUNNING: 1, Group.ANSWERED: 0}


def test_counts_and_totals_are_those_of_the_lists(store: SqliteStore) -> None:
    states = (*InquiryState, InquiryState.WAITING)
    for number, state in enumerate(states):
        store.inquiries.hear(inquiry(number, state=state))
    for mine in (None, frozenset({"zkgwb"}), frozenset({"cjj"})):
        counts = store.inquiries.counts(Wanted(mine=mine))
        for group in Group:
            wanted = Wanted(mine=mine, group=group)
            rows = store.inquiries.page(wanted)
            assert counts[group] == len(rows) == store.inquiries.total(wanted)
        assert sum(counts.values()) == len(states)


def test_words_are_found_in_number_subject_and_text(store: SqliteStore) -> None:
    store.inquiries.hear(inquiry(1, subject="公租房", text="申请ＡＢＣ条件"))
    store.inquiries.hear(inquiry(2))
    assert numbers(store, Wanted(words="abc 公租房")) == ["001"]
    assert numbers(store, Wanted(words="0518-002")) == ["002"]
    assert numbers(store, Wanted(words="打桩 没有的词")) == []


@pytest.mark.parametrize("words", ["%", "_", "'", '" OR 1', "公租房\\"])
def test_signs_of_a_query_are_words_like_others(store: SqliteStore, words: str) -> None:
    store.inquiries.hear(inquiry(1))
    assert numbers(store, Wanted(words=words)) == []


def test_filters_narrow(store: SqliteStore) -> None:
    store.inquiries.hear(inquiry(1, type="suggestion", frequent=True))
    store.inquiries.hear(inquiry(2, due_on=DUE, state=InquiryState.HANDLING))
    assert numbers(store, Wanted(type="suggestion")) == ["001"]
    assert numbers(store, Wanted(frequent=True)) == ["001"]
    assert numbers(store, Wanted(due_until=DUE)) == ["002"]
    assert numbers(store, Wanted(due_until=DUE - timedelta(days=1))) == []
    assert numbers(store, Wanted(state=InquiryState.HANDLING)) == ["002"]
    assert numbers(store, Wanted(unit="cjj")) == []


def test_pages_follow_each_other(store: SqliteStore) -> None:
    for number in range(25):
        store.inquiries.hear(inquiry(number))
    pages = [store.inquiries.page(Wanted(), offset, 10) for offset in (0, 10, 20)]
    assert [len(page) for page in pages] == [10, 10, 5]
    assert len({row.id for page in pages for row in page}) == 25


def test_a_row_tells_whether_its_reply_was_begun(store: SqliteStore) -> None:
    told = inquiry()
    store.inquiries.hear(told)
    assert [row.begun for row in store.inquiries.page(Wanted())] == [False]
    store.drafts.save(replace(draft(), item=reply_item(told.id)))
    assert [row.begun for row in store.inquiries.page(Wanted())] == [True]


def test_a_message_that_changed_on_the_disk_is_damage(store: SqliteStore) -> None:
    told = inquiry()
    store.inquiries.hear(told)
    store.database.write("UPDATE inquiries SET document = x'7b7d'")
    with pytest.raises(EditorError) as caught:
        store.inquiries.get(told.id)
    assert caught.value.code is Code.STORE_DAMAGED


def test_a_message_the_portal_forgot_is_gone(store: SqliteStore) -> None:
    told, other = inquiry(1), inquiry(2)
    for one in (told, other):
        store.inquiries.hear(one)
    assert store.inquiries.keep_only({other.id}) == 1
    assert store.inquiries.get(told.id) is None
    assert store.inquiries.get(other.id) == other
