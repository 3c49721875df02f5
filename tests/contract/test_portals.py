"""What every portal does, said once and held against each of them."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, ContentHash, new_item_id
from editor_app.domain.lexicon_pack import read_pack
from editor_app.domain.portal_ports import Portal
from editor_app.domain.submission import KeptWarning, Said
from editor_app.domain.workflow import Command, RemoteState
from editor_app.services import payloads
from tests.contract.conftest import Side
from tests.contract.moves import decide, key, notice, publish, submission, submit
from tests.contract.words import told
from tests.fakes.people import LI, LIN
from tests.fakes.refusals import refused

NOBODYS = ContentHash("e" * 64)


def test_it_knows_who_asks(lin: Portal) -> None:
    me = lin.me()
    assert (me.id, me.name, set(me.memberships)) == (LIN.id, LIN.name, set(LIN.memberships))


def test_reviewers_hear_what_the_author_said(lin: Portal) -> None:
    revision = notice()
    lin.put_revision(revision)
    kept = {
        "rule": "TI-03",
        "where": "title",
        "excerpt": "冬季",
        "reason": "文件名称如此",
        "key": "0f",
    }
    said = json.loads(submission(revision)) | {"note": "附件已核对", "kept": [kept]}
    lin.command(revision.item, Command.SUBMIT, canonical_json(said), key(), None)
    heard = told(lin, revision).said
    assert heard is not None
    assert heard.at is not None
    proof = heard.proof
    assert proof is not None
    assert (proof.rules, proof.catalogue_version) == (
        said["checked_rules"],
        said["catalogue_version"],
    )
    told_all = replace(heard, at=None, proof=None)
    assert told_all == Said(note="附件已核对", kept=(KeptWarning(**kept),))


def test_reviewers_hear_of_the_rounds_before(lin: Portal, side: Side) -> None:
    first = notice()
    submit(lin, first)
    decide(side.view("li"), first, 1, "return")
    second = notice("关于做好冬季救助工作的补充通知", first.item, first.hash)
    submit(lin, second, first.hash)
    remote = told(lin, second)
    assert remote.approvals == ()
    (before,) = remote.earlier
    assert (before.hash, before.by_name) == (first.hash, LIN.name)
    assert [(one.outcome, one.by_name) for one in before.decisions] == [("return", LI.name)]
    assert remote.said is not None
    assert remote.said.at is not None
    assert before.at <= before.decisions[0].at <= remote.said.at


def test_the_lexicon_comes_once_and_can_be_read(lin: Portal) -> None:
    answer = lin.lexicon(None)
    assert answer is not None
    assert read_pack(answer.pack).version == "2026.11-confusion"
    assert lin.lexicon(answer.etag) is None


def test_the_layout_comes_once(lin: Portal) -> None:
    answer = lin.layout(None)
    assert answer is not None
    assert answer.etag == sha256_hex(answer.pack)
    assert lin.layout(answer.etag) is None


def test_an_unknown_item_is_no_error(lin: Portal) -> None:
    assert lin.item(new_item_id()) is None


def test_an_unknown_operation_is_no_error(lin: Portal) -> None:
    assert lin.operation(key()) is None


def test_an_unknown_revision_is_not_found(lin: Portal) -> None:
    refused(Code.NOT_FOUND, lambda: lin.get_revision(new_item_id(), NOBODYS))


def test_an_unknown_file_is_not_found(lin: Portal) -> None:
    refused(Code.NOT_FOUND, lambda: lin.files.get(BlobHash("e" * 64)))


def test_a_submission_is_confirmed_for_its_very_hash(lin: Portal) -> None:
    revision = notice()
    assert submit(lin, revision).content_hash == revision.hash


def test_a_submitted_item_waits_at_the_first_level(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    remote = told(lin, revision)
    assert (remote.state, remote.level, remote.levels) == (RemoteState.IN_REVIEW, 1, 3)
    assert (remote.head, remote.live, remote.edition) == (revision.hash, None, 1)
    assert (remote.submitted_by, remote.contributors) == ("lin", ("lin",))


def test_a_revision_comes_back_byte_for_byte(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    assert lin.get_revision(revision.item, revision.hash).canonical == revision.canonical


def test_delivering_a_revision_twice_changes_nothing(lin: Portal) -> None:
    revision = notice()
    lin.put_revision(revision)
    lin.put_revision(revision)
    assert submit(lin, revision).content_hash == revision.hash


def test_a_reviewer_reads_the_revision(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    assert li.get_revision(revision.item, revision.hash) == revision


def test_a_file_comes_back_byte_for_byte(lin: Portal) -> None:
    data = "姓名,街道\n测试甲,青榆街道\n".encode()
    hash_ = BlobHash(sha256_hex(data))
    seen: list[int] = []
    lin.files.put(hash_, data, seen.append)
    lin.files.put(hash_, data)
    file = Attachment(name="名单.csv", sha256=hash_, size=len(data), media_type="text/csv")
    submit(lin, notice(attachments=(file,)))
    assert (lin.files.get(hash_), seen) == (data, [len(data)])


def test_a_submission_without_its_revision_is_refused(lin: Portal) -> None:
    revision = notice()
    with pytest.raises(EditorError) as missing:
        lin.command(revision.item, Command.SUBMIT, submission(revision), key(), None)
    assert missing.value.code in (Code.NOT_FOUND, Code.REFUSED, Code.WRONG_STATE)
    assert lin.item(revision.item) is None


def test_the_same_key_gives_the_same_receipt(lin: Portal) -> None:
    revision, once = notice(), key()
    first = submit(lin, revision, told=once)
    again = lin.command(revision.item, Command.SUBMIT, submission(revision), once, None)
    assert again == first
    assert told(lin, revision).sequence == first.sequence


def test_the_same_key_with_another_body_is_refused(lin: Portal) -> None:
    revision, other, once = notice(), notice(), key()
    submit(lin, revision, told=once)
    lin.put_revision(other)
    body = submission(other)
    refused(Code.KEY_REUSED, lambda: lin.command(revision.item, Command.SUBMIT, body, once, None))


def test_an_operation_can_be_asked_for(lin: Portal) -> None:
    once = key()
    receipt = submit(lin, notice(), told=once)
    assert lin.operation(once) == receipt


def test_nobody_else_sees_an_operation(lin: Portal, li: Portal) -> None:
    once = key()
    submit(lin, notice(), told=once)
    assert li.operation(once) is None


def test_a_refused_command_leaves_the_key_free(lin: Portal) -> None:
    revision, once = notice(), key()
    lin.put_revision(revision)
    body = submission(revision)
    refused(Code.STALE, lambda: lin.command(revision.item, Command.SUBMIT, body, once, NOBODYS))
    assert lin.operation(once) is None
    assert lin.command(revision.item, Command.SUBMIT, body, once, None)


def test_a_known_item_needs_its_head(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    second = notice(item=revision.item, parent=revision.hash)
    with pytest.raises(EditorError) as caught:
        submit(lin, second)
    assert caught.value.code in (Code.PRECONDITION_MISSING, Code.STALE)


def test_a_stale_head_is_refused_and_the_right_one_told(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    payload = payloads.decision(revision.hash, 1, "approve", "")
    error = refused(
        Code.STALE, lambda: li.command(revision.item, Command.APPROVE, payload, key(), NOBODYS)
    )
    assert error.params["expected"] == revision.hash


def test_an_item_in_review_takes_no_further_submission(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    second = notice("关于做好夏季防汛工作的通知", item=revision.item, parent=revision.hash)
    refused(Code.WRONG_STATE, lambda: submit(lin, second, base=revision.hash))


def test_nobody_decides_on_their_own_work(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    with pytest.raises(EditorError) as caught:
        decide(lin, revision, 1)
    assert caught.value.code in (Code.OWN_WORK, Code.FORBIDDEN)


def test_levels_are_decided_in_order(side: Side, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    refused(Code.WRONG_STATE, lambda: decide(side.view("wang"), revision, 2))


def test_a_level_needs_its_role(side: Side, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    refused(Code.FORBIDDEN, lambda: decide(side.view("wang"), revision, 1))


def test_an_approval_moves_to_the_next_level(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    decide(li, revision, 1)
    remote = told(lin, revision)
    assert (remote.level, remote.approvals[0].by, remote.approvals[0].hash) == (
        2,
        "li",
        revision.hash,
    )


def test_a_return_needs_a_reason(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    payload = payloads.decision(revision.hash, 1, "return", "不行")
    refused(
        Code.REASON_MISSING,
        lambda: li.command(revision.item, Command.RETURN, payload, key(), revision.hash),
    )


def test_a_returned_item_is_mended_in_the_same_edition(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    decide(li, revision, 1, "return")
    returned = told(lin, revision)
    assert returned.state is RemoteState.RETURNED
    assert returned.last_return is not None
    second = notice("关于做好夏季防汛工作的通知", item=revision.item, parent=revision.hash)
    submit(lin, second, base=revision.hash)
    remote = told(lin, second)
    assert (remote.state, remote.edition, remote.head) == (RemoteState.IN_REVIEW, 1, second.hash)


def test_a_rejected_first_edition_has_ended(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    decide(li, revision, 1, "reject")
    assert told(lin, revision).state is RemoteState.REJECTED


def test_a_recalled_item_is_the_editors_again(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    payload = payloads.reason(revision.hash, "")
    lin.command(revision.item, Command.RECALL, payload, key(), revision.hash)
    assert told(lin, revision).state is RemoteState.RETURNED


def test_three_approvals_publish_what_was_approved(side: Side, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    publish(side, revision)
    remote = told(lin, revision)
    assert (remote.state, remote.live, remote.head) == (
        RemoteState.PUBLISHED,
        revision.hash,
        revision.hash,
    )
    assert remote.published_at is not None
    assert (remote.published_at.second, remote.published_at.utcoffset()) == (0, timedelta(0))
    assert remote.url
    assert remote.index_no


def test_a_live_item_has_a_page(side: Side, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    publish(side, revision)
    url = told(lin, revision).url
    assert url
    assert "关于做好冬季困难群众救助工作的通知" in lin.public(url, 1_000_000).body.decode()


def test_a_next_edition_leaves_the_live_page_up(side: Side, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    publish(side, revision)
    second = notice("关于做好夏季防汛工作的通知", item=revision.item, parent=revision.hash)
    submit(lin, second, base=revision.hash)
    remote = told(lin, second)
    assert (remote.state, remote.edition, remote.live) == (RemoteState.IN_REVIEW, 2, revision.hash)


def test_the_last_level_withdraws(side: Side, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    publish(side, revision)
    payload = payloads.reason(revision.hash, "内容需要更正。")
    side.view("liang").command(revision.item, Command.WITHDRAW, payload, key(), revision.hash)
    assert told(lin, revision).state is RemoteState.WITHDRAWN


def newest(portal: Portal) -> str:
    """The cursor after everything there is."""
    cursor: str | None = None
    while True:
        page = portal.changes(cursor)
        cursor = page.cursor
        if not page.more:
            return cursor


def test_the_feed_tells_of_a_submission(lin: Portal, li: Portal) -> None:
    cursor = newest(li)
    revision = notice()
    receipt = submit(lin, revision)
    page = li.changes(cursor)
    found = {c.remote.item: c.remote for c in page.changes if c.remote is not None}
    assert found[revision.item] == told(lin, revision)
    assert page.sequence >= receipt.sequence


def test_the_feed_is_ordered_and_paged(lin: Portal) -> None:
    cursor = newest(lin)
    for _ in range(3):
        submit(lin, notice())
    first = lin.changes(cursor, 2)
    second = lin.changes(first.cursor, 2)
    sequences = [change.sequence for change in (*first.changes, *second.changes)]
    assert (len(first.changes), first.more, second.more) == (2, True, False)
    assert sequences == sorted(sequences)


def test_nothing_new_is_an_empty_page_with_the_same_cursor(lin: Portal) -> None:
    cursor = newest(lin)
    page = lin.changes(cursor)
    assert (page.changes, page.cursor, page.more) == ((), cursor, False)


def test_the_chain_head_of_the_newest_receipt_is_the_feeds(lin: Portal) -> None:
    receipt = submit(lin, notice())
    page = lin.changes(newest(lin))
    assert (page.sequence, page.chain_head) == (receipt.sequence, receipt.chain_head)
