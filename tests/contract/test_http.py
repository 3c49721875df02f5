"""What counts as an answer of the portal, and what every other answer means."""

import gzip
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from editor_app.connectors.http import Answer, Http, HttpOptions
from editor_app.connectors.problems import (
    PROBLEM_CODES,
    from_problem,
    from_status,
    retry_after,
)
from editor_app.connectors.signatures import Ed25519Check
from editor_app.domain.errors import Code
from editor_app.wire.v1 import PROBLEM_BASE, PROBLEMS, BlobOut, FindingOut, Problem
from tests.fakes.refusals import refused

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
GOOD = b'{"sha256":"a","offset":1,"complete":true}'


class Script:
    """What the next answer is, and what was asked."""

    def __init__(self) -> None:
        self.status = 200
        self.headers: dict[str, str] = {"Content-Type": "application/json"}
        self.body = GOOD
        self.asked: list[tuple[str, dict[str, str]]] = []


@pytest.fixture
def script() -> Script:
    return Script()


@pytest.fixture
def url(script: Script) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            script.asked.append((self.path, dict(self.headers)))
            self.send_response(script.status)
            for name, value in script.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(script.body)))
            self.end_headers()
            self.wfile.write(script.body)

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def http(url: str) -> Iterator[Http]:
    http = Http(HttpOptions(base_url=url, connect_seconds=1, read_seconds=1))
    yield http
    http.close()


def read(http: Http, limit: int = 1000) -> BlobOut:
    return http.read(http.ask("GET", "/x", limit=limit), BlobOut)


def test_a_right_answer_is_read(http: Http) -> None:
    assert read(http) == BlobOut(sha256="a", offset=1, complete=True)


def test_fields_of_a_newer_portal_are_ignored(http: Http, script: Script) -> None:
    script.body = GOOD[:-1] + b',"colour":"blue"}'
    assert read(http).offset == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        GOOD[:-1],
        b'{"sha256":"a","offset":"1","complete":true}',
        b'{"sha256":"a","offset":NaN,"complete":true}',
        b'{"sha256":"a","offset":1}',
        b'{"sha256":"\xff","offset":1,"complete":true}',
        b'{"x":' + b"[" * 100_000,
    ],
)
def test_another_shape_is_a_bad_answer(http: Http, script: Script, body: bytes) -> None:
    script.body = body
    answer = http.ask("GET", "/x")
    refused(Code.BAD_ANSWER, lambda: http.read(answer, BlobOut))


@pytest.mark.parametrize("media_type", ["text/html", "text/plain", "application/octet-stream"])
def test_another_content_type_is_not_the_portal(
    http: Http, script: Script, media_type: str
) -> None:
    script.headers["Content-Type"] = media_type
    refused(Code.NOT_THE_PORTAL, lambda: read(http))


def test_parameters_of_the_content_type_are_fine(http: Http, script: Script) -> None:
    script.headers["Content-Type"] = "application/json; charset=utf-8"
    assert read(http).complete


def test_a_compressed_answer_is_read(http: Http, script: Script) -> None:
    script.headers["Content-Encoding"] = "gzip"
    script.body = gzip.compress(GOOD)
    assert read(http).complete


def test_a_truncated_compressed_answer_is_noticed(http: Http, script: Script) -> None:
    script.headers["Content-Encoding"] = "gzip"
    script.body = gzip.compress(GOOD)[:-10]
    refused(Code.BAD_ANSWER, lambda: read(http))


def test_a_compressed_answer_without_its_checksum_is_noticed(http: Http, script: Script) -> None:
    script.headers["Content-Encoding"] = "gzip"
    script.body = gzip.compress(GOOD)[:-4]  # every letter is there, the end is not
    refused(Code.BAD_ANSWER, lambda: read(http))


def test_a_damaged_compressed_answer_is_noticed(http: Http, script: Script) -> None:
    script.headers["Content-Encoding"] = "gzip"
    script.body = b"not gzip at all"
    refused(Code.BAD_ANSWER, lambda: read(http))


def test_an_unknown_encoding_is_refused(http: Http, script: Script) -> None:
    script.headers["Content-Encoding"] = "br"
    refused(Code.BAD_ANSWER, lambda: read(http))


def test_a_compressed_bomb_is_stopped_at_the_limit(http: Http, script: Script) -> None:
    script.headers["Content-Encoding"] = "gzip"
    script.body = gzip.compress(b" " * 10_000_000)
    error = refused(Code.BAD_ANSWER, lambda: read(http, limit=100_000))
    assert error.params["limit"] == 100_000


def test_a_huge_answer_is_stopped_at_the_limit(http: Http, script: Script) -> None:
    script.body = b" " * 2000
    refused(Code.BAD_ANSWER, lambda: read(http))


def test_a_wrong_digest_is_noticed(http: Http, script: Script) -> None:
    script.headers["Content-Digest"] = "sha-256=:" + "A" * 43 + "=:"
    refused(Code.BAD_ANSWER, lambda: read(http))


def test_a_redirect_is_never_followed(http: Http, script: Script, url: str) -> None:
    script.status = 302
    script.headers["Location"] = f"{url}/elsewhere"
    refused(Code.NOT_THE_PORTAL, lambda: read(http))
    assert [path for path, _ in script.asked] == ["/x"]


def test_the_client_names_its_version(http: Http, script: Script) -> None:
    read(http)
    assert script.asked[0][1]["User-Agent"].startswith("channel-editor/")


@pytest.mark.parametrize(
    "address", ["https://evil.example/v1", "//evil.example/v1", "http://127.0.0.1:1/v1"]
)
def test_no_other_origin_is_talked_to(http: Http, address: str) -> None:
    refused(Code.NOT_THE_PORTAL, lambda: http.pinned(address))


def test_plain_http_leaves_this_computer_never() -> None:
    http = Http(HttpOptions(base_url="http://portal.example"))
    refused(Code.TLS, lambda: http.ask("GET", "/"))


def test_a_base_that_is_no_address_cannot_be_reached() -> None:
    http = Http(HttpOptions(base_url="https://portal.example:port"))
    refused(Code.NOT_THE_PORTAL, lambda: http.ask("GET", "/"))


def test_nobody_listening_is_offline() -> None:
    http = Http(HttpOptions(base_url="http://127.0.0.1:9", connect_seconds=1))
    refused(Code.OFFLINE, lambda: http.ask("GET", "/"))


def test_a_host_without_a_name_is_offline() -> None:
    http = Http(HttpOptions(base_url="https://portal.invalid", connect_seconds=1))
    refused(Code.OFFLINE, lambda: http.ask("GET", "/"))


def test_speaking_tls_to_what_speaks_none_is_a_tls_fault(url: str) -> None:
    http = Http(HttpOptions(base_url=url.replace("http://", "https://"), connect_seconds=1))
    refused(Code.TLS, lambda: http.ask("GET", "/"))


def test_a_closed_client_opens_again(http: Http) -> None:
    http.close()
    assert read(http).complete


# ---------------------------------------------------------------- refusals


def test_every_problem_of_the_contract_has_a_code() -> None:
    assert set(PROBLEM_CODES) == set(PROBLEMS)


@pytest.mark.parametrize("name", PROBLEMS)
def test_every_problem_arrives_as_its_code(http: Http, script: Script, name: str) -> None:
    script.status = 400
    script.headers["Content-Type"] = "application/problem+json"
    script.body = f'{{"type":"{PROBLEM_BASE}{name}","title":"t","status":400}}'.encode()
    refused(PROBLEM_CODES[name], lambda: http.ask("GET", "/x"))


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (400, Code.REFUSED),
        (401, Code.SIGNED_OUT),
        (404, Code.NOT_FOUND),
        (418, Code.REFUSED),
        (428, Code.PRECONDITION_MISSING),
        (503, Code.PORTAL_FAILED),
    ],
)
def test_a_problem_of_a_newer_portal_counts_by_its_status(
    http: Http, script: Script, status: int, code: Code
) -> None:
    script.status = status
    script.headers["Content-Type"] = "application/problem+json"
    script.body = b'{"type":"urn:x","title":"t","status":%d}' % status
    refused(code, lambda: http.ask("GET", "/x"))


def test_a_problem_without_a_body_counts_by_its_status(http: Http, script: Script) -> None:
    script.status, script.body = 404, b""
    script.headers["Content-Type"] = "application/problem+json"
    refused(Code.NOT_FOUND, lambda: http.ask("GET", "/x"))


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (301, Code.NOT_THE_PORTAL),
        (401, Code.NOT_THE_PORTAL),
        (404, Code.NOT_THE_PORTAL),
        (429, Code.BUSY),
        (500, Code.PORTAL_FAILED),
        (504, Code.PORTAL_FAILED),
    ],
)
def test_without_a_problem_somebody_else_answered(status: int, code: Code) -> None:
    assert from_status(status, {}, NOW).code is code


def test_a_problem_tells_hash_rules_and_detail_but_no_text() -> None:
    finding = FindingOut(
        rule="TXT-01", where="body", excerpt="秘密的句子", message_zh="秘密", message_en="secret"
    )
    problem = Problem(
        type=PROBLEM_BASE + "refused",
        title="t",
        status=422,
        detail="x" * 500,
        expected="e" * 64,
        findings=[finding],
    )
    error = from_problem(problem, {}, NOW)
    assert error.params["findings"] == ("TXT-01@body",)
    assert error.params["expected"] == "e" * 64
    assert len(str(error.params["detail"])) == 200
    assert "秘密" not in str(error)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("120", 120),
        ("0", 0),
        ("Sun, 22 Nov 2026 08:02:00 GMT", 120),
        ("Sun, 22 Nov 2026 08:02:00 -0000", 120),
        ("Sun, 22 Nov 2026 07:00:00 GMT", 0),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("１２", None),
    ],
)
def test_waiting_is_told_in_seconds_or_as_a_date(told: str, seconds: int | None) -> None:
    assert retry_after(told, NOW) == seconds


def test_an_answer_knows_its_media_type() -> None:
    answer = Answer(status=200, headers={"content-type": "Text/HTML; x=1"}, body=b"")
    assert answer.media_type == "text/html"


@pytest.mark.parametrize("key", ["", "not base64!", "AAAA"])
def test_a_broken_key_verifies_nothing(key: str) -> None:
    assert not Ed25519Check().verify(b"data", b"signature", key)
