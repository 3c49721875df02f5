"""互动 at one workstation: what is read, what is asked for, and how the reply begins."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.connectors.memory_inquiries import MailRules
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Group, Inquiry, InquiryState, reply_item
from editor_app.domain.inquiry_acts import Act, Wrong
from editor_app.domain.item import UnitKey
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState
from editor_app.services.inquiries import asked_for
from tests.fakes.clock import HandClock
from tests.fakes.inquiries import ARRIVED, MASKED, WHOLE, inquiry
from tests.fakes.people import LI, LIN, ZHOU
from tests.fakes.workstation import BUNDLED, Workstation
from tests.services.conftest import Seat

REASON = "事项属于对方职责"


@pytest.fixture(autouse=True)
def mail(books: MemoryBooks, clock: HandClock) -> MemoryBooks:
    books.inquiries.rules = MailRules.of(parse_pack(BUNDLED))
    clock.at = ARRIVED + timedelta(hours=1)
    return books


def received(lin: Workstation, books: MemoryBooks, number: int = 1, **changed: object) -> Inquiry:
    """A message that arrived at the desk of its unit."""
    told = inquiry(number, **changed)
    books.receive(told)
    lin.sync.run_once()
    return told


def refused(work: Callable[[], object]) -> EditorError:
    with pytest.raises(EditorError) as caught:
        work()
    return caught.value


def test_the_last_day_of_a_complaint_is_the_seventh_working_day(
    lin: Workstation, books: MemoryBooks
) -> None:
    case = lin.inquiries.case(received(lin, books).id, LIN)
    assert case.due.on == date(2017, 5, 27)  # a Saturday that is worked
    assert (case.left, case.inquiry.due_on) == (7, case.due.on)
    assert [one.number for one in case.due.days if one.number] == [1, 2, 3, 4, 5, 6, 7]


def test_personal_data_is_masked_until_somebody_opens_it(
    lin: Workstation, books: MemoryBooks
) -> None:
    id_ = received(lin, books, text="请打13800001234找李测试").id
    case = lin.inquiries.case(id_, LIN)
    assert (case.sender, case.opened) == (MASKED, False)
    assert case.text == "请打138****1234找李某"
    assert lin.inquiry_desk.open_personal(id_, LIN) == WHOLE
    case = lin.inquiries.case(id_, LIN)
    assert (case.sender, case.opened) == (WHOLE, True)


def test_a_trace_is_not_taken_back(lin: Workstation, books: MemoryBooks) -> None:
    id_ = received(lin, books).id
    lin.inquiry_desk.open_personal(id_, LIN)
    (trace,) = lin.store.outbox.open()
    error = refused(lambda: lin.submit.take_back(trace.key))
    assert error.code is Code.WRONG_STATE


def test_a_trace_reaches_the_portal(lin: Workstation, books: MemoryBooks) -> None:
    id_ = received(lin, books).id
    lin.inquiry_desk.open_personal(id_, LIN)
    lin.sync.run_once()
    assert [one.by for one in books.inquiries.told[id_].opened] == ["lin"]


def test_acts_show_before_the_portal_confirms_them(lin: Workstation, books: MemoryBooks) -> None:
    id_ = received(lin, books).id
    lin.inquiry_desk.accept(id_, LIN)
    lin.inquiry_desk.extend(id_, 3, "需现场核查后答复", LIN)
    case = lin.inquiries.case(id_, LIN)
    assert case.inquiry.state is InquiryState.HANDLING
    assert case.told.state is InquiryState.WAITING
    assert case.due.on == date(2017, 6, 2)  # three days off for 端午节 lie between
    (line,) = lin.inquiries.page(lin.inquiries.wanted(LIN), LIN).lines
    assert (line.pending, line.row.due_on) == ((Act.ACCEPT, Act.EXTEND), case.due.on)


def test_acts_leave_in_their_order_and_are_confirmed(
    lin: Workstation, books: MemoryBooks, clock: HandClock
) -> None:
    id_ = received(lin, books).id
    lin.inquiry_desk.accept(id_, LIN)
    lin.inquiry_desk.ask_citizen(id_, "请说明工地的具体位置", LIN)
    clock.forward(30)
    assert lin.sync.run_once().sent == 2
    told = lin.store.inquiries.get(id_)
    assert told is not None
    assert (told.state, told.due_on) == (InquiryState.SUPPLEMENT, None)
    assert told.accepted is not None


def test_an_act_can_be_taken_back_within_the_window(lin: Workstation, books: MemoryBooks) -> None:
    id_ = received(lin, books).id
    operation = lin.inquiry_desk.accept(id_, LIN)
    lin.submit.take_back(operation.key)
    assert lin.inquiries.get(id_).state is InquiryState.WAITING


def test_a_unit_that_had_the_message_is_refused_by_its_name(
    lin: Workstation, books: MemoryBooks, seat: Seat, clock: HandClock
) -> None:
    id_ = received(lin, books).id
    lin.inquiry_desk.transfer(id_, UnitKey("qyj"), REASON, LIN)
    clock.forward(30)
    lin.sync.run_once()
    zhou = seat(ZHOU)
    zhou.sync.run_once()
    back = refused(lambda: zhou.inquiry_desk.transfer(id_, UnitKey("zkgwb"), REASON, ZHOU))
    assert (back.code, back.params["detail"]) == (Code.INQUIRY, Wrong.LOOP.value)
    assert back.params["unit"] == "仲恺高新区管委会办公室"
    assert zhou.inquiries.get(id_).chain == ("zkgwb", "qyj")


def test_who_gave_a_message_away_sees_it_go_on_and_its_sender_no_more(
    lin: Workstation, books: MemoryBooks, clock: HandClock
) -> None:
    id_ = received(lin, books).id
    lin.inquiry_desk.transfer(id_, UnitKey("qyj"), REASON, LIN)
    clock.forward(30)
    lin.sync.run_once()
    counts = lin.inquiries.counts(lin.inquiries.wanted(LIN))
    assert (counts[Group.TODO], counts[Group.RUNNING]) == (0, 1)
    told = lin.store.inquiries.get(id_)
    assert told is not None
    assert told.sender == MASKED
    assert lin.inquiries.case(id_, LIN).offered == frozenset()


@pytest.mark.parametrize(
    ("days", "reason", "wrong"),
    [
        (9, "需现场核查后答复", Wrong.LIMIT),
        (0, "需现场核查后答复", Wrong.LIMIT),
        (3, "忙", Wrong.REASON),
        (3, "忙" + "\u200b" * 9, Wrong.REASON),
    ],
)
def test_an_extension_has_limits_and_a_reason(
    lin: Workstation, books: MemoryBooks, days: int, reason: str, wrong: Wrong
) -> None:
    id_ = received(lin, books).id
    error = refused(lambda: lin.inquiry_desk.extend(id_, days, reason, LIN))
    assert error.params["detail"] == wrong.value


def test_one_extension_a_round(lin: Workstation, books: MemoryBooks) -> None:
    id_ = received(lin, books).id
    lin.inquiry_desk.extend(id_, 8, "需现场核查后答复", LIN)
    assert lin.inquiries.case(id_, LIN).extendable == 0
    assert (
        refused(lambda: lin.inquiry_desk.extend(id_, 1, "再次需要核查", LIN)).params["detail"]
        == Wrong.LIMIT.value
    )


def test_who_edits_nothing_here_does_nothing(lin: Workstation, books: MemoryBooks) -> None:
    id_ = received(lin, books).id
    assert refused(lambda: lin.inquiry_desk.accept(id_, LI)).code is Code.FORBIDDEN


def test_duplicates_are_merged(lin: Workstation, books: MemoryBooks, clock: HandClock) -> None:
    first, second = received(lin, books).id, received(lin, books, number=2).id
    lin.inquiry_desk.merge(second, first, LIN)
    clock.forward(30)
    lin.sync.run_once()
    lin.sync.run_once()
    case = lin.inquiries.case(first, LIN)
    assert [row.id for row in case.merged] == [second]
    assert lin.inquiries.get(second).state is InquiryState.MERGED


def test_an_act_the_portal_refuses_waits_with_its_reason(
    lin: Workstation, books: MemoryBooks, clock: HandClock
) -> None:
    told = received(lin, books)
    lin.inquiry_desk.accept(told.id, LIN)
    books.receive(replace(told, state=InquiryState.CLOSED))
    clock.forward(30)
    lin.sync.run_once()
    case = lin.inquiries.case(told.id, LIN)
    assert [one.state for one in case.refused] == [OperationState.NEEDS_YOU]
    assert case.inquiry.state is InquiryState.CLOSED
    asked = asked_for(case.refused[0])
    assert asked is not None
    assert asked.act is Act.ACCEPT


def test_a_reply_begins_with_what_the_message_brings(lin: Workstation, books: MemoryBooks) -> None:
    told = received(lin, books, text="请打13800001234找李测试，家里很吵")
    draft = lin.inquiry_replies.begin(told.id, LIN)
    assert draft.item == reply_item(told.id)
    text = draft.content.text
    assert text("message_no") == told.number
    assert text("received_at") == "2017-05-18T09:15:00"
    assert text("question_original") == told.text
    assert text("question_public") == "请打138****1234找李某，家里很吵"
    assert (text("publish_consent"), text("due_on")) == ("yes", "2017-05-27")
    assert lin.inquiry_replies.begin(told.id, LIN) == draft
    assert lin.inquiries.of_reply(draft.item) == lin.store.inquiries.get(told.id)


def test_a_begun_reply_hears_of_more_time(lin: Workstation, books: MemoryBooks) -> None:
    told = received(lin, books)
    before = lin.inquiry_replies.begin(told.id, LIN)
    lin.inquiry_desk.extend(told.id, 3, "需现场核查后答复", LIN)
    after = lin.inquiry_replies.begin(told.id, LIN)
    assert before.content.text("due_on") == "2017-05-27"
    assert after.content.text("due_on") == "2017-06-02"
    assert lin.inquiry_replies.begin(told.id, LIN) == after


def test_a_title_begins_without_the_senders_data(lin: Workstation, books: MemoryBooks) -> None:
    told = received(lin, books, subject="李测试13800001234反映噪声")
    assert lin.inquiry_replies.begin(told.id, LIN).content.title == "李某138****1234反映噪声"


def test_a_row_shows_how_its_reply_stands(lin: Workstation, books: MemoryBooks) -> None:
    told = received(lin, books)
    lin.inquiry_replies.begin(told.id, LIN)
    (line,) = lin.inquiries.page(lin.inquiries.wanted(LIN), LIN).lines
    assert line.reply is Status.DRAFT
    assert lin.inquiries.case(told.id, LIN).reply.status is Status.DRAFT


def test_what_is_due_soon_is_told(lin: Workstation, books: MemoryBooks, clock: HandClock) -> None:
    told = received(lin, books)
    assert lin.inquiries.due(LIN) == ()
    clock.at = ARRIVED + timedelta(days=6)
    assert [one.row.id for one in lin.inquiries.due(LIN)] == [told.id]
    assert lin.inquiries.overdue(LIN) == 0
    clock.at = ARRIVED + timedelta(days=10)
    books.receive(inquiry(2, unit=UnitKey("cjj"), channel=UnitKey("zkgwb")))
    assert [one.left for one in lin.inquiries.due(LIN)] == [-1]
    assert lin.inquiries.overdue(LIN) == 1


def test_everything_asked_for_works_without_a_portal(lin: Workstation, books: MemoryBooks) -> None:
    id_ = received(lin, books).id
    lin.inquiry_desk.accept(id_, LIN)
    lin.inquiry_desk.mark_frequent(id_, LIN, on=True)
    lin.inquiry_desk.open_personal(id_, LIN)
    lin.inquiry_replies.begin(id_, LIN)
    case = lin.inquiries.case(id_, LIN)
    assert (case.inquiry.frequent, case.opened, len(case.pending)) == (True, True, 3)


def test_a_huge_message_in_any_script_is_handled_like_every_other(
    lin: Workstation, books: MemoryBooks
) -> None:
    text = (
        "<b>我的身份证是11010519491231002X</b>，العربية עברית 𠮷野家 😀\n" + "请核实。" * 12_000
    )[:34_000]
    id_ = received(lin, books, text=text).id
    case = lin.inquiries.case(id_, LIN)
    assert case.inquiry.text == text
    assert case.text.startswith("<b>我的身份证是11*************02X</b>，العربية")
    draft = lin.inquiry_replies.begin(id_, LIN)
    assert draft.content.text("question_original") == text
    assert draft.content.text("question_public") == case.text[:2000]
    assert lin.inquiries.search("野家", LIN)[0].row.id == id_
