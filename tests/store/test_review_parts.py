"""What reviewers are told about an item is stored as said, and found again without reading all."""

from dataclasses import replace
from datetime import timedelta

from editor_app.domain.claims import Claim, Waiting
from editor_app.domain.emergency import Confirmation, Emergency
from editor_app.domain.item import PersonId
from editor_app.domain.workflow import Approval
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import HASH, NOW, item_id, remote

DUE = NOW + timedelta(hours=7)
CLAIM = Claim(by=PersonId("li"), by_name="李建国", since=NOW, due=DUE)
WAITING = Waiting(level=1, since=NOW, due=DUE, claim=CLAIM)
RECORD = Emergency(
    hash=HASH,
    reason="突发停水",
    first=3,
    writers=(PersonId("lin"),),
    deciders=(PersonId("liang"),),
    due=DUE,
    confirmations=(
        Confirmation(
            level=1,
            outcome="object",
            by=PersonId("zhou"),
            by_name="周文倩",
            at=NOW,
            reason="时间有误",
            for_person=PersonId("li"),
            for_name="李建国",
        ),
    ),
)


def test_clock_claim_and_emergency_come_back(store: SqliteStore) -> None:
    for waiting in (WAITING, replace(WAITING, claim=None, escalated=NOW), None):
        for record in (RECORD, replace(RECORD, due=None, confirmations=()), None):
            told = remote(waiting=waiting, emergency=record)
            store.mirror.put(told)
            assert store.mirror.get(told.item) == told


def test_a_decision_by_warrant_names_both(store: SqliteStore) -> None:
    own = Approval(
        level=1,
        outcome="approve",
        by=PersonId("wang"),
        by_name="王丽华",
        at=NOW,
        reason="",
        hash=HASH,
    )
    lent = replace(own, for_person=PersonId("li"), for_name="李建国")
    told = remote(approvals=(own, lent))
    store.mirror.put(told)
    found = store.mirror.get(told.item)
    assert found is not None
    assert found.approvals == (own, lent)


def test_only_what_is_told_on_is_watched(store: SqliteStore) -> None:
    calm = remote(item=item_id(1), waiting=WAITING)
    late = remote(item=item_id(2), waiting=replace(WAITING, escalated=NOW))
    hot = remote(item=item_id(3), emergency=RECORD)
    for one in (calm, late, hot):
        store.mirror.put(one)
    assert {one.item for one in store.mirror.watched()} == {late.item, hot.item}
