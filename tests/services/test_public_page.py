"""In which way a page is not the approved one, and that the portal's own words are not needed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, Revision
from editor_app.domain.proof import Flaw, Proof, Verdict
from editor_app.domain.workflow import OperationState, Remote
from editor_app.rendering.addresses import item_path
from editor_app.rendering.item_page import full_page
from editor_app.rendering.published import published_system
from editor_app.services.sync import SyncEngine
from editor_app.services.verification import Verification
from tests.fakes.clock import MORNING, HandClock
from tests.fakes.notice import filled
from tests.fakes.people import LI, LIANG, WANG
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat


@pytest.fixture
def live(lin: Workstation, seat: Seat, books: MemoryBooks) -> Remote:
    """A published notice, whose page the portal in memory renders as the real one does."""
    layout = lin.layouts.current()

    def render(revision: Revision, remote: Remote) -> bytes:
        system = published_system(
            published_at=remote.published_at,
            url=remote.url or "",
            index_no=remote.index_no or "",
            revision=revision.hash,
            links={},
            now=MORNING,
        )
        return full_page(revision.content, layout, system).encode()

    books.render = render
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    for person in (LI, WANG, LIANG):
        desk = seat(person)
        desk.sync.run_once()
        desk.reviews.decide(item, "approve", "", desk.person)
        desk.clock.forward(60)
        desk.sync.run_once()
    told = books.items[item]
    unit = layout.portal.unit(told.unit)
    assert unit is not None
    books.items[item] = replace(told, url=item_path(unit.slug, told.column, item))
    lin.sync.run_once()
    lin.store.mirror.put(books.items[item])
    return books.items[item]


@pytest.fixture
def look(lin: Workstation) -> Verification:
    return Verification(lin.store, lin.portal, lin.layouts, lin.clock)


def test_the_approved_page_matches(look: Verification, live: Remote) -> None:
    assert look.check(live.item).verdict is Verdict.MATCHES


def test_a_page_of_yesterday_or_tomorrow_matches(
    look: Verification, live: Remote, clock: HandClock
) -> None:
    clock.forward(20 * 3600)
    assert look.check(live.item).verdict is Verdict.MATCHES


def test_a_live_revision_nobody_approved_is_told(
    look: Verification, live: Remote, lin: Workstation, books: MemoryBooks
) -> None:
    last = replace(live.approvals[-1], hash=ContentHash("0" * 64))
    told = replace(live, approvals=(*live.approvals[:-1], last))
    books.items[live.item] = told
    lin.store.mirror.put(told)
    assert [one.flaw for one in look.check(live.item).faults] == [Flaw.NOT_APPROVED]


def test_a_rejected_successor_is_no_finding(
    look: Verification, live: Remote, lin: Workstation, books: MemoryBooks
) -> None:
    rejected = replace(live.approvals[-1], outcome="reject", hash=ContentHash("0" * 64))
    told = replace(live, approvals=(rejected,))
    books.items[live.item] = told
    lin.store.mirror.put(told)
    assert look.check(live.item).verdict is Verdict.MATCHES


def test_another_address_is_told(
    look: Verification, live: Remote, lin: Workstation, books: MemoryBooks
) -> None:
    told = replace(live, url="/zkgwb/c/elsewhere/0123456789ab.html")
    books.items[live.item] = told
    lin.store.mirror.put(told)
    [fault] = look.check(live.item).faults
    assert (fault.flaw, fault.about) == (Flaw.WRONG_PLACE, told.url)


def test_an_item_that_is_not_public_has_nothing_to_look_at(
    look: Verification, lin: Workstation
) -> None:
    with pytest.raises(EditorError) as caught:
        look.check(lin.write().item)
    assert caught.value.code is Code.NOT_FOUND


def test_what_matches_is_looked_at_more_and_more_rarely(
    look: Verification, live: Remote, clock: HandClock
) -> None:
    rests = [look.check(live.item).rests for _ in range(8)]
    assert rests[:3] == [86_400, 172_800, 345_600]
    assert rests[-1] == rests[-2] == 30 * 86_400


def test_offline_the_verdict_stands_and_the_next_look_comes_later_each_time(
    look: Verification, live: Remote, lin: Workstation
) -> None:
    look.check(live.item)
    lin.portal.fail("public", Code.OFFLINE)
    waits = []
    for _ in range(8):
        with pytest.raises(EditorError):
            look.check(live.item)
        proof = _kept(lin, live)
        waits.append((proof.next_at - lin.clock.now()) // timedelta(seconds=1))
    assert waits[:3] == [120, 240, 480]
    assert waits[-1] == 3600
    assert (_kept(lin, live).verdict, _kept(lin, live).tries) == (Verdict.MATCHES, 8)


def test_a_verdict_outlives_the_program(
    look: Verification, live: Remote, lin: Workstation, tmp_path: Path
) -> None:
    proof = look.check(live.item)
    assert _kept(lin, live) == proof


def _kept(lin: Workstation, live: Remote) -> Proof:
    assert live.live is not None
    found = lin.store.proofs.of(live.item, live.live)
    assert found is not None
    return found


def test_a_pass_compares_and_reports_what_differs_once(
    look: Verification, live: Remote, lin: Workstation, books: MemoryBooks, clock: HandClock
) -> None:
    engine = SyncEngine(
        lin.store, lin.portal, lin.layouts, clock, lin.session, jitter=lambda: 0.0, proofs=look
    )
    sound, books.render = books.render, lambda revision, remote: b""
    report = engine.run_once()
    assert [one.item for one in report.unlike] == [live.item]
    assert live.item in report.changes.items
    clock.forward(700)
    assert engine.run_once().unlike == ()
    books.render = sound
    clock.forward(700)
    assert live.item in engine.run_once().changes.items
    assert _kept(lin, live).verdict is Verdict.MATCHES


def test_a_pass_without_the_portal_looks_at_nothing(
    look: Verification, live: Remote, lin: Workstation, clock: HandClock
) -> None:
    engine = SyncEngine(
        lin.store, lin.portal, lin.layouts, clock, lin.session, jitter=lambda: 0.0, proofs=look
    )
    lin.portal.fail("hello", Code.OFFLINE)
    assert engine.run_once().unlike == ()
    assert "public" not in lin.portal.calls


def test_a_decision_made_offline_is_refused_when_another_revision_waits_by_then(
    lin: Workstation, seat: Seat, clock: HandClock
) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    li = seat(LI)
    li.sync.run_once()
    li.portal.fail("hello", Code.OFFLINE)
    asked = li.reviews.decide(item, "approve", "", li.person)
    lin.submit.recall(item, lin.person)
    clock.forward(60)
    lin.sync.run_once()
    lin.drafts.save(filled(lin.drafts.open(item), "关于做好夏季防汛工作的通知"))
    lin.confirm(item)
    lin.sync.run_once()
    clock.forward(3 * 86_400)
    li.portal.heal()
    li.sync.run_once()
    [kept] = [one for one in li.store.outbox.of(item) if one.key == asked.key]
    assert kept.state is OperationState.CONFLICT
    assert kept.last_error is Code.STALE
    remote = li.store.mirror.get(item)
    assert remote is not None
    assert (remote.head != asked.hash, remote.approvals) == (True, ())
