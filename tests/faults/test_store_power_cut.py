"""A power cut loses nothing that was acknowledged, and the harness that says so can fail."""

from pathlib import Path

import pytest

from tests.faults.power_cut import Disk, Event, Mode, What, cut_power


@pytest.mark.slow
def test_no_cut_loses_an_acknowledged_save(tmp_path: Path) -> None:
    result = cut_power(Mode.FULL, 200, seed=20260302, folder=tmp_path)
    assert (result.lost, result.damaged) == (0, 0), result.examples
    assert result.cuts == 200
    assert result.acknowledged > 200


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
