"""Sign-in: code with PKCE, device flow, refresh that survives lost replies, revocation."""

import re
import secrets
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from sqlalchemy import text

from editor_app.portal.config import PortalConfig
from editor_app.portal.db.identity import PersonRow
from tests.portal.conftest import Clock
from tests.portal.district import settle
from tests.portal.running import (
    CLIENT,
    REDIRECT,
    RunningPortal,
    authorize,
    challenge_of,
    code_flow,
    exchange,
    problem,
    refresh,
)


@pytest.fixture
def client(portal: RunningPortal) -> httpx.Client:
    return portal.client()


@pytest.fixture
def guarded(config: PortalConfig) -> Iterator[RunningPortal]:
    """A portal that is no demonstration: passwords count."""
    running = RunningPortal(replace(config, demo=False))
    with running.portal.database.write() as session:
        settle(session)
    with running:
        yield running


def oauth_error(answer: httpx.Response) -> str:
    assert problem(answer) == (400, "bad-request")
    return str(answer.json()["error"])


def me(client: httpx.Client, token: str) -> httpx.Response:
    return client.get("/v1/me", headers={"Authorization": f"Bearer {token}"})


def request_fields(challenge: str) -> dict[str, str]:
    return {
        "response_type": "code",
        "client_id": CLIENT,
        "redirect_uri": REDIRECT,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "state": "abc",
    }


# ---------------------------------------------------------------- code and PKCE


def test_the_code_flow_signs_in(either: RunningPortal) -> None:
    client = either.client()
    tokens = code_flow(client, "lin")
    assert (tokens["token_type"], tokens["expires_in"]) == ("Bearer", 600)
    assert len(tokens["refresh_token"]) <= 512
    assert me(client, tokens["access_token"]).json()["name"] == "林晓雯"


def test_the_wrong_verifier_gets_nothing(client: httpx.Client) -> None:
    code = authorize(client, "lin", challenge_of(secrets.token_urlsafe(48)))
    assert oauth_error(exchange(client, code, secrets.token_urlsafe(48))) == "invalid_grant"


def test_another_redirect_at_the_exchange_gets_nothing(client: httpx.Client) -> None:
    verifier = secrets.token_urlsafe(48)
    code = authorize(client, "lin", challenge_of(verifier))
    other = exchange(client, code, verifier, redirect_uri="http://127.0.0.1:1/callback")
    assert oauth_error(other) == "invalid_grant"


def test_a_code_used_twice_ends_the_session_it_began(client: httpx.Client) -> None:
    verifier = secrets.token_urlsafe(48)
    code = authorize(client, "lin", challenge_of(verifier))
    tokens = exchange(client, code, verifier).json()
    assert oauth_error(exchange(client, code, verifier)) == "invalid_grant"
    assert me(client, tokens["access_token"]).status_code == 401


def test_a_code_ends_after_two_minutes(client: httpx.Client, clock: Clock) -> None:
    verifier = secrets.token_urlsafe(48)
    code = authorize(client, "lin", challenge_of(verifier))
    clock.pass_(minutes=3)
    assert oauth_error(exchange(client, code, verifier)) == "invalid_grant"


@pytest.mark.parametrize("change", [{"code_challenge_method": "plain"}, {"code_challenge": "x"}])
def test_only_s256_is_taken(client: httpx.Client, change: dict[str, str]) -> None:
    told = {**request_fields(challenge_of("v" * 43)), **change}
    answer = client.get("/oauth/authorize", params=told)
    assert parse_qs(urlsplit(answer.headers["location"]).query) == {
        "error": ["invalid_request"],
        "state": ["abc"],
    }


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/callback",
        "http://127.0.0.1.evil.example:80/callback",
        "http://127.0.0.1@evil.example:80/callback",
        "http://127.0.0.1:80/elsewhere",
        "http://127.0.0.1/callback",
        "http://127.0.0.1:80/callback#x",
        "http://localhost:80/callback",
        "javascript:alert(1)",
        "http://[::1",
        "",
    ],
)
def test_nothing_is_sent_to_a_foreign_address(client: httpx.Client, address: str) -> None:
    told = {**request_fields(challenge_of("v" * 43)), "redirect_uri": address}
    answer = client.get("/oauth/authorize", params=told)
    assert answer.status_code == 400
    assert "location" not in answer.headers


@pytest.mark.parametrize("host", ["127.0.0.1:1", "127.0.0.1:65535", "[::1]:4711"])
def test_every_loopback_port_is_good(client: httpx.Client, host: str) -> None:
    told = {**request_fields(challenge_of("v" * 43)), "redirect_uri": f"http://{host}/callback"}
    silent = {**told, "prompt": "none", "login_hint": "lin"}
    answer = client.get("/oauth/authorize", params=silent)
    assert answer.headers["location"].startswith(f"http://{host}/callback?code=")


def test_the_demonstration_offers_people_to_choose(client: httpx.Client) -> None:
    page = client.get("/oauth/authorize", params=request_fields(challenge_of("v" * 43)))
    assert 'value="lin"' in page.text
    assert "林晓雯" in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


# ---------------------------------------------------------------- passwords


def form(account: str, password: str) -> dict[str, str]:
    return {**request_fields(challenge_of("v" * 43)), "account": account, "password": password}


def test_without_demonstration_nobody_gets_in_by_name(guarded: RunningPortal) -> None:
    told = {**request_fields(challenge_of("v" * 43)), "prompt": "none", "login_hint": "lin"}
    answer = guarded.client().get("/oauth/authorize", params=told)
    assert "error=login_required" in answer.headers["location"]


def test_account_and_password_give_a_code(guarded: RunningPortal) -> None:
    answer = guarded.client().post("/oauth/authorize", data=form("lin", "geheim-lin"))
    assert answer.status_code == 303
    assert "code=" in answer.headers["location"]


@pytest.mark.parametrize("account", ["lin", "li", "nobody"])
def test_a_wrong_password_is_refused_alike_for_everybody(
    guarded: RunningPortal, account: str
) -> None:
    answer = guarded.client().post("/oauth/authorize", data=form(account, ""))
    assert answer.status_code == 403
    assert "账号或密码不正确" in answer.text


def test_five_failures_pause_an_account(guarded: RunningPortal, clock: Clock) -> None:
    client = guarded.client()
    for _ in range(5):
        client.post("/oauth/authorize", data=form("lin", "wrong"))
    assert client.post("/oauth/authorize", data=form("lin", "geheim-lin")).status_code == 403
    clock.pass_(minutes=6)
    assert client.post("/oauth/authorize", data=form("lin", "geheim-lin")).status_code == 303


# ---------------------------------------------------------------- refresh


def test_refreshing_gives_new_tokens(client: httpx.Client) -> None:
    old = code_flow(client, "lin")
    new = refresh(client, old["refresh_token"]).json()
    assert new["refresh_token"] != old["refresh_token"]
    assert me(client, new["access_token"]).status_code == 200


def test_a_lost_reply_is_told_again_with_the_same_successor(client: httpx.Client) -> None:
    old = code_flow(client, "lin")["refresh_token"]
    lost, again = refresh(client, old).json(), refresh(client, old).json()
    assert lost["refresh_token"] == again["refresh_token"]
    assert refresh(client, again["refresh_token"]).status_code == 200


def test_a_lost_reply_is_forgiven_even_after_a_week_offline(
    client: httpx.Client, clock: Clock
) -> None:
    old = code_flow(client, "lin")["refresh_token"]
    refresh(client, old)
    clock.pass_(days=7)
    again = refresh(client, old)
    assert again.status_code == 200
    assert me(client, again.json()["access_token"]).status_code == 200


def test_within_a_minute_a_replay_is_forgiven_though_the_successor_was_used(
    client: httpx.Client,
) -> None:
    old = code_flow(client, "lin")["refresh_token"]
    successor = refresh(client, old).json()["refresh_token"]
    refresh(client, successor)
    assert refresh(client, old).json()["refresh_token"] == successor


def test_a_stolen_old_token_ends_the_session(client: httpx.Client, clock: Clock) -> None:
    old = code_flow(client, "lin")["refresh_token"]
    successor = refresh(client, old).json()["refresh_token"]
    newest = refresh(client, successor).json()
    clock.pass_(minutes=2)
    assert oauth_error(refresh(client, old)) == "invalid_grant"
    assert me(client, newest["access_token"]).status_code == 401
    assert oauth_error(refresh(client, newest["refresh_token"])) == "invalid_grant"


def test_access_ends_after_ten_minutes(client: httpx.Client, clock: Clock) -> None:
    token = code_flow(client, "lin")["access_token"]
    clock.pass_(minutes=10)
    answer = me(client, token)
    assert problem(answer) == (401, "unauthenticated")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("which", ["access_token", "refresh_token"])
def test_revoking_either_token_ends_the_session(client: httpx.Client, which: str) -> None:
    tokens = code_flow(client, "lin")
    assert client.post("/oauth/revoke", data={"token": tokens[which]}).status_code == 200
    assert me(client, tokens["access_token"]).status_code == 401
    assert oauth_error(refresh(client, tokens["refresh_token"])) == "invalid_grant"


def test_revoking_an_unknown_token_is_fine(client: httpx.Client) -> None:
    assert client.post("/oauth/revoke", data={"token": "x"}).status_code == 200


def test_a_disabled_person_is_out_at_once(portal: RunningPortal, client: httpx.Client) -> None:
    tokens = code_flow(client, "lin")
    with portal.portal.database.write() as session:
        session.get_one(PersonRow, "lin").disabled = True
    assert me(client, tokens["access_token"]).status_code == 401
    assert oauth_error(refresh(client, tokens["refresh_token"])) == "invalid_grant"


def test_no_token_stands_in_the_database(portal: RunningPortal, client: httpx.Client) -> None:
    tokens = code_flow(client, "lin")
    with portal.portal.database.read() as session:
        kept = [
            str(row)
            for table in ("access_tokens", "refresh_tokens", "codes")
            for row in session.execute(text(f"SELECT * FROM {table}"))
        ]
    assert kept
    assert not any(
        tokens[name] in row for name in ("access_token", "refresh_token") for row in kept
    )


# ---------------------------------------------------------------- devices


def begin(client: httpx.Client) -> dict[str, str]:
    told: dict[str, str] = client.post(
        "/oauth/device_authorization", data={"client_id": CLIENT}
    ).json()
    return told


def poll(client: httpx.Client, device_code: str) -> httpx.Response:
    return client.post(
        "/oauth/token",
        data={
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
            "client_id": CLIENT,
            "device_code": device_code,
        },
    )


def test_a_device_is_let_in_from_another_browser(client: httpx.Client) -> None:
    device = begin(client)
    assert re.fullmatch(r"[A-Z]{4}-[A-Z]{4}", device["user_code"])
    assert oauth_error(poll(client, device["device_code"])) == "authorization_pending"
    data = {"user_code": device["user_code"], "account": "lin"}
    assert "登录成功" in client.post("/oauth/device", data=data).text
    tokens = poll(client, device["device_code"]).json()
    assert me(client, tokens["access_token"]).json()["person"] == "lin"


def test_a_hasty_device_is_told_to_slow_down(client: httpx.Client) -> None:
    device = begin(client)
    poll(client, device["device_code"])
    assert oauth_error(poll(client, device["device_code"])) == "slow_down"


def test_who_guesses_codes_is_stopped_for_a_quarter_of_an_hour(
    client: httpx.Client, clock: Clock
) -> None:
    device = begin(client)
    told = [
        client.get("/oauth/device", params={"user_code": f"BBBB-BBB{sign}"}).status_code
        for sign in "BCDFGHJKLMN"
    ]
    assert told == [404] * 10 + [429]
    right = client.get("/oauth/device", params={"user_code": device["user_code"]})
    assert right.status_code == 429  # else guessing would go on until it hits
    data = {"user_code": device["user_code"], "account": "lin"}
    assert client.post("/oauth/device", data=data).status_code == 429
    clock.pass_(minutes=16)
    assert client.get("/oauth/device", params={"user_code": "BBBB-BBBB"}).status_code == 404


def test_sign_ins_by_code_that_begin_have_a_rate(client: httpx.Client, clock: Clock) -> None:
    assert all("user_code" in begin(client) for _ in range(20))
    assert begin(client)["error"] == "temporarily_unavailable"
    clock.pass_(minutes=11)
    assert "user_code" in begin(client)


def test_a_device_code_works_once(client: httpx.Client) -> None:
    device = begin(client)
    client.post("/oauth/device", data={"user_code": device["user_code"], "account": "lin"})
    poll(client, device["device_code"])
    assert oauth_error(poll(client, device["device_code"])) == "invalid_grant"


def test_a_device_code_ends_after_a_quarter_of_an_hour(client: httpx.Client, clock: Clock) -> None:
    device = begin(client)
    clock.pass_(minutes=16)
    assert oauth_error(poll(client, device["device_code"])) == "expired_token"
    page = client.get("/oauth/device", params={"user_code": device["user_code"]})
    assert page.status_code == 404


def test_the_typed_code_may_be_in_small_letters(client: httpx.Client) -> None:
    device = begin(client)
    page = client.get("/oauth/device", params={"user_code": device["user_code"].lower()})
    assert page.status_code == 200


@pytest.mark.parametrize("code", ["\0", "BCDF-\0", "x" * 5000, "' OR 1=1"])
def test_a_crooked_device_code_is_unknown(either: RunningPortal, code: str) -> None:
    page = either.client().get("/oauth/device", params={"user_code": code})
    assert page.status_code == 404


# ---------------------------------------------------------------- forms


def test_an_unknown_grant_is_refused(client: httpx.Client) -> None:
    answer = client.post("/oauth/token", data={"grant_type": "password"})
    assert oauth_error(answer) == "unsupported_grant_type"


@pytest.mark.parametrize("body", ["a=1&a=2", "a=%00", "a=%FF"])
def test_crooked_forms_are_refused(client: httpx.Client, body: str) -> None:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = client.post("/oauth/token", content=body, headers=kind)
    assert problem(answer) == (400, "bad-request")
