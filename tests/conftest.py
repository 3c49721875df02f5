"""For every test: without a screen Qt paints offscreen, where it could only abort otherwise.

Python would look for cyclic garbage wherever an object is made, on a lane or in the portal's
thread too, and take widgets of earlier tests apart there: now and then that ends the process.
The program looks on its main thread alone (``ui/garbage.py``), and so do its tests.
"""

import gc
import os
import shutil
import sys
import threading
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from editor_app.domain import layout_pack
from editor_app.domain.layout import Layout
from editor_app.portal import core as portal_core
from editor_app.portal import layouts as portal_layouts
from editor_app.portal.db.engine import Database
from editor_app.portal.db.upgrade import upgrade
from editor_app.services import layouts as client_layouts

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
        if QApplication.instance() is not None:  # without a loop nobody deletes what was put off,
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # and it is dressed
        gc.collect()
        gc.freeze()  # what is left stays: modules, caches; the next look need not pass it again


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole programs first: the longest tests are not begun last, while other workers idle.

    One worker has them all then, and starts what they share once; the others take the rest.
    """
    items.sort(key=lambda item: _WHOLE not in item.path.parents)


@pytest.fixture(scope="session", autouse=True)
def packs_read_once() -> Iterator[None]:
    """A layout pack is read once per worker, however many programs and portals open it.

    Reading takes 50 ms of CPU, what comes of it cannot change, and thousands of tests begin with
    it. Packs that differ in one character are read anew, and damaged ones each time.
    """
    known: dict[tuple[str, tuple[tuple[str, str], ...]], Layout] = {}
    read = layout_pack.parse_pack

    def remembered(files: Mapping[str, str], version: str = "") -> Layout:
        key = version, tuple(sorted(files.items()))
        if key not in known:
            known[key] = read(files, version)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        for room in (layout_pack, client_layouts, portal_layouts):
            patch.setattr(room, "parse_pack", remembered)
        yield


@pytest.fixture(scope="session", autouse=True)
def schema_made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A portal of a test's own process begins with a copy of an empty database, on SQLite.

    What migrations do is shown by their own tests, and by every portal in a process of its own.
    """
    model = tmp_path_factory.mktemp("schema") / "portal.db"

    def copied(database: Database) -> None:
        url = database.engine.url
        file = Path(url.database or "") if url.get_backend_name() == "sqlite" else None
        if file is None or (file.exists() and file.stat().st_size > 0):
            upgrade(database)
            return
        if not model.exists():
            made = Database(f"sqlite:///{model}")
            upgrade(made)
            made.close()
        shutil.copyfile(model, file)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portal_core, "upgrade", copied)
        yield


@pytest.fixture(scope="session", autouse=True)
def application_of_the_worker(qapp: QApplication) -> QApplication:
    """One application that can show widgets, whichever test comes first on this worker.

    A command in the test's own process would make one that cannot, and every window after it fail.
    """
    return qapp
