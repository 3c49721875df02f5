"""Digests on the way up, and ranges on the way down."""

import base64
import hashlib

import pytest

from editor_app.portal.api.digests import MOST_RANGE, read_range
from tests.portal.running import Somebody

DATA = b"0123456789" * 100
SHA = hashlib.sha256(DATA).hexdigest()


def digest(data: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"


def patch(lin: Somebody, offset: int, chunk: bytes, told: str, last: str = "?0") -> int:
    headers = {
        "Upload-Offset": str(offset),
        "Upload-Complete": last,
        "Content-Digest": told,
        "Content-Type": "application/octet-stream",
    }
    return lin.client.patch(f"/v1/blobs/{SHA}", content=chunk, headers=headers).status_code


def test_a_piece_that_changed_on_the_way_is_refused_and_nothing_kept(lin: Somebody) -> None:
    assert patch(lin, 0, DATA[:500], digest(DATA[:500])) == 200
    assert patch(lin, 500, b"x" * 500, digest(DATA[500:])) == 422
    state = lin.client.head(f"/v1/blobs/{SHA}").headers
    assert (state["Upload-Offset"], state["Upload-Complete"]) == ("500", "?0")
    assert patch(lin, 500, DATA[500:], digest(DATA[500:]), "?1") == 200
    assert lin.client.get(f"/v1/blobs/{SHA}").content == DATA


def test_a_digest_of_another_kind_says_nothing(lin: Somebody) -> None:
    assert patch(lin, 0, DATA, "md5=:AAAA:", "?1") == 200


def test_a_digest_that_is_no_base64_is_refused(lin: Somebody) -> None:
    assert patch(lin, 0, DATA, "sha-256=:A=A:") == 400


def test_a_download_goes_on_where_it_ended(lin: Somebody) -> None:
    patch(lin, 0, DATA, digest(DATA), "?1")
    part = lin.client.get(f"/v1/blobs/{SHA}", headers={"Range": "bytes=400-"})
    assert (part.status_code, part.content) == (206, DATA[400:])
    assert part.headers["Content-Range"] == "bytes 400-999/1000"
    assert part.headers["Content-Digest"] == digest(DATA[400:])


def test_a_range_past_the_end_is_told_the_size(lin: Somebody) -> None:
    patch(lin, 0, DATA, digest(DATA), "?1")
    past = lin.client.get(f"/v1/blobs/{SHA}", headers={"Range": "bytes=1000-"})
    assert (past.status_code, past.headers["Content-Range"]) == (416, "bytes */1000")


@pytest.mark.parametrize("told", ["bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=-5", "", None])
def test_what_is_no_single_range_is_answered_with_all_of_it(told: str | None) -> None:
    assert read_range(told, 1000) is None


def test_a_range_has_its_most() -> None:
    assert len(read_range("bytes=0-", 10 * MOST_RANGE) or ()) == MOST_RANGE
