"""What the reference connector makes of answers that are almost right."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.connectors import CONNECTORS, pace
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.portal_ports import Portal
from editor_app.services.layouts import pin_layout_key
from tests.contract.conftest import signed_in
from tests.contract.moves import notice, submit
from tests.fakes.people import LIN
from tests.fakes.portal_process import PortalProcess
from tests.fakes.real_clock import RealClock
from tests.fakes.refusals import refused
from tests.faults import proxy as faults
from tests.faults.proxy import Exchange, FaultProxy, fault_proxy

HTML = "<title>欢迎使用无线网络</title>".encode()


@pytest.fixture
def proxy(process: PortalProcess) -> Iterator[FaultProxy]:
    with fault_proxy(process.url) as running:
        yield running


@pytest.fixture
def lin(proxy: FaultProxy, clock: RealClock, tmp_path: Path) -> Iterator[Portal]:
    """The portal as Lin sees it through the proxy."""
    http = Http(HttpOptions(base_url=proxy.url, connect_seconds=1, read_seconds=2))
    finder = Finder(http)
    session = signed_in(OAuth(http, finder, clock), clock, tmp_path / "lin", LIN)
    yield CONNECTORS["reference"](http, finder, session, pin_layout_key(session._store.meta))
    http.close()
    session._store.close()


def member(name: str, value: object) -> faults.Fault:
    """One member of a JSON answer is another."""
    return faults.altered(lambda body: json.dumps({**json.loads(body), name: value}).encode())


def test_a_layout_whose_bytes_changed_is_refused(proxy: FaultProxy, lin: Portal) -> None:
    proxy.strike(faults.altered(lambda body: body + b" "), "/v1/layout")
    refused(Code.LAYOUT_SIGNATURE, lambda: lin.layout(None))


def test_a_lexicon_whose_bytes_changed_is_refused(proxy: FaultProxy, lin: Portal) -> None:
    proxy.strike(faults.altered(lambda body: body + b" "), "/v1/lexicon")
    refused(Code.LAYOUT_SIGNATURE, lambda: lin.lexicon(None))


def test_a_layout_without_a_signature_is_refused(proxy: FaultProxy, lin: Portal) -> None:
    proxy.strike(faults.answer("200 OK", "application/json", b"{}"), "/v1/layout")
    refused(Code.LAYOUT_SIGNATURE, lambda: lin.layout(None))


def test_a_page_in_place_of_the_layout_is_not_the_portal(proxy: FaultProxy, lin: Portal) -> None:
    proxy.strike(faults.answer("200 OK", "text/html", b"<title>WLAN</title>"), "/v1/layout")
    refused(Code.NOT_THE_PORTAL, lambda: lin.layout(None))


def test_a_signing_key_that_changed_is_refused(proxy: FaultProxy, lin: Portal) -> None:
    lin.layout(None)
    http = Http(HttpOptions(base_url=proxy.url))
    other = Finder(http)
    proxy.strike(member("layout_key", "AAAA"), "/.well-known")
    lin._finder = other  # type: ignore[attr-defined]  # the portal introduces itself anew
    refused(Code.LAYOUT_SIGNATURE, lambda: lin.layout(None))
    http.close()


def test_an_address_elsewhere_is_not_the_portal(proxy: FaultProxy) -> None:
    http = Http(HttpOptions(base_url=proxy.url))
    proxy.strike(member("token_endpoint", "https://evil.example/token"), "/.well-known")
    refused(Code.NOT_THE_PORTAL, Finder(http).find)
    http.close()


def test_another_item_is_a_bad_answer(proxy: FaultProxy, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    proxy.strike(member("id", "00000000-0000-0000-0000-000000000000"), "GET /v1/items")
    refused(Code.BAD_ANSWER, lambda: lin.item(revision.item))


@pytest.mark.parametrize(
    ("name", "value"),
    [("state", "dreaming"), ("changed_at", "yesterday"), ("changed_at", "2026-11-22T08:00:00")],
)
def test_a_word_out_of_range_is_a_bad_answer(
    proxy: FaultProxy, lin: Portal, name: str, value: str
) -> None:
    revision = notice()
    submit(lin, revision)
    proxy.strike(member(name, value), "GET /v1/items")
    refused(Code.BAD_ANSWER, lambda: lin.item(revision.item))


def test_a_role_of_a_newer_portal_is_left_out(proxy: FaultProxy, lin: Portal) -> None:
    roles = [{"unit": "gwb", "role": "archivist"}, {"unit": "gwb", "role": "editor"}]
    proxy.strike(member("memberships", roles), "/v1/me")
    assert [one.role for one in lin.me().memberships] == ["editor"]


def test_a_topic_of_a_newer_portal_is_skipped(proxy: FaultProxy, lin: Portal) -> None:
    event = {"sequence": 1, "topic": "weather", "at": "2026-11-22T08:00:00Z"}
    proxy.strike(member("changes", [event]), "/v1/changes")
    assert lin.changes(None).changes == ()


def test_a_revision_whose_bytes_changed_is_noticed(proxy: FaultProxy, lin: Portal) -> None:
    revision = notice()
    submit(lin, revision)
    proxy.strike(faults.altered(lambda body: body.replace(b"e", b"o")), "GET /v1/items")
    with pytest.raises(EditorError) as caught:
        lin.get_revision(revision.item, revision.hash)
    assert caught.value.code in (Code.DIGEST_MISMATCH, Code.BAD_ANSWER)


def test_a_captive_portal_takes_no_revision(proxy: FaultProxy, lin: Portal) -> None:
    proxy.strike(faults.answer("200 OK", "text/html", HTML), "PUT ")
    refused(Code.NOT_THE_PORTAL, lambda: lin.put_revision(notice()))


@pytest.mark.parametrize("method", ["HEAD ", "PATCH "])
def test_a_captive_portal_takes_no_file(proxy: FaultProxy, lin: Portal, method: str) -> None:
    data = method.encode() * 3
    proxy.strike(faults.answer("200 OK", "text/html", HTML), method)
    refused(Code.NOT_THE_PORTAL, lambda: lin.files.put(BlobHash(sha256_hex(data)), data))


def test_what_everybody_reads_is_asked_for_without_a_token(proxy: FaultProxy, lin: Portal) -> None:
    heads: list[bytes] = []

    def noting(exchange: Exchange) -> None:
        heads.append(exchange.request.head.lower())
        exchange.reply(exchange.forward().raw)

    proxy.strike(noting, "GET /robots.txt")
    assert lin.public("/robots.txt", 10_000).status == 200
    assert b"authorization" not in heads[0]


def test_a_redirect_of_the_public_side_is_an_answer_and_is_not_followed(
    proxy: FaultProxy, lin: Portal
) -> None:
    away = faults.answer("302 Found", "text/html", b"", "Location: http://127.0.0.1:9/")
    proxy.strike(away, "GET /robots.txt")
    assert lin.public("/robots.txt", 10_000).status == 302


def test_the_public_side_is_the_pinned_origin_only(lin: Portal) -> None:
    refused(Code.NOT_THE_PORTAL, lambda: lin.public("https://elsewhere.example/", 10_000))


def test_more_bytes_than_were_asked_for_are_not_read(lin: Portal) -> None:
    answer = lin.public("/", 100)
    assert (answer.whole, answer.body) == (False, b"")


BIG = b"0123456789abcdef" * 40_000  # 640 kB


def patches(proxy: FaultProxy) -> int:
    return sum(line.startswith("PATCH ") for line in proxy.requests)


def test_a_large_file_goes_in_pieces(
    proxy: FaultProxy, lin: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "FIRST", 200_000)
    monkeypatch.setattr(pace, "MOST", 200_000)
    data = BIG + b"pieces"
    seen: list[int] = []
    lin.files.put(BlobHash(sha256_hex(data)), data, seen.append)
    assert seen == [200_000, 400_000, 600_000, len(data)]


def test_an_upload_that_broke_off_goes_on_where_it_stood(
    proxy: FaultProxy, lin: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "FIRST", 200_000)
    monkeypatch.setattr(pace, "MOST", 200_000)
    data = BIG + b"resumed"
    hash_ = BlobHash(sha256_hex(data))

    def second_fails(exchange: faults.Exchange) -> None:
        if patches(proxy) == 2:
            exchange.reset()
            return
        exchange.reply(exchange.forward().raw)

    proxy.strike(second_fails, "PATCH ")
    refused(Code.TIMEOUT, lambda: lin.files.put(hash_, data))
    proxy.heal()
    seen: list[int] = []
    lin.files.put(hash_, data, seen.append)
    assert seen[0] == 250_000  # a piece that broke is followed by a smaller one
    file = Attachment(name="大文件.csv", sha256=hash_, size=len(data), media_type="text/csv")
    submit(lin, notice(attachments=(file,)))
    assert lin.files.get(hash_) == data


def test_a_reply_lost_in_the_middle_of_an_upload_does_no_harm(
    proxy: FaultProxy, lin: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The portal has the piece already: its offset counts, not ours."""
    monkeypatch.setattr(pace, "FIRST", 200_000)
    monkeypatch.setattr(pace, "MOST", 200_000)
    data = BIG + b"lost reply"
    hash_ = BlobHash(sha256_hex(data))
    proxy.strike(faults.duplicate, "PATCH ", times=1)
    lin.files.put(hash_, data)
    file = Attachment(name="大文件.csv", sha256=hash_, size=len(data), media_type="text/csv")
    submit(lin, notice(attachments=(file,)))
    assert lin.files.get(hash_) == data


def test_an_upload_that_never_fits_gives_up(proxy: FaultProxy, lin: Portal) -> None:
    body = faults.PROBLEM % (b"offset-mismatch", 409)
    proxy.strike(faults.answer("409 No", "application/problem+json", body), "PATCH ")
    data = b"never"
    refused(Code.BUSY, lambda: lin.files.put(BlobHash(sha256_hex(data)), data))


def test_a_file_whose_bytes_changed_is_noticed(proxy: FaultProxy, lin: Portal) -> None:
    data = "姓名,街道\n测试乙,青榆街道\n".encode()
    hash_ = BlobHash(sha256_hex(data))
    lin.files.put(hash_, data)
    file = Attachment(name="名单.csv", sha256=hash_, size=len(data), media_type="text/csv")
    submit(lin, notice(attachments=(file,)))
    proxy.strike(faults.altered(lambda body: body[:-1] + b"x"), "GET /v1/blobs")
    with pytest.raises(EditorError) as caught:
        lin.files.get(hash_)
    assert caught.value.code in (Code.DIGEST_MISMATCH, Code.BAD_ANSWER)


def test_a_receipt_is_asked_for_with_its_very_key(proxy: FaultProxy, lin: Portal) -> None:
    revision = notice()
    proxy.strike(member("key", "00000000-0000-0000-0000-000000000000"), "/submissions ")
    refused(Code.BAD_ANSWER, lambda: submit(lin, revision))
