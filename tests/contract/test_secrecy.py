"""保密审查 as every portal does it: bound to one hash, before the level, by somebody else."""

from datetime import UTC

import pytest

from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, Revision
from editor_app.domain.portal_ports import Portal
from editor_app.domain.secrecy import Standing
from editor_app.domain.secrecy_form import Effect, told_answers
from editor_app.domain.status import Status, status_of
from editor_app.domain.workflow import Command, Remote, RemoteState
from editor_app.services import payloads
from tests.contract.conftest import Side
from tests.contract.moves import NO_FINDINGS, decide, examine, key, notice, submit
from tests.contract.words import told
from tests.fakes.refusals import refused
from tests.fakes.secrecy import EDITORS_PART, PASSED, RISKS, Answers, record

REASON = "第二段涉及内部测算，处理后公开"
NOBODYS = ContentHash("e" * 64)


def standing(remote: Remote) -> Standing:
    assert remote.secrecy is not None
    return remote.secrecy.standing(remote.head)


def before_the_last(side: Side, revision: Revision) -> None:
    submit(side.view("lin"), revision)
    decide(side.view("li"), revision, 1)
    decide(side.view("wang"), revision, 2)


def test_an_item_waits_for_it_from_its_submission(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    remote = told(lin, revision)
    assert remote.secrecy is not None
    assert (remote.secrecy.before, standing(remote)) == (3, Standing.OPEN)
    assert not remote.unexamined


def test_what_the_editor_filled_in_reaches_the_officer(lin: Portal, huang: Portal) -> None:
    revision = notice()
    lin.put_revision(revision)
    part = told_answers({**EDITORS_PART, "legal_basis": "条例第二十条"})
    payload = payloads.submission(revision.hash, NO_FINDINGS, {}, secrecy=part)
    lin.command(revision.item, Command.SUBMIT, payload, key(), None)
    remote = told(huang, revision)
    assert remote.secrecy is not None
    assert remote.secrecy.filled == part


def test_the_last_level_does_not_approve_without_it(side: Side) -> None:
    revision = notice()
    before_the_last(side, revision)
    liang = side.view("liang")
    refused(Code.SECRECY_MISSING, lambda: decide(liang, revision, 3))
    remote = told(liang, revision)
    assert status_of(None, remote, ()) is Status.SECRECY
    examine(side.view("huang"), revision)
    assert status_of(None, told(liang, revision), ()) is Status.REVIEW_3
    decide(liang, revision, 3)
    assert told(liang, revision).state is RemoteState.PUBLISHED


def test_the_last_level_may_send_back_without_it(side: Side) -> None:
    revision = notice()
    before_the_last(side, revision)
    decide(side.view("liang"), revision, 3, "return")
    assert told(side.view("lin"), revision).state is RemoteState.RETURNED


def test_a_record_says_who_found_what_about_which_revision(lin: Portal, huang: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    waited = told(lin, revision).changed_at
    receipt = examine(huang, revision)
    assert receipt.content_hash == revision.hash
    remote = told(lin, revision)
    assert remote.secrecy is not None
    found = remote.secrecy.record
    assert found is not None
    assert (found.hash, found.by, found.by_name) == (revision.hash, "huang", "黄志远")
    assert (found.conclusion, found.effect) == ("approved", Effect.PASS)
    assert found.answers["risk_items"] == tuple(RISKS)
    assert found.at.astimezone(UTC) >= waited
    assert remote.changed_at == waited  # the level that waits has waited since before


def test_the_feed_tells_of_a_record(lin: Portal, huang: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    cursor = lin.changes(None).cursor
    while (page := lin.changes(cursor)).more:
        cursor = page.cursor
    examine(huang, revision)
    remotes = [one.remote for one in lin.changes(page.cursor).changes if one.remote is not None]
    assert [standing(one) for one in remotes if one.item == revision.item] == [Standing.PASSED]


def test_another_revision_voids_it(side: Side, lin: Portal) -> None:
    first = notice()
    submit(lin, first)
    examine(side.view("huang"), first)
    decide(side.view("li"), first, 1, "return")
    second = notice("关于做好夏季防汛工作的通知", item=first.item, parent=first.hash)
    submit(lin, second, base=first.hash)
    assert standing(told(lin, second)) is Standing.VOID
    decide(side.view("li"), second, 1)
    decide(side.view("wang"), second, 2)
    refused(Code.SECRECY_MISSING, lambda: decide(side.view("liang"), second, 3))


def test_the_same_revision_sent_again_keeps_it(side: Side, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    examine(side.view("huang"), revision)
    payload = payloads.reason(revision.hash, "")
    lin.command(revision.item, Command.RECALL, payload, key(), revision.hash)
    submit(lin, revision, base=revision.hash)
    assert standing(told(lin, revision)) is Standing.PASSED


@pytest.mark.parametrize(
    ("answers", "state", "found"),
    [
        (record("ask_upper"), RemoteState.IN_REVIEW, Standing.WAITING),
        (record("partial", REASON), RemoteState.RETURNED, Standing.RETURNED),
        (record("refused", REASON), RemoteState.REJECTED, Standing.REFUSED),
    ],
)
def test_only_one_conclusion_lets_an_item_pass(
    lin: Portal, huang: Portal, answers: Answers, state: RemoteState, found: Standing
) -> None:
    revision = notice()
    submit(lin, revision)
    examine(huang, revision, answers)
    remote = told(lin, revision)
    assert (remote.state, standing(remote)) == (state, found)


def test_what_the_officer_sends_back_is_a_return_with_its_reason(
    lin: Portal, huang: Portal
) -> None:
    revision = notice()
    submit(lin, revision)
    examine(huang, revision, record("partial", REASON))
    back = told(lin, revision).last_return
    assert back is not None
    assert (back.level, back.outcome, back.by_name, back.reason) == (0, "return", "黄志远", REASON)


def test_an_officer_who_asked_above_records_again(lin: Portal, huang: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    examine(huang, revision, record("ask_upper"))
    examine(huang, revision)
    assert standing(told(lin, revision)) is Standing.PASSED


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {**PASSED, "conclusion": "perhaps"},
        {**PASSED, "risk_items": RISKS[:-1]},
        {**PASSED, "planned_on": "2026年11月23日"},
        {**PASSED, "colour": "red"},
        {**PASSED, "carrier": ["official"]},
        record("partial"),
        record("refused", "不行"),
    ],
    ids=["empty", "conclusion", "not all", "date", "field", "list", "no reason", "short reason"],
)
def test_an_incomplete_record_is_refused(lin: Portal, huang: Portal, answers: Answers) -> None:
    revision = notice()
    submit(lin, revision)
    refused(Code.REFUSED, lambda: examine(huang, revision, answers))
    assert standing(told(lin, revision)) is Standing.OPEN


def test_it_needs_its_role(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    refused(Code.FORBIDDEN, lambda: examine(li, revision))


def test_nobody_examines_their_own_work(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    refused(Code.OWN_WORK, lambda: examine(lin, revision))


def test_an_old_hash_is_refused(lin: Portal, huang: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    payload = payloads.examination(NOBODYS, told_answers(PASSED))
    refused(
        Code.STALE,
        lambda: huang.command(revision.item, Command.SECRECY, payload, key(), revision.hash),
    )


def test_only_an_item_in_review_is_examined(side: Side, lin: Portal, huang: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    decide(side.view("li"), revision, 1, "return")
    refused(Code.WRONG_STATE, lambda: examine(huang, revision))


def test_the_same_record_twice_is_one(lin: Portal, huang: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    once = key()
    payload = payloads.examination(revision.hash, told_answers(PASSED))
    order = (revision.item, Command.SECRECY, payload, once, revision.hash)
    assert huang.command(*order) == huang.command(*order)
