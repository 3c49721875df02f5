"""The wire: whom the client trusts, through which proxy, and what never gets a token."""

import re
import socket
import ssl
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.tls import trust
from editor_app.domain.errors import Code, EditorError
from tests.contract.authority import Heard, Signed, allow_old, authority, certificate, https_server
from tests.contract.connect_proxy import Tunnels, connect_proxy

TOKEN = {"Authorization": "Bearer secret-of-lin"}
ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Signed:
    return authority(tmp_path)


@pytest.fixture
def portal(root: Signed, tmp_path: Path) -> Iterator[Heard]:
    with https_server(certificate(tmp_path, root)) as heard:
        yield heard


@pytest.fixture
def proxy() -> Iterator[Tunnels]:
    with connect_proxy() as tunnels:
        yield tunnels


def client(url: str, ca_file: str = "", proxy: str = "", environment: bool = False) -> Http:
    return Http(
        HttpOptions(
            base_url=url,
            connect_seconds=2,
            read_seconds=2,
            ca_file=ca_file,
            proxy=proxy,
            trust_environment=environment,
        )
    )


def ask(http: Http) -> int:
    try:
        return http.send("GET", "/v1/me", headers=TOKEN).status
    finally:
        http.close()


def refusal(http: Http) -> Code:
    with pytest.raises(EditorError) as caught:
        ask(http)
    return caught.value.code


def test_a_private_authority_is_trusted_when_the_installer_names_it(
    portal: Heard, root: Signed
) -> None:
    assert ask(client(portal.url, str(root.file))) == 200


def test_without_being_named_it_is_not(portal: Heard) -> None:
    assert refusal(client(portal.url)) is Code.TLS
    assert portal.heads == []


def self_signed(folder: Path, root: Signed) -> Signed:
    return certificate(folder, None)


def expired(folder: Path, root: Signed) -> Signed:
    return certificate(folder, root, ends_in=-timedelta(days=1))


def of_another_host(folder: Path, root: Signed) -> Signed:
    return certificate(folder, root, host="portal.example")


def of_another_authority(folder: Path, root: Signed) -> Signed:
    return certificate(folder, authority(folder, "another"))


@pytest.mark.parametrize("made", [self_signed, expired, of_another_host, of_another_authority])
def test_a_wrong_certificate_gets_no_token(
    made: Callable[[Path, Signed], Signed], root: Signed, tmp_path: Path
) -> None:
    with https_server(made(tmp_path, root)) as heard:
        assert refusal(client(heard.url, str(root.file))) is Code.TLS
        assert heard.heads == []


def test_old_tls_is_refused(root: Signed, tmp_path: Path) -> None:
    with https_server(certificate(tmp_path, root), newest=ssl.TLSVersion.TLSv1_1) as heard:
        assert refusal(client(heard.url, str(root.file))) is Code.TLS
        assert heard.heads == []
        assert shaken_hands(heard.url, root) == "TLSv1.1"  # the server does speak it


def shaken_hands(url: str, root: Signed) -> str | None:
    """The TLS that a client without scruples gets."""
    context = ssl.create_default_context(cafile=root.file)
    allow_old(context, ssl.TLSVersion.TLSv1_1)
    host, _, port = url.removeprefix("https://").partition(":")
    with (
        socket.create_connection((host, int(port)), timeout=5) as line,
        context.wrap_socket(line, server_hostname=host) as safe,
    ):
        return safe.version()


def test_naming_an_authority_does_not_lose_those_of_the_system(root: Signed) -> None:
    alone = len(trust("").get_ca_certs())
    assert len(trust(str(root.file)).get_ca_certs()) == alone + 1


@pytest.mark.parametrize("content", [b"", b"no certificate", b"\x00\xff" * 200])
def test_a_file_without_a_certificate_stops_before_anything_is_sent(
    portal: Heard, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "root.pem"
    file.write_bytes(content)
    assert refusal(client(portal.url, str(file))) is Code.CA_FILE
    assert portal.heads == []


def test_a_file_that_is_gone_stops_before_anything_is_sent(portal: Heard, tmp_path: Path) -> None:
    assert refusal(client(portal.url, str(tmp_path / "gone.pem"))) is Code.CA_FILE
    assert portal.heads == []


def test_the_proxy_of_the_settings_is_used(portal: Heard, root: Signed, proxy: Tunnels) -> None:
    assert ask(client(portal.url, str(root.file), proxy=proxy.url)) == 200
    assert proxy.asked == [portal.url.removeprefix("https://")]


def test_a_proxy_never_sees_the_token(portal: Heard, root: Signed, proxy: Tunnels) -> None:
    ask(client(portal.url, str(root.file), proxy=proxy.url))
    assert "secret-of-lin" not in "".join(proxy.asked)
    assert "secret-of-lin" in "".join(portal.heads)  # the portal does: the check can fail


def test_a_proxy_that_leads_elsewhere_gets_no_token(
    portal: Heard, root: Signed, proxy: Tunnels, tmp_path: Path
) -> None:
    with https_server(certificate(tmp_path, authority(tmp_path, "evil"))) as evil:
        proxy.elsewhere = int(evil.url.rpartition(":")[2])
        assert refusal(client(portal.url, str(root.file), proxy=proxy.url)) is Code.TLS
        assert evil.heads == []


def test_a_proxy_that_refuses_is_named(portal: Heard, root: Signed, proxy: Tunnels) -> None:
    proxy.refusing = 403
    assert refusal(client(portal.url, str(root.file), proxy=proxy.url)) is Code.PROXY


def test_a_proxy_that_needs_sign_in_is_named(portal: Heard, root: Signed, proxy: Tunnels) -> None:
    proxy.refusing = 407
    assert refusal(client(portal.url, str(root.file), proxy=proxy.url)) is Code.PROXY_SIGN_IN
    assert portal.heads == []


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_a_proxy_of_the_environment_is_not_obeyed_unasked(
    portal: Heard, root: Signed, proxy: Tunnels, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, proxy.url)
    assert ask(client(portal.url, str(root.file))) == 200
    assert proxy.asked == []


def test_a_hostile_proxy_of_the_environment_changes_no_check(
    portal: Heard,
    root: Signed,
    proxy: Tunnels,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with https_server(certificate(tmp_path, authority(tmp_path, "evil"))) as evil:
        proxy.elsewhere = int(evil.url.rpartition(":")[2])
        http = client(portal.url, str(root.file), environment=True)
        assert refusal(http) is Code.TLS
        assert proxy.asked
        assert evil.heads == []


def test_session_keys_are_written_for_nobody(
    portal: Heard, root: Signed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys.log"))
    assert ask(client(portal.url, str(root.file))) == 200
    assert not (tmp_path / "keys.log").exists()


BYPASS = re.compile(r"verify\s*=\s*False|CERT_NONE|check_hostname\s*=\s*False|_unverified_context")


def test_no_line_of_the_program_goes_around_a_certificate_but_to_read_it() -> None:
    assert BYPASS.search("context.verify_mode = ssl.CERT_NONE")
    found = [
        str(file.relative_to(ROOT))
        for file in (ROOT / "editor_app").rglob("*.py")
        if BYPASS.search(file.read_text(encoding="utf-8"))
    ]
    # The test of the connection reads what a refused certificate says; test_way.py proves that
    # nothing but a question for the time goes over that line.
    assert found == ["editor_app/connectors/certificates.py"]
    users = [
        str(file.relative_to(ROOT))
        for file in (ROOT / "editor_app").rglob("*.py")
        if re.search(r"\bunverified\(\)", file.read_text(encoding="utf-8"))
        and file.name != "certificates.py"
    ]
    assert users == ["editor_app/connectors/way_test.py"]
