"""On a full disk the room that was kept back takes one last save, and it is kept back again."""

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.services.room import with_room
from editor_app.store.ballast import NAME, Ballast
from editor_app.store.sqlite import SqliteStore

MEGABYTE = 1024 * 1024


def test_it_takes_real_room_and_gives_it_back(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path, 2 * MEGABYTE)
    assert ballast.keep()
    file = tmp_path / NAME
    assert file.stat().st_size == 2 * MEGABYTE
    if hasattr(os.stat_result, "st_blocks"):
        assert file.stat().st_blocks * 512 >= 2 * MEGABYTE
    assert ballast.release()
    assert not file.exists()
    assert ballast.spent


def test_it_is_let_go_once(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path, MEGABYTE)
    ballast.keep()
    assert ballast.release()
    assert not ballast.release()


def test_a_disk_with_little_room_is_not_filled_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    little = SimpleNamespace(free=7 * MEGABYTE)
    monkeypatch.setattr("shutil.disk_usage", lambda _: little)
    assert not Ballast(tmp_path, MEGABYTE).keep()
    assert list(tmp_path.iterdir()) == []


def test_it_is_kept_again_when_there_is_room(tmp_path: Path) -> None:
    ballast = Ballast(tmp_path, MEGABYTE)
    ballast.keep()
    ballast.release()
    assert ballast.keep()
    assert not ballast.spent


def test_a_save_that_finds_the_disk_full_goes_into_the_room(store: SqliteStore, path: Path) -> None:
    assert store.keep_room()
    attempts: list[bool] = []

    def save() -> str:
        attempts.append((path.parent / NAME).exists())
        if attempts[-1]:
            raise EditorError(Code.DISK_FULL)
        return "saved"

    assert with_room(store, save) == "saved"
    assert attempts == [True, False]
    assert store.room_spent


def test_without_room_the_save_is_refused(store: SqliteStore) -> None:
    def save() -> None:
        raise EditorError(Code.DISK_FULL)

    with pytest.raises(EditorError) as caught:
        with_room(store, save)
    assert caught.value.code is Code.DISK_FULL


def test_other_faults_do_not_cost_the_room(store: SqliteStore, path: Path) -> None:
    store.keep_room()

    def save() -> None:
        raise EditorError(Code.DISK_FAILED)

    with pytest.raises(EditorError):
        with_room(store, save)
    assert (path.parent / NAME).exists()
