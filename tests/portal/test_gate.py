"""Whatever comes in crooked is answered with a problem, never with a crash."""

import gzip
import json
from collections.abc import Iterator
from uuid import UUID, uuid4

import httpx
import pytest

from editor_app.domain.item import new_item_id
from editor_app.portal.config import PortalConfig
from tests.portal.articles import article, revision
from tests.portal.conftest import LAYOUT, settled
from tests.portal.running import RunningPortal, Somebody, problem

NOBODYS = UUID(int=7)  # the same in every process: parallel runs compare names of tests
GOOD = {"hash": "0" * 64, "checked_rules": 1, "catalogue_version": "1"}


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    """One portal for all: nothing here may change anything in it."""
    data = tmp_path_factory.mktemp("gate")
    with settled(PortalConfig(data=data, layout_folder=LAYOUT, demo=True)) as running:
        yield running


def submit(somebody: Somebody, body: bytes, kind: str = "application/json") -> httpx.Response:
    return somebody.client.post(
        f"/v1/items/{new_item_id()}/submissions",
        content=body,
        headers={"Content-Type": kind, "Idempotency-Key": str(uuid4())},
    )


@pytest.mark.parametrize(
    ("method", "path", "status", "name"),
    [
        ("GET", "/v1/nowhere", 404, "not-found"),
        ("DELETE", "/v1/me", 405, "bad-request"),
        ("GET", "/v1/items/not-an-id", 422, "bad-request"),
        ("GET", f"/v1/items/{NOBODYS}", 404, "not-found"),
        ("GET", "/v1/changes?limit=0", 422, "bad-request"),
        ("GET", "/v1/changes?limit=many", 422, "bad-request"),
        ("GET", "/v1/blobs/ABC", 422, "bad-request"),
        ("GET", "/oauth/nowhere", 404, "not-found"),
    ],
)
def test_refusals_are_problem_details(
    lin: Somebody, method: str, path: str, status: int, name: str
) -> None:
    assert problem(lin.client.request(method, path)) == (status, name)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/me"),
        ("GET", "/v1/changes"),
        ("GET", "/v1/layout"),
        ("GET", "/v1/audit"),
        ("GET", f"/v1/items/{NOBODYS}"),
        ("GET", f"/v1/items/{NOBODYS}/revisions"),
        ("PUT", f"/v1/items/{NOBODYS}/revisions/{'0' * 64}"),
        ("GET", f"/v1/blobs/{'0' * 64}"),
        ("PATCH", f"/v1/blobs/{'0' * 64}"),
        ("POST", f"/v1/items/{NOBODYS}/submissions"),
        ("POST", f"/v1/items/{NOBODYS}/decisions"),
        ("POST", f"/v1/items/{NOBODYS}/recalls"),
        ("POST", f"/v1/items/{NOBODYS}/withdrawals"),
        ("GET", f"/v1/operations/{NOBODYS}"),
    ],
)
@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic bGluOg=="])
def test_nothing_is_told_without_a_session(
    portal: RunningPortal, method: str, path: str, header: str
) -> None:
    answer = portal.client().request(method, path, headers={"Authorization": header})
    assert problem(answer) == (401, "unauthenticated")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"text"',
        json.dumps({**GOOD, "surprise": 1}).encode(),
        json.dumps({**GOOD, "checked_rules": "1"}).encode(),
        json.dumps({**GOOD, "checked_rules": 1.5}).encode(),
        json.dumps({"hash": "0" * 64}).encode(),
        json.dumps({**GOOD, "note": "a\0b"}).encode(),
        b'{"hash":"0","checked_rules":1,"catalogue_version":"1","note":"\\ud800"}',
        json.dumps({**GOOD, "kept": [{"rule": "X"}]}).encode(),
        b'{"hash":"0","hash":"1","checked_rules":1,"catalogue_version":"1"}',
        b'{"hash":"0","checked_rules":NaN,"catalogue_version":"1"}',
        b"[" * 20_000 + b"]" * 20_000,
        b"\xff\xfe\x00",
        gzip.compress(json.dumps(GOOD).encode(), mtime=0),
    ],
)
def test_crooked_bodies_are_refused(lin: Somebody, body: bytes) -> None:
    status, name = problem(submit(lin, body))
    assert (status in (400, 422), name) == (True, "bad-request")


def test_a_body_over_the_cap_is_refused(lin: Somebody) -> None:
    body = json.dumps({**GOOD, "note": "x" * 300_000}).encode()
    assert problem(submit(lin, body)) == (413, "too-large")


def test_a_body_without_length_over_the_cap_is_refused(lin: Somebody) -> None:
    def endless() -> object:
        yield from (b"x" * 65536 for _ in range(64))

    answer = lin.client.post(
        f"/v1/items/{new_item_id()}/submissions",
        content=endless(),  # type: ignore[arg-type]
        headers={"Idempotency-Key": str(uuid4())},
    )
    assert problem(answer) == (413, "too-large")


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream", ""])
def test_json_is_strict_under_every_name(lin: Somebody, kind: str) -> None:
    body = json.dumps({**GOOD, "note": "a\0b"}).encode()
    assert problem(submit(lin, body, kind)) == (400, "bad-request")


def test_multipart_is_not_taken(lin: Somebody) -> None:
    answer = submit(lin, b"--x--", "multipart/form-data; boundary=x")
    assert problem(answer) == (415, "bad-request")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "localhost@x"])
def test_foreign_hosts_are_turned_away(portal: RunningPortal, host: str) -> None:
    answer = portal.client().get("/v1/me", headers={"Host": host})
    assert problem(answer) == (421, "bad-request")


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1", "[::1]:80", "LOCALHOST:9"])
def test_loopback_names_are_welcome(portal: RunningPortal, host: str) -> None:
    answer = portal.client().get("/.well-known/channel-portal", headers={"Host": host})
    assert answer.status_code == 200


def test_no_other_site_may_read_answers(lin: Somebody) -> None:
    answer = lin.client.get("/v1/me", headers={"Origin": "https://evil.example"})
    assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize("key", ["1", "not-a-key", "x" * 5000, "0000-" * 8])
def test_crooked_keys_are_refused(lin: Somebody, key: str) -> None:
    made = revision(new_item_id(), article())
    assert problem(lin.submit(made, key=key)) == (422, "bad-request")


@pytest.mark.parametrize("tag", ["abc", '"abc"', 'W/"' + "0" * 64 + '"', '"a", "b"'])
def test_crooked_preconditions_are_refused(lin: Somebody, tag: str) -> None:
    answer = lin.client.post(
        f"/v1/items/{new_item_id()}/recalls",
        json={"hash": "0" * 64},
        headers={"Idempotency-Key": str(uuid4()), "If-Match": tag},
    )
    assert problem(answer) == (400, "bad-request")


def test_an_old_client_is_told_so(lin: Somebody) -> None:
    answer = lin.client.get("/v1/me", headers={"User-Agent": "channel-editor/0.0.9"})
    assert problem(answer) == (426, "client-too-old")


def test_our_client_is_new_enough(lin: Somebody) -> None:
    answer = lin.client.get("/v1/me", headers={"User-Agent": "channel-editor/0.1.0 (Linux)"})
    assert answer.status_code == 200


def test_a_fault_of_the_portal_is_a_problem_without_details(
    portal: RunningPortal, lin: Somebody, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("editor_app.portal.api.feeds.publish_due", broken)
    answer = lin.client.get("/v1/changes")
    assert problem(answer) == (500, "internal")
    assert "secret" not in answer.text
    assert answer.headers["Portal-Sequence"]


def test_readers_of_the_public_side_get_a_page_when_nothing_is_there(lin: Somebody) -> None:
    answer = lin.client.get("/nowhere/at/all")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")


@pytest.mark.parametrize(
    "path", ["/search?q=%00", "/zkgwb/search?q=%00", "/%00", "/zkgwb/c/%00/x.html", "/?page=%00"]
)
def test_the_public_side_takes_nul_for_nothing(either: RunningPortal, path: str) -> None:
    assert either.client().get(path).status_code < 500
