"""The proxy of the system: variables, GNOME, KDE; a script (PAC) is named, with what is in it."""

from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.request import proxy_bypass

import pytest

from editor_app.cli.doctor_proxy import examine_proxy
from editor_app.connectors import system_proxy as module
from editor_app.connectors.proxy_script import proxies_named
from editor_app.connectors.system_proxy import (
    gnome_proxy,
    kde_proxy,
    proxy_in_use,
    system_proxy,
    usable,
)
from editor_app.connectors.way_test import WayTest
from editor_app.domain.proxies import WPAD, SystemProxy
from editor_app.domain.way_steps import Outcome, Reason, Step, Way
from editor_app.paths import Paths
from editor_app.services.settings import SettingsFile

HOST, PORT = "portal.example", 8443
PAC = """function FindProxyForURL(url, host) {
  if (isPlainHostName(host)) return "DIRECT";
  return "PROXY 10.1.2.3:8080; PROXY proxy.example:3128; SOCKS old.example:1080; DIRECT";
}"""


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("https_proxy", "http_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(module, "ask_gsettings", lambda *_: "")


def gnome(told: Mapping[str, str]) -> SystemProxy:
    """Keys without the schema's beginning."""
    return gnome_proxy(HOST, lambda schema, key: told.get(f"{schema}.{key}".split("proxy.")[1], ""))


def test_variables_go_before_the_desktop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "kioslaverc").write_text("[Proxy Settings]\nProxyType=1\nhttpsProxy=k 1\n", "utf-8")
    assert system_proxy(HOST) == SystemProxy(address="http://k:1", source="KDE")
    monkeypatch.setenv("HTTPS_PROXY", "proxy.example:8080")
    assert system_proxy(HOST).address == "http://proxy.example:8080"
    monkeypatch.setenv("no_proxy", ".example")
    assert system_proxy(HOST) == SystemProxy(exception=".example", source="no_proxy")


def test_the_desktop_is_asked_only_where_the_environment_says_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each question to it may take two seconds."""
    asked: list[str] = []

    def ask(_schema: str, key: str) -> str:
        asked.append(key)
        return "manual" if key == "mode" else "1"

    monkeypatch.setattr(module, "ask_gsettings", ask)
    monkeypatch.setattr(module, "_kde_file", lambda _: pytest.fail("GNOME said it"))
    assert (system_proxy(HOST).source, asked[0]) == ("GNOME", "mode")
    asked.clear()
    monkeypatch.setenv("https_proxy", "http://proxy.example:8080")
    assert (system_proxy(HOST).source, asked) == ("https_proxy", [])
    monkeypatch.setenv("no_proxy", ".example")
    assert (system_proxy(HOST).source, asked) == ("no_proxy", [])


def test_a_proxy_of_another_kind_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOCKS ended in an exception of the client once."""
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
    assert system_proxy(HOST) == SystemProxy()


def test_what_gnome_says_is_read() -> None:
    hand = {"mode": "manual", "https.host": "10.1.2.3", "https.port": "8080"}
    assert gnome(hand).address == "http://10.1.2.3:8080"
    without = gnome({**hand, "ignore-hosts": "['localhost', '*.example']"})
    assert without == SystemProxy(exception="*.example", source="GNOME")
    only_http = {"mode": "manual", "http.host": "10.1.2.3", "http.port": "80", "https.port": "0"}
    assert gnome(only_http).address == "http://10.1.2.3:80"
    script = {"mode": "auto", "autoconfig-url": "http://wpad.example/proxy.pac"}
    assert gnome(script).script == "http://wpad.example/proxy.pac"
    assert gnome({"mode": "auto"}).script == WPAD
    assert gnome({"mode": "none", "https.host": "10.1.2.3"}) == SystemProxy()


def _by_hand(place: str) -> SystemProxy:
    return SystemProxy(address=f"http://{place}", source="KDE")


def _script(told: str) -> SystemProxy:
    return SystemProxy(script=told, source="KDE")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ProxyType=1\nhttpsProxy=http://10.1.2.3 8080", _by_hand("10.1.2.3:8080")),
        (
            "ProxyType=1\nhttpProxy=10.1.2.3:80\nNoProxyFor=a,portal.example",
            SystemProxy(exception=HOST, source="KDE"),
        ),
        ("ProxyType=2\nProxy Config Script=http://w/p.pac", _script("http://w/p.pac")),
        ("ProxyType=3", _script(WPAD)),
        ("ProxyType=0\nhttpsProxy=10.1.2.3 80", SystemProxy()),
        ("ProxyType", SystemProxy()),
        ("ProxyType=%(x)s", SystemProxy()),
    ],
)
def test_what_kde_says_is_read(tmp_path: Path, text: str, found: SystemProxy) -> None:
    file = tmp_path / "kioslaverc"
    file.write_text(f"[Proxy Settings]\n{text}\n", "utf-8")
    assert kde_proxy(HOST, file) == found


EXCEPTIONS = (
    ("10.0.0.5", "['localhost', '10.0.0.0/8']", True),
    ("10.0.0.5", "10.0.0.0/255.0.0.0", True),
    ("10.0.0.5", "10.*, 192.168.*", True),
    ("11.0.0.5", "10.0.0.0/8 10.*", False),
    ("fd00::1", "['::1', 'fd00::/8']", True),
    ("fd00::1", "10.0.0.0/8", False),
    (HOST, "10.0.0.0/8", False),
    (HOST, "PORTAL.EXAMPLE", True),
    (HOST, "portal*.example", True),
    (HOST, "*", True),
    (HOST, ".example", True),
    (HOST, "tal.example", False),
    (HOST, "<local> . @as []", False),
    ("portal", "<local>", True),
    (HOST, "portal.example:8443", True),
    (HOST, "['localhost', '*.EXAMPLE:8443']", True),
    (HOST, "https://portal.example:8443", True),
    (HOST, "portal.example:443, portal.example:84430", False),
    (HOST, "portal.example:", False),
    (HOST, "portal.example:８４４３", True),
    (HOST, "*:8443", True),
    ("10.0.0.5", "10.0.0.0/8:8443", True),
    ("10.0.0.5", "10.0.0.5:80", False),
    ("portal", "<local>:8443", True),
    ("fd00::1", "['[fd00::1]:8443']", True),
    ("fd00::1", "[[fd00::]/8]:8443", False),
    ("fd00::1", "[fd00::1]:443 [fd00::2]", False),
    ("fd00::1", "[fd00::1]", True),
    ("fd00::8443", "fd00::8443", True),
    ("fd00::", "fd00::8443", False),
)


@pytest.mark.parametrize(("host", "told", "without"), EXCEPTIONS)
def test_exceptions_are_names_patterns_and_networks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str, told: str, without: bool
) -> None:
    keys = {"mode": "manual", "https.host": "k", "https.port": "1", "ignore-hosts": told}
    say = lambda schema, key: keys.get(f"{schema}.{key}".split("proxy.")[-1], keys.get(key, ""))  # noqa: E731
    assert (not gnome_proxy(host, say, PORT).address) is without
    file = tmp_path / "kioslaverc"
    for reverse in (False, True):
        text = f"ProxyType=1\nhttpsProxy=k 1\nNoProxyFor={told}\nReversedException={reverse}"
        file.write_text(f"[Proxy Settings]\n{text}\n", "utf-8")
        assert (not kde_proxy(host, file, PORT).address) is (without is not reverse)
    monkeypatch.setenv("HTTPS_PROXY", "http://v:1")
    monkeypatch.setenv("NO_PROXY", told)
    assert (not system_proxy(host, PORT).address) is without


def test_a_port_of_an_exception_is_that_of_the_address_or_of_its_scheme(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://v:1")
    monkeypatch.setenv("no_proxy", "a.example:443,localhost:80")
    for url, entry in (
        ("https://a.example/v1", "a.example:443"),
        ("https://a.example:443", "a.example:443"),
        ("https://a.example:8443", ""),
        ("http://localhost", "localhost:80"),
        ("http://localhost:8000", ""),
    ):
        found = proxy_in_use(url, "", of_system=True)
        assert (found.exception, bool(found.address)) == (entry, not entry)
    set_by_hand = proxy_in_use("https://a.example", "http://set:1", of_system=False)
    assert set_by_hand == SystemProxy(address="http://set:1")


@pytest.mark.parametrize("entry", ["a.example:443", ".example:443", "example:443", "a.example:80"])
def test_python_and_this_program_agree_on_ports(
    entry: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", entry)
    expected = bool(proxy_bypass("a.example:443"))
    assert bool(system_proxy("a.example").exception) is expected


def test_doctor_and_the_test_of_the_connection_name_the_exception(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "other.example,127.0.0.1:9")
    way = Way(portal_url="https://127.0.0.1:9", trust_environment=True)
    found = WayTest(way, "0.1.0", seconds=2.0).run(lambda _: None, lambda: False)
    assert found[0].values["host"] == "127.0.0.1"
    paths = Paths.discover(tmp_path)
    SettingsFile(paths.config / "settings.toml").change(
        portal_url=way.portal_url, trust_environment=True
    )
    told = examine_proxy(paths)
    assert told.told == "none (system)"
    assert told.details == (
        "no_proxy excepts 127.0.0.1:9: the system wants no proxy for this portal",
    )


def test_an_address_of_ipv6_stands_in_brackets_before_its_port() -> None:
    keys = {"mode": "manual", "https.host": "fd00::1", "https.port": "3128"}
    assert gnome(keys).address == "http://[fd00::1]:3128"


def test_files_that_are_none_say_nothing(tmp_path: Path) -> None:
    assert kde_proxy(HOST, tmp_path / "missing") == SystemProxy()
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00[")
    assert kde_proxy(HOST, tmp_path / "bytes") == SystemProxy()
    assert kde_proxy(HOST, tmp_path) == SystemProxy()


@pytest.mark.parametrize("told", ["", "socks5://a:1", "http://a:99999", "http://", "http://[::1"])
def test_an_address_that_cannot_be_used_is_none(told: str) -> None:
    assert usable(told) == ""


@pytest.fixture
def served() -> Iterator[str]:
    class Script(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(PAC.encode())

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Script)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/proxy.pac"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_script_is_looked_into_for_the_proxies_it_names(served: str, tmp_path: Path) -> None:
    named = ("10.1.2.3:8080", "proxy.example:3128")
    assert proxies_named(served, 2.0) == named
    file = tmp_path / "代理 1.pac"
    file.write_text(PAC, "utf-8")
    assert proxies_named(file.as_uri(), 2.0) == named
    for wrong in (WPAD, "ftp://a/p.pac", "http://127.0.0.1:9/p.pac", tmp_path.as_uri(), "http://["):
        assert proxies_named(wrong, 2.0) == ()


def test_a_script_is_named_with_what_to_set_even_where_the_way_ended_before(
    served: str, tmp_path: Path
) -> None:
    (tmp_path / "kioslaverc").write_text(
        f"[Proxy Settings]\nProxyType=2\nProxy Config Script={served}\n", "utf-8"
    )
    way = Way(portal_url="https://127.0.0.1:9", trust_environment=True)
    found = WayTest(way, "0.1.0", seconds=2.0).run(lambda _: None, lambda: False)
    steps = {one.step: one for one in found}
    assert steps[Step.LINE].outcome is Outcome.FAILED
    assert steps[Step.PROXY].reason is Reason.PROXY_SCRIPT
    assert steps[Step.PROXY].values["named"] == "10.1.2.3:8080, proxy.example:3128"
    assert steps[Step.TLS].reason is Reason.NOT_TRIED


def test_a_script_that_cannot_be_read_is_named_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "kioslaverc").write_text("[Proxy Settings]\nProxyType=3\n", "utf-8")
    way = Way(portal_url="https://127.0.0.1:9", trust_environment=True)
    found = WayTest(way, "0.1.0", seconds=2.0).run(lambda _: None, lambda: False)
    told = next(one for one in found if one.step is Step.PROXY)
    assert told.reason is Reason.PROXY_SCRIPT_UNREAD
