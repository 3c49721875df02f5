"""A path that the store cannot take is named as that, with its limit; what is there is read."""

import errno
import os
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_path import LONGEST_PATH, path_length
from editor_app.opening import open_profile_store
from editor_app.store.disk import disk_translated
from editor_app.store.instance import InstanceLock
from editor_app.store.sqlite import FILE_NAME
from editor_app.ui.messages import message_for
from editor_app.ui.models.backup_words import trouble_text
from tests.store.samples import FixedClock, draft


def _folder(tmp_path: Path, length: int) -> Path:
    """Its store's path has that many bytes."""
    missing = length - path_length(tmp_path / "x" / FILE_NAME)
    parts = ["长" * 66 + "1" for _ in range(missing // 200)]
    return tmp_path.joinpath(*parts, "x" * (1 + missing % 200))


def _moved(tmp_path: Path, clock: FixedClock, to: Path) -> None:
    short = tmp_path / "short"
    short.mkdir()
    store = open_profile_store(short, clock, salvage=False).store
    store.drafts.save(draft(1))
    store.close()
    to.parent.mkdir(parents=True, exist_ok=True)
    short.rename(to)


def test_the_longest_path_opens_as_usual(tmp_path: Path, clock: FixedClock) -> None:
    folder = _folder(tmp_path, LONGEST_PATH)
    _moved(tmp_path, clock, folder)
    assert path_length(folder / FILE_NAME) == LONGEST_PATH
    opened = open_profile_store(folder, clock, salvage=False)
    opened.store.close()
    assert opened.trouble is None


def test_a_longer_one_is_named_and_read(tmp_path: Path, clock: FixedClock) -> None:
    folder = _folder(tmp_path, LONGEST_PATH + 1)
    _moved(tmp_path, clock, folder)
    with pytest.raises(EditorError) as refused:
        open_profile_store(folder, clock, salvage=False)
    assert refused.value.code is Code.PATH_TOO_LONG
    opened = open_profile_store(folder, clock, salvage=True)
    assert opened.trouble is not None
    assert (opened.trouble.because, opened.trouble.items) == (Code.PATH_TOO_LONG, 1)
    told = trouble_text(opened.trouble, draft(1).changed_at)
    assert f"longer than the {LONGEST_PATH} bytes" in told
    assert "shorter path" in told
    assert opened.store.drafts.get(draft(1).item) == draft(1)
    opened.store.close()


def test_a_longer_one_where_nothing_is_makes_nothing(tmp_path: Path, clock: FixedClock) -> None:
    folder = _folder(tmp_path, LONGEST_PATH + 1)
    for salvage in (False, True):
        with pytest.raises(EditorError) as refused:
            open_profile_store(folder, clock, salvage=salvage)
        assert refused.value.code is Code.PATH_TOO_LONG
    assert not folder.exists()


def test_a_name_that_is_too_long_is_told_the_same_way(tmp_path: Path) -> None:
    with pytest.raises(EditorError) as refused:
        InstanceLock(tmp_path / ("长" * 86)).acquire()
    assert refused.value.code is Code.PATH_TOO_LONG
    with pytest.raises(EditorError) as other, disk_translated():
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    assert other.value.code is Code.DISK_FAILED


def test_the_limit_and_what_to_do_are_said() -> None:
    told = message_for(EditorError(Code.PATH_TOO_LONG, longest=LONGEST_PATH))
    assert f"{LONGEST_PATH} bytes at most" in told.what
    assert "shorter path" in told.do
