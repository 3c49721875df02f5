"""Two accounts of one computer never work in one store."""

import errno
import os
import sys
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.store import ownership
from editor_app.store.instance import LOCK_NAME, InstanceLock
from editor_app.store.ownership import owner_of_new, refuse_foreign

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders there name no owner")
OWNER = os.getuid() or 12_345  # what root owns would be anybody's to read
STRANGER = 54_321


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """The lock of a store that ``OWNER`` made."""
    made = tmp_path / "profiles" / "default" / LOCK_NAME
    with InstanceLock(made.parent):
        pass
    for place in (tmp_path, made.parent, made):
        os.chown(place, OWNER, -1)
    return made


def test_another_account_is_refused_with_the_owner_s_name(lock: Path) -> None:
    with pytest.raises(EditorError) as told:
        refuse_foreign(lock, STRANGER, lambda _: STRANGER)
    assert told.value.code is Code.STORE_FOREIGN
    assert told.value.params["owner"]


def test_a_store_that_is_not_begun_in_another_s_folder_is_refused_too(lock: Path) -> None:
    lock.unlink()
    with pytest.raises(EditorError, match="store-foreign"):
        refuse_foreign(lock, STRANGER, lambda _: None)


def test_one_s_own_store_opens(lock: Path) -> None:
    refuse_foreign(lock, OWNER, lambda _: None)


def test_a_medium_that_gives_all_files_to_one_owner_opens(lock: Path) -> None:
    refuse_foreign(lock, STRANGER, lambda _: OWNER)  # what is made there is not the stranger's


def test_a_folder_of_one_s_own_below_somebody_s_is_free(lock: Path) -> None:
    fresh = lock.parents[2] / "fresh" / "profiles" / "default" / LOCK_NAME
    refuse_foreign(fresh, STRANGER, lambda _: None)


def test_looking_whose_a_new_file_is_leaves_none(tmp_path: Path) -> None:
    assert owner_of_new(tmp_path) == os.getuid()
    assert owner_of_new(tmp_path / "missing") is None
    assert not list(tmp_path.iterdir())


def test_what_root_left_in_one_s_own_folder_is_told_with_the_way_back(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = lock.parents[2]
    monkeypatch.setattr(os, "access", lambda *_: False)
    owners = {lock: 0}
    monkeypatch.setattr(ownership, "_owner", lambda place: owners.get(place, STRANGER))
    assert way_back(lock) == f"chown -R {STRANGER}: {data}"
    owners |= dict.fromkeys((lock.parent, lock.parents[1], data, data.parent), 0)
    assert way_back(lock) == f"chown -R {STRANGER}: {data.parent}"
    named = data.parent / "its data"
    monkeypatch.setattr(ownership, "_owner", lambda place: STRANGER if place == named else 0)
    inside = named / "data" / "profiles" / "default" / LOCK_NAME
    assert way_back(inside) == f"chown -R {STRANGER}: '{named / 'data'}'"


def test_a_folder_of_root_that_lies_in_none_of_one_s_own_is_only_foreign(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root's home is: nobody shall be told to take that over."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(ownership, "_owner", lambda _: 0)
    with pytest.raises(EditorError) as told:
        refuse_foreign(lock, STRANGER, lambda _: None)
    assert (told.value.code, told.value.params) == (Code.STORE_FOREIGN, {"owner": "root"})


def way_back(lock: Path) -> str:
    with pytest.raises(EditorError) as told:
        refuse_foreign(lock, STRANGER, lambda _: None)
    assert told.value.code is Code.STORE_OF_ROOT
    return str(told.value.params["command"])


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EROFS, Code.DISK_FAILED),
        (errno.ENOSPC, Code.DISK_FULL),
        (errno.EDQUOT, Code.DISK_FULL),
        (errno.EIO, Code.DISK_FAILED),
        (errno.EACCES, Code.STORE_FOREIGN),
        (errno.EPERM, Code.STORE_FOREIGN),
    ],
)
def test_a_share_of_one_owner_that_takes_no_file_is_told_by_its_own_reason(
    number: int, told: Code, lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full stick was told as "belongs to nobody"."""

    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(EditorError) as refused:
        refuse_foreign(lock, STRANGER, owner_of_new)
    assert refused.value.code is told


def test_lock_and_folders_are_for_their_owner_alone(lock: Path) -> None:
    places = (lock, lock.parent, lock.parent.parent)
    assert [place.stat().st_mode & 0o777 for place in places] == [0o600, 0o700, 0o700]
