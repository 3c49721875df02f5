"""Revisions and files: exact bytes, resumable uploads, and who may read what."""

import hashlib

import pytest

from editor_app.domain.item import Attachment, BlobHash, new_item_id
from tests.portal.articles import article, revision
from tests.portal.running import RunningPortal, Somebody, problem

FILE = b"name,amount\n" + bytes(range(256)) * 400
HASH = hashlib.sha256(FILE).hexdigest()


def send(somebody: Somebody, data: bytes, offset: int, *, last: bool, sha256: str = HASH) -> object:
    answer = somebody.client.patch(
        f"/v1/blobs/{sha256}",
        content=data,
        headers={
            "Upload-Offset": str(offset),
            "Upload-Complete": "?1" if last else "?0",
            "Content-Type": "application/octet-stream",
        },
    )
    return problem(answer) if answer.is_error else answer.json()


def state(somebody: Somebody, sha256: str = HASH) -> tuple[str, str]:
    headers = somebody.client.head(f"/v1/blobs/{sha256}").headers
    return headers["Upload-Offset"], headers["Upload-Complete"]


# ---------------------------------------------------------------- revisions


def test_a_revision_comes_back_byte_for_byte(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made = revision(new_item_id(), article())
    assert lin.put(made).status_code == 201
    answer = lin.client.get(f"/v1/items/{made.item}/revisions/{made.hash}")
    assert answer.content == made.canonical
    assert answer.headers["ETag"] == f'"{made.hash}"'


def test_uploading_a_revision_again_is_harmless(lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    assert [lin.put(made).status_code, lin.put(made).status_code] == [201, 200]


def test_bytes_of_another_hash_are_refused(lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    answer = lin.client.put(
        f"/v1/items/{made.item}/revisions/{made.hash}", content=made.canonical + b" "
    )
    assert problem(answer) == (422, "digest-mismatch")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b" " + data,
        lambda data: data.replace(b'"format":1', b'"format":2'),
        lambda data: b"[" * 5000,
        lambda data: b"\xff\xfe",
        lambda data: data.replace("整改".encode(), b"\\u0000"),
        lambda data: b"",
    ],
    ids=["not canonical", "other format", "deep", "not UTF-8", "NUL", "empty"],
)
def test_what_is_no_revision_is_refused(lin: Somebody, spoil: object) -> None:
    assert callable(spoil)
    made = revision(new_item_id(), article())
    data = spoil(made.canonical)
    address = f"/v1/items/{made.item}/revisions/{hashlib.sha256(data).hexdigest()}"
    assert problem(lin.client.put(address, content=data)) == (422, "bad-request")


def test_a_revision_of_another_item_is_refused(lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    address = f"/v1/items/{new_item_id()}/revisions/{made.hash}"
    assert problem(lin.client.put(address, content=made.canonical)) == (422, "bad-request")


def test_a_revision_over_five_megabytes_is_refused(lin: Somebody) -> None:
    made = revision(new_item_id(), article(body="长" * 1_800_000))
    assert problem(lin.put(made)) == (413, "too-large")


def test_revisions_are_listed_with_their_people(portal: RunningPortal, lin: Somebody) -> None:
    first = revision(new_item_id(), article())
    second = revision(first.item, article(title="何文静改过的标题"), first.hash)
    lin.put(first)
    portal.sign_in("he").put(second)
    told = lin.client.get(f"/v1/items/{first.item}/revisions").json()
    assert [(row["hash"], row["parent"], row["by_name"]) for row in told] == [
        (first.hash, None, "林晓雯"),
        (second.hash, first.hash, "何文静"),
    ]


@pytest.mark.parametrize("path", ["", "/revisions", "/revisions/{hash}"])
def test_other_units_see_nothing(portal: RunningPortal, lin: Somebody, path: str) -> None:
    made = lin.submitted()
    address = f"/v1/items/{made.item}" + path.format(hash=made.hash)
    assert lin.client.get(address).status_code == 200
    assert problem(portal.sign_in("chen").client.get(address)) == (404, "not-found")


# ---------------------------------------------------------------- files


def test_an_upload_goes_on_where_it_stopped(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    assert state(lin) == ("0", "?0")
    send(lin, FILE[:1000], 0, last=False)
    assert state(lin) == ("1000", "?0")
    assert send(lin, FILE[1000:], 1000, last=True) == {
        "sha256": HASH,
        "offset": len(FILE),
        "complete": True,
    }
    assert state(lin) == (str(len(FILE)), "?1")
    answer = lin.client.get(f"/v1/blobs/{HASH}")
    assert answer.content == FILE
    assert answer.headers["Content-Digest"].startswith("sha-256=:")


def test_a_chunk_at_another_offset_tells_the_right_one(lin: Somebody) -> None:
    send(lin, FILE[:1000], 0, last=False)
    answer = lin.client.patch(
        f"/v1/blobs/{HASH}", content=FILE[500:], headers={"Upload-Offset": "500"}
    )
    assert problem(answer) == (409, "offset-mismatch")
    assert answer.headers["Upload-Offset"] == "1000"


def test_a_chunk_sent_twice_does_no_harm(lin: Somebody) -> None:
    send(lin, FILE[:1000], 0, last=False)
    assert send(lin, FILE[:1000], 0, last=False) == (409, "offset-mismatch")
    send(lin, FILE[1000:], 1000, last=True)
    assert lin.client.get(f"/v1/blobs/{HASH}").content == FILE


def test_the_last_chunk_sent_twice_is_answered_alike(lin: Somebody) -> None:
    send(lin, FILE, 0, last=True)
    again = send(lin, FILE, 0, last=True)
    assert again == {"sha256": HASH, "offset": len(FILE), "complete": True}


def test_a_wrong_digest_ends_the_upload(lin: Somebody) -> None:
    assert send(lin, FILE + b"!", 0, last=True) == (422, "digest-mismatch")
    assert state(lin) == ("0", "?0")


def test_a_file_over_the_limit_is_refused(lin: Somebody) -> None:
    chunk = b"\0" * (8 * 1024 * 1024)
    for offset in (0, len(chunk)):
        send(lin, chunk, offset, last=False)
    assert send(lin, chunk, 2 * len(chunk), last=False) == (413, "too-large")


def test_knowing_a_hash_opens_no_file(portal: RunningPortal, lin: Somebody) -> None:
    send(lin, FILE, 0, last=True)
    chen = portal.sign_in("chen")
    assert problem(chen.client.get(f"/v1/blobs/{HASH}")) == (404, "not-found")
    assert state(chen) == ("0", "?0")


def test_naming_a_hash_in_a_revision_opens_no_file(portal: RunningPortal, lin: Somebody) -> None:
    send(lin, FILE, 0, last=True)
    chen = portal.sign_in("chen")
    thief = revision(new_item_id(), article(unit="kcj", body=f"![图](att:{HASH})"))
    assert chen.put(thief).status_code == 201
    assert problem(chen.client.get(f"/v1/blobs/{HASH}")) == (404, "not-found")


def test_readers_of_a_revision_read_its_files(portal: RunningPortal, lin: Somebody) -> None:
    send(lin, FILE, 0, last=True)
    lin.submitted(article(body=f"![图](att:{HASH})"))
    assert portal.sign_in("li").client.get(f"/v1/blobs/{HASH}").content == FILE


def test_reviewers_read_no_file_of_a_draft(portal: RunningPortal, lin: Somebody) -> None:
    send(lin, FILE, 0, last=True)
    lin.put(revision(new_item_id(), article(body=f"![图](att:{HASH})")))
    read = portal.sign_in("li").client.get(f"/v1/blobs/{HASH}")
    assert problem(read) == (404, "not-found")


def test_a_submission_needs_its_files_first(lin: Somebody) -> None:
    attached = Attachment(
        name="名单.csv", sha256=BlobHash(HASH), size=len(FILE), media_type="text/csv"
    )
    made = revision(new_item_id(), article(attachments=(attached,)))
    lin.put(made)
    refused = lin.submit(made)
    assert problem(refused) == (422, "refused")
    assert "not uploaded" in refused.json()["detail"]
