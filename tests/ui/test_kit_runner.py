"""Background work: every result comes home, on the main thread, and to the living only."""

import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from editor_app.ui.runner import Lane, Runner


@pytest.fixture
def runner(qapp: QObject) -> Iterator[Runner]:
    made = Runner()
    yield made
    assert made.shutdown(10)


def test_two_thousand_of_two_thousand_results_arrive(runner: Runner, qtbot: QtBot) -> None:
    got: list[int] = []
    lanes = list(Lane)
    for number in range(2000):
        runner.run(lanes[number % 3], partial(int, number), got.append)
    qtbot.waitUntil(lambda: len(got) == 2000, timeout=20_000)
    assert sorted(got) == list(range(2000))


def test_the_store_lane_keeps_the_order(runner: Runner, qtbot: QtBot) -> None:
    got: list[int] = []
    for number in range(50):
        runner.run(Lane.STORE, partial(int, number), got.append)
    qtbot.waitUntil(lambda: len(got) == 50)
    assert got == list(range(50))


def test_results_are_delivered_on_the_main_thread(runner: Runner, qtbot: QtBot) -> None:
    got: list[threading.Thread] = []
    runner.run(Lane.MEDIA, lambda: None, lambda _: got.append(threading.current_thread()))
    qtbot.waitUntil(lambda: bool(got))
    assert got == [threading.main_thread()]


def test_a_failure_reaches_the_one_who_asked(runner: Runner, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    runner.run(Lane.SYNC, lambda: 1 // 0, lambda _: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ZeroDivisionError)


def test_a_failure_nobody_asked_for_is_told_as_a_bug(runner: Runner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.failedUnheard) as told:
        runner.run(Lane.SYNC, lambda: 1 // 0, lambda _: None)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_only_what_is_read_here_for_a_part_of_it_is_waited_for(
    runner: Runner, qtbot: QtBot
) -> None:
    go_on = threading.Event()
    whole, other = QObject(), QObject()
    part = QObject(whole)
    runner.run(Lane.SYNC, go_on.wait, lambda _: None, owner=part)
    runner.run(Lane.UPDATES, go_on.wait, lambda _: None)
    runner.run(Lane.MEDIA, go_on.wait, lambda _: None, owner=other)
    assert not runner.reads_for(whole)
    runner.run(Lane.STORE, go_on.wait, lambda _: None, owner=part)
    assert runner.reads_for(whole)
    assert runner.reads_for(other)
    go_on.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert not runner.reads_for(whole)


def test_a_destroyed_owner_is_not_called(runner: Runner, qtbot: QtBot) -> None:
    called: list[str] = []
    owner = QObject()
    runner.run(Lane.STORE, lambda: "late", called.append, owner=owner)
    delete(owner)
    runner.run(Lane.STORE, lambda: "next", called.append)
    qtbot.waitUntil(lambda: bool(called))
    assert called == ["next"]


def test_shutdown_finishes_writes_and_drops_queued_media(qapp: QObject) -> None:
    runner, gate = Runner(), threading.Event()
    written: list[int] = []
    for _ in range(2):
        runner.run(Lane.MEDIA, gate.wait, lambda _: None)
    runner.run(Lane.MEDIA, partial(written.append, -1), lambda _: None)
    for number in range(20):
        runner.run(Lane.STORE, partial(written.append, number), lambda _: None)
    threading.Timer(0.05, gate.set).start()
    assert runner.shutdown(10)
    assert written == list(range(20))


def test_shutdown_says_when_work_does_not_end(qapp: QObject) -> None:
    runner, gate = Runner(), threading.Event()
    runner.run(Lane.SYNC, gate.wait, lambda _: None)
    ended = runner.shutdown(0.01)
    gate.set()
    assert not ended


def test_work_that_is_held_back_begins_in_order_when_released(runner: Runner, qtbot: QtBot) -> None:
    got: list[int] = []
    runner.hold()
    for number in range(20):
        runner.run(Lane.STORE, partial(int, number), got.append)
    assert (runner.busy, got) == (True, [])
    runner.release()
    qtbot.waitUntil(lambda: len(got) == 20)
    assert got == list(range(20))


def test_what_is_held_back_at_the_end_is_still_written(qapp: QObject) -> None:
    written: list[int] = []
    ending = Runner()
    ending.hold()
    ending.run(Lane.STORE, lambda: written.append(1), lambda _: None)
    assert ending.shutdown(10)
    assert written == [1]


def test_a_lane_gives_the_interpreter_back_soon(runner: Runner) -> None:
    assert sys.getswitchinterval() <= 0.001  # Python's own 5 ms are a key's whole time


@pytest.mark.parametrize("lane", [Lane.STORE, Lane.MEDIA])
def test_work_that_no_thread_could_be_started_for_failed_and_is_not_done_later(
    lane: Lane, runner: Runner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Want of memory: an autosave that waited for its answer was never tried again."""

    def no_thread(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    told: list[Exception] = []
    got: list[str] = []
    with monkeypatch.context() as short:
        short.setattr(threading.Thread, "start", no_thread)
        runner.run(lane, lambda: got.append("first"), lambda _: None, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    runner.run(lane, lambda: got.append("second"), lambda _: None)
    qtbot.waitUntil(lambda: not runner.busy)
    assert got == ["second"]


@pytest.mark.parametrize("ending", ["done", "failed"])
def test_work_that_another_thread_has_begun_meanwhile_is_told_as_it_ends(
    ending: str, runner: Runner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told as failed and done all the same, a file was imported twice."""
    free, begun = threading.Event(), threading.Event()
    told: list[object] = []

    def work() -> str:
        begun.set()
        if ending == "failed":
            raise ValueError(ending)
        return ending

    def no_second_thread(_: threading.Thread) -> None:
        free.set()  # the first one is idle again, and takes what waits
        assert begun.wait(10)
        raise RuntimeError("can't start new thread")

    runner.run(Lane.MEDIA, free.wait, lambda _: None)
    with monkeypatch.context() as short:
        short.setattr(threading.Thread, "start", no_second_thread)
        runner.run(Lane.MEDIA, work, told.append, told.append)
    qtbot.waitUntil(lambda: not runner.busy)
    assert [str(one) for one in told] == [ending]
    assert isinstance(told[0], str) == (ending == "done")
