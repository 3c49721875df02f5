"""For every test: without a screen Qt paints offscreen, where it could only abort otherwise.

Python would look for cyclic garbage wherever an object is made, on a lane or in the portal's
thread too, and take widgets of earlier tests apart there: now and then that ends the process.
The program looks on its main thread alone (``ui/garbage.py``), and so do its tests.
"""

import gc
import os
import sys
import threading
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

gc.disable()


class PatientSys:
    """``sys`` as ``threading`` sees it while lines are counted.

    CPython 3.11 refuses a trace function while another thread is being given its own, and that
    thread then never runs: here it asks again.
    """

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)

    def settrace(self, hook: Any) -> None:
        """As ``sys.settrace``, as often as it takes."""
        while True:
            try:
                return sys.settrace(hook)
            except RuntimeError:
                continue


threading._sys = PatientSys()  # type: ignore[attr-defined]
_WHOLE = Path(__file__).parent / "e2e"
_EVERY = 10  # tests between two looks
_ended = count(1)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Between tests, on the main thread."""
    gc.disable()  # a test of the collector gave it back to Python
    if next(_ended) % _EVERY == 0:
        gc.collect()
        gc.freeze()  # what is left stays: modules, caches; the next look need not pass it again


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole programs first: the longest tests are not begun last, while other workers idle.

    One worker has them all then, and starts what they share once; the others take the rest.
    """
    items.sort(key=lambda item: _WHOLE not in item.path.parents)


@pytest.fixture(scope="session", autouse=True)
def application_of_the_worker(qapp: QApplication) -> QApplication:
    """One application that can show widgets, whichever test comes first on this worker.

    A command in the test's own process would make one that cannot, and every window after it fail.
    """
    return qapp
