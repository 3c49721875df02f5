"""Files on their way to and from every portal."""

from pathlib import Path

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.domain.portal_ports import Portal
from editor_app.domain.transfers import BytesSource, Unwatched
from editor_app.store.blobs import FileBlobs
from tests.fakes.refusals import refused


class Halfway:
    """A transfer that breaks off after some pieces."""

    def __init__(self, pieces: int) -> None:
        self.pieces, self.seen = pieces, list[tuple[int, int]]()

    def moved(self, done: int, total: int) -> None:
        self.seen.append((done, total))

    def goes_on(self) -> bool:
        self.pieces -= 1
        return self.pieces >= 0


def test_a_file_the_portal_has_is_not_sent_again(lin: Portal) -> None:
    data = "姓名,街道\n测试丙,青榆街道\n".encode()
    hash_ = BlobHash(sha256_hex(data))
    assert lin.files.upload(hash_, BytesSource(data), Unwatched())
    again = Halfway(0)  # a first piece would not be let through
    assert lin.files.upload(hash_, BytesSource(data), again)
    assert again.seen == [(len(data), len(data))]


def test_an_upload_that_is_broken_off_says_so_and_goes_on_later(lin: Portal) -> None:
    data = "姓名,街道\n测试丁,青榆街道\n".encode()
    hash_ = BlobHash(sha256_hex(data))
    assert not lin.files.upload(hash_, BytesSource(data), Halfway(0))
    assert lin.files.upload(hash_, BytesSource(data), Unwatched())
    lin.files.get(hash_)


def test_a_download_goes_on_where_it_broke_off(lin: Portal, tmp_path: Path) -> None:
    data = "姓名,街道\n测试戊,青榆街道\n".encode() * 50
    hash_ = BlobHash(sha256_hex(data))
    lin.files.put(hash_, data)
    blobs = FileBlobs(tmp_path)
    blobs.arriving(hash_).add(data[:700])
    assert lin.files.download(hash_, blobs.arriving(hash_), Unwatched(), 1_000_000)
    assert blobs.get(hash_) == data


def test_a_download_that_arrives_wrong_begins_anew(lin: Portal, tmp_path: Path) -> None:
    data = "姓名,街道\n测试己,青榆街道\n".encode() * 50
    hash_ = BlobHash(sha256_hex(data))
    lin.files.put(hash_, data)
    blobs = FileBlobs(tmp_path)
    blobs.arriving(hash_).add(b"x" * 700)
    refused(
        Code.DIGEST_MISMATCH,
        lambda: lin.files.download(hash_, blobs.arriving(hash_), Unwatched(), 1_000_000),
    )
    assert lin.files.download(hash_, blobs.arriving(hash_), Unwatched(), 1_000_000)
    assert blobs.get(hash_) == data


def test_a_download_over_the_limit_is_refused(lin: Portal, tmp_path: Path) -> None:
    data = b"large" * 1000
    hash_ = BlobHash(sha256_hex(data))
    lin.files.put(hash_, data)
    sink = FileBlobs(tmp_path).arriving(hash_)
    with pytest.raises(EditorError) as caught:
        lin.files.download(hash_, sink, Unwatched(), 1000)
    assert caught.value.code in (Code.TOO_LARGE, Code.BAD_ANSWER)
