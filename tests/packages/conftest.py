"""An offline workstation, one that reaches the portal, and the portal in memory between them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.people import Person
from editor_app.services.package_keys import KeyBinding
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation, workstation


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def books(clock: HandClock) -> MemoryBooks:
    return MemoryBooks(clock=clock)


def seated(folder: Path, person: Person, clock: HandClock, books: MemoryBooks) -> Workstation:
    """A workstation that met its portal once."""
    made = workstation(folder, person, clock, lambda _: MemoryPortal(books, person))
    made.store.meta.set("portal.layout_key", books.packages.layout_key)
    KeyBinding(made.store, MemoryPortal(books, person), made.packages.making.seal).bind(person.id)
    return made


@pytest.fixture
def offline(tmp_path: Path, clock: HandClock, books: MemoryBooks) -> Iterator[Workstation]:
    """林晓雯 writes; her key was bound while she was signed in."""
    made = seated(tmp_path / "offline", LIN, clock, books)
    yield made
    made.store.close()


@pytest.fixture
def courier(tmp_path: Path, clock: HandClock, books: MemoryBooks) -> Iterator[Workstation]:
    """苏敏 carries the medium to the portal."""
    made = seated(tmp_path / "courier", SU, clock, books)
    yield made
    made.store.close()


@pytest.fixture
def medium(tmp_path: Path) -> Path:
    folder = tmp_path / "medium"
    folder.mkdir()
    return folder
