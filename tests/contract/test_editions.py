"""The life after publication, as every portal has it: asked for, reviewed, then in effect."""

from datetime import timedelta

import pytest

from editor_app.domain.editions import UNMARKED, Act, AtEnd, Force, Intent, Way
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.intents import Wrong
from editor_app.domain.item import ContentHash, Revision
from editor_app.domain.outbox import Receipt
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Command, RemoteState
from editor_app.services import payloads
from tests.contract.conftest import Side
from tests.contract.moves import decide, examine, key, notice, publish, submission, submit
from tests.contract.words import told
from tests.fakes.real_clock import RealClock

NOTE = "第二段人数应为38人，特此更正。"
NOTICE = Intent(act=Act.WITHDRAW, note="数据有误，正在核实，核实后另行发布。")
CORRECTION = Intent(act=Act.CORRECT, note=NOTE)
SECOND = "关于做好夏季防汛工作的通知"


def live(side: Side, lin: Portal, title: str = SECOND) -> Revision:
    revision = notice(title)
    submit(lin, revision)
    publish(side, revision)
    return revision


def ask(lin: Portal, revision: Revision, intent: Intent) -> Receipt:
    payload = payloads.act(revision.hash, intent, "请审核")
    return lin.command(revision.item, Command.ACT, payload, key(), revision.hash)


def send(
    lin: Portal, revision: Revision, intent: Intent, base: ContentHash | None = None
) -> Receipt:
    lin.put_revision(revision)
    payload = submission(revision, intent=intent)
    return lin.command(revision.item, Command.SUBMIT, payload, key(), base)


def refusal(do: object) -> EditorError:
    assert callable(do)
    with pytest.raises(EditorError) as caught:
        do()
    return caught.value


def test_an_act_goes_through_review_while_the_page_stands(side: Side, lin: Portal) -> None:
    made = live(side, lin)
    ask(lin, made, NOTICE)
    remote = told(lin, made)
    assert (remote.state, remote.live, remote.level) == (RemoteState.IN_REVIEW, made.hash, 1)
    assert (remote.intent, remote.edition) == (NOTICE, 1)


def test_a_withdrawal_with_a_notice(side: Side, lin: Portal) -> None:
    made = live(side, lin)
    ask(lin, made, NOTICE)
    publish(side, made, NOTICE)
    remote = told(lin, made)
    assert (remote.state, remote.live) == (RemoteState.WITHDRAWN, None)
    assert remote.standing.down is not None
    assert (remote.standing.down.way, remote.standing.down.note) == (Way.NOTICE, NOTICE.note)


def test_a_mark_names_the_acting_document(side: Side, lin: Portal) -> None:
    made, acting = live(side, lin), live(side, lin, "关于废止有关通知的决定事项")
    mark = Intent(act=Act.MARK, force=Force.REPEALED, acting=acting.item)
    ask(lin, made, mark)
    publish(side, made, mark)
    remote = told(lin, made)
    assert (remote.state, remote.live) == (RemoteState.PUBLISHED, made.hash)
    assert (remote.standing.force, remote.standing.acting) == (Force.REPEALED, acting.item)


def test_a_correction_adds_a_note_and_leaves_the_edition(side: Side, lin: Portal) -> None:
    made = live(side, lin)
    ask(lin, made, CORRECTION)
    publish(side, made, CORRECTION)
    remote = told(lin, made)
    assert (remote.state, remote.edition) == (RemoteState.PUBLISHED, 1)
    assert [one.note for one in remote.standing.corrections] == [NOTE]


def test_a_correction_with_a_mended_text_is_a_new_edition(side: Side, lin: Portal) -> None:
    made = live(side, lin)
    second = notice(SECOND + "（更正）", item=made.item, parent=made.hash)
    send(lin, second, CORRECTION, made.hash)
    publish(side, second, CORRECTION)
    remote = told(lin, second)
    assert (remote.live, remote.edition) == (second.hash, 2)
    assert [one.note for one in remote.standing.corrections] == [NOTE]


def test_a_decision_signs_what_was_asked_for(side: Side, lin: Portal, li: Portal) -> None:
    made = live(side, lin)
    ask(lin, made, NOTICE)
    assert refusal(lambda: decide(li, made, 1)).code is Code.STALE
    assert refusal(lambda: decide(li, made, 1, intent=CORRECTION)).code is Code.STALE
    decide(li, made, 1, intent=NOTICE)
    assert told(lin, made).level == 2


@pytest.mark.parametrize("outcome", ["return", "reject"])
def test_an_act_that_comes_back_changes_nothing(
    side: Side, lin: Portal, li: Portal, outcome: str
) -> None:
    made = live(side, lin)
    ask(lin, made, NOTICE)
    decide(li, made, 1, outcome, intent=NOTICE)
    remote = told(lin, made)
    assert (remote.state, remote.live, remote.standing) == (
        RemoteState.PUBLISHED,
        made.hash,
        UNMARKED,
    )


def test_an_act_is_taken_back_without_a_trace_on_the_page(side: Side, lin: Portal) -> None:
    made = live(side, lin)
    ask(lin, made, NOTICE)
    payload = payloads.reason(made.hash, "")
    lin.command(made.item, Command.RECALL, payload, key(), made.hash)
    remote = told(lin, made)
    assert (remote.state, remote.live) == (RemoteState.PUBLISHED, made.hash)


def test_a_schedule_waits_and_may_be_taken_back(side: Side, lin: Portal) -> None:
    when = RealClock().now().replace(microsecond=0) + timedelta(days=3)
    intent = Intent(publish_at=when, valid_until=when + timedelta(days=9), at_end=AtEnd.REMOVE)
    made = notice()
    send(lin, made, intent)
    publish(side, made, intent)
    remote = told(lin, made)
    assert (remote.state, remote.scheduled_at) == (RemoteState.SCHEDULED, when)
    payload = payloads.reason(made.hash, "")
    lin.command(made.item, Command.RECALL, payload, key(), made.hash)
    assert told(lin, made).state is RemoteState.RETURNED


def test_the_last_level_may_put_off(side: Side, lin: Portal, li: Portal) -> None:
    when = RealClock().now().replace(microsecond=0) + timedelta(days=3)
    made = notice()
    submit(lin, made)
    later = payloads.decision(made.hash, 1, "approve", "", publish_at=when)
    early = refusal(lambda: li.command(made.item, Command.APPROVE, later, key(), made.hash))
    assert (early.code, early.params["detail"]) == (Code.INTENT, Wrong.STRAY.value)
    examine(side.view("huang"), made)
    decide(li, made, 1)
    decide(side.view("wang"), made, 2)
    payload = payloads.decision(made.hash, 3, "approve", "", publish_at=when)
    side.view("liang").command(made.item, Command.APPROVE, payload, key(), made.hash)
    assert told(lin, made).scheduled_at == when


@pytest.mark.parametrize(
    ("intent", "wrong"),
    [
        (Intent(act=Act.WITHDRAW), Wrong.NOTE_MISSING),
        (Intent(act=Act.CORRECT, note="见<b>第二段</b>"), Wrong.NOTE_MARKUP),
        (Intent(act=Act.MARK, force=Force.AMENDED), Wrong.ACTING_MISSING),
        (Intent(act=Act.MARK, note=NOTE), Wrong.STRAY),
        (Intent(act=Act.WITHDRAW, way=Way.REDIRECT), Wrong.TARGET_MISSING),
    ],
)
def test_what_cannot_be_meant_is_refused(
    side: Side, lin: Portal, intent: Intent, wrong: Wrong
) -> None:
    made = live(side, lin)
    found = refusal(lambda: ask(lin, made, intent))
    assert (found.code, found.params["detail"]) == (Code.INTENT, wrong.value)


def test_nothing_that_was_never_public_is_acted_on(lin: Portal) -> None:
    made = notice()
    submit(lin, made)
    assert refusal(lambda: ask(lin, made, NOTICE)).code is Code.WRONG_STATE


def test_nothing_is_tried_again_that_did_not_fail(side: Side, lin: Portal) -> None:
    made = live(side, lin)
    payload = payloads.reason(made.hash, "")
    asked = refusal(lambda: lin.command(made.item, Command.RETRY, payload, key(), made.hash))
    assert asked.code is Code.WRONG_STATE
