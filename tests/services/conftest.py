"""Workstations of several people around one portal in memory, with one clock."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.rendering.body_words import body_words
from editor_app.services.session import Session
from tests.fakes.clock import HandClock
from tests.fakes.faulty_portal import FaultyPortal
from tests.fakes.people import LI, LIN
from tests.fakes.workstation import Workstation, workstation


def given(portal: Portal) -> Callable[[Session], Portal]:
    return lambda _: portal


Seat = Callable[[Person], Workstation]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def books(clock: HandClock) -> MemoryBooks:
    return MemoryBooks(clock=clock)


@pytest.fixture
def seat(tmp_path: Path, books: MemoryBooks, clock: HandClock) -> Iterator[Seat]:
    """Gives the workstation of a person, the same one every time."""
    seats: dict[str, Workstation] = {}

    def seated(person: Person) -> Workstation:
        if person.id not in seats:
            portal = FaultyPortal(MemoryPortal(books, person))
            seats[person.id] = workstation(tmp_path / person.id, person, clock, given(portal))
        return seats[person.id]

    yield seated
    for one in seats.values():
        one.store.close()


@pytest.fixture
def lin(seat: Seat) -> Workstation:
    return seat(LIN)


@pytest.fixture
def li(seat: Seat) -> Workstation:
    return seat(LI)


@pytest.fixture
def reads_bodies(books: MemoryBooks) -> None:
    """The portal in memory reads bodies the way the real one does."""
    books.plain = body_words
