"""Asking a link: bounded in hops, time and size, and never into somebody's own network."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from editor_app.connectors.link_probe import HttpLinkProbe, PublicOnly, is_public
from editor_app.domain.proofing_ports import Outcome

ASKED: list[tuple[str, str]] = []


class Site(BaseHTTPRequestHandler):
    """A site whose paths say what they answer: /404, /to/<path>, /get-only, /endless."""

    def do_HEAD(self) -> None:
        self.answer(body=False)

    def do_GET(self) -> None:
        self.answer(body=True)

    def answer(self, *, body: bool) -> None:
        ASKED.append((self.command, self.path))
        path = self.path.strip("/")
        status = 405 if path == "get-only" and not body else 200
        if path.isdigit():
            status = int(path)
        moved = path.startswith("to/")
        self.send_response(302 if moved else status)
        if moved:
            target = path.removeprefix("to/")
            self.send_header("Location", target if "://" in target else f"/{target}")
        self.end_headers()
        if body and path == "endless":
            with suppress(OSError):  # the probe hangs up
                while True:
                    self.wfile.write(b"x" * 65536)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    ASKED.clear()
    with served() as address:
        yield address


@contextmanager
def served() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://site.example:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def probe() -> HttpLinkProbe:
    """One that finds site.example here and takes this machine for a public one."""

    def look_up(host: str, _: int) -> list[str]:
        if host == "nowhere.example":
            raise OSError("no such name")
        return [{"site.example": "127.0.0.1"}.get(host, host)]

    return HttpLinkProbe(PublicOnly(look_up, lambda address: address == "127.0.0.1"))


@pytest.mark.parametrize(
    ("path", "outcome", "status"),
    [
        ("/", Outcome.FINE, 200),
        ("/404", Outcome.GONE, 404),
        ("/410", Outcome.GONE, 410),
        ("/403", Outcome.CLOSED, 403),
        ("/401", Outcome.CLOSED, 401),
        ("/500", Outcome.FAULTY, 500),
        ("/get-only", Outcome.FINE, 200),
        ("/to/to/to/a", Outcome.FINE, 200),
        ("/to/404", Outcome.GONE, 404),
        ("/to/to/to/to/to/to/a", Outcome.FAULTY, 302),
        ("/政策 解读.html", Outcome.FINE, 200),
    ],
)
def test_an_address_is_asked_and_followed(
    site: str, path: str, outcome: Outcome, status: int
) -> None:
    assert probe().ask(f"{site}{path}") == (outcome, status)


def test_a_body_without_end_is_left(site: str) -> None:
    ASKED.clear()
    assert probe().ask(f"{site}/endless")[0] is Outcome.FINE


@pytest.mark.parametrize("target", ["http://10.0.0.8/", "http://169.254.169.254/latest"])
def test_no_hop_leads_into_a_network_of_ones_own(site: str, target: str) -> None:
    assert probe().ask(f"{site}/to/{target}") == (Outcome.REFUSED, 0)


def test_a_name_that_leads_inside_is_not_connected_to(site: str) -> None:
    inside = HttpLinkProbe(PublicOnly(lambda *_: ["127.0.0.1"]))
    assert inside.ask(site) == (Outcome.REFUSED, 0)
    assert ASKED == []


def test_one_inner_address_among_several_is_enough(site: str) -> None:
    both = HttpLinkProbe(PublicOnly(lambda *_: ["93.184.216.34", "10.0.0.8"]))
    assert both.ask(site) == (Outcome.REFUSED, 0)


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("http://nowhere.example/", Outcome.UNREACHED),
        ("file:///etc/passwd", Outcome.FAULTY),
        ("ftp://site.example/", Outcome.FAULTY),
        ("http://[::1", Outcome.FAULTY),
        ("http://", Outcome.FAULTY),
        ("http://a..b/", Outcome.FAULTY),
    ],
)
def test_whatever_the_address_an_answer_comes(url: str, outcome: Outcome) -> None:
    assert probe().ask(url)[0] is outcome


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("10.0.0.8", False),
        ("172.16.1.1", False),
        ("192.168.1.1", False),
        ("127.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:10.0.0.8", False),
        ("2002:0a00:0008::1", False),
        ("x", False),
    ],
)
def test_public_addresses_are_told_from_inner_ones(address: str, public: bool) -> None:
    assert is_public(address) == public
