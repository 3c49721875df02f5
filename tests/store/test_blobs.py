"""Files are kept under their hash and verified when read."""

import errno
import os
import sys
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.store.sqlite import SqliteStore


def _file(path: Path, hash_: str) -> Path:
    return path.parent / "blobs" / hash_[:2] / hash_


def test_a_file_comes_back(store: SqliteStore) -> None:
    assert store.blobs.get(store.blobs.add(b"%PDF")) == b"%PDF"


def test_the_same_bytes_are_kept_once(store: SqliteStore, path: Path) -> None:
    assert store.blobs.add(b"%PDF") == store.blobs.add(b"%PDF")
    assert len([one for one in (path.parent / "blobs").rglob("*") if one.is_file()]) == 1


def test_an_unknown_file_is_none(store: SqliteStore) -> None:
    assert store.blobs.get(BlobHash("0" * 64)) is None


def test_the_store_knows_which_files_it_has(store: SqliteStore) -> None:
    assert store.blobs.has(store.blobs.add(b"%PDF"))
    assert not store.blobs.has(BlobHash("0" * 64))


def test_changed_bytes_are_reported(store: SqliteStore, path: Path) -> None:
    hash_ = store.blobs.add(b"%PDF")
    _file(path, hash_).write_bytes(b"%PDG")
    with pytest.raises(EditorError) as caught:
        store.blobs.get(hash_)
    assert caught.value.code is Code.STORE_DAMAGED


def test_adding_good_bytes_again_mends_a_damaged_file(store: SqliteStore, path: Path) -> None:
    hash_ = store.blobs.add(b"%PDF")
    _file(path, hash_).write_bytes(b"")
    store.blobs.add(b"%PDF")
    assert store.blobs.get(hash_) == b"%PDF"


@pytest.mark.parametrize("name", ["../channel.db", "a" * 63, "A" * 64, ""])
def test_nothing_but_a_hash_becomes_a_path(store: SqliteStore, name: str) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        store.blobs.get(BlobHash(name))


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits and limits are POSIX")
def test_only_the_person_may_read_a_file(store: SqliteStore, path: Path) -> None:
    file = _file(path, store.blobs.add(b"%PDF"))
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, Code.DISK_FULL), (errno.EIO, Code.DISK_FAILED)]
)
def test_a_disk_that_fails_leaves_nothing_behind(
    store: SqliteStore, path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: Code
) -> None:
    def fails(descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(EditorError) as caught:
        store.blobs.add(b"%PDF")
    assert caught.value.code is code
    assert not [one for one in (path.parent / "blobs").rglob("*") if one.is_file()]
