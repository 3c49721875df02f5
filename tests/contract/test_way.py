"""The test of the connection names the step at which the way ends; it sends only a question.

Every server here is a real one: sockets, TLS, a proxy that refuses, a portal.
"""

import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest

from editor_app.connectors.way_test import WayTest, read_head
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.way_steps import Found, Outcome, Reason, Step, StoppedError, Way
from tests.contract.authority import Heard, Signed, authority, certificate, https_server
from tests.contract.connect_proxy import Tunnels, connect_proxy
from tests.fakes.portal_process import PortalProcess


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    return authority(tmp_path_factory.mktemp("root"))


@pytest.fixture(scope="module")
def portal(root: Signed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Heard]:
    with https_server(certificate(tmp_path_factory.mktemp("portal"), root)) as heard:
        heard.answer = description(heard.url)
        yield heard


@pytest.fixture(scope="module")
def proxy() -> Iterator[Tunnels]:
    with connect_proxy() as tunnels:
        yield tunnels


def description(url: str, **changes: str) -> bytes:
    ends = ("authorization", "token", "device_authorization", "revocation")
    told = {f"{name}_endpoint": f"{url}/oauth/{name}" for name in ends}
    told |= {"name": "某区门户", "api": f"{url}/v1", "layout_key": "k", "min_client": "0.1.0"}
    return json.dumps(told | {"time": "2026-11-28T00:00:00Z"} | changes).encode()


def tried(way: Way, seconds: float = 2.0, **told: object) -> dict[Step, Found]:
    test = WayTest(way, "0.1.0", seconds=seconds, **told)  # type: ignore[arg-type]  # by name
    heard: list[Found] = []
    result = test.run(heard.append, lambda: False)
    assert list(result) == heard
    assert [one.step for one in result] == list(Step)
    return {one.step: one for one in result}


def ends(found: dict[Step, Found]) -> tuple[Step, Reason]:
    """Where the way ends; everything behind was not tried."""
    failed = [one for one in found.values() if one.outcome is Outcome.FAILED]
    assert len(failed) == 1
    return failed[0].step, failed[0].reason


def safe(portal: Heard, root: Signed, proxy: str = "") -> Way:
    return Way(portal_url=portal.url, ca_file=str(root.file), proxy=proxy)


def test_a_way_that_is_right_is_told_step_by_step(portal: Heard, root: Signed) -> None:
    found = tried(safe(portal, root), who=lambda: "林晓雯")
    assert {step: one.reason for step, one in found.items()} == {
        Step.NAME: Reason.RESOLVED,
        Step.LINE: Reason.CONNECTED,
        Step.PROXY: Reason.NO_PROXY,
        Step.TLS: Reason.TRUSTED,
        Step.PORTAL: Reason.FOUND,
        Step.CLOCK: Reason.CLOCK_RIGHT,
        Step.SIGN_IN: Reason.SIGNED_IN,
    }
    assert found[Step.TLS].values["issuer"] == "政务外网根证书"
    assert found[Step.TLS].values["days"] in (364, 365)
    assert found[Step.PORTAL].values["name"] == "某区门户"


def test_the_reference_portal_passes(process: PortalProcess) -> None:
    found = tried(Way(portal_url=process.url))
    assert found[Step.TLS].reason is Reason.THIS_COMPUTER
    assert found[Step.PORTAL].reason is Reason.FOUND
    assert found[Step.SIGN_IN].reason is Reason.NOT_SIGNED_IN


def test_a_name_that_nobody_knows_is_the_first_step() -> None:
    found = tried(Way(portal_url="https://portal.invalid"))
    assert ends(found) == (Step.NAME, Reason.NAME_UNKNOWN)
    assert all(found[step].outcome is Outcome.SKIPPED for step in list(Step)[1:])


def test_a_port_that_nobody_serves_is_the_line() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        way = Way(portal_url=f"https://127.0.0.1:{free.getsockname()[1]}")
        assert ends(tried(way)) == (Step.LINE, Reason.LINE_REFUSED)


def test_a_proxy_that_needs_sign_in_is_named(portal: Heard, root: Signed, proxy: Tunnels) -> None:
    proxy.refusing = 407
    try:
        found = tried(safe(portal, root, proxy.url))
    finally:
        proxy.refusing = 0
    assert ends(found) == (Step.PROXY, Reason.PROXY_SIGN_IN)
    assert found[Step.PROXY].values == {"host": "127.0.0.1"}


def test_a_portal_of_ipv6_is_asked_for_in_brackets(proxy: Tunnels) -> None:
    proxy.refusing = 503
    try:
        found = tried(Way(portal_url="https://[fd00::5]:8443", proxy=proxy.url))
    finally:
        proxy.refusing = 0
    assert ends(found) == (Step.PROXY, Reason.PROXY_REFUSED)
    assert proxy.asked[-1] == "[fd00::5]:8443"


def test_a_proxy_that_lets_through_is_a_step_of_its_own(
    portal: Heard, root: Signed, proxy: Tunnels
) -> None:
    found = tried(safe(portal, root, proxy.url))
    assert found[Step.PROXY].reason is Reason.TUNNEL
    assert found[Step.PORTAL].reason is Reason.FOUND


def test_a_proxy_of_the_environment_is_tested_where_it_is_used(
    portal: Heard, root: Signed, proxy: Tunnels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy.url)
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    way = Way(portal_url=portal.url, ca_file=str(root.file), trust_environment=True)
    assert tried(way)[Step.PROXY].reason is Reason.TUNNEL
    assert tried(safe(portal, root))[Step.PROXY].reason is Reason.NO_PROXY
    entry = portal.url.removeprefix("https://")  # with its port
    monkeypatch.setenv("no_proxy", f"localhost:1,{entry}")
    found = tried(way)
    assert found[Step.PROXY].reason is Reason.PROXY_EXCEPTED
    assert found[Step.PROXY].values == {"source": "no_proxy", "entry": entry}
    assert found[Step.PORTAL].reason is Reason.FOUND


def test_something_that_is_no_proxy_is_told(portal: Heard, root: Signed) -> None:
    with speaking(b"220 mail.example ESMTP\r\n\r\n") as port:
        found = tried(safe(portal, root, f"http://127.0.0.1:{port}"))
    assert ends(found) == (Step.PROXY, Reason.NOT_A_PROXY)


@pytest.mark.parametrize("content", [b"", b"no certificate"])
def test_a_file_that_holds_no_certificate_is_named(
    portal: Heard, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "root.pem"
    file.write_bytes(content)
    found = tried(Way(portal_url=portal.url, ca_file=str(file)))
    assert ends(found) == (Step.TLS, Reason.CA_FILE)
    assert found[Step.TLS].values["file"] == "root.pem"


def test_an_unknown_authority_is_named_by_its_own_words(portal: Heard) -> None:
    before = len(portal.heads)
    found = tried(Way(portal_url=portal.url), who=lambda: "林晓雯")
    assert ends(found) == (Step.TLS, Reason.AUTHORITY_UNKNOWN)
    assert found[Step.TLS].values["issuer"] == "政务外网根证书"
    (asked,) = portal.heads[before:]
    assert asked.split() == ["HEAD", "/", "Host:", "127.0.0.1", "Connection:", "close"]


def test_a_certificate_that_is_over_tells_its_dates(root: Signed, tmp_path: Path) -> None:
    with https_server(certificate(tmp_path, root, ends_in=-timedelta(days=3))) as heard:
        found = tried(safe(heard, root))
    assert ends(found) == (Step.TLS, Reason.CERTIFICATE_OVER)
    end = found[Step.TLS].values["ends"]
    assert isinstance(end, datetime)
    assert datetime.now(UTC) - end < timedelta(days=4)


def test_a_clock_ten_years_off_is_told_though_no_certificate_holds(
    root: Signed, tmp_path: Path
) -> None:
    with https_server(certificate(tmp_path, root, ends_in=-timedelta(days=3))) as heard:
        later = tried(safe(heard, root), now=lambda: datetime.now(UTC) + timedelta(days=3650))
    assert later[Step.TLS].outcome is Outcome.FAILED
    assert later[Step.CLOCK].reason is Reason.CLOCK_OFF
    assert abs(int(str(later[Step.CLOCK].values["seconds"])) - 3650 * 86400) < 60


def test_a_certificate_that_ends_soon_is_told(root: Signed, tmp_path: Path) -> None:
    with https_server(certificate(tmp_path, root, ends_in=timedelta(days=9))) as heard:
        heard.answer = description(heard.url)
        found = tried(safe(heard, root))
    assert found[Step.TLS].outcome is Outcome.ATTENTION
    assert found[Step.TLS].values["days"] == 8
    assert found[Step.PORTAL].reason is Reason.FOUND


def test_a_certificate_of_another_name_tells_whose_it_is(root: Signed, tmp_path: Path) -> None:
    with https_server(certificate(tmp_path, root, host="www.example")) as heard:
        found = tried(safe(heard, root))
    assert ends(found) == (Step.TLS, Reason.OTHER_NAME)
    assert found[Step.TLS].values["names"] == "www.example"


def test_what_speaks_no_tls_is_told(root: Signed) -> None:
    with speaking(b"HTTP/1.0 200 OK\r\n\r\n") as port:
        found = tried(Way(portal_url=f"https://127.0.0.1:{port}", ca_file=str(root.file)))
    assert ends(found) == (Step.TLS, Reason.TLS_REFUSED)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"<html>", Reason.NOT_THE_PORTAL),
        (b"{}", Reason.NOT_THE_PORTAL),
        (description("https://elsewhere.example"), Reason.NOT_THE_PORTAL),
    ],
)
def test_what_is_no_portal_is_told(
    root: Signed, tmp_path: Path, answer: bytes, reason: Reason
) -> None:
    with https_server(certificate(tmp_path, root)) as heard:
        heard.answer = answer
        assert ends(tried(safe(heard, root))) == (Step.PORTAL, reason)


def test_a_portal_that_wants_a_newer_program_is_told(root: Signed, tmp_path: Path) -> None:
    with https_server(certificate(tmp_path, root)) as heard:
        heard.answer = description(heard.url, min_client="0.10.0")
        found = tried(safe(heard, root))
    assert ends(found) == (Step.PORTAL, Reason.TOO_OLD)
    assert found[Step.PORTAL].values == {"min_client": "0.10.0", "version": "0.1.0"}


def _over() -> str:
    raise EditorError(Code.SIGNED_OUT)


def test_a_session_that_is_over_is_no_failure_of_the_way(portal: Heard, root: Signed) -> None:
    found = tried(safe(portal, root), who=_over)
    assert found[Step.SIGN_IN].outcome is Outcome.ATTENTION
    assert found[Step.SIGN_IN].reason is Reason.SESSION_OVER


def test_a_server_that_is_silent_ends_the_test_in_time(root: Signed) -> None:
    with speaking(b"") as port:
        began = monotonic()
        found = tried(Way(portal_url=f"https://127.0.0.1:{port}"), seconds=0.3)
        assert ends(found) == (Step.TLS, Reason.TLS_REFUSED)
        assert monotonic() - began < 3


def test_who_stops_the_test_is_not_kept_waiting(root: Signed) -> None:
    with speaking(b"") as port:
        stop = Event()
        test = WayTest(Way(portal_url=f"https://127.0.0.1:{port}"), "0.1.0", seconds=30)
        told: list[Found] = []

        def tell(one: Found) -> None:
            told.append(one)
            if one.step is Step.PROXY:
                stop.set()

        began = monotonic()
        with pytest.raises(StoppedError):
            test.run(tell, stop.is_set)
        assert monotonic() - began < 3
        assert [one.step for one in told] == [Step.NAME, Step.LINE, Step.PROXY]


@pytest.mark.parametrize("head", [b"", b"\x16\x03", b"HTTP/1.1", b"HTTP/1.1 abc", b"SSH-2.0 x"])
def test_what_is_no_answer_has_no_status(head: bytes) -> None:
    assert read_head(head) == (0, {})


class speaking:  # noqa: N801 - reads as a sentence
    """A server that says one thing to everybody and then nothing."""

    def __init__(self, words: bytes) -> None:
        self._words = words
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._lines: list[socket.socket] = []
        self._thread = Thread(target=self._serve, daemon=True)

    def __enter__(self) -> int:
        self._thread.start()
        port: int = self._socket.getsockname()[1]
        return port

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()
        for line in self._lines:
            line.close()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._socket.accept()
            except OSError:
                return
            self._lines.append(line)
            line.sendall(self._words)
