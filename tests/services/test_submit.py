"""Submitting freezes one revision into the outbox in one transaction; much may still be undone."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from editor_app.domain.errors import Code
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.opinions import Marking
from editor_app.domain.outbox import OperationKey
from editor_app.domain.people import Role
from editor_app.domain.secrecy_form import told_answers
from editor_app.domain.status import Status
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.services import payloads
from editor_app.services.operations import has_not_left
from editor_app.wire.claims import ClaimIn, ConfirmationIn, ReleaseIn
from editor_app.wire.opinions import OpinionTagsIn
from editor_app.wire.v1 import DecisionIn, KeptOut, ReasonIn, SubmissionIn
from tests.fakes.people import LI, LIN, ZHOU
from tests.fakes.refusals import refused
from tests.fakes.secrecy import EDITORS_PART
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat

HASH = ContentHash("0" * 64)
Act = Callable[[Workstation, OperationKey], object]


def status(station: Workstation, item: ItemId) -> Status:
    row = station.store.board.row(item)
    assert row is not None
    return station.board.status(row)


def test_the_confirmation_names_the_columns_from_the_root(lin: Workstation) -> None:
    told = lin.submit.confirmation(lin.write().item)
    assert told.trail_zh[0] == "频道首页"
    assert len(told.trail_zh) == len(told.trail_en)


def test_the_confirmation_names_who_decides_first(lin: Workstation) -> None:
    told = lin.submit.confirmation(lin.write().item)
    assert (told.receivers, told.levels) == (Role.REVIEW_1, 3)


def test_the_confirmation_tells_the_schedule(lin: Workstation) -> None:
    told = lin.submit.confirmation(lin.write(schedule_at="2026-12-01T09:00+08:00").item)
    assert told.schedule == "2026-12-01T09:00+08:00"


def test_a_submitted_item_waits_to_be_sent(lin: Workstation) -> None:
    item = lin.write().item
    lin.submit.submit(item, LIN)
    assert status(lin, item) is Status.QUEUED


def test_the_revision_of_a_submission_is_stored(lin: Workstation) -> None:
    draft = lin.write()
    operation = lin.submit.submit(draft.item, LIN)
    revision = lin.store.revisions.get(operation.hash)
    assert revision is not None
    assert revision.content == draft.content


def test_a_submission_may_not_leave_within_the_undo_window(lin: Workstation) -> None:
    operation = lin.submit.submit(lin.write().item, LIN)
    assert (operation.not_before - lin.clock.now()).total_seconds() == 30


def test_without_an_undo_window_it_is_queued_at_once(lin: Workstation) -> None:
    lin.settings.change(undo_seconds=0)
    assert lin.submit.submit(lin.write().item, LIN).state is OperationState.QUEUED


def test_an_operation_remembers_who_asked(lin: Workstation) -> None:
    assert lin.submit.submit(lin.write().item, LIN).by == LIN.id


def test_a_blocking_finding_stops_a_submission(lin: Workstation) -> None:
    draft = lin.write(publisher="")
    error = refused(Code.BLOCKED, lambda: lin.submit.submit(draft.item, LIN))
    assert error.params["count"] == len(lin.submit.confirmation(draft.item).obstacles)


def test_a_blocked_submission_leaves_nothing_behind(lin: Workstation) -> None:
    draft = lin.write(publisher="")
    refused(Code.BLOCKED, lambda: lin.submit.submit(draft.item, LIN))
    assert not lin.store.outbox.open()
    assert not lin.store.revisions.of(draft.item)


WARNED = (
    "关于做好冬季救助工作的通知，请认真组织落实好各项具体措施并"
    "按时报送本单位工作情况和困难群众名单材料至区社会事务局办公室"
)


def test_a_warning_without_a_reason_stops_a_submission(lin: Workstation) -> None:
    draft = lin.write(WARNED)
    assert lin.submit.confirmation(draft.item).open_warnings
    refused(Code.BLOCKED, lambda: lin.submit.submit(draft.item, LIN))


def test_a_warning_kept_with_a_reason_goes_along(lin: Workstation) -> None:
    draft = lin.write(WARNED)
    for finding in lin.submit.confirmation(draft.item).open_warnings:
        lin.drafts.keep(draft.item, finding.key, "标题经领导审定")
    payload = json.loads(lin.submit.submit(draft.item, LIN).payload)
    assert {kept["reason"] for kept in payload["kept"]} == {"标题经领导审定"}


def test_nobody_submits_for_a_unit_they_do_not_edit(lin: Workstation) -> None:
    item = lin.write().item
    refused(Code.FORBIDDEN, lambda: lin.submit.submit(item, ZHOU))


def test_submitting_offline_before_the_first_sign_in_is_possible(lin: Workstation) -> None:
    assert lin.submit.submit(lin.write().item, None).state is OperationState.UNDOABLE


def test_an_item_in_review_is_not_submitted_again(lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    error = refused(Code.WRONG_STATE, lambda: lin.submit.submit(item, LIN))
    assert error.params["state"] == "in_review"


def test_a_second_submission_takes_the_place_of_one_that_never_left(lin: Workstation) -> None:
    item = lin.write().item
    first = lin.submit.submit(item, LIN)
    second = lin.submit.submit(item, LIN)
    assert [one.key for one in lin.store.outbox.open()] == [second.key]
    assert second.hash == first.hash  # the same text on the same base


def test_while_an_outcome_is_unknown_nothing_is_submitted(lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.portal.lose_reply("command")
    lin.sync.run_once()
    refused(Code.WRONG_STATE, lambda: lin.submit.submit(item, LIN))


def test_what_has_not_left_can_be_taken_back(lin: Workstation) -> None:
    item = lin.write().item
    operation = lin.submit.submit(item, LIN)
    assert lin.submit.take_back(operation.key).state is OperationState.CANCELLED
    assert status(lin, item) is Status.DRAFT


def test_a_draft_taken_back_stands_where_it_stood(lin: Workstation) -> None:
    draft = lin.write()
    operation = lin.submit.submit(draft.item, LIN)
    lin.submit.take_back(operation.key)
    assert lin.drafts.stored(draft.item).base == draft.base


def test_what_may_have_arrived_is_not_taken_back(lin: Workstation) -> None:
    item = lin.write().item
    key = OperationKey(lin.confirm(item))
    lin.portal.fail("command", Code.PORTAL_FAILED)
    lin.sync.run_once()
    refused(Code.WRONG_STATE, lambda: lin.submit.take_back(key))


def test_what_never_found_a_connection_can_be_taken_back(lin: Workstation) -> None:
    key = OperationKey(lin.confirm(lin.write().item))
    lin.portal.fail("command", Code.OFFLINE)
    lin.sync.run_once()
    assert lin.submit.take_back(key).state is OperationState.CANCELLED


def test_a_paused_operation_stays_and_goes_when_resumed(lin: Workstation) -> None:
    item = lin.write().item
    operation = lin.submit.submit(item, LIN)
    lin.submit.pause(operation.key)
    lin.clock.forward(60)
    assert lin.sync.run_once().sent == 0
    lin.submit.resume(operation.key)
    assert lin.sync.run_once().sent == 1


def test_everything_can_be_paused_and_resumed(lin: Workstation) -> None:
    for _ in range(2):
        lin.submit.submit(lin.write().item, LIN)
    assert (lin.submit.pause_all(), lin.submit.resume_all()) == (2, 2)


def test_send_now_skips_the_undo_window(lin: Workstation) -> None:
    operation = lin.submit.submit(lin.write().item, LIN)
    lin.submit.retry(operation.key)
    assert lin.sync.run_once().sent == 1


def test_an_unknown_outcome_is_never_just_resent(lin: Workstation) -> None:
    key = OperationKey(lin.confirm(lin.write().item))
    lin.portal.lose_reply("command")
    lin.sync.run_once()
    refused(Code.WRONG_STATE, lambda: lin.submit.retry(key))


def test_a_refused_operation_can_be_discarded(lin: Workstation) -> None:
    item = lin.write().item
    key = OperationKey(lin.confirm(item))
    lin.portal.fail("command", Code.REFUSED)
    lin.sync.run_once()
    assert status(lin, item) is Status.REFUSED
    lin.submit.discard(key)
    assert status(lin, item) is Status.DRAFT


@pytest.mark.parametrize(
    "act",
    [
        lambda s, key: s.submit.take_back(key),
        lambda s, key: s.submit.discard(key),
        lambda s, key: s.submit.pause(key),
        lambda s, key: s.submit.resume(key),
        lambda s, key: s.submit.retry(key),
    ],
)
def test_a_receipted_operation_is_closed(lin: Workstation, act: Act) -> None:
    key = OperationKey(lin.confirm(lin.write().item))
    lin.sync.run_once()
    refused(Code.WRONG_STATE, lambda: act(lin, key))


def test_an_unknown_key_is_named(lin: Workstation) -> None:
    refused(Code.NOT_FOUND, lambda: lin.submit.pause(OperationKey("nothing")))


def test_an_item_in_review_can_be_recalled(lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    lin.submit.recall(item, LIN)
    lin.clock.forward(30)
    lin.sync.run_once()
    assert status(lin, item) is Status.RETURNED


def test_a_recalled_item_can_be_mended_and_submitted(lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    lin.submit.recall(item, LIN)
    lin.clock.forward(30)
    lin.sync.run_once()
    lin.confirm(item)
    assert lin.sync.run_once().sent == 1


def test_what_is_not_in_review_cannot_be_recalled(lin: Workstation) -> None:
    item = lin.write().item
    refused(Code.WRONG_STATE, lambda: lin.submit.recall(item, LIN))


def test_a_draft_behind_the_portal_is_stale(lin: Workstation) -> None:
    draft = lin.write()
    lin.confirm(draft.item)
    lin.sync.run_once()
    remote = lin.store.mirror.get(draft.item)
    assert remote is not None
    with lin.store.transaction():
        other = replace(remote, state=RemoteState.PUBLISHED, head=ContentHash("f" * 64))
        lin.store.mirror.put(other)
        stored = lin.drafts.stored(draft.item)
        lin.store.drafts.save(
            replace(stored, content=stored.content.with_field("title", "关于另一件事情的通知"))
        )
    refused(Code.STALE, lambda: lin.submit.submit(draft.item, LIN))


def test_a_rejected_next_edition_can_be_mended_and_submitted(seat: Seat, lin: Workstation) -> None:
    """The portal then stands on the live edition again, from which the text had grown."""
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    remote = lin.store.mirror.get(item)
    assert remote is not None
    live = replace(remote, state=RemoteState.PUBLISHED, live=remote.head, level=0)
    lin.store.mirror.put(live)
    opened = lin.drafts.open(item)
    lin.drafts.save(
        replace(opened, content=opened.content.with_field("title", "关于救助工作的补充通知"))
    )
    second = lin.submit.submit(item, LIN)
    lin.store.outbox.put(replace(second, state=OperationState.RECEIPTED))
    third = lin.submit.submit(item, LIN)
    assert third.base == live.head


@pytest.mark.parametrize(
    ("payload", "shape"),
    [
        (
            payloads.decision(
                HASH, 1, "approve", "", intent="1" * 64, publish_at=datetime.now(UTC), warrant="w"
            ),
            DecisionIn,
        ),
        (payloads.reason(HASH, "理由"), ReasonIn),
        (payloads.claim(HASH, 1), ClaimIn),
        (payloads.release(HASH, 1), ReleaseIn),
        (payloads.confirmation(HASH, 1, "confirm", ""), ConfirmationIn),
        (payloads.opinion_tags(HASH, Marking(opinions=())), OpinionTagsIn),
    ],
)
def test_payloads_have_the_keys_of_the_wire(payload: bytes, shape: type) -> None:
    assert set(json.loads(payload)) == _keys(shape)


def _keys(shape: type) -> set[str]:
    """Comments go along only where something is said."""
    return {field.name for field in fields(shape)} - {"remarks"}


def test_what_is_not_needed_is_not_said_to_an_older_portal() -> None:
    told = json.loads(payloads.decision(HASH, 1, "approve", ""))
    assert set(told) == {"hash", "level", "outcome", "reason"}


def test_a_submission_has_the_keys_of_the_wire(lin: Workstation) -> None:
    draft = lin.write(WARNED)
    for finding in lin.submit.confirmation(draft.item).open_warnings:
        lin.drafts.keep(draft.item, finding.key, "标题经领导审定")
    said = told_answers(EDITORS_PART)
    payload = json.loads(lin.submit.submit(draft.item, LIN, "加急", secrecy=said).payload)
    assert set(payload) | {"bundle", "intent", "emergency"} == _keys(SubmissionIn)
    assert set(payload["kept"][0]) == {field.name for field in fields(KeptOut)}


def test_only_what_waits_unsent_counts_as_not_left(lin: Workstation) -> None:
    operation = lin.submit.submit(lin.write().item, LIN)
    assert has_not_left(operation)
    assert not has_not_left(replace(operation, attempts=1))
    assert not has_not_left(replace(operation, state=OperationState.UNKNOWN))


def test_a_reviewer_is_no_editor(lin: Workstation) -> None:
    item = lin.write().item
    refused(Code.FORBIDDEN, lambda: lin.submit.submit(item, LI))
    assert Command.SUBMIT not in {one.command for one in lin.store.outbox.open()}
