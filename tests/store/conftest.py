"""A store in a folder of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "channel.db"


@pytest.fixture
def store(path: Path, clock: FixedClock) -> Iterator[SqliteStore]:
    store = open_store(path, clock)
    yield store
    store.close()
