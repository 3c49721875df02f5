"""What the public reads is what was approved: a real portal, and a proxy that changes its pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.editions import PLAIN, Intent
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, ContentHash, PersonId, Revision
from editor_app.domain.portal_ports import Portal
from editor_app.domain.proof import Flaw, Proof, Verdict
from editor_app.domain.workflow import Command
from editor_app.services import payloads
from editor_app.services.verification import Verification
from tests.contract.conftest import signed_in
from tests.contract.moves import decide, examine, key, notice, submit
from tests.fakes.people import HUANG, LI, LIANG, LIN, WANG
from tests.fakes.portal_process import portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation
from tests.faults import proxy as faults
from tests.faults.proxy import Exchange, FaultProxy, fault_proxy

PAGE = "GET /zkgwb/c/"
FILE = "GET /blobs/"
HTML = "<!doctype html><title>欢迎使用无线网络</title>".encode()
TEXT = b"annex, as approved"


@dataclass(slots=True)
class Town:
    """A portal behind a proxy, an author's workstation, and what was published."""

    desk: Workstation
    proxy: FaultProxy
    look: Verification
    first: Revision
    live: Revision
    officer: Portal
    reviewers: list[Portal]
    books: Path  # of the portal

    def publish(self, revision: Revision, intent: Intent = PLAIN) -> None:
        """Its secrecy is examined, all levels approve; the author hears of it."""
        examine(self.officer, revision)
        for level, reviewer in enumerate(self.reviewers, 1):
            decide(reviewer, revision, level, intent=intent)
        self.desk.sync.run_once()

    def another(self, title: str = "关于做好夏季防汛工作的通知") -> Revision:
        """One more item on its public page."""
        made = notice(title)
        submit(self.desk.portal, made)
        self.publish(made)
        return made

    def act(self, made: Revision, intent: Intent) -> None:
        """Ask for something on its page, and let it be approved."""
        body = payloads.act(made.hash, intent)
        self.desk.portal.command(made.item, Command.ACT, body, key(), made.hash)
        self.publish(made, intent)

    def check(self) -> Proof:
        return self.look.check(self.live.item)

    def flaws(self) -> list[tuple[Flaw, str]]:
        return [(one.flaw, one.about) for one in self.check().faults]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """One item with a file, published twice."""
    folder, clock = tmp_path_factory.mktemp("town"), RealClock()
    with portal_process(folder / "portal") as process, fault_proxy(process.url) as proxy:
        http = Http(HttpOptions(base_url=proxy.url, read_seconds=5))
        oauth = OAuth(http, Finder(http), clock)

        def view(name: str) -> Portal:
            person = next(one for one in (LI, WANG, LIANG, HUANG) if one.id == name)
            session = signed_in(oauth, clock, folder / name, person)
            return CONNECTORS["reference"](http, Finder(http), session, str)

        desk = workstation(
            folder / "lin",
            LIN,
            clock,
            lambda session: CONNECTORS["reference"](http, Finder(http), session, str),
            oauth,
        )
        reviewers = [view(name) for name in ("li", "wang", "liang")]
        officer = view("huang")
        first, live = _published_twice(desk.portal, officer, reviewers)
        desk.sync.run_once()
        look = Verification(desk.store, desk.portal, desk.layouts, clock)
        yield Town(
            desk=desk,
            proxy=proxy,
            look=look,
            first=first,
            live=live,
            officer=officer,
            reviewers=reviewers,
            books=process.data / "portal.db",
        )
        desk.store.close()
        http.close()


def _published_twice(
    lin: Portal, officer: Portal, reviewers: list[Portal]
) -> tuple[Revision, Revision]:
    hash_ = BlobHash(sha256_hex(TEXT))
    lin.files.put(hash_, TEXT)
    annex = Attachment(name="附件 1.txt", sha256=hash_, size=len(TEXT), media_type="text/plain")
    first = notice(attachments=(annex,))
    second = notice(
        "关于做好夏季防汛工作的通知", item=first.item, parent=first.hash, attachments=(annex,)
    )
    for revision, base in ((first, None), (second, first.hash)):
        submit(lin, revision, base=base)
        examine(officer, revision)
        for level, reviewer in enumerate(reviewers, 1):
            decide(reviewer, revision, level)
    return first, second


@pytest.fixture
def town(whole: Town) -> Iterator[Town]:
    yield whole
    whole.proxy.heal()


def test_what_was_approved_is_what_stands_there(town: Town) -> None:
    proof = town.check()
    assert (proof.verdict, proof.faults, proof.files) == (Verdict.MATCHES, (), 1)
    assert proof.hash == town.live.hash


def test_the_public_side_is_asked_without_a_token(town: Town) -> None:
    heads: list[bytes] = []

    def noting(exchange: Exchange) -> None:
        heads.append(exchange.request.head.lower())
        exchange.reply(exchange.forward().raw)

    for matching in (PAGE, FILE):
        town.proxy.strike(noting, matching)
        town.check()
    assert len(heads) == 2
    assert not any(b"authorization" in head for head in heads)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.999])
def test_a_page_that_ends_too_early_is_told(town: Town, share: float) -> None:
    town.proxy.strike(faults.altered(lambda body: body[: int(len(body) * share)]), PAGE)
    assert town.flaws() == [(Flaw.TRUNCATED, "")]


def test_the_page_of_an_earlier_revision_is_told(town: Town) -> None:
    old, new = town.first, town.live

    def stale(body: bytes) -> bytes:
        return body.replace(new.hash.encode(), old.hash.encode())

    town.proxy.strike(faults.altered(stale), PAGE)
    assert town.flaws() == [(Flaw.STALE, old.hash)]


def test_another_title_on_the_page_is_told_with_its_line(town: Town) -> None:
    def other(body: bytes) -> bytes:
        return body.replace("夏季防汛".encode(), "冬季防火".encode())

    town.proxy.strike(faults.altered(other), PAGE)
    [(flaw, about)] = town.flaws()
    assert (flaw, "冬季防火" in about) == (Flaw.CHANGED, True)


def test_one_changed_byte_is_told(town: Town) -> None:
    town.proxy.strike(faults.altered(lambda body: body.replace(b"</p>", b"</p> ", 1)), PAGE)
    assert town.check().verdict is Verdict.DIFFERS


def test_a_page_in_another_column_is_told(town: Town) -> None:
    name = town.desk.layouts.current().column(town.live.content.column).name_zh

    def moved(body: bytes) -> bytes:
        tag = f'name="ColumnName" content="{name}"'
        assert tag.encode() in body
        return body.replace(tag.encode(), 'name="ColumnName" content="机构职能"'.encode())

    town.proxy.strike(faults.altered(moved), PAGE)
    assert town.flaws() == [(Flaw.WRONG_PLACE, "机构职能")]


def test_an_address_that_leads_elsewhere_is_told_and_not_followed(town: Town) -> None:
    away = faults.answer("302 Found", "text/html", b"", "Location: http://127.0.0.1:9/")
    town.proxy.strike(away, PAGE)
    assert town.flaws() == [(Flaw.WRONG_PLACE, "")]


def test_a_page_that_is_gone_is_told(town: Town) -> None:
    town.proxy.strike(faults.answer("404 Not Found", "text/html", HTML), PAGE)
    assert town.flaws() == [(Flaw.PAGE_GONE, "")]


def test_a_page_of_somebody_else_is_told(town: Town) -> None:
    town.proxy.strike(faults.answer("200 OK", "text/html", HTML), PAGE)
    assert town.flaws() == [(Flaw.CHANGED, "")]


def test_a_missing_file_is_told_by_its_name(town: Town) -> None:
    town.proxy.strike(faults.answer("404 Not Found", "text/html", HTML), FILE)
    assert town.flaws() == [(Flaw.FILE_GONE, "附件 1.txt")]


@pytest.mark.parametrize("data", [b"annex, as approveD", TEXT[:-1], TEXT * 9, HTML])
def test_a_changed_file_is_told_by_its_name(town: Town, data: bytes) -> None:
    town.proxy.strike(faults.answer("200 OK", "text/plain", data), FILE)
    assert town.flaws() == [(Flaw.FILE_CHANGED, "附件 1.txt")]


def test_a_captive_portal_is_no_finding(town: Town) -> None:
    assert town.check().verdict is Verdict.MATCHES
    town.proxy.strike(faults.answer("200 OK", "text/html", HTML))
    with pytest.raises(EditorError) as caught:
        town.check()
    assert caught.value.code is Code.NOT_THE_PORTAL
    proof = town.desk.store.proofs.of(town.live.item, town.live.hash)
    assert proof is not None
    assert (proof.verdict, proof.tries, proof.why) == (
        Verdict.MATCHES,
        1,
        Code.NOT_THE_PORTAL,
    )


@pytest.mark.parametrize(
    "fault", [faults.reset_before, faults.answer("502 Bad Gateway", "text/html", HTML)]
)
def test_who_cannot_look_keeps_the_last_verdict(town: Town, fault: faults.Fault) -> None:
    town.check()
    town.proxy.strike(fault, PAGE)
    with pytest.raises(EditorError):
        town.check()
    proof = town.desk.store.proofs.of(town.live.item, town.live.hash)
    assert proof is not None
    assert (proof.verdict, proof.tries) == (Verdict.MATCHES, 1)
    assert proof.next_at > proof.at


def test_a_page_that_breaks_off_every_time_is_told(town: Town) -> None:
    town.check()
    town.proxy.strike(faults.truncated, PAGE)
    for _ in range(2):
        with pytest.raises(EditorError):
            town.check()
    assert town.flaws() == [(Flaw.TRUNCATED, "")]
    town.proxy.heal()
    assert town.check().verdict is Verdict.MATCHES


def test_an_edition_published_meanwhile_is_no_finding(town: Town) -> None:
    remote = town.desk.store.mirror.get(town.live.item)
    assert remote is not None
    town.desk.store.mirror.put(replace(remote, live=town.first.hash))
    try:
        with pytest.raises(EditorError) as caught:
            town.check()
    finally:
        town.desk.store.mirror.put(remote)
    assert caught.value.code is Code.STALE
    assert town.desk.store.proofs.of(town.live.item, ContentHash(town.first.hash)) is None


def test_a_pass_looks_at_what_the_person_sent_in_and_tells_a_difference_once(town: Town) -> None:
    desk, item = town.desk, town.live.item
    desk.store.database.write("DELETE FROM proofs", ())
    town.proxy.strike(faults.answer("404 Not Found", "text/html", HTML), FILE)
    told = town.look.run(LIN)
    assert [(one.item, one.verdict) for one in told.found] == [(item, Verdict.DIFFERS)]
    assert item in told.changes.items
    assert [one.item for one in desk.store.proofs.differing()] == [item]
    desk.clock.forward(700)
    assert item not in {one.item for one in town.look.run(LIN).found}
    town.proxy.heal()
    desk.clock.forward(700)
    assert item in town.look.run(LIN).changes.items
    assert not desk.store.proofs.differing()


def test_who_decided_looks_too_and_others_do_not(town: Town) -> None:
    now = town.desk.clock.now()
    town.desk.store.database.write("DELETE FROM proofs", ())
    due = town.desk.store.proofs.due
    assert due(LIANG.id, now, 5)[0] == due(LIN.id, now, 5)[0] == town.live.item
    assert due(LIN.id, now, 0) == ()
    assert due(PersonId("he"), now, 5) == ()
