"""Signing in to a real portal: browser, other device, no browser, renewal, end."""

import threading
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import Request, urlopen

import pytest

from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.errors import Code
from editor_app.domain.session_ports import DeviceCode, Tokens, Waiting
from tests.fakes.people import LIN
from tests.fakes.portal_process import PortalProcess
from tests.fakes.real_clock import RealClock
from tests.fakes.refusals import refused


class Browser:
    """A browser whose person signs in as ``account`` (or does what a test says)."""

    def __init__(self, **added: str) -> None:
        self.added = added
        self.url = ""
        self.page = ""
        self._thread: threading.Thread | None = None

    def open(self, url: str) -> None:
        self.url = url
        self._thread = threading.Thread(target=self._visit)
        self._thread.start()

    def _visit(self) -> None:
        with urlopen(f"{self.url}&{urlencode(self.added)}", timeout=10) as answer:
            self.page = answer.read().decode()

    def end(self) -> None:
        if self._thread is not None:
            self._thread.join()


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser(login_hint="lin", prompt="none")
    yield browser
    browser.end()


def test_the_browser_brings_the_code_back(oauth: OAuth, browser: Browser) -> None:
    tokens = oauth.browser(browser.open)
    assert oauth.who(tokens.access).id == LIN.id
    browser.end()
    assert "可以关闭此页" in browser.page


def test_the_browser_gets_a_challenge_never_the_verifier(oauth: OAuth, browser: Browser) -> None:
    oauth.browser(browser.open)
    asked = parse_qs(urlsplit(browser.url).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert "code_verifier" not in asked
    assert asked["redirect_uri"][0].startswith("http://127.0.0.1:")


def test_an_error_in_the_browser_refuses_the_sign_in(oauth: OAuth, browser: Browser) -> None:
    browser.added = {"login_hint": "nobody", "prompt": "none"}
    error = refused(Code.SIGN_IN_REFUSED, lambda: oauth.browser(browser.open))
    assert error.params["problem"] == "login_required"


def test_a_browser_that_never_comes_back_ends_the_wait(http: Http, clock: RealClock) -> None:
    hasty = OAuth(http, Finder(http), clock, browser_seconds=0.2)
    refused(Code.SIGN_IN_REFUSED, lambda: hasty.browser(lambda _: None))


def test_a_stranger_with_another_state_is_turned_away(http: Http, clock: RealClock) -> None:
    hasty = OAuth(http, Finder(http), clock, browser_seconds=1.0)
    statuses: list[int] = []
    threads: list[threading.Thread] = []

    def attack(url: str) -> None:
        back = parse_qs(urlsplit(url).query)["redirect_uri"][0]

        def send() -> None:
            try:
                urlopen(Request(f"{back}?code=stolen&state=wrong"), timeout=5)
            except OSError as failed:
                statuses.append(getattr(failed, "code", 0))

        threads.append(threading.Thread(target=send))
        threads[-1].start()

    refused(Code.SIGN_IN_REFUSED, lambda: hasty.browser(attack))
    threads[0].join()
    assert statuses == [404]


def test_without_a_browser_a_demonstration_signs_in(oauth: OAuth) -> None:
    assert oauth.who(oauth.without_browser("lin").access).id == LIN.id


def test_nobody_unknown_signs_in(oauth: OAuth) -> None:
    refused(Code.SIGN_IN_REFUSED, lambda: oauth.without_browser("nobody"))


def confirm(code: DeviceCode, account: str) -> None:
    form = urlencode({"user_code": code.user_code, "account": account}).encode()
    with urlopen(Request(code.verification_uri, data=form), timeout=10) as answer:
        assert answer.status == 200


def test_another_device_confirms(oauth: OAuth) -> None:
    code = oauth.device_start()
    assert oauth.device_poll(code) is Waiting.PENDING
    assert oauth.device_poll(code) is Waiting.SLOW_DOWN  # asked again at once
    confirm(code, "lin")
    tokens = oauth.device_poll(code)
    assert isinstance(tokens, Tokens)
    assert oauth.who(tokens.access).id == LIN.id


def test_a_device_code_that_was_never_given_is_refused(oauth: OAuth) -> None:
    code = oauth.device_start()
    other = DeviceCode(
        device_code="never-given",
        user_code=code.user_code,
        verification_uri=code.verification_uri,
        verification_uri_complete=code.verification_uri_complete,
        expires_at=code.expires_at,
        interval=code.interval,
    )
    refused(Code.SIGN_IN_REFUSED, lambda: oauth.device_poll(other))


def test_a_refresh_gives_other_tokens(oauth: OAuth) -> None:
    first = oauth.without_browser("lin")
    second = oauth.refresh(first.refresh)
    assert second.access != first.access
    assert oauth.who(second.access).id == LIN.id


def test_a_lost_refresh_reply_locks_nobody_out(oauth: OAuth) -> None:
    first = oauth.without_browser("lin")
    oauth.refresh(first.refresh)  # nobody saw the answer
    assert oauth.who(oauth.refresh(first.refresh).access).id == LIN.id


def test_a_refresh_token_fits_every_keyring(oauth: OAuth) -> None:
    assert len(oauth.without_browser("lin").refresh.encode()) <= 512


def test_a_revoked_session_is_over(oauth: OAuth) -> None:
    tokens = oauth.without_browser("lin")
    oauth.revoke(tokens.refresh)
    refused(Code.SIGN_IN_REFUSED, lambda: oauth.refresh(tokens.refresh))


def test_an_invented_token_is_nobody(oauth: OAuth) -> None:
    refused(Code.SIGNED_OUT, lambda: oauth.who("invented"))


def test_a_portal_that_is_gone_is_no_refusal(process: PortalProcess, clock: RealClock) -> None:
    gone = Http(HttpOptions(base_url="http://127.0.0.1:9", connect_seconds=1))
    refused(Code.OFFLINE, lambda: OAuth(gone, Finder(gone), clock).refresh("token"))
