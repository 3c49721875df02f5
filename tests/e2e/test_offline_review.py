"""Three days without a line, against a portal in a process of its own: each decision applies, or
tells plainly why not.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.errors import Code
from editor_app.domain.item import Attachment, ItemId
from editor_app.domain.people import Person
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.presenters.review import ReviewPresenter
from editor_app.presenters.review_load import ReviewLoader
from editor_app.services.batch import BatchService, batch_of
from editor_app.services.take_along import Kept
from tests.fakes.people import LI, LIN
from tests.fakes.portal_process import PortalProcess, portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation
from tests.faults.proxy import FaultProxy, fault_proxy

LINK = "https://www.zaojiao-example.com/"  # a warning to keep (LNK-02)
DAY = 24 * 3600
FILE = "姓名,街道\n测试甲,青榆街道\n".encode() * 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """An author online, and a reviewer whose line can be cut."""

    lin: Workstation
    li: Workstation
    line: FaultProxy
    portal: PortalProcess

    def submit(self, title: str) -> ItemId:
        draft = self.lin.write(title)
        sha = self.lin.store.blobs.add(FILE)
        file = Attachment(name="名单.csv", sha256=sha, size=len(FILE), media_type="text/csv")
        body = draft.content.body + f"\n（见附件，报名请到[合作网站]({LINK})）\n"
        content = replace(draft.content, attachments=(file,), body=body)
        self.lin.drafts.save(replace(draft, content=content))
        for finding in self.lin.submit.confirmation(draft.item).open_warnings:
            self.lin.drafts.keep(draft.item, finding.key, "附件已核对无误", LIN.name)
        self.lin.submit.submit(draft.item, LIN)
        self.passes(self.lin)
        return draft.item

    def recall(self, item: ItemId) -> None:
        self.lin.submit.recall(item, LIN)
        self.passes(self.lin)

    def rewrite(self, item: ItemId) -> None:
        self.recall(item)
        draft = self.lin.drafts.open(item)
        body = draft.content.body.replace("入户走访", "逐户走访")
        self.lin.drafts.save(replace(draft, content=replace(draft.content, body=body)))
        self.lin.submit.submit(item, LIN)
        self.passes(self.lin)

    def passes(self, station: Workstation) -> None:
        while station.sync.run_once().more:
            pass

    def fate(self, item: ItemId) -> tuple[OperationState, Code | None]:
        (one,) = self.li.store.outbox.of(item)
        return one.state, one.last_error


def seat(folder: Path, person: Person, url: str) -> tuple[Workstation, Http]:
    http = Http(HttpOptions(base_url=url, connect_seconds=2, read_seconds=10))
    finder, clock = Finder(http), RealClock()
    made = workstation(
        folder / person.id,
        person,
        clock,
        lambda session: CONNECTORS["reference"](http, finder, session, str),
        OAuth(http, finder, clock),
    )
    made.settings.change(undo_seconds=0)
    return made, http


@pytest.fixture
def stretch(tmp_path: Path) -> Iterator[Stretch]:
    with portal_process(tmp_path / "portal") as portal, fault_proxy(portal.url) as line:
        seats = (seat(tmp_path, LIN, portal.url), seat(tmp_path, LI, line.url))
        (lin, _), (li, _) = seats
        yield Stretch(lin=lin, li=li, line=line, portal=portal)
        for station, http in seats:
            station.store.close()
            http.close()


def test_a_reviewer_comes_back_after_three_days(stretch: Stretch) -> None:
    li = stretch.li
    fine, rewritten, recalled = (stretch.submit(f"关于第 {n} 件事的通知") for n in (1, 2, 3))
    stretch.passes(li)
    mine = {fine, rewritten, recalled}
    kept = li.sync.along.survey(LI).states
    assert {kept[item] for item in mine} == {Kept.READY}

    stretch.line.refuse()
    _what_the_portal_found_is_here(li, fine)
    batch = BatchService(li.store, li.reviews, li.submit)
    for item in (fine, rewritten, recalled):
        assert li.sync.run_once().online is False
        li.reviews.mark_seen(item, LI, li.reviews.comparison(item, LI).new.hash)
        plan = batch_of([row for row in li.reviews.queue(LI) if row.item in mine])
        results = batch.decide(plan, "approve", "", LI)
        assert [one.item.item for one in results if one.operation] == [item]
        li.clock.forward(DAY)
    stretch.rewrite(rewritten)
    stretch.recall(recalled)

    stretch.line.listen()
    stretch.passes(li)
    assert stretch.fate(fine) == (OperationState.RECEIPTED, None)
    assert stretch.fate(rewritten) == (OperationState.CONFLICT, Code.STALE)
    state, why = stretch.fate(recalled)
    assert state in (OperationState.CONFLICT, OperationState.NEEDS_YOU)
    assert why in (Code.WRONG_STATE, Code.STALE)
    told = {item: li.portal.item(item) for item in mine}
    decisions = {item: len(one.approvals) for item, one in told.items() if one is not None}
    assert decisions == {fine: 1, rewritten: 0, recalled: 0}
    assert told[fine].level == 2
    assert told[recalled].state is not RemoteState.IN_REVIEW
    _compared_from_what_was_decided_on(li, rewritten)


def _what_the_portal_found_is_here(li: Workstation, item: ItemId) -> None:
    """Beside the author's proof and reasons, without a line."""
    loader = ReviewLoader(li.reviews, li.layouts, li.checking, li.sync.along)
    remote = loader.open(item, LI, None, None).remote
    told, said = remote.portal_checks, remote.said
    assert told is not None
    assert told.report is not None
    assert said is not None
    assert told.unexplained(said) == ()
    kept = [reason for _, reason in said.matched(told.found)[0] if reason is not None]
    assert {(one.reason, one.by) for one in kept} == {("附件已核对无误", LIN.name)}


def _compared_from_what_was_decided_on(li: Workstation, item: ItemId) -> None:
    loader = ReviewLoader(li.reviews, li.layouts, li.checking, li.sync.along)
    presenter = ReviewPresenter()
    presenter.accept(loader.lists(LI))
    (decision,) = li.store.outbox.of(item)
    opened = loader.open(item, LI, None, presenter.seen_before(item))
    assert opened.old is not None
    assert opened.old.hash == decision.hash
    assert opened.difference.count == 1
