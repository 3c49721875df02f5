"""Cyclic garbage is taken away while nobody works, and not before."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor_app.ui.garbage import Garbage


class _Knot:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    """Looks come from the tests, not from the timer."""
    owner = Garbage()
    owner._timer.stop()
    gc.collect()
    owner.look()
    owner.look()  # the first rest
    assert gc.get_freeze_count() > 0
    yield owner
    owner.end()


def _tied() -> "weakref.ref[_Knot]":
    return weakref.ref(_Knot())


def _lists(count: int) -> list[list[int]]:
    return [[] for _ in range(count)]


def test_python_does_not_collect_by_itself(garbage: Garbage) -> None:
    knot, kept = _tied(), _lists(200_000)
    assert not gc.isenabled()
    assert knot() is not None
    assert kept


def test_it_is_collected_when_work_has_come_to_rest(garbage: Garbage) -> None:
    knot, kept = _tied(), _lists(20_000)
    garbage.look()  # work was done since the last look
    assert knot() is not None
    garbage.look()
    assert knot() is None
    assert kept


def test_a_little_garbage_is_not_worth_a_look(garbage: Garbage) -> None:
    knot = _tied()
    garbage.look()
    garbage.look()
    assert knot() is not None


def test_a_flood_is_collected_during_work(
    garbage: Garbage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_app.ui.garbage._MOST", 10_000)
    knot, kept = _tied(), _lists(20_000)
    garbage.look()
    assert knot() is None
    assert kept


def test_what_the_start_left_is_never_looked_through(qtbot: QtBot) -> None:
    owner = Garbage()
    owner._timer.stop()
    knot = _tied()
    owner.look()
    owner.look()
    gc.collect()
    assert knot() is not None
    owner.end()
    gc.collect()
    assert knot() is None


def test_the_collector_is_given_back(qtbot: QtBot) -> None:
    Garbage().end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
