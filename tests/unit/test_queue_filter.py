"""A filter narrows the queue part by part, and never hides what is being read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.due import DueTime
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.seen import Seen
from editor_app.presenters.queue import QueuePresenter
from editor_app.services.queue_filter import Facet, Flag, QueueFilter, QueueIndex
from editor_app.services.review_queue import QueueRow
from tests.unit.test_presenter_review import LAYOUT, NOW, row

SEEN = ContentHash("0" * 64)
UNITS = {unit.key: unit for unit in LAYOUT.portal.units}


def item(number: int) -> ItemId:
    return ItemId(f"{number:036}")


def queue() -> tuple[QueueRow, ...]:
    late, soon = DueTime(at=NOW - timedelta(hours=1)), DueTime(at=NOW + timedelta(days=1))
    return (
        row(item(1), title="防汛应急预案", unit="kcj", due=late, seen=SEEN),
        row(item(2), title="招生公告", unit="shj", kind="news", level=2, due=soon),
        row(item(3), title="防汛值班安排", unit="shj", due=soon, submitted_by_name="周文倩"),
        replace(row(item(4), title="Fire Drill", unit="kcj", due=soon), seen=row(item(4)).head),
    )


INDEX = QueueIndex(queue(), UNITS)


def found(wanted: QueueFilter) -> list[int]:
    return [int(one.item) for one in INDEX.narrowed(wanted, NOW)]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("防汛", [1, 3]),
        ("防汛 值班", [3]),
        ("fire", [4]),
        ("周文", [3]),
        ("社会事务", [2, 3]),
        ("  ", [1, 2, 3, 4]),
        ("没有", []),
        ("%", []),
    ],
)
def test_every_word_must_stand_in_title_author_or_unit(words: str, items: list[int]) -> None:
    assert found(QueueFilter(words=words)) == items


def test_values_of_a_facet_widen_and_facets_narrow() -> None:
    both = QueueFilter().toggled(Facet.UNIT, "kcj").toggled(Facet.UNIT, "shj")
    assert found(both) == [1, 2, 3, 4]
    assert found(both.toggled(Facet.KIND, "news")) == [2]
    assert found(both.toggled(Facet.LEVEL, "2")) == [2]
    assert found(both.toggled(Facet.UNIT, "kcj")) == [2, 3]


def test_flags_hold_of_a_row_or_do_not() -> None:
    assert found(QueueFilter().flagged(Flag.OVERDUE)) == [1]
    assert found(QueueFilter().flagged(Flag.CHANGED)) == [1]
    assert found(QueueFilter().flagged(Flag.UNREAD)) == [1, 2, 3]
    assert found(QueueFilter().flagged(Flag.REFUSED)) == []


def test_a_part_taken_away_again_leaves_no_trace() -> None:
    wanted = QueueFilter().toggled(Facet.UNIT, "kcj").flagged(Flag.OVERDUE)
    assert not wanted.toggled(Facet.UNIT, "kcj").flagged(Flag.OVERDUE)
    assert wanted.toggled(Facet.UNIT, "kcj").flagged(Flag.OVERDUE) == QueueFilter()


def test_counts_of_a_facet_look_past_its_own_values() -> None:
    wanted = QueueFilter(words="防汛").toggled(Facet.UNIT, "kcj")
    assert dict(INDEX.counts(wanted, Facet.UNIT, NOW)) == {"kcj": 1, "shj": 1}
    assert dict(INDEX.counts(wanted, Facet.KIND, NOW)) == {"notice": 1}


def test_the_item_that_is_read_stays_until_another_filter_is_asked_for() -> None:
    presenter = QueuePresenter()
    presenter.accept(INDEX, NOW, None)
    presenter.ask(QueueFilter().flagged(Flag.UNREAD), NOW)
    head = INDEX.by_item[item(2)].head
    assert presenter.mark_read(item(2), Seen(hash=head), NOW)
    assert [int(one.item) for one in presenter.rows] == [1, 2, 3]
    presenter.ask(presenter.filter, NOW)
    assert [int(one.item) for one in presenter.rows] == [1, 3]


def test_an_item_outside_the_filter_is_not_brought_in_by_being_read() -> None:
    presenter = QueuePresenter()
    presenter.ask(QueueFilter(words="防汛"), NOW)
    presenter.accept(INDEX, NOW, item(2))
    assert [int(one.item) for one in presenter.rows] == [1, 3]


def test_opening_another_revision_than_the_waiting_one_marks_nothing() -> None:
    presenter = QueuePresenter()
    presenter.accept(INDEX, NOW, None)
    assert not presenter.mark_read(item(2), Seen(hash=SEEN), NOW)
