"""A proxy that asks who one is: given once, kept in the keyring, sent to that proxy alone."""

from collections.abc import Iterator

import pytest

from editor_app.connectors.deferred import proxy_on
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.proxy_sign_in import schemes
from editor_app.connectors.vault import MemoryVault
from editor_app.connectors.way_test import WayTest
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.proxies import ProxyAccount
from editor_app.domain.way_steps import Found, Outcome, Reason, Step, Way
from editor_app.services.proxy_accounts import ProxyAccounts, place_of
from tests.contract.authority import Heard, Signed, authority, certificate, https_server
from tests.contract.connect_proxy import Tunnels, connect_proxy
from tests.contract.test_way import description

LIN = ProxyAccount(name="林晓雯", password="口令 p@ss:word")
WORDS = f"{LIN.name}:{LIN.password}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Signed:
    return authority(tmp_path_factory.mktemp("root"))


@pytest.fixture(scope="module")
def portal(root: Signed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Heard]:
    with https_server(certificate(tmp_path_factory.mktemp("portal"), root)) as heard:
        heard.answer = description(heard.url)
        yield heard


@pytest.fixture
def proxy() -> Iterator[Tunnels]:
    with connect_proxy() as tunnels:
        tunnels.account = WORDS
        yield tunnels


@pytest.fixture
def accounts() -> ProxyAccounts:
    return ProxyAccounts(MemoryVault(), proxy_on)


def way(portal: Heard, root: Signed, proxy: str) -> Way:
    return Way(portal_url=portal.url, ca_file=str(root.file), proxy=proxy)


def proxy_step(made: Way, accounts: ProxyAccounts) -> Found:
    found = WayTest(made, "0.1.0", seconds=3.0, account=accounts.of).run(
        lambda _: None, lambda: False
    )
    assert found[list(Step).index(Step.PORTAL)].outcome is not Outcome.FAILED
    return found[list(Step).index(Step.PROXY)]


def client(portal: Heard, root: Signed, proxy: str, accounts: ProxyAccounts) -> Http:
    options = HttpOptions(
        base_url=portal.url, proxy=proxy, ca_file=str(root.file), account=accounts.of
    )
    return Http(options)


def test_who_gave_name_and_password_gets_through(
    portal: Heard, root: Signed, proxy: Tunnels, accounts: ProxyAccounts
) -> None:
    made = way(portal, root, proxy.url)
    assert proxy_step(made, accounts).reason is Reason.PROXY_SIGN_IN
    accounts.keep(accounts.proxy_of(made), LIN)
    assert proxy_step(made, accounts).reason is Reason.TUNNEL
    assert set(proxy.signed) == {WORDS}


def test_a_request_that_waited_goes_on_once_they_were_given(
    portal: Heard, root: Signed, proxy: Tunnels, accounts: ProxyAccounts
) -> None:
    """Without a new start of the program."""
    http = client(portal, root, proxy.url, accounts)
    with pytest.raises(EditorError) as refused:
        http.ask("GET", "/.well-known/channel-portal")
    assert refused.value.code is Code.PROXY_SIGN_IN
    accounts.keep(proxy.url, LIN)
    assert http.ask("GET", "/.well-known/channel-portal").status == 200
    http.close()


@pytest.mark.parametrize("status", [407, 401])
def test_what_is_not_accepted_is_told_apart_from_what_was_not_given(
    portal: Heard, root: Signed, proxy: Tunnels, accounts: ProxyAccounts, status: int
) -> None:
    """A real tinyproxy says 401 to a wrong password."""
    proxy.denies_with = status
    accounts.keep(proxy.url, ProxyAccount(name="lin", password="wrong"))
    assert proxy_step(way(portal, root, proxy.url), accounts).reason is Reason.PROXY_DENIED
    assert proxy.signed == ["lin:wrong"]  # once: a proxy may lock the name
    with pytest.raises(EditorError) as refused:
        client(portal, root, proxy.url, accounts).ask("GET", "/.well-known/channel-portal")
    assert refused.value.code is Code.PROXY_SIGN_IN


@pytest.mark.parametrize("offers", [("Negotiate", "NTLM"), ("NTLM",), ('Digest realm="x", n="y"',)])
def test_a_sign_in_that_is_not_known_here_is_named_and_gets_no_password(
    portal: Heard, root: Signed, proxy: Tunnels, accounts: ProxyAccounts, offers: tuple[str, ...]
) -> None:
    proxy.offers = offers
    told = proxy_step(way(portal, root, proxy.url), accounts)
    assert told.reason is Reason.PROXY_SIGN_IN_OTHER
    assert told.values["scheme"] == ", ".join(one.split()[0] for one in offers)


def test_a_proxy_that_offers_more_than_one_way_is_signed_in_to_by_the_one_that_is_known(
    portal: Heard, root: Signed, proxy: Tunnels, accounts: ProxyAccounts
) -> None:
    proxy.offers = ("Negotiate", "NTLM", 'Basic realm="a, b"')
    assert proxy_step(way(portal, root, proxy.url), accounts).reason is Reason.PROXY_SIGN_IN


def test_another_proxy_gets_nothing(
    portal: Heard, root: Signed, proxy: Tunnels, accounts: ProxyAccounts
) -> None:
    accounts.keep("proxy.example:8080", LIN)
    assert proxy_step(way(portal, root, proxy.url), accounts).reason is Reason.PROXY_SIGN_IN
    assert proxy.signed == []


def test_the_account_of_a_variable_is_used_as_other_programs_do(
    portal: Heard,
    root: Signed,
    proxy: Tunnels,
    accounts: ProxyAccounts,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proxy.account = "lin:p@ss"
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", proxy.url.replace("//", "//lin:p%40ss@"))
    made = Way(portal_url=portal.url, ca_file=str(root.file), trust_environment=True)
    told = proxy_step(made, accounts)
    assert told.reason is Reason.TUNNEL
    assert told.values == {"host": "127.0.0.1"}
    assert accounts.proxy_of(made) == place_of(proxy.url)
    http = Http(HttpOptions(base_url=portal.url, ca_file=str(root.file), trust_environment=True))
    assert http.ask("GET", "/.well-known/channel-portal").status == 200
    http.close()


def test_what_is_too_long_for_a_keyring_is_refused(accounts: ProxyAccounts) -> None:
    with pytest.raises(EditorError) as refused:
        accounts.keep("proxy.example:8080", ProxyAccount(name="lin", password="口" * 200))
    assert refused.value.code is Code.KEYRING
    assert accounts.of("proxy.example:8080") is None


@pytest.mark.parametrize("held", ["", "no json", '["lin"]', "[1, 2]", "{}", '"lin"', "[" * 5000])
def test_what_somebody_else_wrote_into_the_keyring_is_nobody(held: str) -> None:
    vault = MemoryVault()
    vault.save("proxy#proxy.example:8080", held)
    assert ProxyAccounts(vault, proxy_on).of("http://proxy.example:8080") is None


def test_forgotten_is_gone_and_the_password_is_never_in_words(accounts: ProxyAccounts) -> None:
    accounts.keep("proxy.example:8080", LIN)
    assert accounts.of("http://proxy.example:8080") == LIN
    assert LIN.password not in repr(LIN)
    accounts.forget("proxy.example:8080")
    assert accounts.of("proxy.example:8080") is None


def test_ways_of_signing_in_are_told_apart() -> None:
    assert schemes('Digest realm="x", nonce="y", Basic realm="z"') == ("Digest", "Basic")
    assert schemes("Negotiate, NTLM") == ("Negotiate", "NTLM")
    assert schemes("") == ()


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("http://[fd00::1]:3128", "[fd00::1]:3128"),
        ("[fd00::1]:3128", "[fd00::1]:3128"),
        ("http://lin:x@[fd00::1]", "[fd00::1]"),
        ("http://10.1.2.3:8080/", "10.1.2.3:8080"),
        ("http://[::1", ""),
    ],
)
def test_what_is_kept_for_a_proxy_is_found_by_its_place(address: str, place: str) -> None:
    accounts = ProxyAccounts(MemoryVault(), lambda _: address)
    assert accounts.proxy_of(Way(portal_url="https://portal.example")) == place
    if place:
        accounts.keep(place, LIN)
        assert accounts.of(address) == LIN
        assert accounts.of("http://[fd00::2]:3128") is None
