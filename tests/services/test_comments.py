"""Comments: noted here, sent with a decision, a submission or alone; answered before a return."""

from dataclasses import replace

import pytest

from editor_app.domain.anchors import BODY, Anchor, Fit, anchored, locate
from editor_app.domain.comments import Fate, Thread
from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.services.comments import place_text
from editor_app.services.noted import remarks_in
from tests.fakes.people import LI, LIN, WANG, ZHOU
from tests.fakes.refusals import refused
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat

pytestmark = pytest.mark.usefixtures("reads_bodies")

WHOLE = Anchor(place="")


def sent_in(lin: Workstation, li: Workstation) -> tuple[ItemId, ContentHash]:
    """An item in review that the reviewer has read."""
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    li.sync.run_once()
    remote = li.store.mirror.get(item)
    assert remote is not None
    return item, remote.head


def at(who: Workstation, item: ItemId, words: str) -> Anchor:
    remote = who.store.mirror.get(item)
    assert remote is not None
    revision = who.store.revisions.get(remote.head)
    assert revision is not None
    text = place_text(revision.content, BODY)
    start = text.index(words)
    return anchored(text, start, start + len(words))


def given_back(li: Workstation, item: ItemId) -> None:
    li.reviews.decide(item, "return", "请按批注修改。", LI)
    li.clock.forward(60)
    li.sync.run_once()


def one_thread(who: Workstation, item: ItemId) -> Thread:
    (found,) = who.comments.threads(item, who.person)
    return found


def test_a_comment_is_seen_by_its_writer_at_once_and_waits(
    lin: Workstation, li: Workstation
) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "  请核对日期。 ")
    told = one_thread(li, item)
    assert (told.text, told.by_name, told.sent) == ("请核对日期。", "李建国", False)
    assert li.comments.unsent(item, LI) == 1
    assert li.store.outbox.open() == ()


def test_comments_go_along_with_the_decision_in_one_operation(
    lin: Workstation, li: Workstation
) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    operation = li.reviews.decide(item, "return", "请按批注修改。", LI)
    assert [one.text for one in remarks_in(operation).comments] == ["请核对日期。"]
    assert li.comments.unsent(item, LI) == 0
    assert one_thread(li, item).text == "请核对日期。"
    li.clock.forward(60)
    li.sync.run_once()
    lin.sync.run_once()
    told = one_thread(lin, item)
    assert (told.text, told.sent) == ("请核对日期。", True)
    assert one_thread(li, item).sent


def test_a_decision_taken_back_gives_its_comments_back(lin: Workstation, li: Workstation) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    operation = li.reviews.decide(item, "return", "请按批注修改。", LI)
    li.submit.take_back(operation.key)
    assert li.comments.unsent(item, LI) == 1
    assert one_thread(li, item).text == "请核对日期。"


def test_a_comment_alone_leaves_when_it_is_sent(lin: Workstation, li: Workstation) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    assert li.comments.send(item, LI).command is Command.REMARK
    li.clock.forward(60)
    li.sync.run_once()
    lin.sync.run_once()
    assert one_thread(lin, item).text == "请核对日期。"


def test_a_decision_takes_along_what_was_about_to_leave_alone(
    lin: Workstation, li: Workstation
) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    alone = li.comments.send(item, LI)
    operation = li.reviews.decide(item, "return", "请按批注修改。", LI)
    closed = li.store.outbox.get(alone.key)
    assert closed is not None
    assert closed.state is OperationState.CANCELLED
    assert len(remarks_in(operation).comments) == 1


def test_what_is_sent_twice_at_once_is_one_operation(lin: Workstation, li: Workstation) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "第一条。")
    li.comments.send(item, LI)
    li.comments.comment(item, LI, head, WHOLE, "第二条。")
    last = li.comments.send(item, LI)
    assert [one.key for one in li.store.outbox.open()] == [last.key]
    assert {one.text for one in remarks_in(last).comments} == {"第一条。", "第二条。"}


def test_comments_do_not_make_an_item_wait(lin: Workstation, li: Workstation) -> None:
    item, head = sent_in(lin, li)
    before = li.board.row(item)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    li.comments.send(item, LI)
    after = li.board.row(item)
    assert before is not None
    assert after is not None
    assert li.board.status(after) is li.board.status(before)
    assert [row.item for row in li.reviews.queue(LI)] == [item]


def test_a_returned_item_is_held_until_its_comments_are_answered(
    lin: Workstation, li: Workstation
) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    given_back(li, item)
    lin.sync.run_once()
    refused(Code.UNANSWERED, lambda: lin.submit.submit(item, LIN))
    (waiting,) = lin.submit.confirmation(item, LIN).unanswered
    lin.comments.answer(item, LIN, head, waiting.id, "已改。")
    operation = lin.submit.submit(item, LIN)
    assert [one.text for one in remarks_in(operation).answers] == ["已改。"]
    lin.clock.forward(60)
    lin.sync.run_once()
    remote = lin.store.mirror.get(item)
    assert remote is not None
    assert remote.state is RemoteState.IN_REVIEW
    li.sync.run_once()
    assert [one.by_name for one in one_thread(li, item).answers] == ["林晓雯"]


def test_an_answer_written_again_takes_the_place_of_the_first(
    lin: Workstation, li: Workstation
) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    given_back(li, item)
    lin.sync.run_once()
    thread = one_thread(lin, item)
    lin.comments.answer(item, LIN, head, thread.id, "已改。")
    lin.comments.answer(item, LIN, head, thread.id, "已按附件核对。")
    assert [one.text for one in one_thread(lin, item).answers] == ["已按附件核对。"]


WORDS = "困难群众"


def proposed(lin: Workstation, li: Workstation) -> tuple[ItemId, ContentHash, Thread]:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, at(li, item, WORDS), "", "生活困难居民")
    given_back(li, item)
    lin.sync.run_once()
    return item, head, one_thread(lin, item)


def mended(lin: Workstation, item: ItemId, old: str, new: str) -> None:
    draft = lin.drafts.open(item)
    body = draft.content.body.replace(old, new, 1)
    assert body != draft.content.body
    lin.drafts.save(replace(draft, content=replace(draft.content, body=body)))


def test_an_accepted_suggestion_makes_its_writer_a_contributor(
    lin: Workstation, li: Workstation
) -> None:
    item, head, thread = proposed(lin, li)
    mended(lin, item, WORDS, "生活困难居民")
    lin.comments.settle(item, LIN, head, thread.id, Fate.ACCEPTED)
    lin.submit.submit(item, LIN)
    lin.clock.forward(60)
    lin.sync.run_once()
    li.sync.run_once()
    assert li.reviews.queue(LI) == ()
    refused(Code.OWN_WORK, lambda: li.reviews.decide(item, "approve", "", LI))
    assert one_thread(li, item).fate is Fate.ACCEPTED


def test_an_acceptance_that_was_undone_is_none(lin: Workstation, li: Workstation) -> None:
    """Ctrl+Z takes the words out again: the suggestion waits for its answer as before."""
    item, head, thread = proposed(lin, li)
    lin.comments.settle(item, LIN, head, thread.id, Fate.ACCEPTED)
    assert [one.id for one in lin.submit.confirmation(item, LIN).unanswered] == [thread.id]
    lin.comments.answer(item, LIN, head, thread.id, "原文无误。")
    operation = lin.submit.submit(item, LIN)
    assert remarks_in(operation).fates == ()
    lin.clock.forward(60)
    lin.sync.run_once()
    li.sync.run_once()
    assert [row.item for row in li.reviews.queue(LI)] == [item]


def test_words_taken_over_by_hand_need_no_word(lin: Workstation, li: Workstation) -> None:
    item, _, _ = proposed(lin, li)
    mended(lin, item, WORDS, "生活困难居民")
    assert lin.submit.confirmation(item, LIN).unanswered == ()


def test_a_declined_suggestion_is_answered(lin: Workstation, li: Workstation) -> None:
    item, head, thread = proposed(lin, li)
    lin.comments.settle(item, LIN, head, thread.id, Fate.DECLINED)
    lin.submit.submit(item, LIN)
    lin.clock.forward(60)
    lin.sync.run_once()
    li.sync.run_once()
    assert one_thread(li, item).fate is Fate.DECLINED


def test_an_acceptance_is_not_sent_alone(lin: Workstation, li: Workstation) -> None:
    item, head, thread = proposed(lin, li)
    lin.comments.settle(item, LIN, head, thread.id, Fate.ACCEPTED)
    refused(Code.NOT_FOUND, lambda: lin.comments.send(item, LIN))
    assert lin.comments.unsent(item, LIN) == 1


def test_the_place_is_found_again_after_other_edits(lin: Workstation, li: Workstation) -> None:
    item, _, thread = proposed(lin, li)
    draft = lin.drafts.open(item)
    body = "新增的第一段。\n\n" + draft.content.body
    text = place_text(replace(draft.content, body=body), BODY)
    found = locate(thread.anchor, text)
    assert (text[found.start : found.end], found.fit) == (WORDS, Fit.EXACT)


@pytest.mark.parametrize("text", ["", "   ", "长" * 2001, "反\u202e向", "铃\x07"])
def test_words_that_are_none_are_refused_and_nothing_is_noted(
    lin: Workstation, li: Workstation, text: str
) -> None:
    item, head = sent_in(lin, li)
    refused(Code.REMARK_UNFIT, lambda: li.comments.comment(item, LI, head, WHOLE, text))
    assert li.comments.unsent(item, LI) == 0


def test_who_neither_reviews_nor_edits_there_says_nothing(
    lin: Workstation, li: Workstation
) -> None:
    item, head = sent_in(lin, li)
    refused(Code.FORBIDDEN, lambda: lin.comments.comment(item, ZHOU, head, WHOLE, "看一眼"))


def test_more_than_one_operation_takes_is_not_noted(lin: Workstation, li: Workstation) -> None:
    item, head = sent_in(lin, li)
    for number in range(50):
        li.comments.comment(item, LI, head, WHOLE, f"第 {number} 条")
    refused(Code.REMARK_MANY, lambda: li.comments.comment(item, LI, head, WHOLE, "又一条"))


def test_another_person_sees_nothing_of_what_waits(lin: Workstation, li: Workstation) -> None:
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    assert li.comments.threads(item, WANG) == ()
    li.comments.send(item, LI)
    assert li.comments.threads(item, WANG) == ()


def test_a_settled_thread_that_was_opened_again_elsewhere_stays_open(
    lin: Workstation, li: Workstation, seat: Seat
) -> None:
    """A receipt that is older than the portal's word says nothing any more."""
    item, head = sent_in(lin, li)
    li.comments.comment(item, LI, head, WHOLE, "请核对日期。")
    li.comments.send(item, LI)
    li.clock.forward(60)
    li.sync.run_once()
    li.comments.settle(item, LI, head, one_thread(li, item).id, Fate.RESOLVED)
    li.comments.send(item, LI)
    li.clock.forward(60)
    li.sync.run_once()
    wang = seat(WANG)
    wang.sync.run_once()
    wang.comments.settle(item, WANG, head, one_thread(wang, item).id, Fate.OPEN)
    wang.comments.send(item, WANG)
    wang.clock.forward(60)
    wang.sync.run_once()
    li.sync.run_once()
    assert one_thread(li, item).fate is Fate.OPEN
