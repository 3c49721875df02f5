"""Laws of the queue's filter: whatever is asked for, it only narrows, keeps the order, and comes
back from the store as it was saved.
"""

import string
from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.due import DueTime
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.seen import Seen
from editor_app.services.queue_filter import Facet, Flag, QueueFilter, QueueIndex
from editor_app.services.review_queue import QueueRow
from editor_app.services.saved_filters import SavedFilter, SavedFilters, obstacle
from editor_app.store.sqlite import open_store
from tests.fakes.clock import HandClock
from tests.fakes.people import LI
from tests.unit.test_presenter_review import NOW, row

LAWS = settings(max_examples=100, deadline=None)
UNITS, KINDS = ("kcj", "shj", "gwb"), ("notice", "news")
TITLES = ("防汛预案", "招生公告", "Fire Drill", "防汛 招生", "%_'\"")

values = st.one_of(
    st.tuples(st.just(Facet.UNIT), st.sampled_from(UNITS)),
    st.tuples(st.just(Facet.KIND), st.sampled_from(KINDS)),
    st.tuples(st.just(Facet.LEVEL), st.sampled_from(("1", "2"))),
)


@st.composite
def filters(draw: st.DrawFn) -> QueueFilter:
    made = QueueFilter(words=draw(st.text(alphabet="防汛招fire \t%_'", max_size=6)))
    for facet, value in draw(st.lists(values, max_size=4)):
        made = made.toggled(facet, value)
    for flag in draw(st.lists(st.sampled_from(list(Flag)), max_size=3)):
        made = made.flagged(flag)
    return made


@st.composite
def queues(draw: st.DrawFn) -> tuple[QueueRow, ...]:
    rows = []
    for number in range(draw(st.integers(0, 12))):
        plain = row(ItemId(f"{number:036}"))
        seen = draw(st.sampled_from([None, plain.head, ContentHash("0" * 64)]))
        rows.append(
            row(
                plain.item,
                title=draw(st.sampled_from(TITLES)),
                unit=draw(st.sampled_from(UNITS)),
                kind=draw(st.sampled_from(KINDS)),
                level=draw(st.integers(1, 2)),
                seen=seen,
                due=DueTime(at=NOW + timedelta(hours=draw(st.integers(-3, 3)))),
            )
        )
    return tuple(rows)


@LAWS
@given(queues(), filters())
def test_a_filter_only_narrows_and_keeps_the_order(
    rows: tuple[QueueRow, ...], wanted: QueueFilter
) -> None:
    found = QueueIndex(rows).narrowed(wanted, NOW)
    places = [rows.index(one) for one in found]
    assert places == sorted(set(places))


@LAWS
@given(queues(), filters(), filters())
def test_asking_again_of_what_was_found_changes_nothing(
    rows: tuple[QueueRow, ...], wanted: QueueFilter, other: QueueFilter
) -> None:
    once = QueueIndex(rows).narrowed(wanted, NOW)
    assert QueueIndex(once).narrowed(wanted, NOW) == once
    back = QueueIndex(once).narrowed(other, NOW)
    swapped = QueueIndex(QueueIndex(rows).narrowed(other, NOW)).narrowed(wanted, NOW)
    assert back == swapped


@LAWS
@given(queues(), filters(), st.sampled_from(list(Facet)))
def test_the_number_beside_a_value_is_what_choosing_it_gives(
    rows: tuple[QueueRow, ...], wanted: QueueFilter, facet: Facet
) -> None:
    index = QueueIndex(rows)
    for value in wanted.chosen(facet):
        wanted = wanted.toggled(facet, value)
    for value, number in index.counts(wanted, facet, NOW).items():
        assert len(index.narrowed(wanted.toggled(facet, value), NOW)) == number


@LAWS
@given(queues(), filters(), st.integers(0, 11))
def test_opening_an_item_moves_the_numbers_as_reading_the_queue_anew_would(
    rows: tuple[QueueRow, ...], wanted: QueueFilter, at: int
) -> None:
    if at >= len(rows):
        return
    index = QueueIndex(rows, None, NOW)
    marked = index.with_read(rows[at].item, Seen(hash=rows[at].head, asked=rows[at].asked))
    anew = QueueIndex(marked.rows, None, NOW)
    assert dict(marked.flags) == dict(anew.flags)
    assert marked.narrowed(wanted, NOW) == anew.narrowed(wanted, NOW)


names = st.text(alphabet=string.ascii_letters + "急件 “”<&\u200b\n", max_size=45)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SavedFilters]:
    store = open_store(tmp_path_factory.mktemp("shelf") / "store.db", HandClock())
    yield SavedFilters(store)
    store.close()


@settings(max_examples=40, deadline=None)
@given(told=st.lists(st.tuples(names, filters()), max_size=5))
def test_saved_filters_come_back_as_they_were(
    shelf: SavedFilters, told: list[tuple[str, QueueFilter]]
) -> None:
    saved: list[SavedFilter] = []
    for name, wanted in told:
        if obstacle(name, saved) is None:
            saved.append(SavedFilter(name=name, filter=wanted))
    assert shelf.keep(LI, saved) == shelf.of(LI)
