"""The board filters, counts and tells how fresh a column is."""

from datetime import datetime, timedelta

import pytest

from editor_app.domain.findings import Phase
from editor_app.domain.freshness import Freshness
from editor_app.domain.item import ColumnKey, ItemId
from editor_app.domain.ports import Clock
from editor_app.domain.status import Status
from editor_app.domain.workflow import RemoteState
from editor_app.services.board import BoardFilter
from tests.fakes.clock import MORNING
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation
from tests.store.samples import remote

NEWS = ColumnKey("news.work")
NOTICES = ColumnKey("gov_info.statutory.notices")


def published(station: Workstation, column: str, at: datetime, number: int = 1) -> None:
    station.store.mirror.put(
        remote(
            number,
            unit="zkgwb",
            column=column,
            state=RemoteState.PUBLISHED,
            published_at=at,
            scheduled_at=None,
        )
    )


def dynamic_column(station: Workstation) -> ColumnKey:
    columns = station.layouts.current().columns
    return next(c.key for c in columns if c.update_class == "dynamic" and c.node == "leaf")


def days_ago(days: int) -> datetime:
    return MORNING - timedelta(days=days)


def test_the_newest_change_stands_first(lin: Workstation) -> None:
    first = lin.write()
    lin.clock.forward(60)
    second = lin.write()
    assert [row.item for row in lin.board.rows()] == [second.item, first.item]


def test_a_branch_shows_what_lies_below_it(lin: Workstation) -> None:
    draft = lin.write()
    assert [row.item for row in lin.board.rows(BoardFilter(column="gov_info"))] == [draft.item]
    assert lin.board.rows(BoardFilter(column="about")) == ()


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (BoardFilter(unit="zkgwb"), 1),
        (BoardFilter(unit="gwb"), 0),
        (BoardFilter(kind="notice"), 1),
        (BoardFilter(kind="news"), 0),
        (BoardFilter(statuses=frozenset({Status.DRAFT})), 1),
        (BoardFilter(statuses=frozenset({Status.PUBLISHED})), 0),
        (BoardFilter(trashed=True), 0),
        (BoardFilter(words="困难群众"), 1),
        (BoardFilter(words="不存在的词"), 0),
    ],
)
def test_each_part_of_a_filter_narrows(lin: Workstation, wanted: BoardFilter, count: int) -> None:
    lin.write()
    assert len(lin.board.rows(wanted)) == count


def test_the_trash_shows_what_was_set_aside(lin: Workstation) -> None:
    item = lin.write().item
    lin.drafts.trash(item)
    assert [row.item for row in lin.board.rows(BoardFilter(trashed=True))] == [item]
    assert lin.board.rows() == ()


def test_a_search_finds_words_of_the_body(lin: Workstation) -> None:
    item = lin.write().item
    assert [row.item for row in lin.board.search("工作台账")] == [item]


def test_columns_count_what_lies_below_them(lin: Workstation) -> None:
    lin.write()
    counts = lin.board.counts("zkgwb")
    assert (counts[NOTICES], counts[ColumnKey("home")]) == (1, 1)


def test_statuses_are_counted(lin: Workstation) -> None:
    lin.write()
    lin.submit.submit(lin.write().item, LIN)
    assert lin.board.statuses("zkgwb") == {Status.DRAFT: 1, Status.QUEUED: 1}


@pytest.mark.parametrize(
    ("ago", "state", "days"),
    [
        (1, Freshness.FINE, 13),
        (10, Freshness.SOON, 4),
        (14, Freshness.SOON, 0),
        (15, Freshness.OVERDUE, 1),
    ],
)
def test_a_dynamic_column_goes_stale_after_two_weeks(
    lin: Workstation, ago: int, state: Freshness, days: int
) -> None:
    column = dynamic_column(lin)
    published(lin, column, days_ago(ago))
    clock = lin.board.freshness("zkgwb")[column]
    assert (clock.state, clock.days) == (state, days)


def test_the_newest_item_counts(lin: Workstation) -> None:
    column = dynamic_column(lin)
    published(lin, column, days_ago(40), number=1)
    published(lin, column, days_ago(2), number=2)
    assert lin.board.freshness("zkgwb")[column].state is Freshness.FINE


def test_a_column_without_items_is_empty(lin: Workstation) -> None:
    assert lin.board.freshness("zkgwb")[dynamic_column(lin)].state is Freshness.EMPTY


def test_another_units_item_keeps_nothing_fresh(lin: Workstation) -> None:
    published(lin, dynamic_column(lin), days_ago(1))
    assert lin.board.freshness("gwb")[dynamic_column(lin)].state is Freshness.EMPTY


def test_a_withdrawn_item_keeps_nothing_fresh(lin: Workstation) -> None:
    column = dynamic_column(lin)
    published(lin, column, days_ago(1))
    known = lin.store.mirror.get(ItemId(str(lin.board.rows()[0].item)))
    assert known is not None
    lin.store.mirror.put(
        remote(
            1, unit="zkgwb", column=column, state=RemoteState.WITHDRAWN, published_at=days_ago(1)
        )
    )
    assert lin.board.freshness("zkgwb")[column].state is Freshness.EMPTY


def test_a_column_that_may_be_empty_is_not_called_so(lin: Workstation) -> None:
    allowed = next(c.key for c in lin.layouts.current().columns if c.empty_ok)
    assert lin.board.freshness("zkgwb")[allowed].state is Freshness.NONE


def test_a_column_without_a_clock_has_none(lin: Workstation) -> None:
    columns = lin.layouts.current().columns
    still = next(c.key for c in columns if c.update_days == 0 and c.node == "leaf")
    published(lin, still, days_ago(900))
    assert lin.board.freshness("zkgwb")[still].state is Freshness.NONE


def test_days_are_the_districts_days(lin: Workstation) -> None:
    clock: Clock = lin.clock
    assert clock.now() == MORNING
    column = dynamic_column(lin)
    published(lin, column, MORNING - timedelta(days=15, hours=-16))  # 01:00 of the next day there
    assert lin.board.freshness("zkgwb")[column].days == 0


def test_a_check_while_drafting_tells_that_the_column_waits(lin: Workstation) -> None:
    published(lin, NOTICES, days_ago(170))
    draft = lin.write()
    told = {one.rule: one for one in lin.checking.run(draft, Phase.DRAFT).findings}
    assert "170 天没有更新" in told["COL-04"].message_zh


def test_a_fresh_column_is_not_spoken_of(lin: Workstation) -> None:
    published(lin, NOTICES, days_ago(1))
    found = lin.checking.run(lin.write(), Phase.DRAFT).findings
    assert "COL-04" not in {one.rule for one in found}
