"""稿件经过: what happened to an item, once each and in order."""

from dataclasses import replace
from datetime import timedelta

from editor_app.domain.editions import (
    Act,
    Correction,
    Editions,
    Failure,
    Force,
    Intent,
    Standing,
)
from editor_app.domain.submission import Said
from editor_app.domain.workflow import RemoteState, Round
from editor_app.presenters.happenings import Happening
from editor_app.presenters.timeline import may_recall, timeline
from tests.store.samples import NOW, OTHER_HASH, operation, remote


def told_of_two_rounds() -> Round:
    decided = replace(remote().approvals[0], outcome="return", reason="请补充电话", at=NOW)
    before = NOW - timedelta(hours=2)
    return Round(at=before, by_name="林晓雯", hash=OTHER_HASH, note="", decisions=(decided,))


def test_rounds_before_stand_with_their_times() -> None:
    again = Said(at=NOW + timedelta(hours=1))
    events = timeline(
        remote(approvals=(), earlier=(told_of_two_rounds(),), said=again, scheduled_at=None),
        (),
        None,
    )
    assert [(one.what, one.at) for one in events] == [
        (Happening.SUBMITTED, NOW - timedelta(hours=2)),
        (Happening.RETURNED, NOW),
        (Happening.SUBMITTED, NOW + timedelta(hours=1)),
    ]


def test_a_submission_from_here_is_told_once() -> None:
    mine = operation(hash=OTHER_HASH)
    events = timeline(
        remote(approvals=(), earlier=(told_of_two_rounds(),), state=RemoteState.RETURNED),
        (mine,),
        None,
    )
    assert len([one for one in events if one.what is Happening.SUBMITTED]) == 2


def test_an_older_portal_tells_no_time_of_what_others_sent() -> None:
    (first, *_) = timeline(remote(), (), None)
    assert (first.what, first.at) == (Happening.SUBMITTED, None)


def test_the_life_after_publication_is_told() -> None:
    note = Correction(at=NOW, note="第二段应为38处")
    marked = Standing(force=Force.REPEALED, marked_at=NOW, corrections=(note,))
    asked = Intent(act=Act.MARK, force=Force.REPEALED)
    events = timeline(
        remote(
            approvals=(),
            scheduled_at=None,
            state=RemoteState.PUBLISHED,
            editions=Editions(intent=asked, standing=marked),
        ),
        (),
        None,
    )
    told = {one.what: one.reason for one in events}
    assert {Happening.ASKED, Happening.CORRECTED, Happening.MARKED} <= set(told)
    assert Happening.SUBMITTED not in told
    assert told[Happening.CORRECTED] == note.note


def test_a_schedule_that_failed_is_told_with_its_time() -> None:
    failed = Failure(why="file-gone", about="a.txt", at=NOW)
    known = remote(approvals=(), state=RemoteState.SCHEDULED, editions=Editions(failure=failed))
    assert [one.at for one in timeline(known, (), None) if one.what is Happening.FAILED] == [NOW]


def test_what_waits_for_its_time_may_be_taken_back() -> None:
    assert may_recall(remote(state=RemoteState.SCHEDULED, scheduled_at=NOW))
    assert not may_recall(remote(state=RemoteState.SCHEDULED, scheduled_at=None))  # its bundle
