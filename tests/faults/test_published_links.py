"""Both-way links are part of what is verified: a policy's page changes with its interpretations."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Revision, freeze, new_item_id
from editor_app.domain.portal_ports import Portal
from editor_app.domain.proof import Verdict
from editor_app.domain.workflow import Command
from editor_app.services import payloads
from editor_app.services.verification import Verification
from tests.contract.conftest import signed_in
from tests.contract.moves import decide, examine, key, submission
from tests.fakes.people import HUANG, LI, LIANG, LIN, WANG
from tests.fakes.portal_process import portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation
from tests.portal.pairs import bundle, interpretation, pair, policy


@dataclass(slots=True, kw_only=True)
class Town:
    """An author's workstation, and three people who approve."""

    desk: Workstation
    officer: Portal
    reviewers: list[Portal]
    look: Verification

    def sent(self, revision: Revision, body: bytes) -> None:
        self.desk.portal.put_revision(revision)
        self.desk.portal.command(revision.item, Command.SUBMIT, body, key(), None)

    def published(self, revision: Revision) -> None:
        examine(self.officer, revision)
        for level, reviewer in enumerate(self.reviewers, 1):
            decide(reviewer, revision, level)

    def verdict(self, revision: Revision) -> Verdict:
        return self.look.check(revision.item).verdict

    def page(self, revision: Revision) -> str:
        remote = self.desk.portal.item(revision.item)
        assert remote is not None
        return bytes(self.desk.portal.public(remote.url or "", 1 << 20).body).decode()


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    folder, clock = tmp_path_factory.mktemp("town"), RealClock()
    with portal_process(folder / "portal") as process:
        http = Http(HttpOptions(base_url=process.url, read_seconds=5))
        oauth = OAuth(http, Finder(http), clock)
        officer, *reviewers = [
            CONNECTORS["reference"](
                http, Finder(http), signed_in(oauth, clock, folder / one.id, one), str
            )
            for one in (HUANG, LI, WANG, LIANG)
        ]
        desk = workstation(
            folder / "lin",
            LIN,
            clock,
            lambda session: CONNECTORS["reference"](http, Finder(http), session, str),
            oauth,
        )
        look = Verification(desk.store, desk.portal, desk.layouts, clock)
        yield Town(desk=desk, officer=officer, reviewers=reviewers, look=look)
        desk.store.close()
        http.close()


def test_a_bundle_links_both_ways_and_both_pages_are_what_was_approved(town: Town) -> None:
    one, other = pair()
    told = bundle(one.item, other.item)
    for revision in (one, other):
        town.sent(revision, submission(revision, told))
    for revision in (other, one):
        town.published(revision)
    town.desk.sync.run_once()
    assert [town.verdict(one), town.verdict(other)] == [Verdict.MATCHES] * 2


def test_a_later_interpretation_stands_on_the_page_of_its_policy(town: Town) -> None:
    one = freeze(new_item_id(), policy(), None)
    town.sent(one, submission(one))
    town.published(one)
    town.desk.sync.run_once()
    assert town.verdict(one) is Verdict.MATCHES
    other = freeze(new_item_id(), interpretation(one.item, title="图解补助办法"), None)
    town.sent(other, submission(other))
    town.published(other)
    assert "图解补助办法" in town.page(one)
    with pytest.raises(EditorError) as news:  # not heard of yet: no finding
        town.verdict(one)
    assert news.value.code is Code.STALE
    town.desk.sync.run_once()
    assert town.verdict(one) is Verdict.MATCHES
    reason = payloads.reason(other.hash, "图中数字有误")
    town.reviewers[2].command(other.item, Command.WITHDRAW, reason, key(), other.hash)
    assert "图解补助办法" not in town.page(one)
    town.desk.sync.run_once()
    assert town.verdict(one) is Verdict.MATCHES
