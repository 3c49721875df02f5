"""Each fault of the network while submitting, its declared state, and one effect afterwards."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.errors import Code
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import Operation
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState
from tests.fakes.people import LIN
from tests.fakes.portal_process import PortalProcess, portal_process
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation
from tests.faults import proxy as faults
from tests.faults.proxy import PROBLEM, Fault, FaultProxy, fault_proxy

COMMAND = "/submissions "
HTML = "<!doctype html><title>欢迎使用无线网络</title>".encode()
MARGIN = 700  # seconds; more than the longest back-off

QUEUED, UNKNOWN, NEEDS_YOU = (
    OperationState.QUEUED,
    OperationState.UNKNOWN,
    OperationState.NEEDS_YOU,
)


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    with portal_process(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture
def proxy(process: PortalProcess) -> Iterator[FaultProxy]:
    with fault_proxy(process.url) as running:
        yield running


@dataclass(slots=True)
class Line:
    """A workstation whose every byte passes the proxy."""

    desk: Workstation
    proxy: FaultProxy
    process: PortalProcess

    def submit(self) -> ItemId:
        """Confirm one submission and run a pass."""
        item = self.desk.write().item
        self.desk.confirm(item)
        self.desk.sync.run_once()
        return item

    def later(self) -> None:
        """The fault is gone, time has passed, a pass or two have run."""
        self.proxy.heal()
        self.desk.clock.forward(MARGIN)
        self.desk.sync.run_once()
        self.desk.clock.forward(MARGIN)
        self.desk.sync.run_once()

    def operation(self, item: ItemId) -> Operation:
        (found,) = self.desk.store.outbox.of(item)
        return found

    def status(self, item: ItemId) -> Status:
        row = self.desk.store.board.row(item)
        assert row is not None
        return self.desk.board.status(row)


@pytest.fixture
def line(proxy: FaultProxy, process: PortalProcess, tmp_path: Path) -> Iterator[Line]:
    http = Http(
        HttpOptions(base_url=proxy.url, connect_seconds=1, read_seconds=1, total_seconds=1.5)
    )
    finder, clock = Finder(http), RealClock()
    desk = workstation(
        tmp_path / "lin",
        LIN,
        clock,
        lambda session: CONNECTORS["reference"](http, finder, session, str),
        OAuth(http, finder, clock),
    )
    desk.settings.change(undo_seconds=0)
    desk.sync.run_once()  # layout and feed are here: what follows is about the submission alone
    yield Line(desk, proxy, process)
    http.close()
    desk.store.close()


def problem(name: str, status: int, *headers: str) -> Fault:
    body = PROBLEM % (name.encode(), status)
    return faults.answer(f"{status} Told", "application/problem+json", body, *headers)


def nested(_: bytes) -> bytes:
    return b"[" * 100_000


def twice(body: bytes) -> bytes:
    return body.replace(b'{"number":', b'{"number":"X","number":', 1)


def no_number(body: bytes) -> bytes:
    return body[:-1] + b',"more":NaN}'


def other_hash(body: bytes) -> bytes:
    return json.dumps({**json.loads(body), "content_hash": "f" * 64}).encode()


def other_key(body: bytes) -> bytes:
    told = {**json.loads(body), "key": "00000000-0000-0000-0000-000000000000"}
    return json.dumps(told).encode()


CELLS: dict[str, tuple[Fault, OperationState, Code]] = {
    "black hole": (faults.black_hole, UNKNOWN, Code.TIMEOUT),
    "reset before": (faults.reset_before, UNKNOWN, Code.TIMEOUT),
    "reply dropped": (faults.drop_reply, UNKNOWN, Code.TIMEOUT),
    "reset in the head": (faults.reset_reply(20), UNKNOWN, Code.TIMEOUT),
    "reset in the body": (faults.truncated, UNKNOWN, Code.BAD_ANSWER),
    "truncated gzip": (faults.truncated_gzip, UNKNOWN, Code.BAD_ANSWER),
    "one byte at a time": (faults.drip, UNKNOWN, Code.TIMEOUT),
    "the head a byte at a time": (faults.drip_head, UNKNOWN, Code.TIMEOUT),
    "a digest that does not fit": (faults.wrong_digest, UNKNOWN, Code.BAD_ANSWER),
    "the same member twice": (faults.altered(twice), UNKNOWN, Code.BAD_ANSWER),
    "not a number": (faults.altered(no_number), UNKNOWN, Code.BAD_ANSWER),
    "nested too deep": (faults.altered(nested), UNKNOWN, Code.BAD_ANSWER),
    "receipt of another key": (faults.altered(other_key), UNKNOWN, Code.BAD_ANSWER),
    "500 as HTML": (
        faults.answer("500 Oops", "text/html", HTML),
        QUEUED,
        Code.PORTAL_FAILED,
    ),
    "502 without a type": (faults.answer("502 Oops", "", b""), QUEUED, Code.PORTAL_FAILED),
    "500 as a problem": (problem("internal", 500), QUEUED, Code.PORTAL_FAILED),
    "captive portal": (faults.answer("200 OK", "text/html", HTML), QUEUED, Code.NOT_THE_PORTAL),
    "redirect": (
        faults.answer("302 Found", "text/html", b"", "Location: https://evil.example/"),
        QUEUED,
        Code.NOT_THE_PORTAL,
    ),
    "429 in seconds": (
        faults.answer("429 Slow", "text/html", HTML, "Retry-After: 120"),
        QUEUED,
        Code.BUSY,
    ),
    "429 with rubbish": (
        faults.answer("429 Slow", "text/html", HTML, "Retry-After: soon"),
        QUEUED,
        Code.BUSY,
    ),
    "still running": (problem("still-running", 409, "Retry-After: 2"), QUEUED, Code.BUSY),
    "client too old": (problem("client-too-old", 426), QUEUED, Code.CLIENT_TOO_OLD),
    "401 for ever": (problem("unauthenticated", 401), QUEUED, Code.SIGNED_OUT),
}


@pytest.mark.parametrize("name", CELLS)
def test_each_fault_ends_in_its_declared_state_and_then_in_one_effect(
    line: Line, name: str
) -> None:
    fault, state, code = CELLS[name]
    line.proxy.strike(fault, COMMAND)
    item = line.submit()
    assert line.proxy.struck
    assert (line.operation(item).state, line.operation(item).last_error) == (state, code)
    assert line.status(item) in (Status.QUEUED, Status.UNCONFIRMED)

    line.later()
    operation = line.operation(item)
    assert line.status(item) is Status.REVIEW_1
    assert line.process.effects(item) == 1
    assert operation.receipt is not None
    assert operation.receipt.content_hash == operation.hash


@pytest.mark.parametrize("place", [1, 60, 150, 300, 400])
def test_a_line_cut_anywhere_in_the_reply_leaves_one_effect(line: Line, place: int) -> None:
    line.proxy.strike(faults.reset_reply(place), COMMAND)
    item = line.submit()
    assert line.operation(item).state is UNKNOWN
    line.later()
    assert (line.process.effects(item), line.status(item)) == (1, Status.REVIEW_1)


def test_a_request_that_arrives_twice_has_one_effect(line: Line) -> None:
    line.proxy.strike(faults.duplicate, COMMAND)
    item = line.submit()
    assert line.proxy.struck == 1
    assert (line.process.effects(item), line.status(item)) == (1, Status.REVIEW_1)


def test_a_receipt_for_other_content_is_never_a_delivery(line: Line) -> None:
    line.proxy.strike(faults.altered(other_hash), COMMAND)
    item = line.submit()
    operation = line.operation(item)
    assert (operation.state, operation.last_error) == (NEEDS_YOU, Code.RECEIPT_MISMATCH)
    assert operation.receipt is None


def test_a_closed_port_is_offline_and_nothing_counts_as_sent(line: Line) -> None:
    item = line.desk.write().item
    line.desk.confirm(item)
    line.proxy.refuse()
    report = line.desk.sync.run_once()
    assert (report.online, report.failed) == (False, Code.OFFLINE)
    assert (line.operation(item).state, line.operation(item).attempts) == (QUEUED, 0)
    line.later()
    assert (line.process.effects(item), line.status(item)) == (1, Status.REVIEW_1)


def test_an_expired_token_in_the_middle_is_renewed_without_a_word(line: Line) -> None:
    line.proxy.strike(problem("unauthenticated", 401), COMMAND, times=1)
    item = line.submit()
    assert line.proxy.struck == 1
    assert (line.process.effects(item), line.status(item)) == (1, Status.REVIEW_1)


def test_the_portals_own_time_to_wait_is_kept(line: Line) -> None:
    line.proxy.strike(CELLS["429 in seconds"][0], COMMAND)
    item = line.submit()
    wait: datetime = line.operation(item).not_before
    assert 110 < (wait - line.desk.clock.now()).total_seconds() <= 120


def test_ten_years_are_cut_to_an_hour(line: Line) -> None:
    told = faults.answer("429 Slow", "text/html", b"", "Retry-After: 315360000")
    line.proxy.strike(told, COMMAND)
    item = line.submit()
    wait = (line.operation(item).not_before - line.desk.clock.now()).total_seconds()
    assert 3500 < wait <= 3600


def test_misuse_case_8_the_portal_asks_for_patience_in_three_ways(line: Line) -> None:
    item = line.desk.write().item
    line.desk.confirm(item)
    in_two_minutes = format_datetime(datetime.now(UTC) + timedelta(seconds=120), usegmt=True)
    for told, least, most in (("120", 110, 120), (in_two_minutes, 100, 121), ("abc", 0, 60)):
        line.proxy.strike(
            faults.answer("429 Slow", "text/html", HTML, f"Retry-After: {told}"), COMMAND
        )
        line.desk.sync.run_once()
        waits = line.operation(item)
        left = (waits.not_before - line.desk.clock.now()).total_seconds()
        assert (waits.state, waits.last_error) == (QUEUED, Code.BUSY)
        assert least < left <= most
        line.desk.clock.forward(left)
    line.later()
    assert (line.process.effects(item), line.status(item)) == (1, Status.REVIEW_1)


def test_misuse_case_9_a_truncated_answer_is_no_delivery(line: Line) -> None:
    line.proxy.strike(faults.truncated_gzip, COMMAND)
    item = line.submit()
    first = line.operation(item)
    assert first.state is UNKNOWN
    assert first.receipt is None
    line.later()
    again = line.operation(item)
    assert (again.key, again.state) == (first.key, OperationState.RECEIPTED)
    assert line.process.effects(item) == 1


@pytest.mark.parametrize("path", ["PUT /v1/items", "GET /v1/items", "GET /v1/changes"])
@pytest.mark.parametrize("name", ["reply dropped", "captive portal", "truncated gzip"])
def test_faults_of_other_requests_end_in_one_effect_too(line: Line, path: str, name: str) -> None:
    line.proxy.strike(CELLS[name][0], path, times=1)
    item = line.submit()
    assert line.proxy.struck == 1
    line.later()
    assert (line.process.effects(item), line.status(item)) == (1, Status.REVIEW_1)


def test_an_unknown_outcome_is_asked_for_before_any_resend(line: Line) -> None:
    line.proxy.strike(faults.drop_reply, COMMAND)
    line.submit()
    line.proxy.heal()
    line.proxy.requests.clear()
    line.desk.clock.forward(MARGIN)
    line.desk.sync.run_once()
    asked = [one for one in line.proxy.requests if "/v1/" in one]
    assert asked[0].startswith("GET /v1/operations/")
    assert not [one for one in asked if COMMAND in one]


def test_a_poisoned_item_does_not_stop_the_next_one(line: Line) -> None:
    first, second = line.desk.write().item, line.desk.write().item
    line.desk.confirm(first)
    line.desk.confirm(second)
    line.proxy.strike(faults.black_hole, f"/items/{first}{COMMAND.rstrip()}")
    line.desk.sync.run_once()
    assert line.status(first) is Status.UNCONFIRMED
    assert line.status(second) is Status.REVIEW_1


def test_drafts_are_untouched_by_any_of_this(line: Line) -> None:
    draft = line.desk.write("关于另一件工作的通知")
    for name in ("black hole", "captive portal", "truncated gzip"):
        line.proxy.strike(CELLS[name][0])
        line.desk.sync.run_once()
        line.proxy.heal()
    assert line.desk.drafts.stored(draft.item) == draft
