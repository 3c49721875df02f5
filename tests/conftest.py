"""For every test: without a screen Qt paints offscreen, where it could only abort otherwise.

Python would look for cyclic garbage wherever an object is made, on a lane or in the portal's
thread too, and take widgets of earlier tests apart there: now and then that ends the process.
The program looks on its main thread alone (``ui/garbage.py``), and so do its tests.
"""

import gc
import os
from itertools import count

import pytest
from PySide6.QtWidgets import QApplication

if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

gc.disable()
_EVERY = 10  # tests between two looks
_ended = count(1)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Between tests, on the main thread."""
    gc.disable()  # a test of the collector gave it back to Python
    if next(_ended) % _EVERY == 0:
        gc.collect()
        gc.freeze()  # what is left stays: modules, caches; the next look need not pass it again


@pytest.fixture(scope="session", autouse=True)
def application_of_the_worker(qapp: QApplication) -> QApplication:
    """One application that can show widgets, whichever test comes first on this worker.

    A command in the test's own process would make one that cannot, and every window after it fail.
    """
    return qapp
