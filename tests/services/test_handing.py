"""接手 is no lock: who types meanwhile loses nothing, and everybody hears what concerns them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.item import ItemId, PersonId, UnitKey
from editor_app.domain.status import Status
from editor_app.domain.warrants import HAND_OVER, Lending
from editor_app.services.handed import handed_news, hands_over
from editor_app.services.handover import HandOverService
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation
from tests.services.test_sharing import Unit, body, both, status, write

WHY = "林晓雯外出培训"


@pytest.fixture
def unit(tmp_path: Path, books: MemoryBooks, clock: HandClock) -> Iterator[Unit]:
    made = Unit(tmp_path, books, clock)
    yield made
    made.close()


def lend(books: MemoryBooks, clock: HandClock) -> None:
    now = clock.now()
    asked = Lending(
        id=str(uuid4()),
        unit=UnitKey("zkgwb"),
        level=HAND_OVER,
        absent=LIN.id,
        deputy=SU.id,
        starts=now,
        ends=now + timedelta(days=3),
        reason="外出培训三天",
    )
    MemoryPortal(books, LIN).lending.grant(asked)


def take(su: Workstation, item: ItemId) -> None:
    """苏敏 takes it over, and has its text."""
    service = HandOverService(su.store, su.portal, su.sharing, su.drafts)
    (offer,) = [one for one in service.offers() if one.head.item == item]
    service.take(offer, WHY)
    service.bring(item)


@pytest.fixture
def item(unit: Unit, books: MemoryBooks, clock: HandClock) -> ItemId:
    """One that both have, and that 苏敏 may take over."""
    made = both(unit)
    lend(books, clock)
    return made


def test_who_types_elsewhere_while_it_is_taken_over_loses_no_word(unit: Unit, item: ItemId) -> None:
    write(unit[LIN], item, "各园区", "各高新园区")  # on the train, without a connection
    take(unit[SU], item)
    write(unit[SU], item, "各园区", "各有关园区")
    unit.rest(SU, LIN)
    assert "各有关园区" in body(unit[SU], item)
    assert "各高新园区" in body(unit[LIN], item)
    newer = unit[LIN].sharing.newer(item)
    assert newer is not None
    assert (newer.by_name, newer.apart) == ("苏敏", True)


def test_other_paragraphs_of_both_come_together(unit: Unit, item: ItemId) -> None:
    take(unit[SU], item)
    draft = unit[SU].drafts.open(item)
    longer = draft.content.body + "\n苏敏续写。\n"
    unit[SU].drafts.save(replace(draft, content=replace(draft.content, body=longer)))
    write(unit[LIN], item, "各园区", "各高新园区")
    unit.rest(SU, LIN)
    case = unit[LIN].conflicts.open(item, LIN)
    assert case.undecided == ()
    unit[LIN].conflicts.finish(case, LIN)
    unit.rest(LIN, SU)
    for one in (LIN, SU):
        assert "各高新园区" in body(unit[one], item)
        assert "苏敏续写。" in body(unit[one], item)


def test_who_is_back_first_goes_first_and_the_deputy_is_told(unit: Unit, item: ItemId) -> None:
    """Her text is the newest on the portal; his is kept, and he merges."""
    take(unit[SU], item)
    write(unit[LIN], item, "各园区", "各高新园区")
    write(unit[SU], item, "各园区", "各有关园区")
    unit.rest(LIN, SU)
    assert "各有关园区" in body(unit[SU], item)
    newer = unit[SU].sharing.newer(item)
    assert newer is not None
    assert (newer.by_name, newer.apart) == ("林晓雯", True)


def test_the_trace_is_with_both_whoever_wrote_last(unit: Unit, item: ItemId) -> None:
    take(unit[SU], item)
    write(unit[LIN], item, "各园区", "各高新园区")
    unit.rest(LIN, SU)
    for one in (LIN, SU):
        (trace,) = hands_over(unit[one].store, item)
        assert (trace.by_name, trace.absent_name, trace.reason) == ("苏敏", "林晓雯", WHY)


def test_what_was_submitted_meanwhile_takes_nothing_from_who_typed_on(
    unit: Unit, item: ItemId
) -> None:
    take(unit[SU], item)
    unit.rest(SU)
    write(unit[LIN], item, "各园区", "各高新园区")
    unit[SU].settings.change(undo_seconds=0)
    unit[SU].submit.submit(item, SU)
    unit.rest(SU, LIN)
    assert "各高新园区" in body(unit[LIN], item)
    assert status(unit[LIN], item) is Status.CONFLICT


def test_who_was_away_hears_of_it_though_it_went_on_to_a_third(unit: Unit, item: ItemId) -> None:
    take(unit[SU], item)
    lin = unit[LIN]
    lin.sync.run_once()
    head = lin.store.shares.get(item).told
    assert head is not None
    lin.store.meta.set("handed.told", "[]")  # both came in one pass
    (first,) = head.handed
    third = replace(
        first,
        by=PersonId("he"),
        by_name="何文静",
        absent=SU.id,
        absent_name="苏敏",
        at=first.at + timedelta(hours=1),
    )
    lin.store.shares.hear(replace(head, handed=(first, third), sequence=head.sequence + 1))
    (news,) = handed_news(lin.store, LIN)
    assert news.handed[-1] == first
    assert handed_news(lin.store, LIN) == []
