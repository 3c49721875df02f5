"""A page that takes long to show waits for a pause, and never looks like one itself."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.loops import RenderLoop


@dataclass
class HandRunner:
    """Runs work when the test says so."""

    begun: list[Callable[[], None]]

    def run(self, lane: Lane, fn: Callable[[], str], done: Callable[[str], None], *_: Any) -> None:
        self.begun.append(lambda: done(fn()))


@pytest.fixture
def hands() -> HandRunner:
    return HandRunner(begun=[])


def slow_loop(hands: HandRunner, shown: list[str], owner: QObject) -> RenderLoop:
    """A loop whose page was shown once and took 20 ms of the main thread."""
    pages = iter(f"page {number}" for number in range(9))
    deps = SimpleNamespace(
        preview=SimpleNamespace(page=lambda draft: next(pages)),
        runner=hands,
    )
    loop = RenderLoop(cast(Any, SimpleNamespace(draft=None)), cast(Any, deps), lambda: True, owner)

    def show(html: str) -> None:
        until = monotonic() + 0.02
        while monotonic() < until:
            pass
        shown.append(html)

    loop.done.connect(show)
    loop.run()
    hands.begun.pop()()
    return loop


def test_a_slow_page_is_not_shown_while_somebody_types(hands: HandRunner, qtbot: QtBot) -> None:
    shown: list[str] = []
    owner = QObject()
    loop = slow_loop(hands, shown, owner)
    loop.run()
    loop.touch()  # typed while it was rendered
    hands.begun.pop()()
    assert shown == ["page 0"]


def test_the_next_pause_shows_what_was_typed(hands: HandRunner, qtbot: QtBot) -> None:
    shown: list[str] = []
    owner = QObject()
    loop = slow_loop(hands, shown, owner)
    loop.touch()
    qtbot.waitUntil(lambda: bool(hands.begun))
    hands.begun.pop()()
    assert shown == ["page 0", "page 1"]
