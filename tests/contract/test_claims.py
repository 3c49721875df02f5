"""Claims, warrants and emergencies: what every portal does."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import PersonId, Revision, UnitKey, freeze, new_item_id
from editor_app.domain.outbox import Receipt
from editor_app.domain.portal_ports import Portal
from editor_app.domain.warrants import Lending, Warrant
from editor_app.domain.workflow import Command, RemoteState
from editor_app.services import payloads
from tests.checks.sample_items import load
from tests.contract.conftest import Side
from tests.contract.moves import LAYOUT, decide, examine, key, notice, publish, submission, submit
from tests.contract.remarks import comment, say, threads
from tests.contract.words import told
from tests.fakes.real_clock import RealClock
from tests.fakes.refusals import refused

UNIT = UnitKey("zkgwb")


def claim(portal: Portal, revision: Revision, level: int = 1, warrant: str = "") -> Receipt:
    body = payloads.claim(revision.hash, level, warrant)
    return portal.command(revision.item, Command.CLAIM, body, key(), revision.hash)


def release(portal: Portal, revision: Revision, level: int = 1, reason: str = "") -> Receipt:
    body = payloads.release(revision.hash, level, reason)
    return portal.command(revision.item, Command.RELEASE, body, key(), revision.hash)


def confirm(
    portal: Portal, revision: Revision, level: int, outcome: str = "confirm", reason: str = ""
) -> Receipt:
    body = payloads.confirmation(revision.hash, level, outcome, reason)
    return portal.command(revision.item, Command.CONFIRM, body, key(), revision.hash)


def by_warrant(portal: Portal, revision: Revision, level: int, warrant: str) -> Receipt:
    body = payloads.decision(revision.hash, level, "approve", "", warrant=warrant)
    return portal.command(revision.item, Command.APPROVE, body, key(), revision.hash)


# ---------------------------------------------------------------- clocks and claims


def test_an_item_in_review_says_by_when_somebody_decides(lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    waiting = told(lin, revision).waiting
    assert waiting is not None
    assert waiting.level == 1
    assert waiting.since < waiting.due
    assert (waiting.escalated, waiting.claim) == (None, None)


def test_a_claim_names_the_claimant_and_its_end(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    before = told(lin, revision)
    assert claim(li, revision).content_hash == revision.hash
    after = told(lin, revision)
    assert after.waiting is not None
    held = after.waiting.claim
    assert held is not None
    assert (held.by, held.by_name, held.for_person) == ("li", "李建国", None)
    assert held.since < held.due
    assert after.sequence > before.sequence
    assert after.changed_at == before.changed_at  # since when it waits stays as it is


def test_a_claim_is_over_when_its_level_is(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    claim(li, revision)
    decide(li, revision, 1)
    waiting = told(lin, revision).waiting
    assert waiting is not None
    assert (waiting.level, waiting.claim) == (2, None)


def test_nothing_waits_after_the_last_level(side: Side, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    publish(side, revision)
    assert told(lin, revision).waiting is None


@pytest.mark.parametrize("person", ["lin", "wang", "zhou"])
def test_only_who_may_decide_claims(side: Side, lin: Portal, person: str) -> None:
    revision = notice()
    submit(lin, revision)
    with pytest.raises(EditorError) as caught:
        claim(side.view(person), revision)
    assert caught.value.code in (Code.OWN_WORK, Code.FORBIDDEN, Code.NOT_FOUND)


def test_a_claim_of_another_level_is_refused(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    refused(Code.WRONG_STATE, lambda: claim(li, revision, level=2))


def test_claiming_twice_is_refused(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    claim(li, revision)
    refused(Code.WRONG_STATE, lambda: claim(li, revision))


def test_a_released_claim_is_nobodys(lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    claim(li, revision)
    release(li, revision)
    waiting = told(lin, revision).waiting
    assert waiting is not None
    assert waiting.claim is None
    refused(Code.WRONG_STATE, lambda: release(li, revision))


def test_the_next_level_releases_with_a_reason(side: Side, lin: Portal, li: Portal) -> None:
    revision, wang = notice(), side.view("wang")
    submit(lin, revision)
    claim(li, revision)
    refused(Code.REASON_MISSING, lambda: release(wang, revision))
    release(wang, revision, reason="今日必须发布，请他人先审")


@pytest.mark.parametrize("person", ["lin", "liang"])
def test_nobody_else_releases(side: Side, lin: Portal, li: Portal, person: str) -> None:
    revision, other = notice(), side.view(person)
    submit(lin, revision)
    claim(li, revision)
    refused(Code.FORBIDDEN, lambda: release(other, revision, reason="今日必须发布，请他人先审"))


# ---------------------------------------------------------------- warrants


@pytest.fixture
def lent(side: Side, li: Portal) -> Iterator[Warrant]:
    """李建国 is away; 周文倩 decides in his place."""
    made = li.lending.grant(lending())
    yield made
    li.lending.revoke(made.id, "")


def lending(deputy: str = "zhou", level: int = 1, absent: str = "li") -> Lending:
    now = RealClock().now()
    return Lending(
        id=str(uuid4()),
        unit=UNIT,
        level=level,
        absent=PersonId(absent),
        deputy=PersonId(deputy),
        starts=now - timedelta(minutes=1),
        ends=now + timedelta(days=3),
        reason="外出培训三天",
    )


def test_a_deputy_decides_in_the_absent_ones_name(side: Side, lin: Portal, lent: Warrant) -> None:
    revision, zhou = notice(), side.view("zhou")
    submit(lin, revision)
    by_warrant(zhou, revision, 1, lent.id)
    (approval,) = told(lin, revision).approvals
    assert (approval.by, approval.by_name) == ("zhou", "周文倩")
    assert (approval.for_person, approval.for_name) == ("li", "李建国")


def test_a_deputy_comments_without_deciding(side: Side, lin: Portal, lent: Warrant) -> None:
    revision, zhou = notice(), side.view("zhou")
    submit(lin, revision)
    say(zhou, revision, comment("请补充联系电话。"))
    (found,) = threads(lin, revision.item)
    assert (found.by_name, found.text) == ("周文倩", "请补充联系电话。")
    assert told(lin, revision).approvals == ()


def test_without_a_warrant_in_force_nobody_comments(side: Side, lin: Portal, li: Portal) -> None:
    revision, zhou = notice(), side.view("zhou")
    submit(lin, revision)
    made = li.lending.grant(lending())
    li.lending.revoke(made.id, "提前返岗")
    with pytest.raises(EditorError) as caught:
        say(zhou, revision, comment("请补充联系电话。"))
    assert caught.value.code in (Code.FORBIDDEN, Code.NOT_FOUND)


def test_a_deputy_hears_of_the_warrant(side: Side, lent: Warrant) -> None:
    assert [one.id for one in side.view("zhou").me().warrants] == [lent.id]
    assert lent.id in {one.id for one in side.view("zhou").lending.warrants()}
    assert lent.id not in {one.id for one in side.view("wang").lending.warrants()}


def test_granting_again_is_the_same_warrant(li: Portal) -> None:
    asked = lending()
    assert li.lending.grant(asked) == li.lending.grant(asked)
    li.lending.revoke(asked.id, "")


def test_without_the_warrant_a_deputy_may_not(side: Side, lin: Portal, lent: Warrant) -> None:
    revision, zhou = notice(), side.view("zhou")
    submit(lin, revision)
    refused(Code.FORBIDDEN, lambda: by_warrant(zhou, revision, 1, ""))
    refused(Code.FORBIDDEN, lambda: by_warrant(zhou, revision, 1, str(uuid4())))


def test_a_revoked_warrant_is_worth_nothing(side: Side, lin: Portal, li: Portal) -> None:
    revision, zhou = notice(), side.view("zhou")
    made = li.lending.grant(lending())
    submit(lin, revision)
    assert li.lending.revoke(made.id, "提前返岗").revoked is not None
    with pytest.raises(EditorError) as caught:
        by_warrant(zhou, revision, 1, made.id)
    assert caught.value.code in (Code.FORBIDDEN, Code.NOT_FOUND)


def test_the_absent_one_counts_at_the_next_level(side: Side, lin: Portal, lent: Warrant) -> None:
    """One person, two levels: neither under their own name nor under another's."""
    revision, zhou, wang = notice(), side.view("zhou"), side.view("wang")
    second = wang.lending.grant(lending(level=2, absent="wang"))
    submit(lin, revision)
    by_warrant(zhou, revision, 1, lent.id)
    refused(Code.FORBIDDEN, lambda: by_warrant(zhou, revision, 2, second.id))
    wang.lending.revoke(second.id, "")


@pytest.mark.parametrize(
    ("person", "asked", "code"),
    [
        ("li", lending(deputy="li"), Code.FORBIDDEN),  # to oneself
        ("zhou", lending(deputy="wang"), Code.FORBIDDEN),  # what one does not hold
        ("wang", lending(), Code.FORBIDDEN),  # another's right
        ("li", lending(level=2), Code.FORBIDDEN),  # a role the absent one does not hold
        ("li", replace(lending(), reason="假"), Code.REASON_MISSING),
        ("li", replace(lending(), ends=lending().starts), Code.REFUSED),
        ("li", replace(lending(), ends=lending().ends + timedelta(days=400)), Code.REFUSED),
    ],
    ids=["self", "no role", "foreign", "other level", "no reason", "backwards", "for ever"],
)
def test_a_wrong_warrant_is_refused(side: Side, person: str, asked: Lending, code: Code) -> None:
    portal = side.view(person)
    refused(code, lambda: portal.lending.grant(asked))


def test_a_deputy_cannot_lend_on(side: Side, lent: Warrant) -> None:
    zhou = side.view("zhou")
    refused(Code.FORBIDDEN, lambda: zhou.lending.grant(lending(deputy="liang")))
    refused(Code.FORBIDDEN, lambda: zhou.lending.grant(lending(deputy="liang", absent="zhou")))


def test_colleagues_say_what_they_decide(li: Portal) -> None:
    found = {one.id: one.levels for one in li.lending.colleagues(UNIT)}
    assert found[PersonId("wang")] == (2,)
    assert found[PersonId("lin")] == ()


# ---------------------------------------------------------------- emergencies


def hot() -> Revision:
    """A response to public concern, which has the emergency route."""
    content = load("04-hot-response.md").content
    unit = LAYOUT.portal.unit(UNIT)
    assert unit is not None
    fields = {**content.fields, "source": unit.name_zh, "responsible_unit": unit.name_zh}
    made = replace(content, unit=UNIT, fields=fields, attachments=())
    return freeze(new_item_id(), made, None)


def hurry(portal: Portal, revision: Revision, reason: str = "突发停水，须五小时内回应") -> Receipt:
    portal.put_revision(revision)
    asked = json.loads(submission(revision))
    body = json.dumps({**asked, "emergency": reason}, ensure_ascii=False).encode()
    return portal.command(revision.item, Command.SUBMIT, body, key(), None)


def test_an_emergency_begins_at_the_last_level(lin: Portal) -> None:
    revision = hot()
    hurry(lin, revision)
    remote = told(lin, revision)
    assert (remote.level, remote.levels) == (3, 3)
    assert remote.emergency is not None
    assert (remote.emergency.first, remote.emergency.reason) == (3, "突发停水，须五小时内回应")
    assert not remote.emergency.is_open  # nothing is public yet


def test_an_emergency_needs_its_route_and_a_reason(lin: Portal) -> None:
    refused(Code.WRONG_STATE, lambda: hurry(lin, notice()))
    refused(Code.REASON_MISSING, lambda: hurry(lin, hot(), reason="急"))


def test_the_author_cannot_sign_an_emergency(lin: Portal) -> None:
    revision = hot()
    hurry(lin, revision)
    with pytest.raises(EditorError) as caught:
        decide(lin, revision, 3)
    assert caught.value.code in (Code.OWN_WORK, Code.FORBIDDEN)


def test_the_record_is_completed_on_the_published_revision(side: Side, lin: Portal) -> None:
    li, wang, liang = side.view("li"), side.view("wang"), side.view("liang")
    revision = hot()
    hurry(lin, revision)
    examine(side.view("huang"), revision)
    decide(liang, revision, 3)
    remote = told(lin, revision)
    assert remote.state is RemoteState.PUBLISHED
    assert remote.emergency is not None
    assert remote.emergency.is_open
    assert remote.emergency.next_level == 1
    refused(Code.WRONG_STATE, lambda: confirm(wang, revision, 2))  # in order
    refused(Code.FORBIDDEN, lambda: confirm(liang, revision, 1))  # not by who signed
    refused(Code.OWN_WORK, lambda: confirm(lin, revision, 1))
    confirm(li, revision, 1)
    refused(Code.REASON_MISSING, lambda: confirm(wang, revision, 2, "object"))
    confirm(wang, revision, 2, "object", "第二段的时间与通报不一致")
    record = told(lin, revision).emergency
    assert record is not None
    assert not record.is_open
    assert [(one.by, one.outcome) for one in record.confirmations] == [
        ("li", "confirm"),
        ("wang", "object"),
    ]
    refused(Code.WRONG_STATE, lambda: confirm(li, revision, 1))


def test_what_was_reviewed_fully_has_no_record(side: Side, lin: Portal, li: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    publish(side, revision)
    refused(Code.WRONG_STATE, lambda: confirm(li, revision, 1))
