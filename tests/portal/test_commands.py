"""Exactly once: keys, preconditions, replays, and two at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from editor_app.domain.item import new_item_id
from editor_app.portal.audit import verify_chain
from editor_app.portal.db.content import SubmissionRow
from editor_app.portal.db.records import AuditRow
from tests.portal.articles import article, revision
from tests.portal.running import RunningPortal, Somebody, problem


def effects(portal: RunningPortal, item: str) -> int:
    """How often an item was submitted, by the portal's own table."""
    with portal.portal.database.read() as session:
        query = select(func.count()).select_from(SubmissionRow).where(SubmissionRow.item == item)
        return session.scalar(query) or 0


def test_the_same_command_again_gives_the_same_receipt(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made = revision(new_item_id(), article())
    lin.put(made)
    key = str(uuid4())
    first, again = lin.submit(made, key=key), lin.submit(made, key=key)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert effects(either, made.item) == 1


def test_a_replay_holds_after_the_item_moved_on(portal: RunningPortal, lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    key = str(uuid4())
    first = lin.submit(made, key=key)
    portal.sign_in("li").decide(made.item, made.hash, 1, "return", reason="请补充数据来源")
    assert lin.submit(made, key=key).json() == first.json()


def test_a_key_with_another_body_is_refused(lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    key = str(uuid4())
    lin.submit(made, key=key)
    body = {"hash": made.hash, "checked_rules": 1, "catalogue_version": "1"}
    assert problem(lin.post(made.item, "submissions", body, key=key)) == (422, "key-reused")


def test_another_persons_key_is_refused_and_tells_nothing(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    key = str(uuid4())
    number = lin.submit(made, key=key).json()["number"]
    answer = portal.sign_in("he").submit(made, key=key)
    assert problem(answer) == (422, "key-reused")
    assert number not in answer.text


def test_a_refused_command_leaves_its_key_free(portal: RunningPortal, lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    key = str(uuid4())
    assert problem(lin.submit(made, key=key)) == (404, "not-found")
    lin.put(made)
    assert lin.submit(made, key=key).status_code == 201


def test_a_command_without_a_key_is_refused(lin: Somebody) -> None:
    body = {"hash": "0" * 64, "checked_rules": 1, "catalogue_version": "1"}
    answer = lin.client.post(f"/v1/items/{new_item_id()}/submissions", json=body)
    assert problem(answer) == (400, "key-missing")


def test_a_quoted_key_is_the_same_key(lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    key = str(uuid4())
    first = lin.submit(made, key=f'"{key}"')
    assert first.json()["key"] == key


def test_a_known_item_needs_a_precondition(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    body = {"hash": made.hash, "level": 1, "outcome": "approve"}
    answer = portal.sign_in("li").post(made.item, "decisions", body)
    assert problem(answer) == (428, "precondition-required")


def test_a_star_is_no_precondition(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    answer = portal.sign_in("li").client.post(
        f"/v1/items/{made.item}/decisions",
        json={"hash": made.hash, "level": 1, "outcome": "approve"},
        headers={"Idempotency-Key": str(uuid4()), "If-Match": "*"},
    )
    assert problem(answer) == (428, "precondition-required")


def test_a_stale_precondition_tells_the_head(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    portal.sign_in("li").decide(made.item, made.hash, 1, "return", reason="请补充数据来源")
    mended = lin.submitted(article(title="补充了数据来源"), item=made.item, base=made.hash)
    answer = portal.sign_in("li").decide(made.item, mended.hash, 1, base=made.hash)
    assert problem(answer) == (412, "stale")
    assert answer.json()["expected"] == mended.hash


def test_a_new_item_named_by_two_people_exists_once(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    other = revision(made.item, article(title="同一编号的另一稿"))
    he = portal.sign_in("he")
    he.put(other)
    answer = he.client.post(
        f"/v1/items/{made.item}/submissions",
        json={"hash": other.hash, "checked_rules": 1, "catalogue_version": "1"},
        headers={"Idempotency-Key": str(uuid4()), "If-None-Match": "*"},
    )
    assert problem(answer) == (412, "stale")


def test_the_receipt_can_be_asked_for(portal: RunningPortal, lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    receipt = lin.submit(made).json()
    assert lin.client.get(f"/v1/operations/{receipt['key']}").json() == receipt


def test_an_operation_without_effect_is_not_found(lin: Somebody) -> None:
    assert problem(lin.client.get(f"/v1/operations/{uuid4()}")) == (404, "not-found")


def test_operations_of_others_are_not_found(portal: RunningPortal, lin: Somebody) -> None:
    lin.submitted()
    answer = portal.sign_in("li").client.get(f"/v1/operations/{lin.used_keys[-1]}")
    assert problem(answer) == (404, "not-found")


@pytest.mark.parametrize("outcome", ["publish", "", "APPROVE"])
def test_unknown_outcomes_are_refused(portal: RunningPortal, lin: Somebody, outcome: str) -> None:
    made = lin.submitted()
    answer = portal.sign_in("li").decide(made.item, made.hash, 1, outcome)
    assert problem(answer) == (422, "bad-request")


def test_ten_at_the_same_moment_have_one_effect(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made = revision(new_item_id(), article())
    lin.put(made)
    key = str(uuid4())
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: lin.submit(made, key=key), range(10)))
    receipts = {answer.text for answer in answers if answer.is_success}
    busy = [answer for answer in answers if not answer.is_success]
    assert len(receipts) == 1
    assert [answer.status_code for answer in answers].count(201) == 1
    assert all(problem(answer) == (409, "still-running") for answer in busy)
    assert effects(either, made.item) == 1


def test_a_busy_portal_asks_to_come_again(
    portal: RunningPortal, lin: Somebody, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    monkeypatch.setattr("editor_app.portal.db.engine._WAIT_SECONDS", 0.1)
    with portal.portal.database.write():
        command = lin.submit(made)
        upload = lin.put(revision(new_item_id(), article()))
    assert problem(command) == (409, "still-running")
    assert problem(upload) == (503, "internal")
    assert [answer.headers["Retry-After"] for answer in (command, upload)] == ["2", "2"]


def test_two_reviewers_at_the_same_moment_decide_once(either: RunningPortal) -> None:
    made = either.sign_in("lin").submitted()
    people = [either.sign_in("li"), either.sign_in("all")]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda who: who.decide(made.item, made.hash, 1), people))
    assert sorted(answer.status_code for answer in answers) == [201, 409]


def test_sequences_have_no_gaps_after_a_crowd(either: RunningPortal) -> None:
    people = [either.sign_in("lin"), either.sign_in("he")]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: people[n % 2].submitted(), range(8)))
    with either.portal.database.read() as session:
        assert verify_chain(session).whole
        sequences = session.scalars(select(AuditRow.sequence).order_by(AuditRow.sequence)).all()
    assert list(sequences) == list(range(1, len(sequences) + 1))
