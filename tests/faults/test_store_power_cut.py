"""A power cut loses nothing that was acknowledged, and the harness that says so can fail."""

import os
from pathlib import Path

import pytest

from tests.faults.disk_model import Disk, Event, What, recorded
from tests.faults.power_cut import Mode, cut_power


@pytest.mark.slow
@pytest.mark.parametrize("work", ["saves", "desk", "migration", "backup"])
def test_no_cut_breaks_a_promise(tmp_path: Path, work: str) -> None:
    result = cut_power(Mode.FULL, 120, seed=20260302, folder=tmp_path, work=work)
    assert (result.lost, result.damaged) == (0, 0), result.examples
    assert result.cuts == 120
    assert result.acknowledged > (8 if work == "migration" else 15)  # it takes long, and ends once


@pytest.mark.slow
def test_no_cut_leaves_half_a_restore(tmp_path: Path) -> None:
    result = cut_power(Mode.FULL, 40, seed=20260302, folder=tmp_path, work="restore")
    assert (result.lost, result.damaged) == (0, 0), result.examples
    assert result.acknowledged > 5


@pytest.mark.slow
def test_the_harness_sees_the_saves_that_wal_normal_loses(tmp_path: Path) -> None:
    assert cut_power(Mode.NORMAL, 60, seed=1, folder=tmp_path).lost > 10


@pytest.mark.slow
def test_the_harness_sees_the_damage_without_any_sync(tmp_path: Path) -> None:
    assert cut_power(Mode.OFF, 60, seed=1, folder=tmp_path).damaged > 10


class _Draws:
    """Random numbers that are known beforehand."""

    def __init__(self, *draws: float) -> None:
        self._draws = list(draws)

    def random(self) -> float:
        return self._draws.pop(0)


def _disk(*events: Event) -> Disk:
    disk = Disk()
    for event in events:
        disk.follow(event)
    return disk


def _write(data: bytes, at: int = 0) -> Event:
    return Event(what=What.WRITE, name="f", at=at, data=data)


_SYNC = Event(what=What.SYNC, name="f")


def test_what_was_synced_survives() -> None:
    assert _disk(_write(b"abc"), _SYNC).after_cut(_Draws()) == {"f": b"abc"}


def test_a_later_write_may_be_lost_or_kept() -> None:
    disk = _disk(_write(b"abc"), _SYNC, _write(b"X", 1))
    assert disk.after_cut(_Draws(0.1)) == {"f": b"abc"}
    assert disk.after_cut(_Draws(0.9)) == {"f": b"aXc"}


def test_a_write_may_be_torn_between_sectors() -> None:
    disk = _disk(_write(bytes(1024)), _SYNC, _write(b"x" * 1024))
    assert disk.after_cut(_Draws(0.5, 0.9, 0.1)) == {"f": bytes(512) + b"x" * 512}


def test_a_write_beyond_a_lost_one_leaves_zeros() -> None:
    disk = _disk(_write(b"abc"), _write(b"d", 3))
    assert disk.after_cut(_Draws(0.1, 0.9)) == {"f": bytes(3) + b"d"}


def test_a_truncation_counts_like_a_write() -> None:
    disk = _disk(_write(b"abc"), _SYNC, Event(what=What.TRUNCATE, name="f", at=1))
    assert disk.after_cut(_Draws(0.1)) == {"f": b"abc"}
    assert disk.after_cut(_Draws(0.9)) == {"f": b"a"}


def test_a_deleted_file_is_gone_at_once() -> None:
    assert _disk(_write(b"abc"), _SYNC, Event(what=What.DELETE, name="f")).after_cut(_Draws()) == {}


def _rename(to: str) -> Event:
    return Event(what=What.RENAME, name="f", data=to.encode())


def test_a_rename_may_not_have_happened_before_its_folder_is_synced() -> None:
    disk = _disk(_write(b"abc"), _SYNC, _rename("g"))
    assert disk.after_cut(_Draws(0.1)) == {"f": b"abc"}
    assert disk.after_cut(_Draws(0.9)) == {"g": b"abc"}
    disk.follow(Event(what=What.SYNC_FOLDER))
    assert disk.after_cut(_Draws()) == {"g": b"abc"}


def test_a_rename_before_the_content_is_synced_may_leave_nothing() -> None:
    disk = _disk(_write(b"abc"), _rename("g"), Event(what=What.SYNC_FOLDER))
    assert disk.after_cut(_Draws(0.1)) == {"g": b""}


def test_plain_files_are_recorded_as_they_are_synced_and_moved(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"old")
    with recorded(tmp_path) as events:
        with (tmp_path / "part").open("wb") as file:
            file.write(b"new")
            file.flush()
            os.fsync(file.fileno())
        (tmp_path / "part").replace(tmp_path / "old")
    disk = _disk(*events)
    assert disk.after_cut(_Draws(0.1)) == {"old": b"old", "part": b"new"}
    assert disk.after_cut(_Draws(0.9)) == {"old": b"new"}
