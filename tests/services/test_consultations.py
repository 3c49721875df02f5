"""Consultations on a workstation: stages, sorting through the outbox, and the result."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.consultation import Stage
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Phase
from editor_app.domain.item import ItemId, Kind, Revision, UnitKey, freeze
from editor_app.domain.opinions import (
    Marking,
    Opinion,
    OpinionId,
    Outcome,
    Sender,
    inverse,
    marked,
)
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.services.consultations import ConsultationRow, ConsultationService
from editor_app.services.opinion_sheets import opinion_sheet
from tests.fakes.clock import HandClock
from tests.fakes.people import LI, LIN
from tests.fakes.workstation import Workstation
from tests.portal.consultations import consultation, result
from tests.services.conftest import Seat
from tests.store.samples import item_id, remote

UNIT = UnitKey("zkgwb")
ITEM = item_id(7)
OPEN = datetime(2026, 11, 25, 2, tzinfo=UTC)  # ten o'clock; from 23 November to 2 December
OVER = datetime(2026, 12, 3, 2, tzinfo=UTC)


def put(books: MemoryBooks, seat: Workstation, revision: Revision, kind: str) -> None:
    """The revision is live, on the portal and here."""
    told = remote(
        item=revision.item,
        unit=UNIT,
        kind=Kind(kind),
        title=revision.content.title,
        state=RemoteState.PUBLISHED,
        head=revision.hash,
        live=revision.hash,
        level=0,
        published_at=OPEN - timedelta(days=3),
        scheduled_at=None,
        url=f"/zkgwb/c/x/{revision.item[:8]}.html",
        sequence=books.advance("publish"),
    )
    books.items[revision.item], books.revisions[revision.hash] = told, revision
    with seat.store.transaction():
        seat.store.mirror.put(told)
        seat.store.revisions.add(revision, "lin", OPEN)


def say(books: MemoryBooks, number: int, text: str = "") -> OpinionId:
    id_ = OpinionId(f"00000000-0000-0000-0000-{number:012}")
    opinion = Opinion(
        id=id_,
        number=f"YJ-20261125-{number:04}",
        item=ITEM,
        unit=UNIT,
        text=text or f"第{number}条意见",
        masked=Sender(),
        received_at=OPEN + timedelta(minutes=number),
    )
    books.opinions.add(opinion, Sender(name="张小明", phone="13800001234"), books.advance)
    return id_


@pytest.fixture
def lin(seat: Seat, books: MemoryBooks, clock: HandClock) -> Workstation:
    """An editor whose unit consults the public; three people said something."""
    clock.at = OPEN
    one = seat(LIN)
    put(books, one, freeze(ITEM, consultation(), None), "consultation")
    for number in (1, 2, 3):
        say(books, number)
    one.sync.run_once()
    return one


@pytest.fixture
def service(lin: Workstation) -> ConsultationService:
    return ConsultationService(lin.store, lin.layouts, lin.drafts, lin.clock)


def only(service: ConsultationService) -> ConsultationRow:
    (row,) = service.rows(LIN)
    return row


def ids(service: ConsultationService) -> tuple[OpinionId, ...]:
    return tuple(one.id for one in service.opinions(ITEM))


def test_an_open_consultation_tells_days_left_and_opinions(service: ConsultationService) -> None:
    row = only(service)
    assert (row.stage, row.days_left, row.opinions) == (Stage.OPEN, 7, 3)
    assert (row.due, row.results) == (None, ())
    assert service.rows(LI) == ()


def test_after_its_end_the_clock_of_the_result_runs(
    service: ConsultationService, clock: HandClock
) -> None:
    clock.at = OVER
    row = only(service)
    assert row.stage is Stage.ENDED
    assert row.due is not None
    assert str(row.due.on) == "2027-01-02"
    assert row.due_left > 0
    clock.at = OVER + timedelta(days=40)
    assert only(service).due_left < 0


def test_a_live_result_ends_it(
    service: ConsultationService, lin: Workstation, books: MemoryBooks, clock: HandClock
) -> None:
    answer = freeze(item_id(8), result(ITEM), None)
    put(books, lin, answer, "consultation_result")
    clock.at = OVER
    row = only(service)
    assert (row.stage, row.results, row.due) == (Stage.ANSWERED, (answer.item,), None)


def test_what_was_sorted_shows_at_once_and_leaves_through_the_outbox(
    service: ConsultationService, lin: Workstation, books: MemoryBooks
) -> None:
    first, second, _ = ids(service)
    service.mark(ITEM, (Marking(opinions=(first, second), add=("泊位",), outcome="yes"),), LIN)
    assert [one.tags for one in service.opinions(ITEM)] == [("泊位",), ("泊位",), ()]
    assert (service.unsent(ITEM), books.opinions.told[first].tags) == (1, ())
    lin.sync.run_once()
    assert (service.unsent(ITEM), books.opinions.told[first].tags) == (0, ("泊位",))
    assert service.opinions(ITEM)[0].outcome is Outcome.YES


def test_what_is_on_its_way_stays_in_sight_until_the_feed_tells_it(
    service: ConsultationService, lin: Workstation
) -> None:
    first = ids(service)[0]
    service.mark(ITEM, (Marking(opinions=(first,), add=("泊位",)),), LIN)
    (operation,) = lin.store.outbox.open()
    told = lin.portal.command(ITEM, Command.TAG, operation.payload, operation.key, operation.base)
    lin.store.outbox.put(replace(operation, state=OperationState.RECEIPTED, receipt=told))
    assert service.opinions(ITEM)[0].tags == ("泊位",)
    lin.sync.run_once()
    assert service.opinions(ITEM)[0].tags == ("泊位",)


def test_a_new_edition_takes_no_sorting_out_of_the_outbox(
    service: ConsultationService, lin: Workstation
) -> None:
    service.mark(ITEM, (Marking(opinions=ids(service)[:1], add=("泊位",)),), LIN)
    draft = lin.drafts.open(ITEM)
    lin.drafts.save(replace(draft, content=draft.content.with_field("title", "关于延长期限的公告")))
    lin.submit.submit(ITEM, LIN)
    assert service.unsent(ITEM) == 1


def test_a_marking_nobody_would_take_never_leaves(service: ConsultationService) -> None:
    with pytest.raises(EditorError) as caught:
        service.mark(ITEM, (Marking(opinions=ids(service), add=("长" * 21,)),), LIN)
    assert caught.value.code is Code.REFUSED
    assert service.unsent(ITEM) == 0
    assert service.mark(ITEM, (Marking(opinions=()),), LIN) == 0


def test_undoing_takes_back_what_was_done_and_nothing_else(service: ConsultationService) -> None:
    first, second, _ = ids(service)
    service.mark(ITEM, (Marking(opinions=(first,), add=("泊位",), outcome="no"),), LIN)
    before = service.opinions(ITEM)
    both = Marking(opinions=(first, second), add=("泊位", "夜间"), outcome="yes")
    service.mark(ITEM, (both,), LIN)
    service.mark(ITEM, inverse(before, both), LIN)
    assert service.opinions(ITEM) == before


def test_a_second_thought_is_taken_back_to_the_first(service: ConsultationService) -> None:
    first = ids(service)[0]
    service.sort(ITEM, Marking(opinions=(first,), outcome="yes"), LIN)
    back = service.sort(ITEM, Marking(opinions=(first,), outcome="no"), LIN)
    service.mark(ITEM, back, LIN)
    assert service.opinions(ITEM)[0].outcome is Outcome.YES
    assert service.sort(ITEM, Marking(opinions=(first,), outcome="yes"), LIN) == ()


def test_a_result_begins_with_numbers_table_and_link(
    service: ConsultationService, lin: Workstation, books: MemoryBooks, clock: HandClock
) -> None:
    clock.at = OVER
    first, second, third = ids(service)
    for marking in (
        Marking(opinions=(first, second), add=("泊位",)),
        Marking(opinions=(first,), outcome="yes"),
        Marking(opinions=(second,), outcome="no"),
        Marking(opinions=(third,), outcome="partly"),
    ):
        service.mark(ITEM, (marking,), LIN)
    draft = service.begin_result(ITEM, LIN)
    content = draft.content
    assert content.title == "《户外广告设施管理办法（征求意见稿）》征求意见结果反馈"
    told = {key: content.fields[key] for key in ("consultation_link", "starts_on", "ends_on")}
    assert told == {
        "consultation_link": ITEM,
        "starts_on": "2026-11-23",
        "ends_on": "2026-12-02",
    }
    assert [content.fields[f"count_{one}"] for one in ("web", "total", "adopted")] == [3, 3, 2]
    assert content.fields["adoption_table"] == [
        {"opinion": "泊位", "count": "2", "adopted": "partly", "reason": ""},
        {"opinion": "其他意见", "count": "1", "adopted": "partly", "reason": ""},
    ]
    assert "共收到网上意见3条。经研究，采纳1条，部分采纳1条，未采纳1条" in content.body
    assert only(service).draft == draft.item
    assert service.begin_result(ITEM, LIN).item == draft.item


def test_a_fresh_result_lacks_nothing_but_reasons(
    service: ConsultationService, lin: Workstation, clock: HandClock
) -> None:
    clock.at = OVER
    service.mark(ITEM, (Marking(opinions=ids(service), add=("泊位",), outcome="no"),), LIN)
    draft = service.begin_result(ITEM, LIN)
    report = lin.checking.run(draft, Phase.SUBMIT)
    assert [one.rule for one in report.blocking] == []
    assert "ZJ-05" in {one.rule for one in report.findings}  # why nothing was adopted


def test_the_list_for_other_programs_masks_who_sent_it(
    service: ConsultationService, lin: Workstation
) -> None:
    service.mark(ITEM, (Marking(opinions=ids(service)[:1], add=("泊位",), outcome="no"),), LIN)
    made = opinion_sheet(
        service.content(ITEM), service.opinions(ITEM), lin.layouts.current(), "zh_CN"
    )
    assert made.rows[0][2:7] == ("第1条意见", "泊位", "未采纳", "张**", "138****1234")
    assert len(made.rows) == 3


def test_marking_two_thousand_opinions_is_one_order(
    service: ConsultationService, lin: Workstation, books: MemoryBooks
) -> None:
    for number in range(4, 2001):
        say(books, number)
    lin.sync.run_once()
    every = ids(service)
    assert len(every) == 2000
    assert service.mark(ITEM, (Marking(opinions=every, add=("泊位",)),), LIN) == 1
    assert {one.tags for one in service.opinions(ITEM)} == {("泊位",)}
    assert len(marked(service.opinions(ITEM), ())) == 2000


def test_a_missing_consultation_is_told(service: ConsultationService) -> None:
    with pytest.raises(EditorError) as caught:
        service.begin_result(ItemId("nobodys"), LIN)
    assert caught.value.code is Code.NOT_FOUND
