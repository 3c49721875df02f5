"""What was asked for is part of what a reviewer has seen: a text may come back for another act."""

import pytest

from editor_app.domain.editions import Act, Intent, Way
from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.seen import Seen
from editor_app.presenters.review import ReviewPresenter
from editor_app.presenters.review_load import Against, Opened, ReviewLoader
from editor_app.services.acts import ActService
from editor_app.services.batch import BatchService, batch_of
from editor_app.services.sheets import SheetService
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.fakes.refusals import refused
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat
from tests.services.test_reviews import decide, submitted

FIRST = Intent(act=Act.WITHDRAW, way=Way.NOTICE, note="数据有误，正在核实。")
SECOND = Intent(act=Act.WITHDRAW, way=Way.NOTICE, note="应来源单位要求撤下。")


def ask(lin: Workstation, item: ItemId, intent: Intent) -> None:
    acts = ActService(lin.store, lin.clock, lin.settings)
    acts.ask(item, intent, LIN)
    lin.clock.forward(30)
    lin.sync.run_once()


def ask_anew(lin: Workstation, item: ItemId, intent: Intent) -> None:
    lin.submit.recall(item, LIN)
    lin.clock.forward(30)
    lin.sync.run_once()
    ask(lin, item, intent)


@pytest.fixture
def item(lin: Workstation, li: Workstation, seat: Seat) -> ItemId:
    """A live item that somebody asks to withdraw; the first reviewer has read why."""
    made = submitted(lin, li)
    for person in (LI, WANG, LIANG):
        seat(person).sync.run_once()
        decide(seat(person), made)
    lin.sync.run_once()
    ask(lin, made, FIRST)
    li.sync.run_once()
    opened = read(li, made)
    li.reviews.mark_seen(made, LI, opened.new.hash, opened.remote.intent)
    return made


def read(li: Workstation, item: ItemId, seen: Seen | None = None) -> Opened:
    return ReviewLoader(li.reviews, li.layouts, li.checking).open(item, LI, None, seen)


def test_the_same_text_for_something_else_shows_as_changed(
    lin: Workstation, li: Workstation, item: ItemId
) -> None:
    [before] = li.reviews.queue(LI)
    assert (before.read, before.changed_since_seen) == (True, False)
    ask_anew(lin, item, SECOND)
    li.sync.run_once()
    [row] = li.reviews.queue(LI)
    assert row.head == before.head
    assert (row.read, row.changed_since_seen) == (False, True)


def test_it_is_compared_with_what_was_asked_for_then(
    lin: Workstation, li: Workstation, item: ItemId
) -> None:
    ask_anew(lin, item, SECOND)
    li.sync.run_once()
    presenter = ReviewPresenter()
    presenter.accept(ReviewLoader(li.reviews, li.layouts, li.checking).lists(LI))
    for _ in range(2):  # opening it does not change what it is compared with
        opened = read(li, item, presenter.seen_before(item))
        assert opened.against is Against.SEEN
        [change] = opened.difference.fields
        assert change.key == "asked.note"
        assert change.old is not None
        assert change.new is not None
        assert (change.old.zh, change.new.zh) == (FIRST.note, SECOND.note)
        assert opened.difference.count == 1
        li.reviews.mark_seen(item, LI, opened.new.hash, opened.remote.intent)
    live = read(li, item)
    assert live.against is Against.LIVE
    assert {one.key for one in live.difference.fields} == {"asked.act", "asked.way", "asked.note"}


def test_a_decision_without_looking_again_is_refused(
    lin: Workstation, li: Workstation, item: ItemId
) -> None:
    ask_anew(lin, item, SECOND)
    li.sync.run_once()
    refused(Code.STALE, lambda: li.reviews.decide(item, "return", "请说明撤稿理由。", LI))
    batch = BatchService(li.store, li.reviews, li.submit)
    [result] = batch.decide(batch_of(li.reviews.queue(LI)), "return", "请说明撤稿理由。", LI)
    assert result.left_out


def test_a_decision_in_vain_is_compared_with_what_it_signed(
    lin: Workstation, li: Workstation, item: ItemId
) -> None:
    li.reviews.decide(item, "approve", "", LI)  # waits here, offline
    ask_anew(lin, item, SECOND)
    li.clock.forward(30)
    li.sync.run_once()
    presenter = ReviewPresenter()
    presenter.accept(ReviewLoader(li.reviews, li.layouts, li.checking).lists(LI))
    seen = presenter.seen_before(item)
    assert seen is not None
    assert seen.asked == FIRST.digest
    opened = read(li, item, seen)
    assert [one.key for one in opened.difference.fields] == ["asked.note"]


def test_a_review_sheet_compares_it_too(lin: Workstation, li: Workstation, item: ItemId) -> None:
    sheets = SheetService(li.store, li.layouts, li.checking, li.clock, lambda _: b"")
    assert sheets.order(item, "seen", LI).old is None
    ask_anew(lin, item, SECOND)
    li.sync.run_once()
    sheet = sheets.sheet(sheets.order(item, "seen", LI))
    assert [one.key for one in sheet.difference.fields] == ["asked.note"]
